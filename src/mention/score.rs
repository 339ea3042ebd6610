//! Scores: how strongly the evidence says that a candidate names a person.

use super::evidence::{Evidence, Kind};

/// From this score on, a candidate names a person, in hundredths.
pub(super) const PERSON: i32 = 20;

/// The score of the evidence, in hundredths.
pub(super) fn person_score(evidence: &Evidence) -> i32 {
    own_words(evidence) + neighbours(evidence)
}

fn own_words(evidence: &Evidence) -> i32 {
    let get = |kind| i32::from(evidence.get(kind));
    let is = |kind| evidence.get(kind) != 0;
    let full = get(Kind::Words) - get(Kind::Particles) > 1;
    let mut score = match get(Kind::Words) - get(Kind::Particles) {
        1 => -90,
        2 | 3 => 60,
        4 => 0,
        _ => -120,
    };
    score += match (is(Kind::FirstGiven), full) {
        (true, true) => 160,
        (true, false) if !is(Kind::FirstCommon) && !is(Kind::FirstPlace) => 90,
        (true, false) => 60,
        (false, true) if is(Kind::FirstUnknown) && is(Kind::LastUnknown) => -40,
        (false, true) if is(Kind::FirstEastAsian) || is(Kind::FirstInitial) => -20,
        (false, true) => -90,
        (false, false) => 0,
    };
    if full {
        score +=
            70 * get(Kind::LastFamily).max(get(Kind::LastFigure)) + 80 * get(Kind::FirstInitial);
        score += 90 * get(Kind::FirstEastAsian) * get(Kind::LastUnknown);
        score += 60 * get(Kind::Suffix) + 80 * get(Kind::Nickname);
        score += 60 * get(Kind::Particles).min(1);
    } else {
        score += 30 * get(Kind::LastFamily);
        score += 140 * get(Kind::LastFigure);
    }
    score -= 170 * get(Kind::Heads) + 130 * get(Kind::LastPlaceHead);
    score -= 160 * get(Kind::FirstSaint) + 60 * get(Kind::LastOrganizationHead);
    let everyday = get(Kind::Common) - i32::from(is(Kind::FirstGiven) && is(Kind::FirstCommon));
    score -= 60 * everyday;
    if is(Kind::LastCommon) && !is(Kind::LastFamily) && !(full && is(Kind::LastGiven)) {
        score -= 60;
    }
    score -= match (is(Kind::WholePlace) || is(Kind::WholeDemonym), full) {
        (true, true) => 300,
        (true, false) => 250,
        (false, true) => {
            120 * i32::from(is(Kind::FirstPlace) && !is(Kind::FirstGiven))
                + 80 * i32::from(is(Kind::LastPlace) && !is(Kind::FirstGiven))
        }
        (false, false) => 0,
    };
    score -= 250 * i32::from(is(Kind::WholeOrganization) || is(Kind::WholeAgency));
    score -= 100 * get(Kind::FirstOrganization) * i32::from(full);
    score -= if full { 70 } else { 110 } * get(Kind::LowerSeen);
    score -= if get(Kind::LastHyphen) == 2 { 200 } else { 0 };
    if get(Kind::Initials) == get(Kind::Words) && full {
        score -= 300;
    }
    score -= 130 * get(Kind::Digits) + 60 * get(Kind::InnerCapitals);
    score -= if is(Kind::AllCaps) && !is(Kind::Heading) {
        if full { 110 } else { 140 }
    } else {
        0
    };
    score -= match get(Kind::LastEnding) {
        1 if !is(Kind::LastFamily) => 120,
        3 if !full && !is(Kind::LastFamily) => 110,
        2 | 3 if !is(Kind::LastFamily) => 40,
        4 => -60,
        5 => -20,
        6 if !is(Kind::LastFamily) => 90,
        7 if !is(Kind::LastFamily) => 50,
        _ => 0,
    };
    score
}

fn neighbours(evidence: &Evidence) -> i32 {
    let get = |kind| i32::from(evidence.get(kind));
    let is = |kind| evidence.get(kind) != 0;
    let full = get(Kind::Words) - get(Kind::Particles) > 1;
    let mut score = 0;
    score += 220 * get(Kind::Honorific);
    score += if is(Kind::Title) && !is(Kind::Honorific) {
        160
    } else {
        0
    };
    score += 60 * get(Kind::Kinship);
    score += if full { 80 } else { 0 } * get(Kind::PeopleBefore);
    score += 130 * get(Kind::SpeechAfter) + 80 * get(Kind::SpeechBefore);
    score += 110 * get(Kind::AccordingTo);
    let speaks = is(Kind::SpeechAfter) || is(Kind::SpeechBefore) || is(Kind::AccordingTo);
    let plain = is(Kind::LastUnknown) && !is(Kind::AllCaps) && !is(Kind::InnerCapitals);
    score += 60 * i32::from(speaks && plain && !full);
    score += 200 * get(Kind::AgeAfter) + 80 * get(Kind::BracketNumberAfter);
    score += if full { 120 } else { 0 } * get(Kind::BracketPlaceAfter);
    score -= 120 * get(Kind::PlaceBefore);
    score += match get(Kind::Determiner) {
        1 => -180,
        2 => -150,
        3 => -60,
        4 => -100,
        _ => 0,
    };
    score += match get(Kind::WordAfter) {
        1 => 120,
        2 => 30,
        3 => -20,
        _ => 0,
    };
    score += match get(Kind::DescriptionAfter) {
        1 => 60,
        3 | 7 => 100,
        2 => 20,
        4 => -100,
        8 if !full => -30,
        _ => 0,
    };
    score -= if get(Kind::MarkAfter) == 8 || get(Kind::MarkBefore) == 8 {
        150
    } else {
        0
    };
    score -= if is(Kind::Opening) && !full && !is(Kind::Title) {
        40
    } else {
        0
    };
    score -= 50 * get(Kind::Heading);
    score += 20 * get(Kind::PossessiveAfter);
    score
}

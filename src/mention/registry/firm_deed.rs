//! What firms do and have: a word that no list holds, or the name of a place that is a firm's as well, in
//! front of it names a firm.

use crate::lexicon::{Class, NameRole, WordClasses};
use crate::mention::candidate::Candidate;
use crate::mention::evidence::Kind;
use crate::mention::gather::{HEADS, PLACES};
use crate::mention::name::Judged;
use crate::mention::reader::Reader;
use crate::mention::reward::PERSONAL;
use crate::text::{Case, Token, TokenKind};

/// The most auxiliaries and adverbs before what a firm does.
const AUXILIARIES: usize = 4;

/// How far behind what a firm does its object may stand, in tokens.
const OBJECT: usize = 7;

/// Whether it does what firms do or has an officer that only they have: “Harrowtel | has cut 300 jobs”, “Harrowtel
/// | CEO Ada Quill”, “a company called | Harrowtel”.
pub(super) fn does_what_firms_do(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    may_be_firm(reader, candidate)
        && (has_deed(reader, range.end)
            || reader.words_at(range.end) == "employees"
            || reader.words_at(range.end) == "workers" && !is_unlisted(reader, range.start)
            || has_officer(reader, range.end)
            || owns_officer(reader, range.end)
            || names_officer(reader, range.end)
            || has_own_officer(reader, range.end)
            || is_officers(reader, range.start, range.end)
            || is_dealt_with(reader, range.start, range.end)
            || is_called_so(reader, range.start))
}

/// Whether it is one word, or two, that no list holds, or the name of a firm that is a place's as well.
fn may_be_firm(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let is_plain = |at: usize| {
        let token = &reader.tokens[at];
        token.case == Case::Capitalized
            && token.classes == WordClasses::NONE
            && !is_participle_or_plural(reader, at, candidate)
    };
    let is_listed = || {
        let articled = range.start > 0 && reader.lower(range.start - 1) == "the";
        !articled && reader.tokens[range.start].is(Class::Organization)
    };
    range.len() == 1 && (is_plain(range.start) || is_listed()) || is_firm_of_two(reader, candidate)
}

fn is_unlisted(reader: &Reader, at: usize) -> bool {
    reader.tokens[at].classes == WordClasses::NONE
}

/// Whether a word that no list holds and one that is no name of people’s are the whole: “Harrow Civil”.
fn is_firm_of_two(reader: &Reader, candidate: &Candidate) -> bool {
    let range = candidate.tokens.range();
    let last = &reader.tokens[range.end - 1];
    range.len() == 2
        && is_unlisted(reader, range.start)
        && last.case == Case::Capitalized
        && (last.classes == WordClasses::NONE
            || last.is(Class::CommonWord) && !last.classes.meets(PERSONAL.union(HEADS)))
}

/// Whether a word has its capital only because it opens its sentence: “Adjusted”, “Organizers”.
fn is_participle_or_plural(reader: &Reader, at: usize, candidate: &Candidate) -> bool {
    let word = reader.words(at);
    let ends = || {
        let endings = [
            "ed", "ing", "ly", "ers", "ors", "ists", "ians", "ants", "ees",
        ];
        endings.iter().any(|ending| word.ends_with(ending))
    };
    ends() && reader.starts_sentence(at, candidate.sentence as usize)
}

/// Whether a firm's deed stands at the token: “will lay off 300 workers”, “filed for bankruptcy”.
fn has_deed(reader: &Reader, start: usize) -> bool {
    let is_auxiliary = |at: &usize| {
        let token = &reader.tokens[*at];
        token.case == Case::Lower
            && (token.is(Class::VerbGroup)
                || matches!(
                    reader.words(*at),
                    "also" | "immediately" | "not" | "plans" | "to"
                ))
    };
    let end = reader.tokens.len().min(start + AUXILIARIES);
    let verb = start + (start..end).take_while(is_auxiliary).count();
    let Some(deed) = reader.tokens.get(verb) else {
        return false;
    };
    // “Harrowtel | was founded in 2012”
    let is_founded = verb > start
        && matches!(reader.words(verb), "founded" | "headquartered" | "delisted")
        || reader.words(verb) == "employs"
        || matches!(reader.words(verb), "acquired" | "acquires")
            && reader.next_is_capitalized(verb);
    // “Harrowtel, based in Lowmoor,”, “Harrowtel is based in Lowmoor”
    let is_based = (reader.mark(start) == Some(',') || reader.lower(start) == "is")
        && reader.words_at(start + 1) == "based"
        && reader.lower(start + 2) == "in";
    if is_founded || is_based {
        return true;
    }
    if deed.case != Case::Lower || !reader.plays(verb, NameRole::FirmDeed) {
        return false;
    }
    let end = reader.tokens.len().min(verb + OBJECT);
    let goes_on = |at: &usize| {
        let token = &reader.tokens[*at];
        token.kind != TokenKind::Punctuation
            || matches!(reader.mark(*at), Some('$' | '£' | '€' | '-'))
    };
    (verb + 1..end)
        .take_while(goes_on)
        .any(|at| reader.tokens[at].case == Case::Lower && reader.plays(at, NameRole::FirmObject))
}

/// Whether an officer that only firms have stands at the token, and a name behind it.
fn has_officer(reader: &Reader, at: usize) -> bool {
    let officer = officer_at(reader, at);
    officer > 0 && reader.next_is_capitalized(at + officer - 1)
}

/// Whether an officer that only firms have is what it owns: “Harrowtel | ’s chief executive”.
fn owns_officer(reader: &Reader, at: usize) -> bool {
    let clitic = reader.tokens.get(at);
    clitic.is_some_and(|clitic| clitic.kind == TokenKind::Clitic) && officer_at(reader, at + 1) > 0
}

/// How far behind a firm an office that it gives somebody, or one of its own, may stand, in tokens.
const OFFICE: usize = 24;

/// Whether it gives an office that only firms have: “Harrowtel | has named Ada Quill as chief executive”.
fn names_officer(reader: &Reader, at: usize) -> bool {
    let verb = at + usize::from(matches!(reader.lower(at), "has" | "had"));
    if !(reader.plays(verb, NameRole::Selection) || reader.plays(verb, NameRole::Appointment)) {
        return false;
    }
    let end = reader.tokens.len().min(verb + OBJECT);
    let tie = (verb + 1..end).find(|at| reader.lower(*at) == "as");
    tie.is_some_and(|tie| (tie + 1..tie + 4).any(|at| officer_at(reader, at) > 0))
}

/// Whether what it says is followed by an officer of “its”: “Harrowtel | said so. Ada Quill, its chief executive,”.
fn has_own_officer(reader: &Reader, at: usize) -> bool {
    let speaks = reader.tokens.get(at).is_some_and(|verb| {
        verb.is(Class::SpeechVerb)
            || verb.is(Class::VerbGroup)
            || reader.plays(at, NameRole::FirmDeed)
    });
    let end = reader.tokens.len().min(at + OFFICE);
    speaks
        && (at + 1..end).any(|at| {
            reader.lower(at) == "its"
                && reader.mark(at - 1) == Some(',')
                && reader.tokens[at - 2].is_capitalized()
                && reader
                    .tokens
                    .get(at + 1)
                    .is_some_and(|office| office.is(Class::Title) || officer_at(reader, at + 1) > 0)
        })
}

/// How many tokens an officer that only firms have takes: “CEO”, “chief executive officer”.
fn officer_at(reader: &Reader, at: usize) -> usize {
    let Some(first) = reader.tokens.get(at) else {
        return 0;
    };
    if first.case == Case::Upper {
        let is_chief = matches!(reader.words(at), "CEO" | "CFO" | "COO" | "CTO");
        return usize::from(is_chief);
    }
    let is_chief = reader.lower(at) == "chief"
        && matches!(
            reader.lower(at + 1),
            "executive" | "financial" | "operating" | "technology"
        );
    let is_general = reader.lower(at) == "general" && reader.lower(at + 1) == "secretary";
    let is_founder = matches!(reader.lower(at), "founder" | "co-founder");
    match (is_chief, is_founder) {
        _ if is_general => 2,
        (true, _) => 2 + usize::from(reader.lower(at + 2) == "officer"),
        (_, true) => 1,
        _ => 0,
    }
}

/// Whether an officer that only firms have is of what stands behind “of”: “chief executive of | Harrowtel”.
fn is_officers(reader: &Reader, start: usize, end: usize) -> bool {
    let Some(tie) = start.checked_sub(1).filter(|tie| *tie > 1) else {
        return false;
    };
    let goes_on = reader.tokens.get(end).is_some_and(Token::is_capitalized);
    // “a spokesman for | Harrowtel”
    let is_spokesmans = reader.lower(tie) == "for"
        && matches!(
            reader.words(tie - 1),
            "spokesman" | "spokesperson" | "spokeswoman"
        );
    let is_chairs = reader.lower(tie) == "of"
        && matches!(
            reader.lower(tie - 1),
            "boss" | "chairman" | "chairwoman" | "president"
        );
    (is_spokesmans || is_chairs) && !goes_on || has_chief(reader, start, end)
}

/// Whether an officer that only firms have is of or at what “of” or “at” stands before, nothing more of its name behind:
/// “chief executive of | Harrowtel”.
pub(super) fn has_chief(reader: &Reader, start: usize, end: usize) -> bool {
    let Some(tie) = start.checked_sub(1).filter(|tie| *tie > 1) else {
        return false;
    };
    let goes_on = |next: &Token| next.is_capitalized() || next.kind == TokenKind::Clitic;
    matches!(reader.lower(tie), "of" | "at")
        && !reader.tokens.get(end).is_some_and(goes_on)
        && [1, 2, 3]
            .iter()
            .any(|length| tie >= *length && officer_at(reader, tie - length) == *length)
}

/// Whether several words that name no listed place are what an officer that only firms have is of: “CEO of | Quill
/// Harbor”.
pub(super) fn is_led_by_chief(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    range.len() > 1
        && !judged.classes.meets(PLACES)
        && !judged.evidence.has(Kind::FirstGiven)
        && has_chief(reader, range.start, range.end)
}

/// Whether somebody buys it, works for it or is in talks with it: “acquired | Harrowtel”, “the takeover of | Harrowtel”.
fn is_dealt_with(reader: &Reader, start: usize, end: usize) -> bool {
    if start < 2 || reader.tokens.get(end).is_some_and(Token::is_capitalized) {
        return false;
    }
    let verb = reader.words(start - 1);
    let is_bought = matches!(
        verb,
        "acquire" | "acquired" | "acquires" | "acquiring" | "founded" | "owns" | "runs"
    );
    let noun = reader.words(start - 2);
    let is_tied = match verb {
        "of" => matches!(noun, "acquisition" | "takeover"),
        "with" => matches!(noun, "merged" | "merger"),
        // “has joined | Harrowtel | as finance director”
        "joined" | "joins" => joins_as_officer(reader, end),
        "for" => matches!(noun, "work" | "worked" | "working" | "works"),
        "by" => matches!(noun, "employed" | "manufactured"),
        _ => false,
    };
    is_bought || is_tied
}

/// Whether “as” ties to what is joined an office that firms give: “as finance director”.
fn joins_as_officer(reader: &Reader, tie: usize) -> bool {
    const MODIFIERS: usize = 4;
    let end = reader.tokens.len().min(tie + 1 + MODIFIERS);
    reader.lower(tie) == "as"
        && (tie + 1..end).any(|at| {
            matches!(
                reader.lower(at),
                "chairman" | "chairwoman" | "chief" | "director" | "manager" | "officer"
            )
        })
}

/// Whether a noun for a firm and “called” stand before a name: “a startup called | Harrowtel”.
fn is_called_so(reader: &Reader, start: usize) -> bool {
    let Some(noun) = start.checked_sub(2) else {
        return false;
    };
    matches!(reader.words(start - 1), "called" | "named")
        && (matches!(reader.lower(noun), "company" | "firm")
            || reader.plays(noun, NameRole::FirmNoun))
}

/// Whether a word that no list holds, and that names nobody, says something: “‘We are closing,’ | Harrowtel said”.
pub(super) fn speaks_as_firm(reader: &Reader, judged: &Judged) -> bool {
    let range = judged.candidate.tokens.range();
    let is = |kind| judged.evidence.has(kind);
    let is_name = |at: usize| {
        let token = &reader.tokens[at];
        token.case == Case::Capitalized && is_unlisted(reader, at) && !reader.seen_in_lower_case(at)
    };
    let is_named = range.clone().all(is_name) || is_firm_of_two(reader, &judged.candidate);
    let sentence = reader.document.sentences()[judged.candidate.sentence as usize];
    let opens = sentence.tokens.range().start == range.start;
    // “Harrowtel said in a statement”
    let is_stated = reader.lower(range.end + 1) == "it"
        || reader.lower(range.end + 1) == "in" && reader.words_at(range.end + 3) == "statement";
    let before = range.start.checked_sub(1).map(|at| &reader.tokens[at]);
    range.len() <= 2
        && is(Kind::SpeechAfter)
        && matches!(reader.lower(range.end), "said" | "says")
        && !judged.in_heading()
        && judged.evidence.get(Kind::Determiner) == 0
        && is_named
        && (is_stated || !opens || !reader.words(range.end - 1).ends_with('s'))
        && before.is_none_or(|before| before.kind != TokenKind::Word)
        && !matches!(reader.lower(range.end + 1), "he" | "she")
        && !is_participle_or_plural(reader, range.end - 1, &judged.candidate)
}

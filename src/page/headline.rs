//! The headline: which line before the story says what the story says, stands near byline and
//! stamp, and is said again.

use super::credit::is_source;
use super::credit::split_credit;
use super::credit_end::split_end;
use super::feature::WORD_BITS;
use super::feature::{FEATURES, Features};
use super::heading::is_bullet;
use super::line::Line;
use super::moment::ends_with_glued_time;
use super::phrase_set::NO_HEADLINE;
use super::shape::{Edge, words};
use super::story_caption::ends_with_initial;
use crate::lexicon::phrase::{PhraseKind, PhraseKinds};
use crate::lexicon::{Class, find};

/// How many lines before the story are looked at.
const REACH: usize = 60;

/// How many lines of the story tell what it is about.
const LEAD: usize = 12;

/// What bylines and stamps say.
const MARKS: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Published,
    PhraseKind::Updated,
    PhraseKind::Byline,
    PhraseKind::RelativeTime,
    PhraseKind::ReadTime,
]);

/// Calls `take` with each line that may be the headline and its features.
pub(crate) fn each_candidate(
    text: &str,
    lines: &[Line],
    story: &[bool],
    mut take: impl FnMut(usize, &Features),
) {
    let Some(start) = story.iter().position(|is_story| *is_story) else {
        return;
    };
    let topic = Topic::of(text, lines, story, start);
    let from = start.saturating_sub(REACH);
    let candidates: Vec<usize> = (from..=start)
        .filter(|line| may_be_headline(text, &lines[*line], *line < start))
        .collect();
    let overlaps: Vec<_> = candidates
        .iter()
        .map(|line| topic.overlap(&text[lines[*line].span], *line >= start))
        .collect();
    let most = overlaps.iter().map(|overlap| overlap.0).max().unwrap_or(0);
    let mut features = [0; FEATURES];
    for (rank, line) in candidates.iter().enumerate() {
        let (count, of) = overlaps[rank];
        let place = Place {
            to_story: start - line,
            rank: candidates.len() - rank,
            count,
            of,
            is_most: count == most,
            begins_other: begins(text, lines, *line, &candidates, false),
            begins_with_other: begins(text, lines, *line, &candidates, true),
        };
        fill(lines, *line, start, &place, &mut features);
        take(*line, &features);
    }
}

/// Whether a line stands between two lines that say the same, as many others of the page do: there
/// stand parts of the story.
pub(super) fn is_between_refrains(lines: &[Line], line: usize) -> bool {
    const FEWEST: u16 = 8;
    const LONGEST: u32 = 40;
    let (Some(above), Some(below)) = (line.checked_sub(1), lines.get(line + 1)) else {
        return false;
    };
    let above = &lines[above];
    above.shape.hash == below.shape.hash && above.repeats >= FEWEST && above.shape.length <= LONGEST
}

/// Whether a line is the title of an entry: it stands below a time of day, as one of its neighbours does, or
/// is said again below a list (“Key events”, “In this article”).
pub(super) fn is_entry(lines: &[Line], line: usize) -> bool {
    const NEAR: usize = 8;
    let Some(above) = line.checked_sub(1) else {
        return false;
    };
    if !is_time_alone(&lines[above]) {
        return false;
    }
    let near = above.saturating_sub(NEAR)..(line + NEAR).min(lines.len());
    near.filter(|near| is_time_alone(&lines[*near])).count() > 1
}

/// Whether a line is a time of day and nothing else, or its zone: “14.05 GMT”.
fn is_time_alone(line: &Line) -> bool {
    const LONGEST: u32 = 10;
    let shape = &line.shape;
    shape.first == Edge::Digit
        && shape.length <= LONGEST
        && (3..=4).contains(&shape.digits)
        && shape.letters <= 4
        && (shape.has_date || shape.stops == 1)
}

/// Whether a line is no headline by signs that the choice was not learned with: a teaser with a time of day
/// glued to it, a caption that ends with whose picture it is.
pub(super) fn is_other(text: &str, line: &Line) -> bool {
    let (words, shape) = (&text[line.span], &line.shape);
    let has_signs = shape.colon > 0 || shape.stops > 0 || shape.brackets > 0 || shape.has_address;
    if !has_signs {
        return false;
    }
    ends_with_glued_time(words) || split_end(text, line.span).is_some() || ends_with_name(words)
}

/// Whether words are a sentence and a name: “Ada Quill waves from the quay. Tom Marsh”.
fn ends_with_name(words: &str) -> bool {
    const FEWEST_WORDS: usize = 6;
    let (sentence, name) = words.rsplit_once(". ").unwrap_or_default();
    let given = name.split(' ').next().unwrap_or_default();
    find(given).1.has(Class::GivenName)
        && (2..=4).contains(&name.split(' ').count())
        && sentence.split(' ').count() >= FEWEST_WORDS
        && !ends_with_initial(sentence)
        && is_source(name)
}

/// The headline in the place of a chosen line that advertises another story: the line below the page’s
/// stamp, whose words the story uses while it uses few of the other’s.
pub(super) fn below_promotion(
    text: &str,
    lines: &[Line],
    story: &[bool],
    chosen: usize,
) -> Option<usize> {
    const SIZES: std::ops::RangeInclusive<u32> = 30..=160;
    const FEWEST: u32 = 4;
    let start = story.iter().position(|is_story| *is_story)?;
    let below = chosen + 2;
    let shape = &lines[below.min(lines.len() - 1)].shape;
    let may_be = below < start
        && lines[chosen + 1].shape.length < 80
        && lines[chosen + 1].shape.has_date
        && SIZES.contains(&shape.length)
        && !shape.last.ends_sentence()
        && may_be_headline(text, &lines[below], true);
    if !may_be {
        return None;
    }
    let topic = Topic::of(text, lines, story, start);
    let (used, of) = topic.overlap(&text[lines[chosen].span], false);
    let (own, own_of) = topic.overlap(&text[lines[below].span], false);
    let is_promotion = used * 5 <= of * 2 && own >= FEWEST && own * 4 >= own_of * 3;
    is_promotion.then_some(below)
}

/// Whether a line has the size and the looks of a headline.
fn may_be_headline(text: &str, line: &Line, before_story: bool) -> bool {
    let shape = &line.shape;
    let sized = (10..=250).contains(&shape.length) && shape.letters >= 8;
    let is_trail = shape.separators >= 2 && shape.length < 80;
    let is_caption = || split_credit(text, line.span).is_some();
    sized
        && !is_trail
        && !is_bullet(&text[line.span])
        && !is_caption()
        && (before_story || !matches!(shape.last, Edge::Stop | Edge::ClosedSentence))
}

/// Where a candidate stands, and how many of its words the story uses.
struct Place {
    to_story: usize,
    rank: usize,
    count: u32,
    of: u32,
    is_most: bool,
    /// Whether another candidate begins with this one and goes on: a title with the site's name.
    begins_other: bool,
    /// Whether this one begins with another candidate.
    begins_with_other: bool,
}

/// Whether a candidate begins another one, or another one begins it.
fn begins(text: &str, lines: &[Line], line: usize, candidates: &[usize], shorter: bool) -> bool {
    let own = &text[lines[line].span];
    candidates.iter().any(|other| {
        let other = &text[lines[*other].span];
        let (long, short) = if shorter { (own, other) } else { (other, own) };
        long.len() > short.len() && long.starts_with(short)
    })
}

/// Writes the features of a candidate.
fn fill(lines: &[Line], at: usize, start: usize, place: &Place, features: &mut Features) {
    let shape = &lines[at].shape;
    let has = |kinds| i16::from(shape.phrases.meets(kinds));
    let mean = shape.score * 4 / i32::try_from(shape.words.max(1)).unwrap_or(i32::MAX);
    features[..36].copy_from_slice(&[
        small(shape.length.into()),
        small(shape.words.into()),
        percent(shape.capitalized, shape.words),
        shape.last as i16,
        shape.first as i16,
        small(lines[at].repeats.into()),
        small(lines[at].earlier.into()),
        percent(shape.capitals, shape.letters),
        i16::from(shape.has_date),
        i16::from(shape.has_address),
        has(MARKS),
        has(PhraseKinds::of(&[PhraseKind::Caption])),
        has(PhraseKinds::of(&[PhraseKind::Related])),
        has(NO_HEADLINE),
        i16::try_from(mean).unwrap_or(0),
        small(place.to_story as u64),
        small(place.rank as u64),
        longer_lines(&lines[at + 1..start.max(at + 1)]),
        to_mark(at + 1..start, lines),
        to_mark((at.saturating_sub(12)..at).rev(), lines),
        small(place.count.into()),
        percent(place.count, place.of),
        i16::from(place.is_most),
        length(lines, at.checked_sub(1)),
        length(lines, Some(at + 1)),
        length(lines, Some(at + 2)),
        small(shape.colon.into()),
        small(shape.quotes.into()),
        small(shape.stops.into()),
        small(shape.separators.into()),
        small(shape.commas.into()),
        percent(shape.digits, shape.length),
        small(shape.brackets.into()),
        small(lines.get(at + 1).map_or(0, |line| line.shape.last as u64)),
        i16::from(place.begins_other),
        i16::from(place.begins_with_other),
    ]);
}

/// How many of some lines are as long as headlines are.
fn longer_lines(lines: &[Line]) -> i16 {
    let longer = lines.iter().filter(|line| line.shape.length >= 25);
    small(longer.count() as u64)
}

/// How many of the places lie before the first that looks like part of a byline or stamp; 99 when
/// none does.
fn to_mark(mut places: impl Iterator<Item = usize>, lines: &[Line]) -> i16 {
    let distance = places.position(|line| is_mark(&lines[line]));
    distance.map_or(99, |distance| small(distance as u64))
}

/// How long a line is; -1 for one that is not there.
fn length(lines: &[Line], at: Option<usize>) -> i16 {
    let line = at.and_then(|at| lines.get(at));
    line.map_or(-1, |line| small(line.shape.length.into()))
}

/// Whether a line looks like part of a byline or stamp.
fn is_mark(line: &Line) -> bool {
    line.shape.length < 80 && (line.shape.phrases.meets(MARKS) || line.shape.has_date)
}

fn percent(part: u32, whole: u32) -> i16 {
    small(u64::from(part) * 100 / u64::from(whole.max(1)))
}

fn small(value: u64) -> i16 {
    i16::try_from(value).unwrap_or(i16::MAX)
}

/// The words the story's first lines use.
struct Topic {
    /// For each bucket of words, how many of the lead's lines use it.
    lines: Vec<u8>,
}

impl Topic {
    /// The words of the first lines of the story that begins at `start`.
    fn of(text: &str, lines: &[Line], story: &[bool], start: usize) -> Self {
        let mut topic = Self {
            lines: vec![0; 1 << WORD_BITS],
        };
        let lead = (start..lines.len()).filter(|line| story[*line]).take(LEAD);
        for (number, line) in (1..).zip(lead) {
            let mut words_of_line = Vec::new();
            words(&text[lines[line].span], |word, length| {
                if length > 3 {
                    words_of_line.push(usize::from(word.bucket(WORD_BITS)));
                }
            });
            words_of_line.sort_unstable();
            words_of_line.dedup();
            for bucket in words_of_line {
                topic.lines[bucket] += u8::from(number <= LEAD);
            }
        }
        topic
    }

    /// How many of a line's longer words the story uses (elsewhere, if the line is in the story),
    /// and how many such words there are.
    fn overlap(&self, line: &str, in_story: bool) -> (u32, u32) {
        let (mut count, mut all) = (0, 0);
        words(line, |word, length| {
            if length > 3 {
                all += 1;
                let uses = self.lines[usize::from(word.bucket(WORD_BITS))];
                count += u32::from(uses > u8::from(in_story));
            }
        });
        (count, all)
    }
}

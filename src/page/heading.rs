//! What stands around the headline: lines that repeat it, the kicker above it.

use super::byline_word::has_role;
use super::line::{Line, Markup, begins_with};
use super::phrase_set::NO_HEADING;
use super::shape::{Edge, words as each_word};
use super::sheet::Sheet;
use crate::lexicon::line_mark::{LineMark, marks};
use crate::lexicon::phrase::{PhraseHash, PhraseKind, PhraseKinds, whole_line};
use crate::lexicon::{ClaimRole, Class, Classes, PageRole, claim_roles, find};
use crate::model::{Author, BlockKind, TextSpan};
use crate::text::{Span, trim};

/// Marks the lines that repeat the headline.
pub(super) fn mark_headlines(sheet: &mut Sheet) {
    let Some(headline) = sheet.headline else {
        return;
    };
    for line in 0..sheet.lines.len() {
        if sheet.same_words(line, headline) {
            sheet.kinds[line] = Some(BlockKind::Headline);
        }
    }
    // A headline that the labeller took for the story's first line belongs to the story no more.
    while sheet.story.start < sheet.story.end && !sheet.is_story(sheet.story.start) {
        sheet.story.start += 1;
    }
}

/// Takes the line above a byline or a stamp for the headline where none was found: “Leave the mayor alone”, “By Ada
/// Quill”.
pub(super) fn take_above_byline(sheet: &mut Sheet) {
    const REACH: usize = 3;
    const SIZES: std::ops::RangeInclusive<u32> = 12..=150;
    let start = sheet.story.start;
    if sheet.headline.is_some() || sheet.story.is_empty() {
        return;
    }
    let mut bylines = (start.saturating_sub(REACH).max(1)..start).filter(|line| {
        let shape = &sheet.lines[*line].shape;
        let is_stamp = shape.has_date && shape.phrases.has(PhraseKind::Published);
        (is_stamp || shape.phrases.has(PhraseKind::Byline))
            && shape.length <= 80
            && !shape.last.ends_sentence()
    });
    let Some(above) = bylines.next().map(|line| line - 1) else {
        return;
    };
    let shape = &sheet.lines[above].shape;
    let may_be = SIZES.contains(&shape.length)
        && shape.words >= 3
        && !shape.last.ends_sentence()
        && !shape.has_date
        && !shape.phrases.meets(NO_HEADING)
        && !is_bullet(sheet.words(above));
    if may_be && sheet.is_free(above) {
        sheet.headline = Some(above);
    }
}

/// Takes in the place of a headline that is where the page stands (“Home Sport Ferries wait in Wend”) the
/// line below that it ends with.
pub(super) fn take_below_trail(sheet: &mut Sheet) {
    const REACH: usize = 8;
    const SHORTEST: u32 = 12;
    let Some(headline) = sheet.headline else {
        return;
    };
    let words = sheet.words(headline);
    let rest = words.strip_prefix("Home");
    if !rest.is_some_and(|rest| rest.starts_with(|sign: char| !sign.is_lowercase())) {
        return;
    }
    let below = headline + 1..(headline + 1 + REACH).min(sheet.lines.len());
    let is_end = |line: &usize| {
        let shape = &sheet.lines[*line].shape;
        let own = sheet.words(*line);
        shape.length >= SHORTEST
            && shape.words >= 3
            && own.len() < words.len()
            && words.ends_with(own)
    };
    if let Some(line) = below.into_iter().find(is_end) {
        sheet.headline = Some(line);
    }
}

/// Takes in the place of a headline with a few words behind it (“Ferries wait in Wend Back to video”) the
/// line above that says it without them.
pub(super) fn take_without_tail(sheet: &mut Sheet) {
    const REACH: usize = 60;
    const SHORTEST: u32 = 30;
    const LONGEST_TAIL: usize = 20;
    let Some(headline) = sheet.headline else {
        return;
    };
    let words = sheet.words(headline);
    let is_whole = |line: &usize| {
        let own = sheet.words(*line);
        let tail = words.strip_prefix(own).map(str::len);
        sheet.lines[*line].shape.length >= SHORTEST
            && tail.is_some_and(|tail| (1..=LONGEST_TAIL).contains(&tail))
    };
    let mut above = headline.saturating_sub(REACH)..headline;
    sheet.headline = above.find(is_whole).or(sheet.headline);
}

/// Takes the first of the headline's repeats in the place of the one that was chosen, when byline and
/// stamp stand below it: the one below a gallery is closer to the story.
pub(super) fn take_first_repeat(sheet: &mut Sheet) {
    const REACH: usize = 30;
    const BELOW: usize = 3;
    let Some(headline) = sheet.headline else {
        return;
    };
    let start = headline.max(sheet.story.start);
    let tells = |line: usize| {
        let shape = &sheet.lines[line].shape;
        shape.length < 120 && !shape.last.ends_sentence() && shape.phrases.meets(BYLINES)
    };
    if sheet.lines[headline].earlier == 0 || (headline..start).any(tells) {
        return;
    }
    let repeats = headline.saturating_sub(REACH)..headline;
    let mut repeats = repeats.filter(|line| sheet.same_words(*line, headline));
    sheet.headline = repeats
        .find(|line| (line + 1..(line + 1 + BELOW).min(headline)).any(tells))
        .or(sheet.headline);
}

/// What bylines and stamps say.
const BYLINES: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Byline,
    PhraseKind::Published,
    PhraseKind::Updated,
]);

/// Finds the kicker: the short line above the headline, beyond pictures and marks of
/// advertisements.
pub(super) fn find_kicker(sheet: &mut Sheet, authors: &[Author]) -> Option<TextSpan> {
    const REACH: usize = 8;
    let headline = sheet.headline?;
    for line in (headline.saturating_sub(REACH)..headline).rev() {
        let shape = &sheet.lines[line].shape;
        match sheet.kinds[line] {
            None => {}
            Some(BlockKind::Caption | BlockKind::Credit | BlockKind::Video) => continue,
            Some(_) => return None,
        }
        // “Comment” is a section, too.
        let is_section = line + 1 == headline && sheet.words(line).eq_ignore_ascii_case("comment");
        let words = sheet.words(line);
        let is_button = || marks(LineMark::Button).any(|mark| words.eq_ignore_ascii_case(mark));
        let skipped = !is_section && shape.phrases.meets(NO_HEADING)
            || is_promotion(sheet, line)
            || is_button();
        if skipped {
            continue;
        }
        if authors.iter().any(|author| author.name == words) {
            sheet.mark(line, BlockKind::Byline);
            continue;
        }
        let sized = (2..=45).contains(&shape.length) && shape.words <= 5;
        let looks = shape.first == Edge::Upper
            && !shape.last.ends_sentence()
            && shape.digits == 0
            && shape.separators <= 1
            && !shape.phrases.has(PhraseKind::Navigation);
        let is_label = words
            .split(' ')
            .all(|word| has_role(word, PageRole::SkipLabel));
        let is_header = HEADERS.iter().any(|header| words.starts_with(header));
        let is_menu = sheet.lines[line].markup == Markup::Menu || ends_menu(sheet, line);
        if !(sized && looks) || is_label || is_header || names_paper(words) || is_menu {
            return None;
        }
        sheet.mark(line, BlockKind::Kicker);
        return Some(end_of_trail(sheet, line));
    }
    None
}

/// Whether a few words name a paper: “The Lowmoor Herald”.
pub(super) fn names_paper(words: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let last = words.rsplit(' ').next().unwrap_or_default();
    last.len() < words.len()
        && words.split(' ').count() <= MOST_WORDS
        && last.starts_with(char::is_uppercase)
        && !last.eq_ignore_ascii_case("news")
        && claim_roles(find(last).0).has(ClaimRole::NewsHouse)
}

/// The headline's words; in a mail those behind the name of its header: “Subject: The bridge opens”.
pub(super) fn headline_part(sheet: &Sheet, line: usize) -> TextSpan {
    let words = sheet.words(line);
    let beside = [line.checked_sub(1), Some(line + 1)];
    let is_header = |beside: &usize| {
        let words = sheet
            .lines
            .get(*beside)
            .map_or("", |_| sheet.words(*beside));
        HEADERS.iter().any(|header| words.starts_with(header))
    };
    if let Some(title) = behind_update(words) {
        let end = sheet.lines[line].span.range().end;
        return super::sheet::part(sheet.text, Span::between(end - title.len(), end));
    }
    let subject = words.strip_prefix("Subject: ");
    match subject.map(str::trim_start) {
        Some(subject) if beside.iter().flatten().any(is_header) => {
            let end = sheet.lines[line].span.range().end;
            super::sheet::part(sheet.text, Span::between(end - subject.len(), end))
        }
        _ => sheet.part(line),
    }
}

/// A headline behind the word by which an agency counts its versions: “UPDATE 2-Ferries wait”.
fn behind_update(words: &str) -> Option<&str> {
    let rest = words
        .strip_prefix("UPDATE ")
        .or_else(|| words.strip_prefix("WRAPUP "))?;
    let (number, title) = rest.split_once('-')?;
    let is_number = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| title.trim_start())
}

/// How headers of a mail open.
const HEADERS: [&str; 5] = ["Cc: ", "Date: ", "From: ", "Reply-To: ", "To: "];

/// A line as a kicker: of the way from the first page, its end: “Home / Cities / Lowmoor”.
fn end_of_trail(sheet: &Sheet, line: usize) -> TextSpan {
    let (words, span) = (sheet.words(line), sheet.lines[line].span);
    let end = words
        .rsplit(['/', '>', '›', '»'])
        .next()
        .unwrap_or_default()
        .trim();
    if !begins_with(words, "Home ") || end.is_empty() {
        return sheet.part(line);
    }
    let start = span.range().end - end.len();
    super::sheet::part(sheet.text, Span::between(start, span.range().end))
}

/// Whether a line is the last item of a menu and does not say by its words or its neighbours that it is
/// a section: “Italian” below “English”, but not “Ferries” below “News”.
fn ends_menu(sheet: &Sheet, line: usize) -> bool {
    const FEWEST: usize = 4;
    const LONGEST: u32 = 45;
    const PLACES: Classes = Classes::any_of(&[Class::Place, Class::Country]);
    let is_item = |line: usize| {
        let shape = &sheet.lines[line].shape;
        sheet.is_free(line)
            && (1..=LONGEST).contains(&shape.length)
            && shape.letters > 0
            && !shape.last.ends_sentence()
            && !shape.phrases.meets(NO_HEADING)
    };
    if line < FEWEST || !(line - FEWEST..line).all(is_item) {
        return false;
    }
    if sheet.has(line, PhraseKind::Live) && sheet.lines[line].shape.words > 1 {
        return true;
    }
    let is_section = |line: usize| sheet.has(line, PhraseKind::Section);
    let words = sheet.words(line);
    let is_home = |line: usize| {
        let words = sheet.words(line);
        words.eq_ignore_ascii_case("home") || words == "Startseite"
    };
    let last = words.rsplit(' ').next().unwrap_or_default();
    let mut ends_as_section = false;
    each_word(last, |word, _| {
        ends_as_section = whole_line(PhraseHash::default().with(word)).has(PhraseKind::Section);
    });
    let is_shouted = |line: usize| {
        let shape = &sheet.lines[line].shape;
        shape.words >= 2 && shape.capitals == shape.letters
    };
    let is_place = |line: usize| find(sheet.words(line)).1.meets(PLACES);
    !(ends_as_section
        || is_place(line) && (!is_place(line - 1) || sheet.same_words(line, line - 1))
        || is_section(line - 1)
        || (1..=FEWEST).any(|above| is_home(line - above))
        || words.contains(['>', '›', '»', '|', '/'])
        || is_shouted(line) && !is_shouted(line - 1)
        || is_named_elsewhere(sheet, line)
        || is_in_lead(sheet, line))
}

/// Whether a line that stands apart, or is said below the headline, too, stands elsewhere on the page as
/// well, and not behind the same item of the menu.
fn is_named_elsewhere(sheet: &Sheet, line: usize) -> bool {
    let Line { shape, repeats, .. } = &sheet.lines[line];
    if *repeats < 2 || shape.colon > 0 {
        return false;
    }
    let above = sheet.lines[line - 1].span.range().end;
    let gap = &sheet.text[above..sheet.lines[line].span.range().start];
    let stands_apart = gap.bytes().filter(|byte| *byte == b'\n').count() > 1;
    let others = (1..sheet.lines.len()).filter(|other| *other != line);
    let mut others = others
        .filter(|other| sheet.same_words(*other, line))
        .peekable();
    let last = others.clone().last();
    others.peek().is_some()
        && others.all(|other| !sheet.same_words(other - 1, line - 1))
        && (stands_apart || last.is_some_and(|last| last > line))
}

/// Whether the first lines of the story hold the words of a line, which are several.
fn is_in_lead(sheet: &Sheet, line: usize) -> bool {
    const LEAD: usize = 12;
    let words = sheet.words(line);
    words.contains(' ') && {
        let mut lead = sheet
            .story
            .clone()
            .filter(|line| sheet.is_story(*line))
            .take(LEAD);
        lead.any(|line| sheet.words(line).contains(words))
    }
}

/// Finds the line near the headline that says no more than the section's name.
pub(super) fn find_section(sheet: &mut Sheet, section: &str) -> Option<TextSpan> {
    const ABOVE: usize = 12;
    let headline = sheet.headline?;
    let line = (headline.saturating_sub(ABOVE)..sheet.story.start.max(headline))
        .rev()
        .filter(|line| sheet.kinds[*line].is_none())
        .find(|line| sheet.words(*line).eq_ignore_ascii_case(section))?;
    sheet.mark(line, BlockKind::Kicker);
    Some(sheet.part(line))
}

/// Whether a line above the headline advertises the site itself.
fn is_promotion(sheet: &Sheet, line: usize) -> bool {
    const NEAR: usize = 2;
    let near = line.saturating_sub(NEAR)..line + 1;
    let newsletter = near
        .into_iter()
        .any(|line| sheet.has(line, PhraseKind::Newsletter));
    newsletter && sheet.lines[line].shape.words > 1
}

/// Takes out of the story what stands between the headline and the byline: that leads in.
pub(super) fn free_lines_before_byline(sheet: &mut Sheet) {
    const MOST_LINES: usize = 2;
    const LONGEST: u32 = 300;
    let start = sheet.story.start;
    if sheet.headline.is_none_or(|headline| headline >= start) {
        return;
    }
    let is_byline = |line: usize| sheet.kinds.get(line) == Some(&Some(BlockKind::Byline));
    let Some(byline) = (start + 1..=start + MOST_LINES).find(|line| is_byline(*line)) else {
        return;
    };
    let leads_in = |line: usize| sheet.is_story(line) && sheet.lines[line].shape.length <= LONGEST;
    let rest = (byline + 1..sheet.story.end).find(|line| sheet.is_story(*line));
    if let Some(rest) = rest.filter(|_| (start..byline).all(leads_in)) {
        sheet.kinds[start..byline].fill(None);
        sheet.story.start = rest;
    }
}

/// The marks that open an item of a list.
const BULLETS: [char; 8] = ['•', '·', '▪', '●', '–', '-', '*', '■'];

/// Whether a line is an item of a list by its mark.
pub(super) fn is_bullet(words: &str) -> bool {
    let rest = words.trim_start_matches(BULLETS);
    rest.len() < words.len() && rest.starts_with(char::is_whitespace)
}

/// A line's words without the mark that opens an item of a list.
pub(super) fn without_bullet(sheet: &Sheet, line: usize) -> TextSpan {
    let span = sheet.lines[line].span;
    let words = sheet.words(line);
    if !is_bullet(words) {
        return sheet.part(line);
    }
    let rest = words.trim_start_matches(BULLETS);
    let start = span.range().end - rest.len();
    super::sheet::part(
        sheet.text,
        trim(sheet.text, Span::between(start, span.range().end)),
    )
}

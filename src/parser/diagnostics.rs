//! What the reader of an article should know about how its text was taken.

use crate::model::{Article, Diagnostic, DiagnosticCode};
use crate::page::Page;
use crate::repair::{Damage, Repairs};
use crate::text::{Document, Span, StrayMark};

/// Stories of fewer tokens may well be in no language that can be told.
const FEW_WORDS: usize = 24;

/// How many quotation marks without a counterpart are reported one by one.
const MOST_STRAY_MARKS: usize = 100;

/// What is odd about the text and the page as a whole; `tag` is where a text that is markup has its
/// first tag.
pub(super) fn of_page(text: &str, page: &Page, tag: Option<Span>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut note = |code, message: &str, span| {
        diagnostics.push(Diagnostic {
            code,
            message: message.to_owned(),
            span,
        });
    };
    if page.blocks.is_empty() {
        note(DiagnosticCode::EmptyText, "the text has no words", None);
    } else if page.paragraphs.is_empty() {
        note(DiagnosticCode::NoStory, no_story(text, tag.is_some()), None);
    }
    if tag.is_some() {
        note(
            DiagnosticCode::Markup,
            "the text holds tags of HTML, the first of them here, which were read as words; if it \
             is a page's HTML, say so with the input \"html\"",
            tag,
        );
    }
    // Words that stand on one line are told as they stand.
    let is_joined = |words: &str, told: &str| told != words && words.contains(['\n', '\r']);
    let mut paragraphs = page.paragraphs.iter();
    if let Some(first) = paragraphs.find(|it| is_joined(&text[it.span], &it.text)) {
        note(
            DiagnosticCode::JoinedLines,
            "paragraphs stand on several lines each, the first of them here; each was read as one",
            Some(first.span),
        );
    }
    if let Some(span) = cut_off(text, page) {
        note(
            DiagnosticCode::CutOff,
            "the story breaks off here; give the whole of it if it can be had",
            Some(span),
        );
    }
    if let Some(at) = undecoded(text) {
        let width = text[at..].chars().next().map_or(0, char::len_utf8);
        note(
            DiagnosticCode::UndecodedCharacters,
            "the text holds NUL or replacement characters (U+FFFD), the first of them here; \
             decode it with its own encoding",
            Some(Span::between(at, at + width)),
        );
    }
    diagnostics
}

/// The ellipsis with which the last paragraph of a story ends outside quotations, as excerpts do.
fn cut_off(text: &str, page: &Page) -> Option<Span> {
    let last = page.paragraphs.last()?.span;
    let words = &text[last];
    let words = words.strip_suffix(']').unwrap_or(words);
    let bare = words.trim_end_matches(['.', '…']);
    let mark = &words[bare.len()..];
    let start = last.range().start + bare.len();
    (mark.contains('…') || mark.len() > 2).then(|| Span::between(start, start + mark.len()))
}

/// What had happened to a text that was repaired.
pub(super) fn of_repairs(text: &str, repairs: &Repairs) -> Vec<Diagnostic> {
    let (tags, others): (Vec<_>, Vec<_>) = repairs
        .damages
        .iter()
        .partition(|(damage, _)| *damage == Damage::Tags);
    let tags = tags.first().map(|(_, span)| Diagnostic {
        code: DiagnosticCode::Markup,
        message: "the text holds tags of HTML, the first of them here, which were passed over; if it is a \
                  page's HTML, say so with the input \"html\""
            .to_owned(),
        span: Some(*span),
    });
    let first = others
        .iter()
        .map(|(_, span)| *span)
        .min_by_key(|span| span.start());
    let kinds: Vec<&str> = others.iter().map(|(damage, _)| name_of(*damage)).collect();
    let others = first.map(|span| Diagnostic {
        code: DiagnosticCode::RepairedText,
        message: format!(
            "the text has {}, the first of them here (“{}”); it was read without, as it stood before",
            kinds.join(", "),
            &text[span]
        ),
        span: Some(span),
    });
    tags.into_iter().chain(others).collect()
}

/// What a damage shows in.
fn name_of(damage: Damage) -> &'static str {
    match damage {
        Damage::Encoding => "characters that were decoded wrongly",
        Damage::Escapes => "signs escaped with backslashes or doubled marks",
        Damage::Entities => "entities of HTML",
        Damage::Tags => "tags of HTML",
        Damage::ReplyMarks => "marks of a mail that is quoted before its lines",
        Damage::Markdown => "signs of Markdown",
        Damage::NoteMarks => "numbers of notes",
        Damage::DividedWords => "words divided at the ends of lines",
        Damage::Characters => "ligatures, soft hyphens or accents for apostrophes",
        Damage::ListMarks => "marks of lists before its lines",
        Damage::FeedMarks => "what feeds add to excerpts",
    }
}

/// That there is no story, with what can be done about it.
fn no_story(text: &str, is_markup: bool) -> &'static str {
    if is_markup {
        "no line reads as part of a story, for the text is HTML; say so with the input \"html\""
    } else if is_json(text) {
        "no line reads as part of a story, for the text is JSON; give the text that stands in it"
    } else if is_path(text) {
        "no line reads as part of a story, for the text looks like a path or an address; give the text \
         that stands there"
    } else {
        "no line reads as part of a story; if the text is a bare story, say so with the input \
         \"story\""
    }
}

/// Whether a text begins and ends as an object or a list of JSON does.
fn is_json(text: &str) -> bool {
    let text = text.trim();
    let within = |open, close| text.strip_prefix(open)?.strip_suffix(close);
    let inside = within('{', '}').or_else(|| within('[', ']'));
    inside.is_some_and(|inside| inside.trim_start().starts_with(['"', '{', '[']))
}

/// Whether a text is the path of a file or the address of a page and nothing else: one word with a slash
/// or a file's ending, or more words with both.
fn is_path(text: &str) -> bool {
    let text = text.trim();
    let (_, ending) = text.rsplit_once('.').unwrap_or_default();
    let has_ending = (2..=5).contains(&ending.len())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && ending.starts_with(|first: char| first.is_ascii_alphabetic());
    let has_slash = text.contains(['/', '\\']);
    if text.contains(char::is_whitespace) {
        has_ending && has_slash && !text.contains(['\n', '\r'])
    } else {
        has_ending || text.starts_with(['/', '.', '~']) && has_slash || text.contains("://")
    }
}

/// The first NUL or replacement character of a text.
fn undecoded(text: &str) -> Option<usize> {
    // Whole chunks are tested without a branch a byte: hardly any text holds either.
    let suspect = |byte: &u8| u8::from(*byte == 0) | u8::from(*byte == 0xEF);
    let mut chunks = text.as_bytes().chunks_exact(64);
    let chunk = chunks
        .position(|chunk| chunk.iter().fold(0, |any, byte| any | suspect(byte)) != 0)
        .unwrap_or(text.len() / 64);
    let from = (chunk * 64..text.len()).find(|at| text.is_char_boundary(*at))?;
    let found = text[from..].find(['\0', '\u{FFFD}'])?;
    Some(from + found)
}

/// Says when the story is not in English, or in no language that can be told.
pub(super) fn of_language(article: &Article, document: &Document) -> Option<Diagnostic> {
    let (code, message) = match article.language.as_deref() {
        Some("en") => return None,
        Some(language) => (
            DiagnosticCode::OtherLanguage,
            format!(
                "the story is in another language than English ({language}): its page and sentences were read, and nothing more"
            ),
        ),
        None if document.tokens().len() < FEW_WORDS => return None,
        None => (
            DiagnosticCode::UnknownLanguage,
            "it can't be told which language the story is in; it was read as English".to_owned(),
        ),
    };
    Some(Diagnostic {
        code,
        message,
        span: None,
    })
}

/// What is odd about the story's quotation marks.
pub(super) fn of_marks(document: &Document) -> Vec<Diagnostic> {
    let strays = document.stray_marks();
    let mut diagnostics: Vec<_> = strays.iter().take(MOST_STRAY_MARKS).map(of_mark).collect();
    if let (Some(more), Some(last)) = (
        strays.len().checked_sub(MOST_STRAY_MARKS + 1),
        diagnostics.last_mut(),
    ) {
        last.message = format!("{}; so it is with {} more marks", last.message, more + 1);
    }
    diagnostics
}

fn of_mark(stray: &StrayMark) -> Diagnostic {
    let (code, message) = if stray.opens {
        (
            DiagnosticCode::UnclosedQuotation,
            "nothing closes the quotation that is opened here; it was taken to end with its \
             paragraph, or before the next mark that opens or closes one",
        )
    } else {
        (
            DiagnosticCode::UnopenedQuotation,
            "this mark closes a quotation that was never opened; it was passed over",
        )
    };
    Diagnostic {
        code,
        message: message.to_owned(),
        span: Some(stray.span),
    }
}

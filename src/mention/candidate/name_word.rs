//! Words with a capital that may be part of a name: no sentence's first word, era or currency, but a month
//! beside a name, an initial, the family name “He”.

use super::heading::is_plain;
use super::{BREAKS, NAMES, OTHERS};
use crate::lexicon::{self, Class, Classes, NameRole, WordClasses};
use crate::mention::gather::HEADS;
use crate::mention::reader::Reader;
use crate::text::{Case, Token, TokenKind};

/// Whether the token may be part of a name.
pub(super) fn is_name_word(reader: &Reader, at: usize, sentence: usize) -> bool {
    let token = &reader.tokens[at];
    if token.kind != TokenKind::Word {
        return false;
    }
    match token.case {
        Case::Capitalized | Case::Upper | Case::Single => {}
        Case::Mixed => {
            return lexicon::begins_with_particle(reader.words(at)) || opens_place(reader, at);
        }
        Case::Lower | Case::None => return false,
    }
    if is_initial(reader, at, sentence) {
        return true;
    }
    if token.is(Class::NameBreak)
        && !is_said(reader, at, sentence)
        && (!is_listed_acronym(reader, at) || opens_question(reader, at, sentence))
        && !is_family_he(reader, at, sentence)
        || asks(reader, at, sentence)
        || ends_number(reader, at)
        || is_era(reader, at)
        || opens_amount(reader, at)
        || is_joined_participle(reader, at, sentence)
        || is_party_of_place(reader.words(at))
    {
        return false;
    }
    if reader.is_heading(sentence) && is_plain(reader, at) {
        return false;
    }
    if token.classes.meets(BREAKS) {
        return opens_place(reader, at)
            || is_paper_head(reader, at)
            || !reader.is_heading(sentence)
                && (opens_full_name(reader, at, sentence)
                    || token.is(Class::FamilyName) && follows_given_name(reader, at)
                    || token.is(Class::GivenName)
                        && (names_beside(reader, at)
                            || is_described(reader, at) && unknown_follows(reader, at))
                    || token.is(Class::FamilyNameFirst) && unknown_follows(reader, at));
    }
    true
}

/// Whether a word opens the name of a region with the word behind it: “Latin | America”, “sub-Saharan | Africa”.
fn opens_place(reader: &Reader, at: usize) -> bool {
    reader.next_is_capitalized(at)
        && reader.tokens[at + 1]
            .classes
            .meets(Classes::any_of(&[Class::Country, Class::Place]))
        && reader.phrase_classes(at, at + 2).has(Class::Place)
}

/// Whether a word for a newspaper stands behind “the” and a place: “the Lisbon | Sun”.
fn is_paper_head(reader: &Reader, at: usize) -> bool {
    let is_the = |at: usize| reader.lower(at) == "the";
    at > 1
        && reader.plays(at, NameRole::PaperHead)
        && reader.tokens[at].case == Case::Capitalized
        && reader.tokens[at - 1].is(Class::Place)
        && (is_the(at - 2) || at > 2 && reader.tokens[at - 2].is_capitalized() && is_the(at - 3))
}

/// Whether a word gives somebody's party and place: “R-N.H.”.
fn is_party_of_place(word: &str) -> bool {
    matches!(word.as_bytes(), [b'R' | b'D' | b'I', b'-', place, _, ..] if place.is_ascii_uppercase())
}

/// Whether capitals among words without are a listed organization: “the | WHO | warned”, not “WHO CARES”.
fn is_listed_acronym(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    let is_upper = |at: usize| {
        let token = reader.tokens.get(at);
        token.is_some_and(|token| token.case == Case::Upper)
    };
    token.case == Case::Upper
        && token.is(Class::Organization)
        && !is_upper(at + 1)
        && !at.checked_sub(1).is_some_and(is_upper)
}

/// Whether “Said” is a name that an Arabic article, “son of” or, in a sentence, a given name stands before: “Al |
/// Said”, “Amina | Said”.
fn is_said(reader: &Reader, at: usize, sentence: usize) -> bool {
    reader.words(at) == "Said"
        && at > 0
        && (matches!(reader.lower(at - 1), "al" | "bin" | "ibn")
            || !reader.is_heading(sentence)
                && follows_given_name(reader, at)
                && !reader.next_is_capitalized(at))
}

/// Whether “He” is a family name before a given name that no sentence goes on with, or a given name behind an
/// East Asian family name: “the physicist | He Quillong”, “Liu | He said”.
pub(in crate::mention) fn is_family_he(reader: &Reader, at: usize, sentence: usize) -> bool {
    if reader.words(at) != "He" || reader.is_heading(sentence) {
        return false;
    }
    let is_lower = |at: usize| !reader.tokens.get(at).is_some_and(Token::is_capitalized);
    let is_given = |at: usize| {
        let token = &reader.tokens[at];
        let is_listed = token.classes.meets(NAMES) || token.classes == WordClasses::NONE;
        token.case == Case::Capitalized
            && is_listed
            && !token.classes.meets(OTHERS.with(Class::CommonWord))
            && !reader.words(at).ends_with("ly")
            && lexicon::verb_form(token.word, reader.words(at)).is_none()
    };
    let before = at.checked_sub(1).map(|before| &reader.tokens[before]);
    let is_opened = || before.is_none_or(|before| !before.is_capitalized());
    let behind_family = || {
        before.is_some_and(|before| {
            before.case == Case::Capitalized
                && before.is(Class::FamilyNameFirst)
                && !before.classes.meets(OTHERS.with(Class::CommonWord))
        })
    };
    let opens_name = at + 1 < reader.tokens.len() && is_given(at + 1) && is_lower(at + 2);
    // “He Quill o Lowmoor”
    let goes_on = || {
        let tie = at + 2;
        tie < reader.tokens.len()
            && reader.words(tie).len() == 1
            && reader.tokens[tie].case == Case::Lower
            && reader.next_is_capitalized(tie)
    };
    opens_name && is_opened() && !goes_on() || is_lower(at + 1) && behind_family()
}

/// Whether “Will” opens a question: “Will | Quill win?”
fn asks(reader: &Reader, at: usize, sentence: usize) -> bool {
    reader.lower(at) == "will" && opens_question(reader, at, sentence)
}

/// Whether the token is the first word of a question.
fn opens_question(reader: &Reader, at: usize, sentence: usize) -> bool {
    reader.starts_sentence(at, sentence) && {
        let range = reader.document.sentences()[sentence].tokens.range();
        let mut ends = range.rev().map(|at| reader.words(at));
        ends.find(|words| !matches!(*words, "”" | "\"" | "’" | "'")) == Some("?")
    }
}

/// Whether a letter that is a word as well, “A.” or “I.”, is an initial: a name goes on behind it, and what
/// stands before it is no “plan A.” that ends a sentence.
fn is_initial(reader: &Reader, at: usize, sentence: usize) -> bool {
    let is_letter =
        |at: usize| reader.tokens[at].case == Case::Single && reader.words(at).ends_with('.');
    if !is_letter(at) {
        return false;
    }
    let sentence = reader.document.sentences()[sentence].tokens.range();
    let next = at + 1;
    if next >= sentence.end || is_letter(next) {
        return next < sentence.end;
    }
    let token = &reader.tokens[next];
    token.is_capitalized()
        && !token.classes.meets(BREAKS.with(Class::NameBreak))
        && if at > sentence.start && reader.tokens[at - 1].kind == TokenKind::Word {
            may_precede_initial(reader, at - 1)
        } else {
            token.classes.meets(NAMES)
        }
}

/// Whether an initial may follow a word: one of a name, a title, “by”.
fn may_precede_initial(reader: &Reader, at: usize) -> bool {
    const LEADS: Classes = Classes::any_of(&[
        Class::Title,
        Class::Honorific,
        Class::SpeechVerb,
        Class::Preposition,
    ]);
    let token = &reader.tokens[at];
    let of_name =
        token.is_capitalized() && (!token.is(Class::CommonWord) || token.classes.meets(NAMES));
    of_name || token.classes.meets(LEADS) || matches!(reader.lower(at), "and" | "the")
}

/// Whether a letter belongs to the number before it: “4K”.
fn ends_number(reader: &Reader, at: usize) -> bool {
    let token = &reader.tokens[at];
    token.case == Case::Single
        && at > 0
        && reader.tokens[at - 1].kind == TokenKind::Number
        && reader.tokens[at - 1].span.end() == token.span.start()
}

/// Whether a word counts the years before it: “in 500 | BC”, not “500 | BC nurses”.
fn is_era(reader: &Reader, at: usize) -> bool {
    let is_dotted = matches!(reader.words(at), "A.D." | "B.C." | "A.D" | "B.C");
    reader.tokens[at].case == Case::Upper
        && (is_dotted || matches!(reader.words(at), "AD" | "BC" | "BCE" | "CE"))
        && at > 1
        && reader.tokens[at - 1].kind == TokenKind::Number
        && (is_dotted || reader.plays(at - 2, NameRole::EraLead))
}

/// Whether a currency's name stands before its number: “Rs 20-crore”.
fn opens_amount(reader: &Reader, at: usize) -> bool {
    let next = reader.tokens.get(at + 1);
    let is_figure = |next: &Token| reader.document.text()[next.span].starts_with(char::is_numeric);
    reader.tokens[at].is(Class::Currency) && next.is_some_and(is_figure)
}

/// Whether a word ends in a participle in lower case behind a hyphen: “London-born”. Irregular ones are
/// syllables of names as well: “Tae-sung”. With a capital it is one in a heading only: “El-Sayed”.
fn is_joined_participle(reader: &Reader, at: usize, sentence: usize) -> bool {
    let word = reader.words(at);
    // Few words end like those that are looked for.
    if !matches!(word.bytes().next_back(), Some(b'd' | b'g' | b'n')) {
        return false;
    }
    let joined = word.rsplit_once('-');
    joined.is_some_and(|(first, last)| {
        let is_name = last.starts_with(char::is_uppercase)
            && (!reader.is_heading(sentence) || lexicon::find(first).1.has(Class::NameParticle));
        if is_name {
            return false;
        }
        let regular = last.len() > 4 && (last.ends_with("ed") || last.ends_with("ing"));
        let is_verbs = |last| lexicon::verb_form(lexicon::find(last).0, last).is_participle;
        matches!(last, "born" | "led") || regular && is_verbs(last)
    })
}

/// Whether a word that is a month as well as a name has a name or an initial beside it.
fn names_beside(reader: &Reader, at: usize) -> bool {
    let name = |at: usize| {
        let token = &reader.tokens[at];
        token.is_capitalized() && token.classes.meets(NAMES.with(Class::Honorific))
    };
    at > 0 && name(at - 1)
        || at + 1 < reader.tokens.len()
            && (name(at + 1) && !is_dated(reader, at) || has_initial(reader, at))
}

/// Whether a date or a preposition makes a word a month or a day: “in | April”.
fn is_dated(reader: &Reader, at: usize) -> bool {
    at > 0 && {
        let before = &reader.tokens[at - 1];
        before.kind == TokenKind::Number || reader.plays(at - 1, NameRole::MonthLead)
    }
}

/// Whether a word that is a month or a day as well opens a full name: its sentence, with a verb, an age or another name
/// behind, “April | Quill left”, or behind the full name of somebody beside whom it stands, “Ada Harrow and | April Quill”.
fn opens_full_name(reader: &Reader, at: usize, sentence: usize) -> bool {
    let is_given = reader.tokens[at].is(Class::GivenName) && reader.tokens[at].is(Class::TimeWord)
        || matches!(
            reader.lower(at),
            "friday" | "monday" | "sunday" | "wednesday"
        );
    if !is_given {
        return false;
    }
    if is_second_of_pair(reader, at) {
        return true;
    }
    reader.starts_sentence(at, sentence)
        && !opens_question(reader, at, sentence)
        && unknown_follows(reader, at)
        && !reader.words(at + 1).ends_with('s')
        && reader.tokens.get(at + 2).is_some_and(|next| {
            let is_verb = next.case == Case::Lower
                && !lexicon::verb_form(next.word, reader.words(at + 2)).is_none();
            let behind = reader.tokens.get(at + 3);
            let is_pair = || {
                reader.lower(at + 2) == "and"
                    && behind
                        .is_some_and(|other| other.is_capitalized() && other.is(Class::GivenName))
            };
            is_verb
                || is_pair()
                || reader.mark(at + 2) == Some(',')
                    && behind.is_some_and(|age| age.kind == TokenKind::Number)
        })
}

/// Whether “and” or a comma ties the word to a full name before it, and a family name follows: “Ada Harrow and | April
/// Quill”.
fn is_second_of_pair(reader: &Reader, at: usize) -> bool {
    let is_name = |at: usize| {
        let token = &reader.tokens[at];
        token.case == Case::Capitalized && !token.is(Class::TimeWord)
    };
    let is_family = || {
        reader.tokens.get(at + 1).is_some_and(|next| {
            next.case == Case::Capitalized
                && (next.classes == WordClasses::NONE || next.is(Class::FamilyName))
                && !next.classes.meets(HEADS)
        })
    };
    at > 2
        && (reader.lower(at - 1) == "and" || reader.mark(at - 1) == Some(','))
        && is_name(at - 2)
        && is_name(at - 3)
        && reader.tokens[at - 3].is(Class::GivenName)
        && is_family()
}

/// Whether an initial and a name follow a word that nothing makes a month: “April | K. Quill”.
fn has_initial(reader: &Reader, at: usize) -> bool {
    let next = &reader.tokens[at + 1];
    next.case == Case::Single
        && reader.words(at + 1).ends_with('.')
        && reader.next_is_capitalized(at + 1)
        && !is_dated(reader, at)
}

/// Whether a given name that means nothing else stands before a family name that names a creed: “Nazrul | Islam”.
fn follows_given_name(reader: &Reader, at: usize) -> bool {
    let others = OTHERS.with(Class::CommonWord).union(BREAKS);
    at > 0 && {
        let given = &reader.tokens[at - 1];
        given.is(Class::GivenName) && given.is_capitalized() && !given.classes.meets(others)
    }
}

/// Whether a noun for a person or a verb of speech stands before the word: “goalkeeper | Jan Quill”, “says |
/// June Quill”.
fn is_described(reader: &Reader, at: usize) -> bool {
    let people = Classes::any_of(&[
        Class::Title,
        Class::PersonNoun,
        Class::Kinship,
        Class::SpeechVerb,
    ]);
    // “his wife, | April Quill”
    let is_apposed = || {
        at > 1 && reader.mark(at - 1) == Some(',') && {
            reader.tokens[at - 2]
                .classes
                .meets(people.without(Class::SpeechVerb))
        }
    };
    at > 0 && (reader.tokens[at - 1].classes.meets(people) || is_apposed())
}

/// Whether a word that stands in no list, and has a capital, follows.
fn unknown_follows(reader: &Reader, at: usize) -> bool {
    let next = reader.tokens.get(at + 1);
    next.is_some_and(|next| next.is_capitalized() && next.classes == WordClasses::NONE)
}

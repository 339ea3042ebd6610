//! Spellings: whether two words may be one name, shortened or spelt otherwise.

use crate::lexicon;
use crate::mention::word_key;

/// Whether one word is the other's initial.
pub(super) fn initials_agree(left: &str, right: &str) -> bool {
    let initial = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count() == 1;
    (initial(left) || initial(right)) && left.chars().next() == right.chars().next()
}

/// Whether two given names are spellings of one: equal but for one letter inside, doubled letters
/// counted once and “Ye” for “E”: “Mohammed” and “Mohamed”, “Yekaterina” and “Ekaterina”.
pub(super) fn spellings_agree(left: &str, right: &str) -> bool {
    let (left, right) = (plain_spelling(left), plain_spelling(right));
    left.len() >= 5 && left == right || differ_inside(&left, &right)
}

/// A word in lower case, doubled letters counted once and “ye” at its beginning taken for “e”.
fn plain_spelling(word: &str) -> String {
    let mut letters = word.chars().flat_map(char::to_lowercase).peekable();
    let mut plain = String::with_capacity(word.len());
    if letters.next_if_eq(&'y').is_some() && letters.peek() != Some(&'e') {
        plain.push('y');
    }
    for letter in letters {
        if !plain.ends_with(letter) {
            plain.push(letter);
        }
    }
    plain
}

/// Whether two words are equal but for one letter inside.
fn differ_inside(left: &str, right: &str) -> bool {
    left.len() == right.len()
        && left.len() >= 5
        && left.bytes().next() == right.bytes().next()
        && left.bytes().next_back() == right.bytes().next_back()
        && left
            .bytes()
            .zip(right.bytes())
            .filter(|(a, b)| a != b)
            .count()
            == 1
}

/// Whether two words are equal but for case and accents: “Nicolas” and “Nicolás”.
pub(super) fn accents_aside(left: &str, right: &str) -> bool {
    let letters = |word: &'_ str| {
        word.chars()
            .flat_map(char::to_lowercase)
            .collect::<Vec<_>>()
    };
    let (left, right) = (letters(left), letters(right));
    let is_same =
        |(left, right): (&char, &char)| left == right || left.is_ascii() != right.is_ascii();
    left.len() == right.len() && left.iter().zip(&right).all(is_same)
}

/// Whether one given name is short for the other or both for the same: “Larry” and “Lawrence”.
pub(super) fn forms_agree(left: &str, right: &str) -> bool {
    let full = |word: &str| lexicon::full_given_names(lexicon::find(word).0);
    let is_form = |form: &str, word: &str| form.eq_ignore_ascii_case(word);
    full(right).any(|form| is_form(form, left))
        || full(left)
            .any(|form| is_form(form, right) || full(right).any(|other| is_form(form, other)))
}

/// A key that is equal for words with the same first letter and the same consonants, doubled ones
/// counted once.
pub(super) fn sound_key(word: &str) -> u64 {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    let mut sound: String = letters.next().into_iter().collect();
    for letter in letters.filter(|letter| !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')) {
        if !sound.ends_with(letter) {
            sound.push(letter);
        }
    }
    word_key(&sound)
}

/// Whether one byte added, left out or changed makes the words equal.
pub(super) fn one_edit_apart(left: &[u8], right: &[u8]) -> bool {
    let (short, long) = if left.len() < right.len() {
        (left, right)
    } else {
        (right, left)
    };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let rest = &long[(same + 1).min(long.len())..];
    rest == &short[same.min(short.len())..]
        || short.len() == long.len() && rest == &short[(same + 1).min(short.len())..]
}

#[cfg(test)]
mod tests {
    use super::accents_aside;

    #[test]
    fn an_accent_left_out_makes_no_other_word() {
        assert!(accents_aside("Ines", "inés"));
        assert!(!accents_aside("Ines", "inez"));
        assert!(!accents_aside("Ine", "inés"));
    }
}

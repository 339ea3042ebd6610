//! The pronoun that a text uses for a person.

use crate::lexicon::{self, AttributionRole, Gender, Reference};
use crate::model::Person;

impl Person {
    /// The one pronoun of the third person that the text uses for the person, in its subject form:
    /// “he”, “she”, “they”; `None` when it uses none, or several. Nothing is guessed from a name.
    ///
    /// ```
    /// let article = copydesk::parse("Ada Quill spoke. Her bridge was safe. Tom Marsh left.")?;
    /// assert_eq!(article.people[0].pronoun(), Some("she"));
    /// assert_eq!(article.people[1].pronoun(), None);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn pronoun(&self) -> Option<&'static str> {
        let mut forms = self.pronouns.iter().filter_map(|form| subject_form(form));
        let first = forms.next()?;
        forms.all(|form| form == first).then_some(first)
    }
}

/// The subject form of a pronoun of the third person; `None` for “I” and “you”.
fn subject_form(form: &str) -> Option<&'static str> {
    let (word, _) = lexicon::find(form);
    match lexicon::pronoun(word).map(|pronoun| pronoun.reference) {
        Some(Reference::Third(Gender::Masculine)) => Some("he"),
        Some(Reference::Third(Gender::Feminine)) => Some("she"),
        Some(Reference::Speaker | Reference::Addressee) => None,
        None => {
            let is_they = lexicon::attribution_roles(word).has(AttributionRole::They);
            is_they.then_some("they")
        }
    }
}

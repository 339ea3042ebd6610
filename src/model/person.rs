//! People.

use serde::{Deserialize, Serialize};

use super::entity::is_same_name;
use super::{Mention, PersonId, TextSpan};
use crate::text::Span;

/// Somebody named in the article, once, with all mentions.
///
/// ```
/// let article = copydesk::parse("Mayor Ada Quill spoke. Quill was brief, but she smiled.")?;
/// let quill = &article.people[0];
/// assert_eq!((quill.name.as_str(), quill.family_name.as_deref()), ("Ada Quill", Some("Quill")));
/// assert_eq!(quill.roles[0].text, "Mayor");
/// assert_eq!(quill.pronouns, ["she"]);
/// assert_eq!(quill.mentions.len(), 3);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Person {
    /// The person's position in the list.
    pub id: PersonId,
    /// The fullest name used, in the order written.
    pub name: String,
    /// The given name, when it can be told.
    pub given_name: Option<String>,
    /// The family name, when it can be told; it may stand first.
    pub family_name: Option<String>,
    /// Other names used here, without titles; pronouns are no names.
    pub aliases: Vec<String>,
    /// What the text says the person is.
    pub roles: Vec<Role>,
    /// The age that the text states.
    pub age: Option<Age>,
    /// The nationality that the text states, as written: “French”.
    pub nationality: Option<TextSpan>,
    /// The pronouns this text uses for the person, in lower case. Nothing is guessed from a name.
    pub pronouns: Vec<String>,
    /// Every mention.
    pub mentions: Vec<Mention>,
}

impl Person {
    /// Whether the person goes by that name here: the fullest one, an alias, or the family name,
    /// whatever its capitals. Titles are no part of names: “Mayor Quill” is `Quill`.
    ///
    /// ```
    /// let article = copydesk::parse("Mayor Ada Quill spoke. Quill was brief.")?;
    /// assert!(article.people[0].is_called("ada quill"));
    /// assert!(article.people[0].is_called("Quill"));
    /// assert!(!article.people[0].is_called("Marsh"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn is_called(&self, name: &str) -> bool {
        let name = name.trim();
        let aliases = self.aliases.iter().map(String::as_str);
        aliases
            .chain(self.family_name.as_deref())
            .chain([self.name.as_str()])
            .any(|own| is_same_name(own, name))
    }
}

/// How old the text says a person is.
///
/// ```
/// let article = copydesk::parse("Ada Quill, 46, spoke at the bridge.")?;
/// assert_eq!(article.people[0].age.unwrap().value, 46);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Age {
    /// The age in years.
    pub value: u32,
    /// The words that say so: “46”, “46-year-old”.
    pub span: Span,
}

/// What the text says a person is.
///
/// ```
/// let article = copydesk::parse("Ada Quill, a former mayor of Westhaven, spoke at the bridge.")?;
/// let role = &article.people[0].roles[0];
/// assert!(role.former);
/// assert_eq!(&article.text[role.span], "former mayor of Westhaven");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Role {
    /// The office, occupation or description: “associate professor”.
    pub text: String,
    /// Where the role is held: a company, a university, a ministry.
    pub organization: Option<String>,
    /// The place the role belongs to.
    pub place: Option<String>,
    /// Whether the text says that the role is past.
    pub former: bool,
    /// The words that say so.
    pub span: Span,
}

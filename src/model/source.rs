//! Whom words come from.

use serde::{Deserialize, Serialize};

use super::{OrganizationId, PersonId, PlaceId};
use crate::text::Span;

/// Whom words come from: the source of an attribution, a quote's speaker, a claim's claimant.
///
/// ```
/// let article = copydesk::parse("Ada Quill left. She said the bridge was safe.")?;
/// let source = article.attributions[0].source.as_ref().unwrap();
/// assert_eq!(source.text, "She");
/// assert_eq!(article.people[source.person.unwrap().index()].name, "Ada Quill");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Source {
    /// The words that name the source where the words are attributed: “He”, “observers”.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// What the source is.
    pub kind: SourceKind,
    /// The person it resolves to.
    pub person: Option<PersonId>,
    /// The organization it resolves to, or whose official, group or document it is.
    pub organization: Option<OrganizationId>,
    /// The place it resolves to: a capital that stands for its government; or where a person, group,
    /// body or document that is not named belongs to.
    pub place: Option<PlaceId>,
    /// Who passed the words on, from the originator outwards.
    pub via: Vec<Source>,
}

impl Source {
    /// Whether the words name the person, organization or place that it resolves to, or a document
    /// of theirs; not somebody who belongs there, as in “a Harrowtel official”.
    ///
    /// ```
    /// let article = copydesk::parse("The UN warned of floods. A UN official said it rained.")?;
    /// let sources = article.attributions.iter().flat_map(|attribution| &attribution.source);
    /// let named: Vec<_> = sources.map(|source| source.is_named()).collect();
    /// assert_eq!(named, [true, false]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn is_named(&self) -> bool {
        match self.kind {
            SourceKind::Organization | SourceKind::Document => self.organization.is_some(),
            SourceKind::Place => self.place.is_some(),
            _ => self.person.is_some(),
        }
    }
}

/// What a source is.
///
/// ```
/// use copydesk::SourceKind;
///
/// let article = copydesk::parse("Observers said the bridge was safe.")?;
/// let source = article.attributions[0].source.as_ref().unwrap();
/// assert_eq!(source.kind, SourceKind::Group);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SourceKind {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place, standing for its government.
    Place,
    /// People who are not named: “observers”.
    Group,
    /// A letter, a poll, a report.
    Document,
    /// It can't be told.
    Unknown,
}

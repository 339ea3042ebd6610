//! Whom words come from.

use serde::{Deserialize, Serialize};

use super::{OrganizationId, PersonId, PlaceId};
use crate::text::Span;

/// Whom words come from: the source of an attribution, a quote's speaker, a claim's claimant.
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
    /// The organization it resolves to.
    pub organization: Option<OrganizationId>,
    /// The place it resolves to: a capital that stands for its government.
    pub place: Option<PlaceId>,
    /// Who passed the words on, from the originator outwards.
    pub via: Vec<Source>,
}

/// What a source is.
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

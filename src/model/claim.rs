//! Claims: what is asserted, by whom and how firmly.

use serde::{Deserialize, Serialize};

use super::{
    AttributionId, ClaimId, OrganizationId, PersonId, PlaceId, QuantityId, QuoteId, Source, TimeId,
};
use crate::text::Span;

/// Something asserted, by a source or by the article itself.
///
/// What an attribution of assertion, belief or fact has as its content is a claim of its source; each
/// declarative sentence of the story that is no part of one is a claim of the article's own. Only the
/// story makes claims: headline, standfirst and captions repeat it. Questions, orders and wishes make
/// none, nor do attributions whose content asserts nothing by itself (“declined to comment”), nor
/// sentences in which no verb is found. What is denied is a claim of [`Polarity::Negative`].
///
/// ```
/// let article = copydesk::parse("The bridge opened. Ada Quill said it was safe. Will it last?")?;
/// let claims: Vec<_> = article.claims.iter().map(|claim| (claim.is_own(), claim.text.as_str())).collect();
/// assert_eq!(claims, [(true, "The bridge opened."), (false, "it was safe")]);
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// ```
/// let article = copydesk::parse("Ada Quill said the bridge would cost $2 million.")?;
/// let claim = &article.claims[0];
/// assert_eq!(claim.text, "the bridge would cost $2 million");
/// assert_eq!(claim.claimants[0].text, "Ada Quill");
/// assert_eq!(article.quantities[claim.quantities[0].index()].unit.as_deref(), Some("USD"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Claim {
    /// The claim's position in the list.
    pub id: ClaimId,
    /// The words that assert it: of a claim in pieces those that say most by themselves, or all from
    /// the first piece to the last if none says anything by itself.
    ///
    /// ```
    /// let article = copydesk::parse("“The gate,” Ada Quill said, “is 90 years old.”")?;
    /// let claim = &article.claims[0];
    /// let pieces: Vec<_> = claim.spans.iter().map(|span| &article.text[*span]).collect();
    /// assert_eq!(pieces, ["“The gate,”", "“is 90 years old.”"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// Where all pieces of it stand, in text order; what follows is told of all of them.
    pub spans: Vec<Span>,
    /// The attribution it is the content of; `None` when the article says so itself.
    pub attribution: Option<AttributionId>,
    /// Who asserts it, each with who passed it on; empty when the article does, and where it is
    /// attributed to somebody whom the text leaves out: see [`Claim::is_own`].
    pub claimants: Vec<Source>,
    /// The first quotation in it.
    pub quote: Option<QuoteId>,
    /// All quotations in it, in text order.
    #[serde(default)]
    pub quotes: Vec<QuoteId>,
    /// How firmly it is asserted.
    pub certainty: Certainty,
    /// Whether it is asserted or denied.
    pub polarity: Polarity,
    /// When what it says holds.
    pub time_frame: TimeFrame,
    /// What sorts of claim it is.
    pub types: Vec<ClaimType>,
    /// How much a fact-checker would want to check it, 0 to 1: from 0.5 on it is worth checking.
    ///
    /// A linear model over the words of the claim, trained on 7,976 sentences of US presidential
    /// debates that people labelled for `ClaimBuster` (F1 0.76 on sentences not trained on). News
    /// is not debate: take it as an order among claims, not as a probability.
    pub check_worthiness: f32,
    /// People mentioned in it, by name, description or pronoun.
    pub people: Vec<PersonId>,
    /// Organizations named in it.
    pub organizations: Vec<OrganizationId>,
    /// Places named in it.
    pub places: Vec<PlaceId>,
    /// Time expressions in it.
    pub times: Vec<TimeId>,
    /// Quantities in it.
    pub quantities: Vec<QuantityId>,
    /// The pronouns that it leans on, in order: what must be known to read it alone.
    pub references: Vec<ClaimReference>,
}

impl Claim {
    /// Whether the article says so itself, and nobody else.
    ///
    /// That [`claimants`](Claim::claimants) is empty does not say as much: the claim may be attributed to
    /// somebody whom the text leaves out (“is expected to”).
    ///
    /// ```
    /// let article = copydesk::parse("The bridge opened. It is expected to cost $2 million.")?;
    /// let own: Vec<bool> = article.claims.iter().map(|claim| claim.is_own()).collect();
    /// assert!(own[0]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn is_own(&self) -> bool {
        self.attribution.is_none()
    }
}

/// A personal pronoun in a claim whose name stands elsewhere.
///
/// ```
/// let article = copydesk::parse("Ms. Ada Quill is an engineer. Mr. Tom Marsh said she had built it.")?;
/// let claim = article.claims.iter().find(|claim| claim.attribution.is_some()).unwrap();
/// assert_eq!(claim.text, "she had built it");
/// assert_eq!(claim.references[0].text, "she");
/// let meant = claim.references[0].person.unwrap();
/// assert_eq!(article.people[meant.index()].name, "Ada Quill");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClaimReference {
    /// The pronoun.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Whom it means; `None` where that can't be told, and for “we” and “they”, who are several.
    pub person: Option<PersonId>,
}

/// How firmly something is asserted (`FactBank`).
///
/// ```
/// use copydesk::Certainty;
///
/// let article = copydesk::parse("Ada Quill said that the bridge might be closed.")?;
/// assert_eq!(article.claims[0].certainty, Certainty::Possible);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Certainty {
    /// As certain.
    Certain,
    /// As probable: “is likely to”.
    Probable,
    /// As possible: “might”.
    Possible,
    /// Not said: a question, a condition.
    Underspecified,
}

/// Whether something is asserted or denied (`FactBank`).
///
/// ```
/// use copydesk::Polarity;
///
/// let article = copydesk::parse("Ada Quill denied that the bridge was closed.")?;
/// assert_eq!(article.claims[0].polarity, Polarity::Negative);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Polarity {
    /// It is so.
    Positive,
    /// It is not so.
    Negative,
    /// Not said.
    Underspecified,
}

/// When what a claim says holds, seen from its utterance.
///
/// ```
/// use copydesk::TimeFrame;
///
/// let article = copydesk::parse("Ada Quill said that the bridge would be closed.")?;
/// assert_eq!(article.claims[0].time_frame, TimeFrame::Future);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TimeFrame {
    /// Before.
    Past,
    /// Then.
    Present,
    /// After.
    Future,
    /// Always.
    Timeless,
    /// It can't be told.
    Unknown,
}

/// What sort of claim it is (after Full Fact's and `AFaCTA`'s schemes).
///
/// ```
/// use copydesk::ClaimType;
///
/// let article = copydesk::parse("Ada Quill said that 300 people would lose their jobs.")?;
/// assert!(article.claims[0].types.contains(&ClaimType::Quantity));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ClaimType {
    /// It says how many or how much.
    Quantity,
    /// It says what will be.
    Prediction,
    /// It says what causes or goes with what.
    CorrelationOrCausation,
    /// It says what a law or rule is or allows.
    LawOrRule,
    /// It says what the claimant lived through.
    PersonalExperience,
    /// It says that something happened.
    Event,
    /// It judges.
    Opinion,
    /// None of these.
    Other,
}

//! Attributions: the evidence of who is said to have said what.

use serde::{Deserialize, Serialize};

use super::{AttributionId, Source, TextSpan, TimeId};
use crate::text::Span;

/// Somebody is said to have said (thought, wanted …) something.
///
/// Source, cue and content are the terms of the PARC 3.0 and `PolNeAR` corpora.
///
/// ```
/// let article = copydesk::parse("The bridge is safe, Ada Quill said on Monday.")?;
/// let attribution = &article.attributions[0];
/// assert_eq!(attribution.source.as_ref().unwrap().text, "Ada Quill");
/// assert_eq!(attribution.cue.as_ref().unwrap().text, "said");
/// assert_eq!(attribution.verb.as_deref(), Some("say"));
/// assert_eq!(&article.text[attribution.content[0]], "The bridge is safe");
/// assert_eq!(article.times[attribution.said_at.unwrap().index()].text, "Monday");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Attribution {
    /// The attribution's position in the list.
    pub id: AttributionId,
    /// Whom the content is attributed to; `None` when nobody is named.
    pub source: Option<Source>,
    /// The words that attribute: “said”, “according to”.
    pub cue: Option<TextSpan>,
    /// The cue's verb in its base form: “accuse” for “was accused last night of”; `None` when the cue is no
    /// verb (“according to”, “a warning that”) or one that is in no list.
    #[serde(default)]
    pub verb: Option<String>,
    /// What is attributed, in one or more pieces.
    pub content: Vec<Span>,
    /// Whether the content is quoted.
    pub style: AttributionStyle,
    /// When it was said: the time in the clause of the cue (“said on Monday”), as a position in
    /// [`Article::times`](crate::Article::times); `None` when the clause names none.
    pub said_at: Option<TimeId>,
    /// What sort of thing is attributed.
    pub kind: AttributionKind,
    /// How the attribution was found.
    pub method: AttributionMethod,
    /// The estimated probability that source and content are right, 0 to 1.
    pub confidence: f32,
}

/// Whether an attribution's content is quoted.
///
/// ```
/// use copydesk::AttributionStyle;
///
/// let article = copydesk::parse("Ada Quill said the bridge was “a disgrace”.")?;
/// assert_eq!(article.attributions[0].style, AttributionStyle::Mixed);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AttributionStyle {
    /// The content is quoted throughout.
    Direct,
    /// Nothing of the content is quoted.
    Indirect,
    /// Part of the content is quoted.
    Mixed,
}

/// What sort of thing is attributed (the four types of the Penn Discourse Treebank 2.0).
///
/// ```
/// use copydesk::AttributionKind;
///
/// let article = copydesk::parse("Ada Quill believes that the bridge is safe.")?;
/// assert_eq!(article.attributions[0].kind, AttributionKind::Belief);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AttributionKind {
    /// Something said: “said”, “according to”.
    Assertion,
    /// Something thought: “believes”.
    Belief,
    /// Something known or perceived: “realised”, “saw”.
    Fact,
    /// Something wanted, promised or ordered: “urged”, “agreed to”.
    Eventuality,
}

/// How an attribution was found.
///
/// ```
/// use copydesk::AttributionMethod;
///
/// let article = copydesk::parse("According to Ada Quill, the bridge is safe.")?;
/// assert_eq!(article.attributions[0].method, AttributionMethod::AccordingTo);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AttributionMethod {
    /// The source stands before the cue and the content after it: “X said that …”.
    SourceCueContent,
    /// The content comes first and the source stands before the cue: “…, X said”.
    ContentSourceCue,
    /// The content comes first and the cue stands before the source: “…, said X”.
    ContentCueSource,
    /// A passive with its agent: “X was told by Y that …”.
    PassiveAgent,
    /// A noun: “X’s claim that …”, “a warning from X that …”.
    NounCue,
    /// A cue without a source: “X is expected to …”, “X seems to …”.
    Unsourced,
    /// “According to X, …” or “…, according to X”.
    AccordingTo,
    /// A name and a colon before the content, or the reverse in a headline.
    Colon,
    /// Quoted words that no cue covers, given to whoever is quoted before them.
    Continuation,
    /// Quoted words that no cue covers, given to whoever is named nearest.
    Nearest,
}

//! What comes out: plain, owned data, one file a type.
//!
//! The names are those of the JSON contract, schema version 1; every type serializes as written
//! there. Nothing in this room reads text.

mod alone;
mod article;
mod attribution;
mod block;
mod by_id;
mod chunk;
#[cfg(feature = "jiff")]
mod civil;
mod claim;
mod convert;
mod date;
mod diagnostic;
mod entity;
mod id;
mod lookup;
mod mention;
mod name;
mod organization;
mod page;
mod person;
mod place;
mod quantity;
mod quote;
mod restore;
mod sentence;
mod source;
mod sourcing;
mod time;
mod within;

pub use article::{Article, Sentence};
pub use attribution::{Attribution, AttributionKind, AttributionMethod, AttributionStyle};
pub use block::{Block, BlockKind};
pub use chunk::Chunk;
pub use claim::{Certainty, Claim, ClaimReference, ClaimType, Polarity, TimeFrame};
pub use date::Date;
pub(crate) use date::{date_of, day_number};
pub use diagnostic::{Diagnostic, DiagnosticCode};
pub use entity::EntityId;
pub(crate) use entity::without_article;
pub use id::{
    AttributionId, ClaimId, OrganizationId, ParagraphId, PersonId, PlaceId, QuantityId, QuoteId,
    TimeId,
};
pub use mention::{Mention, MentionKind};
pub use organization::Organization;
pub use page::{Author, Caption, Dateline, Paragraph, ParagraphKind, Stamp, TextSpan, Video};
pub use person::{Age, Person, Role};
pub use place::Place;
pub use quantity::{Quantity, QuantityKind, QuantityModifier};
pub use quote::{NotSpeech, NotSpeechReason, Quote, QuoteKind};
pub use source::{Source, SourceKind};
pub use sourcing::{PronounTally, SourceProfile, SourceTally, Sourcing};
pub use time::{TimeExpression, TimeKind, TimeModifier};
pub use within::{EntityMention, Within};

pub use crate::text::OffsetUnit;

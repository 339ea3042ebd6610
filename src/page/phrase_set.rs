//! Sets of kinds of phrases: what lines say that are no heading, no byline, no story, no link.

use crate::lexicon::phrase::{PhraseKind, PhraseKinds};

/// Phrases that no kicker and no standfirst holds.
pub(super) const NO_HEADING: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Advertisement,
    PhraseKind::Byline,
    PhraseKind::Comments,
    PhraseKind::Consent,
    PhraseKind::Copyright,
    PhraseKind::Newsletter,
    PhraseKind::Paywall,
    PhraseKind::Published,
    PhraseKind::ReadTime,
    PhraseKind::Related,
    PhraseKind::RelativeTime,
    PhraseKind::Share,
    PhraseKind::Updated,
    PhraseKind::Video,
    PhraseKind::Caption,
]);

/// What lines say that belong to no story, wherever they stand.
pub(crate) const NO_STORY: PhraseKinds = NO_HEADING
    .with(PhraseKind::AuthorBio)
    .with(PhraseKind::Correction);

/// What the furniture of a page says.
pub(super) const NO_HEADLINE: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Consent,
    PhraseKind::Copyright,
    PhraseKind::Newsletter,
    PhraseKind::Paywall,
    PhraseKind::Advertisement,
    PhraseKind::Share,
    PhraseKind::Navigation,
    PhraseKind::Section,
    PhraseKind::Comments,
    PhraseKind::Tags,
]);

/// What lines say that name nobody who wrote the story.
pub(super) const NO_BYLINE: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Share,
    PhraseKind::Navigation,
    PhraseKind::Caption,
    PhraseKind::Related,
    PhraseKind::Consent,
    PhraseKind::Paywall,
    PhraseKind::Newsletter,
    PhraseKind::Video,
    PhraseKind::Tags,
    PhraseKind::Comments,
    PhraseKind::Advertisement,
]);

/// What lines say that are no links to other stories.
pub(super) const NO_LINK: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Advertisement,
    PhraseKind::AgencyTail,
    PhraseKind::AuthorBio,
    PhraseKind::Caption,
    PhraseKind::Comments,
    PhraseKind::Consent,
    PhraseKind::Copyright,
    PhraseKind::Correction,
    PhraseKind::Newsletter,
    PhraseKind::Paywall,
    PhraseKind::Share,
    PhraseKind::Tags,
    PhraseKind::Video,
]);

/// What lines say that tell when the story was put up.
pub(super) const WHEN: PhraseKinds = PhraseKinds::of(&[
    PhraseKind::Published,
    PhraseKind::Updated,
    PhraseKind::RelativeTime,
]);

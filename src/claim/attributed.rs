//! The claims that attributions make, and what they leave to the article.

use super::claimed::{is_claimed, is_cut_out};
use super::cue::Cue;
use super::intended::{self, may_state};
use super::link::Links;
use super::nothing::{is_judgement, is_nothing, is_told_by_article};
use super::own::{self, Statement};
use super::proposition::Proposition;
use super::{Findings, claim, piece, unsaid};
use crate::lexicon::{ClaimRole, claim_roles};
use crate::model::{
    Attribution, AttributionKind, AttributionMethod, AttributionStyle, Claim, Source,
};
use crate::quote::{Speakers, houses, pass_on};
use crate::text::{Document, Span, Token};

/// What attributions claim, and what they leave to the article.
pub(super) struct Attributed {
    pub(super) claims: Vec<Claim>,
    /// What the article itself may state.
    pub(super) statements: Vec<Statement>,
    /// Where it is said that somebody longs for what follows, in text order.
    pub(super) longing: Vec<Span>,
}

/// What is attributed and may be claimed.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) attribution: &'a Attribution,
    /// The news house that was told it.
    pub(super) house: Option<&'a Source>,
    /// Whether it is claimed only if it judges somebody.
    pub(super) is_judgement: bool,
}

impl Attributed {
    /// Turns attributions into claims. What was needed for that only is given up before the article’s own
    /// statements, which large texts need room for.
    pub(super) fn new(document: &Document, findings: Findings<'_>, links: &Links<'_>) -> Self {
        let speakers = Speakers::new(
            document,
            findings.people,
            links.mentioned,
            findings.attributions,
        );
        let houses = houses(document, links.mentioned, findings.attributions);
        let is_claimed = |at: &usize| is_claimed(document, findings.attributions, *at);
        let claimed = (0..findings.attributions.len()).filter(is_claimed).count();
        let mut claims = Vec::with_capacity(claimed);
        let mut attributing = Vec::with_capacity(findings.attributions.len());
        let (mut longing, mut dropped) = (Vec::new(), Vec::new());
        for (at, attribution) in findings.attributions.iter().enumerate() {
            // What the article says with a few words of others it says itself.
            let is_borrowed = unsaid::is_borrowed(document, attribution);
            if !is_claimed(&at) {
                attributing.extend(Some(attribution).filter(|_| !is_borrowed));
                continue;
            }
            longing.extend(own::longing(document, attribution));
            if is_cut_out(document, findings.attributions, at) {
                continue;
            }
            let told = Told {
                attribution,
                house: houses[at].as_deref(),
                is_judgement: false,
            };
            if add_attributed(document, &speakers, links, told, &mut claims) {
                // “A woman who hoped she would walk again died”
                let is_beside = is_borrowed || intended::is_beside_statement(document, attribution);
                attributing.extend(Some(attribution).filter(|_| !is_beside));
            } else {
                dropped.push(told);
            }
        }
        longing.sort_unstable();
        claims.shrink_to_fit();
        let unclaimed: Vec<&Attribution> = dropped.iter().map(|told| told.attribution).collect();
        let statements = own::statements(document, &attributing, &unclaimed);
        // What the article does not state either is at least the judgement of who makes it.
        for told in dropped {
            if !own::is_stated(&statements, told.attribution) {
                let told = Told {
                    is_judgement: true,
                    ..told
                };
                add_attributed(document, &speakers, links, told, &mut claims);
            }
        }
        Self {
            claims,
            statements,
            longing,
        }
    }
}

/// Adds the claims that the content of an attribution makes. Tells whether its words are the source’s: not
/// if they tell nothing and perhaps are not even attributed, so that the article says them itself.
pub(super) fn add_attributed(
    document: &Document,
    speakers: &Speakers<'_>,
    links: &Links<'_>,
    told: Told<'_>,
    claims: &mut Vec<Claim>,
) -> bool {
    let attribution = told.attribution;
    if let Some(is_settled) = settled(document, told) {
        return is_settled;
    }
    let mut claimants = speakers.of(attribution);
    let first = claims.len();
    let groups = piece::by_claim(document, attribution).enumerate();
    let mut groups = groups.peekable();
    let mut is_known = false;
    while let Some((at, pieces)) = groups.next() {
        let is_last = groups.peek().is_none();
        let span = piece::span_of(document, &pieces).filter(|span| is_told(document, *span));
        let Some(span) = span else {
            continue;
        };
        let cue = cue_before(document, attribution, at, &pieces);
        let proposition = Proposition::new(document, &pieces, cue);
        is_known |= proposition.is_pronoun();
        if is_left_out(&proposition, told, at > 0 || !is_last) {
            continue;
        }
        let claim = claim(document, links, &proposition, &claimants, (span, &pieces));
        claims.push(Claim {
            // What is attributed to nobody the article says itself.
            attribution: attribution.source.is_some().then_some(attribution.id),
            claimants: if is_last {
                std::mem::take(&mut claimants)
            } else {
                claimants.clone()
            },
            ..claim
        });
    }
    let made = claims[first..].iter_mut();
    let claimants = made.flat_map(|claim| &mut claim.claimants);
    claimants.for_each(|claimant| pass_on(claimant, told.house));
    // Who denies “that” claims nothing that could be told from here, and neither does the article.
    is_direct(attribution) || is_known || claims.len() > first
}

/// Whether an attribution that is no claim, whatever its content says, answers for its words; `None` for
/// those whose content is to be looked at.
fn settled(document: &Document, told: Told<'_>) -> Option<bool> {
    let attribution = told.attribution;
    let is_quoted = is_direct(attribution);
    if !is_quoted && unsaid::is_unsaid(document, attribution) {
        return Some(false);
    }
    // “issued ‘a stern warning’”
    if is_quoted && unsaid::is_issued(document, attribution) {
        return Some(true);
    }
    if attribution.kind != AttributionKind::Eventuality {
        return None;
    }
    // “…,” she said and urged them to stay.
    let cue = attribution.cue.as_ref();
    let cue = cue.map(|cue| Cue::new(document, cue, attribution.kind));
    if cue.is_some_and(|cue| cue.speaks_first) {
        return None;
    }
    // What is ordered in quotation marks nobody claims.
    let is_open = !(is_quoted || told.is_judgement) && may_state(document, attribution);
    (!is_open).then_some(is_quoted)
}

/// Whether all that is attributed stands in quotation marks.
fn is_direct(attribution: &Attribution) -> bool {
    attribution.style == AttributionStyle::Direct
}

/// The cue as it bears on the pieces of the claim with that number.
fn cue_before(
    document: &Document,
    attribution: &Attribution,
    at: usize,
    pieces: &[Span],
) -> Option<Cue> {
    let cue = attribution.cue.as_ref()?;
    let cue = Cue::new(document, cue, attribution.kind);
    let is_within = attribution.method == AttributionMethod::Unsourced && pieces.len() == 1;
    Some(match at {
        0 if is_within && is_inside_piece(attribution, pieces[0]) => cue.within(),
        0 if is_put_in_with_time(document, attribution, pieces) => cue.said_then(),
        0 => cue,
        _ => cue.of_sentence_before(),
    })
}

/// Whether the proposition, one of several or the only one, is no claim.
fn is_left_out(proposition: &Proposition<'_>, told: Told<'_>, is_one_of_several: bool) -> bool {
    if told.is_judgement {
        return !is_judgement(proposition);
    }
    is_nothing(proposition, told.attribution)
        || is_told_by_article(proposition, told.attribution)
        || is_direct(told.attribution) && proposition.is_courtesy()
        || is_one_of_several && proposition.is_question()
}

/// Whether the cue of an attribution is put between the first piece and the next, with when it was said: “they were,
/// | he explained earlier, | well-paid”.
fn is_put_in_with_time(document: &Document, attribution: &Attribution, pieces: &[Span]) -> bool {
    let cue = attribution.cue.as_ref();
    let between = cue.zip(pieces.get(1)).and_then(|(cue, second)| {
        let between = Span::new(pieces[0].end(), second.start())?;
        between.contains(cue.span).then_some(between)
    });
    between.is_some_and(|between| {
        let tokens = &document.tokens()[document.tokens_in(between)];
        let dates = |token: &Token| claim_roles(token.word).has(ClaimRole::Dating);
        tokens.iter().any(dates)
    })
}

/// Whether the cue of an attribution stands inside a piece.
fn is_inside_piece(attribution: &Attribution, piece: Span) -> bool {
    let cue = attribution.cue.as_ref();
    cue.is_some_and(|cue| piece.contains(cue.span))
}

/// Whether a span stands in the story: headlines, standfirsts and captions only say again what it
/// tells.
fn is_told(document: &Document, span: Span) -> bool {
    let passage = document.passage_of(span);
    passage.is_some_and(|passage| document.passages()[passage].kind.is_story())
}

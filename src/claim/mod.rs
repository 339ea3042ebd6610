//! Claims: what is asserted, by whom and how firmly.
//!
//! A claim is the content of an attribution of assertion, belief or fact, and, as a lower tier,
//! each declarative sentence of the story that nobody else is given as the source of. Who agreed to
//! something, opposed or praised it claims nothing that could be true or false: the article tells it.

mod around;
mod certainty;
pub(crate) mod check_worthiness;
mod cue;
mod framed;
mod kind;
mod law;
mod link;
mod nothing;
mod own;
mod piece;
mod polarity;
mod proposition;
mod sentence;
mod taken;
mod time_frame;
mod unsaid;

use self::cue::Cue;
use self::kind::Setting;
use self::link::{Links, within};
use self::nothing::{is_judgement, is_nothing, is_told_by_article};
use self::proposition::Proposition;
use crate::lexicon::{AuxiliaryVerb, verb_form};
use crate::model::{
    Attribution, AttributionKind, AttributionMethod, AttributionStyle, Claim, ClaimId, Quantity,
    Quote, Source, TimeExpression,
};
use crate::people::{Mentioned, People};
use crate::quote::{Speakers, cites, houses, pass_on, reports};
use crate::text::{Document, Span, Token, TokenKind};

/// What the earlier stages found, as far as claims point at it.
///
/// ```
/// use copydesk::{Document, Findings, parse_attributions, parse_claims, parse_people};
///
/// let document = Document::from_story("Ada Quill said that it had rained.");
/// let people = parse_people(&document);
/// let attributions = parse_attributions(&document, &people);
/// let findings = Findings {
///     people: &people,
///     attributions: &attributions,
///     quotes: &[],
///     times: &[],
///     quantities: &[],
/// };
/// assert_eq!(parse_claims(&document, findings).len(), 1);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// Who is named.
    pub people: &'a People,
    /// Who is said to have said what.
    pub attributions: &'a [Attribution],
    /// Quotes with speakers.
    pub quotes: &'a [Quote],
    /// Time expressions.
    pub times: &'a [TimeExpression],
    /// Quantities.
    pub quantities: &'a [Quantity],
}

/// Turns attributions and the article's own statements into claims, in text order.
///
/// ```
/// use copydesk::{Document, Findings, Polarity, parse_attributions, parse_claims, parse_people};
///
/// let document = Document::from_story("Ada Quill said the bridge was not safe.");
/// let people = parse_people(&document);
/// let attributions = parse_attributions(&document, &people);
/// let claims = parse_claims(
///     &document,
///     Findings { people: &people, attributions: &attributions, quotes: &[], times: &[], quantities: &[] },
/// );
/// assert_eq!(claims[0].text, "the bridge was not safe");
/// assert_eq!(claims[0].polarity, Polarity::Negative);
/// ```
pub fn parse_claims(document: &Document, findings: Findings<'_>) -> Vec<Claim> {
    let mentioned = Mentioned::new(findings.people);
    let links = Links::new(findings, &mentioned);
    let speakers = Speakers::new(document, findings.people, &mentioned, findings.attributions);
    let houses = houses(document, &mentioned, findings.attributions);
    let is_claimed = |at: &usize| is_claimed(document, findings.attributions, *at);
    let claimed = (0..findings.attributions.len()).filter(is_claimed).count();
    let mut claims = Vec::with_capacity(claimed);
    let mut attributing = Vec::with_capacity(findings.attributions.len());
    let (mut longing, mut dropped) = (Vec::new(), Vec::new());
    for (at, attribution) in findings.attributions.iter().enumerate() {
        if !is_claimed(&at) {
            attributing.push(attribution);
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
        if add_attributed(document, &speakers, &links, told, &mut claims) {
            attributing.push(attribution);
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
            add_attributed(document, &speakers, &links, told, &mut claims);
        }
    }
    // Large texts: room for what the article says itself.
    drop(speakers);
    claims.reserve_exact(statements.len());
    claims.extend(statements.into_iter().filter_map(|statement| {
        let (pieces, count) = statement.pieces();
        let pieces = &pieces[..count];
        let proposition = Proposition::new(document, pieces, None);
        let claim = || {
            claim(
                document,
                &links,
                &proposition,
                &[],
                (statement.span(), pieces),
            )
        };
        own::states(&proposition, &longing).then(claim)
    }));
    in_order(claims)
}

/// The claims in text order, with their ids.
fn in_order(mut claims: Vec<Claim>) -> Vec<Claim> {
    claims.shrink_to_fit();
    claims.sort_by_cached_key(|claim| (claim.span, claim.attribution));
    for (at, claim) in claims.iter_mut().enumerate() {
        claim.id = ClaimId::at(at);
    }
    claims
}

/// What is attributed and may be claimed.
#[derive(Clone, Copy)]
struct Told<'a> {
    attribution: &'a Attribution,
    /// The news house that was told it.
    house: Option<&'a Source>,
    /// Whether it is claimed only if it judges somebody.
    is_judgement: bool,
}

/// Whether what an attribution gives to somebody is a claim of its own.
fn is_claimed(document: &Document, attributions: &[Attribution], at: usize) -> bool {
    let attribution = &attributions[at];
    let is_cited = is_only_cited(document, attributions, attribution)
        && is_told_by_another(attributions, at, attribution);
    !is_question(attribution)
        && !is_cited
        && !is_inside(attributions, at, attribution)
        && !is_passed_on(document, attributions, at, attribution)
}

/// Whether somebody tells in their own words what they cite others for, and claims it: “‘It was late,’ Quill said, |
/// citing | the many voters”, not “… the Herald reported, citing police”.
fn is_only_cited(
    document: &Document,
    attributions: &[Attribution],
    attribution: &Attribution,
) -> bool {
    cites(document, attributions, attribution) && !reports(document, attributions, attribution)
}

/// Whether an attribution gives a question to whoever asks it in an interview: “Q: …”, which claims nothing.
fn is_question(attribution: &Attribution) -> bool {
    let source = attribution.source.as_ref();
    attribution.method == AttributionMethod::Colon
        && source.is_some_and(|source| source.text == "Q")
}

/// Whether a neighbouring attribution gives the same content to its originator, so that this one
/// only passed it on.
fn is_passed_on(
    document: &Document,
    attributions: &[Attribution],
    at: usize,
    attribution: &Attribution,
) -> bool {
    let near = at.saturating_sub(2)..attributions.len().min(at + 3);
    attributions[near].iter().any(|other| {
        other.id != attribution.id
            && !is_only_cited(document, attributions, other)
            && (other.content == attribution.content || is_noun_of(other, attribution))
            && other.source.as_ref().is_some_and(|source| {
                source.via.iter().any(|via| {
                    Some(via.span) == attribution.source.as_ref().map(|source| source.span)
                })
            })
    })
}

/// Whether a neighbouring attribution gives the same content to another source.
fn is_told_by_another(attributions: &[Attribution], at: usize, attribution: &Attribution) -> bool {
    let near = at.saturating_sub(2)..attributions.len().min(at + 3);
    attributions[near].iter().any(|other| {
        other.id != attribution.id && other.source.is_some() && other.content == attribution.content
    })
}

/// Whether the content of `outer` is a noun and nothing but what `inner` attributes to its owner:
/// “repeated the mayor’s claim that …”.
fn is_noun_of(inner: &Attribution, outer: &Attribution) -> bool {
    let (Some(owner), [whole]) = (&inner.source, outer.content.as_slice()) else {
        return false;
    };
    let clause = inner.content.last();
    inner.method == AttributionMethod::NounCue
        && whole.start() == owner.span.start()
        && clause.is_some_and(|clause| clause.end() == whole.end())
}

/// Whether an attribution stands in the content of a neighbouring one, which claims it as well.
fn is_inside(attributions: &[Attribution], at: usize, attribution: &Attribution) -> bool {
    let nested = attribution
        .source
        .as_ref()
        .is_some_and(|source| !source.via.is_empty());
    let near = at.saturating_sub(3)..at;
    nested
        && attributions[near].iter().any(|outer| {
            let held = |piece: &Span| outer.content.iter().any(|span| span.contains(*piece));
            outer.content != attribution.content
                && !is_noun_of(attribution, outer)
                && attribution.content.iter().all(held)
        })
}

/// Adds the claims that the content of an attribution makes. Tells whether its words are the source’s: not
/// if they tell nothing and perhaps are not even attributed, so that the article says them itself.
fn add_attributed(
    document: &Document,
    speakers: &Speakers<'_>,
    links: &Links<'_>,
    told: Told<'_>,
    claims: &mut Vec<Claim>,
) -> bool {
    let attribution = told.attribution;
    if let Some(is_settled) = settled(document, attribution) {
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
fn settled(document: &Document, attribution: &Attribution) -> Option<bool> {
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
    let is_open = !is_quoted && may_foretell(document, attribution);
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

/// Whether the cue of an attribution stands inside a piece.
fn is_inside_piece(attribution: &Attribution, piece: Span) -> bool {
    let cue = attribution.cue.as_ref();
    cue.is_some_and(|cue| piece.contains(cue.span))
}

/// Whether an intention is told in a clause that may say what will be: “pledged that it would open”.
fn may_foretell(document: &Document, attribution: &Attribution) -> bool {
    const NEAR: usize = 12;
    let is_ahead = |token: &Token| {
        let auxiliary = verb_form(token.word, &document.text()[token.span]).auxiliary;
        auxiliary.is_some_and(|it| matches!(it.verb, AuxiliaryVerb::Will | AuxiliaryVerb::Would))
    };
    let mut pieces = attribution
        .content
        .iter()
        .map(|piece| document.tokens_in(*piece));
    attribution.source.is_some()
        && pieces.any(|piece| document.tokens()[piece].iter().take(NEAR).any(is_ahead))
}

/// Whether what is given to nobody, with its cue, is only a part of what the article says there and
/// nobody else is given a part: “Quill is expected to close the pier this week”.
fn is_cut_out(document: &Document, attributions: &[Attribution], at: usize) -> bool {
    let attribution = &attributions[at];
    let (Some(first), Some(last)) = (attribution.content.first(), attribution.content.last())
    else {
        return false;
    };
    if attribution.source.is_some() || attribution.method != AttributionMethod::Unsourced {
        return false;
    }
    let inside = document.tokens_in(first.cover(*last));
    let Some(sentence) = document.sentence_at(inside.start) else {
        return false;
    };
    let sentence = &document.sentences()[sentence];
    let all = sentence.tokens.range();
    let is_word = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
    let before = &document.tokens()[all.start..inside.start];
    let behind = &document.tokens()[inside.end.min(all.end)..all.end];
    let near = at.saturating_sub(3)..attributions.len().min(at + 4);
    let is_here = |other: &Attribution| {
        let mut content = other.content.iter();
        other.source.is_some() && content.any(|piece| piece.overlaps(sentence.span))
    };
    before.iter().chain(behind).any(is_word) && !attributions[near].iter().any(is_here)
}

/// Whether a span stands in the story: headlines, standfirsts and captions only say again what it
/// tells.
fn is_told(document: &Document, span: Span) -> bool {
    let passage = document.passage_of(span);
    passage.is_some_and(|passage| document.passages()[passage].kind.is_story())
}

/// A claim with everything that its words tell: where what says most of it stands, and all of it.
fn claim(
    document: &Document,
    links: &Links<'_>,
    proposition: &Proposition<'_>,
    claimants: &[Source],
    (span, pieces): (Span, &[Span]),
) -> Claim {
    let time_frame = time_frame::time_frame(proposition);
    let certainty = certainty::certainty(proposition);
    let setting = Setting {
        time_frame,
        certainty,
        has_figure: links.has_figure(pieces),
        has_share: links.has_share(pieces),
        is_of_claimant: links.is_of_claimant(proposition.subject(), claimants),
    };
    let quotes = unique(within(&links.quotes, pieces));
    Claim {
        id: ClaimId::at(0),
        text: document.text()[span].to_owned(),
        span,
        spans: pieces.to_vec(),
        attribution: None,
        claimants: Vec::new(),
        quote: quotes.first().copied(),
        quotes,
        certainty,
        polarity: polarity::polarity(proposition, certainty),
        time_frame,
        check_worthiness: check_worthiness::check_worthiness(document.text(), proposition.tokens()),
        types: kind::types(proposition, setting),
        people: unique(within(&links.mentioned.people, pieces)),
        organizations: unique(within(&links.mentioned.organizations, pieces)),
        places: unique(within(&links.mentioned.places, pieces)),
        times: within(&links.times, pieces).collect(),
        quantities: within(&links.quantities, pieces).collect(),
        references: links.references(document, proposition.tokens(), pieces),
    }
}

/// Ids in order, each once.
fn unique<T: Ord>(ids: impl Iterator<Item = T>) -> Vec<T> {
    let mut ids: Vec<T> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids.shrink_to_fit();
    ids
}

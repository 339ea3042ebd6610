//! Claims: what is asserted, by whom and how firmly.
//!
//! A claim is the content of an attribution of assertion, belief or fact, and, as a lower tier,
//! each declarative sentence of the story that nobody else is given as the source of. Who agreed to
//! something, opposed or praised it claims nothing that could be true or false: the article tells it.

mod around;
mod attributed;
mod certainty;
pub(crate) mod check_worthiness;
mod claimed;
mod cue;
mod framed;
mod intended;
mod kind;
mod law;
mod link;
mod nothing;
mod own;
mod piece;
mod plain;
mod polarity;
mod proposition;
mod sentence;
mod short;
mod taken;
mod time_frame;
mod unsaid;

use self::attributed::Attributed;
use self::kind::Setting;
use self::link::{Links, within};
use self::proposition::Proposition;
use crate::model::{
    Attribution, Claim, ClaimId, Quantity, QuantityId, Quote, Source, TimeExpression,
};
use crate::people::{Mentioned, People};
use crate::text::{Document, Span};

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

/// For how many statements of the article there is made room at once: not all of them are claims.
const ROOM: usize = 256;

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
    let Attributed {
        mut claims,
        statements,
        longing,
    } = Attributed::new(document, findings, &links);
    for statements in statements.chunks(ROOM) {
        claims.reserve_exact(statements.len());
        claims.extend(statements.iter().filter_map(|statement| {
            let (pieces, count) = statement.pieces();
            let pieces = &pieces[..count];
            let proposition = Proposition::new(document, pieces, None);
            let whole = (statement.span(), pieces);
            let claim = || claim(document, &links, &proposition, &[], whole);
            own::states(&proposition, &longing).then(claim)
        }));
    }
    in_order(claims)
}

/// The claims in text order, with their ids.
fn in_order(mut claims: Vec<Claim>) -> Vec<Claim> {
    claims.shrink_to_fit();
    // In place: keys beside them would be the most that a parse of a large text holds.
    claims.sort_unstable_by_key(|claim| (claim.span, claim.attribution));
    for (at, claim) in claims.iter_mut().enumerate() {
        claim.id = ClaimId::at(at);
    }
    claims
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
    let quantities: Vec<QuantityId> = within(&links.quantities, pieces).collect();
    let setting = Setting {
        time_frame,
        certainty,
        has_figure: links.has_figure(&quantities),
        has_share: links.has_share(&quantities),
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
        quantities,
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

//! The sources of an article, each with its colour, and which quotes and claims are whose.

use std::collections::BTreeMap;

use crate::model::{Article, ClaimId, PersonId, QuoteId, SourceProfile, Sourcing};

/// How many sources have a colour of their own; the others share a grey.
const COLOURS: usize = 8;

/// The sources of an article, those of most words first.
pub(super) struct Sources {
    pub(super) sourcing: Sourcing,
    quotes: BTreeMap<QuoteId, Vec<usize>>,
    claims: BTreeMap<ClaimId, Vec<usize>>,
    people: BTreeMap<PersonId, usize>,
}

impl Sources {
    pub(super) fn new(article: &Article) -> Self {
        let mut sourcing = article.sourcing();
        sourcing
            .sources
            .sort_by_key(|source| std::cmp::Reverse(source.words));
        let (mut quotes, mut claims) = (BTreeMap::new(), BTreeMap::new());
        let mut people = BTreeMap::new();
        for (index, source) in sourcing.sources.iter().enumerate() {
            for id in &source.quote_ids {
                quotes.entry(*id).or_insert_with(Vec::new).push(index);
            }
            for id in &source.claim_ids {
                claims.entry(*id).or_insert_with(Vec::new).push(index);
            }
            people.extend(source.person.map(|id| (id, index)));
        }
        Self {
            sourcing,
            quotes,
            claims,
            people,
        }
    }

    pub(super) fn all(&self) -> &[SourceProfile] {
        &self.sourcing.sources
    }

    /// Whose a quote is, as positions among the sources.
    pub(super) fn of_quote(&self, id: QuoteId) -> &[usize] {
        self.quotes.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Whose a claim is.
    pub(super) fn of_claim(&self, id: ClaimId) -> &[usize] {
        self.claims.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Which source a person is.
    pub(super) fn of_person(&self, id: PersonId) -> Option<usize> {
        self.people.get(&id).copied()
    }
}

/// The name of a source's colour in the style sheet: its number, or `x` for the grey one.
pub(super) fn colour(source: Option<usize>) -> String {
    match source {
        Some(index) if index < COLOURS => index.to_string(),
        _ => "x".to_owned(),
    }
}

//! Gathering: which quotes and claims of the story belong to which source.

use std::collections::HashMap;

use crate::lexicon::{self, Determiner};
use crate::model::{Article, Person, Source, SourceKind, SourceProfile};
use crate::text::Span;

/// What makes two sources one: the id, or else the words without an article before them.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Person(usize),
    Organization(usize),
    Place(usize),
    Words(String),
}

impl Key {
    fn of(source: &Source) -> Self {
        let named = source.is_named();
        match (source.person, source.organization, source.place) {
            (Some(id), _, _) if named => Self::Person(id.index()),
            (_, Some(id), _) if named => Self::Organization(id.index()),
            (_, _, Some(id)) if named => Self::Place(id.index()),
            _ => Self::Words(bare(&source.text).to_lowercase()),
        }
    }
}

/// The words without an article or the like before them.
fn bare(words: &str) -> &str {
    let (first, rest) = words.split_once(' ').unwrap_or(("", words));
    let (first, _) = lexicon::find(first);
    let is_article = matches!(
        lexicon::determiner(first),
        Some(Determiner::Definite | Determiner::Indefinite)
    );
    if is_article || matches!(first.word(), "some" | "these" | "those") {
        rest
    } else {
        words
    }
}

/// Whether a source is “they” and nobody by name.
fn is_they(source: &Source) -> bool {
    source.text.eq_ignore_ascii_case("they") && !source.is_named()
}

/// Sources with what is theirs.
pub(super) struct Gathering<'a> {
    article: &'a Article,
    /// Words of the story.
    pub(super) words: u32,
    /// Claims of the article itself in the story.
    pub(super) own_claims: u32,
    places: HashMap<Key, usize>,
    profiles: Vec<SourceProfile>,
    /// For each profile the stretches that are its source's.
    stretches: Vec<Vec<Span>>,
    /// The profile of the people who were last a source without being named: “they”.
    last_group: Option<usize>,
}

impl<'a> Gathering<'a> {
    pub(super) fn new(article: &'a Article) -> Self {
        let words = article.paragraphs.iter().map(|it| count_words(&it.text));
        let mut gathering = Self {
            article,
            words: words.sum(),
            own_claims: 0,
            places: HashMap::new(),
            profiles: Vec::new(),
            stretches: Vec::new(),
            last_group: None,
        };
        gathering.add_quotes();
        gathering.last_group = None;
        gathering.add_claims();
        gathering
    }

    fn add_quotes(&mut self) {
        let article = self.article;
        for quote in &article.quotes {
            if !quote.spans.first().is_some_and(|it| self.is_in_story(*it)) {
                continue;
            }
            for speaker in &quote.speakers {
                let at = self.place_of(speaker);
                let profile = &mut self.profiles[at];
                profile.quotes += 1;
                profile.quote_ids.push(quote.id);
                profile.quoted_words += count_words(&quote.text);
                self.stretches[at].extend(&quote.spans);
            }
        }
    }

    fn add_claims(&mut self) {
        let article = self.article;
        for claim in &article.claims {
            if !self.is_in_story(claim.span) {
                continue;
            }
            self.own_claims += u32::from(claim.claimants.is_empty());
            for claimant in &claim.claimants {
                let at = self.place_of(claimant);
                let profile = &mut self.profiles[at];
                profile.claims += 1;
                profile.claim_words += count_words(&claim.text);
                profile.claim_ids.push(claim.id);
                self.stretches[at].push(claim.span);
            }
        }
    }

    /// Whether a stretch stands in a paragraph of the story.
    fn is_in_story(&self, span: Span) -> bool {
        let paragraphs = &self.article.paragraphs;
        let after = paragraphs.partition_point(|it| it.span.start() <= span.start());
        after > 0 && span.start() < paragraphs[after - 1].span.end()
    }

    /// The profile of a source, made when there is none yet; who passed its words on gets one too.
    fn place_of(&mut self, source: &Source) -> usize {
        for via in &source.via {
            let at = self.place_of(via);
            self.profiles[at].passed_on += 1;
        }
        let next = self.profiles.len();
        let they = self.last_group.filter(|_| is_they(source));
        let at = they.unwrap_or_else(|| *self.places.entry(Key::of(source)).or_insert(next));
        if at == next {
            self.profiles.push(profile(self.article, source));
            self.stretches.push(Vec::new());
        }
        let first = &mut self.profiles[at].first;
        *first = source.span.min(*first);
        if source.kind == SourceKind::Group && !source.is_named() {
            self.last_group = Some(at);
        }
        at
    }

    /// The profiles, in the order of first appearance.
    pub(super) fn into_profiles(self) -> Vec<SourceProfile> {
        let mut profiles = self.profiles;
        let bytes = self.article.in_bytes();
        for (profile, stretches) in profiles.iter_mut().zip(self.stretches) {
            let stretches = stretches.into_iter().filter_map(&bytes).collect();
            profile.words = words_once(&self.article.text, stretches).min(self.words);
            profile.share = share(profile.words, self.words);
        }
        profiles.sort_by_key(|profile| profile.first);
        profiles
    }
}

/// How many words some stretches of a text have together, each counted once.
fn words_once(text: &str, mut stretches: Vec<Span>) -> u32 {
    stretches.sort_unstable();
    let (mut words, mut reach) = (0, 0);
    for span in stretches {
        let range = span.range();
        let new = range.start.max(reach)..range.end.max(reach);
        words += text.get(new).map_or(0, count_words);
        reach = reach.max(range.end);
    }
    words
}

#[allow(clippy::cast_precision_loss)]
pub(super) fn share(part: u32, whole: u32) -> f32 {
    part as f32 / whole.max(1) as f32
}

fn count_words(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

/// A profile with nothing counted yet.
fn profile(article: &Article, source: &Source) -> SourceProfile {
    let person = source.person.and_then(|id| article.person(id));
    SourceProfile {
        name: article.name_of(source).to_owned(),
        kind: source.kind,
        person: source.person,
        organization: source.organization,
        place: source.place,
        named: source.is_named(),
        pronoun: person.and_then(Person::pronoun).map(str::to_owned),
        role: person.and_then(|person| Some(person.roles.first()?.text.clone())),
        quotes: 0,
        quoted_words: 0,
        claims: 0,
        claim_words: 0,
        words: 0,
        share: 0.0,
        passed_on: 0,
        first: source.span,
        quote_ids: Vec::new(),
        claim_ids: Vec::new(),
    }
}

//! Who said a quote: the source of its attribution, one entry for each of several joint speakers;
//! a pronoun of somebody never named gives way to the words that describe them.

use super::couple::couple;
use super::leads_on;
use super::pronoun::antecedents;
use crate::lexicon::{self, Class, Classes};
use crate::model::{Attribution, AttributionMethod, OrganizationId, PersonId, Source, SourceKind};
use crate::people::{Mentioned, People, Unnamed, Voice};
use crate::text::{Document, Span};

/// How likely an attribution to whoever is near is right, at least, that goes before the words around a quotation.
const LIKELY: f32 = 0.5;

/// Who may speak.
pub(crate) struct Speakers<'d> {
    document: &'d Document,
    text: &'d str,
    people: &'d People,
    mentioned: &'d Mentioned,
    /// For each attribution whom “they” or “it” stands for.
    antecedents: Vec<Option<Box<Source>>>,
}

/// What a name names.
#[derive(Clone, Copy)]
enum Named {
    Organization(OrganizationId),
    Place,
}

impl<'d> Speakers<'d> {
    pub(crate) fn new(
        document: &'d Document,
        people: &'d People,
        mentioned: &'d Mentioned,
        attributions: &[Attribution],
    ) -> Self {
        Self {
            document,
            text: document.text(),
            people,
            mentioned,
            antecedents: antecedents(document, attributions),
        }
    }

    /// The speakers that an attribution names.
    pub(crate) fn of(&self, attribution: &Attribution) -> Vec<Source> {
        let Some(source) = &attribution.source else {
            return Vec::new();
        };
        if let Some(Some(antecedent)) = self.antecedents.get(attribution.id.index()) {
            return vec![Source {
                via: source.via.clone(),
                ..(**antecedent).clone()
            }];
        }
        let unnamed = source.person.is_none() && source.organization.is_none();
        let words = (source.span, source.text.as_str());
        let couple = unnamed.then(|| couple(self.document, self.mentioned, words));
        if let Some(couple) = couple.flatten() {
            let entry = |(span, person)| Source {
                via: source.via.clone(),
                ..self.person(span, Some(person))
            };
            return couple.map(entry).to_vec();
        }
        let joint = self.joint(source.span);
        // “a lawyer for | Quill, | Tom Marsh”
        let first = joint.first().map(|(_, person)| *person);
        let is_tied = joint.first().is_some_and(|(mention, _)| {
            let before = Span::new(source.span.start(), mention.start());
            let before = before.map_or("", |before| &self.text[before]);
            match source.person {
                Some(person) => first != Some(person) && !before.ends_with("including "),
                None => leads_to(before),
            }
        });
        if joint.len() < 2 || is_tied {
            return vec![self.described(source)];
        }
        let entry = |(span, person)| Source {
            via: source.via.clone(),
            ..self.person(span, Some(person))
        };
        joint.into_iter().map(entry).collect()
    }

    /// Who speaks in a quotation: whom its attribution names. The words around the quotation go
    /// before an attribution that only takes whoever is near, and stand in for none.
    pub(super) fn of_quotation(
        &self,
        number: usize,
        attribution: Option<&Attribution>,
    ) -> Vec<Source> {
        let guessed = attribution.is_none_or(|attribution| {
            attribution.method == AttributionMethod::Nearest && attribution.confidence < LIKELY
        });
        let named = || {
            let mut named = attribution.map_or_else(Vec::new, |attribution| self.of(attribution));
            named.retain(|source| !is_nobody(&source.text));
            named
        };
        let voice = match self.people.voices[number] {
            Voice::Certain(voice) | Voice::Likely(voice) if self.is_imagined(voice.span) => {
                Voice::Unknown
            }
            voice => voice,
        };
        match voice {
            // “Nobody said ‘…’”
            Voice::Nobody if guessed => Vec::new(),
            Voice::Nobody => {
                let mut named = named();
                named.retain(|source| source.person.is_some() || source.organization.is_some());
                named
            }
            Voice::Certain(voice) => {
                let named = named();
                let is_voice = |source: &Source| {
                    source.span.overlaps(voice.span)
                        || source.person.is_some() && source.person == voice.person
                };
                // “| Quill | quoted the report: ‘…’”
                let mut sources = named.iter();
                let known = sources.any(|it| is_voice(it) || it.via.iter().any(is_voice));
                if known {
                    named
                } else {
                    vec![self.person(voice.span, voice.person)]
                }
            }
            Voice::Likely(voice) if guessed || self.is_reported(voice.span, attribution) => {
                vec![self.person(voice.span, voice.person)]
            }
            Voice::Likely(_) | Voice::Unknown => named(),
        }
    }

    /// Whether others, whom nobody names, report that somebody said it: “| Quill | is reported to have told his wife: ‘…’”.
    fn is_reported(&self, speaker: Span, attribution: Option<&Attribution>) -> bool {
        let is_open = attribution.is_some_and(|attribution| attribution.source.is_none());
        let mut words = self.text[speaker.end() as usize..].split_whitespace();
        is_open
            && matches!(words.next(), Some("is" | "was"))
            && words.next().is_some()
            && words.next() == Some("to")
            && words.next() == Some("have")
    }

    /// Whether somebody is told to do something only as a thought of another: “as if | she | ‘wasn’t allowed’”.
    fn is_imagined(&self, speaker: Span) -> bool {
        let before = self.text[..speaker.start() as usize].trim_end();
        before.ends_with(" as if") || before.ends_with(" as though")
    }

    /// A source; when it is a pronoun of somebody never named, the words that describe them; when
    /// it is “which”, the organization that the clause is about.
    fn described(&self, source: &Source) -> Source {
        if source.text == "which" {
            return self
                .before_relative(source)
                .unwrap_or_else(|| source.clone());
        }
        let unnamed = &self.people.unnamed;
        let by_start = |unnamed: &Unnamed| unnamed.pronoun.start().cmp(&source.span.start());
        let known = unnamed
            .binary_search_by(by_start)
            .ok()
            .map(|at| &unnamed[at]);
        let known = known.filter(|known| source.person.is_none() && known.pronoun == source.span);
        // “the husband, who | he | said …”
        let is_told_of = |known: &&Unnamed| {
            let between = Span::new(known.description.end(), source.span.start());
            let between = between.map_or("", |between| self.text[between].trim());
            matches!(between, "who" | "whom" | ", who" | ", whom")
        };
        let known = known.filter(|known| !is_told_of(known));
        known.map_or_else(
            || source.clone(),
            |known| Source {
                via: source.via.clone(),
                ..self.person(known.description, None)
            },
        )
    }

    /// The organization named right before a relative clause, a place that says where it is between
    /// them aside: “the institute in Lisbon, which says”.
    fn before_relative(&self, relative: &Source) -> Option<Source> {
        let between = |from: Span, to: Span| {
            let span = Span::new(from.end(), to.start());
            span.map_or("", |span| &self.text[span])
        };
        let last = |before: Span| {
            let organization = self.mentioned.organizations.last_before(before);
            let organization = organization.map(|(span, id)| (span, Named::Organization(id)));
            let place = self.mentioned.places.last_before(before);
            let place = place.map(|(span, _)| (span, Named::Place));
            organization
                .into_iter()
                .chain(place)
                .max_by_key(|(span, _)| span.end())
        };
        let beside = |(span, id): (Span, Named), before: Span, ties: &[&str]| {
            ties.contains(&between(span, before)).then_some((span, id))
        };
        let (span, named) = beside(last(relative.span)?, relative.span, &[", ", " "])?;
        let (span, id) = match named {
            Named::Organization(id) => (span, id),
            Named::Place => match beside(last(span)?, span, &[" in ", " of ", " in the "])? {
                (span, Named::Organization(id)) => (span, id),
                (_, Named::Place) => return None,
            },
        };
        Some(Source {
            text: self.text[span].to_owned(),
            span,
            kind: SourceKind::Organization,
            organization: Some(id),
            ..relative.clone()
        })
    }

    fn person(&self, span: Span, person: Option<PersonId>) -> Source {
        Source {
            text: self.text[span].to_owned(),
            span,
            kind: SourceKind::Person,
            person,
            organization: None,
            place: None,
            via: Vec::new(),
        }
    }

    /// The people of a coordination that is a source: “Quill and Marsh”, “A, B and C”.
    fn joint(&self, source: Span) -> Vec<(Span, PersonId)> {
        let mut joint: Vec<(Span, PersonId)> = Vec::new();
        let mut end = source.start();
        for (mention, person) in self.mentioned.people.row(source) {
            // “her lawyer” and its “her”
            if mention.start() < end {
                continue;
            }
            let between = Span::new(end, mention.start());
            let between = between.map_or("", |between| &self.text[between]);
            let last = joint.last().map(|(_, person)| person);
            // Mentions of one person in a row are an apposition: “the mayor, Ada Quill”.
            let is_same = last == Some(person) && matches!(between, ", " | " ");
            let is_next = last.is_some() && (between == ", " || leads_on(between));
            // “Quill, a lawyer and Marsh supporter”
            let rest = Span::new(mention.end(), source.end());
            let is_whole = is_same || rest.is_some_and(|rest| closes(&self.text[rest]));
            let is_other = last.is_some() && last != Some(person) && is_next && is_whole;
            if !(last.is_none() || is_same || is_other) {
                return Vec::new();
            }
            if !is_same {
                joint.push((*mention, *person));
            }
            end = mention.end().max(end);
        }
        joint
    }
}

/// Whether a source says that there is none: “No one said ‘…’”.
fn is_nobody(source: &str) -> bool {
    let is = |nobody: &str| source.eq_ignore_ascii_case(nobody);
    is("nobody") || is("no one") || is("no-one")
}

/// Whether words end with what ties a name to the noun before: “aides to | Quill and Marsh”.
fn leads_to(before: &str) -> bool {
    const OFFICES: Classes = Classes::any_of(&[Class::Title, Class::Honorific, Class::FormerWord]);
    let is_office = |word: &&str| lexicon::find(word.trim_end_matches('.')).1.meets(OFFICES);
    let last = before
        .split_whitespace()
        .rev()
        .find(|word| !is_office(word));
    last.is_some_and(|last| matches!(last, "for" | "of" | "to"))
}

/// Whether a name is whole with these words behind it in a source, and stands before no noun.
fn closes(rest: &str) -> bool {
    const BEHIND: [&str; 6] = [",", " and ", " both", " of ", " (", " -"];
    rest.is_empty() || BEHIND.iter().any(|behind| rest.starts_with(behind))
}

//! What the page's script says of each mark, as JSON.

use serde_json::{Value, json};

use super::escape::escape_json;
use super::source::{Sources, colour};
use crate::export::label;
use crate::model::{Article, Claim, Person, Quote};

/// The facts behind the marks, for a `script` element.
pub(super) fn found(article: &Article, sources: &Sources) -> String {
    let profiles = sources.all().iter().enumerate();
    let profiles: Vec<_> = profiles
        .map(|(index, source)| {
            json!({
                "name": source.name,
                "colour": colour(Some(index)),
                "quotes": source.quotes,
                "claims": source.claims,
            })
        })
        .collect();
    let list = |items: &mut dyn Iterator<Item = Value>| items.collect::<Vec<_>>();
    let found = json!({
        "sources": profiles,
        "quotes": list(&mut article.quotes.iter().map(|it| quote(article, sources, it))),
        "claims": list(&mut article.claims.iter().map(|it| claim(article, sources, it))),
        "people": list(&mut article.people.iter().map(|it| person(sources, it))),
        "times": list(&mut article.times.iter().map(|it| {
            json!({ "name": it.value.as_deref().unwrap_or("not resolved"), "what": label::words(it.kind) })
        })),
        "amounts": list(&mut article.quantities.iter().map(|it| {
            json!({ "name": label::amount(it), "what": label::words(it.kind) })
        })),
    });
    escape_json(&found.to_string())
}

fn quote(article: &Article, sources: &Sources, quote: &Quote) -> Value {
    let by = label::names(article, &quote.speakers);
    let attribution = quote.attribution.and_then(|id| article.attribution(id));
    let evidence = attribution.map(|attribution| {
        let source = attribution
            .source
            .as_ref()
            .map(|source| source.text.as_str());
        let cue = attribution.cue.as_ref().map(|cue| cue.text.as_str());
        let words: Vec<_> = [source, cue].into_iter().flatten().collect();
        match words.as_slice() {
            [] => format!("confidence {:.2}", attribution.confidence),
            words => format!(
                "“{}”, confidence {:.2}",
                words.join(" … "),
                attribution.confidence
            ),
        }
    });
    let speaker = quote.speakers.first().and_then(|speaker| speaker.person);
    let role = speaker
        .and_then(|id| article.person(id))
        .and_then(|person| person.roles.first())
        .map(label::role);
    let name = if by.is_empty() {
        "nobody who can be told"
    } else {
        by.as_str()
    };
    let facts: Vec<_> = [role, evidence].into_iter().flatten().collect();
    json!({
        "what": "Quote",
        "name": name,
        "colour": colour(sources.of_quote(quote.id).first().copied()),
        "facts": facts,
    })
}

fn claim(article: &Article, sources: &Sources, claim: &Claim) -> Value {
    let by = label::names(article, &claim.claimants);
    let name = if by.is_empty() {
        "the article itself"
    } else {
        by.as_str()
    };
    let check = format!("worth checking {:.2}", claim.check_worthiness);
    let facts = without_empty([label::stance(claim), check]);
    json!({
        "what": "Claim",
        "name": name,
        "colour": colour(sources.of_claim(claim.id).first().copied()),
        "facts": facts,
    })
}

fn person(sources: &Sources, person: &Person) -> Value {
    let roles: Vec<_> = person.roles.iter().map(label::role).collect();
    let mentions = match person.mentions.len() {
        1 => "1 mention".to_owned(),
        count => format!("{count} mentions"),
    };
    let nationality = person.nationality.as_ref();
    let facts = without_empty([
        roles.join("; "),
        nationality.map_or_else(String::new, |it| it.text.clone()),
        person
            .age
            .map_or_else(String::new, |age| age.value.to_string()),
        person.pronouns.join("/"),
        mentions,
    ]);
    json!({
        "what": "Person",
        "name": person.name,
        "colour": colour(sources.of_person(person.id)),
        "facts": facts,
    })
}

fn without_empty<const N: usize>(facts: [String; N]) -> Vec<String> {
    let facts = facts.into_iter();
    facts.filter(|fact| !fact.is_empty()).collect()
}

//! What must hold of every article, whatever the text.

use copydesk::{
    Article, AttributionId, Claim, DiagnosticCode, Mention, OrganizationId, PersonId, PlaceId,
    QuantityId, QuoteId, Source, Span, TimeId,
};

/// Panics, saying what is wrong, when the article breaks a promise.
pub(crate) fn check(article: &Article) {
    every_line_is_in_one_block(article);
    spans_are_in_range(article);
    surfaces_are_what_spans_cover(article);
    lists_are_in_text_order(article);
    roles_are_disjoint(article);
    ids_are_dense(article);
    references_point_at_something(article);
    pieces_of_claims_are_in_order(article);
    numbers_are_finite(article);
    json_reads_back(article);
}

fn every_line_is_in_one_block(article: &Article) {
    let mut at = 0;
    for block in &article.blocks {
        let span = block.span.range();
        assert!(
            at <= span.start,
            "blocks overlap or stand out of order at {}",
            block.span
        );
        assert!(
            is_blank(&article.text[at..span.start]),
            "text before {} is in no block",
            block.span
        );
        assert!(
            !is_blank(&article.text[span.clone()]),
            "the block {} is blank",
            block.span
        );
        at = span.end;
    }
    assert!(
        is_blank(&article.text[at..]),
        "text after {at} is in no block"
    );
}

/// Whether a text shows nothing.
fn is_blank(text: &str) -> bool {
    text.chars().all(shows_nothing)
}

fn shows_nothing(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{1C}'..='\u{1F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn spans_are_in_range(article: &Article) {
    let json = serde_json::to_value(article).expect("an article is plain data");
    each_span(&json, &mut |start, end| {
        assert!(
            article.text.get(start..end).is_some(),
            "{start}..{end} is no piece of the text"
        );
    });
}

/// Calls `visit` on every span of a JSON value.
fn each_span(json: &serde_json::Value, visit: &mut impl FnMut(usize, usize)) {
    match json {
        serde_json::Value::Object(fields) => {
            let bound = |name| usize::try_from(fields.get(name)?.as_u64()?).ok();
            if let (Some(start), Some(end)) = (bound("start"), bound("end")) {
                visit(start, end);
            }
            fields.values().for_each(|value| each_span(value, visit));
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| each_span(value, visit)),
        _ => {}
    }
}

/// The words with every stretch of characters that show nothing as one space.
fn folded(words: &str) -> String {
    let words = words.split(shows_nothing).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn surfaces_are_what_spans_cover(article: &Article) {
    let same = |text: &str, span: Span| {
        let covered = &article.text[span];
        assert_eq!(text, covered, "the text at {span} is another");
    };
    let within = |text: &str, span: Span| {
        let covered = folded(&article.text[span]);
        assert!(
            covered.contains(&folded(text)),
            "{text:?} is not in {covered:?}"
        );
    };
    for paragraph in &article.paragraphs {
        within(&paragraph.text, paragraph.span);
    }
    for part in article
        .headline
        .iter()
        .chain(&article.kicker)
        .chain(&article.standfirst)
        .chain(&article.related)
    {
        within(&part.text, part.span);
    }
    // A name is told as it was read, whatever signs stood in it.
    for author in article.authors.iter().filter(|_| !is_repaired(article)) {
        within(&author.name, author.span);
    }
    for caption in &article.captions {
        within(&caption.text, caption.span);
    }
    for video in &article.videos {
        within(&video.title, video.span);
    }
    for attribution in &article.attributions {
        if let Some(cue) = &attribution.cue {
            same(&cue.text, cue.span);
        }
        each_source(attribution.source.as_slice(), &mut |source| {
            same(&source.text, source.span);
        });
    }
    for claim in &article.claims {
        same(&claim.text, claim.span);
    }
    for time in &article.times {
        same(&time.text, time.span);
    }
    for quantity in &article.quantities {
        same(&quantity.text, quantity.span);
    }
    for other in &article.not_speech {
        let pieces: Vec<_> = other
            .spans
            .iter()
            .map(|span| &article.text[*span])
            .collect();
        assert_eq!(other.text, pieces.join("\n"), "quoted words differ");
    }
    for quote in &article.quotes {
        let pieces: Vec<_> = quote
            .spans
            .iter()
            .map(|span| &article.text[*span])
            .collect();
        assert_eq!(
            quote.text,
            pieces.join("\n"),
            "quote {} has other words",
            quote.id
        );
    }
}

/// Whether the article was read from a text that was repaired.
pub(crate) fn is_repaired(article: &Article) -> bool {
    let mut codes = article.diagnostics.iter().map(|it| it.code);
    codes.any(|code| matches!(code, DiagnosticCode::RepairedText | DiagnosticCode::Markup))
}

/// Calls `visit` on every source and whom it came through.
fn each_source(sources: &[Source], visit: &mut impl FnMut(&Source)) {
    for source in sources {
        visit(source);
        each_source(&source.via, visit);
    }
}

fn lists_are_in_text_order(article: &Article) {
    fn ordered(what: &str, starts: impl Iterator<Item = u32>) {
        let starts: Vec<_> = starts.collect();
        assert!(
            starts.is_sorted(),
            "{what} are out of text order: {starts:?}"
        );
    }
    let first = |mentions: &[Mention]| mentions.first().map_or(0, |mention| mention.span.start());
    ordered(
        "paragraphs",
        article.paragraphs.iter().map(|it| it.span.start()),
    );
    ordered(
        "captions",
        article.captions.iter().map(|it| it.span.start()),
    );
    ordered("videos", article.videos.iter().map(|it| it.span.start()));
    ordered("related", article.related.iter().map(|it| it.span.start()));
    ordered(
        "sentences",
        article.sentences.iter().map(|it| it.span.start()),
    );
    ordered(
        "people",
        article.people.iter().map(|it| first(&it.mentions)),
    );
    ordered(
        "organizations",
        article.organizations.iter().map(|it| first(&it.mentions)),
    );
    ordered(
        "places",
        article.places.iter().map(|it| first(&it.mentions)),
    );
    ordered(
        "quotes",
        article.quotes.iter().map(|it| it.spans[0].start()),
    );
    ordered("claims", article.claims.iter().map(|it| it.span.start()));
    ordered("times", article.times.iter().map(|it| it.span.start()));
    ordered(
        "quantities",
        article.quantities.iter().map(|it| it.span.start()),
    );
    for mentions in article
        .people
        .iter()
        .map(|person| &person.mentions)
        .chain(article.organizations.iter().map(|it| &it.mentions))
        .chain(article.places.iter().map(|it| &it.mentions))
    {
        assert!(!mentions.is_empty(), "somebody has no mention");
        ordered(
            "mentions",
            mentions.iter().map(|mention| mention.span.start()),
        );
    }
    for attribution in &article.attributions {
        assert!(
            attribution
                .said_at
                .is_none_or(|at| at.index() < article.times.len())
        );
        assert!(
            !attribution.content.is_empty(),
            "attribution {} has no content",
            attribution.id
        );
        ordered(
            "pieces of content",
            attribution.content.iter().map(|span| span.start()),
        );
    }
}

/// The content of an attribution holds neither its cue nor its source, and its own pieces are apart.
fn roles_are_disjoint(article: &Article) {
    for attribution in &article.attributions {
        let cue = attribution.cue.as_ref().map(|cue| cue.span);
        let source = attribution.source.as_ref().filter(|_| cue.is_some());
        let others: Vec<Span> = cue
            .into_iter()
            .chain(source.map(|source| source.span))
            .collect();
        for (at, piece) in attribution.content.iter().enumerate() {
            let rest = attribution.content[at + 1..].iter().chain(&others);
            for other in rest {
                assert!(
                    !piece.overlaps(*other),
                    "attribution {}: {piece} overlaps {other}",
                    attribution.id
                );
            }
        }
    }
}

fn ids_are_dense(article: &Article) {
    fn dense(what: &str, ids: impl Iterator<Item = usize>) {
        for (index, id) in ids.enumerate() {
            assert_eq!(id, index, "{what} have ids that are no positions");
        }
    }
    dense("people", article.people.iter().map(|it| it.id.index()));
    dense(
        "organizations",
        article.organizations.iter().map(|it| it.id.index()),
    );
    dense("places", article.places.iter().map(|it| it.id.index()));
    dense(
        "attributions",
        article.attributions.iter().map(|it| it.id.index()),
    );
    dense("quotes", article.quotes.iter().map(|it| it.id.index()));
    dense("claims", article.claims.iter().map(|it| it.id.index()));
}

fn references_point_at_something(article: &Article) {
    for attribution in &article.attributions {
        each_source(attribution.source.as_slice(), &mut |it| {
            source_is_known(article, it);
        });
        assert!((0.0..=1.0).contains(&attribution.confidence));
    }
    for quote in &article.quotes {
        each_source(&quote.speakers, &mut |it| source_is_known(article, it));
        assert!(
            quote
                .attribution
                .is_none_or(|id| id.index() < article.attributions.len())
        );
    }
    for claim in &article.claims {
        references_of_claim_point_at_something(article, claim);
    }
    for sentence in &article.sentences {
        let paragraph = &article.paragraphs[sentence.paragraph.index()];
        assert!(
            paragraph.span.contains(sentence.span),
            "{} is outside its paragraph",
            sentence.span
        );
    }
}

fn source_is_known(article: &Article, source: &Source) {
    all_known(source.person, &article.people, PersonId::index);
    all_known(
        source.organization,
        &article.organizations,
        OrganizationId::index,
    );
    all_known(source.place, &article.places, PlaceId::index);
}

/// Asserts that each of these ids is one of the list's.
fn all_known<Id, T>(ids: impl IntoIterator<Item = Id>, list: &[T], index: impl Fn(Id) -> usize) {
    for at in ids.into_iter().map(index) {
        assert!(at < list.len(), "{at} is no id: there are {}", list.len());
    }
}

fn references_of_claim_point_at_something(article: &Article, claim: &Claim) {
    each_source(&claim.claimants, &mut |it| source_is_known(article, it));
    let Claim {
        people,
        organizations,
        places,
        ..
    } = claim;
    all_known(
        claim.attribution,
        &article.attributions,
        AttributionId::index,
    );
    all_known(claim.quote, &article.quotes, QuoteId::index);
    all_known(
        claim.quotes.iter().copied(),
        &article.quotes,
        QuoteId::index,
    );
    all_known(people.iter().copied(), &article.people, PersonId::index);
    all_known(
        organizations.iter().copied(),
        &article.organizations,
        OrganizationId::index,
    );
    all_known(places.iter().copied(), &article.places, PlaceId::index);
    all_known(claim.times.iter().copied(), &article.times, TimeId::index);
    all_known(
        claim.quantities.iter().copied(),
        &article.quantities,
        QuantityId::index,
    );
    for reference in &claim.references {
        all_known(reference.person, &article.people, PersonId::index);
        assert_eq!(reference.text, &article.text[reference.span]);
    }
    assert!((0.0..=1.0).contains(&claim.check_worthiness));
}

fn pieces_of_claims_are_in_order(article: &Article) {
    for claim in &article.claims {
        let Claim { id, spans, .. } = claim;
        assert!(
            spans.windows(2).all(|two| two[0].end() <= two[1].start()),
            "claim {id}: pieces out of order or overlapping: {spans:?}"
        );
        let covers_all = spans.iter().all(|piece| claim.span.contains(*piece));
        assert!(
            !spans.is_empty() && (covers_all || spans.contains(&claim.span)),
            "claim {id}: {} is neither one of {spans:?} nor covers them",
            claim.span
        );
    }
}

fn numbers_are_finite(article: &Article) {
    for quantity in &article.quantities {
        let numbers = quantity.value.iter().chain(&quantity.high);
        for number in numbers {
            assert!(number.is_finite(), "{:?} is {number}", quantity.text);
        }
    }
}

fn json_reads_back(article: &Article) {
    let json = serde_json::to_string(article).expect("an article is plain data");
    let back: Article = serde_json::from_str(&json).expect("its own JSON can be read");
    assert!(back == *article, "JSON does not read back equal: {json}");
}

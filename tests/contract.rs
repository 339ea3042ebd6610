//! What holds for every public type and for the JSON that leaves the library.

use std::panic::UnwindSafe;

use copydesk::{Article, Options, Parser};
use serde_json::Value;

/// Holds only for a type that can be sent, shared, moved and kept, and that survives a panic.
fn is_plain<T: Send + Sync + Unpin + UnwindSafe + 'static>() {}

macro_rules! assert_plain {
    ($($type:ident),* $(,)?) => {
        $(is_plain::<copydesk::$type>();)*
        /// The names of the types that are asserted to be plain.
        const PLAIN: &[&str] = &[$(stringify!($type)),*];
    };
}

#[test]
fn every_public_type_is_plain() {
    assert_plain!(
        Age,
        Appearance,
        Article,
        Attribution,
        AttributionId,
        AttributionKind,
        AttributionMethod,
        AttributionStyle,
        Author,
        Block,
        BlockKind,
        Caption,
        Case,
        Certainty,
        Chunk,
        Claim,
        ClaimId,
        ClaimType,
        Date,
        Dateline,
        Diagnostic,
        DiagnosticCode,
        Document,
        EntityId,
        EntityMention,
        Error,
        ErrorKind,
        InputKind,
        LineColumn,
        LineTable,
        MarkStyle,
        Mention,
        MentionKind,
        OffsetUnit,
        Options,
        OptionsBuilder,
        Organization,
        OrganizationId,
        Paragraph,
        ParagraphId,
        ParagraphKind,
        Parser,
        Passage,
        PassageKind,
        People,
        Person,
        PersonId,
        Place,
        PlaceId,
        Polarity,
        PronounTally,
        Quantity,
        QuantityId,
        QuantityKind,
        QuantityModifier,
        Quotation,
        ClaimReference,
        NotSpeech,
        NotSpeechReason,
        OffsetTable,
        Quote,
        QuoteId,
        QuoteKind,
        Role,
        Roster,
        RosterMember,
        Sentence,
        SentenceSpan,
        Source,
        SourceKind,
        SourceProfile,
        SourceTally,
        Sourcing,
        Span,
        Stamp,
        StrayMark,
        TextSpan,
        TimeExpression,
        TimeFrame,
        TimeId,
        TimeKind,
        TimeModifier,
        Token,
        TokenKind,
        TokenRange,
        Video,
        Within,
    );
    let library = crate::support::source("lib.rs");
    let model = crate::support::source("model/mod.rs");
    let exported = exported_types(&library).chain(exported_types(&model));
    let missing: Vec<_> = exported
        .filter(|name| !PLAIN.contains(name) && *name != "Findings")
        .collect();
    assert!(missing.is_empty(), "not asserted to be plain: {missing:?}");
}

/// The types in a file's `pub use` declarations: names with a capital.
fn exported_types(file: &str) -> impl Iterator<Item = &str> {
    file.split("pub use ")
        .skip(1)
        .filter_map(|rest| rest.split(';').next())
        .flat_map(|names| names.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|name| name.starts_with(char::is_uppercase))
}

#[test]
fn json_has_the_contract_s_names() {
    let article = Parser::new(Options::default())
        .parse(crate::support::OUR_ARTICLE)
        .expect("our article is small");
    let json = serde_json::to_value(&article).expect("an article is plain data");
    for name in [
        "schema_version",
        "generator",
        "offset_unit",
        "text",
        "language",
        "headline",
        "kicker",
        "standfirst",
        "authors",
        "dateline",
        "published",
        "updated",
        "paragraphs",
        "captions",
        "videos",
        "related",
        "comment_count",
        "blocks",
        "sentences",
        "people",
        "organizations",
        "places",
        "attributions",
        "quotes",
        "not_speech",
        "claims",
        "times",
        "quantities",
        "diagnostics",
    ] {
        assert!(json.get(name).is_some(), "{name} is missing");
    }
    assert_eq!(json["schema_version"], 1);
    assert_eq!(json["offset_unit"], "byte");
    let names_of = |list: &str| -> Vec<String> {
        let first = json[list].as_array().and_then(|list| list.first());
        let fields = first.and_then(Value::as_object);
        fields.map_or_else(Vec::new, |fields| fields.keys().cloned().collect())
    };
    for (list, names) in [
        ("paragraphs", "text span kind"),
        ("captions", "text credit span"),
        ("videos", "title duration span"),
        ("related", "text span"),
        ("blocks", "kind span"),
        ("sentences", "span paragraph"),
        (
            "people",
            "id name given_name family_name aliases roles pronouns mentions",
        ),
        ("organizations", "id name aliases mentions"),
        ("places", "id name aliases mentions"),
        (
            "attributions",
            "id source cue verb content style kind method confidence",
        ),
        ("quotes", "id text spans kind attribution speakers"),
        (
            "claims",
            "id text span attribution claimants quote certainty polarity time_frame types \
             check_worthiness people times quantities",
        ),
        ("times", "text span kind value mod start end"),
        ("quantities", "text span kind value high unit mod"),
    ] {
        let found = names_of(list);
        for name in names.split_whitespace() {
            assert!(
                found.iter().any(|field| field == name),
                "{list}[0] has no {name}: {found:?}"
            );
        }
    }
}

#[test]
fn json_reads_back_as_the_same_article() {
    let article = copydesk::parse(crate::support::OUR_ARTICLE).expect("our article is small");
    let json = serde_json::to_string(&article).expect("an article is plain data");
    let again: Article = serde_json::from_str(&json).expect("the article's own JSON");
    assert_eq!(again, article);
}

#[test]
fn json_with_a_span_that_ends_before_it_starts_is_refused() {
    let error = serde_json::from_str::<copydesk::Span>(r#"{"start": 3, "end": 2}"#).unwrap_err();
    assert!(error.to_string().contains("3 > 2"), "{error}");
}

#[test]
fn a_document_is_made_of_an_article_in_any_unit() {
    use copydesk::{Document, OffsetUnit};
    let page = format!("“Già 🌉”\n{}", crate::support::OUR_ARTICLE);
    let article = copydesk::parse(&page).expect("a small page");
    let document = Document::from_article(&article).expect("as it was parsed");
    let sentences = document.sentences().iter().map(|sentence| sentence.span);
    let sentences: Vec<_> = sentences.collect();
    assert!(
        article
            .sentences
            .iter()
            .all(|it| sentences.contains(&it.span))
    );
    let mut converted = article
        .convert_offsets(OffsetUnit::Utf16)
        .expect("its own text");
    let again = Document::from_article(&converted).expect("as it was parsed");
    let again: Vec<_> = again.sentences().iter().map(|it| it.span).collect();
    assert_eq!(again, sentences);
    converted.text.truncate(16);
    let error = Document::from_article(&converted).unwrap_err();
    assert_eq!(error.code(), "invalid_offset");
}

#[test]
fn a_document_of_an_article_that_was_changed_has_no_overlaps() {
    let options = Options::builder().input(copydesk::InputKind::Story);
    let parser = Parser::new(options.build().expect("allowed"));
    let mut article = parser
        .parse("It rained.\nIt stopped.")
        .expect("a small text");
    article.paragraphs.extend(article.paragraphs.clone());
    let document = copydesk::Document::from_article(&article).expect("its spans are boundaries");
    assert_eq!(document.passages().len(), 2);
    let mut end = 0;
    for passage in document.passages() {
        assert!(passage.span.start() >= end);
        end = passage.span.end();
    }
}

#[test]
fn wrong_options_and_limits_are_errors_that_say_what_to_do() {
    let error = Options::builder().max_bytes(0).build().unwrap_err();
    assert_eq!(error.code(), "invalid_limit");
    let options = Options::builder()
        .max_bytes(8)
        .build()
        .expect("8 is allowed");
    let error = Parser::new(options).parse("nine bytes").unwrap_err();
    assert_eq!(error.code(), "text_too_large");
    for part in ["10 bytes", "the 8 ", "max_bytes"] {
        assert!(error.to_string().contains(part), "{error}");
    }
    let error = "27 December 2022".parse::<copydesk::Date>().unwrap_err();
    assert!(error.to_string().contains("YYYY-MM-DD"), "{error}");
}

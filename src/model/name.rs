//! The names of the model's enumerations in the JSON.

use super::{
    AttributionKind, AttributionMethod, AttributionStyle, BlockKind, Certainty, ClaimType,
    DiagnosticCode, MentionKind, NotSpeechReason, ParagraphKind, Polarity, QuantityKind,
    QuantityModifier, QuoteKind, SourceKind, TimeFrame, TimeKind, TimeModifier,
};
use crate::name::names;

names! {
    AttributionKind {
        Assertion = "assertion",
        Belief = "belief",
        Fact = "fact",
        Eventuality = "eventuality",
    }
    AttributionMethod {
        SourceCueContent = "source_cue_content",
        ContentSourceCue = "content_source_cue",
        ContentCueSource = "content_cue_source",
        PassiveAgent = "passive_agent",
        NounCue = "noun_cue",
        Unsourced = "unsourced",
        AccordingTo = "according_to",
        Colon = "colon",
        Continuation = "continuation",
        Nearest = "nearest",
    }
    AttributionStyle {
        Direct = "direct",
        Indirect = "indirect",
        Mixed = "mixed",
    }
    BlockKind {
        Kicker = "kicker",
        Headline = "headline",
        Standfirst = "standfirst",
        Byline = "byline",
        Stamp = "stamp",
        Paragraph = "paragraph",
        Subheading = "subheading",
        ListItem = "list_item",
        BlockQuote = "block_quote",
        Caption = "caption",
        Credit = "credit",
        Video = "video",
        Related = "related",
        CommentCount = "comment_count",
        Advertisement = "advertisement",
        Newsletter = "newsletter",
        Share = "share",
        Navigation = "navigation",
        Consent = "consent",
        Paywall = "paywall",
        Tags = "tags",
        AuthorBio = "author_bio",
        AgencyTail = "agency_tail",
        Correction = "correction",
        Copyright = "copyright",
        ReadTime = "read_time",
        LiveStamp = "live_stamp",
        ReaderComment = "reader_comment",
        Other = "other",
    }
    Certainty {
        Certain = "certain",
        Probable = "probable",
        Possible = "possible",
        Underspecified = "underspecified",
    }
    ClaimType {
        Quantity = "quantity",
        Prediction = "prediction",
        CorrelationOrCausation = "correlation_or_causation",
        LawOrRule = "law_or_rule",
        PersonalExperience = "personal_experience",
        Event = "event",
        Opinion = "opinion",
        Other = "other",
    }
    DiagnosticCode {
        EmptyText = "empty_text",
        NoStory = "no_story",
        OtherLanguage = "other_language",
        UnknownLanguage = "unknown_language",
        UnclosedQuotation = "unclosed_quotation",
        UnopenedQuotation = "unopened_quotation",
        NoReferenceDate = "no_reference_date",
        EstimatedDate = "estimated_date",
        UndecodedCharacters = "undecoded_characters",
        Markup = "markup",
        JoinedLines = "joined_lines",
        RepairedText = "repaired_text",
        CutOff = "cut_off",
    }
    MentionKind {
        Name = "name",
        Nominal = "nominal",
        Pronoun = "pronoun",
    }
    NotSpeechReason {
        Name = "name",
        Title = "title",
        Words = "words",
    }
    ParagraphKind {
        Paragraph = "paragraph",
        Subheading = "subheading",
        ListItem = "list_item",
        BlockQuote = "block_quote",
    }
    Polarity {
        Positive = "positive",
        Negative = "negative",
        Underspecified = "underspecified",
    }
    QuantityKind {
        Cardinal = "cardinal",
        Ordinal = "ordinal",
        Percent = "percent",
        Money = "money",
        Measure = "measure",
        Age = "age",
        Fraction = "fraction",
    }
    QuantityModifier {
        Approx = "APPROX",
        LessThan = "LESS_THAN",
        MoreThan = "MORE_THAN",
        EqualOrLess = "EQUAL_OR_LESS",
        EqualOrMore = "EQUAL_OR_MORE",
    }
    QuoteKind {
        Direct = "direct",
        Fragment = "fragment",
    }
    SourceKind {
        Person = "person",
        Organization = "organization",
        Place = "place",
        Group = "group",
        Document = "document",
        Unknown = "unknown",
    }
    TimeFrame {
        Past = "past",
        Present = "present",
        Future = "future",
        Timeless = "timeless",
        Unknown = "unknown",
    }
    TimeKind {
        Date = "date",
        Time = "time",
        Duration = "duration",
        Set = "set",
    }
    TimeModifier {
        Start = "START",
        Mid = "MID",
        End = "END",
        Approx = "APPROX",
        Before = "BEFORE",
        After = "AFTER",
        OnOrBefore = "ON_OR_BEFORE",
        OnOrAfter = "ON_OR_AFTER",
        LessThan = "LESS_THAN",
        MoreThan = "MORE_THAN",
        EqualOrLess = "EQUAL_OR_LESS",
        EqualOrMore = "EQUAL_OR_MORE",
    }
}

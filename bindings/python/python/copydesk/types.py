"""What is in an article, and what functions take. Written by write_types.py from
schema/article-v1.schema.json."""

from __future__ import annotations

import datetime
from typing import Iterable, List, Literal, TypedDict, Union

AttributionId = int
"""A position in Article.attributions."""

AttributionKind = Literal[
    "assertion",
    "belief",
    "fact",
    "eventuality",
]
"""What sort of thing is attributed (the four types of the Penn Discourse Treebank 2.0)."""

AttributionMethod = Literal[
    "source_cue_content",
    "content_source_cue",
    "content_cue_source",
    "passive_agent",
    "noun_cue",
    "unsourced",
    "according_to",
    "colon",
    "continuation",
    "nearest",
]
"""How an attribution was found."""

AttributionStyle = Literal[
    "direct",
    "indirect",
    "mixed",
]
"""Whether an attribution's content is quoted."""

BlockKind = Literal[
    "kicker",
    "headline",
    "standfirst",
    "byline",
    "stamp",
    "paragraph",
    "subheading",
    "list_item",
    "block_quote",
    "caption",
    "credit",
    "video",
    "related",
    "comment_count",
    "advertisement",
    "newsletter",
    "share",
    "navigation",
    "consent",
    "paywall",
    "tags",
    "author_bio",
    "agency_tail",
    "correction",
    "copyright",
    "read_time",
    "live_stamp",
    "reader_comment",
    "other",
]
"""What a line of a page is."""

Certainty = Literal[
    "certain",
    "probable",
    "possible",
    "underspecified",
]
"""How firmly something is asserted (`FactBank`)."""

ClaimId = int
"""A position in Article.claims."""

ClaimType = Literal[
    "quantity",
    "prediction",
    "correlation_or_causation",
    "law_or_rule",
    "personal_experience",
    "event",
    "opinion",
    "other",
]
"""What sort of claim it is (after Full Fact's and `AFaCTA`'s schemes)."""

Date = str
"""A day of the proleptic Gregorian calendar, years 1 to 9999."""

DiagnosticCode = Literal[
    "empty_text",
    "no_story",
    "other_language",
    "unknown_language",
    "unclosed_quotation",
    "unopened_quotation",
    "no_reference_date",
    "estimated_date",
    "undecoded_characters",
    "markup",
    "joined_lines",
    "repaired_text",
    "cut_off",
]
"""What a diagnostic is about. The names are stable."""

MentionKind = Literal[
    "name",
    "nominal",
    "pronoun",
]
"""How a mention refers (the terms of coreference annotation)."""

NotSpeechReason = Literal[
    "name",
    "title",
    "words",
]
"""Why quoted words are taken for no speech."""

OffsetUnit = Literal[
    "byte",
    "utf16",
    "codepoint",
]
"""What an offset counts."""

OrganizationId = int
"""A position in Article.organizations."""

ParagraphId = int
"""A position in Article.paragraphs."""

ParagraphKind = Literal[
    "paragraph",
    "subheading",
    "list_item",
    "block_quote",
]
"""What sort of paragraph it is."""

PersonId = int
"""A position in Article.people."""

PlaceId = int
"""A position in Article.places."""

Polarity = Literal[
    "positive",
    "negative",
    "underspecified",
]
"""Whether something is asserted or denied (`FactBank`)."""

QuantityId = int
"""A position in Article.quantities."""

QuantityKind = Literal[
    "cardinal",
    "ordinal",
    "percent",
    "money",
    "measure",
    "age",
    "fraction",
]
"""What sort of quantity it is."""

QuantityModifier = Literal[
    "APPROX",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
]
"""How a quantity's number is modified (the terms of TIMEX3's `mod`)."""

QuoteId = int
"""A position in Article.quotes."""

QuoteKind = Literal[
    "direct",
    "fragment",
]
"""Whether a quote is a clause or only some words."""

SourceKind = Literal[
    "person",
    "organization",
    "place",
    "group",
    "document",
    "unknown",
]
"""What a source is."""

TimeFrame = Literal[
    "past",
    "present",
    "future",
    "timeless",
    "unknown",
]
"""When what a claim says holds, seen from its utterance."""

TimeId = int
"""A position in Article.times."""

TimeKind = Literal[
    "date",
    "time",
    "duration",
    "set",
]
"""What sort of time expression it is (TIMEX3's types)."""

TimeModifier = Literal[
    "START",
    "MID",
    "END",
    "APPROX",
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
]
"""How a time expression's value is modified (TIMEX3's `mod`)."""


class Age(TypedDict):
    """How old the text says a person is."""

    #: The age in years.
    value: int
    #: The words that say so: “46”, “46-year-old”.
    span: Span


class Attribution(TypedDict):
    """Somebody is said to have said (thought, wanted …) something."""

    #: The attribution's position in the list.
    id: AttributionId
    #: Whom the content is attributed to; null when nobody is named.
    source: Union[Source, None]
    #: The words that attribute: “said”, “according to”.
    cue: Union[TextSpan, None]
    #: The cue's verb in its base form: “accuse” for “was accused last night of”; null when the
    #: cue is no verb (“according to”, “a warning that”) or one that is in no list.
    verb: Union[str, None]
    #: What is attributed, in one or more pieces.
    content: List[Span]
    #: Whether the content is quoted.
    style: AttributionStyle
    #: When it was said: the time in the clause of the cue (“said on Monday”), as a position in
    #: Article.times; null when the clause names none.
    said_at: Union[TimeId, None]
    #: What sort of thing is attributed.
    kind: AttributionKind
    #: How the attribution was found.
    method: AttributionMethod
    #: The estimated probability that source and content are right, 0 to 1.
    confidence: float


class Author(TypedDict):
    """Somebody who wrote the article."""

    #: The name, or the agency's name when no person is given.
    name: str
    #: Whom the author writes for, when the byline says so; an agency's own name when no person is
    #: given.
    organization: Union[str, None]
    #: Where the author writes from, when the byline says so.
    place: Union[str, None]
    #: Where the name stands.
    span: Span


class Block(TypedDict):
    """One non-blank line of the page."""

    #: What the line is.
    kind: BlockKind
    #: Where the line stands, without the white space around it.
    span: Span


class Caption(TypedDict):
    """A picture's caption."""

    #: What it says, without the credit.
    text: str
    #: Who made or supplied the picture.
    credit: Union[str, None]
    #: Where caption and credit stand.
    span: Span


class Claim(TypedDict):
    """Something asserted, by a source or by the article itself."""

    #: The claim's position in the list.
    id: ClaimId
    #: The words that assert it: of a claim in pieces those that say most by themselves, or all
    #: from the first piece to the last if none says anything by itself.
    text: str
    #: Where they stand.
    span: Span
    #: Where all pieces of it stand, in text order; what follows is told of all of them.
    spans: List[Span]
    #: The attribution it is the content of; null when the article says so itself.
    attribution: Union[AttributionId, None]
    #: Who asserts it, each with who passed it on; empty when the article does, and where it is
    #: attributed to somebody whom the text leaves out: see Claim.is_own.
    claimants: List[Source]
    #: The first quotation in it.
    quote: Union[QuoteId, None]
    #: All quotations in it, in text order.
    quotes: List[QuoteId]
    #: How firmly it is asserted.
    certainty: Certainty
    #: Whether it is asserted or denied.
    polarity: Polarity
    #: When what it says holds.
    time_frame: TimeFrame
    #: What sorts of claim it is.
    types: List[ClaimType]
    #: How much a fact-checker would want to check it, 0 to 1: from 0.5 on it is worth checking.
    check_worthiness: float
    #: People mentioned in it, by name, description or pronoun.
    people: List[PersonId]
    #: Organizations named in it.
    organizations: List[OrganizationId]
    #: Places named in it.
    places: List[PlaceId]
    #: Time expressions in it.
    times: List[TimeId]
    #: Quantities in it.
    quantities: List[QuantityId]
    #: The pronouns that it leans on, in order: what must be known to read it alone.
    references: List[ClaimReference]


class ClaimReference(TypedDict):
    """A personal pronoun in a claim whose name stands elsewhere."""

    #: The pronoun.
    text: str
    #: Where it stands.
    span: Span
    #: Whom it means; null where that can't be told, and for “we” and “they”, who are several.
    person: Union[PersonId, None]


class Dateline(TypedDict):
    """Where and by whom a story was filed: “LISBON, June 3 (Reuters) —”."""

    #: The place.
    place: str
    #: The agency.
    agency: Union[str, None]
    #: The date as written.
    date: Union[str, None]
    #: Where the dateline stands, without the dash or colon that ends it.
    span: Span


class Diagnostic(TypedDict):
    """Something odd in the text, and how it was taken."""

    #: What it is, for programs.
    code: DiagnosticCode
    #: What it is, for people.
    message: str
    #: Where it is; null when it concerns the whole text.
    span: Union[Span, None]


class Mention(TypedDict):
    """One place in the text that names or stands for a person, an organization or a place."""

    #: The words.
    span: Span
    #: How they refer.
    kind: MentionKind


class NotSpeech(TypedDict):
    """Quoted words that nobody is said to have said."""

    #: The words between the marks; paragraphs are joined by a line feed.
    text: str
    #: Where the words stand, one span a paragraph, marks excluded.
    spans: List[Span]
    #: Why they are taken for no speech.
    reason: NotSpeechReason


class Organization(TypedDict):
    """An organization named in the article, once, with all mentions."""

    #: The organization's position in the list.
    id: OrganizationId
    #: The fullest name used.
    name: str
    #: Other names used here.
    aliases: List[str]
    #: Every mention.
    mentions: List[Mention]


class Paragraph(TypedDict):
    """A paragraph of the story."""

    #: Its words; a line break inside the paragraph reads as one space.
    text: str
    #: Where it stands.
    span: Span
    #: What sort of paragraph it is.
    kind: ParagraphKind


class Person(TypedDict):
    """Somebody named in the article, once, with all mentions."""

    #: The person's position in the list.
    id: PersonId
    #: The fullest name used, in the order written.
    name: str
    #: The given name, when it can be told.
    given_name: Union[str, None]
    #: The family name, when it can be told; it may stand first.
    family_name: Union[str, None]
    #: Other names used here, without titles; pronouns are no names.
    aliases: List[str]
    #: What the text says the person is.
    roles: List[Role]
    #: The age that the text states.
    age: Union[Age, None]
    #: The nationality that the text states, as written: “French”.
    nationality: Union[TextSpan, None]
    #: The pronouns this text uses for the person, in lower case. Nothing is guessed from a name.
    pronouns: List[str]
    #: Every mention.
    mentions: List[Mention]


class Place(TypedDict):
    """A place named in the article, once, with all mentions."""

    #: The place's position in the list.
    id: PlaceId
    #: The fullest name used.
    name: str
    #: Other names used here.
    aliases: List[str]
    #: Every mention.
    mentions: List[Mention]


class Quantity(TypedDict):
    """A quantity of the text."""

    #: The words, the modifier among them.
    text: str
    #: Where they stand.
    span: Span
    #: What sort of quantity it is.
    kind: QuantityKind
    #: The number, scaled: 1.8 billion is 1 800 000 000. Of a range, the lower end.
    value: Union[float, None]
    #: A range's upper end.
    high: Union[float, None]
    #: An ISO 4217 code for money, a UCUM code for measures, what is counted for plain counts.
    unit: Union[str, None]
    #: How the number is modified.
    mod: Union[QuantityModifier, None]


class Quote(TypedDict):
    """A stretch of quoted words that somebody said or wrote."""

    #: The quote's position in the list.
    id: QuoteId
    #: The words between the marks as they stand, with the ends of lines in a text that is
    #: wrapped; paragraphs and pieces are joined by a line feed.
    text: str
    #: Where the words stand, one span a paragraph or piece, marks excluded.
    spans: List[Span]
    #: Whether it is a clause or only some words.
    kind: QuoteKind
    #: The attribution that gives the speaker; null when no words attribute the quote. There may
    #: be speakers all the same: whose turn it is in a conversation or an interview, or who said
    #: the same words elsewhere in the article.
    attribution: Union[AttributionId, None]
    #: Who said it; empty when nobody can be told.
    speakers: List[Source]


class Role(TypedDict):
    """What the text says a person is."""

    #: The office, occupation or description: “associate professor”.
    text: str
    #: Where the role is held: a company, a university, a ministry.
    organization: Union[str, None]
    #: The place the role belongs to.
    place: Union[str, None]
    #: Whether the text says that the role is past.
    former: bool
    #: The words that say so.
    span: Span


class Sentence(TypedDict):
    """A sentence of the story."""

    #: Where it stands.
    span: Span
    #: The paragraph it belongs to.
    paragraph: ParagraphId


class Source(TypedDict):
    """Whom words come from: the source of an attribution, a quote's speaker, a claim's
    claimant."""

    #: The words that name the source where the words are attributed: “He”, “observers”.
    text: str
    #: Where they stand.
    span: Span
    #: What the source is.
    kind: SourceKind
    #: The person it resolves to.
    person: Union[PersonId, None]
    #: The organization it resolves to, or whose official, group or document it is.
    organization: Union[OrganizationId, None]
    #: The place it resolves to: a capital that stands for its government; or where a person,
    #: group, body or document that is not named belongs to.
    place: Union[PlaceId, None]
    #: Who passed the words on, from the originator outwards.
    via: List[Source]


class Span(TypedDict):
    """A half-open range of offsets into a text: `start` is inside, `end` is not."""

    start: int
    end: int


class Stamp(TypedDict):
    """A moment at which the page says it was published or updated."""

    #: ISO 8601: a day, or a day with a time and, where the page gives it, an offset.
    value: str
    #: Where it stands, or null when the caller or the metadata of a page's HTML gave it.
    span: Union[Span, None]


class TextSpan(TypedDict):
    """A piece of text and where it stands."""

    #: The words, without marks that belong to the page's layout (bullets, “Read more:”).
    text: str
    #: Where they stand.
    span: Span


class TimeExpression(TypedDict):
    """A time expression of the text with its value, after TIMEX3 (`TimeML` 1.2.1)."""

    #: The words.
    text: str
    #: Where they stand.
    span: Span
    #: What sort of expression it is.
    kind: TimeKind
    #: The TIMEX3 value, such as `2022-12-26`, `2022-W51`, `P10M`, `XXXX-WXX-1`; null when there
    #: is none.
    value: Union[str, None]
    #: How the value is modified.
    mod: Union[TimeModifier, None]
    #: The first day it covers; null when open or not known.
    start: Union[Date, None]
    #: The first day after it; null when open or not known.
    end: Union[Date, None]


class Video(TypedDict):
    """A video embedded in the page."""

    #: Its title.
    title: str
    #: Its length as written, such as `03:27`.
    duration: Union[str, None]
    #: Where length and title stand.
    span: Span


class Article(TypedDict):
    """A news article, read."""

    #: The version of the JSON contract: 1.
    schema_version: int
    #: The library's name and version, such as `copydesk 0.1.0`.
    generator: str
    #: What all offsets count.
    offset_unit: OffsetUnit
    #: The text that spans point into: the text given, unchanged; for HTML, the text rendered from
    #: it.
    text: str
    #: The language as an ISO 639-1 code, or null when it can't be told.
    language: Union[str, None]
    #: The headline.
    headline: Union[TextSpan, None]
    #: The section or topic line above the headline.
    kicker: Union[TextSpan, None]
    #: The standfirst (dek), or the summary bullets that stand in its place.
    standfirst: List[TextSpan]
    #: Who wrote the article, from its byline.
    authors: List[Author]
    #: Where the story was filed from.
    dateline: Union[Dateline, None]
    #: When the article was published; its span is null when the caller or the metadata of a
    #: page's HTML said so.
    published: Union[Stamp, None]
    #: When the article was last updated.
    updated: Union[Stamp, None]
    #: The story, in order.
    paragraphs: List[Paragraph]
    #: Captions of pictures.
    captions: List[Caption]
    #: Videos embedded in the page.
    videos: List[Video]
    #: Links to other stories.
    related: List[TextSpan]
    #: How many comments the page says it has.
    comment_count: Union[int, None]
    #: Every non-blank line of the page, once, in order.
    blocks: List[Block]
    #: The sentences of the story's paragraphs.
    sentences: List[Sentence]
    #: Everybody named in the article.
    people: List[Person]
    #: Organizations named in the article.
    organizations: List[Organization]
    #: Places named in the article.
    places: List[Place]
    #: Who is said to have said (thought, wanted …) what: the evidence for quotes and claims.
    attributions: List[Attribution]
    #: Every stretch of quoted words that somebody said or wrote.
    quotes: List[Quote]
    #: The other quoted words of the story: titles, nicknames, words as words.
    not_speech: List[NotSpeech]
    #: What is asserted, and by whom.
    claims: List[Claim]
    #: Time expressions.
    times: List[TimeExpression]
    #: Quantities.
    quantities: List[Quantity]
    #: What the reader should know: what was odd in the text and how it was taken.
    diagnostics: List[Diagnostic]


InputKind = Literal[
    "page",
    "story",
    "html",
]
"""What a text is: a whole page as text, the bare story, or a page's HTML."""

Published = Union[datetime.date, str, None]
"""A day of publication; None where it is not known."""


class Options(TypedDict, total=False):
    """The keywords that every function takes."""

    #: What the text is; "page" unless it is said.
    input: Union[InputKind, None]
    #: The day of publication.
    published: Published
    #: The day that counts where the page tells none.
    published_if_absent: Published
    #: What offsets count; "codepoint" unless it is said.
    offset_unit: Union[OffsetUnit, None]
    #: How many bytes a text may have in UTF-8; 16 MiB unless it is said.
    max_bytes: Union[int, None]


class BatchOptions(TypedDict, total=False):
    """The keywords that functions of many texts take."""

    #: What all texts are, or each; "page" unless it is said.
    input: Union[InputKind, None, Iterable[Union[InputKind, None]]]
    #: The day of publication of all texts, or one for each.
    published: Union[Published, Iterable[Published]]
    #: The day that counts where a page tells none, or one for each.
    published_if_absent: Union[Published, Iterable[Published]]
    #: What offsets count; "codepoint" unless it is said.
    offset_unit: Union[OffsetUnit, None]
    #: How many bytes a text may have in UTF-8; 16 MiB unless it is said.
    max_bytes: Union[int, None]


__all__ = [
    "Age",
    "Article",
    "Attribution",
    "AttributionId",
    "AttributionKind",
    "AttributionMethod",
    "AttributionStyle",
    "Author",
    "BatchOptions",
    "Block",
    "BlockKind",
    "Caption",
    "Certainty",
    "Claim",
    "ClaimId",
    "ClaimReference",
    "ClaimType",
    "Date",
    "Dateline",
    "Diagnostic",
    "DiagnosticCode",
    "InputKind",
    "Mention",
    "MentionKind",
    "NotSpeech",
    "NotSpeechReason",
    "OffsetUnit",
    "Options",
    "Organization",
    "OrganizationId",
    "Paragraph",
    "ParagraphId",
    "ParagraphKind",
    "Person",
    "PersonId",
    "Place",
    "PlaceId",
    "Polarity",
    "Published",
    "Quantity",
    "QuantityId",
    "QuantityKind",
    "QuantityModifier",
    "Quote",
    "QuoteId",
    "QuoteKind",
    "Role",
    "Sentence",
    "Source",
    "SourceKind",
    "Span",
    "Stamp",
    "TextSpan",
    "TimeExpression",
    "TimeFrame",
    "TimeId",
    "TimeKind",
    "TimeModifier",
    "Video",
]

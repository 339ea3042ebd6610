"""What stands within a stretch of an article, and in what sentence a place stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, NamedTuple

from ._entity import EntityId
from .types import (
    Attribution,
    Claim,
    MentionKind,
    Organization,
    Person,
    Place,
    Quantity,
    Quote,
    Span,
    TimeExpression,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .types import Article, Mention


class EntityMention(NamedTuple):
    """A mention together with whom or what it mentions."""

    entity: EntityId
    """Whom or what it mentions."""
    span: Span
    """The words."""
    kind: MentionKind
    """How they refer."""


class Within(NamedTuple):
    """What stands within a stretch of an article, or partly so; each list in its own order."""

    quotes: List[Quote]
    """Quotes of which words stand there."""
    claims: List[Claim]
    """Claims of which words stand there."""
    people: List[Person]
    """People who are mentioned there, by name, description or pronoun."""
    organizations: List[Organization]
    """Organizations that are mentioned there."""
    places: List[Place]
    """Places that are mentioned there."""
    times: List[TimeExpression]
    """Time expressions there."""
    quantities: List[Quantity]
    """Quantities there."""
    sentences: List[Span]
    """Sentences of the story of which words stand there."""
    attributions: List[Attribution]
    """Attributions of which source, cue or content stands there."""
    mentions: List[EntityMention]
    """Each mention of these people, organizations and places there, in text order."""


def within(article: Article, span: Span) -> Within:
    """What stands within a stretch of the article, in its own ``offset_unit``: whatever shares a place
    with it. An empty stretch is the place of a cursor: what stands around it.

    Takes time linear in what the article holds. Quotes may stand in the headline, the standfirst and
    captions, too, which are none of its ``paragraphs``.
    """

    def meets(spans: Iterable[Span]) -> bool:
        return any(_meet(span, other) for other in spans)

    def mentioned(mentions: Iterable[Mention]) -> bool:
        return meets(mention["span"] for mention in mentions)

    mentions = [it for it in _mentions(article) if _meet(span, it.span)]
    return Within(
        [quote for quote in article["quotes"] if meets(quote["spans"])],
        [claim for claim in article["claims"] if meets(claim["spans"])],
        [person for person in article["people"] if mentioned(person["mentions"])],
        [body for body in article["organizations"] if mentioned(body["mentions"])],
        [place for place in article["places"] if mentioned(place["mentions"])],
        [time for time in article["times"] if meets([time["span"]])],
        [quantity for quantity in article["quantities"] if meets([quantity["span"]])],
        [sentence["span"] for sentence in article["sentences"] if meets([sentence["span"]])],
        [it for it in article["attributions"] if meets(_spans_of(it))],
        sorted(mentions, key=lambda it: (it.span["start"], it.span["end"])),
    )


def sentence_at(article: Article, span: Span) -> Span | None:
    """The sentence in which a span begins, to show what stands there; outside the story the whole
    headline, kicker, part of the standfirst or caption, else the line of the page. ``None`` between lines
    and beyond the text."""
    start = span["start"]
    head = [article["headline"], article["kicker"], *article["standfirst"]]
    lines = [
        *(sentence["span"] for sentence in article["sentences"]),
        *(line["span"] for line in head if line is not None),
        *(caption["span"] for caption in article["captions"]),
        *(block["span"] for block in article["blocks"]),
    ]
    return next((line for line in lines if line["start"] <= start < line["end"]), None)


def _mentions(article: Article) -> Iterator[EntityMention]:
    for person in article["people"]:
        yield from _of(EntityId("person", person["id"]), person["mentions"])
    for body in article["organizations"]:
        yield from _of(EntityId("organization", body["id"]), body["mentions"])
    for place in article["places"]:
        yield from _of(EntityId("place", place["id"]), place["mentions"])


def _of(entity: EntityId, mentions: Iterable[Mention]) -> Iterator[EntityMention]:
    return (EntityMention(entity, mention["span"], mention["kind"]) for mention in mentions)


def _spans_of(attribution: Attribution) -> Iterator[Span]:
    ends = (attribution["source"], attribution["cue"])
    yield from (end["span"] for end in ends if end is not None)
    yield from attribution["content"]


def _meet(span: Span, other: Span) -> bool:
    """Whether the start of one lies in the other."""
    if other["start"] <= span["start"]:
        return span["start"] < other["end"]
    return other["start"] < span["end"]

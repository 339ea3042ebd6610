"""What is asked of an article most: who said what, what is claimed of whom, what stands where.

>>> import copydesk
>>> article = copydesk.parse("“It rained,” said Ada Quill. Tom Marsh left on Monday.")
>>> quill = article["people"][0]["id"]
>>> [quote["text"] for quote in copydesk.look.quotes_by(article, quill)]
['It rained,']
>>> [person["name"] for person in copydesk.look.within(article, article["sentences"][1]["span"]).people]
['Tom Marsh']

Functions have the names of the Rust library's methods. Nothing is looked up by searching: an id is a
position in its list, ``article["people"][source["person"]]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, List, NamedTuple

from .types import Claim, Organization, Person, Place, Quantity, Quote, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .types import Article, AttributionId, Mention, PersonId, Source, Span

__all__ = [
    "Within",
    "claims_about",
    "claims_by",
    "name_of",
    "quotes_by",
    "said_at",
    "text_at",
    "within",
]


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


def name_of(article: Article, source: Source) -> str:
    """The fullest name of a source, such as a quote's speaker; of one that is not named, its words.

    “She” is whom the article calls Ada Quill; “a Harrowtel official” stays that.
    """
    person, organization, place = source["person"], source["organization"], source["place"]
    names = {"organization": organization, "document": organization, "place": place}
    if names.get(source["kind"], person) is None:
        return source["text"]
    if person is not None:
        return article["people"][person]["name"]
    if organization is not None:
        return article["organizations"][organization]["name"]
    return source["text"] if place is None else article["places"][place]["name"]


def quotes_by(article: Article, person: PersonId) -> List[Quote]:
    """The quotes that a person says, in text order."""
    person = _id(person)
    return [quote for quote in article["quotes"] if _is_among(quote["speakers"], person)]


def claims_by(article: Article, person: PersonId) -> List[Claim]:
    """The claims that a person makes, in text order."""
    person = _id(person)
    return [claim for claim in article["claims"] if _is_among(claim["claimants"], person)]


def claims_about(article: Article, person: PersonId) -> List[Claim]:
    """The claims that mention a person, by name, description or pronoun, in text order."""
    person = _id(person)
    return [claim for claim in article["claims"] if person in claim["people"]]


def text_at(article: Article, span: Span) -> str | None:
    """The words at a span of the article, whatever its ``offset_unit``; ``None`` when the span reaches
    beyond the text or cuts a character.

    In a unit other than code points this encodes the whole text.
    """
    text, start, end = article["text"], span["start"], span["end"]
    if article["offset_unit"] == "codepoint":
        return text[start:end] if 0 <= start <= end <= len(text) else None
    encoding, width = ("utf-8", 1) if article["offset_unit"] == "byte" else ("utf-16-le", 2)
    units = text.encode(encoding)
    if not 0 <= start <= end <= len(units) // width:
        return None
    try:
        return units[start * width : end * width].decode(encoding)
    except UnicodeDecodeError:
        return None


def said_at(article: Article, attribution: AttributionId | None) -> TimeExpression | None:
    """When the words of an attribution were said, as far as its clause says so; takes what the
    ``attribution`` of a quote or a claim holds."""
    if attribution is None:
        return None
    time = article["attributions"][attribution]["said_at"]
    return None if time is None else article["times"][time]


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

    return Within(
        [quote for quote in article["quotes"] if meets(quote["spans"])],
        [claim for claim in article["claims"] if meets(claim["spans"])],
        [person for person in article["people"] if mentioned(person["mentions"])],
        [body for body in article["organizations"] if mentioned(body["mentions"])],
        [place for place in article["places"] if mentioned(place["mentions"])],
        [time for time in article["times"] if meets([time["span"]])],
        [quantity for quantity in article["quantities"] if meets([quantity["span"]])],
    )


def _meet(span: Span, other: Span) -> bool:
    """Whether the start of one lies in the other."""
    if other["start"] <= span["start"]:
        return span["start"] < other["end"]
    return other["start"] < span["end"]


def _is_among(sources: Iterable[Source], person: PersonId) -> bool:
    return any(source["person"] == person for source in sources)


def _id(person: PersonId) -> PersonId:
    """The id, so that whoever gives the person itself is not answered with nothing."""
    if isinstance(person, int):
        return person
    raise TypeError(f'person is {type(person).__name__}; give an id, person["id"]')

"""People, organizations and places alike: who is called so, and what is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Literal, NamedTuple, Union

from .types import Claim, Mention, Organization, Person, Place, Quote, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .types import Article, Role


class EntityId(NamedTuple):
    """The id of somebody or something named, whichever of the three lists it stands in: what a watch list
    of people and organizations holds."""

    kind: Literal["person", "organization", "place"]
    """The list: of people, organizations or places."""
    id: int
    """The position in it, its member's ``"id"``."""


Entity = Union[int, EntityId]
"""What stands for somebody or something: an ``EntityId``, or the id of a person."""


def called(article: Article, name: str) -> List[EntityId]:
    """Everybody and everything that is called so, people first: by a name or alias, whatever its
    capitals, an organization or place with or without “the” before it."""
    people = [person["id"] for person in people_called(article, name)]
    wanted = _without_article(name)
    bodies = [body["id"] for body in article["organizations"] if wanted in _names(body)]
    places = [place["id"] for place in article["places"] if wanted in _names(place)]
    return [
        *(EntityId("person", id) for id in people),
        *(EntityId("organization", id) for id in bodies),
        *(EntityId("place", id) for id in places),
    ]


def people_called(article: Article, name: str) -> List[Person]:
    """The people who are called so: by a name, family name or alias, whatever its capitals."""
    wanted = name.strip().lower()

    def is_called(person: Person) -> bool:
        own = [*person["aliases"], person["name"], person["family_name"] or ""]
        return bool(wanted) and wanted in (name.lower() for name in own)

    return [person for person in article["people"] if is_called(person)]


def mentions_of(article: Article, entity: Entity) -> List[Mention]:
    """Where a person, an organization or a place is mentioned, in text order."""
    return _member(article, entity)["mentions"]


def name_of_entity(article: Article, entity: Entity) -> str:
    """The fullest name of a person, an organization or a place."""
    return _member(article, entity)["name"]


def quotes_by(article: Article, speaker: Entity) -> List[Quote]:
    """The quotes that a person says, or an organization or a place that is named as the speaker, in text
    order."""
    who = entity_id(speaker)
    return [quote for quote in article["quotes"] if _is_among(quote["speakers"], who)]


def claims_by(article: Article, claimant: Entity) -> List[Claim]:
    """The claims that a person makes, or an organization or a place that is named as the claimant, in text
    order."""
    who = entity_id(claimant)
    return [claim for claim in article["claims"] if _is_among(claim["claimants"], who)]


def claims_about(article: Article, subject: Entity) -> List[Claim]:
    """The claims that mention a person by name, description or pronoun, or name an organization or a
    place, in text order."""
    kind, id = entity_id(subject)
    if kind == "person":
        return [claim for claim in article["claims"] if id in claim["people"]]
    if kind == "organization":
        return [claim for claim in article["claims"] if id in claim["organizations"]]
    return [claim for claim in article["claims"] if id in claim["places"]]


def entity(source: Source) -> EntityId | None:
    """Whom or what the words of a source name, as ``name_of`` tells its name; ``None`` where they name
    nobody, as “a Harrowtel official”."""
    person, organization, place = source["person"], source["organization"], source["place"]
    named = {"organization": organization, "document": organization, "place": place}
    if named.get(source["kind"], person) is None:
        return None
    if person is not None:
        return EntityId("person", person)
    if organization is not None:
        return EntityId("organization", organization)
    return None if place is None else EntityId("place", place)


def name_of(article: Article, source: Source) -> str:
    """The fullest name of a source, such as a quote's speaker; of one that is not named, its words.

    “She” is whom the article calls Ada Quill; “a Harrowtel official” stays that.
    """
    named = entity(source)
    return source["text"] if named is None else name_of_entity(article, named)


def role_of(article: Article, source: Source) -> Role | None:
    """The role by which to introduce a source that is a person: of those that are not past, the first that
    names an organization or place, else the first; a past one only when there is no other."""
    if source["person"] is None:
        return None
    roles = article["people"][source["person"]]["roles"]
    held = [role for role in roles if not role["former"]]
    somewhere = [role for role in held if role["organization"] or role["place"]]
    return next(iter([*somewhere, *held, *roles]), None)


def entity_id(entity: Entity) -> EntityId:
    """The id, so that whoever gives the person itself is not answered with nothing."""
    if isinstance(entity, EntityId):
        return entity
    if isinstance(entity, int):
        return EntityId("person", entity)
    raise TypeError(
        f'this is {type(entity).__name__}; give an id, person["id"], or one that look.called gives'
    )


def _member(article: Article, entity: Entity) -> Person | Organization | Place:
    kind, id = entity_id(entity)
    if kind == "person":
        return article["people"][id]
    return article["organizations"][id] if kind == "organization" else article["places"][id]


def _is_among(sources: Iterable[Source], who: EntityId) -> bool:
    if who.kind == "person":
        return any(source["person"] == who.id for source in sources)
    return any(entity(source) == who for source in sources)


def _names(member: Organization | Place) -> List[str]:
    return [_without_article(name) for name in [member["name"], *member["aliases"]]]


def _without_article(name: str) -> str:
    name = name.strip().lower()
    return name[4:].lstrip() if name.startswith("the ") else name

"""The roster of several articles: who is the same person or organization in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Dict, List, NamedTuple, Optional, Tuple

from . import _native
from ._entity import EntityId, entity_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._entity import Entity
    from .types import Article


class Appearance(NamedTuple):
    """An article in which a member appears."""

    article: int
    """The position of the article among those given."""
    id: EntityId
    """Who it is there."""


class RosterMember(NamedTuple):
    """Somebody, or an organization, of several articles."""

    name: str
    """The fullest name."""
    roles: List[str]
    """The roles that the articles give, each once."""
    pronoun: Optional[str]
    """The pronoun of the third person that the articles use: “he”, “she”, “they”."""
    appearances: List[Appearance]
    """Where the member appears, in the order of the articles."""
    tally: Dict[str, int]
    """What the member contributes as a source: ``sources`` (in how many articles it is one), ``quotes``,
    ``quoted_words``, ``claims``, and ``words``, those of the stories in quotes and claims of it."""
    share: float
    """Those words as a share of the words of all stories, 0 to 1."""


class Roster:
    """The people and organizations of several articles, each once.

    It knows the articles and no more. **People** are one when full name (given and family name; initials
    in the middle aside) is the same and nothing speaks against it: another pronoun, an age more than a
    year apart, “Jr.” against “Sr.”, the same role in another place, or that one article has them both.
    Of several of one name the one joins whose roles are the same. A bare name (“Quill”, “Mayor Quill”,
    “A. Quill”) joins only the one full name that it fits, by role and pronoun as well; where it fits
    several it stands for no member, and where no full name has it, bare names that fit each other are one.
    **Organizations** are one when the name is the same, “the” aside; a short name (“Harrowtel”) joins the
    one organization that has it as an alias. Places are not joined.

    So people of one name in the news of a day are taken for one as long as the texts say nothing else:
    look at ``roles`` before much is built on it.

    >>> import copydesk
    >>> stories = ["“It rained,” said Ada Quill, the mayor.", "“It poured,” Mayor Quill said."]
    >>> articles = copydesk.parse_batch(stories, input="story")
    >>> roster = copydesk.look.Roster(articles)
    >>> member = roster.get(1, articles[1]["people"][0]["id"])
    >>> member.name, member.tally["quoted_words"]
    ('Ada Quill', 4)
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        found = json.loads(_native.roster([json.dumps(article) for article in articles]))
        self.words: int = found["words"]
        """Words of all stories."""
        self.members: List[RosterMember] = [_member(member) for member in found["members"]]
        """Everybody and every organization, by how many words of the stories are theirs, then in the order
        of first appearance."""
        self._places: Dict[Tuple[int, EntityId], RosterMember] = {
            (it.article, it.id): member for member in self.members for it in member.appearances
        }

    def get(self, article: int, id: Entity) -> RosterMember | None:
        """Who somebody of the article at that position is; ``None`` where several members may be meant,
        and for places."""
        return self._places.get((article, entity_id(id)))


def _member(member: Dict[str, Any]) -> RosterMember:
    appearances = [
        Appearance(it["article"], EntityId(*next(iter(it["id"].items()))))
        for it in member["appearances"]
    ]
    return RosterMember(**{**member, "appearances": appearances})

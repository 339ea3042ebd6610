"""The story cut into chunks, as an index for retrieval holds them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Dict, List, NamedTuple, Optional

from . import _native
from ._entity import EntityId
from ._within import EntityMention, Within
from .types import Paragraph, Span

if TYPE_CHECKING:
    from .types import Article


class Chunk(NamedTuple):
    """A part of the story that fits an index for retrieval."""

    text: str
    """The words as they are read, a paragraph a line: spaces are single, wrapped lines are joined."""
    words: int
    """How many words it has, parted by white space."""
    spans: List[Span]
    """Where it stands: one span for each line of ``text``. What stands between them is no part of the
    story."""
    paragraphs: List[Paragraph]
    """The paragraph of each span, which knows its ``"kind"``."""
    heading: Optional[Paragraph]
    """The heading inside the story under which it begins, where it does not begin with it."""
    holds: Within
    """What stands in it: its quotes, claims, people and the like."""


def chunks(article: Article, max_words: int) -> List[Chunk]:
    """The story cut into chunks of at most so many words (parted by white space), for an index for
    retrieval.

    No sentence and no quote is cut: one that is longer than a chunk may be, such as an answer of an
    interview, stands alone and exceeds it. A heading inside the story stands with what follows it. The
    dateline at the start and whatever stands around the story (headline, standfirst, captions, furniture)
    are left out.
    """
    found = json.loads(_native.chunks(json.dumps(article), max_words))
    return [_chunk(article, chunk) for chunk in found]


def _chunk(article: Article, chunk: Dict[str, Any]) -> Chunk:
    paragraphs, heading = article["paragraphs"], chunk["heading"]
    return Chunk(
        chunk["text"],
        chunk["words"],
        chunk["spans"],
        [paragraphs[id] for id in chunk["paragraphs"]],
        None if heading is None else paragraphs[heading],
        _within(article, chunk["holds"]),
    )


def _within(article: Article, held: Dict[str, Any]) -> Within:
    """What ids stand for."""
    return Within(
        [article["quotes"][id] for id in held["quotes"]],
        [article["claims"][id] for id in held["claims"]],
        [article["people"][id] for id in held["people"]],
        [article["organizations"][id] for id in held["organizations"]],
        [article["places"][id] for id in held["places"]],
        [article["times"][id] for id in held["times"]],
        [article["quantities"][id] for id in held["quantities"]],
        held["sentences"],
        [article["attributions"][id] for id in held["attributions"]],
        [
            EntityMention(EntityId(*next(iter(it["entity"].items()))), it["span"], it["kind"])
            for it in held["mentions"]
        ],
    )

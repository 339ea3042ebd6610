"""What is asked of an article most: who said what, what is claimed of whom, what stands where.

>>> import copydesk
>>> article = copydesk.parse("“It rained,” said Ada Quill. Tom Marsh left Harrowtel Ltd on Monday.")
>>> for entity in copydesk.look.called(article, "quill"):
...     [quote["text"] for quote in copydesk.look.quotes_by(article, entity)]
['It rained,']
>>> within = copydesk.look.within(article, article["sentences"][1]["span"])
>>> [person["name"] for person in within.people], [body["name"] for body in within.organizations]
(['Tom Marsh'], ['Harrowtel Ltd'])
>>> [chunk.words for chunk in copydesk.look.chunks(article, max_words=8)]
[5, 7]

Functions have the names of the Rust library's methods. Nothing is looked up by searching: an id is a
position in its list, ``article["people"][source["person"]]``.
"""

from __future__ import annotations

from ._alone import claim_alone
from ._chunk import Chunk, chunks
from ._entity import (
    EntityId,
    called,
    claims_about,
    claims_by,
    entity,
    mentions_of,
    name_of,
    name_of_entity,
    people_called,
    quotes_by,
    role_of,
)
from ._place import LineColumn, LineTable, convert_offsets, line_table, text_at
from ._roster import Appearance, Roster, RosterMember
from ._time import day, overlaps, reference_day, said_at, times_of
from ._within import EntityMention, Within, sentence_at, within

__all__ = [
    "Appearance",
    "Chunk",
    "EntityId",
    "EntityMention",
    "LineColumn",
    "LineTable",
    "Roster",
    "RosterMember",
    "Within",
    "called",
    "chunks",
    "claim_alone",
    "claims_about",
    "claims_by",
    "convert_offsets",
    "day",
    "entity",
    "line_table",
    "mentions_of",
    "name_of",
    "name_of_entity",
    "overlaps",
    "people_called",
    "quotes_by",
    "reference_day",
    "role_of",
    "said_at",
    "sentence_at",
    "text_at",
    "times_of",
    "within",
]

"""Many texts: part by part, so that Python can be interrupted and no more is held than need be."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from . import _native
from ._error import CopydeskError
from ._options import day_of, threads_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Dict, List, Tuple, Union

    from .types import BatchOptions

    Answer = Union[str, CopydeskError]
    Row = Tuple[str, Dict[str, object]]

_TEXTS_AT_ONCE = 512
_CHARACTERS_AT_ONCE = 16 << 20

_OF_EACH = {"input": "kind", "published": "day", "published_if_absent": "day"}
"""The options of which each text may have a value of its own, and what it is."""


def read(
    texts: Iterable[str], threads: int | None, options: BatchOptions
) -> Iterator[Answer]:
    """The answers to texts, in order; what is wrong with the call is told of at once."""
    if isinstance(texts, str):
        raise TypeError("texts is one str; give a list of them, or call parse")
    count = threads_of(threads)
    shared: Dict[str, object] = dict(options)
    own: Dict[str, Iterable[object]] = {}
    for name in _OF_EACH:
        values = shared.get(name)
        if isinstance(values, Iterable) and not isinstance(values, str):
            _same_length(texts, name, values)
            own[name] = values
            del shared[name]
    common = written(shared)
    _native.read_all([], None, common, 1)  # Wrong options are told of, however few the texts.
    return _read(_rows(texts, own), common, count)


def _read(rows: Iterator[Row], options: str, threads: int) -> Iterator[Answer]:
    first = 0
    for part in _parts(rows):
        places = enumerate(part, first)
        own = [_own(place, values) for place, (_, values) in places]
        answers = _native.read_all(
            [text for text, _ in part],
            [None if isinstance(values, CopydeskError) else values for values in own],
            options,
            threads,
        )
        for place, (answer, values) in enumerate(zip(answers, own), first):
            yield values if isinstance(values, CopydeskError) else _placed(place, answer)
        first += len(part)


def _parts(rows: Iterator[Row]) -> Iterator[List[Row]]:
    part: List[Row] = []
    size = 0
    for row in rows:
        part.append(row)
        size += len(row[0]) if isinstance(row[0], str) else 0
        if len(part) == _TEXTS_AT_ONCE or size >= _CHARACTERS_AT_ONCE:
            yield part
            part, size = [], 0
    if part:
        yield part


def _same_length(texts: Iterable[str], name: str, values: Iterable[object]) -> None:
    """Tells at once of lists that are not of one length; of others only their end shows it."""
    try:
        counts = (len(values), len(texts))  # type: ignore[arg-type]
    except TypeError:
        return
    if counts[0] != counts[1]:
        raise _other_length(name, f"{counts[0]} {_OF_EACH[name]}s for {counts[1]} texts")


def _rows(texts: Iterable[str], own: Dict[str, Iterable[object]]) -> Iterator[Row]:
    """Each text with the values that are its own, by the names of the options."""
    left = {name: iter(values) for name, values in own.items()}
    nothing = object()
    place = -1
    for place, text in enumerate(texts):
        values = {name: next(rest, nothing) for name, rest in left.items()}
        for name, value in values.items():
            if value is nothing:
                raise _other_length(name, f"no {_OF_EACH[name]} for the text at {place}")
        yield text, values
    for name, rest in left.items():
        if next(rest, nothing) is not nothing:
            found = f"a {_OF_EACH[name]} at {place + 1}, where there is no text"
            raise _other_length(name, found)


def _other_length(name: str, found: str) -> CopydeskError:
    what = _OF_EACH[name]
    message = f"{name} has {found}; give a {what} or None for each text, or one {what} for all"
    return CopydeskError("invalid_option", message)


def _own(place: int, values: Mapping[str, object]) -> str | CopydeskError | None:
    """The options that a text has of its own, as JSON."""
    try:
        given = {name: _value(name, value) for name, value in values.items() if value is not None}
    except CopydeskError as error:
        return _placed(place, error)
    return json.dumps(given) if given else None


def _value(name: str, value: object) -> object:
    if name != "input":
        value = day_of(value, name)
        remedy, code = 'write a day as "YYYY-MM-DD"', "invalid_date"
    else:
        remedy, code = 'write "page", "story" or "html"', "invalid_option"
    if value is None or isinstance(value, str):
        return value
    raise CopydeskError(code, f"{name} is {value}; {remedy}")


def _placed(place: int, answer: Answer) -> Answer:
    """The answer; an error about an option says whose it is."""
    if isinstance(answer, CopydeskError):
        for name in _OF_EACH:
            if answer.message.startswith((f"{name}: ", f"{name} is ")):
                message = answer.message.replace(name, f"{name}[{place}]", 1)
                return CopydeskError(answer.code, message)
    return answer

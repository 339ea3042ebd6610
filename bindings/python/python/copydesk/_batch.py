"""Many texts: part by part, so that Python can be interrupted and no more is held than need be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from . import _native
from ._error import CopydeskError
from ._options import day_of, threads_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import List, Tuple, Union

    from .types import BatchOptions

    Answer = Union[str, CopydeskError]
    Row = Tuple[str, object]

_TEXTS_AT_ONCE = 512
_CHARACTERS_AT_ONCE = 16 << 20


def read(
    texts: Iterable[str], threads: int | None, options: BatchOptions
) -> Iterator[Answer]:
    """The answers to texts, in order; what is wrong with the call is told of at once."""
    if isinstance(texts, str):
        raise TypeError("texts is one str; give a list of them, or call parse")
    count = threads_of(threads)
    days = options.get("published")
    shared = dict(options)
    if isinstance(days, Iterable) and not isinstance(days, str):
        del shared["published"]
        _same_length(texts, days)
        rows = _with_days(texts, days)
    else:
        rows = ((text, None) for text in texts)
    common = written(shared)
    _native.read_all([], None, common, 1)  # Wrong options are told of, however few the texts.
    return _read(rows, common, count)


def _read(rows: Iterator[Row], options: str, threads: int) -> Iterator[Answer]:
    first = 0
    for part in _parts(rows):
        days = [_day_at(place, day) for place, (_, day) in enumerate(part, first)]
        answers = _native.read_all(
            [text for text, _ in part],
            [None if isinstance(day, CopydeskError) else day for day in days],
            options,
            threads,
        )
        for place, (answer, day) in enumerate(zip(answers, days), first):
            yield day if isinstance(day, CopydeskError) else _placed(place, answer)
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


def _same_length(texts: Iterable[str], days: Iterable[object]) -> None:
    """Tells at once of lists that are not of one length; of others only their end shows it."""
    try:
        counts = (len(days), len(texts))  # type: ignore[arg-type]
    except TypeError:
        return
    if counts[0] != counts[1]:
        raise _other_length(f"{counts[0]} days for {counts[1]} texts")


def _with_days(texts: Iterable[str], days: Iterable[object]) -> Iterator[Row]:
    left = iter(days)
    nothing = object()
    place = -1
    for place, text in enumerate(texts):
        day = next(left, nothing)
        if day is nothing:
            raise _other_length(f"no day for the text at {place}")
        yield text, day
    if next(left, nothing) is not nothing:
        raise _other_length(f"a day at {place + 1}, where there is no text")


def _other_length(found: str) -> CopydeskError:
    message = f"published has {found}; give a day or None for each text, or one day for all"
    return CopydeskError("invalid_option", message)


def _day_at(place: int, published: object) -> str | CopydeskError | None:
    try:
        day = day_of(published)
    except CopydeskError as error:
        return _placed(place, error)
    if day is None or isinstance(day, str):
        return day
    message = f'published is {day}; write a day as "YYYY-MM-DD"'
    return _placed(place, CopydeskError("invalid_date", message))


def _placed(place: int, answer: Answer) -> Answer:
    """The answer; an error about a day says whose day it is."""
    if not isinstance(answer, CopydeskError) or answer.code != "invalid_date":
        return answer
    message = answer.message
    if message.startswith("published is "):
        return CopydeskError(answer.code, message.replace("published", f"published[{place}]", 1))
    return CopydeskError(answer.code, f"published[{place}]: {message}")

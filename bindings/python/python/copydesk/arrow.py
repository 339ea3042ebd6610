"""Reads columns of texts, for what computes in Arrow: Spark, Daft, Polars, DuckDB.

Needs ``pyarrow``. Every text gives a row with ``article``, the article as JSON, or with
``error_code`` and ``error_message``: a bad row becomes an error row and costs no other.

>>> frame.mapInArrow(copydesk.arrow.parse_batches, f"id long, {copydesk.arrow.DDL}")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, List

import pyarrow as pa
import pyarrow.compute as pc

from . import CopydeskError, parse_batch_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from typing_extensions import Unpack

    from . import BatchOptions, Options

__all__ = ["DDL", "FIELDS", "parse_array", "parse_batches"]

FIELDS: List[pa.Field] = [
    pa.field("article", pa.string()),
    pa.field("error_code", pa.string()),
    pa.field("error_message", pa.string()),
]
"""The columns that stand in the place of the texts."""

DDL = ", ".join(f"{field.name} string" for field in FIELDS)
"""The same columns as Spark writes a schema."""

_ROWS_AT_ONCE = 256
_BYTES_AT_ONCE = 4 << 20


def parse_array(
    texts: pa.Array, *, threads: int | None = 1, **options: Unpack[BatchOptions]
) -> pa.StructArray:
    """Reads an array of texts into an array of rows with the ``FIELDS``.

    ``published`` may be an array as long as ``texts``, of dates, timestamps or strings, null where no
    day is known; a timestamp with a time zone is of the day that it is there.

    ``threads`` is how many texts are read at a time, ``None`` for one for each core; an engine
    that runs a task on each core itself wants 1.

    Raises ``CopydeskError`` when an option is wrong.
    """
    published = options.get("published")
    if isinstance(published, (pa.Array, pa.ChunkedArray)):
        options["published"] = _days(published)
    answers = parse_batch_json(texts.to_pylist(), threads=threads, **options)
    rows = [
        (None, answer.code, answer.message)
        if isinstance(answer, CopydeskError)
        else (answer, None, None)
        for answer in answers
    ]
    columns = [
        pa.array([row[index] for row in rows], field.type)
        for index, field in enumerate(FIELDS)
    ]
    return pa.StructArray.from_arrays(columns, fields=FIELDS)


def parse_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str = "text",
    published_column: str | None = None,
    threads: int | None = 1,
    **options: Unpack[Options],
) -> Iterator[pa.RecordBatch]:
    """Reads record batches: the column ``text`` gives way to the ``FIELDS``, others stay.

    Articles are larger than their texts, so batches come out smaller than they went in, in the
    same order: memory stays bounded however large the partition. ``published_column`` names the column
    that holds each text's day of publication, as ``published`` of ``parse_array``; it stays, too.

    Raises ``CopydeskError`` when an option is wrong, ``KeyError`` when there is no such column.
    """
    shared: BatchOptions = {**options}
    for batch in batches:
        for part in _parts(batch, text):
            if published_column is not None:
                shared["published"] = part.column(published_column)
            read = parse_array(part.column(text), threads=threads, **shared)
            kept = [name for name in part.schema.names if name != text]
            yield pa.RecordBatch.from_arrays(
                [*(part.column(name) for name in kept), *read.flatten()],
                names=[*kept, *(field.name for field in FIELDS)],
            )


def _days(published: pa.Array) -> List[str | None]:
    """Days as strings; whether each is one, the library says."""
    kind = published.type
    if pa.types.is_timestamp(kind):
        published = pc.local_timestamp(published) if kind.tz else published
        published = pc.floor_temporal(published, unit="day").cast(pa.date32())
    if pa.types.is_temporal(published.type):
        published = published.cast(pa.string())
    days: List[str | None] = published.to_pylist()
    return days


def _parts(batch: pa.RecordBatch, text: str) -> Iterator[pa.RecordBatch]:
    """Cuts a batch so that what becomes of a part stays small."""
    lengths = pc.fill_null(pc.binary_length(batch.column(text)), 0).to_pylist()
    start, size = 0, 0
    for row, length in enumerate(lengths):
        if row - start == _ROWS_AT_ONCE or (row > start and size + length > _BYTES_AT_ONCE):
            yield batch.slice(start, row - start)
            start, size = row, 0
        size += length
    if start < len(lengths):
        yield batch.slice(start)

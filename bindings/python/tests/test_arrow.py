"""Columns of texts: order, other columns, bad rows, sizes of batches."""

from __future__ import annotations

import datetime
import json

import pytest

import copydesk

pa = pytest.importorskip("pyarrow")
import copydesk.arrow  # noqa: E402

TEXTS = ["It rained.", None, "It rained for far too long to be read.", "", "It stopped."]


def batch(texts):
    ids = list(range(len(texts)))
    return pa.RecordBatch.from_pydict({"id": ids, "text": texts, "source": ["wire"] * len(ids)})


def test_a_bad_row_becomes_an_error_row():
    (read,) = copydesk.arrow.parse_batches([batch(TEXTS)], max_bytes=20)
    assert read.schema.names == ["id", "source", "article", "error_code", "error_message"]
    assert read.column("id").to_pylist() == [0, 1, 2, 3, 4]
    codes = read.column("error_code").to_pylist()
    assert codes == [None, "not_text", "text_too_large", None, None]
    for text, article, code in zip(TEXTS, read.column("article").to_pylist(), codes):
        assert (article is None) == (code is not None)
        assert article is None or json.loads(article)["text"] == text


def test_rows_are_what_texts_are_alone():
    rows = copydesk.arrow.parse_array(pa.array(TEXTS[3:]), input="story").to_pylist()
    assert [row["article"] for row in rows] == [
        copydesk.parse_json(text, input="story") for text in TEXTS[3:]
    ]


DAYS = [datetime.date(2031, 11, 19), None, datetime.date(2031, 12, 3)]
MIDNIGHT = datetime.datetime(2031, 11, 19, 0, 30)
ZONED = pa.timestamp("ns", "Asia/Seoul")


@pytest.mark.parametrize(
    "days",
    [
        pa.array(DAYS),
        pa.array(DAYS, pa.date64()),
        pa.array([day and str(day) for day in DAYS]),
        pa.array([MIDNIGHT, None, MIDNIGHT + datetime.timedelta(14)], pa.timestamp("us")),
        pa.array([MIDNIGHT, None, MIDNIGHT + datetime.timedelta(14)]).cast(
            pa.timestamp("ns")
        ).cast(pa.int64()).cast(ZONED),
    ],
    ids=lambda days: str(days.type),
)
def test_a_column_gives_each_text_its_day(days):
    texts = ["Ada Quill left the bridge on Monday."] * 3
    table = pa.RecordBatch.from_pydict({"text": texts, "day": days})
    (read,) = copydesk.arrow.parse_batches([table], published_column="day", input="story")
    assert read.schema.names[:2] == ["day", "article"]
    rows = copydesk.arrow.parse_array(pa.array(texts), published=days, input="story")
    assert rows.field("article").to_pylist() == read.column("article").to_pylist()
    mondays = [json.loads(row)["times"][0]["start"] for row in read.column("article").to_pylist()]
    assert mondays == ["2031-11-17", None, "2031-12-01"]


def test_a_bad_day_becomes_an_error_row():
    days = pa.array(["May", None])
    good, bad = copydesk.arrow.parse_array(pa.array(["It rained."] * 2), published=days).to_pylist()[::-1]
    assert (good["error_code"], bad["error_code"]) == (None, "invalid_date")
    with pytest.raises(copydesk.CopydeskError, match="2 days for 1 texts"):
        copydesk.arrow.parse_array(pa.array(["It rained."]), published=days)


@pytest.mark.parametrize("texts", [["It rained."] * 1000, ["It rained.\n" * 200_000] * 3])
def test_large_batches_come_out_in_parts(texts):
    parts = list(copydesk.arrow.parse_batches([batch(texts)], threads=None))
    assert len(parts) > 2
    ids = [identifier for part in parts for identifier in part.column("id").to_pylist()]
    assert ids == list(range(len(texts)))


def test_an_empty_partition_stays_empty():
    assert list(copydesk.arrow.parse_batches([])) == []
    assert list(copydesk.arrow.parse_batches([batch([]).cast(
        pa.schema([("id", pa.int64()), ("text", pa.string()), ("source", pa.string())])
    )])) == []


def test_wrong_options_and_columns_are_told_of():
    with pytest.raises(copydesk.CopydeskError):
        list(copydesk.arrow.parse_batches([batch(TEXTS)], input="pdf"))
    with pytest.raises(KeyError):
        list(copydesk.arrow.parse_batches([batch(TEXTS)], text="body"))
    with pytest.raises(KeyError):
        list(copydesk.arrow.parse_batches([batch(TEXTS)], published_column="day"))

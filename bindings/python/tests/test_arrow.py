"""Columns of texts: order, other columns, bad rows, sizes of batches."""

from __future__ import annotations

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

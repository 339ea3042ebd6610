"""Files: kinds of paths, encodings."""

from __future__ import annotations

import pytest

import copydesk

TEXT = "“Già,” said Ada Quill.\r\nIt rained."


@pytest.mark.parametrize("kind", [str, lambda path: path])
def test_reads_a_file_by_path_or_name(tmp_path, kind):
    path = tmp_path / "story.txt"
    path.write_bytes(TEXT.encode())
    article = copydesk.parse_file(kind(path), input="story")
    assert article["text"] == TEXT
    assert article["quotes"][0]["text"] == "Già,"


def test_reads_a_file_in_another_encoding(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(TEXT.encode("cp1252"))
    assert copydesk.parse_file(path, encoding="cp1252")["text"] == TEXT
    with pytest.raises(copydesk.CopydeskError) as raised:
        copydesk.parse_file(path)
    assert raised.value.code == "invalid_encoding"
    for words in ("story.txt", "byte 0", "encoding="):
        assert words in str(raised.value)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(tmp_path, encoding):
    path = tmp_path / "story.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert copydesk.parse_file(path)["text"] == TEXT


@pytest.mark.parametrize(
    ("written", "named"), [("utf-8-sig", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16")]
)
@pytest.mark.parametrize("kind", ["story", "html"])
def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path, written, named, kind):
    path = tmp_path / "story.txt"
    path.write_bytes("It rained.".encode(written))
    article = copydesk.parse_file(path, encoding=named, input=kind)
    assert article["text"].strip() == "It rained."


@pytest.mark.parametrize("encoding", ["no-such-encoding", "hex"])
def test_says_when_an_encoding_is_unknown(tmp_path, encoding):
    path = tmp_path / "story.txt"
    path.write_bytes(TEXT.encode())
    with pytest.raises(copydesk.CopydeskError) as raised:
        copydesk.parse_file(path, encoding=encoding)
    assert raised.value.code == "invalid_option"
    assert encoding in str(raised.value)


def test_says_when_there_is_no_such_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        copydesk.parse_file(tmp_path / "none.txt")


@pytest.mark.parametrize("name", ["feed.jsonl", "FEED.NDJSON"])
def test_says_what_reads_json_lines(tmp_path, name):
    path = tmp_path / name
    path.write_text('{"text": "It rained."}\n')
    with pytest.raises(copydesk.CopydeskError, match="JSON lines.*parse_batch") as raised:
        copydesk.parse_file(path)
    assert raised.value.code == "not_text"
    assert copydesk.parse_file(path, input="page")["text"].startswith("{")

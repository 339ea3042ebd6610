"""HTML: its rendered text, files, encodings."""

from __future__ import annotations

import pytest

import copydesk

PAGE = (
    "<!doctype html><meta charset={}><title>Bridge opens</title><script>menu()</script>"
    "<h1>Bridge opens</h1><p>“Già,” said <b>Ada Quill</b>, the mayor of Westhaven, on Monday.</p>"
)


def test_offsets_point_into_the_rendered_text():
    article = copydesk.parse(PAGE.format("utf-8"), input="html")
    assert article["headline"]["text"] == "Bridge opens"
    assert "menu()" not in article["text"] and "<" not in article["text"]
    (quote,) = article["quotes"]
    span = quote["spans"][0]
    assert article["text"][span["start"] : span["end"]] == quote["text"] == "Già,"
    assert quote["speakers"][0]["text"] == "Ada Quill, the mayor of Westhaven"


def test_batches_take_html():
    alone = copydesk.parse(PAGE, input="html")
    assert copydesk.parse_batch([PAGE, PAGE], input="html") == [alone, alone]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "koi8-r", "shift_jis", "utf-16"])
def test_a_file_is_read_in_the_encoding_it_declares(tmp_path, encoding):
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.format(encoding).encode(encoding, "replace"))
    expected = PAGE.encode(encoding, "replace").decode(encoding)
    expected = copydesk.parse(expected, input="html")
    assert copydesk.parse_file(path, input="html")["text"] == expected["text"]


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page.xhtml"])
def test_the_name_of_a_file_tells_html(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(PAGE.format("utf-8").encode())
    html = copydesk.parse_file(path, input="html")
    assert copydesk.parse_file(path) == copydesk.parse_file(str(path), input=None) == html
    assert copydesk.parse_file(path, input="page")["text"] == PAGE.format("utf-8")


@pytest.mark.parametrize(
    ("page", "encoding", "text"),
    [
        (b"It cost 3 \x80.", "iso-8859-1", "It cost 3 €."),
        (b"<meta charset=latin1>It cost 3 \x80.", None, "<meta charset=latin1>It cost 3 €."),
        (b"Gi\xc3\xa0.", None, "Già."),
        (b"\xef\xbb\xbfGi\xc3\xa0.", "koi8-r", "Già."),
        (b"Gi\xe0.", None, "Gi\ufffd."),
        (b"<meta charset='utf-16'>Gi\xc3\xa0.", None, "<meta charset='utf-16'>Già."),
        (b"<meta charset='hex'>Gi\xc3\xa0.", None, "<meta charset='hex'>Già."),
        (b"<meta charset='idna'>Gi\xc3\xa0.", None, "<meta charset='idna'>Già."),
        (b"<meta charset='none'>Gi\xc3\xa0.", None, "<meta charset='none'>Già."),
    ],
)
def test_bytes_are_decoded_as_in_a_browser(page, encoding, text):
    assert copydesk.decode_html(page, encoding) == text


def test_what_is_decoded_already_is_told_of():
    with pytest.raises(TypeError, match="decoded already"):
        copydesk.decode_html("It rained.")


def test_an_encoding_that_nobody_knows_is_told_of():
    with pytest.raises(LookupError):
        copydesk.decode_html(b"It rained.", "utf-9")

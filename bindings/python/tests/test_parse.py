"""One text: articles, offsets, options, errors."""

from __future__ import annotations

import datetime
import json
import pathlib
import pickle

import pytest

import copydesk

STORY = (
    "“Già 🌉 open in May,” said Ada Quill, the mayor of Westhaven. “We paid $2 million,” she said.\n"
    "Officials said on Monday that the bridge was safe."
)


def spans_with_text(value):
    """Every object of an article that holds a text and the span it stands at; the span of a role
    takes in its organization and place."""
    if isinstance(value, dict):
        if "text" in value and value.get("span") and "former" not in value:
            yield value
        for member in value.values():
            yield from spans_with_text(member)
    elif isinstance(value, list):
        for member in value:
            yield from spans_with_text(member)


def test_offsets_slice_the_text():
    article = copydesk.parse(STORY, input="story", published="2031-11-19")
    assert article["offset_unit"] == "codepoint"
    assert article["text"] == STORY
    assert article["quotes"][0]["speakers"][0]["text"] == "Ada Quill, the mayor of Westhaven"
    found = list(spans_with_text(article))
    assert len(found) > 10
    for value in found:
        span = value["span"]
        assert STORY[span["start"] : span["end"]] == value["text"]
    for quote in article["quotes"]:
        pieces = [STORY[span["start"] : span["end"]] for span in quote["spans"]]
        assert "\n".join(pieces) == quote["text"]


@pytest.mark.parametrize(
    ("unit", "encoding", "width"), [("byte", "utf-8", 1), ("utf16", "utf-16-le", 2)]
)
def test_offsets_in_other_units(unit, encoding, width):
    article = copydesk.parse(STORY, input="story", offset_unit=unit)
    assert article["offset_unit"] == unit
    encoded = STORY.encode(encoding)
    for value in spans_with_text(article):
        start, end = value["span"]["start"] * width, value["span"]["end"] * width
        assert encoded[start:end].decode(encoding) == value["text"]


def test_json_is_the_same_article():
    text = copydesk.parse_json(STORY, input="story")
    assert json.loads(text) == copydesk.parse(STORY, input="story")


@pytest.mark.parametrize(
    "published",
    [
        "2031-11-19",
        "2031-11-19T08:00:00Z",
        datetime.date(2031, 11, 19),
        datetime.datetime(2031, 11, 19, 8),
    ],
)
def test_times_are_resolved_against_the_day_of_publication(published):
    article = copydesk.parse(STORY, input="story", published=published)
    assert "2031-11-17" in [time["value"] for time in article["times"]]


@pytest.mark.parametrize(
    "text", ["", "\0", "“““", "a\u2028b\r\nc", "\N{ZERO WIDTH NO-BREAK SPACE}It rained."]
)
def test_any_text_parses(text):
    assert copydesk.parse(text)["text"] == text


def test_stray_surrogates_keep_the_place_of_a_character():
    text = "\ud83d It rained, \udf09\ud83c said “Ada Quill”."
    article = copydesk.parse(text)
    assert article["text"] == "\ufffd It rained, \ufffd\ufffd said “Ada Quill”."


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        ({"inptu": "page"}, "unknown_option", "inptu"),
        ({"input": "pdf"}, "invalid_option", '"page"'),
        ({"published": "19 November"}, "invalid_date", "YYYY-MM-DD"),
        ({"published": datetime.time(8)}, "invalid_date", "YYYY-MM-DD"),
        ({"published": 2031}, "invalid_option", "YYYY-MM-DD"),
        ({"published": float("nan")}, "invalid_date", "published is nan; give None where no day"),
        ({"max_bytes": float("nan")}, "invalid_option", "max_bytes is nan"),
        ({"max_bytes": 0}, "invalid_limit", "max_bytes"),
        ({"offset_unit": "bytes"}, "invalid_option", '"codepoint"'),
        ({"max_bytes": 3}, "text_too_large", "raise the limit"),
    ],
)
def test_errors_name_the_thing_and_the_remedy(options, code, words):
    with pytest.raises(copydesk.CopydeskError) as raised:
        copydesk.parse("It rained.", **options)
    assert isinstance(raised.value, ValueError)
    assert raised.value.code == code
    assert words in str(raised.value)


def test_what_is_no_text_is_a_type_error():
    with pytest.raises(TypeError, match="text is NoneType; give a str"):
        copydesk.parse(None)
    for read in (copydesk.parse, copydesk.parse_json):
        with pytest.raises(TypeError, match="text is bytes.*decode_html"):
            read(b"<p>It rained.</p>", input="html")
        with pytest.raises(TypeError, match=r"text is .*Path; give a str, or call parse_file\(path\)"):
            read(pathlib.Path("bridge.txt"))


def test_a_path_in_a_str_is_told_of():
    (odd,) = copydesk.parse("news/bridge.txt")["diagnostics"]
    assert odd["code"] == "no_story"
    assert "looks like a path" in odd["message"]


@pytest.mark.parametrize("name", ["parse", "parse_json", "parse_file", "parse_batch"])
def test_help_tells_of_options(name):
    documentation = getattr(copydesk, name).__doc__
    assert "ptions" in documentation
    for option in ("input", "published", "offset_unit", "max_bytes"):
        assert option in copydesk.parse.__doc__ and f"``{option}``" in copydesk.__doc__


def test_html_in_the_place_of_text_is_told_of():
    article = copydesk.parse("<h1>Bridge opens</h1>\n<p>It rained, said <b>Ada Quill</b>.</p>")
    (odd,) = [odd for odd in article["diagnostics"] if odd["code"] == "markup"]
    assert article["text"][odd["span"]["start"] : odd["span"]["end"]] == "<h1>"
    assert 'input "html"' in odd["message"]


def test_errors_travel_between_processes():
    error = pickle.loads(pickle.dumps(copydesk.CopydeskError("a_code", "a message")))
    assert (error.code, str(error)) == ("a_code", "a message")

"""What is asked of an article: names, quotes and claims of somebody, words and finds at a place."""

from __future__ import annotations

import pytest

import copydesk
from copydesk import look

STORY = (
    "Mayor Ada Quill left early for Norway. “Già 🌉 it rained,” she said on Monday. A spokesman for "
    "Harrowtel Ltd said Quill had paid $2 million.\n"
    "Tom Marsh said the bridge was safe."
)


@pytest.fixture(scope="module")
def article():
    return copydesk.parse(STORY, input="story", published="2031-11-19")


def person(article, name):
    return next(person["id"] for person in article["people"] if person["name"] == name)


def test_a_speaker_has_the_fullest_name(article):
    (speaker,) = article["quotes"][0]["speakers"]
    assert speaker["text"] == "she"
    assert copydesk.name_of(article, speaker) == "Ada Quill"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The UN warned of floods. A UN official said it rained.", ["UN", "A UN official"]),
        ("Observers said the bridge was safe.", ["Observers"]),
        ("Harrowtel Ltd grew. Harrowtel said it had paid.", ["Harrowtel Ltd"]),
    ],
)
def test_whoever_is_not_named_keeps_the_words(text, names):
    article = copydesk.parse(text, input="story")
    sources = [attribution["source"] for attribution in article["attributions"]]
    assert [copydesk.name_of(article, source) for source in sources if source] == names


def test_quotes_and_claims_of_a_person(article):
    quill, marsh = person(article, "Ada Quill"), person(article, "Tom Marsh")
    assert [quote["text"] for quote in look.quotes_by(article, quill)] == ["Già 🌉 it rained,"]
    assert look.quotes_by(article, marsh) == []
    assert [claim["text"] for claim in look.claims_by(article, marsh)] == ["the bridge was safe"]
    assert "Quill had paid $2 million" in [
        claim["text"] for claim in look.claims_about(article, quill)
    ]


def test_a_person_in_the_place_of_an_id_is_told_of(article):
    for ask in (look.quotes_by, look.claims_by, look.claims_about):
        with pytest.raises(TypeError, match="give an id"):
            ask(article, article["people"][0])


@pytest.mark.parametrize("unit", ["codepoint", "byte", "utf16"])
def test_words_at_a_span_in_any_unit(unit):
    article = copydesk.parse(STORY, input="story", offset_unit=unit)
    (quote,) = article["quotes"]
    assert look.text_at(article, quote["spans"][0]) == quote["text"]
    length = {"codepoint": len(STORY), "byte": len(STORY.encode())}.get(unit, len(STORY) + 1)
    assert look.text_at(article, {"start": 0, "end": length}) == STORY
    assert look.text_at(article, {"start": 0, "end": length + 1}) is None


@pytest.mark.parametrize("unit", ["byte", "utf16"])
def test_a_span_that_cuts_a_character_has_no_words(unit):
    article = copydesk.parse("🌉", offset_unit=unit)
    assert look.text_at(article, {"start": 0, "end": 1}) is None


def test_when_words_were_said(article):
    said_at = look.said_at(article, article["quotes"][0]["attribution"])
    assert said_at is not None and said_at["value"] == "2031-11-17"
    assert look.said_at(article, None) is None


def test_what_stands_within_a_sentence(article):
    first, second, third, last = (sentence["span"] for sentence in article["sentences"])
    within = look.within(article, second)
    assert [quote["text"] for quote in within.quotes] == ["Già 🌉 it rained,"]
    assert [person["name"] for person in within.people] == ["Ada Quill"]
    assert [time["text"] for time in within.times] == ["Monday"]
    assert within.quantities == [] and within.organizations == []
    assert [place["name"] for place in look.within(article, first).places] == ["Norway"]
    assert [body["name"] for body in look.within(article, third).organizations] == ["Harrowtel Ltd"]
    assert [quantity["value"] for quantity in look.within(article, third).quantities] == [2e6]
    assert [person["name"] for person in look.within(article, last).people] == ["Tom Marsh"]


def test_what_stands_around_a_cursor(article):
    at = STORY.index("rained")
    within = look.within(article, {"start": at, "end": at})
    assert len(within.quotes) == 1 and within.people == []
    assert look.within(article, {"start": len(STORY), "end": len(STORY)}).claims == []

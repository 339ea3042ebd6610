"""What is asked of an article: names, quotes and claims of somebody, words and finds at a place."""

from __future__ import annotations

import datetime

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


@pytest.mark.parametrize("name", ["harrowtel ltd", "the Harrowtel Ltd"])
def test_organizations_are_asked_for_as_people_are(name):
    text = "Harrowtel Ltd said Ada Quill had left Norway. A Harrowtel official said it rained."
    article = copydesk.parse(text, input="story")
    (harrowtel,) = look.called(article, name)
    assert harrowtel == look.EntityId("organization", article["organizations"][0]["id"])
    assert look.name_of_entity(article, harrowtel) == "Harrowtel Ltd"
    assert [claim["text"] for claim in look.claims_by(article, harrowtel)] == [
        "Ada Quill had left Norway"
    ]
    assert len(look.mentions_of(article, harrowtel)) == 2
    (norway,) = look.called(article, "Norway")
    (claim,) = look.claims_about(article, norway)
    assert look.entity(claim["claimants"][0]) == harrowtel
    assert look.called(article, "") == []
    assert [person["name"] for person in look.people_called(article, "QUILL")] == ["Ada Quill"]


def test_a_person_in_the_place_of_an_id_is_told_of(article):
    for ask in (look.quotes_by, look.claims_by, look.claims_about, look.mentions_of):
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


def test_sentences_attributions_and_mentions_of_a_sentence(article):
    second = article["sentences"][1]["span"]
    within = look.within(article, second)
    assert within.sentences == [second]
    assert len(within.attributions) == 1
    assert [look.text_at(article, mention.span) for mention in within.mentions] == ["she"]
    assert look.name_of_entity(article, within.mentions[0].entity) == "Ada Quill"
    assert look.sentence_at(article, within.mentions[0].span) == second
    assert look.sentence_at(article, {"start": len(STORY), "end": len(STORY)}) is None


def test_a_line_outside_the_story_is_whole():
    page = "Bridge to open in May\nThe bridge over the Wend will open in May, the council said."
    article = copydesk.parse(page)
    assert look.sentence_at(article, {"start": 10, "end": 10}) == article["headline"]["span"]


@pytest.mark.parametrize("unit", ["codepoint", "byte", "utf16"])
def test_chunks_hold_objects(unit):
    article = copydesk.parse(STORY, input="story", offset_unit=unit)
    chunks = look.chunks(article, 12)
    assert [chunk.words for chunk in chunks] == [7, 8, 11, 7]
    assert chunks[1].text == "“Già 🌉 it rained,” she said on Monday."
    assert look.text_at(article, chunks[1].spans[0]) == chunks[1].text
    assert chunks[1].holds == look.within(article, chunks[1].spans[0])
    assert chunks[3].paragraphs == [article["paragraphs"][1]] and chunks[3].heading is None
    assert len(look.chunks(article, 1000)) == 1


def test_what_is_given_for_an_article_is_told_of():
    with pytest.raises(copydesk.CopydeskError, match="give what parse gave") as raised:
        look.chunks({}, 100)
    assert raised.value.code == "invalid_article"


@pytest.mark.parametrize("unit", ["codepoint", "byte", "utf16"])
@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (
            "Ms. Ada Quill is an engineer. Mr. Tom Marsh said that she had built it.",
            "she [Ada Quill] had built it",
        ),
        ("“The gate,” Ada Quill said, “is 90 years old.”", "The gate, is 90 years old."),
        ("“Già 🌉 it rained,” said Ada Quill.", "Già 🌉 it rained,"),
        ("Tom Marsh accused Ada Quill of hiding a letter.", "accused Ada Quill of hiding a letter"),
    ],
)
def test_a_claim_is_read_alone(text, alone, unit):
    article = copydesk.parse(text, input="story", offset_unit=unit)
    claim = next(claim for claim in article["claims"] if claim["attribution"] is not None)
    assert look.claim_alone(article, claim) == alone


def test_the_role_to_introduce_somebody_by():
    text = "“It rained,” said Ada Quill, the mayor of Westhaven. Observers said it poured."
    article = copydesk.parse(text, input="story")
    role = look.role_of(article, article["quotes"][0]["speakers"][0])
    assert role is not None and role["place"] == "Westhaven"
    sources = [attribution["source"] for attribution in article["attributions"]]
    assert [look.role_of(article, source) for source in sources if source] == [role, None]


def test_days(article):
    assert look.reference_day(article) == "2031-11-19"
    assert look.reference_day(copydesk.parse("It rained.", input="story")) is None
    (monday,) = article["times"]
    assert look.day(monday) == "2031-11-17"
    assert look.overlaps(monday, "2031-11-17", "2031-11-18")
    assert not look.overlaps(monday, datetime.date(2031, 11, 18), datetime.date(2031, 11, 24))
    said = copydesk.parse("Ada Quill said it would open in May 2032.", input="story")
    (time,) = look.times_of(said, said["claims"][0])
    assert time["text"] == "May 2032" and look.day(time) is None


def test_offsets_are_converted_there_and_back(article):
    converted = look.convert_offsets(article, "utf16")
    assert converted == copydesk.parse(
        STORY, input="story", published="2031-11-19", offset_unit="utf16"
    )
    assert look.convert_offsets(converted, "codepoint") == article
    with pytest.raises(copydesk.CopydeskError):
        look.convert_offsets(article, "grapheme")


@pytest.mark.parametrize(
    ("unit", "offset"), [("codepoint", 6), ("byte", 10), ("utf16", 7)]
)
def test_lines_and_columns(unit, offset):
    table = look.line_table(copydesk.parse("🌉à\r\n\nIt", input="story", offset_unit=unit))
    assert table.at(0) == (1, 1)
    assert table.at(offset) == (3, 2)
    assert table.at(offset + 1) == (3, 3)
    assert table.at(offset + 2) is None and table.at(-1) is None
    assert unit == "codepoint" or table.at(1) is None


def test_who_is_the_same_in_several_articles():
    stories = [
        "Ada Quill, the mayor, left. Harrowtel Ltd said it rained.",
        "“It poured,” Mayor Quill said. Tom Marsh, a farmer, left.",
        "Tom Quill and Ada Quill came.",
        "Quill came.",
    ]
    articles = copydesk.parse_batch(stories, input="story")
    roster = look.Roster(articles)
    quill = roster.get(1, articles[1]["people"][0]["id"])
    assert quill is not None and quill.name == "Ada Quill"
    assert [appearance.article for appearance in quill.appearances] == [0, 1, 2]
    assert (quill.tally["quoted_words"], quill.tally["sources"]) == (2, 1)
    assert quill.share == pytest.approx(quill.tally["words"] / roster.words)
    harrowtel = look.EntityId("organization", 0)
    assert roster.get(0, harrowtel) in roster.members
    assert roster.get(3, 0) is None

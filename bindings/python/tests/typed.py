"""Checked by `mypy --strict`, not run: what a caller writes has types."""

from __future__ import annotations

import datetime
from pathlib import Path

import copydesk
from copydesk import look, types


def speakers(text: str) -> list[str]:
    article = copydesk.parse(text, input="story", published=datetime.date(2031, 11, 19))
    return [source["text"] for quote in article["quotes"] for source in quote["speakers"]]


def count_quotes(folder: Path) -> int:
    return sum(len(copydesk.parse_file(path)["quotes"]) for path in folder.glob("*.txt"))


def names(texts: list[str], days: list[datetime.date | None]) -> list[str]:
    articles = copydesk.iter_batch(texts, published=days)
    return [
        copydesk.name_of(article, speaker)
        for article in articles
        if not isinstance(article, copydesk.CopydeskError)
        for quote in article["quotes"]
        for speaker in quote["speakers"]
    ]


def values(article: copydesk.Article, span: types.Span) -> list[str | None]:
    return [time["value"] for time in look.within(article, span).times]


def voices(texts: list[str], name: str) -> list[tuple[str, int]]:
    kinds: list[copydesk.InputKind | None] = ["story", None]
    answers = copydesk.parse_batch(texts, input=kinds, published_if_absent=["2031-11-19", None])
    articles = [answer for answer in answers if not isinstance(answer, copydesk.CopydeskError)]
    for entity in look.called(articles[0], name):
        print(look.claims_about(articles[0], entity)[0]["text"], look.mentions_of(articles[0], entity))
    for chunk in look.chunks(articles[0], max_words=120):
        print(chunk.text, [person["name"] for person in chunk.holds.people])
    return [(member.name, member.tally["words"]) for member in look.Roster(articles).members]


def story(text: str, options: copydesk.Options) -> copydesk.Article:
    kind: copydesk.InputKind = "story"
    options["input"] = kind
    return copydesk.parse(text, **options)


def headline(page: bytes) -> str | None:
    article = copydesk.parse(copydesk.decode_html(page), input="html")
    return article["headline"]["text"] if article["headline"] else None


def codes(texts: list[str]) -> list[str]:
    answers = copydesk.parse_batch(texts, threads=2, offset_unit="utf16")
    return [answer.code for answer in answers if isinstance(answer, copydesk.CopydeskError)]


def wrong() -> None:
    copydesk.parse("It rained.")["quotse"]  # type: ignore[typeddict-item]
    copydesk.parse("It rained.", input="pdf")  # type: ignore[arg-type]
    copydesk.parse("It rained.", inptu="page")  # type: ignore[call-arg]
    copydesk.parse(None)  # type: ignore[arg-type]
    copydesk.parse("It rained.", published=["2031-11-19"])  # type: ignore[arg-type]
    copydesk.parse_batch(["It rained."], published=2031)  # type: ignore[arg-type]

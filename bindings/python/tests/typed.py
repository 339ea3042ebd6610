"""Checked by `mypy --strict`, not run: what a caller writes has types."""

from __future__ import annotations

import datetime
from pathlib import Path

import copydesk


def speakers(text: str) -> list[str]:
    article = copydesk.parse(text, input="story", published=datetime.date(2031, 11, 19))
    return [source["text"] for quote in article["quotes"] for source in quote["speakers"]]


def count_quotes(folder: Path) -> int:
    return sum(len(copydesk.parse_file(path)["quotes"]) for path in folder.glob("*.txt"))


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

"""Places in the text of an article: words at a span, lines and columns, other units of offsets."""

from __future__ import annotations

import bisect
import json
import re
from typing import TYPE_CHECKING, NamedTuple

from . import _native

if TYPE_CHECKING:
    from .types import Article, OffsetUnit, Span


def text_at(article: Article, span: Span) -> str | None:
    """The words at a span of the article, whatever its ``offset_unit``; ``None`` when the span reaches
    beyond the text or cuts a character.

    In a unit other than code points this encodes the whole text.
    """
    text, start, end = article["text"], span["start"], span["end"]
    if article["offset_unit"] == "codepoint":
        return text[start:end] if 0 <= start <= end <= len(text) else None
    encoding, width = ("utf-8", 1) if article["offset_unit"] == "byte" else ("utf-16-le", 2)
    units = text.encode(encoding)
    if not 0 <= start <= end <= len(units) // width:
        return None
    try:
        return units[start * width : end * width].decode(encoding)
    except UnicodeDecodeError:
        return None


def convert_offsets(article: Article, unit: OffsetUnit) -> Article:
    """The same article with all offsets in another unit: ``"codepoint"``, ``"utf16"`` or ``"byte"``. The
    one given stays as it is.

    Raises ``CopydeskError`` when a span does not lie on character boundaries of the text, which can only be
    when text or spans were changed, and when there is no such unit.
    """
    converted: Article = json.loads(_native.converted(json.dumps(article), unit))
    return converted


class LineColumn(NamedTuple):
    """A place in a text as editors show it."""

    line: int
    """The number of the line, from 1."""
    column: int
    """The number of the character (code point) in the line, from 1."""


class LineTable:
    """Tells lines and columns of offsets into one article; ``line_table`` makes one."""

    def __init__(self, article: Article) -> None:
        self._text = article["text"]
        self._unit = article["offset_unit"]
        self._starts = [0, *(end.end() for end in re.finditer(r"\r\n|\r|\n", self._text))]
        self._units = b""
        if self._unit != "codepoint":
            self._units = self._text.encode("utf-8" if self._unit == "byte" else "utf-16-le")

    def at(self, offset: int) -> LineColumn | None:
        """The line and column of an offset; ``None`` when it lies beyond the text or inside a character."""
        point = self._point(offset)
        if point is None or not 0 <= point <= len(self._text):
            return None
        line = bisect.bisect_right(self._starts, point)
        return LineColumn(line, point - self._starts[line - 1] + 1)

    def _point(self, offset: int) -> int | None:
        """The offset in code points."""
        if self._unit == "codepoint":
            return offset
        encoding, width = ("utf-8", 1) if self._unit == "byte" else ("utf-16-le", 2)
        if not 0 <= offset <= len(self._units) // width:
            return None
        try:
            return len(self._units[: offset * width].decode(encoding))
        except UnicodeDecodeError:
            return None


def line_table(article: Article) -> LineTable:
    """A table that tells the line and column of offsets into the article, whatever its ``offset_unit``."""
    return LineTable(article)

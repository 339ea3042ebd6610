"""Reads a news article the way a good copy desk does and hands back what is in it.

>>> import copydesk
>>> article = copydesk.parse("Ada Quill left. “It rained,” she said.")
>>> copydesk.name_of(article, article["quotes"][0]["speakers"][0])
'Ada Quill'

An article is a plain ``dict``, with its types in ``copydesk.types``. Its names are those of the
JSON that every copydesk writes; offsets count code points, so that
``article["text"][span["start"] : span["end"]]`` is the evidence. ``copydesk.look`` answers what is asked
of an article most.

Options are keywords, the same for every function:

``input``
    ``"page"`` (default), a whole page as text, menus and all, such as selecting and copying it
    gives; ``"story"``, the bare story, one paragraph a line; or ``"html"``, a page's HTML: the
    article's ``text`` is then the text rendered from it, and offsets point into that.
``published``
    The day of publication, a ``datetime.date`` or ``"YYYY-MM-DD"``; of a ``datetime.datetime``, or a
    date-time as ISO 8601 writes it, its day; ``None`` (default) where it is not known. Relative times
    are resolved against it.
``published_if_absent``
    The day that counts where the page tells none: that of a feed or crawl.
``offset_unit``
    What offsets count: ``"codepoint"`` (default), ``"utf16"`` or ``"byte"``.
``max_bytes``
    How many bytes a text may have in UTF-8. Default: 16 MiB.

Functions of many texts take ``input``, ``published`` and ``published_if_absent`` for all texts, or a list
with one for each.

Any ``str`` can be read. A surrogate that pairs with nothing is read as U+FFFD. ``bytes`` must be
decoded first: ``decode_html`` does so for a page of HTML.

What is wrong is a ``CopydeskError`` with a ``code``; ``help(copydesk.CopydeskError)`` lists them.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from . import _batch, _native, look
from ._decode import decode_html, mark_of
from ._error import CopydeskError
from ._options import written
from .look import name_of
from .types import Article, BatchOptions, InputKind, OffsetUnit, Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from typing_extensions import Unpack

__all__ = [
    "Article",
    "BatchOptions",
    "CopydeskError",
    "InputKind",
    "OffsetUnit",
    "Options",
    "decode_html",
    "iter_batch",
    "look",
    "name_of",
    "parse",
    "parse_batch",
    "parse_batch_json",
    "parse_file",
    "parse_json",
]
__version__: str = _native.version

_ENDINGS_OF_HTML = (".html", ".htm", ".xhtml")
_ENDINGS_OF_JSON_LINES = (".jsonl", ".ndjson")


def __dir__() -> list[str]:
    """What is offered, without what the module itself needs."""
    return sorted([*__all__, "types", *(name for name in globals() if name.startswith("__"))])


def parse(text: str, **options: Unpack[Options]) -> Article:
    """Reads a text.

    Options: ``input="page"``, ``published=None``, ``offset_unit="codepoint"``, ``max_bytes=None``;
    ``help(copydesk)`` says what each means.

    Raises ``CopydeskError`` when an option is wrong or the text is larger than ``max_bytes``.
    """
    article: Article = json.loads(_native.read(_text(text), written(options)))
    return article


def parse_json(text: str, **options: Unpack[Options]) -> str:
    """Reads a text and gives its article as JSON, which costs less than a ``dict``.

    Options are those of ``parse``.

    Raises ``CopydeskError`` when an option is wrong or the text is larger than ``max_bytes``.
    """
    return _native.read(_text(text), written(options))


def parse_file(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    **options: Unpack[Options],
) -> Article:
    """Reads a file of text or of HTML.

    Where ``input`` is not given, a file whose name ends in .html, .htm or .xhtml is ``"html"``, any
    other a ``"page"``; but .jsonl and .ndjson hold JSON lines, many texts: for ``parse_batch``. ``encoding`` is the file's; default: that of a byte order mark, else UTF-8 for text and what
    ``decode_html`` finds for HTML. A byte order mark is no part of the text. Further options are
    those of ``parse``.

    Raises ``CopydeskError`` when the file is not in this encoding or nobody knows it, when an
    option is wrong or the text is larger than ``max_bytes``; ``OSError`` when the file can't be
    opened.
    """
    ending = Path(path).suffix.lower()
    if options.get("input") is None and ending in _ENDINGS_OF_JSON_LINES:
        message = (
            f"{Path(path)} holds JSON lines, many texts; read them with parse_batch, such as "
            'parse_batch([json.loads(line)["text"] for line in open(path, encoding="utf-8")])'
        )
        raise CopydeskError("not_text", message)
    content = Path(path).read_bytes()
    if options.get("input") is None and ending in _ENDINGS_OF_HTML:
        options["input"] = "html"
    if encoding is None and options.get("input") == "html":
        return parse(decode_html(content), **options)
    if encoding is None:
        encoding, width = mark_of(content) or ("utf-8", 0)
        content = content[width:]
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        message = (
            f"{Path(path)} is no text in {encoding}: byte {error.start} fits no character; "
            'name the encoding it is in, such as encoding="cp1252"'
        )
        raise CopydeskError("invalid_encoding", message) from error
    except LookupError as error:
        message = f'the encoding {encoding!r} is unknown; name one that Python knows, such as "utf-8"'
        raise CopydeskError("invalid_option", message) from error
    # Python keeps the mark unless the encoding's name says that there is one.
    return parse(text[text.startswith("\ufeff") :], **options)


def parse_batch(
    texts: Iterable[str], *, threads: int | None = None, **options: Unpack[BatchOptions]
) -> list[Article | CopydeskError]:
    """Reads many texts at once and gives their articles in the same order.

    What can't be read costs itself alone: a ``CopydeskError`` stands in its place. ``threads`` is
    how many texts are read at a time; default: one for each core. ``input``, ``published`` and
    ``published_if_absent`` count for all texts, or hold a value or ``None`` for each of them, in the same
    order. Further options are those of ``parse``.

    Raises ``CopydeskError`` when an option is wrong, or when there are more or fewer values than texts.
    """
    return list(iter_batch(texts, threads=threads, **options))


def iter_batch(
    texts: Iterable[str], *, threads: int | None = None, **options: Unpack[BatchOptions]
) -> Iterator[Article | CopydeskError]:
    """Reads many texts, as ``parse_batch`` does, and gives their articles one after another.

    Some hundred texts are read at a time, so that neither all texts nor all articles need fit in
    memory: ``texts``, and lists of options, may be iterators.

    Wrong options raise ``CopydeskError`` at once, more or fewer values than texts as soon as it shows.
    """
    answers = _batch.read(texts, threads, options)
    return (json.loads(answer) if isinstance(answer, str) else answer for answer in answers)


def parse_batch_json(
    texts: Iterable[str], *, threads: int | None = None, **options: Unpack[BatchOptions]
) -> list[str | CopydeskError]:
    """Reads many texts at once, as ``parse_batch`` does, and gives their articles as JSON.

    ``threads`` and further options are those of ``parse_batch``.
    """
    return list(_batch.read(texts, threads, options))


def _text(text: str) -> str:
    if isinstance(text, str):
        return text
    remedy = "give a str"
    if isinstance(text, (bytes, bytearray, memoryview)):
        remedy += ": decode_html(page) makes one of a page of HTML, page.decode() of UTF-8"
    elif isinstance(text, os.PathLike):
        remedy += ", or call parse_file(path)"
    raise TypeError(f"text is {type(text).__name__}; {remedy}")

"""Reads a news article the way a good copy desk does and hands back what is in it.

>>> import copydesk
>>> article = copydesk.parse("“It rained,” said Ada Quill.")
>>> article["quotes"][0]["speakers"][0]["text"]
'Ada Quill'

An article is a plain ``dict``, with its types in ``copydesk.types``. Its names are those of the
JSON that every copydesk writes; offsets count code points, so that ``article["text"][span["start"] : span["end"]]`` is the evidence.

Options are keywords, the same for every function:

``input``
    ``"page"`` (default), a whole page as text, menus and all, such as selecting and copying it
    gives; ``"story"``, the bare story, one paragraph a line; or ``"html"``, a page's HTML: the
    article's ``text`` is then the text rendered from it, and offsets point into that.
``published``
    The day of publication, a ``datetime.date`` or ``"YYYY-MM-DD"``; of a ``datetime.datetime`` its
    day. Relative times are resolved against it.
``offset_unit``
    What offsets count: ``"codepoint"`` (default), ``"utf16"`` or ``"byte"``.
``max_bytes``
    How many bytes a text may have in UTF-8. Default: 16 MiB.

Any ``str`` can be read. A surrogate that pairs with nothing is read as U+FFFD. ``bytes`` must be
decoded first: ``decode_html`` does so for a page of HTML.

What is wrong is a ``CopydeskError`` with a ``code``; ``help(copydesk.CopydeskError)`` lists them.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

from . import _native
from ._decode import decode_html, mark_of
from ._error import CopydeskError
from .types import Article

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator
    from typing import Literal, TypedDict

    from typing_extensions import Unpack

    class Options(TypedDict, total=False):
        """The keywords that every function takes."""

        input: Literal["page", "story", "html"]
        published: datetime.date | str | None
        offset_unit: Literal["codepoint", "utf16", "byte"]
        max_bytes: int | None


__all__ = [
    "Article",
    "CopydeskError",
    "decode_html",
    "parse",
    "parse_batch",
    "parse_batch_json",
    "parse_file",
    "parse_json",
]
__version__: str = _native.version

_TEXTS_AT_ONCE = 512
"""After so many texts of a batch, Python looks whether it has been interrupted."""


def parse(text: str, **options: Unpack[Options]) -> Article:
    """Reads a text.

    Options: ``input="page"``, ``published=None``, ``offset_unit="codepoint"``, ``max_bytes=None``;
    ``help(copydesk)`` says what each means.

    Raises ``CopydeskError`` when an option is wrong or the text is larger than ``max_bytes``.
    """
    article: Article = json.loads(_native.read(_text(text), _written(options)))
    return article


def parse_json(text: str, **options: Unpack[Options]) -> str:
    """Reads a text and gives its article as JSON, which costs less than a ``dict``.

    Options are those of ``parse``.

    Raises ``CopydeskError`` when an option is wrong or the text is larger than ``max_bytes``.
    """
    return _native.read(_text(text), _written(options))


def parse_file(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    **options: Unpack[Options],
) -> Article:
    """Reads a file of text, or, with ``input="html"``, of HTML.

    ``encoding`` is the file's; default: that of a byte order mark, else UTF-8 for text and what
    ``decode_html`` finds for HTML. A byte order mark is no part of the text. Further options are
    those of ``parse``.

    Raises ``CopydeskError`` when the file is not in this encoding or nobody knows it, when an
    option is wrong or the text is larger than ``max_bytes``; ``OSError`` when the file can't be
    opened.
    """
    content = Path(path).read_bytes()
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
    texts: Iterable[str], *, threads: int | None = None, **options: Unpack[Options]
) -> list[Article | CopydeskError]:
    """Reads many texts at once and gives their articles in the same order.

    What can't be read costs itself alone: a ``CopydeskError`` stands in its place. ``threads`` is
    how many texts are read at a time; default: one for each core. Further options are those of
    ``parse``.

    Raises ``CopydeskError`` when an option is wrong.
    """
    return [
        json.loads(answer) if isinstance(answer, str) else answer
        for answer in _batch(texts, threads, _written(options))
    ]


def parse_batch_json(
    texts: Iterable[str], *, threads: int | None = None, **options: Unpack[Options]
) -> list[str | CopydeskError]:
    """Reads many texts at once, as ``parse_batch`` does, and gives their articles as JSON.

    ``threads`` and further options are those of ``parse_batch``.
    """
    return list(_batch(texts, threads, _written(options)))


def _batch(
    texts: Iterable[str], threads: int | None, options: str
) -> Iterator[str | CopydeskError]:
    if isinstance(texts, str):
        raise TypeError("texts is one str; give a list of them, or call parse")
    if threads is not None and threads < 1:
        raise CopydeskError(
            "invalid_option", f"the option threads is {threads}; give 1 or more"
        )
    texts = list(texts)
    _native.read_all([], options, 1)  # Wrong options are told of, however few the texts.
    for start in range(0, len(texts), _TEXTS_AT_ONCE):
        yield from _native.read_all(
            texts[start : start + _TEXTS_AT_ONCE], options, threads or 0
        )


def _text(text: str) -> str:
    if isinstance(text, str):
        return text
    remedy = "give a str"
    if isinstance(text, (bytes, bytearray, memoryview)):
        remedy += ": decode_html(page) makes one of a page of HTML, page.decode() of UTF-8"
    raise TypeError(f"text is {type(text).__name__}; {remedy}")


def _written(options: Options) -> str:
    return json.dumps(options, default=_plain)


def _plain(value: object) -> str:
    return str(value.date() if isinstance(value, datetime.datetime) else value)

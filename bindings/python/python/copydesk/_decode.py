"""Bytes of HTML as text."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_DECLARED = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)

_DECLARED_WITHIN = 4096
"""So many bytes are searched for a declaration. The standard looks at 1,024; pages exceed it."""

_AS_IN_BROWSERS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
"""What browsers take an encoding for."""

_ASCII = rb"<meta> \u0041 +AGE- xn--b"
"""An encoding that a page can declare in ASCII reads this as ASCII does; UTF-16 and UTF-7 don't."""


def decode_html(page: bytes, encoding: str | None = None) -> str:
    """Decodes the bytes of a page of HTML.

    The encoding is that of a byte order mark, else ``encoding``, such as the header
    ``Content-Type`` names, else the one that the page declares in a ``<meta>``, else UTF-8. As in
    a browser, what fits no character becomes U+FFFD.

    Raises ``LookupError`` when ``encoding`` is given and unknown.
    """
    if isinstance(page, str):
        raise TypeError("page is str, which is decoded already; give it to parse as it is")
    marked = mark_of(page)
    if marked:
        return page[marked[1] :].decode(marked[0], "replace")
    return page.decode(_as_in_browsers(encoding) if encoding else _declared(page), "replace")


def mark_of(content: bytes) -> tuple[str, int] | None:
    """The encoding that a byte order mark tells, and how many bytes the mark has."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    return None


def _declared(page: bytes) -> str:
    found = _DECLARED.search(page, 0, _DECLARED_WITHIN)
    if not found:
        return "utf-8"
    try:
        encoding = _as_in_browsers(found[1].decode("ascii"))
        known = _ASCII.decode(encoding, "replace") == _ASCII.decode("ascii")
    except (LookupError, ValueError):
        return "utf-8"
    return encoding if known else "utf-8"


def _as_in_browsers(label: str) -> str:
    name = codecs.lookup(label).name
    return _AS_IN_BROWSERS.get(name, name)

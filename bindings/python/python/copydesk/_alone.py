"""A claim's words so that they can be read alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Tuple

from ._place import text_at

if TYPE_CHECKING:
    from .types import Article, Claim, Span

_VERBS = frozenset(
    "can could did does had has is may might must should was were will would".split()
)
"""Before one of them “that” is no conjunction: “that was a mistake”."""

_ACCUSE = "accuse"

_MARKS = (("“", "”"), ("‘", "’"), ('"', '"'), ("«", "»"))


def claim_alone(article: Article, claim: Claim) -> str:
    """The words of a claim, readable alone: its pieces joined without what stands between them, the marks
    around it and the “that” before it taken off, and behind each pronoun that leans on a name that name in
    brackets. What somebody is accused of keeps the verb that says so."""
    names = [
        (reference["span"], article["people"][reference["person"]]["name"])
        for reference in claim["references"]
        if reference["person"] is not None
    ]
    spans = sorted([*claim["spans"], *_accusing_cue(article, claim)], key=lambda span: span["start"])
    words = " ".join(_with_names(article, span, names) for span in spans)
    for opening in ("that ", "that, "):
        if words.startswith(opening):
            clause = words[len(opening) :]
            return words if clause.split(" ", 1)[0] in _VERBS else clause
    return words


def _accusing_cue(article: Article, claim: Claim) -> List[Span]:
    """The cue of a claim of which the words alone are no clause: “accused” for “Quill of hiding a letter”."""
    if claim["attribution"] is None:
        return []
    attribution = article["attributions"][claim["attribution"]]
    cue = attribution["cue"]
    return [cue["span"]] if cue is not None and attribution["verb"] == _ACCUSE else []


def _with_names(article: Article, stretch: Span, names: List[Tuple[Span, str]]) -> str:
    """The words of a stretch, white space made single, with a name behind each of the pronouns in it."""
    words, start = "", stretch["start"]
    for pronoun, name in names:
        end = pronoun["end"]
        if stretch["start"] <= pronoun["start"] and start <= end <= stretch["end"]:
            words += (text_at(article, {"start": start, "end": end}) or "") + f" [{name}]"
            start = end
    words += text_at(article, {"start": start, "end": stretch["end"]}) or ""
    return _without_marks(" ".join(words.split()))


def _without_marks(words: str) -> str:
    """Words without the quotation marks around them; those within stay."""
    for opening, closing in _MARKS:
        if words.startswith(opening):
            inside = words[1:-1] if words[1:].endswith(closing) else words[1:]
            if opening not in inside and closing not in inside:
                return inside
    return words

"""Days and times: when words were said, what days a time covers."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, List

if TYPE_CHECKING:
    from .types import Article, AttributionId, Claim, TimeExpression


def reference_day(article: Article) -> str | None:
    """The day that relative times (“on Monday”) are resolved against, as ``"YYYY-MM-DD"``: that of
    publication, else of the last update; ``None`` when neither is known."""
    stamp = article["published"] or article["updated"]
    return stamp["value"][:10] if stamp else None


def said_at(article: Article, attribution: AttributionId | None) -> TimeExpression | None:
    """When the words of an attribution were said, as far as its clause says so; takes what the
    ``attribution`` of a quote or a claim holds."""
    if attribution is None:
        return None
    time = article["attributions"][attribution]["said_at"]
    return None if time is None else article["times"][time]


def times_of(article: Article, claim: Claim) -> List[TimeExpression]:
    """The time expressions in a claim."""
    return [article["times"][time] for time in claim["times"]]


def day(time: TimeExpression) -> str | None:
    """The day as ``"YYYY-MM-DD"``, when the time covers one day and no more; a time of day has one as
    well."""
    start, end = time["start"], time["end"]
    if start is None or end is None:
        return None
    one = datetime.date.fromisoformat(end) - datetime.date.fromisoformat(start)
    return start if one.days == 1 else None


def overlaps(
    time: TimeExpression, start: datetime.date | str, end: datetime.date | str
) -> bool:
    """Whether a day that the time covers lies from ``start`` on and before ``end``, the first day after.
    What is open on one side covers all days there; what has neither start nor end, none."""
    first, after, own, own_after = str(start), str(end), time["start"], time["end"]
    is_known = own is not None or own_after is not None
    begins_before = own is None or own < after
    return is_known and first < after and begins_before and (own_after is None or first < own_after)

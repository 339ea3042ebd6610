"""Options as the compiled part takes them, and what is wrong with those that it can't be given."""

from __future__ import annotations

import datetime
import json
import math
import operator
from typing import TYPE_CHECKING

from ._error import CopydeskError

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_DAY = ("nan", "NaT", "<NA>")
"""What numpy and pandas have in the place of a day that is missing."""


def written(options: Mapping[str, object]) -> str:
    """Options as JSON."""
    for name in ("published", "published_if_absent"):
        if not isinstance(options.get(name), (list, tuple, set, dict, type(None))):
            options = {**options, name: day_of(options[name], name)}
    for name, value in options.items():
        if isinstance(value, (list, tuple, set, dict)):
            raise CopydeskError(
                "invalid_option",
                f"the option {name} is a {type(value).__name__}; give one value. Lists with a value for each"
                " text are for parse_batch and its like, and for input, published and published_if_absent",
            )
        if isinstance(value, float) and not math.isfinite(value):
            raise CopydeskError(
                "invalid_option", f"the option {name} is {value}; give None to leave it out"
            )
    return json.dumps(options, default=str, allow_nan=False)


def day_of(published: object, name: str = "published") -> object:
    """A day of publication as JSON can hold it; whether it is one, the library says."""
    if published is None or isinstance(published, (str, int)):
        return published
    if str(published) in _NO_DAY:
        raise CopydeskError(
            "invalid_date", f"{name} is {published}; give None where no day is known"
        )
    return str(published.date() if isinstance(published, datetime.datetime) else published)


def threads_of(threads: int | None) -> int:
    """How many texts are to be read at a time, 0 for one for each core."""
    if threads is None:
        return 0
    try:
        count = operator.index(threads)
    except TypeError:
        count = 0
    if count < 1:
        raise CopydeskError(
            "invalid_option",
            f"the option threads is {threads!r}; give a whole number, 1 or more",
        )
    return count

"""The types are those of the checked-in schema, and articles are of these types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import copydesk
from copydesk import types

WRITER = Path(__file__).resolve().parents[1] / "write_types.py"


def test_types_are_written_from_the_schema():
    subprocess.run([sys.executable, WRITER, "--check"], check=True)


def test_an_article_has_the_members_of_its_type():
    article = copydesk.parse("“It rained,” said Ada Quill, the mayor, on Monday. It cost $2.")
    assert set(article) == set(types.Article.__annotations__)
    assert set(article["quotes"][0]) == set(types.Quote.__annotations__)
    assert set(article["people"][0]) == set(types.Person.__annotations__)

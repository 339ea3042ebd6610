"""The types are those of the checked-in schema, and articles are of these types."""

from __future__ import annotations

import doctest
import subprocess
import sys
import typing
from pathlib import Path

import pytest

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


def test_types_of_options_are_there_to_import():
    for name in copydesk.__all__:
        assert hasattr(copydesk, name)
    assert set(typing.get_type_hints(copydesk.Options)) == set(typing.get_type_hints(types.BatchOptions))
    assert typing.get_args(copydesk.InputKind) == ("page", "story", "html")


def test_only_what_is_offered_is_listed():
    offered = [name for name in dir(copydesk) if not name.startswith("_")]
    assert offered == sorted([*copydesk.__all__, "types"])


@pytest.mark.parametrize("module", [copydesk, copydesk.look, sys.modules["copydesk._roster"]])
def test_what_the_documentation_shows_comes_out(module):
    assert doctest.testmod(module).failed == 0

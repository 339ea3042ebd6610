"""Writes python/copydesk/types.py from the JSON Schema of an article: write_types.py [--check]

The types of the Python package are thus those of the library, never copied by hand.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from pathlib import Path
from typing import Any, Dict, Iterator

HERE = Path(__file__).resolve().parent
SCHEMA = HERE.parents[1] / "schema" / "article-v1.schema.json"
TYPES = HERE / "python" / "copydesk" / "types.py"

HEAD = '''"""What is in an article, and what functions take. Written by write_types.py from
schema/article-v1.schema.json."""

from __future__ import annotations

import datetime
from typing import Iterable, List, Literal, TypedDict, Union
'''

# What no article holds: the options of the functions.
TAIL = '''
InputKind = Literal[
    "page",
    "story",
    "html",
]
"""What a text is: a whole page as text, the bare story, or a page's HTML."""

Published = Union[datetime.date, str, None]
"""A day of publication; None where it is not known."""


class Options(TypedDict, total=False):
    """The keywords that every function takes."""

    #: What the text is; "page" unless it is said.
    input: Union[InputKind, None]
    #: The day of publication.
    published: Published
    #: The day that counts where the page tells none.
    published_if_absent: Published
    #: What offsets count; "codepoint" unless it is said.
    offset_unit: Union[OffsetUnit, None]
    #: How many bytes a text may have in UTF-8; 16 MiB unless it is said.
    max_bytes: Union[int, None]


class BatchOptions(TypedDict, total=False):
    """The keywords that functions of many texts take."""

    #: What all texts are, or each; "page" unless it is said.
    input: Union[InputKind, None, Iterable[Union[InputKind, None]]]
    #: The day of publication of all texts, or one for each.
    published: Union[Published, Iterable[Published]]
    #: The day that counts where a page tells none, or one for each.
    published_if_absent: Union[Published, Iterable[Published]]
    #: What offsets count; "codepoint" unless it is said.
    offset_unit: Union[OffsetUnit, None]
    #: How many bytes a text may have in UTF-8; 16 MiB unless it is said.
    max_bytes: Union[int, None]
'''

PLAIN = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
}

Schema = Dict[str, Any]


def annotation(schema: Schema) -> str:
    """A schema as a type."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in schema:
        return union(annotation(member) for member in schema["anyOf"])
    if isinstance(schema["type"], list):
        return union(PLAIN[kind] for kind in schema["type"])
    if schema["type"] == "array":
        return f"List[{annotation(schema['items'])}]"
    return PLAIN[schema["type"]]


def union(members: Iterator[str]) -> str:
    return f"Union[{', '.join(members)}]"


def definition(name: str, schema: Schema) -> str:
    """A schema as the definition of a type of this name."""
    if schema.get("type") == "object":
        return record(name, schema)
    values = values_of(schema)
    if not values:
        return f"{name} = {annotation(schema)}\n{documentation(schema)}"
    lines = "".join(f"    {json.dumps(value)},\n" for value in values)
    return f"{name} = Literal[\n{lines}]\n{documentation(schema)}"


def values_of(schema: Schema) -> list[str]:
    """The words that a schema allows, if it lists them."""
    if "enum" in schema:
        return list(schema["enum"])
    members = schema.get("oneOf", [])
    return [
        value for member in members for value in member.get("enum", [member.get("const")])
    ]


def record(name: str, schema: Schema) -> str:
    members = schema["properties"]
    lines = [f"class {name}(TypedDict):", documentation(schema, "    ")]
    required = schema["required"]
    for member in [*required, *(name for name in members if name not in required)]:
        words = first_paragraph(members[member])
        lines += comment(words) if words else []
        lines.append(f"    {member}: {annotation(members[member])}")
    return "\n".join(lines) + "\n"


def comment(words: str) -> list[str]:
    return textwrap.wrap(words, 98, initial_indent="    #: ", subsequent_indent="    #: ")


def documentation(schema: Schema, indent: str = "") -> str:
    words = f'"""{first_paragraph(schema)}"""'
    lines = textwrap.wrap(words, 98, initial_indent=indent, subsequent_indent=indent)
    return "\n".join(lines) + "\n"


def first_paragraph(schema: Schema) -> str:
    return re.sub(r"\s+", " ", schema.get("description", "").split("\n\n")[0])


def module(schema: Schema) -> str:
    """The whole module: what others are made of first."""
    definitions = [*schema["$defs"].items(), ("Article", schema)]
    records = [item for item in definitions if item[1].get("type") == "object"]
    words = [item for item in definitions if item not in records]
    parts = [definition(name, value) for name, value in words]
    parts += ["\n" + definition(name, value) for name, value in records]
    text = HEAD + "\n" + "\n".join(parts) + "\n" + TAIL
    return text + "\n\n" + exported(text)


def exported(text: str) -> str:
    """The list of all that the module defines."""
    names = sorted(re.findall(r"^(?:class )?([A-Z]\w*[a-z]\w*)(?: =|\()", text, re.MULTILINE))
    return "__all__ = [\n" + "".join(f'    "{name}",\n' for name in names) + "]\n"


def main() -> None:
    text = module(json.loads(SCHEMA.read_text("utf-8")))
    if "--check" not in sys.argv[1:]:
        TYPES.write_text(text, "utf-8")
    elif TYPES.read_text("utf-8") != text:
        sys.exit(f"{TYPES} is not what {SCHEMA} gives; run {Path(__file__).name}")


if __name__ == "__main__":
    main()

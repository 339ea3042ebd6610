"""Validates what the example `parse` prints against the JSON Schema: scripts/check_schema.py PARSE.

Reads our own articles and the inputs of the test cases, as pages and as stories, and shows that the
schema refuses what is broken on purpose.
"""
import copy
import json
import subprocess
import sys
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parent.parent


def inputs():
    """The inputs of the test cases: what stands between `== name` and `--`."""
    for file in sorted((ROOT / "tests" / "cases").rglob("*.txt")):
        lines, reading = [], False
        for line in file.read_text().splitlines():
            if line.startswith("== "):
                lines, reading = [], True
            elif line == "--" and reading:
                yield "\n".join(lines)
                reading = False
            elif reading:
                lines.append(line)


def printed(parse, arguments, text=None):
    """What the example prints."""
    done = subprocess.run([parse, *arguments], input=text, capture_output=True, text=True, check=True)
    return done.stdout


def articles(parse):
    """Every article the example prints, as JSON alone and as JSON lines."""
    yield json.loads(printed(parse, ["--json"]))
    for file in sorted((ROOT / "examples").glob("*.txt")):
        yield json.loads(printed(parse, ["--json", file]))
        yield json.loads(printed(parse, ["--json", "--story", "--published", "2031-11-19", file]))
    rows = [
        {"id": f"{kind} {index}", "text": text, "input": kind, "published": published}
        for index, text in enumerate(inputs())
        for kind, published in (("page", None), ("story", "2031-11-19"))
    ]
    lines = printed(parse, ["--jsonl"], "".join(json.dumps(row) + "\n" for row in rows))
    answers = [json.loads(line) for line in lines.splitlines()]
    assert [row["id"] for row in answers] == [row["id"] for row in rows], "rows are lost"
    for answer in answers:
        yield answer["article"]


def broken(article):
    """The article, spoilt in one way after another."""
    for spoil in (
        lambda it: it.pop("quotes"),
        lambda it: it.update(schema_version="1"),
        lambda it: it.update(offset_unit="glyph"),
        lambda it: it["people"][0].pop("name"),
        lambda it: it["people"][0]["mentions"][0]["span"].update(start=-1),
        lambda it: it["quotes"][0].update(kind="shouted"),
    ):
        spoilt = copy.deepcopy(article)
        spoil(spoilt)
        yield spoilt


def main():
    schema = json.loads((ROOT / "schema" / "article-v1.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    found = list(articles(sys.argv[1]))
    for article in found:
        validator.validate(article)
    for spoilt in broken(found[0]):
        if validator.is_valid(spoilt):
            sys.exit("the schema lets a broken article pass")
    print(f"{len(found)} articles keep the schema")


if __name__ == "__main__":
    main()

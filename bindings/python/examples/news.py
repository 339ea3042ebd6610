"""Writes invented news into a Parquet file: news.py FILE [ARTICLES] [SEED]

The same seed gives the same articles. A few rows are bad on purpose: no text, or more than any
article has.
"""

from __future__ import annotations

import random
import sys
from typing import Iterator, Tuple

import pyarrow as pa
import pyarrow.parquet as pq

GIVEN_NAMES = "Ada Bram Corvin Dilys Edda Fenn Greta Hollis Ilse Joss Kerra Lowri Marek Nia".split()
FAMILY_NAMES = "Quill Castellan Thorne Marrow Vance Oduya Pell Sato Lindqvist Okafor Brandt".split()
TOWNS = "Westhaven Northmere Calder Ostrava-on-Wend Pellbridge Sandwick Illmouth".split()
ROLES = ["mayor", "harbour master", "finance minister", "head teacher", "union leader", "engineer"]
THINGS = ["bridge", "ferry terminal", "hospital wing", "tram line", "flood wall", "library"]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
VERBS = ["said", "told reporters", "warned", "argued", "announced"]

PARAGRAPHS = [
    "“The {thing} will open in {year},” {verb} {name}, the {role} of {town}. “We owe it to {town}.”",
    "{family} {verb} on {day} that the {thing} had cost ${millions} million, {percent} percent more "
    "than planned.",
    "According to {name}, a {role}, about {thousands},000 people use the {thing} every week.",
    "Officials in {town} said they expected the work to end by {day}. They did not say who would pay.",
    "“Nobody asked us,” {pronoun} said. “The council had {months} months to do so, and it ‘forgot’.”",
    "A report by the {town} Audit Office found that the {thing} was “{percent} percent finished” last "
    "year, when {months} of its {thousands} pillars stood.",
    "The {thing}, which was closed for {months} months after the storm, carries {thousands},000 tonnes "
    "of freight a year between {town} and the coast.",
    "{name} denied that the money had been spent elsewhere. {family} said the accounts were public.",
    "Residents have complained since {year} about noise. Some want the {thing} moved; others fear that "
    "rents would rise by {percent} percent.",
]

BEFORE = ["Menu", "Subscribe", "News", "Sport", "Weather"]
AFTER = ["Related articles", "Most read", "Advertisement", "Privacy policy", "© The {town} Courier"]


def article(chance: random.Random) -> str:
    """One page: menus, headline, byline, story, footer."""
    words = {
        "town": chance.choice(TOWNS),
        "thing": chance.choice(THINGS),
        "role": chance.choice(ROLES),
        "family": chance.choice(FAMILY_NAMES),
    }
    words["name"] = f"{chance.choice(GIVEN_NAMES)} {words['family']}"
    writer = f"{chance.choice(GIVEN_NAMES)} {chance.choice(FAMILY_NAMES)}"
    lines = [*BEFORE, "{town} {thing} to open after long delay", f"By {writer}"]
    lines += [chance.choice(PARAGRAPHS) for _ in range(chance.randint(6, 24))]
    lines += AFTER
    return "\n".join(fill(line, words, chance) for line in lines)


def fill(line: str, words: dict[str, str], chance: random.Random) -> str:
    """A line with words and figures in its places."""
    return line.format(
        **words,
        verb=chance.choice(VERBS),
        day=chance.choice(DAYS),
        pronoun=chance.choice(["he", "she"]),
        year=chance.randint(2019, 2034),
        millions=chance.randint(2, 900),
        percent=chance.randint(2, 90),
        thousands=chance.randint(2, 90),
        months=chance.randint(2, 18),
    )


def rows(count: int, seed: int) -> Iterator[Tuple[int, str | None]]:
    """Ids and texts; every 397th has no text and every 499th is far too long."""
    chance = random.Random(seed)
    for number in range(count):
        text: str | None = article(chance)
        if number % 397 == 100:
            text = None
        elif number % 499 == 200:
            text = f"{text}\n" * 100
        yield number, text


def main() -> None:
    path = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    ids, texts = zip(*rows(count, seed))
    table = pa.table({"id": pa.array(ids, pa.int64()), "text": pa.array(texts, pa.string())})
    pq.write_table(table, path)
    size = sum(len(text.encode()) for text in texts if text) / 1e6
    print(f"{count} invented articles, {size:.1f} MB of text, in {path}")


if __name__ == "__main__":
    main()

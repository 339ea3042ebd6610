"""Many texts: order, bad ones, threads, other processes."""

from __future__ import annotations

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
    with pytest.raises(TypeError, match="call parse"):
        copydesk.parse_batch("one text")


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

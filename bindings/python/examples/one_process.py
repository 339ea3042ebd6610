"""Reads a Parquet file of texts in one process and writes one of articles.

one_process.py NEWS.parquet ARTICLES.parquet

What a cluster writes of the same news must be the same, byte for byte.
"""

from __future__ import annotations

import sys
import time

import copydesk.arrow
import pyarrow as pa
import pyarrow.parquet as pq


def main() -> None:
    news, articles = sys.argv[1:3]
    batches = pq.read_table(news).to_batches()
    for threads in (1, None):
        start, computing = time.perf_counter(), time.process_time()
        read = pa.Table.from_batches(
            copydesk.arrow.parse_batches(batches, threads=threads, max_bytes=64 << 10)
        )
        seconds = time.perf_counter() - start
        name = "one thread" if threads else "all cores"
        computing = time.process_time() - computing
        print(f"one process, {name}: {read.num_rows} rows, {seconds:.2f} s, CPU {computing:.2f} s")
    pq.write_table(read, articles)


if __name__ == "__main__":
    main()

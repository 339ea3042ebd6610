"""Reads a Parquet file of texts on Apache Spark and writes one of articles.

spark_cluster.py NEWS.parquet ARTICLES.parquet

Runs on a cluster of two worker processes on this machine. On a cluster of yours, leave `master`
out, install the wheel on every worker (or ship an environment with `spark.archives`), and give
paths that all workers see.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Iterator

import copydesk.arrow
import pyarrow as pa
import pyspark
from pyspark.sql import SparkSession

WORKERS, CORES, MEGABYTES = 2, 1, 1024


def session() -> SparkSession:
    """A session on two workers of one core each, both on this machine."""
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("copydesk")
    builder = builder.master(f"local-cluster[{WORKERS},{CORES},{MEGABYTES}]")
    # A busy machine may keep a worker silent for longer than a minute.
    builder = builder.config("spark.worker.timeout", "300")
    builder = builder.config("spark.ui.enabled", "false")
    builder = builder.config("spark.ui.showConsoleProgress", "false")
    return builder.getOrCreate()


def read(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What a worker does with a partition, and which worker it was: Python's processes are the
    children of one process in each."""
    for batch in copydesk.arrow.parse_batches(batches, max_bytes=64 << 10):
        yield batch.append_column("worker", pa.array([os.getppid()] * batch.num_rows))


def main() -> None:
    news, articles = map(os.path.abspath, sys.argv[1:3])
    start = time.perf_counter()
    spark = session()
    spark.sparkContext.setLogLevel("ERROR")
    started = time.perf_counter()

    texts = spark.read.parquet(news).repartition(8, "id")
    rows = texts.mapInArrow(read, f"id long, {copydesk.arrow.DDL}, worker long")
    rows.write.mode("overwrite").parquet(articles)

    done = time.perf_counter()
    print(f"Spark: start {started - start:.1f} s, job on {WORKERS} workers {done - started:.1f} s")
    spark.stop()


if __name__ == "__main__":
    main()

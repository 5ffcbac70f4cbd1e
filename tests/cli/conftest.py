"""What the tests of several commands need: a site on this machine, and a home of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.digest.serving import Site, site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def web() -> Iterator[Site]:
    with site() as found:
        yield found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder

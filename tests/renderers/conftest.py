"""What the laws of all renderers look at, drawn before the first of them."""

from __future__ import annotations

import pytest

from tests.briefs import drawn


@pytest.fixture(scope="session", autouse=True)
def _drawn() -> None:
    drawn()

"""Every recipe of docs/cron.md runs: a server on loopback for the web, and mailers that keep what they get."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.builders import ROOT
from tests.digest.serving import Site, numbered, site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = (ROOT / "docs" / "cron.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
(CONFIG,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
MAIL = b"From: Ann Lee <ann@example.org>\nSubject: The orchard\n\nThe orchard opens on Monday, and we need ladders.\n"
TOOLS = {
    "briefing": f'exec "{sys.executable}" -m briefing "$@"',
    "mail": 'cat > "$HOME/sent.mail"',
    "msmtp": 'cat > "$HOME/sent.mail"',
}


@pytest.fixture
def web() -> Iterator[Site]:
    with site() as found:
        found.pages |= {
            "/feed.xml": numbered(1, 2),
            "/news.xml": numbered(3),
            "/prices": b"<html><body><p>Tickets cost 20 euros from Monday, said the theatre.</p></body></html>",
        }
        yield found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name, line in TOOLS.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{line}\n")
        (tmp_path / name).chmod(0o755)
    folder = tmp_path / "home"
    (folder / "inbox").mkdir(parents=True)
    (folder / "inbox" / "1.eml").write_bytes(MAIL)
    return folder


def here(text: str, web: Site) -> str:
    """Put the server on loopback in the place of the web."""
    return re.sub(r"https://example\.(?:org|com)(/\S*?\b)(?=[\s\"'])", lambda match: web.url(match[1]), text)


def run(recipe: str, home: Path, web: Site) -> str:
    """Run a recipe as cron would; it must succeed, and say nothing on stderr but what it was asked for."""
    (home / "briefing.toml").write_text(here(CONFIG, web))
    (home / "briefing.toml").chmod(0o600)
    env = {"PATH": f"{home.parent}{os.pathsep}/usr/bin:/bin", "HOME": str(home), "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        ["sh", "-ec", here(recipe, web)], cwd=home, env=env, capture_output=True, check=False, timeout=60
    )
    assert ran.returncode == 0, ran.stderr.decode()
    assert "error" not in ran.stderr.decode()
    return ran.stdout.decode()


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.splitlines()[-1][:60])
def test_a_recipe_runs(recipe: str, home: Path, web: Site) -> None:
    if "--forget" in recipe:
        run(recipe.partition(" --forget")[0], home, web)
    run(recipe, home, web)


def recipe_with(*words: str) -> str:
    found: str
    (found,) = [recipe for recipe in RECIPES if all(word in recipe for word in words)]
    return found


def test_the_daily_brief_stands_in_its_folder(home: Path, web: Site) -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-morning\.md\n", run(recipe_with("ls ~/briefs"), home, web))
    (made,) = (home / "briefs").iterdir()
    assert "3 new entries from 2 sources" in made.read_text()


def test_the_mailbox_is_briefed_once(home: Path, web: Site) -> None:
    run(recipe_with("inbox"), home, web)
    assert "The orchard" in (home / "mail.md").read_text()
    (home / "mail.md").unlink()
    run(recipe_with("inbox"), home, web)
    assert not (home / "mail.md").exists()


@pytest.mark.parametrize("tool", ["mail -s", "msmtp"])
def test_a_mail_is_sent_where_something_is_new_and_none_where_not(home: Path, web: Site, tool: str) -> None:
    run(recipe_with(tool), home, web)
    assert "item 0001" in (home / "sent.mail").read_text()
    assert not list(home.glob("outbox.*"))
    (home / "sent.mail").unlink()
    run(recipe_with(tool), home, web)
    assert not (home / "sent.mail").exists()


def test_a_mailer_that_fails_loses_nothing(home: Path, web: Site) -> None:
    works = (home.parent / "mail").read_text()
    (home.parent / "mail").write_text("#!/bin/sh\nexit 1\n")
    recipe = recipe_with("mail -s").replace("-ec", "-c")
    with pytest.raises(AssertionError):
        run(recipe, home, web)
    web.pages["/feed.xml"] = numbered(4, 1, 2)
    (home.parent / "mail").write_text(works)
    run(recipe, home, web)
    sent = (home / "sent.mail").read_text()
    assert all(f"item {number:04d}" in sent for number in (1, 2, 4))


def test_notes_are_not_briefed_from_notes(home: Path, web: Site) -> None:
    (home / "notes").mkdir()
    (home / "notes" / "own.txt").write_text("The ladder is in the shed behind the orchard, said Ann.\n")
    run(recipe_with("~/notes"), home, web)
    (made,) = (home / "notes").glob("*-news.md")
    assert "The ladder is in the shed" in made.read_text()
    before = made.read_bytes()
    run(recipe_with("~/notes"), home, web)
    assert made.read_bytes() == before


def test_a_followed_page_tells_its_prices(home: Path, web: Site) -> None:
    assert run(recipe_with("--follow"), home, web) == ""
    web.pages["/prices"] = web.pages["/prices"].replace(b"20", b"25")  # type: ignore[union-attr]
    assert "25 euros, was 20 euros" in run(recipe_with("--follow"), home, web)


def test_failures_are_logged_with_their_exit_code(home: Path, web: Site) -> None:
    web.pages["/feed.xml"] = 410
    run(recipe_with("briefing.log"), home, web)
    logged = (home / "briefing.log").read_text().splitlines()
    assert web.url("/feed.xml") in logged[0]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d exit code 4", logged[-1])


def test_the_tools_of_the_recipes_are_those_that_are_replaced() -> None:
    assert shutil.which("sh")
    words = {word for recipe in RECIPES for word in re.findall(r"^(?:  )?(\w+)", recipe, re.MULTILINE)}
    assert words <= {*TOOLS, "mkdir", "ls", "if", "fi", "cat", "printf"}

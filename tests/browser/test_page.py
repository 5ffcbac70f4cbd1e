"""The page in a real browser: links land on the right words, nothing of a source runs, and a phone can read it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

import briefing
from tests.browser.driving import BROWSER, Tab, axe, browser
from tests.builders import SAMPLES, document

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="no browser: apt-get install chromium"),
]
ONE = ("harbour.txt", "results.txt", "water-report.md", "gekiryu.txt", "council-minutes.txt", "hochwasser.txt")
SEVERAL = ("tram-a.txt", "tram-b.txt", "tram-c.txt")
HOSTILE = """\
The <script>window.ran = 1</script> tram & the <img src=x onerror="window.ran = 2"> van met on Monday 4 May 2026.

“It was </mark></p><svg onload="window.ran = 3"> loud,” said Ann <b onclick=1>Lee</b>. It cost €900 and €870 and €650.

javascript:window.ran=4 [a](javascript:window.ran=5) <style>body{display:none}</style> {{7*7}} &lt;script&gt; hurt 12.

LONG is a very long word, and 漢字かな交じり文と שלום עולם are here too. It is so http://example.org/LONG
""".replace("LONG", "A" * 400)

ON_SCREEN = "(() => { const r = document.querySelector(':target').getClientRects()[0]; return [r.top, r.bottom] })()"
FINDINGS = "axe.run().then(r => r.violations.map(v => [v.impact, v.id, v.nodes.map(n => n.html.slice(0, 200))]))"


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with browser(tmp_path_factory.mktemp("profile")) as found:
        yield found


def written(folder: Path, *names: str, **options: Any) -> Path:
    """Write the page of one or several samples."""
    documents = [briefing.read(SAMPLES / name) for name in names]
    target = folder / f"{names[0]}.html"
    target.write_text(briefing.render(briefing.brief(documents, **options), "html"), encoding="utf-8")
    return target


@pytest.fixture(scope="module", params=[*ONE, "several", "hostile"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    if request.param == "several":
        return written(folder, *SEVERAL, explain=True)
    if request.param == "hostile":
        made = replace(document(HOSTILE), source="https://example.org/<b>", title="<script>window.ran = 6</script>")
        target = folder / "hostile.html"
        target.write_text(briefing.render(briefing.brief(made, explain=True), "html"), encoding="utf-8")
        return target
    return written(folder, request.param)


def test_every_link_of_the_brief_lands_on_its_words_and_there_is_a_way_back(tab: Tab, page: Path) -> None:
    tab.open(page)
    wrong = tab.ask("""
        (() => {
            const wrong = [];
            for (const link of document.querySelectorAll('a.place')) {
                const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
                const isThere = place && place.closest('article') && place.getClientRects().length;
                if (!isThere) { wrong.push(link.hash); continue; }
                const line = link.closest('[id]');
                const back = [...document.querySelectorAll('article a')].some(a => a.hash == '#' + line.id);
                if (!back) wrong.push('no way back to ' + line.id);
            }
            return wrong;
        })()""")
    assert wrong == []
    assert tab.ask("document.querySelectorAll('a.place').length") > 0


def test_following_a_link_brings_the_sentence_on_the_screen(tab: Tab, tmp_path: Path) -> None:
    page = written(tmp_path, "harbour.txt")
    tab.open(page)
    for number in range(1, 6):
        tab.ask(f"document.querySelector('#summary-{number} a.place').click()")
        shown = tab.ask(ON_SCREEN)
        assert 0 <= shown[0] < shown[1] <= 800
        line = tab.ask(f"document.querySelector('#summary-{number} span').textContent")
        place = tab.ask("document.querySelector(':target').textContent")
        assert "".join(place.split()).startswith("".join(line.split()))


def test_nothing_runs_and_nothing_is_complained_of(tab: Tab, page: Path) -> None:
    tab.open(page)
    assert tab.complaints() == []
    assert tab.ask("window.ran") is None
    assert tab.ask("document.scripts.length") == 0
    assert tab.ask("performance.getEntriesByType('resource').length") == 0
    assert tab.ask("getComputedStyle(document.body).display") != "none"


def test_the_policy_stops_a_script_even_if_one_were_there(tab: Tab, tmp_path: Path) -> None:
    page = written(tmp_path, "harbour.txt")
    source = page.read_text(encoding="utf-8")
    planted = re.sub(r"(<main[^>]*>)", r"\1<script>window.ran = 1</script>", source, count=1)
    page.write_text(planted, encoding="utf-8")
    tab.open(page)
    assert tab.ask("document.scripts.length") == 1
    assert tab.ask("window.ran") is None


@pytest.mark.parametrize("width", [320, 360, 800])
def test_no_page_is_wider_than_the_screen(tab: Tab, page: Path, width: int) -> None:
    tab.open(page, width=width)
    assert tab.ask("document.documentElement.scrollWidth") <= width


def test_the_page_is_dark_where_the_reader_is(tab: Tab, tmp_path: Path) -> None:
    page = written(tmp_path, "harbour.txt")
    ground = "getComputedStyle(document.body).backgroundColor"
    tab.open(page, dark=False)
    light = tab.ask(ground)
    tab.open(page, dark=True)
    assert tab.ask(ground) != light


@pytest.mark.skipif(axe() is None, reason="no axe-core: pip install '.[browser]'")
def test_the_accessibility_checker_would_find_something(tab: Tab, tmp_path: Path) -> None:
    page = written(tmp_path, "harbour.txt")
    broken = page.read_text(encoding="utf-8").replace('<html lang="en">', "<html>")
    page.write_text(broken, encoding="utf-8")
    tab.open(page)
    assert [finding[1] for finding in findings(tab)] == ["html-has-lang"]


@pytest.mark.skipif(axe() is None, reason="no axe-core: pip install '.[browser]'")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1000])
def test_the_accessibility_checker_finds_nothing_serious(tab: Tab, page: Path, width: int, dark: bool) -> None:
    tab.open(page, width=width, dark=dark)
    assert findings(tab) == []


def findings(tab: Tab) -> list[list[str]]:
    """Return what axe-core holds against the page: how bad, which rule, where."""
    checker = axe()
    assert checker
    tab.tell("Runtime.evaluate", expression=checker.read_text(encoding="utf-8"))
    found: list[list[str]] = tab.ask(FINDINGS)
    return found

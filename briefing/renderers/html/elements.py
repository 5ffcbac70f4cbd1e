"""HTML as a type: what is Html was made or escaped here, and nothing else can get into a page.

mypy holds it: a ``str`` is no ``Html`` until ``escaped`` has escaped it. What is made is well-formed XML too, so that a
strict parser can hold it in the tests.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, NewType

from briefing.language.catalogue import RIGHT_TO_LEFT
from briefing.visible import harmless

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model import Document

Html = NewType("Html", str)
NOTHING = Html("")
# Code points that are no characters in XML, nor in HTML.
_NO_CHARACTERS = dict.fromkeys(map(ord, "\x0b\x0c\ufffe\uffff"), "\N{REPLACEMENT CHARACTER}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def escaped(text: str) -> Html:
    r"""Return a stranger's text as HTML that shows it: escaped, its control characters made visible.

    >>> escaped("<b> & \x1b")
    '&lt;b&gt; &amp; �'
    """
    return Html(escape(harmless(text).translate(_NO_CHARACTERS)))


def element(tag: str, /, *content: Html, **attributes: str | None) -> Html:
    """Make an element. ``class_`` loses its underscore, ``aria_label`` becomes aria-label; None is left out.

    >>> element("a", escaped("1 < 2"), href="#x", class_="place", title=None)
    '<a href="#x" class="place">1 &lt; 2</a>'
    """
    return Html(f"{opened(tag, **attributes)}{''.join(content)}</{tag}>")


def opened(tag: str, /, **attributes: str | None) -> Html:
    """Make an opening tag."""
    return Html(f"<{_inside(tag, attributes)}>")


def empty(tag: str, /, **attributes: str | None) -> Html:
    """Make an element that never has content.

    >>> empty("meta", charset="utf-8")
    '<meta charset="utf-8" />'
    """
    return Html(f"<{_inside(tag, attributes)} />")


def _inside(tag: str, attributes: Mapping[str, str | None]) -> str:
    parts = [tag]
    for key, value in attributes.items():
        if value is not None:
            parts.append(f'{key.rstrip("_").replace("_", "-")}="{escaped(value)}"')
    return " ".join(parts)


def joined(*parts: Html) -> Html:
    """Put pieces of HTML one after the other, a line each; empty ones are left out."""
    return Html("\n".join(part for part in parts if part))


def outward(words: str, address: str | None) -> Html:
    """Return words as a link to an address on the web, or as they are where there is none."""
    return element("a", escaped(words), href=address, rel="noopener noreferrer") if address else escaped(words)


def language_of(document: Document) -> str | None:
    """Return the language of a text as HTML writes it, or None where none was told.

    >>> from briefing.model import Document
    >>> language_of(Document(text="", blocks=(), language="de", sentences=()))
    'de'
    """
    code = document.language
    return code if code not in {"und", "auto"} and _LANGUAGE.fullmatch(code) else None


def direction_of(code: str) -> str | None:
    """Return the direction of a language that is written from the right; None for all others, as the page is.

    >>> direction_of("ar"), direction_of("en")
    ('rtl', None)
    """
    return "rtl" if code.partition("-")[0] in RIGHT_TO_LEFT else None


def style_hash(style: Html) -> str:
    """Return what a policy calls the one style that it allows."""
    return f"sha256-{b64encode(sha256(style.encode()).digest()).decode('ascii')}"


BRIEF = """
:root { color-scheme: light dark; --ground: #fcfcfa; --ink: #1c1d20; --quiet: #595b61; --line: #d9d9d2;
  --link: #0b57a4; --sentence: #fff3b8; --quote: #dcefdc; --accent: #1f6f43; --range: #a9cdb8; }
@media (prefers-color-scheme: dark) { :root { --ground: #17181b; --ink: #e9e9e4; --quiet: #a9abb3; --line: #3a3c42;
  --link: #8fc1ff; --sentence: #4a4215; --quote: #1f4030; --accent: #7fd0a0; --range: #3d6650; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; max-width: 46rem; padding: 1.25rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, "Times New Roman", "Noto Serif", serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, nav, .skip, .place, .quiet, .number, .back, footer, svg, summary
  { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1rem; letter-spacing: .04em; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
h3, h4, h5 { font-size: 1.1rem; line-height: 1.35; margin: 1.5rem 0 .5rem; }
p { margin: .6rem 0; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; background: var(--ground); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; }
.quiet, .place { color: var(--quiet); font-size: .85rem; }
/* A place is "[2] ¶4" from the left, also between words that run from the right. */
.place { display: inline-block; direction: ltr; unicode-bidi: isolate; padding: .1rem .35rem; white-space: nowrap; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; margin: .75rem 0; }
nav a { display: inline-block; padding: .2rem 0; font-size: .9rem; }
ol.lines { padding-inline-start: 1.6rem; }
ol.lines > li { margin: .5rem 0; }
ul.figures, ul.names, ul.differing, ul.items { list-style: none; padding: 0; margin: .5rem 0; }
ul.figures > li { display: grid; grid-template-columns: minmax(5rem, 30%) 1fr; gap: 0 1rem; padding: .15rem 0; }
ul.figures .number { text-align: end; font-weight: 600; color: var(--accent); font-variant-numeric: tabular-nums; }
ul.differing { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; font-weight: 600; }
.apart { display: block; }
figure { margin: 1rem 0; }
figure blockquote { margin: 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--accent); }
figcaption { padding-inline-start: 1.6rem; color: var(--quiet); font-size: .95rem; }
figcaption q { quotes: none; }
svg { display: block; width: 100%; max-width: 30rem; margin: 1rem 0; }
svg text { fill: var(--ink); }
.bar, .dot { fill: var(--accent); }
.range { fill: var(--range); }
.in { fill: var(--ground); }
.axis { stroke: var(--quiet); stroke-width: 1.5; }
mark { color: inherit; background: var(--sentence); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.quote { background: var(--quote); }
a.figure, a.name, a.moment { color: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
a.figure { font-weight: 600; text-decoration-style: solid; }
a.back { margin-inline-start: .15rem; padding: 0 .25rem; font-size: .8rem; vertical-align: super; line-height: 1;
  text-decoration: none; }
:target { outline: 2px solid var(--link); outline-offset: 2px; scroll-margin-top: 20vh; }
article + article { border-top: 1px solid var(--line); }
article p, article li { position: relative; }
article .number { float: inline-end; margin-inline-start: .5rem; font-size: .75rem; color: var(--quiet); }
article pre { white-space: pre-wrap; font-size: .9rem; }
article .byline, article .date, article .caption, article .aside { color: var(--quiet); font-size: .95rem; }
article blockquote { margin: .6rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); }
details { margin: 2rem 0; }
summary { cursor: pointer; padding: .3rem 0; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .85rem; color: var(--quiet); }
@media print {
  :root { color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --line: #999; --link: #000;
    --sentence: #fff; --quote: #fff; --accent: #000; --range: #bbb; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  .skip, nav, .back { display: none; }
  a { text-decoration: none; }
  mark { text-decoration: underline; }
  h1, h2, h3, h4, h5 { break-after: avoid; }
  li, figure, svg { break-inside: avoid; }
  #text { break-before: page; }
}
""".strip()
CHECK = """
:root { color-scheme: light dark; --line: #8884; --good: #2a7d4f; --near: #1a6fa8; --bad: #c0392b; --none: #a66a00 }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif }
header, footer { padding: .8rem 1.2rem; border-bottom: 1px solid var(--line) }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1px; background: var(--line) }
section { background: Canvas; padding: .6rem 1.2rem; min-width: 0; overflow-wrap: anywhere }
.text { white-space: pre-wrap } h1 { font-size: 1.25rem; margin: 0 } h2, h3 { font-size: 1rem }
mark { background: none; color: inherit; border-bottom: 2px solid var(--good) }
mark a { color: inherit; text-decoration: none }
.rounded, .derived { border-color: var(--near) } .altered { border-color: var(--bad); background: #c0392b22 }
.mis-cited { border-color: var(--bad) } .unclear { border-bottom: 2px dotted var(--none) }
.unsupported { border-color: var(--none); background: #a66a0022 } .quiet { opacity: .7 }
:target { outline: 3px solid Highlight; outline-offset: 2px } li { margin: .35rem 0 }
@media (max-width: 50rem) { main { grid-template-columns: 1fr } }
@media (min-width: 50.01rem) { section { max-height: calc(100vh - 5.5rem); overflow: auto } }
""".strip()
DIGEST = """
:root { color-scheme: light dark; --line: #8884 }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
  overflow-wrap: anywhere }
article { margin-top: 2.5rem; border-top: 1px solid; padding-top: 1rem } h3 { font-size: 1rem }
figure { margin: 1rem 0 } blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: .25rem solid }
.quiet, .place { opacity: .75; font-size: .9rem } .place { direction: ltr; unicode-bidi: isolate }
.apart { display: block }
""".strip()

"""The commands that only say what there is: ``read``, ``rankers``, ``languages``, ``formats``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli.deliver import deliver, say_notice
from briefing.language.catalogue import LANGUAGES, with_words
from briefing.options import read_options
from briefing.output import STDOUT
from briefing.pipeline import read_location
from briefing.rankers import ABOUT, RANKERS
from briefing.renderers import RENDERERS
from briefing.visible import harmless

if TYPE_CHECKING:
    import typer

    from briefing.cli.defaults import Given


def read(ctx: typer.Context, given: Given) -> None:
    """Print the text of a source, as the offsets of a brief count it."""
    del ctx
    found = read_location(given.source, read_options(vars(given), "read"))
    for document in found:
        for notice in document.notices:
            say_notice(notice)
    deliver("\n".join(harmless(document.text) for document in found), given.output, inputs=[given.source])


def rankers(ctx: typer.Context, given: Given) -> None:
    """List the rankers, the default first, each with what it goes by and the paper it comes from."""
    del ctx, given
    widest = max(map(len, RANKERS))
    rows = (f"{name:<{widest}}  {ABOUT[name].line} ({ABOUT[name].paper})\n" for name in RANKERS)
    deliver("".join(rows), STDOUT)


def languages(ctx: typer.Context, given: Given) -> None:
    """List the languages and what each has: stop words, a stemmer, words for figures and for quotations."""
    del ctx, given
    rows = []
    for code, language in LANGUAGES.items():
        has = {
            "stop words": language.stop_list,
            "stemmer": language.stemmer,
            "dates and units": True,  # of every language, from CLDR
            "number words and quotations": code in with_words(),
        }
        rows.append(f"{code}  {language.name:<12} {', '.join(name for name, there in has.items() if there)}".rstrip())
    deliver("\n".join(rows) + "\n", STDOUT)


def formats(ctx: typer.Context, given: Given) -> None:
    """List the formats that can be read and written, and what is loaded for each."""
    del ctx, given
    from briefing.readers.formats import FORMATS, WRAPPINGS  # noqa: PLC0415 - no other command needs the table

    told = [(form.name, form.shown, form.library) for form in FORMATS if form.shown]
    rows = [
        f"  {name:<20}{shown:<30}{library or 'nothing more'}".rstrip() for name, shown, library in (*told, *WRAPPINGS)
    ]
    deliver("read:" + "".join(f"\n{row}" for row in rows) + f"\nwritten:\n  {', '.join(RENDERERS)}\n", STDOUT)

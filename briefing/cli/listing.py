"""The commands that only say what there is: ``read``, ``rankers``, ``languages``, ``formats``."""

from __future__ import annotations

import typer

from briefing.cli import options as opt
from briefing.cli.deliver import deliver
from briefing.cli.screen import say_notice
from briefing.language.catalogue import LANGUAGES, WITH_DATA
from briefing.output import STDOUT
from briefing.pipeline import Reading, read_location
from briefing.rankers import ABOUT, RANKERS
from briefing.renderers import RENDERERS
from briefing.visible import harmless


def read(
    source: str = typer.Argument(help="A file, web address or feed; - is standard input."),
    encoding: opt.Encoding = None,
    output: opt.Output = STDOUT,
    debug: opt.Debug = False,  # noqa: ARG001 - read by run() before any command is
) -> None:
    """Print the text of a source, as the offsets of a brief count it."""
    found = read_location(source, Reading(encoding=encoding))
    for document in found:
        for notice in document.notices:
            say_notice(notice)
    deliver("\n".join(harmless(document.text) for document in found), output, inputs=[source])


def rankers() -> None:
    """List the rankers, the default first, each with what it goes by and the paper it comes from."""
    widest = max(map(len, RANKERS))
    rows = (f"{name:<{widest}}  {ABOUT[name].line} ({ABOUT[name].paper})\n" for name in RANKERS)
    deliver("".join(rows), STDOUT)


def languages() -> None:
    """List the languages and what each has: stop words, a stemmer, word data for figures and quotations."""
    rows = []
    for code, language in LANGUAGES.items():
        has = {
            "stop words": language.stop_list,
            "stemmer": language.stemmer,
            "figures and quotations": code in WITH_DATA,
        }
        rows.append(f"{code}  {language.name:<12} {', '.join(name for name, there in has.items() if there)}".rstrip())
    deliver("\n".join(rows) + "\n", STDOUT)


def formats() -> None:
    """List the formats that can be read and written, and what is loaded for each."""
    from briefing.readers.formats import FORMATS, WRAPPINGS  # noqa: PLC0415 - no other command needs the table

    rows = [
        f"  {form.name:<20}{form.endings:<30}{form.library or 'nothing more'}".rstrip()
        for form in (*FORMATS, *WRAPPINGS)
    ]
    deliver("read:" + "".join(f"\n{row}" for row in rows) + f"\nwritten:\n  {', '.join(RENDERERS)}\n", STDOUT)

"""``briefing [OPTIONS] [SOURCE]...``: the default command."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from msgspec.structs import replace

from briefing import __version__
from briefing.cli.deliver import (
    add,
    deliver,
    is_screen,
    is_typed,
    joined,
    refuse_what_cannot_be,
    resolved_color,
    resolved_form,
    resolved_width,
    say,
    say_error,
    say_notice,
)
from briefing.errors import BriefingError, NothingToBrief, UsageError
from briefing.intake import expanded, is_passed_over
from briefing.options import brief_options, read_options
from briefing.output import STDOUT
from briefing.pipeline import NO_TEXT, brief_locations, brief_stories, render
from briefing.sources import STDIN

if TYPE_CHECKING:
    import typer

    from briefing.cli.defaults import Given
    from briefing.model import Brief, BriefOptions
    from briefing.options import Reading

PARTLY = 5


def brief(ctx: typer.Context | None, given: Given) -> int:
    """Make a brief of the sources, or of standard input; return the exit code.

    ``ctx`` is there where Typer read the arguments: it has the help that is shown where nothing is named.
    """
    if given.version:
        deliver(f"briefing {__version__}\n", STDOUT)
        return 0
    locations = _locations(ctx, given.sources, given.files_from)
    target = _filled(given.output)
    form = resolved_form("json" if given.json else given.format, target)
    form = "jsonl" if given.each and form == "json" else form
    wanted, reading = brief_options(vars(given)), read_options(vars(given))
    reading = replace(reading, exclude=(*reading.exclude, *_own(target)))
    refuse_what_cannot_be(form, wanted, each=given.each, append=given.append)
    columns = resolved_width(given.width, form)
    colored = resolved_color(given.color, on_screen=target == STDOUT and is_screen()) and form == "terminal"
    made, failed = _made(locations, reading, wanted, each=given.each)
    _report(made, failed, given)
    rendered = [render(one, form, width=columns, color=colored) for one in made]
    if given.append:
        add(lambda is_begun: joined(rendered, form, is_begun=is_begun), target, inputs=locations)
    else:
        deliver(joined(rendered, form), target, inputs=locations)
    return PARTLY if failed else 0


def _locations(ctx: typer.Context | None, sources: list[str] | None, files_from: str | None) -> list[str]:
    if files_from:
        from briefing.sources.folders import listed  # noqa: PLC0415 - most runs name their sources

        return [*(sources or ()), *listed(files_from)]
    if sources:
        return sources
    if ctx and is_typed():
        _show_help(ctx)
    return [STDIN]


def _show_help(ctx: typer.Context) -> NoReturn:
    import typer  # noqa: PLC0415 - it is there already

    typer.echo((ctx.parent or ctx).get_help(), err=True)
    raise typer.Exit(2)


def _own(target: str) -> tuple[str, ...]:
    """The output of an earlier run is no source, if it stands in a folder that is read."""
    return () if target == STDOUT else (target.translate({ord(c): f"[{c}]" for c in "*?["}),)


def _filled(output: str) -> str:
    """Fill in date and time, the only two things that may stand for something in a file name."""
    if "{" not in output:
        return output
    from datetime import datetime  # noqa: PLC0415 - standard output has no date in its name

    now = datetime.now().astimezone()
    return output.replace("{date}", f"{now:%Y-%m-%d}").replace("{time}", f"{now:%H%M}")


def _made(
    locations: list[str], reading: Reading, options: BriefOptions, *, each: bool
) -> tuple[list[Brief], list[BriefingError]]:
    if not each:
        made, failed = brief_locations(locations, reading, options)
        return [made], failed
    found: list[Brief] = []
    errors: list[BriefingError] = []
    for item in expanded(locations, reading):
        if isinstance(item, BriefingError):
            errors.append(item)
            continue
        try:
            stories, failed = brief_stories(item.location, reading, options)
        except UsageError:
            raise
        except BriefingError as error:
            failed = [] if is_passed_over(item, error) else [error]
        else:
            found += stories
        errors += failed
    if not found:
        raise errors[0] if errors else NothingToBrief(NO_TEXT)
    return found, errors


def _report(made: list[Brief], failed: list[BriefingError], given: Given) -> None:
    for one in made:
        for document in one.documents if given.verbose else ():
            words = len(document.text.split())
            say(f"read {document.source}: {document.media_type}, {document.language}, {words:,} words")
        for notice in () if given.quiet else one.notices:
            say_notice(notice)
    for error in failed:
        say_error(error)

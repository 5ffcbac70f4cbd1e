"""``briefing [OPTIONS] [SOURCE]...``: the default command.

Its annotations are objects, not strings as elsewhere: Typer would compile forty strings at each start.
"""

import typer

from briefing import __version__
from briefing.cli import options as opt
from briefing.cli.deliver import deliver
from briefing.cli.forms import has_content, joined, refuse_what_cannot_be, resolved_form
from briefing.cli.screen import is_screen, is_typed, resolved_color, resolved_width, say, say_error, say_notice
from briefing.errors import BriefingError, NothingToBrief, UsageError
from briefing.model import SECTIONS, Brief, BriefOptions
from briefing.output import STDOUT
from briefing.pipeline import (
    NO_TEXT,
    Reading,
    brief_locations,
    brief_options,
    day_stated,
    expanded,
    is_passed_over,
    render,
)
from briefing.sources import STDIN

PARTLY = 5
_ALL_SECTIONS = ",".join(SECTIONS)


def brief(  # noqa: PLR0913 - a command is a skin: its options are its parameters
    ctx: typer.Context,
    sources: opt.Sources = None,
    length: opt.Length = "5",
    sections: opt.Sections = _ALL_SECTIONS,
    form: opt.Format = "auto",
    json: opt.Json = False,
    output: opt.Output = STDOUT,
    append: opt.Append = False,
    focus: opt.Focus = "",
    figures: opt.Figures = "8",
    quotes: opt.Quotes = "3",
    names: opt.Names = "8",
    timeline: opt.Timeline = "8",
    ranker: opt.Ranker = "salience",
    language: opt.Language = "auto",
    title: opt.Title = None,
    published: opt.Published = None,
    encoding: opt.Encoding = None,
    max_size: opt.MaxSize = None,
    drop: opt.Drop = None,
    files_from: opt.FilesFrom = None,
    include: opt.Include = None,
    exclude: opt.Exclude = None,
    limit: opt.Limit = None,
    full: opt.Full = False,
    timeout: opt.Timeout = 30.0,
    no_cache: opt.NoCache = False,
    with_text: opt.WithText = False,
    each: opt.Each = False,
    explain: opt.Explain = False,
    front_matter: opt.FrontMatter = False,
    cite: opt.Cite = False,
    width: opt.Width = None,
    color: opt.Color = "auto",
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
    debug: opt.Debug = False,
    version: opt.Version = False,
) -> None:
    """Make a brief of the sources, or of standard input."""
    del debug
    if version:
        typer.echo(f"briefing {__version__}")
        return
    locations = _locations(ctx, sources, files_from)
    target = _filled(output)
    form = resolved_form("json" if json else form, target, each=each)
    wanted = brief_options(
        length=length, sections=sections, focus=focus, figures=figures, quotes=quotes, names=names,
        timeline=timeline, ranker=ranker, title=title,
        with_text=with_text, explain=explain, front_matter=front_matter, cite=cite,
    )  # fmt: skip
    refuse_what_cannot_be(form, wanted, each=each, append=append)
    reading = Reading(
        language=None if language == "auto" else language.lower(), encoding=encoding, title=title,
        published=day_stated(published), max_size=opt.size_in_bytes(max_size),
        include=tuple(include or ()), exclude=(*(exclude or ()), *_own(target)),
        timeout=timeout, cache=not no_cache, limit=limit, full=full, drop=tuple(drop or ()),
    )  # fmt: skip
    columns = resolved_width(width, form)
    colored = resolved_color(color, on_screen=target == STDOUT and is_screen()) and form == "terminal"
    made, failed = _made(locations, reading, wanted, each=each)
    _report(made, failed, quiet=quiet, verbose=verbose)
    rendered = [render(one, form, width=columns, color=colored) for one in made]
    text = joined(rendered, form, is_begun=append and has_content(target))
    deliver(text, target, append=append, inputs=locations)
    if failed:
        raise typer.Exit(PARTLY)


def _locations(ctx: typer.Context, sources: list[str] | None, files_from: str | None) -> list[str]:
    if files_from:
        from briefing.sources.folders import listed  # noqa: PLC0415 - most runs name their sources

        return [*(sources or ()), *listed(files_from)]
    if sources:
        return sources
    if is_typed():
        group = ctx.parent or ctx
        typer.echo(group.get_help(), err=True)
        raise typer.Exit(2)
    return [STDIN]


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
            found.append(brief_locations([item.location], reading, options)[0])
        except UsageError:
            raise
        except BriefingError as error:
            if not is_passed_over(item, error):
                errors.append(error)
    if not found:
        raise errors[0] if errors else NothingToBrief(NO_TEXT)
    return found, errors


def _report(made: list[Brief], failed: list[BriefingError], *, quiet: bool, verbose: bool) -> None:
    for one in made:
        for document in one.documents if verbose else ():
            words = len(document.text.split())
            say(f"read {document.source}: {document.media_type}, {document.language}, {words:,} words")
        for notice in () if quiet else one.notices:
            say_notice(notice)
    for error in failed:
        say_error(error)

"""A group of commands with a default one: what is no command's name is a source to brief.

Typer has its own copy of Click, so the plug-ins that do this for Click do not apply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperGroup

from briefing.cli.defaults import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_THE_GROUP = frozenset({"-h", "--help", "--install-completion", "--show-completion"})
EXAMPLES = """\
Turn text into a brief that a person can trust: every line stands in the source.

Examples:
  briefing article.txt                     a brief on the terminal
  cat article.txt | briefing               a brief of what is piped in, as Markdown
  briefing a.txt b.md -o brief.md          one brief of two sources, into a file
  briefing article.txt --json | jq         every line with its place in the text
  briefing report.txt -l 120w -s summary   a summary of at most 120 words
"""


class DefaultGroup(TyperGroup):
    """Runs ``brief`` where no command is named, and shows its options on the first page of help."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's own context
        """Put the default command in front of arguments that name none."""
        if not args or (args[0] not in self.commands and args[0] not in _OF_THE_GROUP):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own types
        """Write examples, the options of ``brief`` and the commands on one page."""
        write_front_page(self, ctx, formatter)


def write_front_page(group: TyperGroup, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own types
    """Write the page that ``briefing --help`` shows."""
    brief = group.commands[DEFAULT]
    formatter.write_usage("briefing", "[OPTIONS] [SOURCE]...  |  briefing COMMAND --help")
    formatter.write("\n" + EXAMPLES)
    _write_section(formatter, "Options", [row for p in brief.get_params(ctx) if (row := p.get_help_record(ctx))])
    others = [
        (name, command.get_short_help_str())
        for name, command in group.commands.items()
        if name != DEFAULT and not command.hidden
    ]
    _write_section(formatter, "Commands", others)
    _write_section(formatter, "Shell", [("--install-completion", "Let this shell complete options, names and files.")])


def _write_section(formatter: Any, title: str, rows: Sequence[tuple[str, str]]) -> None:  # noqa: ANN401
    with formatter.section(title):
        formatter.write_dl(rows)

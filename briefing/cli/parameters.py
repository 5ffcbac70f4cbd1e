"""The table of options -> what Typer reads: the parameters of each command, and the words that a shell completes."""

from __future__ import annotations

from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any

import typer

from briefing.cli.completing import offering
from briefing.cli.defaults import Given, unset
from briefing.options import options_of
from briefing.options.row import FLAG

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.options.row import Option

_PROFILE = "digest"  # what a profile may set has no value of its own: flags, variables, profile, default, in this order


def command(name: str, act: Callable[[typer.Context, Given], int | None]) -> Callable[..., int | None]:
    """Return a command as Typer wants it: what does the work, with a parameter for each row of the table."""
    options = options_of(name)

    def run(ctx: typer.Context, **values: Any) -> int | None:  # noqa: ANN401 - a value of any option
        for option in options:
            option.refuse_beyond(values[option.name])
        return act(ctx, Given(**values))

    context = Parameter("ctx", Parameter.KEYWORD_ONLY, annotation=typer.Context)
    run.__signature__ = Signature([context, *(_parameter(option, name) for option in options)])  # type: ignore[attr-defined]
    run.__doc__ = act.__doc__
    return run


def _parameter(option: Option, command: str) -> Parameter:
    is_resolved_later = command == _PROFILE and command in option.file
    default = None if is_resolved_later else unset(option)
    typed = option.kind.typed if default is not None else option.kind.typed | None
    # Said as a default: to make an Annotated of each takes Python 4 ms.
    info = _option(option, default, is_resolved_later) if option.flags else _argument(option, default)
    return Parameter(option.name, Parameter.KEYWORD_ONLY, default=info, annotation=typed)


def _argument(option: Option, default: Any) -> Any:  # noqa: ANN401 - what Typer makes of it
    return typer.Argument(
        default,
        metavar=option.metavar,
        help=option.help,
        show_default=option.shown_default,
        autocompletion=offering(option),
    )


def _option(option: Option, default: Any, is_resolved_later: bool) -> Any:  # noqa: ANN401 - what Typer makes of it
    flags = option.flags.split()
    if is_resolved_later and option.kind is FLAG:
        flags[-1] += f"/--no-{flags[-1].removeprefix('--')}"
    return typer.Option(
        default,
        *flags,
        metavar=option.metavar,
        help=option.help,
        envvar=option.variable,
        show_envvar=False,
        show_default=False if is_resolved_later else option.shown_default,
        min=option.least,
        autocompletion=offering(option),
    )

"""The rows of options that are about one run of `batch` or `digest`, and of those that every command has at its end."""

from __future__ import annotations

from briefing.options import values
from briefing.options.row import EVERY, FLAG, PROFILE, SECONDS, WHOLE, Option

RUNNING = (
    Option(
        name="jobs", flags="-j --jobs", metavar="N", kind=WHOLE, least=1, shown_default="one a core",
        commands=("batch",),
        help="How many processes.",
    ),
    Option(
        name="engine", flags="--engine", metavar="NAME", default="pool", commands=("batch",),
        help="pool (processes of this machine), dask, or inline (no process).",
    ),
    Option(
        name="scheduler", flags="--scheduler", metavar="ADDRESS", commands=("batch",),
        help="The Dask scheduler to use, such as tcp://head:8786.",
    ),
    Option(
        name="resume", flags="--resume", kind=FLAG, commands=("batch",),
        help="Go on where a run that was stopped has come to.",
    ),
    Option(
        name="fail_fast", flags="--fail-fast", kind=FLAG, commands=("batch",),
        help="Stop at the first document that fails.",
    ),
    Option(
        name="max_time", flags="--max-time", metavar="SECONDS", kind=SECONDS, default=60.0, least=0.001,
        commands=("batch",),
        help="The longest that one document may take.",
    ),
    Option(
        name="state", flags="--state", metavar="FILE", commands=("digest",), file=PROFILE,
        help="What has been seen (in the user's state folder).",
    ),
    Option(
        name="since", flags="--since", metavar="TIME", commands=("digest",), file=PROFILE, parse=values.time,
        allowed='a time such as "2d", "12h", "1w", or a date such as "2026-11-24"',
        help="Leave out what is older: 2d, 12h, 1w or a date.",
    ),
    Option(
        name="always", flags="--always", kind=FLAG, commands=("digest",), file=PROFILE,
        help="Say it where nothing is new.",
    ),
    Option(
        name="wait", flags="--wait", metavar="SECONDS", kind=SECONDS, default=30.0, least=0, commands=("digest",),
        file=PROFILE,
        help="For another run to end (30).",
    ),
    Option(
        name="deadline", flags="--deadline", metavar="SECONDS", kind=SECONDS, default=120.0, least=1,
        commands=("digest",), file=PROFILE, allowed="seconds, such as 120",
        help="For all sources together (120).",
    ),
    Option(
        name="progress", flags="--progress", metavar="KIND", default="auto", commands=("batch",),
        help="auto (a bar on a terminal), bar, plain (a line each 10 s) or none.",
    ),
)  # fmt: skip
OTHERWISE = (
    Option(
        name="no_state", flags="--no-state", kind=FLAG, commands=("digest",),
        help="Take all entries as new, and remember none.",
    ),
    Option(
        name="dry_run", flags="--dry-run", kind=FLAG, commands=("digest",),
        help="Show what would be new; change nothing.",
    ),
    Option(
        name="check", flags="--check", kind=FLAG, commands=("digest",),
        help="Validate the config files, and fetch nothing.",
    ),
    Option(
        name="init", flags="--init", kind=FLAG, commands=("digest",),
        help="Write a commented briefing.toml here.",
    ),
    Option(
        name="install_help", flags="--install-help", kind=FLAG, commands=("digest",),
        help="Print a crontab line and a systemd timer.",
    ),
    Option(
        name="list", flags="--list", kind=FLAG, commands=("digest",),
        help="List the entries that have been seen.",
    ),
    Option(
        name="forget", flags="--forget", metavar="ENTRY", commands=("digest",), has_variable=False,
        help="Forget an entry, by its key, link or title: it is new again.",
    ),
    Option(name="quiet", flags="-q --quiet", kind=FLAG, commands=EVERY, help="No warnings; errors only."),
    Option(name="verbose", flags="-v --verbose", kind=FLAG, commands=("brief",), help="Say on stderr what was read."),
    Option(
        name="debug", flags="--debug", kind=FLAG, commands=(*EVERY, "read"),
        help="Show a traceback where something fails.",
    ),
    Option(name="version", flags="-V --version", kind=FLAG, commands=("brief",), help="Say the version and stop."),
)  # fmt: skip

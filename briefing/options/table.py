"""The table: one row an option, in the order in which help and the manual page show them.

A new option is one row here and, where the program reads it from a noun (``to``), the field of that noun.
"""

from __future__ import annotations

from briefing.model import SECTIONS
from briefing.options import values
from briefing.options.values import COUNT, EVERY, FLAG, NAMES, PROFILE, REQUIRED, SECONDS, TEXTS, WHOLE, Option
from briefing.output import STDOUT

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


_BRIEFS = ("brief", "batch", "digest")
_FILES = ("brief", "digest")
WHEN = ("auto", "always", "never")

WHERE = (
    Option(
        name="profile", metavar="[PROFILE]", commands=("digest",), shown_default=False,
        help="A profile of the config file.",
    ),
    Option(
        name="summary", metavar="SUMMARY", commands=("check",), default=REQUIRED,
        help="The summary: a file, or - for standard input.",
    ),
    Option(
        name="source", commands=("read",), default=REQUIRED,
        help="A file, web address or feed; - is standard input.",
    ),
    Option(
        name="sources", metavar="[SOURCE]...", kind=TEXTS, commands=EVERY, shown_default=False, file=PROFILE,
        offers="briefing.cli.app:sources",
        allowed="a list of files, folders, globs, URLs and feeds, each in quotation marks",
        help="A file, folder, pattern, web address or feed; - is standard input.",
        instead={
            "batch": {
                "metavar": "SOURCE...", "offers": "",
                "help": "Files, folders, globs; JSON Lines (also .gz, .bz2, .xz), CSV, Parquet; - for JSON Lines from"
                " stdin.",
            },
            "digest": {
                "flags": "--source --sources", "metavar": "SOURCE", "offers": "",
                "help": "A file, folder, glob, URL or feed to look at; repeatable.",
            },
            "check": {
                "flags": "-S --source", "metavar": "SOURCE", "offers": "", "shown_default": True,
                "help": "What it is a summary of; once for each source.",
            },
        },
    ),
    Option(
        name="follow", flags="--follow", metavar="PAGE", kind=TEXTS, commands=("digest",), file=PROFILE,
        allowed="a list of pages and files, each in quotation marks",
        help="A page or file whose changes are told; repeatable.",
    ),
    Option(
        name="fail_on", flags="--fail-on", metavar="VERDICT", default="altered", commands=("check",),
        parse=values.floor, offers="briefing.options.values:FLOORS",
        help="Exit 1 on altered (and unsupported), or on unsupported alone.",
    ),
    Option(
        name="judge", flags="--judge", metavar="COMMAND", commands=("check",),
        help="A program that is asked for a second opinion on each sentence.",
    ),
    Option(
        name="judge_timeout", flags="--judge-timeout", metavar="SECONDS", kind=SECONDS, default=120.0,
        commands=("check",), help="How long the judge may take for 20 sentences.",
    ),
)  # fmt: skip
OUTPUT = (
    Option(
        name="length", flags="-l --length", metavar="LENGTH", default="5", commands=_BRIEFS, file=_FILES,
        kind=values.LENGTH, parse=values.length, to=("brief",),
        help="5 (sentences), 120w (words), 600c (characters) or 20%.",
        instead={"digest": {"default": "3", "help": "Of each story's summary (3)."}},
    ),
    Option(
        name="stories", flags="--stories", metavar="N", default="10", commands=("digest",), file=PROFILE, kind=COUNT,
        parse=values.stories,
        help="How many stories are briefed (10), or all; the rest are lines.",
    ),
    Option(
        name="sections", flags="-s --sections", metavar="LIST", default=",".join(SECTIONS), commands=_BRIEFS,
        file=_FILES, kind=NAMES, parse=values.sections, to=("brief",), offers="briefing.model:SECTIONS",
        allowed='a list such as ["summary", "figures", "quotes"]',
        help="Which sections, in which order.",
        instead={
            "digest": {"default": "summary,figures,quotes", "help": "Of each story (summary,figures,quotes)."},
        },
    ),
    Option(
        name="format", flags="-f --format", metavar="FORMAT", default="auto", commands=EVERY, file=_FILES,
        offers="briefing.renderers:RENDERERS",
        help="auto (terminal on a screen, else markdown), or one that `briefing formats` lists.",
        instead={
            "batch": {
                "offers": "",
                "help": "jsonl, parquet or csv (one section); in a folder markdown, text, html or json. By itself as"
                " OUT says.",
            },
            "digest": {
                "help": "auto, terminal, markdown, text, html, json or jsonl.",
            },
        },
    ),
    Option(name="json", flags="--json", kind=FLAG, commands=EVERY, help="Short for --format json."),
    Option(
        name="output", flags="-o --output", metavar="FILE", default=STDOUT, commands=(*EVERY, "read"), file=PROFILE,
        help="Write here, whole or not at all; {date} and {time} are filled in.",
        instead={
            "batch": {
                "metavar": "OUT",
                "help": "A .jsonl, .csv or .parquet file, or a folder, with / at its end, for one file a document.",
            },
            "digest": {"help": "Write here; {date}, {time} and {profile} are filled in."},
        },
    ),
    Option(
        name="append", flags="--append", kind=FLAG, commands=("brief", "digest"), file=PROFILE,
        help="Add to the output file instead of replacing it.",
        instead={"digest": {"help": "Add to the output file."}},
    ),
)  # fmt: skip
CONTENT = (
    Option(
        name="focus", flags="--focus", metavar="WORDS", default="", commands=_BRIEFS, file=_FILES, to=("brief",),
        help="What the summary is to be about.",
        instead={"digest": {"help": "What summaries are to be about."}},
    ),
    Option(
        name="figures", flags="--figures", metavar="N", default="8", commands=_BRIEFS, file=_FILES, kind=COUNT,
        parse=values.count, to=("brief",),
        help="How many key figures, or all.",
        instead={"digest": {"default": "4", "help": "Key figures of a story (4)."}},
    ),
    Option(
        name="quotes", flags="--quotes", metavar="N", default="3", commands=_BRIEFS, file=_FILES, kind=COUNT,
        parse=values.count, to=("brief",),
        help="How many quotations, or all.",
        instead={"digest": {"default": "2", "help": "Quotations of a story (2)."}},
    ),
    Option(
        name="names", flags="--names", metavar="N", default="8", commands=_BRIEFS, file=_FILES, kind=COUNT,
        parse=values.count, to=("brief",),
        help="How many names, or all.",
        instead={"digest": {"help": "Names of a story (8)."}},
    ),
    Option(
        name="timeline", flags="--timeline", metavar="N", default="8", commands=_BRIEFS, file=_FILES, kind=COUNT,
        parse=values.count, to=("brief",),
        help="How many dates, or all.",
        instead={"digest": {"help": "Dates of a story (8)."}},
    ),
    Option(
        name="ranker", flags="-r --ranker", metavar="NAME", default="salience", commands=_BRIEFS, file=_FILES,
        parse=values.ranker, to=("brief",), offers="briefing.rankers:RANKERS",
        help="How sentences are ranked; `briefing rankers` lists them.",
        instead={"digest": {"help": "How sentences are ranked."}},
    ),
)  # fmt: skip
READING = (
    Option(
        name="language", flags="-L --language", metavar="CODE", default="auto", commands=EVERY, file=_FILES,
        parse=values.language, to=("reading",), offers="briefing.language.catalogue:LANGUAGES",
        help="auto, or a code such as en, de, fr.",
        instead={"digest": {"help": "auto, or a code."}},
    ),
    Option(
        name="title", flags="--title", metavar="TEXT", commands=("brief", "digest"), file=PROFILE,
        to=("brief", "reading"),
        help="The title, where the source does not say it.",
        instead={"digest": {"help": "The title of the digest.", "to": ()}},
    ),
    Option(
        name="published", flags="--published", metavar="DATE", commands=("brief", "batch"), file=("brief",),
        parse=values.day, to=("reading",), allowed='a day such as "2026-05-15"',
        help="The day of publication, such as 2026-05-15.",
    ),
    Option(
        name="encoding", flags="--encoding", metavar="NAME", commands=("brief", "batch", "check", "read"),
        file=("brief",), to=("reading",),
        help="The text encoding, where the source does not say it.",
    ),
    Option(
        name="text_field", flags="--text-field", metavar="NAME", commands=("batch",),
        help="The field of a row with its text.",
    ),
    Option(
        name="id_field", flags="--id-field", metavar="NAME", commands=("batch",),
        help="The field of a row with its id.",
    ),
    Option(
        name="title_field", flags="--title-field", metavar="NAME", commands=("batch",),
        help="The field of a row with its title.",
    ),
    Option(
        name="published_field", flags="--published-field", metavar="NAME", commands=("batch",),
        help="The field of a row with its day of publication.",
    ),
    Option(
        name="max_size", flags="--max-size", metavar="SIZE", commands=("brief", "batch", "check"), file=("brief",),
        kind=values.SIZE, parse=values.size, to=("reading",),
        help="The largest source to read, such as 100M (default 20M of text, else 64M).",
    ),
    Option(
        name="drop", flags="--drop", metavar="PATTERN", kind=TEXTS, commands=_BRIEFS, file=_FILES,
        shown_default=False, parse=values.patterns, to=("reading",),
        allowed="a list of regular expressions for what is to be left out, each in quotation marks",
        help="Leave out sentences in which this regular expression is found; repeatable.",
    ),
    Option(
        name="files_from", flags="--files-from", metavar="FILE", commands=("brief", "batch"), has_variable=False,
        help="Read names of sources, one a line or parted by NULs; - is stdin.",
    ),
    Option(
        name="include", flags="--include", metavar="PATTERN", kind=TEXTS, commands=("brief", "batch"),
        parse=values.texts, to=("reading",),
        help="In folders, read only what fits, such as '*.pdf'; repeatable.",
    ),
    Option(
        name="exclude", flags="--exclude", metavar="PATTERN", kind=TEXTS, commands=("brief", "batch"),
        parse=values.texts, to=("reading",),
        help="In folders, leave out what fits; repeatable.",
    ),
    Option(
        name="limit", flags="--limit", metavar="N", kind=WHOLE, least=1, commands=("brief",), to=("reading",),
        help="How many entries of a feed, newest first (default: all).",
    ),
    Option(
        name="full", flags="--full", kind=FLAG, commands=("brief", "digest"), file=PROFILE, to=("reading",),
        help="Fetch the pages that the entries of a feed link to.",
        instead={"digest": {"help": "Fetch the pages that stories link to, politely."}},
    ),
    Option(
        name="timeout", flags="--timeout", metavar="SECONDS", kind=SECONDS, default=30.0, least=0.1,
        commands=("brief",), file=("brief",), to=("reading",),
        help="How long a download may take in all.",
    ),
    Option(
        name="no_cache", flags="--no-cache", kind=FLAG, commands=("brief",), parse=values.no, to=("reading",),
        field="cache",
        help="Fetch web addresses anew, and keep nothing of them.",
    ),
)  # fmt: skip
LOOK = (
    Option(
        name="with_text", flags="--with-text", kind=FLAG, commands=("brief", "batch"), to=("brief",),
        help="Carry the text of each source in JSON.",
    ),
    Option(
        name="each", flags="--each", kind=FLAG, commands=("brief",),
        help="Make a brief of every source, and of each story of a newsletter, instead of one of all.",
    ),
    Option(
        name="explain", flags="--explain", kind=FLAG, commands=("brief", "batch"), to=("brief",),
        help="Say of each sentence why it was chosen or left out.",
    ),
    Option(
        name="front_matter", flags="--front-matter", kind=FLAG, commands=("brief", "batch"), to=("brief",),
        help="Open Markdown with title, sources, dates and tags, for note-taking.",
    ),
    Option(
        name="cite", flags="--cite", kind=FLAG, commands=("brief", "batch"), to=("brief",),
        help="Cite paragraphs in footnotes, in Markdown.",
    ),
    Option(
        name="width", flags="--width", metavar="COLUMNS", kind=WHOLE, least=20, commands=("brief", "digest", "check"),
        file=_FILES, allowed="a number of columns, such as 80",
        help="How wide terminal and text output is.",
        instead={"digest": {"help": "Of terminal and text output."}},
    ),
    Option(
        name="color", flags="--color", metavar="WHEN", default="auto", commands=("brief", "digest", "check"),
        file=("brief",), offers="briefing.options.table:WHEN",
        help="auto, always or never.",
    ),
)  # fmt: skip
OPTIONS = (*WHERE, *OUTPUT, *CONTENT, *READING, *RUNNING, *LOOK, *OTHERWISE)

"""How behaviour is held while the house is rebuilt: a hash of everything that is said of each text, and no text.

    python -m tests.benchmarks.fingerprints write BEFORE.json FOLDER...
    python -m tests.benchmarks.fingerprints compare BEFORE.json FOLDER...    what differs now, by section and format

FOLDER holds JSON Lines with the field ``text``, ``document`` or ``source``, or any files that briefing reads.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import briefing

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT_FIELDS = ("text", "document", "source")
_SECTIONS = ("summary", "figures", "quotes", "names", "timeline")
_FORMATS = ("terminal", "text", "markdown", "html", "json", "csv")


def texts(folder: Path) -> Iterator[tuple[str, str | briefing.Document, str | None]]:
    """Yield the key, the text and the language of all that a folder holds, in sorted order."""
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        if path.suffix == ".jsonl":
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
                row = json.loads(line or "{}")
                text = next((row[f] for f in _TEXT_FIELDS if isinstance(row.get(f), str)), "")
                if text:
                    yield f"{path.name}:{number}", text, row.get("lang")
        elif path.suffix not in {".json", ".gz"}:
            try:
                yield path.name, briefing.read(path), None
            except briefing.BriefingError:
                continue


def fingerprint(text: str | briefing.Document, language: str | None) -> dict[str, str]:
    """Return a short hash of each section of the brief of a text, and of each format of it."""
    try:
        brief = briefing.brief(text, language=language, figures="all", quotes="all", names="all", timeline="all")
    except briefing.BriefingError as error:
        return {"error": _short(str(error))}
    record = brief.to_dict()
    found = {name: _short(record[name]) for name in _SECTIONS}
    shown = briefing.brief(text, language=language)
    return found | {form: _short(briefing.render(shown, form)) for form in _FORMATS}


def _short(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:12]


def main(action: str, file: str, *folders: str) -> None:
    """Write the fingerprints of folders, or say how many differ from those in a file."""
    found = {key: fingerprint(text, lang) for folder in folders for key, text, lang in texts(Path(folder))}
    if action == "write":
        Path(file).write_text(json.dumps(found), encoding="utf-8")
        print(f"{len(found)} texts")
        return
    before = json.loads(Path(file).read_text(encoding="utf-8"))
    differs: Counter[str] = Counter()
    for key in sorted(found.keys() & before.keys()):
        wrong = [name for name in found[key] if found[key][name] != before[key].get(name)]
        differs.update(wrong)
        if wrong and len(differs) and sum(differs.values()) < 60:
            print(f"  {key}: {', '.join(wrong)}")
    print(f"{len(found)} texts, {sum(differs.values())} differences {dict(differs)}")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""A second opinion: a stand-in program is asked about each sentence, and what it says stands beside our verdicts."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

import pytest

import briefing
from briefing.opinions import with_opinions
from tests.builders import command

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "The mill made 1,204 tonnes. Ann Lee sold it on Monday."
SUMMARY = "The mill made 1,204 tonnes. Ann Lee sold it on Friday. It was sad."
JUDGE = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    assert all(one["text"] for one in asked["evidence"])
    says = "Friday" in asked["sentence"]
    print(json.dumps({"id": asked["id"], "verdict": "no" if says else "yes", "reason": asked["status"]}))
"""


def judge(tmp_path: Path, program: str) -> str:
    place = tmp_path / "judge.py"
    place.write_text(program, encoding="utf-8")
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(place))}"


def asked(tmp_path: Path, program: str, timeout: float = 60) -> briefing.Check:
    return with_opinions(briefing.check(SUMMARY, SOURCE, language="en"), judge(tmp_path, program), timeout)


def test_each_sentence_gets_the_opinion_of_the_judge_and_our_verdicts_stay(tmp_path: Path) -> None:
    found = asked(tmp_path, JUDGE)
    assert [(o.statement, o.verdict, o.reason) for o in found.opinions] == [
        (0, "yes", "supported"), (1, "no", "altered"), (2, "yes", "unchecked"),
    ]  # fmt: skip
    assert found.verdicts == briefing.check(SUMMARY, SOURCE, language="en").verdicts
    assert not found.notices


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("import sys; sys.exit(3)", "judge-failed"),
        ("import time; time.sleep(30)", "judge-failed"),
        ("while True: print('yes' * 1_000)", "judge-failed"),
        ("import subprocess; subprocess.run(['sh', '-c', 'sleep 30; sleep 30'])", "judge-failed"),
        ("import os, time; os.close(1); time.sleep(30)", "judge-failed"),
        ("print('[' * 100_000)", "judge-incomplete"),
        (
            "print('{}'); print('no JSON'); print('[1]'); print('{\"id\": 99, \"verdict\": \"yes\"}')",
            "judge-incomplete",
        ),
    ],
)
def test_a_judge_that_fails_is_a_notice(tmp_path: Path, program: str, code: str) -> None:
    found = asked(tmp_path, program, timeout=2)
    assert not found.opinions
    assert [notice.code for notice in found.notices] == [code]


def test_a_judge_that_is_not_there_is_a_notice_and_an_empty_one_an_error() -> None:
    found = briefing.check(SUMMARY, SOURCE, language="en")
    assert [n.code for n in with_opinions(found, "/no/such/program", 2).notices] == ["judge-failed"]
    with pytest.raises(briefing.BriefingError, match="empty"):
        with_opinions(found, " ", 2)


@pytest.mark.parametrize("form", ["terminal", "markdown", "json", "html", "text"])
def test_the_opinion_is_shown_as_that_judges(tmp_path: Path, form: str) -> None:
    said = judge(tmp_path, JUDGE)
    ran = command("check", "-", "--source", "harbour.txt", "--judge", said, "--format", form, stdin=b"It was late.\n")
    assert ran.returncode == 0, ran.stderr
    assert "yes" in ran.stdout.decode()
    assert "judge.py" in "".join(ran.stdout.decode().lower().split())

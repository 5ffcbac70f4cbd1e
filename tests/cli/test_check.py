"""``briefing check`` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.builders import PACKAGE, SAMPLES, command

VALIDATOR = Draft202012Validator(json.loads((PACKAGE / "check_schema.json").read_text(encoding="utf-8")))
TRUE = b"The tunnel opened on Monday, 40% over budget. More than 900 drivers paid.\n"
FALSE = "The tunnel opened on Tuesday and cost €1.4 million. A spa will follow for €77m.\n".encode()


def test_a_true_summary_exits_0_and_a_false_one_1() -> None:
    assert command("check", "-", "--source", "harbour.txt", stdin=TRUE).returncode == 0
    ran = command("check", "-", "--source", "harbour.txt", stdin=FALSE)
    assert ran.returncode == 1
    assert not ran.stderr
    assert "“€1.4 million”, in the source “€1.4bn”" in ran.stdout.decode()


def test_fail_on_unsupported_lets_pass_what_is_altered() -> None:
    altered = b"The tunnel opened on Tuesday.\n"
    assert command("check", "-", "--source", "harbour.txt", stdin=altered).returncode == 1
    assert command("check", "-", "--source", "harbour.txt", "--fail-on", "unsupported", stdin=altered).returncode == 0
    invented = b"The Maltings Trust gave \xc2\xa377m.\n"
    ran = command("check", "-", "--source", "harbour.txt", "--fail-on", "unsupported", stdin=invented)
    assert ran.returncode == 1


@pytest.mark.parametrize("form", ["terminal", "markdown", "json", "html"])
def test_every_format_shows_the_claim_and_its_evidence(form: str) -> None:
    ran = command("check", "-", "--source", "harbour.txt", "--format", form, stdin=FALSE)
    assert "Tuesday" in ran.stdout.decode()
    assert "Monday" in ran.stdout.decode()


def test_the_json_of_a_check_keeps_its_promise() -> None:
    ran = command("check", "-", "--source", "harbour.txt", "--source", "results.txt", "--json", stdin=FALSE)
    record = json.loads(ran.stdout)
    VALIDATOR.validate(record)
    assert [document["source"] for document in record["documents"]] == ["harbour.txt", "results.txt"]
    for verdict in record["verdicts"]:
        assert record["summary"]["text"][verdict["start"] : verdict["end"]] == verdict["text"]


def test_a_brief_in_json_needs_no_sources(tmp_path: Path) -> None:
    (tmp_path / "brief.json").write_bytes(command("harbour.txt", "--json").stdout)
    ran = command("check", tmp_path / "brief.json")
    assert ran.returncode == 0, ran.stdout.decode() + ran.stderr.decode()
    assert not ran.stderr


def test_a_brief_with_its_text_is_checked_against_that(tmp_path: Path) -> None:
    made = command("-", "--json", "--with-text", stdin=(SAMPLES / "harbour.txt").read_bytes()).stdout
    assert command("check", "-", stdin=made, cwd=tmp_path).returncode == 0
    without = command("-", "--json", stdin=(SAMPLES / "harbour.txt").read_bytes()).stdout
    ran = command("check", "-", stdin=without)
    assert ran.returncode == 4
    assert b"--with-text" in ran.stderr


def test_a_source_that_has_changed_is_said(tmp_path: Path) -> None:
    source = tmp_path / "tunnel.txt"
    source.write_text((SAMPLES / "harbour.txt").read_text(encoding="utf-8"), encoding="utf-8")
    made = command(source, "--json").stdout
    source.write_text(source.read_text(encoding="utf-8").replace("€1.4bn", "€1.5bn"), encoding="utf-8")
    ran = command("check", "-", "--json", stdin=made)
    assert b"sha256 differs" in ran.stderr
    assert ran.returncode == 1
    assert json.loads(ran.stdout)["warnings"][0]["code"] == "source-changed"


def test_a_brief_that_was_edited_is_found_out() -> None:
    made = command("harbour.txt", "-f", "markdown").stdout
    assert command("check", "-", "--source", "harbour.txt", stdin=made).returncode == 0
    edited = made.replace("€1.4bn".encode(), "€1.4m".encode())
    ran = command("check", "-", "--source", "harbour.txt", "--json", stdin=edited)
    assert ran.returncode == 1
    faults = [v for v in json.loads(ran.stdout)["verdicts"] if v["status"] == "altered"]
    assert {v["differences"][0]["kind"] for v in faults} == {"scale"}


def test_several_briefs_a_line_each_are_checked_together() -> None:
    made = command("tram-a.txt", "tram-b.txt", "--json", "--each").stdout
    assert made.count(b"\n") == 2
    assert command("check", "-", stdin=made).returncode == 0


def test_a_check_without_sources_says_what_to_do() -> None:
    ran = command("check", "-", stdin=TRUE)
    assert ran.returncode == 2
    assert b"--source" in ran.stderr


def test_a_missing_source_is_an_error_and_no_verdict() -> None:
    ran = command("check", "-", "--source", "harbour.txt", "--source", "no-such-file.txt", stdin=TRUE)
    assert ran.returncode == 4
    assert not ran.stdout


def test_standard_input_cannot_be_summary_and_source() -> None:
    ran = command("check", "-", "--source", "-", stdin=TRUE)
    assert ran.returncode == 2
    assert b"once" in ran.stderr


@pytest.mark.parametrize(("option", "value"), [("--fail-on", "rounded"), ("--format", "yaml")])
def test_a_wrong_name_is_answered_with_the_right_ones(option: str, value: str) -> None:
    ran = command("check", "-", "--source", "harbour.txt", option, value, stdin=TRUE)
    assert ran.returncode == 2
    assert b"known: " in ran.stderr


def test_the_format_follows_the_ending_of_the_output(tmp_path: Path) -> None:
    for ending, start in [("html", "<!DOCTYPE html>"), ("json", "{"), ("md", "# Check of")]:
        target = tmp_path / f"check.{ending}"
        command("check", "-", "--source", "harbour.txt", "-o", target, stdin=TRUE)
        assert target.read_text(encoding="utf-8").startswith(start)


def test_what_strangers_write_is_harmless_in_every_format(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("<script>alert(1)</script> It cost $5. \x1b[31mRed.", encoding="utf-8")
    summary = b"<script>alert(1)</script> **It** cost $6. \x1b[31mRed."
    for form in ("terminal", "markdown", "json", "html"):
        shown = command("check", "-", "--source", source, "--format", form, stdin=summary).stdout
        assert b"\x1b" not in shown
        assert form == "json" or b"<script>" not in shown.replace(b"\\<script>", b"")

"""A check as SARIF and as the workflow commands of GitHub: faults and notes at their places in the summary."""

from __future__ import annotations

import json
import re

import briefing

SOURCE = "The bridge cost $3 million. Ann Lee sold it on Monday."
SUMMARY = "It was red.\nThe bridge cost $3 billion, 100%: dear,\nsaid Zed Moor."


def test_sarif_has_a_result_for_each_fault_at_its_line_and_column() -> None:
    log = json.loads(briefing.render(briefing.check(SUMMARY, SOURCE, language="en"), "sarif"))
    run = log["runs"][0]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert log["version"] == "2.1.0"
    lines = SUMMARY.split("\n")
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert result["ruleId"] in known
        assert result["level"] in {"error", "note"}
        said = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
        assert said in result["message"]["text"]
    assert [result["ruleId"] for result in run["results"]] == ["altered", "unsupported", "unsupported"]


def test_github_gets_one_escaped_line_a_finding() -> None:
    shown = briefing.render(briefing.check(SUMMARY, SOURCE, language="en"), "github")
    pattern = re.compile(r"::(error|notice) file=[^:]*,title=[^:]*::[^\r\n]+")
    assert all(pattern.fullmatch(line) for line in shown.splitlines())
    assert "line=2," in shown
    assert "100%25" in shown


def test_a_true_summary_has_no_annotations() -> None:
    found = briefing.check("Ann Lee sold the bridge on Monday.", SOURCE, language="en")
    assert briefing.render(found, "github") == ""
    assert json.loads(briefing.render(found, "sarif"))["runs"][0]["results"] == []

"""A broken promise of a rule is told; each rule by itself is proved in `rules/`."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from builders.rule_check import check_rule
from builders.rules import Counterexample, Example, ExpectedRow, Rule
from schema.article import Article
from schema.event import Report
from schema.refusal import Refusal
from tests.builders.factories import report

Waqai = Callable[..., subprocess.CompletedProcess[str]]


@dataclass
class Coding:
    reports: list[Report] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


def rule(expected: list[ExpectedRow], reason: str = "planned") -> Rule:
    return Rule(
        id="en.shelling.hit",
        lang="en",
        why="Shells that hit a place are an event of shelling.",
        form="verb",
        words=["hit"],
        event="Shelling/artillery/missile attack",
        examples=[Example(text="Shells hit Duma.", rows=expected)],
        counterexamples=[Counterexample(text="Shells may hit Duma.", reason=reason)],
    )


def problems(checked: Rule, rows: list[Report], reason: str | None = "planned") -> list[str]:
    """What is found wrong when the example gives `rows` and the counterexample a refusal for `reason`."""

    def code(article: Article) -> Coding:
        if article.text == "Shells hit Duma.":
            return Coding(reports=rows)
        refusal = Refusal(article_id=article.id, stage="code", reason=reason or "planned", rule_id=checked.id)
        return Coding(refusals=[refusal] if reason else [])

    return [f"{failure.kind}: {failure.problem}" for failure in check_rule(checked, code)]


def test_a_rule_that_keeps_its_promises_passes() -> None:
    told = ExpectedRow(place="Duma", date="2016-04-22", actor=["syria-gov"], fatalities=3, weapons=["artillery"])
    assert problems(rule([told]), [report()]) == []
    assert problems(rule([ExpectedRow(place="دوما"), ExpectedRow(place="C2338")]), [report(), report()]) == []


@pytest.mark.parametrize(
    ("promised", "problem"),
    [
        ({"place": "Aleppo"}, "place is Duma (C2338), not Aleppo"),
        ({"date": "2016-04-23"}, "date is '2016-04-22', not '2016-04-23'"),
        ({"actor": []}, "actor is ['syria-gov'], not []"),
        ({"fatalities": 0}, "fatalities is 3, not 0"),
    ],
)
def test_a_row_that_says_something_else_is_told(promised: dict[str, Any], problem: str) -> None:
    assert problems(rule([ExpectedRow(**promised)]), [report()]) == [f"example: {problem}"]


def test_rows_too_few_too_many_or_of_another_rule_are_told() -> None:
    row = ExpectedRow()
    assert problems(rule([row, row]), [report()]) == ["example: 2 rows promised, 1 given"]
    assert problems(rule([row]), [report(), report()]) == ["example: 1 more rows than promised"]
    assert "no row is the rule's" in problems(rule([row]), [report(rule_ids=["en.other"])])[0]


def test_a_counterexample_must_be_refused_for_its_reason() -> None:
    row = ExpectedRow()
    assert problems(rule([row], "denied"), [report()]) == ["counterexample: refused as planned, not denied"]
    assert problems(rule([row], "denied"), [report()], None) == ["counterexample: refused as nothing, not denied"]
    assert "recognise nothing" in problems(rule([row], "none"), [report()])[0]
    assert problems(rule([row], "none"), [report()], None) == []


def test_a_rule_is_checked_by_its_id(waqai: Waqai) -> None:
    listed = [line.split("\t")[0] for line in waqai("rules", "list").stdout.splitlines()]
    run = waqai("rules", "check", listed[0], listed[-1])
    assert run.stdout == ""
    assert run.returncode == 0, run.stderr
    assert run.stderr.startswith("2 rules, ")


def test_rules_are_listed_one_on_a_line(waqai: Waqai) -> None:
    every, arabic = waqai("rules", "list"), waqai("rules", "list", "--lang", "ar")
    lines = every.stdout.splitlines()
    assert len(lines) > 20
    assert all(len(line.split("\t")) == 4 for line in lines)
    assert 0 < len(arabic.stdout.splitlines()) < len(lines)


def test_an_unknown_rule_or_language_is_bad_usage(waqai: Waqai) -> None:
    for arguments in (("check", "no.such.rule"), ("list", "--lang", "fr"), ("list", "--event", "no such")):
        run = waqai("rules", *arguments)
        assert run.returncode == 2
        assert run.stderr.startswith("error: ")

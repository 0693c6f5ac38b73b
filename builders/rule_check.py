"""The proof of a rule: each example gives its rows, each counterexample none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builders.batches import Coding
from builders.rules import Counterexample, Example, ExpectedRow, Rule
from schema.article import Article
from schema.event import Report


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence of a rule that does not give what it promises; `number` counts from 1 in its list."""

    rule_id: str
    kind: str
    number: int
    text: str
    problem: str

    def __str__(self) -> str:
        return f"{self.rule_id}, {self.kind} {self.number}: {self.problem}\n    {self.text}"


def check_rule(rule: Rule, code: Callable[[Article], Coding]) -> Iterator[Failure]:
    """Code every sentence of the rule, each as an article of its own, and yield those that break their promise."""
    for number, example in enumerate(rule.examples, start=1):
        problem = _example_problem(rule, example, code(_article(rule, example)))
        if problem:
            yield Failure(rule.id, "example", number, example.text, problem)
    for number, counterexample in enumerate(rule.counterexamples, start=1):
        problem = _counterexample_problem(rule, counterexample, code(_article(rule, counterexample)))
        if problem:
            yield Failure(rule.id, "counterexample", number, counterexample.text, problem)


def _article(rule: Rule, sentence: Example | Counterexample) -> Article:
    fields = {"id": rule.id, "published": sentence.published, "text": sentence.text, "lang": rule.lang}
    fields |= {"title": sentence.text, "text": ""} if sentence.title else {}
    return Article.model_validate(fields)


def _example_problem(rule: Rule, example: Example, coding: Coding) -> str:
    """What is wrong with the rows of an example; empty when nothing is."""
    left = list(coding.reports)
    if not any(rule.id in report.rule_ids for report in left):
        refusals = ", ".join(f"{r.reason} ({r.rule_id})" for r in coding.refusals) or "none"
        return f"no row is the rule's; rows {len(left)}, refusals {refusals}"
    for expected in example.rows:
        misses = [(_differences(expected, report), report) for report in left]
        if not misses:
            return f"{len(example.rows)} rows promised, {len(coding.reports)} given"
        differences, nearest = min(misses, key=lambda miss: len(miss[0]))
        if differences:
            return "; ".join(differences)
        left.remove(nearest)
    return f"{len(left)} more rows than promised" if left else ""


def _counterexample_problem(rule: Rule, sentence: Counterexample, coding: Coding) -> str:
    """What is wrong with what became of a counterexample; empty when nothing is."""
    if any(rule.id in report.rule_ids for report in coding.reports):
        return "the rule gives a row"
    reasons = sorted({refusal.reason for refusal in coding.refusals if refusal.rule_id == rule.id})
    if sentence.reason == "none":
        return f"the rule should recognise nothing; it is refused as {', '.join(reasons)}" if reasons else ""
    return "" if sentence.reason in reasons else f"refused as {', '.join(reasons) or 'nothing'}, not {sentence.reason}"


def _differences(expected: ExpectedRow, report: Report) -> list[str]:
    """The promises of a row that `report` does not keep. A place is promised by its name or its id."""
    given: dict[str, object] = {
        "event": report.sub_event_type,
        "date": report.date_start.isoformat(),
        "actor": report.actor_ids,
        "target": report.target_ids,
        "weapons": report.weapon_types,
        "fatalities": report.fatalities,
        "civilians": report.fatalities_civilians,
        "injured": report.injured,
    }
    names = (report.location, report.location_ar, report.place_id)
    wrong = [f"place is {report.location} ({report.place_id}), not {expected.place}"]
    found = [] if expected.place is None or expected.place in names else wrong
    for field, value in given.items():
        promised = getattr(expected, field)
        if promised is not None and promised != value:
            found.append(f"{field} is {value!r}, not {promised!r}")
    return found

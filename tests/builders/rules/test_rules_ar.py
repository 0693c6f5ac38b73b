"""The Arabic rules keep their promises: each example gives its rows, each counterexample is refused for its reason."""

from collections.abc import Callable
from itertools import product

import pytest

from builders import lexicon
from builders.batches import Coding
from builders.loading import load_coder
from builders.rule_check import check_rule
from builders.rules import Rule, load_rules
from schema.article import Article
from schema.codes import EVENT_TYPE_OF

RULES = load_rules("ar")


@pytest.fixture(scope="module")
def code() -> Callable[[Article], Coding]:
    return load_coder()


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_keeps_its_promises(rule: Rule, code: Callable[[Article], Coding]) -> None:
    assert [str(failure) for failure in check_rule(rule, code)] == []


def test_every_kind_of_event_has_a_rule_or_is_chosen_by_one() -> None:
    chosen = {
        "Government regains territory",
        "Arrests",
    }  # by who takes the place, and whom: builders/coder/acts/kinds.py
    missing = set(EVENT_TYPE_OF) - {rule.event for rule in RULES} - chosen
    assert missing == set()


def test_a_word_belongs_to_one_rule_of_a_form_and_sense() -> None:
    owners: dict[tuple[str, str, str], list[str]] = {}
    for rule in RULES:
        for word, sense in product(set(rule.words), [*rule.subject, *rule.beside] or [""]):
            owners.setdefault((rule.form, word, sense), []).append(rule.id)
    assert {word: rules for word, rules in owners.items() if len(rules) > 1} == {}


def test_every_cue_of_the_lexicon_is_explained() -> None:
    told = (lexicon.HERE / "README.md").read_text(encoding="utf-8")
    cues = {entry.cue for lang in ("ar", "en") for _, entry in lexicon.entries(lang) if isinstance(entry, lexicon.Cue)}
    assert {cue for cue in cues if f"`{cue}`" not in told} == set()

"""The English rules keep their promises: each example gives its rows, each counterexample is refused for its reason."""

from collections.abc import Callable

import pytest

from builders.batches import Coding
from builders.loading import load_coder
from builders.rule_check import check_rule
from builders.rules import Rule, load_rules
from schema.article import Article
from schema.codes import EVENT_TYPE_OF

RULES = load_rules("en")


@pytest.fixture(scope="module")
def code() -> Callable[[Article], Coding]:
    return load_coder()


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_keeps_its_promises(rule: Rule, code: Callable[[Article], Coding]) -> None:
    assert [str(failure) for failure in check_rule(rule, code)] == []


def test_every_kind_of_event_has_a_rule_or_is_chosen_by_one() -> None:
    chosen = {"Government regains territory"}  # by who takes the place: builders/coder/acts/kinds.py
    assert set(EVENT_TYPE_OF) - {rule.event for rule in RULES} - chosen == set()

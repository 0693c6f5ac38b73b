"""Rules: which words signal which event. TOML files, one for an event type and language; each rule with its proof."""

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from builders.errors import InputError
from builders.toml_file import line_of, read_toml
from schema.codes import EVENT_TYPE_OF, REASONS, WEAPON_TYPES

HERE = Path(__file__).parent


class ExpectedRow(BaseModel):
    """The fields of a row that an example promises; what is left out is not compared."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str | None = None
    event: str | None = None
    date: str | None = None
    actor: list[str] | None = None
    target: list[str] | None = None
    weapons: list[str] | None = None
    fatalities: int | None = None
    civilians: int | None = None
    injured: int | None = None


class Example(BaseModel):
    """A sentence of our own and the rows it gives."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    published: date = date(2018, 3, 16)
    rows: list[ExpectedRow] = Field(min_length=1)


class Counterexample(BaseModel):
    """A sentence of our own that gives no row of the rule; `reason`: of the refusal, or `none` if nothing is found."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    published: date = date(2018, 3, 16)
    reason: str

    @model_validator(mode="after")
    def _known(self) -> "Counterexample":
        if self.reason != "none" and self.reason not in REASONS:
            raise ValueError(f"unknown reason {self.reason!r}")
        return self


class Rule(BaseModel):
    """A named value: words that signal an event, how the clause around them is read, and the proof.

    `form`: `verb` (its subject acts), `passive` (its subject is acted upon), `noun` (an act named as a noun), `harm`
    (no word of its own: people are killed or wounded at a place, and the sentence names no other event).
    `words`: phrases as they stand in a dictionary; with `inflect` the language adds the forms of each verb.
    `event`: a sub-event type; `choose` names how it may be moved by what else is told (`builders/coder/kinds.py`).
    `object`: layers of which the first thing named behind the word must be (before it in the passive), else it has
    another sense: "captured the village", not "captured the mood".
    `beside`: cues, or sides, of which one must stand behind the word, else it has another sense: "went out to demand".
    `weapon`: the means that the word itself tells. `needs`: what must be found in the clause, else `incomplete`.
    `refuse`: what the word names is never an event (talks, a resolution, a siege that goes on): a candidate is refused
    with this reason, its counterexamples are its proof. `weak`: the word alone is no news ("clashes", "the attack"):
    without a place of its own it only adds to another row.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    lang: str
    why: str = Field(min_length=20)
    form: Literal["verb", "passive", "noun", "harm"]
    words: list[str] = []
    inflect: bool = False
    event: str
    choose: Literal["means", "captor", "captive", "victims"] | None = None
    object: list[Literal["place", "kind", "site", "people", "weapon", "actor"]] = []
    beside: list[str] = []
    weapon: str | None = None
    needs: list[Literal["actor", "target", "armed-target", "weapon", "harm", "place", "sides"]] = []
    refuse: str | None = None
    weak: bool = False
    examples: list[Example] = []
    counterexamples: list[Counterexample] = Field(min_length=1)

    @model_validator(mode="after")
    def _known(self) -> "Rule":
        if self.event not in EVENT_TYPE_OF:
            raise ValueError(f"unknown sub-event type {self.event!r}")
        if bool(self.words) == (self.form == "harm"):
            raise ValueError("a rule has words, unless its form is harm")
        if self.refuse is not None and self.refuse not in REASONS:
            raise ValueError(f"unknown reason {self.refuse!r}")
        if bool(self.examples) == (self.refuse is not None):
            raise ValueError("a rule has examples, unless it only refuses")
        if self.weapon is not None and self.weapon not in WEAPON_TYPES:
            raise ValueError(f"unknown weapon {self.weapon!r}")
        return self


def load_rules(lang: str, folder: Path = HERE) -> tuple[Rule, ...]:
    """All rules of one language, in order of file and place in it; raises InputError naming file and rule."""
    rules: dict[str, Rule] = {}
    for path in sorted((folder / lang).glob("*.toml")):
        for rule in _read(path, lang):
            if rule.id in rules:
                raise InputError(path, None, "id", f"rule {rule.id} stands twice")
            rules[rule.id] = rule
    return tuple(rules.values())


class RuleFile(BaseModel):
    """A file of rules: tables `[[rule]]`, each read as a `Rule`."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    rule: list[dict[str, Any]]


def _read(path: Path, lang: str) -> Iterator[Rule]:
    for number, raw in enumerate(read_toml(path, RuleFile).rule, start=1):
        try:
            yield Rule.model_validate({"lang": lang, **raw})
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"]) or None
            name = raw.get("id", f"number {number}")
            line = line_of(path.read_text(encoding="utf-8"), ("rule", number - 1, *first["loc"]))
            raise InputError(path, line, field, f"rule {name}: {first['msg']}") from error


def fingerprint() -> str:
    """SHA-256 over the rule files, in order of their paths."""
    digest = hashlib.sha256()
    for path in sorted(HERE.rglob("*.toml")):
        digest.update(path.relative_to(HERE).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()

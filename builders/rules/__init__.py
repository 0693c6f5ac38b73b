"""Rules: which words signal which event. TOML files, one for an event type and language; each rule with its proof."""

import hashlib
import re
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator, model_validator

from builders.errors import InputError
from builders.toml_file import complaint, line_of, parse_toml, read_toml
from schema.codes import EVENT_TYPE_OF, REASONS, WEAPON_TYPES

HERE = Path(__file__).parent


def _one_of(known: Collection[str], code: str) -> str:
    if code not in known:
        raise ValueError(f"none of {', '.join(known)}")
    return code


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
    """A sentence of our own and the rows it gives; `title`: it is the title of an article."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    title: bool = False
    published: date = date(2018, 3, 16)
    rows: list[ExpectedRow] = Field(min_length=1)


class Counterexample(BaseModel):
    """A sentence of our own that gives no row of the rule; `reason`: of the refusal, or `none` if nothing is found."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    title: bool = False
    published: date = date(2018, 3, 16)
    reason: str

    @field_validator("reason")
    @classmethod
    def _known(cls, reason: str) -> str:
        return reason if reason == "none" else _one_of(REASONS, reason)


class Rule(BaseModel):
    """A named value: words that signal an event, how the clause around them is read, and the proof.

    `form`: `verb` (its subject acts), `passive` (its subject is acted upon), `noun` (an act named as a noun), `harm`
    (no word of its own: people are killed or wounded at a place, and the sentence names no other event).
    `words`: phrases as they stand in a dictionary; with `inflect` the language adds the forms of each verb.
    `event`: a sub-event type; `choose` names how it may be moved by what else is told (`builders/coder/acts/kinds.py`).
    `object`: layers of which the first thing named behind the word must be (before it in the passive), else it has
    another sense: "captured the village", not "captured the mood"; of persons also `fighter` (armed) and `crowd` (many,
    unarmed); `force`: troops or vehicles, right behind an Arabic verb and its subject; `next-place`: a place by its
    name, directly behind: "took Morek".
    `subject`: cues, or sorts of persons (`builders/coder/acts/senses.py`), of which one must be in the subject, right
    behind an Arabic verb, else it has another sense: "demonstrators burnt", not "farmers burnt"; `leavers`: who goes
    away from a town (`builders/coder/acts/departures.py`); `fallen`: a place that fell; `told`: a capture that
    somebody tells of (`falls.py`, there); `headline`: a side right before an Arabic verb in a title (`headlines.py`);
    `advance`: troops on the ground (`advances.py`); `carried-out`: a sentence of death, with a word before it that it
    was carried out.
    `beside`: cues, sides, weapons, sites, roles of persons or acts of a sub-event type of which one must stand behind
    the word, a site before any place, else it has another sense: "went out to demand", "seized houses", "forced them
    to withdraw".
    `weapon`: the means that the word itself tells. `needs`: what must be found in the clause, else `incomplete`.
    `refuse`: what the word names is never an event (talks, a resolution, a siege that goes on): a candidate is refused
    with this reason, its counterexamples are its proof. `weak`: the word alone is no news ("clashes", "the attack"):
    without a place of its own it only adds to another row. `leaves`: forces or people move off, and are coded where
    they leave; others are coded where they arrive.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    lang: str
    id: str
    why: str = Field(min_length=20)
    form: Literal["verb", "passive", "noun", "harm"]
    words: list[str] = []
    inflect: bool = False
    event: str
    choose: Literal["means", "captor", "captive", "victims", "leavers"] | None = None
    object: list[
        Literal["place", "kind", "site", "people", "weapon", "actor", "fighter", "crowd", "force", "next-place"]
    ] = []
    subject: list[str] = []
    beside: list[str] = []
    weapon: str | None = None
    needs: list[Literal["actor", "target", "armed-target", "weapon", "harm", "place", "sides"]] = []
    refuse: str | None = None
    weak: bool = False
    leaves: bool = False
    examples: list[Example] = []
    counterexamples: list[Counterexample] = Field(min_length=1)

    @field_validator("id")
    @classmethod
    def _names_the_act(cls, code: str, of: ValidationInfo) -> str:
        lang = of.data.get("lang", "")
        if not re.fullmatch(rf"{lang}(\.[a-z][a-z0-9-]*)+", code):
            raise ValueError(f"the id begins with the language, and names the act: {lang}.shelling.verb")
        return code

    @field_validator("event", "refuse", "weapon")
    @classmethod
    def _known(cls, code: str | None, of: ValidationInfo) -> str | None:
        known = {"event": EVENT_TYPE_OF, "refuse": REASONS, "weapon": WEAPON_TYPES}[of.field_name or ""]
        return code if code is None else _one_of(known, code)

    @model_validator(mode="after")
    def _whole(self) -> "Rule":
        if bool(self.words) == (self.form == "harm"):
            raise ValueError("a rule has words, unless its form is harm")
        if bool(self.examples) == (self.refuse is not None):
            raise ValueError("a rule has examples, unless it only refuses")
        return self


def load_rules(lang: str, folder: Path = HERE) -> tuple[Rule, ...]:
    """All rules of one language, in order of file and place in it; raises InputError naming file, line and field."""
    rules: dict[str, Rule] = {}
    for path in sorted((folder / lang).glob("*.toml")):
        for line, rule in _read(path, lang):
            if rule.id in rules:
                raise InputError(path, line, "id", f"rule {rule.id} stands twice")
            rules[rule.id] = rule
    return tuple(rules.values())


class RuleFile(BaseModel):
    """A file of rules: tables `[[rule]]`, each read as a `Rule`."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    rule: list[dict[str, Any]]


def _read(path: Path, lang: str) -> Iterator[tuple[int | None, Rule]]:
    """The rules of a file, each with its line."""
    text, _ = parse_toml(path)
    for number, raw in enumerate(read_toml(path, RuleFile).rule):
        try:
            yield line_of(text, ("rule", number, "id")), Rule.model_validate({"lang": lang, **raw})
        except ValidationError as error:
            wrong = complaint(path, text, Rule, error, ("rule", number))
            name = raw.get("id", f"number {number + 1}")
            raise InputError(path, wrong.line, wrong.field, f"rule {name}: {wrong.message}", wrong.hint) from None


def fingerprint() -> str:
    """SHA-256 over the rule files, in order of their paths."""
    digest = hashlib.sha256()
    for path in sorted(HERE.rglob("*.toml")):
        digest.update(path.relative_to(HERE).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()

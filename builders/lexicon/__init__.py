"""The lexicon: what words mean apart from any event. One CSV table for each noun and language, read once and frozen.

`actors.csv` names of sides, `people.csv` words for persons, `weapons.csv` means, `sites.csv` what is hit,
`harm.csv` words for killing and wounding, `cues.csv` the small words of grammar and discourse; `means.csv` says what a
weapon makes of an attack.
"""

import csv
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name of a side. `actors`: ids, main one first. `start`, `end`: when the name means them.

    `kind`: group, adjective, aircraft, state, person or loaded (`builders/lexicon/README.md`).
    """

    phrase: str
    actors: tuple[str, ...]
    start: date | None
    end: date | None
    kind: str

    def means_on(self, day: date | None) -> bool:
        """Whether the name means these actors on `day` (unknown day: yes)."""
        return day is None or ((self.start is None or self.start <= day) and (self.end is None or day <= self.end))


@dataclass(frozen=True, slots=True)
class People:
    """A word for persons. `role`: civilian, fighter ... `number`: s, d or p. `actors`: ids that the word implies."""

    phrase: str
    role: str
    number: str
    actors: tuple[str, ...]

    @property
    def plainly_civilian(self) -> bool:
        """Whether the word itself is "civilian", which tells those apart who are not."""
        return self.phrase.lower().startswith(("civilian", "مدني", "المدني"))


@dataclass(frozen=True, slots=True)
class Weapon:
    """A word for a means. `weapon`: a code of `schema.codes.WEAPON_TYPES`."""

    phrase: str
    weapon: str


@dataclass(frozen=True, slots=True)
class Site:
    """A word for what is hit. `effect`: `military` or `civilian`."""

    phrase: str
    site: str
    effect: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A small word. `cue`: what it signals; the list is in `builders/lexicon/README.md`."""

    phrase: str
    cue: str


@dataclass(frozen=True, slots=True)
class HarmWord:
    """A word for killing or wounding. `harm`: killed, wounded, both, casualty or fell.

    `form`: verb, act (a masdar) or person. `number`: of a person word, s, d or p.
    """

    phrase: str
    harm: str
    form: str
    number: str


Entry = HarmWord | ActorName | People | Weapon | Site | Cue


def entries(lang: str) -> Iterator[tuple[str, Entry]]:
    """(layer, entry) of every row of the tables of one language."""
    for row in _rows(lang, "actors"):
        actors = tuple(filter(None, row["actors"].split("|")))
        yield "actor", ActorName(row["phrase"], actors, _day(row["from"]), _day(row["to"]), row["kind"])
    for row in _rows(lang, "people"):
        actors = tuple(filter(None, row["actors"].split("|")))
        yield "people", People(row["phrase"], row["role"], row["number"], actors)
    for row in _rows(lang, "weapons"):
        yield "weapon", Weapon(row["phrase"], row["weapon"])
    for row in _rows(lang, "sites"):
        yield "site", Site(row["phrase"], row["site"], row["effect"])
    for row in _rows(lang, "harm"):
        yield "harm", HarmWord(row["phrase"], row["harm"], row["form"], row["number"])
    for row in _rows(lang, "cues"):
        yield "cue", Cue(row["phrase"], row["cue"])


def means() -> Mapping[str, tuple[str, int]]:
    """weapon -> (sub-event type that it makes of an attack, rank: the lowest decides)."""
    with (HERE / "means.csv").open(encoding="utf-8", newline="") as lines:
        return MappingProxyType({r["weapon"]: (r["sub_event_type"], int(r["rank"])) for r in csv.DictReader(lines)})


def fingerprint() -> str:
    """SHA-256 over the tables, in order of their paths."""
    digest = hashlib.sha256()
    for path in sorted(HERE.rglob("*.csv")):
        digest.update(path.relative_to(HERE).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _rows(lang: str, table: str) -> list[dict[str, str]]:
    with (HERE / lang / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

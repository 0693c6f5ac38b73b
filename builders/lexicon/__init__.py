"""The lexicon: what words mean apart from any event. One CSV table for each noun and language, read once and frozen.

`actors.csv` names of sides, `people.csv` words for persons, `weapons.csv` means, `sites.csv` what is hit,
`harm.csv` words for killing and wounding, `cues.csv` the small words of grammar and discourse, `given_names.csv` first
names (Arabic only); `belongings.csv` with `states.csv` what is named by its state, forces and offices; `means.csv`
says what a weapon makes of an attack.
"""

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from builders.errors import InputError
from builders.readers.lines import utf8_lines
from schema.actors import load_actors
from schema.codes import WEAPON_TYPES

HERE = Path(__file__).parent

#: A row of a table: column -> cell.
Row = Mapping[str, str]

#: What a name of a side can be (`README.md` beside this).
KINDS = frozenset({"group", "again", "adjective", "aircraft", "state", "other", "loaded", "held"})
#: Where the adjective of the state stands in a phrase of `belongings.csv`.
SLOT = "…"
#: Tables in which a word means one thing.
_OF_ONE_MEANING = frozenset({"people", "weapons", "sites"})
#: Columns that do not tell one entry of another table from the next.
_BESIDE = frozenset({"kind", "to", "note"})


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name of a side. `actors`: ids, main one first. `start`, `end`: when the name means them.

    `kind`: group, again (one named before), adjective, aircraft, state, loaded, held or other (see `README.md`).
    """

    phrase: str
    actors: tuple[str, ...]
    start: date | None
    end: date | None
    kind: str

    @property
    def definite(self) -> bool:
        """Whether it is a name with its article only: التنظيم, but not تنظيم مهرجان."""
        return self.kind == "again" and self.phrase.startswith("ال")

    def means_on(self, day: date | None) -> bool:
        """Whether the name means these actors on `day` (unknown day: yes)."""
        return day is None or ((self.start is None or self.start <= day) and (self.end is None or day <= self.end))


@dataclass(frozen=True, slots=True)
class People:
    """A word for persons. `role`: civilian, fighter ... `number`: s, d, p, or n of an adjective that is a person
    where it is counted. `actors`: ids that the word implies.
    """

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

    `form`: verb, act (a masdar) or person. `number`: of a person word, s, d or p; `before` if the victims stand before
    a verb; `armed` if only fighters are meant: civilians who are neutralised (تحييد) are kept out of the fighting;
    `men` if it counts fighters or nobody, whose side stands before it: "the army lost ten soldiers", not "a hill".
    """

    phrase: str
    harm: str
    form: str
    number: str


Entry = HarmWord | ActorName | People | Weapon | Site | Cue


def entries(lang: str) -> Iterator[tuple[str, Entry]]:
    """(layer, entry) of every row of the tables of one language; raises InputError for a row that is out of form."""
    for row in _rows(lang, "actors"):
        actors = tuple(filter(None, row["actors"].split("|")))
        yield "actor", ActorName(row["phrase"], actors, _day(row["from"]), _day(row["to"]), row["kind"])
    for name in _belongings(lang):
        yield "actor", name
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


def _belongings(lang: str) -> Iterator[ActorName]:
    """Each belonging of each state."""
    for phrase, belonging, state in composed(_rows(lang, "belongings"), _rows(lang, "states")):
        actors = () if belonging["kind"] == "other" else (state["actors"],)
        yield ActorName(phrase, actors, None, None, belonging["kind"])


def composed(belongings: Iterable[Row], states: Iterable[Row]) -> Iterator[tuple[str, Row, Row]]:
    """(name, row of the belonging, row of the state) of each belonging of each state: القوات التركية، the Turkish
    border. An adjective has the belonging's gender.
    """
    of_each = list(states)
    for belonging in belongings:
        form = "feminine" if belonging["gender"] == "f" else "phrase"
        for state in of_each:
            yield belonging["phrase"].replace(SLOT, state[form]), belonging, state


def given_names(lang: str) -> frozenset[str]:
    """First names of persons, as they are written; raises InputError for a row that is out of form."""
    return frozenset(row["phrase"] for row in _rows(lang, "given_names"))


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


def _rows(lang: str, table: str) -> Iterator[dict[str, str]]:
    """The rows of a table; raises InputError with file, line and field for one that is out of form."""
    path = HERE / lang / f"{table}.csv"
    known = frozenset(load_actors())
    seen: dict[tuple[str, ...], int] = {}
    reader = csv.DictReader(utf8_lines(path), strict=True)
    try:
        for row in reader:
            _check(path, reader.line_num, row, known)
            one = table in _OF_ONE_MEANING
            told = (row["phrase"],) if one else tuple(v for name, v in row.items() if name not in _BESIDE)
            if (first := seen.setdefault(told, reader.line_num)) != reader.line_num:
                message = f"{row['phrase']!r} stands in line {first} too"
                raise InputError(path, reader.line_num, "phrase", message, "keep one of them")
            yield row
    except csv.Error as error:
        raise InputError(path, reader.line_num + 1, None, f"not CSV: {error}") from None


def _check(path: Path, line: int, row: Mapping[str | None, str | None], known: frozenset[str]) -> None:
    cells = {name: value for name, value in row.items() if name is not None and value is not None}
    if len(cells) < len(row):
        raise InputError(path, line, None, "more or fewer cells than the header", "quote cells that hold commas")
    if not cells["phrase"].strip():
        raise InputError(path, line, "phrase", "no words in it")
    for actor in filter(None, cells.get("actors", "").split("|")):
        if actor not in known:
            raise InputError(path, line, "actors", f"no actor {actor!r}", "the ids stand in schema/actors.csv")
    if cells.get("weapon", "unspecified") not in WEAPON_TYPES:
        raise InputError(
            path, line, "weapon", f"no weapon type {cells['weapon']!r}", f"one of {', '.join(WEAPON_TYPES)}"
        )
    if cells.get("kind", "group") not in KINDS:
        raise InputError(path, line, "kind", f"no kind {cells['kind']!r}", f"one of {', '.join(sorted(KINDS))}")
    for name in ("from", "to"):
        try:
            _day(cells.get(name, ""))
        except ValueError:
            raise InputError(path, line, name, f"{cells[name]!r} is not a date", "write YYYY-MM-DD") from None
    start, end = (_day(cells.get(name, "")) for name in ("from", "to"))
    if start and end and end < start:
        raise InputError(path, line, "to", f"{end} is before {start}")


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

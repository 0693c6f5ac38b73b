"""The tables of names, people, means and sites keep their form: sorted, no phrase twice, ids and codes that exist."""

import csv
from collections import defaultdict
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from builders import lexicon
from builders.coder import Language, load_languages
from builders.language.tokens import tokenise
from schema.actors import load_actors
from schema.codes import EVENT_TYPES, EXPLOSIONS, VIOLENCE_AGAINST_CIVILIANS, WEAPON_TYPES

LEXICON = Path(__file__).parents[3] / "builders" / "lexicon"
COLUMNS = {
    "actors": ["phrase", "actors", "from", "to", "kind", "note"],
    "people": ["phrase", "role", "number", "actors"],
    "weapons": ["phrase", "weapon", "note"],
    "sites": ["phrase", "site", "effect"],
    "belongings": ["phrase", "gender", "kind"],
    "states": ["phrase", "feminine", "actors"],
    "given_names": ["phrase"],
}
ROLES = {
    *("civilian", "child", "woman", "family", "fighter", "soldier", "security", "prisoner", "displaced"),
    *("journalist", "medic", "aid-worker", "official", "unspecified"),
}
BELONGINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "ar": {"الحدود التركية": (), "وزير الدفاع الروسي": (), "حرس الحدود الأردني": ("jordan",)},
    "en": {"Turkish border": (), "Russian defence minister": (), "British warplanes": ("uk",)},
}
LEAST = {("ar", "actors"): 450, ("en", "actors"): 350}

TABLES = [
    ("ar", "given_names"),
    *((lang, table) for lang in ("ar", "en") for table in COLUMNS if table != "given_names"),
]
tables = pytest.mark.parametrize(("lang", "table"), TABLES)
languages = pytest.mark.parametrize("lang", ["ar", "en"])


@cache
def _language(lang: str) -> Language:
    return load_languages()[lang]


def _rows(lang: str, table: str) -> list[dict[str, str]]:
    with (LEXICON / lang / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        assert reader.fieldnames == COLUMNS[table]
        return list(reader)


@tables
def test_sorted_and_no_phrase_twice(lang: str, table: str) -> None:
    language = _language(lang)
    rows = _rows(lang, table)
    phrases = [row["phrase"] for row in rows]
    for line, (before, after) in enumerate(pairwise(phrases), start=3):
        assert before <= after, f"{LEXICON / lang / table}.csv, line {line}: {after!r} belongs before {before!r}"
    assert len(rows) >= LEAST.get((lang, table), 1)
    seen: dict[tuple[str, ...], str] = {}
    for row in rows:
        words = [key for key in tokenise(row["phrase"], language.key).keys if key not in language.reader.skipped]
        # Arabic words are kept without their article; an English plural is an entry of its own.
        bare = [language.reader.inner(key)[0] for key in words] if lang == "ar" else words
        folded = (*bare, row.get("from", ""))
        assert folded not in seen, f"{row['phrase']!r} is written as {seen.get(folded)!r} too"
        seen[folded] = row["phrase"]


@tables
def test_a_phrase_is_one_to_six_words_with_no_empty_one(lang: str, table: str) -> None:
    language = _language(lang)
    for row in _rows(lang, table):
        words = [key for key in tokenise(row["phrase"], language.key).keys if key not in language.reader.skipped]
        assert 1 <= len(words) <= 6, row["phrase"]
        assert all(words), row["phrase"]


@languages
def test_names_of_sides_have_ids_kinds_and_whole_stretches_of_days(lang: str) -> None:
    register = load_actors()
    stretches: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for row in _rows(lang, "actors"):
        assert row["kind"] in lexicon.KINDS, row
        assert not (row["kind"] == "other" and row["actors"]), row
        assert all(actor in register for actor in filter(None, row["actors"].split("|"))), row
        start = date.fromisoformat(row["from"]) if row["from"] else date.min
        end = date.fromisoformat(row["to"]) if row["to"] else date.max
        assert start <= end, row
        stretches[row["phrase"]].append((start, end))
    for phrase, days in stretches.items():
        days.sort()
        for (_, end), (start, _) in pairwise(days):
            assert end + timedelta(1) == start, f"{phrase}: days between or twice told"


@languages
def test_a_belonging_has_one_slot_and_a_gender_that_the_adjectives_have(lang: str) -> None:
    states = _rows(lang, "states")
    for row in _rows(lang, "belongings"):
        assert row["phrase"].count(lexicon.SLOT) == 1, row
        assert row["gender"] in ({"m", "f"} if lang == "ar" else {""}), row
    assert all(bool(row["feminine"]) == (lang == "ar") for row in states)
    names = {entry.phrase: entry.actors for _, entry in lexicon.entries(lang) if isinstance(entry, lexicon.ActorName)}
    for phrase, actors in BELONGINGS[lang].items():
        assert names[phrase] == actors, phrase


@languages
def test_no_belonging_of_a_state_is_written_out_as_a_name(lang: str) -> None:
    written = {row["phrase"] for row in _rows(lang, "actors")}
    states = _rows(lang, "states")
    for row in _rows(lang, "belongings"):
        form = "feminine" if row["gender"] == "f" else "phrase"
        assert written.isdisjoint(row["phrase"].replace(lexicon.SLOT, state[form]) for state in states), row


@languages
def test_people_have_roles_numbers_and_ids(lang: str) -> None:
    register = load_actors()
    rows = _rows(lang, "people")
    for row in rows:
        assert row["role"] in ROLES, row
        assert row["number"] in {"s", "d", "p", "n"}, row
        assert not row["actors"] or row["actors"] in register, row
    assert {row["role"] for row in rows} == ROLES


@languages
def test_every_means_has_words(lang: str) -> None:
    assert {row["weapon"] for row in _rows(lang, "weapons")} | {"unspecified"} == set(WEAPON_TYPES)


@languages
def test_sites_are_military_or_civilian(lang: str) -> None:
    assert {row["effect"] for row in _rows(lang, "sites")} == {"military", "civilian"}


def test_means_make_a_sub_event_type_each_at_a_rank_of_its_own() -> None:
    with (LEXICON / "means.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["weapon"] for row in rows} == set(WEAPON_TYPES)
    kinds = {*EVENT_TYPES[EXPLOSIONS], *EVENT_TYPES[VIOLENCE_AGAINST_CIVILIANS]}
    assert {row["sub_event_type"] for row in rows} <= kinds
    assert len({int(row["rank"]) for row in rows}) == len(rows)

"""A language pack: everything that the engine asks of a language, loaded once."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from builders.language.ar import letters as arabic
from builders.language.ar.calendar import load_calendar as arabic_calendar
from builders.language.ar.numerals import load_numerals as arabic_numerals
from builders.language.calendar import Calendar
from builders.language.en import letters as english
from builders.language.en.calendar import load_calendar as english_calendar
from builders.language.en.numerals import load_numerals as english_numerals
from builders.language.grammar import Grammar
from builders.language.numerals import Numerals
from builders.language.remembered import Remembered
from builders.mention import Reader
from gazetteer.letters import english_token_keys

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Language:
    """`code`: ar or en. `key` folds a word. `latin`: names of places begin with a capital letter."""

    code: str
    key: Callable[[str], str]
    reader: Reader
    inflect: Callable[[str], tuple[str, ...]]
    future: Callable[[str], tuple[str, ...]]
    numerals: Numerals
    calendar: Calendar
    grammar: Grammar
    latin: bool


def load_languages() -> dict[str, Language]:
    """The languages there are, by code."""
    return {
        "ar": Language(
            "ar",
            arabic_key := Remembered(arabic.key).__getitem__,
            Reader(arabic_key, arabic.forms, arabic.inner_keys, None, arabic.SKIPPED, arabic.SEALED, arabic.ATTACHED),
            arabic.inflect,
            arabic.future,
            arabic_numerals(),
            arabic_calendar(),
            _grammar("ar"),
            latin=False,
        ),
        "en": Language(
            "en",
            english_key := Remembered(english.key).__getitem__,
            Reader(
                english_key,
                english.forms,
                english.inner_keys,
                english_token_keys,
                english.SKIPPED,
                english.SEALED,
                frozenset(),
            ),
            english.inflect,
            english.future,
            english_numerals(),
            english_calendar(),
            _grammar("en"),
            latin=True,
        ),
    }


def _grammar(code: str) -> Grammar:
    with (HERE / code / "grammar.csv").open(encoding="utf-8", newline="") as lines:
        return MappingProxyType({(r["form"], r["where"], r["marker"]): r["role"] for r in csv.DictReader(lines)})

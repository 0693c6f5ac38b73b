"""The lexicon as the engine reads it, with no places, rules or small words around it."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from builders import lexicon
from builders.coder import Language, Scanner, load_languages
from builders.language.tokens import tokenise

_LAYERS = frozenset({"actor", "people", "weapon", "site"})


@cache
def scanners() -> Mapping[str, tuple[Language, Scanner]]:
    """Language and phrase tree for each language, of the tables of this part of the lexicon alone."""
    made = {}
    for code, language in load_languages().items():
        scanner = Scanner(language.reader)
        for layer, entry in lexicon.entries(code):
            if layer in _LAYERS:
                scanner.add_text(layer, tokenise(entry.phrase, language.key).keys, entry)
        made[code] = (language, scanner)
    return made


def entries_in(lang: str, text: str, layer: str) -> list[tuple[Any, ...]]:
    """The entries of each find in one layer; of a word and its plural, those spelt as in the text."""
    language, scanner = scanners()[lang]
    tokens = tokenise(text, language.key)
    found = []
    for mention in scanner.scan(tokens):
        if mention.layer == layer:
            last = tokens.keys[mention.last - 1]
            alike = tuple(v for v in mention.values if tokenise(v.phrase, language.key).keys[-1] == last)
            found.append(alike or mention.values)
    return found

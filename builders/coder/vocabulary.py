"""The phrase tree of a language: names of places, lexicon entries and the words of the rules."""

from collections.abc import Iterable, Mapping, Sequence

from builders import lexicon
from builders.coder.frame import Trigger
from builders.language.pack import Language
from builders.language.tokens import tokenise
from builders.mention import PlaceName, Scanner
from builders.rules import Rule
from gazetteer.gazetteer import Gazetteer
from gazetteer.making import nothing_collected


class Scanners(dict[str, Scanner]):
    """Language -> its scanner, made when its first text is read: most inputs are of one language."""

    def __init__(
        self, languages: Mapping[str, Language], rules: Mapping[str, Sequence[Rule]], gazetteer: Gazetteer
    ) -> None:
        super().__init__()
        self._languages, self._rules, self._gazetteer = languages, rules, gazetteer

    def __missing__(self, lang: str) -> Scanner:
        with nothing_collected():
            scanner = self[lang] = load_scanner(self._languages[lang], self._rules[lang], self._gazetteer)
        return scanner


def load_scanner(language: Language, rules: Iterable[Rule], gazetteer: Gazetteer) -> Scanner:
    """A scanner that knows every phrase of one language."""
    scanner = Scanner(language.reader)
    for phrase, ids in gazetteer.names(language.code):
        prominence = max(gazetteer.places[place_id].prominence for place_id in ids)
        scanner.add("place", phrase, PlaceName(ids, gazetteer.needs_cue(phrase, language.code), prominence))
    for phrase, kind in gazetteer.kind_words(language.code).items():
        scanner.add("kind", phrase, kind)
    for layer, entry in lexicon.entries(language.code):
        inflected = isinstance(entry, lexicon.HarmWord) and entry.form == "verb"
        for form in language.inflect(entry.phrase) if inflected else (entry.phrase,):
            scanner.add_text(layer, _words(form, language), entry)
    for rule in rules:
        for word in rule.words:
            for form in language.inflect(word) if rule.inflect else (word,):
                scanner.add_text("rule", _words(form, language), Trigger(rule, False))
            for form in language.future(word) if rule.inflect else ():
                scanner.add_text("rule", _words(form, language), Trigger(rule, True))
    return scanner


def _words(phrase: str, language: Language) -> list[str]:
    return tokenise(phrase, language.key).keys

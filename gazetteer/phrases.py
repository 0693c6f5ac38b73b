"""Taking apart a place as people write it in a list: what is named, what kind of thing, and how the event lies to it.

"مدينة سرمين - ريف إدلب"      -> سرمين (city), then إدلب (countryside)
"Outskirts of Tafas, Daraa"   -> Tafas (near), then Daraa
The words that say a kind stand in kinds.csv, those that say a relation in cues.csv.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Final

from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import arabic_key, as_printed, name_key, strip_marks
from gazetteer.naming import word_key
from gazetteer.phrase import Phrase, is_article, token_key
from gazetteer.place import HILLS, IN_TOWN, SETTLEMENTS, UNITS
from gazetteer.tables import read_rows

_CUE_COLUMNS: Final = ["relation", "words_ar", "words_en", "means"]
_PARTS: Final = re.compile(
    r"(?!\w)(?:(\s+(?:أو|او|و|or|and|&)\s+)|\s+-+\s*|-+\s+|[,،;؛/\\|()\[\]{}«»\"“”:.#*+•…!?؟<>=→←►◄]+"
    r"|\s+(في|in)\s+|\s+of the\s+|–|—"
    r"|\s+(?:التابع|المجاور)[ةه]?\s+ل(?=\S)|\s+القريب[ةه]?\s+من\s+"
    r"|\s+و(?:محيط|أطراف|ريف|جوار|ما حول)ه(?:ا|ما)?(?=\s|$)"
    r"|\s+[\d.]+\s*(?:كم|كلم|كيلو ?متر\w*|km|kms|kilomet\w+)(?=\s|$))"
    r"|^[\d.]+\s*(?:كم|كلم|كيلو ?متر\w*|km|kms|kilomet\w+)(?=\s|$)"
)
"""What divides phrases; the first group are the words for "and" and "or", the second those for "in". A village "that
belongs to" a town, or lies so many km from it, is a place told by another as well; "and its surroundings" is none. No
part begins inside a word, which spares most of the tries."""
_SCRIPTS: Final = re.compile(
    "(?<=[A-Za-z])(?=[\u0621-\u064a])|(?<=[\u0621-\u064a])(?=[A-Za-z])"
    "|(?<=[A-Za-z])\\s+(?=[\u0621-\u064a])|(?<=[\u0621-\u064a])\\s+(?=[A-Za-z])"
)
"""Where a name is told again in the other script: Kafr Nabl كفرنبل."""
_STUCK: Final = re.compile("(?<=ة)(?=[\u0621-\u064a])")
"""Where two words are written as one: ta marbuta only ends words."""
_COUNTRY: Final = frozenset({"سوريا", "سوريه", "جمهوريه عربيه سوريه", "syria", "syrian arab republic"})
"""Keys of the country's names, which tell nothing."""
_TOKENS: Final = re.compile(r"[^\s\-_]+")
_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where the words of a joined name begin: KhanShaykhun."""
_HYPHENS: Final = re.compile(r"(?<=[^\s-])-(?=[^\s-])")
_SIDES: Final = frozenset(
    "north south east west northern southern eastern western "
    "northeastern northwestern southeastern southwestern".split()
)
"""Words that tell a side of the place they stand with where another word says of what: "western entrance of X"."""
_SIDES_ROMANISED: Final = re.compile(r"(?:sh?amali|janoub?i|janubi|sharqi|gharbi)y{0,2}(?:a|ah|eh)?", re.IGNORECASE)
"""The same in Arabic with Latin letters, which name nothing alone: Hay al-Sharqi."""
_SIDES_AR: Final = frozenset("شمالي شماليه جنوبي جنوبيه شرقي شرقيه غربي غربيه".split())
"""The same in Arabic, behind the word for what has sides: المدخل الجنوبي لبلدة."""
_CORE_AR: Final = frozenset(("البلد", "المدينه"))
"""Last words that tell a town itself from the land around it: داريا البلد."""
_GREAT_AR: Final = "الكبير"
"""The same behind a mosque or market: جامع سرمين الكبير."""
_ARTICLE: Final = re.compile("[بل]?ال|لل")
_OF: Final = re.compile(r"^ل(?:ل(?=\w{2}))?(?=\w{2})")
"""The letter for "of" before a name, alone or with what is left of its article."""
_HOLDERS: Final = UNITS | SETTLEMENTS | {"mountain", "plain", "region"}
"""Kinds of what a place is told to lie in behind its name, with no word between: قرية X سهل Y."""
_ARABIC: Final = re.compile("[\u0621-\u06d3\ufb50-\ufefc]")


class Phrases:
    """Reads lists of places with the gazetteer's words for kinds and relations."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        rows = [row for _, row in read_rows(Path(__file__).parent / "cues.csv", _CUE_COLUMNS)]
        self._kinds = {lang: gazetteer.kind_words(lang) for lang in ("ar", "en")}
        self._cues: dict[str, dict[tuple[str, ...], str]] = {
            lang: {key: row[0] for row in rows for word in row[column].split("|") if (key := word_key(word, lang))}
            for lang, column in (("ar", 1), ("en", 2))
        }

    @cached_property
    def _longest(self) -> int:
        tables: list[Mapping[tuple[str, ...], str]] = [*self._kinds.values(), *self._cues.values()]
        return max(len(key) for table in tables for key in table)

    def read(self, text: str) -> tuple[Phrase, ...]:
        """The phrases of a text, in its order."""
        pieces = ["", "", *_PARTS.split(_STUCK.sub(" ", _SCRIPTS.sub(", ", strip_marks(as_printed(text))))), "", ""]
        phrases = [
            self._phrase(part, bool(joined), bool(held))
            for joined, part, held in zip(pieces[:-2:3], pieces[2::3], pieces[4::3], strict=True)
            if part and not part.isspace()
        ]
        phrases = [phrase for phrase in phrases if phrase.tokens and not _is_country(phrase)]
        return tuple(phrase for phrase in phrases if len(phrases) == 1 or not self._names_nothing(phrase))

    def _names_nothing(self, phrase: Phrase) -> bool:
        """Whether its words only say what there is, beside another place: "a school | in X", "northern quarter, X"."""
        if phrase.held:
            return phrase.kind not in SETTLEMENTS and any(self.is_cue(form, phrase.lang) for form in phrase.forms)
        told = phrase.kind is not None and not self._is_kind(phrase.tokens, phrase.lang)
        return told and self.is_cue(phrase.tokens, phrase.lang)

    def _phrase(self, part: str, joined: bool = False, held: bool = False) -> Phrase:
        lang = "ar" if _ARABIC.search(part) else "en"
        tokens = words = tuple(_TOKENS.findall(part if lang == "ar" else _CAPITAL.sub(" ", part)))
        kind, relation = None, "at"
        tail, tails = 0, list[int]()
        while len(tokens) > 1:
            size, found_kind, found_relation = self._tail(tokens) if lang == "en" else self._tail_ar(tokens)
            if not size or not any(token_key(tokens[:-size], lang)):  # not the article of "Al-Balad" alone
                break
            kind = kind or found_kind
            relation = found_relation if found_relation and found_relation != "at" else relation
            if lang == "en" and len(tokens) > size + 1 and _is_side(tokens[-size - 1 : -size]):
                size, kind = size + 1, None  # "X eastern neighbourhood" is one of X
            tails.append(len(tokens))
            tokens = tokens[: len(tokens) - size]
            tail += size
        bare = [tokens]
        if lang == "ar" and not self._head(tokens, lang)[0]:
            tokens = self._inside(tokens) or tokens
        while tokens:
            size, found_kind, found_relation = self._head(tokens, lang)
            named = lang == "ar" and kind in SETTLEMENTS and tokens[0].startswith("ال")  # the town of الحارة
            if not size or named:
                break
            kind = kind or found_kind if lang == "en" or kind == "subdistrict" else found_kind or kind
            relation = found_relation if found_relation and found_relation != "at" else relation
            tokens = tokens[size:] if lang == "en" else self._behind_side(tokens, size)
            bare.append(tokens)
        # the tail, or a part of it, may be of the name
        forms = [words[len(words) - len(form) - tail : end] for end in tails for form in bare]
        forms += bare
        return Phrase(tuple(dict.fromkeys(forms)), lang, kind, relation, joined, _halves(part), held)

    def split(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The phrase before and the one from a word that tells how places lie or what the next is: "X | بريف Y",
        "X | south of Y", "X | ناحية Y", "X | بجبل Y", "X | district of Y"."""
        tokens = phrase.tokens
        for i in range(1, len(tokens) - 1):
            if tail := self._second(tokens[i:], phrase.lang):
                return self._divided(phrase, i, tail)
            if phrase.lang == "en" and (part := self._part_of(tokens, i)):
                return part
        return ()

    def _divided(self, phrase: Phrase, i: int, tail: tuple[str, ...]) -> tuple[Phrase, Phrase]:
        """The phrase of the words before the i-th, and that of its tail. English says the kind behind the name, so that
        it tells what the words before it are: "X town | eastern Y countryside"."""
        tokens = phrase.tokens
        if phrase.lang == "ar":
            rest = len(tokens) - i
            heads = tuple(form[:-rest] for form in phrase.forms)
            return Phrase(heads, "ar", phrase.kind, phrase.relation), self._phrase(" ".join(tail))
        words = phrase.forms[0]
        start = next(n for n in range(len(words)) if words[n : n + len(tokens)] == tokens)
        size, kind, _ = self._head(tokens[i:], "en")
        end = start + i + (size if kind and "of" not in tokens[i : i + size] else 0)
        return self._phrase(" ".join(words[:end])), self._phrase(" ".join(words[end:]))

    def _part_of(self, tokens: tuple[str, ...], i: int) -> tuple[Phrase, ...]:
        """The quarter and the town of "X | district of | Y"; () if that is not what stands there."""
        size, kind, _ = self._head(tokens[i:], "en")
        end = i + size
        if kind is None or end == len(tokens) or "of" not in tokens[i : end + 1]:
            return ()
        town = tokens[end + (tokens[end] == "of") :]
        part = Phrase((tokens[:i],), "en", None if kind in UNITS else kind, held=True)
        return (part, self._phrase(" ".join(town))) if town else ()

    def _second(self, tokens: tuple[str, ...], lang: str) -> tuple[str, ...]:
        """The words if another place is told with them, without the letter that means "in"; () if none is."""
        size, kind, relation = self._head(tokens, lang)
        if size and not tokens[0].startswith("ال"):
            part = lang == "ar" and kind in IN_TOWN  # what of the town is meant: مدينة X حي Y
            return tokens if kind in _HOLDERS or part or relation not in (None, "at", "between") else ()
        return self._inside(tokens) if lang == "ar" else ()

    def _behind_side(self, tokens: tuple[str, ...], size: int) -> tuple[str, ...]:
        """The words behind those for kind and relation, and behind the side of what is told with its article: "الأطراف
        الجنوبية ل | مدينة X", "الأطراف الشمالية لل | X", "الجهة الغربية من | X"."""
        rest = tokens[size:]
        if tokens[0].startswith("ال") and len(rest) > 1 and name_key(rest[0]) in _SIDES_AR:
            rest = rest[2:] if rest[1] == "من" and len(rest) > 2 else (_OF.sub("", rest[1]), *rest[2:])
        return self._inside(rest) or rest

    def _inside(self, tokens: tuple[str, ...]) -> tuple[str, ...]:
        """The words without the letter for "in" or "of" before a word for a kind: بمنطقة; () if it is not there."""
        inside = (tokens[0][1:], *tokens[1:]) if tokens and tokens[0].startswith(("ب", "ل")) else ()
        return inside if inside and self._head(inside, "ar")[1] else ()

    def without_side(self, phrase: Phrase) -> Phrase | None:
        """The place whose side is told: "eastern | X"; None if no side is."""
        if phrase.lang != "en" or len(phrase.tokens) == 1 or not _is_side(phrase.tokens[:1]):
            return None
        return replace(phrase, forms=(phrase.tokens[1:],), relation="towards")

    def is_cue(self, tokens: tuple[str, ...], lang: str) -> bool:
        """Whether the words only say a kind or a relation: "village", "south" or "south of"."""
        key = token_key(tokens, lang)
        told = key in self._cues[lang] or (*key, "of") in self._cues[lang] or _is_side(tokens)
        told = told or (lang == "en" and _SIDES_ROMANISED.fullmatch("".join(key)) is not None)
        told = told or (lang == "ar" and len(key) == 1 and key[0] in _SIDES_AR)
        return told or self._is_kind(tokens, lang)

    def _is_kind(self, tokens: tuple[str, ...], lang: str) -> bool:
        return token_key(tokens, lang) in self._kinds[lang]

    def is_rural(self, phrase: Phrase) -> bool:
        """Whether its words tell the countryside of what it names."""
        words = (token_key((word,), phrase.lang) for word in phrase.forms[0])
        return any(self._cues[phrase.lang].get(word) == "countryside" for word in words)

    def _head(self, tokens: tuple[str, ...], lang: str) -> tuple[int, str | None, str | None]:
        """How many words at the head say a kind or relation, longest first; one word must remain."""
        for size in range(min(self._longest + 1, len(tokens) - 1), 0, -1):
            key = token_key(tokens[:size], lang)
            if key in self._cues[lang]:
                return size, None, self._cues[lang][key]
            if key in self._kinds[lang]:
                return size, self._kinds[lang][key], None
        if _is_side(tokens[:1]) and (behind := self._head(tokens[1:], lang))[0]:
            size = 0 if behind[1] in HILLS else behind[0]  # "western | Tell X": the hill is of the name
            return size + 1, None, behind[2] or "towards"
        return 0, None, None

    def _tail(self, tokens: tuple[str, ...]) -> tuple[int, str | None, str | None]:
        """English also says the kind behind the name: "Tafas town", "Idlib countryside"."""
        for size in range(min(self._longest, len(tokens) - 1), 0, -1):
            key = token_key(tokens[-size:], "en")
            if key in self._cues["en"]:
                return size, None, self._cues["en"][key]
            if key in self._kinds["en"]:
                return size, self._kinds["en"][key], None
        return 0, None, None

    def _tail_ar(self, tokens: tuple[str, ...]) -> tuple[int, str | None, str | None]:
        """Arabic says behind a name which part of the place it is: the town proper (البلد), or a side of it."""
        last, rest = arabic_key(tokens[-1]), tokens[:-1]
        told = self.is_cue(rest, "ar") or self.is_cue((_ARTICLE.sub("", "".join(rest)),), "ar")  # الحي الغربي
        if told or not last.startswith("ال"):
            return 0, None, None
        _, kind, relation = self._head(tokens, "ar")
        bare = len(rest) == 1 or not _ARTICLE.match(rest[-1])  # not بالغوطة الشرقية
        if name_key(last) in _SIDES_AR and bare and relation != "countryside":
            return 1, None, "near"
        core = last in _CORE_AR or (last == _GREAT_AR and kind in ("shrine", "market"))
        return (1, None, "at") if core else (0, None, None)


def _halves(part: str) -> tuple[str, ...]:
    """Divided at the first hyphen that is not that of an article; () without one."""
    for hyphen in _HYPHENS.finditer(part) if "-" in part else ():
        head, tail = part[: hyphen.start()], part[hyphen.end() :]
        if not is_article(head.split()[-1]):
            return head, tail
    return ()


def _is_country(phrase: Phrase) -> bool:
    return " ".join(token_key(phrase.tokens, phrase.lang)) in _COUNTRY


def _is_side(tokens: tuple[str, ...]) -> bool:
    return len(tokens) == 1 and tokens[0].lower() in _SIDES

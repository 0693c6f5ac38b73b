"""Names of places that are ordinary words or names of persons too, and what tells that a place is meant."""

from collections.abc import Sequence

from builders.coder.sentence import QUOTES, Parsed, is_cue
from builders.mention import Mention, PlaceName
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import ARTICLES
from gazetteer.place import INHABITED
from gazetteer.spellings import HEADS

_ARTICLES = ARTICLES - {"at"}  # which is a preposition too
_WORDS = frozenset({"as", "at", "an", "er", "ed", "en"})  # articles that are English words too
_KIND = 2  # words of a word for a kind of place
_QUOTED = 7  # tokens of a name in quotes
_CAPITAL = ["the", "capital"]
_TOWN = 3  # prominence from which a preposition is enough
_PARTED = 3  # tokens of a name with its article and a hyphen: al-Bab
_LOCATIVE = frozenset({"in", "near", "from", "origin"})
_ON = "علي"  # على as it is folded
_AREA = (["area"], ["areas"])
#: Arabic words with which names of villages begin, and which say no kind of what a village has.
_HEADS = HEADS & {"كفر", "تل", "خربه", "معره", "دير", "ام", "ابو", "جب", "حوش", "بيت"}
_NEW = "جديده"
_SEVERAL = frozenset({"قري", "بلدات", "مدن", "مناطق", "احياء", "مخيمات"})
_OTHER = frozenset({"weapon", "rule", "people", "site", "place"})

#: First words of names of two words, some of them villages too.
BEGINNINGS = frozenset(
    """abu ain ayn bayt beit bir burj dayr deir hawsh hosh housh jeb jisr jub jubb kafar kafr khan kherbet khirbat
    khirbet maarat maaret majdal marj mazraat om oum qalat qasr ras rasm tal tall tel tell toloul tulul um umm
    wadi""".split()
)
#: Beginnings of what parts two villages of one name: al-Sharqi, al-Gharbi, al-Fawqani.
TWINS = ("sharq", "shark", "gharb", "qarb", "qibl", "shamal", "jan", "fawq", "fouq", "foq", "taht", "kabir", "sagh")
_BUILDINGS = frozenset({"Church", "Mosque", "Square", "Street"})  # with a capital, as they are part of a name
#: Bodies that are called after places, and those whom the government of a capital has.
_BODIES = frozenset("allies ally backer backers gazette magazine newspaper newspapers party weekly".split())
_KIN = frozenset({"clan", "dynasty", "family"})  # whose names are those of little-known places too
_SURE = 3  # prominence from which a name is none that has another before it


def is_whole(parsed: Parsed, mention: Mention) -> bool:
    """Whether an English name has a capital and is no half of one that no table has: "Hamra" in "Kafr Hamra"."""
    words, keys = parsed.tokens.words, parsed.tokens.keys
    if not any(word[0].isupper() for word in words[mention.first : mention.last]):
        return _is_the_capital(parsed, mention)
    if _is_tail(parsed, mention) or _is_of_another(parsed, mention):
        return False
    if mention.last - mention.first > 1 or keys[mention.first] not in BEGINNINGS or mention.last >= parsed.last:
        return True
    opens = words[mention.last][0].isupper() or keys[mention.last] in _ARTICLES - _WORDS
    return not opens or any(when.first == mention.last for when in parsed.dates)


def _is_the_capital(parsed: Parsed, mention: Mention) -> bool:
    """Whether "the capital" means that of the country: not "the capital of the province", "the capital Baghdad"."""
    behind = parsed.tokens.words[mention.last : mention.last + 1]
    other = behind == ["of"] or any(word[0].isupper() for word in behind)
    return parsed.tokens.keys[mention.first : mention.last] == _CAPITAL and not other


def _is_tail(parsed: Parsed, mention: Mention) -> bool:
    """Whether a little known name is only the second half of one: "Unheard al-Zarqa"."""
    name: PlaceName = mention.values[0]
    keys, words = parsed.tokens.keys, parsed.tokens.words
    at = mention.first - 1
    at -= keys[at : at + 1] == ["-"]
    if name.prominence >= _SURE or mention.last - mention.first > 1 or at <= parsed.first or keys[at] not in _ARTICLES:
        return False
    before = at - 1
    opened = words[before][0].isupper() and before > parsed.first
    if opened and keys[mention.first].startswith(TWINS):
        return True
    return opened and not any(m.first <= before < m.last for m in parsed.between(before - 3, before + 1))


def _is_of_another(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name is that of a mosque, street or square in the place behind it, "Salim Mosque in Ariha", of a party
    or paper, "the state-run al-Jazirah newspaper", "the al-Jazirah daily said", but not "shells hit Homs daily"; or, if
    it is little known, of a family: "the hometown of the Assad family".
    """
    words = parsed.tokens.words[mention.last : mention.last + 2]
    if words[1:] == ["in"] and words[0] in _BUILDINGS:
        return True
    if words[:1] == ["daily"] and is_cue(parsed.mention_at(mention.last + 1), "attribution"):
        return True
    called = _BODIES if mention.values[0].prominence >= _SURE else _BODIES | _KIN
    return not called.isdisjoint(parsed.tokens.keys[mention.last : mention.last + 1])


def is_meant(parsed: Parsed, mention: Mention) -> bool:
    """Whether an English preposition or act makes a known town of a word, or its own article does: "in Nawa", "strikes
    on Salma", "shelling of Salma", "captured al-Bab", "al-Bab was hit"; not "in Sarin attacks".
    """
    name: PlaceName = mention.values[0]
    at = mention.first
    while at > parsed.first and (parsed.tokens.keys[at - 1] == "-" or parsed.tokens.keys[at - 1] in _ARTICLES):
        at -= 1
    before = parsed.mention_ending(at)
    led = before is not None and before.layer == "cue" and before.values[0].cue in _LOCATIVE
    act = parsed.mention_ending(at - 1) if parsed.tokens.keys[at - 1 : at] in (["on"], ["of"]) else before
    led = led or (act is not None and act.layer == "rule" and act.last > parsed.first)
    led = led or _has_article(parsed, mention)
    behind = parsed.mention_at(mention.last)
    parted = behind is not None and behind.layer in _OTHER and not _is_small(parsed, behind)
    return led and name.prominence >= _TOWN and not parted and not parsed.covered(mention.first, ("weapon", "rule"))


def _is_small(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name is an English word written small: "has", that of a village with a capital."""
    return mention.layer == "place" and parsed.tokens.words[mention.first][0].islower()


def _has_article(parsed: Parsed, name: Mention) -> bool:
    """Whether the Arabic article makes an English name of a word: "al-Bab"; not the end or the beginning of another
    name: "Abu al-Bara", "the al-Karama Brigade", "al-Rawdah mosque".
    """
    words, keys, first = parsed.tokens.words, parsed.tokens.keys, name.first
    if keys[first] not in _ARTICLES or name.last - first < _PARTED:
        return False
    opened = first > parsed.first and words[first - 1][0].isupper() and parsed.mention_ending(first) is None
    goes_on = any(word[0].isupper() or word == "-" for word in words[name.last : name.last + 1])
    return not (opened or goes_on or parsed.first_of("kind", name.last, name.last + 1))


def is_area(parsed: Parsed, mention: Mention) -> bool:
    """Whether an English name is told as that of an area: "the Rashidin area"; one little known must be spelt so."""
    sure = mention.exact == 0 or mention.values[0].prominence >= _SURE
    return sure and parsed.tokens.keys[mention.last : mention.last + 1] in _AREA


def is_set_in(parsed: Parsed, mention: Mention) -> bool:
    """Whether an Arabic word that is a name of a place too is told as one: الباب شرقي حلب, على محور الملاجة, في الملاجة
    بريف إدلب; a town also where another name is joined to it: في نبل والزهراء.
    """
    name: PlaceName = mention.values[0]
    if parsed.tokens.keys[mention.last - 1].endswith("تين") and not mention.form.prefix.endswith("ال"):
        return False  # a dual without its article is no name: قريتين شمال عفرين
    before = parsed.mention_ending(mention.first)
    if name.prominence >= _TOWN and _is_owned_act(parsed, before, mention):
        return True
    on = before is not None and parsed.tokens.keys[before.first] == _ON
    if on and is_cue(before, "near"):
        return True
    named = parsed.first_of("place", mention.last, mention.last + 1)
    if is_cue(before, "in", "near") and _within(named):
        return True
    if (on or is_cue(before, "in")) and name.prominence >= _TOWN and named is not None:
        return named.form.prefix.startswith("و")
    behind = parsed.first_of("cue", mention.last, mention.last + 1)
    if behind is None or behind.values[0].cue != "direction" or name.prominence < _TOWN:
        return False
    return parsed.first_of("place", behind.last, behind.last + 1) is not None


def _is_owned_act(parsed: Parsed, act: Mention | None, name: Mention) -> bool:
    """Whether a noun of an act without its article stands before a name with one, which no adjective of it would have:
    معارك القصير, not القصف القصير; nor has the name one of its own: قصف الباب الشرقي.
    """
    if act is None or act.layer != "rule" or act.values[0].rule.form == "verb":
        return False
    day = any(when.first == name.last for when in parsed.dates)
    if not day and name.last < parsed.last and parsed.tokens.keys[name.last].startswith("ال"):
        return False
    return name.form.prefix == "ال" and not parsed.tokens.keys[act.last - 1].removeprefix("و").startswith(("ال", "لل"))


def lacks_article(mention: Mention, kinds: Sequence[Mention], gazetteer: Gazetteer) -> bool:
    """Whether an Arabic word is only itself and not the name that has its article: في قبو, منطقة عريضة; but قرية عريضة.

    `kinds`: the words for a kind of place before it; several that are new are no village called so: قرى جديدة.
    """
    name: PlaceName = mention.values[0]
    if (
        mention.form.key == _NEW
        and "ال" not in mention.form.prefix
        and any(kind.form.key in _SEVERAL for kind in kinds)
    ):
        return True
    if not name.needs_cue or mention.last - mention.first > 1 or mention.form.prefix.endswith(("ال", "ل")):
        return False
    if any(kind.values[0] in INHABITED for kind in kinds):
        return False
    places = [gazetteer.places[place_id] for place_id in name.ids]
    definite = [place for place in places if place.name_ar.startswith("ال")]
    listed = mention.form.prefix.startswith("و")  # as one of several it may be a village that is spelt so
    return bool(definite) and all(place in definite or (place.prominence == 0 and not listed) for place in places)


def is_half(parsed: Parsed, mention: Mention) -> bool:
    """Whether an Arabic word is only half of a name that no table has: the first word of كفر المجهولة, or a known name
    behind such a word (تل السلمية is not that town).
    """
    keys, at = parsed.tokens.keys, mention.first
    if mention.last - at > 1:
        return False
    before = keys[at - 1].lstrip("وبلف") if at > parsed.first else ""
    read = any(m.layer == "place" and m.last > at - 1 for m in parsed.between(at - 3, at))
    if before in _HEADS and not read and mention.values[0].prominence > 0:
        return True  # the hill at a village has its name, a town has no hill
    unread = mention.last < parsed.last and keys[mention.last].isalpha() and parsed.mention_at(mention.last) is None
    return mention.form.key in HEADS and not mention.form.prefix.endswith("ال") and unread


def is_for(parsed: Parsed, mention: Mention) -> bool:
    """Whether an Arabic word behind a kind word, and its name, says for whom that is, مخيم "الأمل" للنازحين, or a name
    with whom one stands: تضامنا مع مدينة كوباني.
    """
    at = mention.first
    kind = parsed.mention_ending(at)
    named = kind.first if kind is not None and kind.layer == "kind" else at
    if is_cue(parsed.mention_ending(named), "about") and not parsed.tokens.words[at].isascii():
        return True
    if parsed.tokens.words[at - 1] in QUOTES:
        at = next((n for n in range(at - 2, at - _QUOTED, -1) if parsed.tokens.words[n] in QUOTES), at)
    kinds = [m for m in parsed.between(at - _KIND, at) if m.layer == "kind" and m.last == at]
    settled = any(m.values[0] != "road" for m in kinds)
    return settled and mention.form.prefix.removesuffix("ال").endswith("ل")


def _within(area: Mention | None) -> bool:
    """Whether a name begins with the preposition of what a place lies in, and is of two words: بريف إدلب."""
    return area is not None and area.form.prefix == "ب" and area.last - area.first > 1


def with_article(parsed: Parsed, mention: Mention) -> Mention:
    """The name with the article that English splits off: al-Bab."""
    keys = parsed.tokens.keys
    at = mention.first
    if at - 1 > parsed.first and keys[at - 1] == "-" and keys[at - 2] in ARTICLES:
        at -= 2
    elif at > parsed.first and keys[at - 1] in ARTICLES and keys[at - 1] not in _WORDS:
        at -= 1
    return mention._replace(first=at)


def stands_alone(mention: Mention, name: PlaceName) -> bool:
    """Whether a known name of two words or more needs no word that says it is a place."""
    known = name.prominence > 0 and not name.needs_cue
    return known and mention.exact == 0 and mention.last - mention.first > 1

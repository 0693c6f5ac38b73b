"""Abroad: acts told of a place outside the country, or of no place in it, which take no place told before."""

from collections.abc import Sequence

from builders.coder.acts.leads import gap
from builders.coder.places.spot import Spot
from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.mention import Mention
from gazetteer.letters import arabic_key

_OPENING = 3  # tokens from the start of a sentence within which a place is that of all of it: "In Iraq, ..."
_NAME = 3  # words of a name between "the town of" and the adjective of its country
WHERE = 8  # tokens behind an act within which it is told where
_STRUCK = 4  # tokens between an Arabic strike and "on" what: غارات للتحالف العربي على
_PROVINCE = 7  # tokens behind a name within which its province is told
_PROVINCES = tuple(arabic_key(word) for word in ("ولاية", "محافظة", "إقليم", "قضاء", "مقاطعة"))
_SPEECH = 4  # tokens between a word of saying and the place where it was said
#: Words behind a place that say who told what happened there.
_ACCORDING = frozenset({"بحسب", "حسب", "حسبما", "وفق", "وفقا", "نقلا"})
_INHABITED = frozenset({"city", "town", "village", "governorate", "district", "neighbourhood", "camp", "region"})
_NEXT_DOOR = tuple(
    [word] for word in "central downtown neighbouring neighboring northern southern eastern western".split()
)
_SITUATED = (["الواقعه"], ["الكاينه"])
_NEIGHBOURS = frozenset({"الاردن", "العراق", "تركيا", "لبنان"})
_SIGNS = COMMAS | {"("}
_BORDERING = frozenset({("الحدوديه", "مع"), ("الحدودي", "مع")})
_LED = frozenset({"in", "near"})


def told_abroad(parsed: Parsed, first: int, last: int) -> str:
    """The place outside the country where the clause [first, last) says that it happened; empty if it says none."""
    for mention in parsed.between(parsed.first, last):
        if mention.layer != "cue" or not (mention.first >= first or mention.first <= parsed.first + _OPENING):
            continue
        if _is_abroad(parsed, mention) and not (is_cue(mention, "abroad") and _spoken(parsed, mention)):
            return parsed.tokens.slice(mention.first, mention.last)
    return ""


def spots_abroad(parsed: Parsed) -> list[Spot]:
    """The places in another country where a sentence says that something happened, by which it parts what it tells;
    with them "in Syria", where it goes on with this country.
    """
    cues = [m for m in parsed.mentions if m.layer == "cue"]
    abroad = [m for m in cues if _is_abroad(parsed, m) and not _spoken(parsed, m)]
    home = [m for m in cues if is_cue(m, "country") and is_cue(parsed.mention_ending(m.first), "in")]
    found: list[Spot] = []
    for mention in [*abroad, *home] if abroad else []:
        led = "in" if mention.form.prefix.endswith("ب") else _marker(parsed, mention)
        found.append(Spot(mention.first, mention.last, mention, -1 - len(found), "head", led, False, False, None))
    return found


def _marker(parsed: Parsed, mention: Mention) -> str:
    """The preposition before a name, also with a kind word or an adjective between: "in the city of", في جنوب."""
    led = [m for m in parsed.between(mention.first - _NAME - 1, mention.first) if m.layer == "cue"]
    return next((m.values[0].cue for m in reversed(led) if m.values[0].cue in _LED), "")


def first_abroad(parsed: Parsed, first: int, acts: Sequence[Mention], place: Mention, crowd: bool) -> str:
    """The foreign place that Arabic acts are told of before a place in Syria: انفجار في مرسين وسط طلاب من عفرين.

    It stands behind the first of the acts, or opens the sentence; where a crowd gathered also before it in its clause,
    which begins at token `first`.
    """
    act = acts[0]
    if parsed.tokens.words[act.first].isascii():
        return ""
    opening = range(first if crowd else parsed.first, act.first if crowd else parsed.first + _OPENING)
    for mention in parsed.between(parsed.first, place.first):
        led = mention.first in opening and parsed.tokens.keys[mention.first - 1].removeprefix("و") == "في"
        behind = act.last <= mention.first and gap(parsed, act.last, mention.first) <= WHERE
        told = behind or (led and mention.last <= act.first)
        if told and _is_abroad(parsed, mention) and not _lies_near(parsed, mention, place):
            said = "attribution" in parsed.cues(mention.last, act.first) or _spoken(parsed, mention)
            return "" if said else parsed.tokens.slice(mention.first, mention.last)
    return ""


def _is_abroad(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name of another country says where, or the adjective of one whose a settlement is: مدن أوروبية."""
    if is_cue(mention, "abroad"):
        return _located(parsed, mention) or _is_hit(parsed, mention) or _of_town(parsed, mention)
    return _is_foreign(mention) and _named(parsed, mention)


def _lies_near(parsed: Parsed, name: Mention, place: Mention) -> bool:
    """Whether a name that another country has too is told to lie near a place in Syria: قرية جنين غرب اللجاة."""
    direction = parsed.mention_at(name.last)
    tied = direction is not None and _is_direction(direction)
    return tied and not any(is_cue(m, "abroad") for m in parsed.between(name.last, place.first))


def is_foreign(parsed: Parsed, name: Mention) -> bool:
    """Whether a name that Syria has too is told to be another country's: بلدة سروج التركية, "the Turkish town of"."""
    if "foreign" in parsed.cues(name.first - _NAME, name.last + 1):
        near = parsed.between(name.first - _NAME, name.last + 1)
        foreign = [m for m in near if _is_foreign(m) and (_named(parsed, m) or _has_no_force(parsed, m))]
        if any(m.first == name.last or m.last < name.first for m in foreign):
            return True
    if _in_quarter(parsed, name.last) or _borders(parsed, name.last) or _in_foreign(parsed, name.last):
        return True
    return any(_in_province(parsed, name.last, m) for m in parsed.between(name.last, name.last + _PROVINCE))


def _borders(parsed: Parsed, at: int) -> bool:
    """Whether an Arabic name is followed by its country, or its border with Syria: سوسة بتونس, الحدودية مع سوريا."""
    behind = parsed.mention_at(at)
    if behind is not None and is_cue(behind, "abroad") and behind.form.prefix == "ب":
        return True
    border, country = parsed.tokens.keys[at : at + 2], parsed.mention_at(at + 2)
    return tuple(border) in _BORDERING and is_cue(country, "country")


def _in_foreign(parsed: Parsed, at: int) -> bool:
    """Whether right behind a name stands the foreign town or country it is in: سوق في مدينة إسطنبول, "in Iraq"."""
    if not is_cue(parsed.mention_at(at), "in"):
        return False
    kind = parsed.mention_at(at + 1)
    at += 2 if kind is not None and kind.layer == "kind" else 1
    return "abroad" in parsed.cues(at, at + 1)


def _in_quarter(parsed: Parsed, at: int) -> bool:
    """Whether an Arabic name is followed by a part of another country, or by where it lies from a town there: سروج
    بجنوب تركيا, سروج الواقعة في جنوب تركيا, منطقة الحسينية، شمالي بغداد.
    """
    parted = not _SIGNS.isdisjoint(parsed.tokens.keys[at : at + 1])
    at += parted or parsed.tokens.keys[at : at + 1] in _SITUATED
    near = parsed.between(at, at + 2)
    quarter = next((m for m in near if _is_direction(m) and (m.first == at or is_cue(near[0], "in"))), None)
    if quarter is None or (parted and parsed.tokens.keys[quarter.last] in _NEIGHBOURS):
        return False  # عين العرب، جنوبي تركيا lies beyond its border
    return "abroad" in parsed.cues(quarter.last, quarter.last + 1)


def _in_province(parsed: Parsed, first: int, abroad: Mention) -> bool:
    """Whether a word for a province stands before its name: سروج التابعة لولاية شانلي أورفا, السعدية بمحافظة ديالى."""
    if not is_cue(abroad, "abroad"):
        return False
    return any(key.endswith(_PROVINCES) for key in parsed.tokens.keys[first : abroad.first])


def only_country(parsed: Parsed, first: int, last: int) -> Mention | None:
    """The words in [first, last) that tell an act before them to be "in Syria", and no nearer."""
    for mention in parsed.between(first, last):
        cue = mention.values[0].cue if mention.layer == "cue" else ""
        if cue in ("attribution", "source", "break"):
            return None
        if cue == "country" and (_located(parsed, mention) or _of_nameless(parsed, mention)):
            return mention
    return None


def _of_nameless(parsed: Parsed, country: Mention) -> bool:
    """Whether only the country is told of a site without a name: "a missile attack on a Syrian air base"."""
    behind = parsed.between(country.last, country.last + 1)
    return any(m.layer in ("site", "kind") for m in behind) and parsed.tokens.keys[country.first - 1] == "a"


def _is_foreign(mention: Mention) -> bool:
    return mention.layer == "cue" and mention.values[0].cue == "foreign"


def _located(parsed: Parsed, mention: Mention) -> bool:
    """Whether a preposition of place, or a word for a settlement, stands before a foreign name."""
    if mention.form.prefix.removeprefix("و").startswith("ب") or _in_province(parsed, mention.first - 1, mention):
        return True
    if parsed.tokens.keys[mention.first].endswith("قطاع"):
        return True  # a strip of land, whatever stands before it: السياج مع قطاع غزة
    quarter = parsed.mention_ending(mention.first)
    if quarter is not None and _is_direction(quarter):  # "in the south of": جنوب تركيا
        led = parsed.mention_ending(quarter.first)
        return quarter.form.prefix.endswith("ب") or is_cue(led, "in")
    start = mention.first - (parsed.tokens.keys[mention.first - 1 : mention.first] in _NEXT_DOOR)
    before = [m for m in parsed.between(start - 3, start) if m.last == start]
    if any(m.layer == "cue" and m.values[0].cue in _LED for m in before):
        return True
    kind = next((m for m in before if m.layer == "kind"), None)
    return kind is not None and kind.values[0] in _INHABITED


def _of_town(parsed: Parsed, country: Mention) -> bool:
    """Whether a settlement of another name than ours is told to lie in a quarter of it: بلدة مرجعيون جنوبي لبنان."""
    quarter = country if country.last - country.first > 1 else parsed.mention_ending(country.first)  # جنوبي لبنان
    if quarter is None or not (quarter is country or _is_direction(quarter)):
        return False
    before = [m for m in parsed.between(quarter.first - _NAME, quarter.first) if m.layer in ("kind", "place")]
    return bool(before) and before[-1].layer == "kind" and before[-1].values[0] in _INHABITED


def _is_hit(parsed: Parsed, name: Mention) -> bool:
    """Whether a foreign name is what an act hit: "shelled Kilis", غارات على صنعاء; not ردا على تركيا."""
    word = parsed.mention_ending(name.first)
    if word is None or parsed.tokens.words[word.first].isascii():
        return word is not None and word.layer == "rule" and word.values[0].rule.form == "verb"
    near = parsed.between(word.first - _STRUCK, word.first)
    parted = not COMMAS.isdisjoint(parsed.tokens.keys[word.first - _STRUCK : word.first])
    answers = any(is_cue(m, "response") for m in near)
    return is_cue(word, "on") and not (parted or answers) and any(m.layer == "rule" for m in near)


def _is_direction(mention: Mention) -> bool:
    """Whether a word is an Arabic one for a quarter of the sky: it is of the country behind it."""
    return mention.layer == "cue" and mention.values[0].cue == "direction" and not mention.values[0].phrase.isascii()


def _named(parsed: Parsed, adjective: Mention) -> bool:
    """Whether the adjective of a country is that of a settlement: "the Turkish town of", مدينة القائم العراقية."""
    if parsed.tokens.words[adjective.first].isascii():
        behind = parsed.first_of("kind", adjective.last, adjective.last + 2)
        return behind is not None and behind.values[0] in _INHABITED
    before = parsed.between(adjective.first - _NAME - 1, adjective.first)
    kinds = [m for m in before if m.layer == "kind" and m.values[0] in _INHABITED and m.last <= adjective.first]
    parted = any(m.layer in ("rule", "harm", "actor", "people") for m in before if kinds and m.first > kinds[-1].first)
    return bool(kinds) and not parted


def _has_no_force(parsed: Parsed, adjective: Mention) -> bool:
    """Whether an Arabic adjective is that of a country whose forces do not fight in Syria, so that it only says where
    the place before it lies: سوسة التونسية; but a base may be Turkish, منغ التركية.
    """
    arabic = not parsed.tokens.words[adjective.first].isascii()
    return arabic and parsed.first_of("actor", adjective.first, adjective.first + 1) is None


def _spoken(parsed: Parsed, mention: Mention) -> bool:
    """Whether a place is where somebody spoke: "told reporters in Geneva that", قال من بيروت إن."""
    near = parsed.between(mention.first - _SPEECH, mention.last + _SPEECH)
    told = next((m.first for m in near if m.first > mention.first and parsed.tokens.keys[m.first] in _ACCORDING), None)
    near = [m for m in near if told is None or m.first < told]
    return any(m.layer == "cue" and m.values[0].cue in ("attribution", "source", "speaker") for m in near)

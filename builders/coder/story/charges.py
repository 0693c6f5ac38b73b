"""Charges: who is said in Arabic to have used gas is accused of the gas attack of which the article tells."""

from collections.abc import Sequence
from itertools import islice

from builders.coder.acts.kinds import USED_GAS
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.days.coming import UNREAL
from builders.coder.days.timing import RECENT_DAYS
from builders.coder.frame import Frame, Proof
from builders.coder.sentence import Parsed, is_cue

_USE = frozenset(
    """استخدام استخدامه استخدم استخدمت استخدمها استخدمته استعمال استعمل استعملت يستخدم تستخدم لجا لجات لجوء""".split()
)
_USER = 4  # tokens beside the use within which the user is named
_FIRST_YEAR = 2011  # of the war
_GAS = 9  # tokens behind the use within which the gas is named
_GOVERNED = 8  # tokens before the use over which a negation, a threat or a condition governs it
_WHERE = 18  # tokens behind the use within which its place is named
_NO_CHARGE = frozenset({"negation", *UNREAL})


def lay_charges(frames: Sequence[Frame], sentences: Sequence[Parsed]) -> None:
    """Give the gas attack of which nobody is told to be the author the first that is said to have used gas."""
    untold = [f for f in frames if f.problem is None and f.event in SPOKEN_OF and not f.actors]
    news = (sentence for sentence in sentences if sentence.kind not in ("chrome", "heading"))
    towns = frozenset(spot.place.place_id for frame in untold for spot in frame.spots if spot.place is not None)
    told = (user for sentence in news for user in _users_of_gas(sentence, towns)) if untold else iter(())
    for user, proof in islice(told, 1):
        for frame in untold:
            frame.actors, frame.clarity = list(user), "attributed"
            frame.targets = [one for one in frame.targets if one not in user] or ["civilians"]
            frame.proofs.append(proof)


def _users_of_gas(sentence: Parsed, towns: frozenset[str]) -> list[tuple[tuple[str, ...], Proof]]:
    """The sides that a sentence says to use gas, of no day long past, with the words for each: استخدام النظام للأسلحة
    الكيميائية, الجيش استخدم غاز الكلور; not لا دليل على استخدام الجيش, حذرت من استخدام الجيش, nor where it is told of a
    place that is none of `towns`.
    """
    keys = sentence.tokens.keys
    if _is_old(sentence):
        return []
    used = [at for at in range(sentence.first, sentence.last) if keys[at].removeprefix("و").removeprefix("ب") in _USE]
    told = []
    charges = (at for at in used if _is_gas(sentence, at) and _is_charge(sentence, at))
    for at in (at for at in charges if not _is_elsewhere(sentence, at, towns)):
        names = (*sentence.between(at + 1, at + _USER), *sentence.between(at - _USER, at)[::-1])
        user = next((m for m in names if m.layer == "actor" and sentence.actors_of(m)), None)
        if user is not None and USED_GAS.issuperset(sentence.actors_of(user)):
            proof = Proof("actor", user.first, user.last, f"actors:{user.values[0].phrase}")
            told.append((sentence.actors_of(user), proof))
    return told


def _is_old(sentence: Parsed) -> bool:
    """Whether a sentence tells of a day or a year long past."""
    published = sentence.published
    if published is None:
        return False
    days = [when.end for when in sentence.dates if when.end is not None]
    years = map(str, range(_FIRST_YEAR, published.year))
    old_year = not set(years).isdisjoint(sentence.tokens.words[sentence.first : sentence.last])
    return old_year or any((published - day).days > RECENT_DAYS for day in days)


def _is_charge(sentence: Parsed, use: int) -> bool:
    """Whether the use is neither negated nor only threatened, foreseen or warned of."""
    return _NO_CHARGE.isdisjoint(sentence.cues(max(sentence.first, use - _GOVERNED), use))


def _is_elsewhere(sentence: Parsed, use: int, towns: frozenset[str]) -> bool:
    """Whether the use is told of another place or another country: استخدم التنظيم غاز الخردل في الموصل."""
    behind = sentence.between(use + 1, use + _WHERE)
    places = [m for m in behind if m.layer == "place"]
    there = any(towns & {*name.ids} for m in places for name in m.values)
    return any(is_cue(m, "abroad") for m in behind) or (bool(places) and not there)


def _is_gas(sentence: Parsed, use: int) -> bool:
    """Whether gas is what is used."""
    behind = sentence.between(use + 1, use + _GAS)
    return any(m.layer == "weapon" and m.values[0].weapon == "chemical" for m in behind)

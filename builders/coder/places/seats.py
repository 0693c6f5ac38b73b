"""Seats: names of places where nothing happened, but where somebody comes from, governs, sits or speaks."""

from builders.coder.acts.kinds import CAPTIVITY
from builders.coder.sentence import COMMAS, TELLER, THAT, Parsed, is_cue
from builders.mention import Mention

_BYLINE = 8  # tokens between a correspondent and his seat
_PERSONS = ("people", TELLER)
_COUNTED = 4  # tokens of "of the two"
_ADJECTIVES = 9  # tokens before a place of "from", with what is said of the place
_OWNERS = frozenset({"hospital", "school", "factory", "station"})
_WARDS = ("مشفي", "مشافي", "مستشفي", "مستشفيات", "طبيه")  # ends of words for where the wounded are treated
_BROUGHT = ("نقل", "تنقل", "اسعف", "اسعاف", "تحويل")  # beginnings of words for taking them there
_WAY = 12  # tokens from such a word to the last town of which a hospital is told
_SEATS = frozenset({"مقره", "مقرها", "مقرهم"})
_TOLD_OF = frozenset({",", "،", "(", "الذي", "التي"})  # behind these stands what is told of somebody
_RUNS = frozenset({"تدير", "يدير"})
_COMMAND = 4  # tokens of what is run
_NATIVES = frozenset({"اهالي", "ابناء", "سكان", "مواليد"})
_MOVED = frozenset({"bused", "displaced", "evacuated"})
_APART = ("in", "on", "near", "to", "attribution", "source", "by", "after", "break")
_DESCRIBED = 8  # tokens between "from" and the name of a home that is described
_CAPTIVES = 6  # tokens between a word of capture and the persons: "abducted at least 90 Assyrian"
_BODY = 4  # words behind a place in the name of a body
_BODIES = frozenset(
    "center centre command committee committees council directorate governor network office union".split()
)
_HEADS = frozenset({"director", "مدير", "مديره", "رييس", "رييسه"})
_SO = THAT | {"فان"}
_SAID = frozenset({"attribution", "source"})


def of_people(parsed: Parsed, start: int) -> bool:
    """Whether persons come from a place: "a family from the town of", "evacuees from the rebel-held Sunni town of"."""
    keys = parsed.tokens.keys
    before = range(start - 1, max(parsed.first - 1, start - _ADJECTIVES), -1)
    whence = next((at for at in before if keys[at] == "from"), start - 2)
    return any(m.layer in ("people", "harm") and m.last >= whence - 2 for m in parsed.between(whence - 4, start))


def of_described_home(parsed: Parsed, start: int) -> bool:
    """Whether English describes the towns from which persons come before it names them: "evacuees from the besieged
    and mostly Shia towns of", "Syrians evacuated from two towns,".
    """
    source = next((m for m in reversed(parsed.between(start - _DESCRIBED, start)) if is_cue(m, "from")), None)
    if source is None or not parsed.tokens.words[start].isascii():
        return False
    keys = parsed.tokens.keys
    people = parsed.mention_ending(source.first - (keys[source.first - 1] in _MOVED))
    told = [m for m in parsed.between(source.last, start) if keys[m.first] != "besieged"]
    parted = any(m.layer in ("place", "rule", "harm") or is_cue(m, *_APART) for m in told)
    return people is not None and people.layer == "people" and not (parted or _are_taken(parsed, people))


def _are_taken(parsed: Parsed, people: Mention) -> bool:
    """Whether persons are the object of a word of capture right before them, which took place where they come from:
    "abducted 90 Christians from villages near".
    """
    before = parsed.between(max(parsed.first, people.first - _CAPTIVES), people.first)
    act = next((m for m in reversed(before) if m.layer == "rule"), None)
    return act is not None and act.values[0].rule.event in CAPTIVITY


def of_command(parsed: Parsed, start: int) -> bool:
    """Whether a place is only where Arabic says that somebody runs the war: التي تدير العمليات العسكرية في إدلب."""
    return not _RUNS.isdisjoint(parsed.tokens.keys[max(parsed.first, start - _COMMAND) : start])


def of_natives(parsed: Parsed, start: int) -> bool:
    """Whether a place is where Arabic says that somebody was born or lives: من أهالي بلدة."""
    return parsed.tokens.keys[start - 1] in _NATIVES


def of_residents(parsed: Parsed, start: int) -> bool:
    """Whether an English name only says where those live of whom it is told: "buses with residents of two villages"."""
    of = next((at for at in range(start - 1, start - _COUNTED, -1) if parsed.tokens.keys[at] == "of"), parsed.first)
    people = parsed.mention_ending(of)
    return people is not None and people.layer in _PERSONS and of > parsed.first


def of_office(parsed: Parsed, start: int) -> bool:
    """Whether a place is what an official governs, or somebody heads: "the governor of Homs", مدير مستشفى دمشق; not one
    that "and" ties to a town called as he is: مديرا وعربين.
    """
    name = parsed.mention_at(start)
    if name is not None and name.form.prefix.startswith("و"):
        return False
    last = start - 1 if parsed.tokens.keys[start - 1 : start] == ["of"] else start
    office = parsed.mention_ending(last)
    heads = last > parsed.first and parsed.tokens.keys[last - 1].removeprefix("و") in _HEADS
    return heads or (office is not None and office.layer in _PERSONS and office.values[0].role == "official")


def of_seat(parsed: Parsed, start: int) -> bool:
    """Whether a place is where Arabic says that somebody has his seat: ومقره في القامشلي, not على مقره في القامشلي."""
    keys = parsed.tokens.keys
    seat = next(
        (at for at in range(max(parsed.first + 1, start - 2), start) if keys[at].removeprefix("و") in _SEATS), 0
    )
    return seat > 0 and (keys[seat].startswith("و") or keys[seat - 1] in _TOLD_OF)


def of_owner(parsed: Parsed, start: int, kind: str | None) -> bool:
    """Whether a site only says whose a thing is in Arabic: سيارة إسعاف تابعة لمشفى كوباني."""
    return kind in _OWNERS and parsed.tokens.keys[start - 1].startswith("تابع")


def of_ward(parsed: Parsed, start: int, last: int) -> bool:
    """Whether a place is where Arabic says that the wounded were treated: نقلوا إلى مشفى في مدينة سلقين."""
    keys, words = parsed.tokens.keys, parsed.tokens.words
    ward = next((at for at in range(last - 1, max(parsed.first, start - _WAY), -1) if keys[at].endswith(_WARDS)), None)
    if ward is None or not COMMAS.isdisjoint(keys[ward:start]):
        return False
    way = range(ward - 1, max(parsed.first - 1, start - _WAY), -1)
    taken = next((at for at in way if keys[at].removeprefix("و").removeprefix("ي").startswith(_BROUGHT)), None)
    if taken is None or not any(keys[at] == "الي" or words[at].startswith("ل") for at in range(taken + 1, ward + 1)):
        return False
    return not any(m.layer == "rule" or is_cue(m, "on", "break") for m in parsed.between(taken, start))


def byline(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name says where a correspondent sits, "our reporter in Idlib", and is no part of what he said."""
    before = parsed.between(mention.first - _BYLINE, mention.first)
    writers = [m for m in before if m.layer == "people" and m.values[0].role == "journalist"]
    sits = any(THAT.isdisjoint(parsed.tokens.keys[m.last : mention.first]) for m in writers)
    return sits and not any(m.layer == "rule" for m in before)


def at_office(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name says at which office or hospital a source sits: "a source at Homs Police Command said"."""
    behind = parsed.between(mention.last, mention.last + 1)
    office = any(m.layer in ("actor", "site") or m.values[0] == "governorate" for m in behind if m.layer != "cue")
    return office and parsed.source_sits(mention.first)


def names_body(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name is a part of that of an English body: "the Aleppo Media Center", "Homs Health Directorate"."""
    words = parsed.tokens.words[mention.last : mention.last + _BODY]
    tail = next((n for n, word in enumerate(words) if word.lower() in _BODIES), None)
    return tail is not None and all(word[0].isupper() for word in words[: tail + 1])


def says_so_at(parsed: Parsed, start: int) -> bool:
    """Whether a place stands between an Arabic word of saying and what is said: قال ناشطون في حلب إن, حسب أطباء في حلب
    فإن.
    """
    keys = parsed.tokens.keys
    that = next((at for at in range(start, min(start + _BYLINE, parsed.last)) if keys[at] in _SO), None)
    if that is None:
        return False
    told = [m for m in parsed.between(max(parsed.first, start - _BYLINE), that) if m.layer in ("rule", "harm", "cue")]
    said = next((n for n, m in enumerate(told) if m.layer == "cue" and m.values[0].cue in _SAID), None)
    return said is not None and told[said].first < start and all(m.layer == "cue" for m in told[said:])


def speaks_at(parsed: Parsed, start: int, last: int) -> bool:
    """Whether an English name stands between who speaks and the word of saying: "rescue workers in Idlib said"."""
    if not is_cue(parsed.mention_at(last), "attribution", "accusation") or not parsed.tokens.words[start].isascii():
        return False
    before = parsed.between(max(parsed.first, start - _BYLINE), start)
    return bool(before) and is_cue(before[-1], "in") and not any(m.layer in ("rule", "harm") for m in before)


def only_talked_of(parsed: Parsed, start: int) -> bool:
    """Whether an Arabic name only tells of a siege or of talks told beside an act: بالتزامن مع حصار الزبداني, أو
    المحاصرين في كفريا.
    """
    if parsed.tokens.words[start].isascii():
        return False
    talk = [m for m in parsed.between(start - 2, start) if m.layer == "rule" and m.values[0].rule.refuse]
    return any(m.last == start or is_cue(parsed.mention_at(m.last), "in") for m in talk)

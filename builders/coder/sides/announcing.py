"""Announcing: a side that tells an act of its own, "the army said it had captured", أعلن الجيش تحرير."""

from builders.coder.acts.kinds import CAPTIVITY
from builders.coder.frame import Clause
from builders.coder.sentence import THAT, WHICH, Parsed, is_cue
from builders.coder.sides.beside import end_of_seat
from builders.mention import Mention

_ANNOUNCED = 12  # tokens between a side that announces and its act
_SAID = 4  # tokens behind a side within which it says "it" or "its"
_HIS = 4  # tokens behind "its" within which its men killed
_BESIDE = 3  # tokens behind posts that were hit in which it stands whose they are
_FALLEN = 6  # tokens behind a word for death within which it is told whose men fell


def announces(clause: Clause, mention: Mention, kind: str, chief: Mention) -> bool:
    """Whether a side tells an act of its own: "the army said it had captured", أعلن الجيش تحرير."""
    # "The coalition said it": an adjective, unless it speaks, أعلن التحالف; as it speaks, سلاح الجو is no plane.
    around = (clause.parsed.mention_at(mention.last), clause.parsed.mention_ending(mention.first))
    noun = kind == "adjective" and any(is_cue(one, "attribution") for one in around)
    kind = "group" if noun or kind == "aircraft" else kind
    if kind not in ("group", "again", "state") or chief.first < mention.last:
        return False
    if chief.first - mention.last > _ANNOUNCED:
        return _did_so(clause.parsed, mention)
    parsed, rule = clause.parsed, chief.values[0].rule
    if (rule.form == "noun" and chief.form.pronoun) or _own(parsed, mention, chief):
        return True
    if chief.form.prefix and not (rule.choose == "captor" and chief.form.prefix == "ال"):
        return False
    # "The army said a raid had killed": whose raid it was is not told.
    english = parsed.tokens.words[chief.first].isascii()
    own_act = rule.form == "noun" and (rule.choose == "captor" or not (rule.weak or english))
    if own_act and (rule.event in CAPTIVITY or (kind != "state" and not _that(parsed, mention, chief))):
        return True
    return not english and _announces_masdar(parsed, mention, chief, kind)


def _announces_masdar(parsed: Parsed, mention: Mention, chief: Mention, kind: str) -> bool:
    """Whether an Arabic masdar of which a side tells is an act of its own: أعلن الجيش تدمير, أعلنت قسد اعتقال خمسة."""
    rule = chief.values[0].rule
    if rule.weak and _hits_posts(parsed, mention, chief):
        return True
    if rule.form == "verb" and "armed-target" in rule.needs and not _that(parsed, mention, chief):
        return True
    if kind == "state" or not _adjoins(parsed, mention, chief):
        return False
    if rule.form == "harm" or (rule.form == "noun" and rule.weapon == "sniper"):
        return _of_foes(parsed, mention, chief)
    taken = rule.form == "noun" and rule.event in CAPTIVITY
    return rule.form == "verb" or (taken and parsed.first_of("actor", chief.last, chief.last + 1) is None)


def _of_foes(parsed: Parsed, mention: Mention, chief: Mention) -> bool:
    """Whether those whose death a side announces are of another: أعلنت قسد مقتل خمسة جنود أتراك."""
    other = parsed.first_of("actor", chief.last, chief.last + _FALLEN)
    return other is not None and not set(parsed.actors_of(other)) & set(parsed.actors_of(mention))


def _own(parsed: Parsed, mention: Mention, chief: Mention) -> bool:
    """Whether "it" or "its" ties an act to who tells it; not one that it only heard of, "said it had reports of", or of
    which it says that another did it: قالت إنها تملك دليلا على أن.
    """
    keys = parsed.tokens.keys
    owns = (m.last for m in parsed.between(mention.last, chief.first) if is_cue(m, "own"))
    ties = (at for at in owns if THAT.isdisjoint(keys[at : chief.first]))
    return any("attribution" not in parsed.cues(at, chief.first) for at in ties)


def _did_so(parsed: Parsed, mention: Mention) -> bool:
    """Whether an English side says that it or its men did something, and more may be told far behind: "the army said
    its troops had killed 12 fighters of the Levant Front in an ambush".
    """
    end = end_of_seat(parsed, mention.last)
    own = next((m for m in parsed.between(end, end + _SAID) if is_cue(m, "own")), None)
    if own is None or not is_cue(parsed.mention_at(end), "attribution"):
        return False
    near = parsed.between(own.last, own.last + _HIS)
    did = next((m for m in near if m.layer in ("rule", "harm")), None)
    if did is None or not parsed.cues(own.last, did.first) <= {"earlier"}:
        return False
    word = did.values[0]
    return bool((word if did.layer == "harm" else word.rule).form == "verb")


def _adjoins(parsed: Parsed, mention: Mention, chief: Mention) -> bool:
    """Whether at most one word stands between a side and an act, quotes, commas and what Arabic says of the side apart:
    أعلنت الغرفة التي تدير العمليات، عن استهداف.
    """
    words = parsed.tokens.words[mention.last : chief.first]
    opening = next((word for word in words if word[0].isalpha()), "")
    comma = next((at for at, word in enumerate(words) if word == "،"), None)
    if opening in WHICH and comma is not None:
        words = words[comma:]
    return sum(word[0].isalpha() for word in words) <= 1


def _that(parsed: Parsed, mention: Mention, chief: Mention) -> bool:
    """Whether "that" stands between a side and an act, which has its own subject then: أعلنت روسيا أن الجيش دمر."""
    return not THAT.isdisjoint(parsed.tokens.keys[mention.last : chief.first])


def _hits_posts(parsed: Parsed, mention: Mention, chief: Mention) -> bool:
    """Whether who announces a hit on posts of another side made it: أعلنت الفصائل استهداف مواقع النظام."""
    site = parsed.first_of("site", chief.last, chief.last + 1)
    if site is None or site.values[0].effect != "military" or not _adjoins(parsed, mention, chief):
        return False
    other = parsed.first_of("actor", site.last, site.last + _BESIDE)
    return other is not None and not set(parsed.actors_of(other)) & set(parsed.actors_of(mention))

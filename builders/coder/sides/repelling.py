"""Repelling: who wards off an attack was attacked; where nobody is told to have attacked, warding off is the act."""

from collections.abc import Sequence

from builders.coder.acts.kinds import CLASH, DRONES, INTERCEPTION, PLANTED
from builders.coder.frame import Clause
from builders.coder.sentence import THAT, Parsed, is_cue
from builders.coder.sides.beside import end_of_seat
from builders.coder.sides.defences import fires, has_defences
from builders.coder.sides.men import man_before
from builders.coder.sides.roles import manages
from builders.coder.tolls.victims import ARMED_ROLES
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_AT_ONCE = 2  # tokens behind who succeeds in which the warding off stands
_OBJECT = 3  # tokens behind a verb, or "its", within which it stands what was attacked
_POSTS = 5  # tokens behind an Arabic act, with who did it, within which "our" posts stand
_OUR = "نا"
_IT = frozenset({"له", "لها", "لهم"})
_SAID = 5  # tokens of "it had also successfully" before "repelled"


def wards_off(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a side was attacked: it repels, or it is air defences that are named beside what was fired at it."""
    if _was_beaten_by(clause, mention, trigger):
        return True
    meets = trigger.values[0].rule.event == INTERCEPTION
    fired = fires(clause.triggers if meets else [trigger])
    if meets and not fired:
        return False  # of an interception with no attack told, who intercepts is who acts
    return _repels(clause, mention) or (fired and has_defences(clause, mention))


def _was_beaten_by(clause: Clause, mention: Mention, act: Mention) -> bool:
    """Whether English tells by whom an attack was beaten back: "an attempt to advance was repelled by rebels"."""
    parsed, rule = clause.parsed, act.values[0].rule
    if rule.lang != "en" or rule.form != "passive" or rule.event != CLASH or mention.first < act.last:
        return False
    led = parsed.tokens.keys[act.last : mention.first]
    return is_cue(parsed.mention_ending(act.first), "be") and led in (["by"], ["by", "the"])


def _repels(clause: Clause, mention: Mention) -> bool:
    """Whether a name stands behind an Arabic verb of warding off, or is the subject before it: it was attacked; or
    succeeds in it: تمكن الفصيل من صد هجوم.
    """
    parsed = clause.parsed
    warding = next((m for m in parsed.between(mention.last, mention.last + _AT_ONCE) if is_cue(m, "repel")), None)
    if warding is not None and manages(clause, mention, warding):
        return True
    man = man_before(parsed, mention.first, ARMED_ROLES)  # تصدى مقاتلو الفصيل
    at = man.first if man is not None else mention.first
    at -= parsed.tokens.keys[at - 1] in _IT  # قصف تصدت له الدفاعات
    return "repel" in parsed.cues(at - 1, at) | parsed.cues(mention.last, mention.last + 1)


def own_warders(clause: Clause, names: Sequence[Mention], chief: Mention) -> Mention | None:
    """The side that tells how its own men warded off an attack: قالت قسد إن قواتها صدت هجوما, "the SDF said it had
    repelled an attack by"; or how others attacked them: "said rebels had shelled its positions".
    """
    parsed, rule = clause.parsed, chief.values[0].rule
    if rule.lang == "en" and rule.form == "verb":
        told = [m for m in names if m.last < chief.first]
        said = [m for m in told if is_cue(parsed.mention_at(end_of_seat(parsed, m.last)), "attribution")]
        return said[-1] if said and _on_its_posts(clause, chief) else None
    if rule.lang == "en" and rule.form == "passive" and rule.event == CLASH:
        return _who_beat_it_back(parsed, names, chief)
    if _on_ours(parsed, chief):
        return _who_says_ours(parsed, chief)
    warding = next((m for m in parsed.between(clause.first, clause.last) if is_cue(m, "repel")), None)
    if warding is None or "own" not in parsed.cues(warding.first - 1, warding.last + 1):
        return None
    before = [m for m in names if m.last <= warding.first and m.values[0].kind in ("group", "again", "state")]
    return before[-1] if before else None


def _who_beat_it_back(parsed: Parsed, names: Sequence[Mention], attack: Mention) -> Mention | None:
    """The side that English lets say of itself that it beat an attack back: "the SDF said it had repelled"."""
    own = next((m for m in parsed.between(attack.first - _SAID, attack.first) if is_cue(m, "own")), None)
    said = [m for m in names if own is not None and m.last < own.first]
    return said[-1] if said and is_cue(parsed.mention_at(said[-1].last), "attribution") else None


def _on_its_posts(clause: Clause, attack: Mention) -> bool:
    """Whether an English verb of attack has "its positions", "its fighters" for an object."""
    parsed = clause.parsed
    its = next((m for m in parsed.between(attack.last, attack.last + _OBJECT) if is_cue(m, "own")), None)
    if its is None or parsed.tokens.keys[its.first] not in ("its", "their"):
        return False
    hit = next((m for m in parsed.between(its.last, its.last + _OBJECT) if m.layer in ("site", "people")), None)
    if hit is None:
        return False
    return bool(hit.values[0].effect == "military" if hit.layer == "site" else hit.values[0].role in ARMED_ROLES)


def _on_ours(parsed: Parsed, attack: Mention) -> bool:
    """Whether "our" posts or bases stand behind an Arabic act as what it hit: قصفت قوات النظام مواقعنا."""
    hit = (m for m in parsed.between(attack.last, attack.last + _POSTS) if m.layer == "site" and m.form.pronoun)
    return any(m.values[0].effect == "military" and parsed.tokens.words[m.last - 1].endswith(_OUR) for m in hit)


def _who_says_ours(parsed: Parsed, attack: Mention) -> Mention | None:
    """The side named in an Arabic sentence as that of who speaks before an act: قال قائد في الجيش الحر إن."""
    said = next((m for m in parsed.between(parsed.first, attack.first) if is_cue(m, "attribution")), None)
    if said is None:
        return None
    told = (at for at in range(said.last, attack.first) if parsed.tokens.keys[at] in (*THAT, ":"))
    return parsed.first_of("actor", parsed.first, next(told, said.last))


def repelled(clause: Clause, names: Sequence[Mention], targets: Sequence[str]) -> tuple[list[str], list[str]]:
    """Actors and targets where only targets are told: who wards off acts, the others are those warded off."""
    warding = {one for m in names if _repels(clause, m) for one in clause.parsed.actors_of(m)}
    return [one for one in targets if one in warding], [one for one in targets if one not in warding]


def is_unmanned(clause: Clause, chief: Mention) -> bool:
    """Whether an act is by what explodes or flies, so that those who ward it off have not acted: أحبط الجيش هجوما
    بطائرات مسيرة.
    """
    means = (m for m in clause.parsed.between(chief.last, clause.last) if m.layer == "weapon")
    carried = any(m.values[0].weapon in DRONES | PLANTED for m in means)
    return carried or EVENT_TYPE_OF[chief.values[0].rule.event] == EXPLOSIONS

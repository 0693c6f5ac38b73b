"""Captors: who takes a place and who loses it, where the capture is told as an outcome or as a loss."""

from collections.abc import Sequence
from itertools import takewhile

from builders.coder.acts.kinds import CLASH, MOVE
from builders.coder.acts.leads import SUCCEEDS
from builders.coder.frame import Clause
from builders.coder.sentence import ITS, THAT, is_cue
from builders.coder.sides.markers import marker
from builders.mention import Mention
from builders.rules import Rule

_CAPTOR = 3  # tokens behind a word of capture in which its captor stands
_TOOK = 2  # tokens between a captor and "on" what he took
_GROUPS = ("group", "again")  # kinds of names that are those of armed groups, not of states
_LOSER = 6  # tokens between "lost" and the control that is lost, with who lost it
_LEFT = ("خرج", "خروج", "تخرج")
_LEAVES = 4  # tokens behind a side in which it leaves
_LOSES = frozenset({"lose", "loses", "losing", "lost"})
_LOSING = frozenset("خسر خسرت خسروا خساره فقد فقدت فقدوا فقدان يخسر تخسر يفقد تفقد وخسر وخسرت وفقد وفقدت".split())


def captor_and_loser(
    clause: Clause, chief: Mention, actors: list[str], targets: list[str], holders: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Of a capture told as an outcome, the side right behind the word takes the place, those named before lose it; so
    does in Arabic the subject of the verb; of an English loss, the side to which it was lost.

    Who is only told to have held the place has lost it too.
    """
    parsed = clause.parsed
    if parsed.tokens.keys[chief.first] in _LOSES and chief.values[0].rule.form == "verb":
        takers = _who_got_it(clause, chief)
        return takers, [one for one in actors if one not in takers]
    captor = parsed.first_of("actor", chief.last, chief.last + _CAPTOR)
    outcome = chief.values[0].rule.form == "noun" and captor is not None and marker(clause, captor, chief) in ("", "of")
    outcome = outcome or _is_subject(clause, chief, captor, targets)
    achievers = _achievers(clause, chief) or _announcers(clause, chief)
    ids = parsed.actors_of(captor) if captor is not None and outcome else achievers
    if ids:
        actors, targets = list(ids), [one for one in (*actors, *targets) if one not in ids]
    targets = targets or [one for one in dict.fromkeys(holders) if one not in actors]
    before = parsed.tokens.keys[max(clause.first, chief.first - _LOSER) : chief.first]
    left = parsed.tokens.keys[chief.first] == "عن" and any(key.removeprefix("و").startswith(_LEFT) for key in before)
    if left or _LOSING & set(before):  # خرجت البلدة عن سيطرة النظام, خسر النظام السيطرة على ... لصالح
        return targets, actors
    return actors, targets


def _who_got_it(clause: Clause, loss: Mention) -> list[str]:
    """The sides to which English says that a place was lost, or by whose attack: "lost the town of Morek to rebels",
    "in a counter-attack by rebels", "in a rebel offensive".
    """
    keys, parsed = clause.parsed.tokens.keys, clause.parsed
    names = [m for m in parsed.between(loss.last, clause.last) if m.layer == "actor"]
    to = [m for m in names if keys[m.first - 1] == "to" or keys[m.first - 2 : m.first] == ["to", "the"]]
    attacked = [m for m in names if _is_of_attack(clause, m)]
    return list(next((parsed.actors_of(m) for m in to or attacked), ()))


def _is_of_attack(clause: Clause, name: Mention) -> bool:
    """Whether an English name is that of whose attack on the ground it is: "a counter-attack by the army"."""
    keys, parsed = clause.parsed.tokens.keys, clause.parsed
    by = name.first - 1 - (keys[name.first - 1] == "the")
    act = parsed.mention_ending(by) if keys[by] == "by" else parsed.mention_at(name.last)
    if act is None or act.layer != "rule":
        return False
    rule: Rule = act.values[0].rule
    return rule.event == CLASH and rule.form == "noun"


def gave_way(clause: Clause, name: Mention, chief: Mention, trigger: Mention) -> bool:
    """Whether a name stands behind, or in English before, the withdrawal of those who held what was taken: سيطرت على
    البلدة بعد انسحاب, "came under rebel control after the army left".
    """
    if chief.values[0].rule.choose != "captor":
        return False
    left = clause.parsed.first_of("rule", name.last, name.last + _LEAVES)
    leaves = left is not None and left.values[0].rule.event == MOVE and left.values[0].rule.lang == "en"
    after = "after" in clause.parsed.cues(chief.last, name.first)
    return bool(trigger.values[0].rule.event == MOVE or (leaves and after))


def _is_subject(clause: Clause, verb: Mention, name: Mention | None, targets: Sequence[str]) -> bool:
    """Whether the name right behind an Arabic verb of capture, read as its target because another stands before the
    verb, is its subject: استولت القوات الحكومية على, not طرد تنظيم داعش من.
    """
    parsed = clause.parsed
    if name is None or name.first != verb.last or verb.values[0].rule.form != "verb":
        return False
    read = set(parsed.actors_of(name))
    took = "on" in parsed.cues(name.last, name.last + _TOOK) and not parsed.tokens.words[verb.first].isascii()
    return took and bool(read) and read <= set(targets)


def _achievers(clause: Clause, chief: Mention) -> tuple[str, ...]:
    """The subjects of the verb that a capture completes: تمكنت الفصائل بعد هجمات من الجيش من السيطرة على البلدة."""
    parsed = clause.parsed
    keys = parsed.tokens.keys
    verbs = (at for at in range(chief.first - 1, clause.first - 1, -1) if keys[at].removeprefix("و") in SUCCEEDS)
    verb = next(verbs, None)
    subject = parsed.mention_at(verb + 1) if verb is not None else None
    if subject is None or subject.layer != "actor":
        return ()
    behind = parsed.between(subject.first, chief.first)
    names = takewhile(lambda m: m.layer != "rule" and not is_cue(m, "after", "from"), behind)
    return tuple(dict.fromkeys(one for m in names if m.layer == "actor" for one in parsed.actors_of(m)))


def _announcers(clause: Clause, chief: Mention) -> tuple[str, ...]:
    """The side that announces a capture, behind which none is named but those who had left before: أعلن الجيش سيطرته
    على المدينة بعد إجلاء مقاتلي المعارضة.
    """
    parsed = clause.parsed
    speech = next((m for m in reversed(parsed.between(clause.first, chief.first)) if is_cue(m, "attribution")), None)
    if chief.values[0].rule.form != "noun" or speech is None:
        return ()
    beside = (parsed.mention_at(speech.last), parsed.mention_ending(speech.first))
    subject = next((m for m in beside if m is not None and m.layer == "actor"), None)
    if subject is None or THAT & set(parsed.tokens.keys[speech.last : chief.first]):
        return ()
    if parsed.first_of("rule", speech.last, chief.first) is not None:
        return ()  # أعلنت الفصائل استئناف معركة تحرير المدينة
    its = parsed.tokens.words[chief.first].endswith(ITS)
    group = subject.values[0].kind in _GROUPS and _names_only_leavers(clause, chief)
    return tuple(parsed.actors_of(subject)) if its or group else ()


def _names_only_leavers(clause: Clause, chief: Mention) -> bool:
    """Whether behind a capture sides are named only behind "after"."""
    behind = clause.parsed.between(chief.last, clause.last)
    after = next((m.first for m in behind if is_cue(m, "after")), clause.last)
    return after < clause.last and not any(m.layer == "actor" and m.first < after for m in behind)

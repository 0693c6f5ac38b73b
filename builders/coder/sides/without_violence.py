"""Without violence: who acts and who is acted upon in accords, places that change hands, moves and looting."""

from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import AGREEMENT, LOOTING, MOVE, TRANSFER
from builders.coder.frame import Frame, Proof
from builders.coder.sides.men import UNNAMED
from builders.mention import Mention
from schema.actors import GOVERNMENT, Actor

_GOVERNMENT = "syria-gov"  # that of the years of the rebels' towns
_LEAVING = frozenset({"خروج", "اجلاء", "اخراج", "مغادره", "رحيل"})


def set_roles(frame: Frame, army: str | None, register: Mapping[str, Actor]) -> None:
    """Who acts in what is no violence: nobody is the target of a change of a group or of a move.

    Coding guide, section 2. Those who flee are civilians, and so are those who are evacuated, by nobody in particular;
    looters take from civilians; fighters who are bused out of a place or hand it over leave it to the government; of
    two parties to an agreement the second is the target.
    """
    if frame.event in (AGREEMENT, TRANSFER) and _GOVERNMENT in (army, *frame.actors, *frame.targets):
        frame.actors, frame.targets = _known_men(frame.actors), _known_men(frame.targets)
    if frame.event == MOVE:
        frame.actors, frame.targets = _leavers(frame, register) if frame.rule.leaves else frame.actors, []
    elif frame.event == "Other":
        frame.actors, frame.targets = (["civilians"], []) if frame.rule.leaves else ([], ["civilians"])
    elif frame.event == TRANSFER and (taker := _taker(frame)):
        given = not taker & {*frame.actors} and bool(taker & {*frame.targets})
        frame.actors, frame.targets = (frame.targets, frame.actors) if given else (frame.actors, frame.targets)
    elif frame.event == TRANSFER and _to_government(frame, register):
        frame.actors, frame.targets = _parted(frame, register)  # "handed the town to the army"
    elif frame.event == TRANSFER and army is not None and not frame.actors and _leave(frame, register):
        frame.actors, frame.targets = [army], frame.targets or ["rebels"]
    elif not frame.actors or frame.targets:
        return
    elif frame.event == LOOTING:
        frame.targets = ["civilians"]
    elif frame.event == AGREEMENT:
        parties = sorted(frame.actors, key=lambda one: not register[one].state)  # the state sets the terms
        first = register[parties[0]].inter
        frame.targets = [one for one in parties[1:] if register[one].inter != first] or parties[1:]
        frame.actors = [one for one in parties if one not in frame.targets]
        if army is not None and not frame.targets and _is_evacuation(frame, register):
            frame.actors, frame.targets = [army], frame.actors
    elif frame.event == TRANSFER and army is not None and not _taken(frame):
        frame.actors, frame.targets = [army], frame.actors


def _leave(frame: Frame, register: Mapping[str, Actor]) -> bool:
    """Whether those who leave on a day that is told are only called fighters, or are a side that leaves: who held the
    place.
    """
    if frame.targets:
        return all(register[one].armed and not register[one].state for one in frame.targets)
    people = [m for m in frame.clause.parsed.between(frame.clause.first, frame.clause.last) if m.layer == "people"]
    dated = frame.time is not None and frame.time.own
    return dated and any(m.values[0].role == "fighter" for m in people)


def _to_government(frame: Frame, register: Mapping[str, Actor]) -> bool:
    """Whether a side leaves a place to the government; not where one of two sides is told to take it."""
    government = [one for one in frame.targets if register[one].inter == GOVERNMENT]
    return bool(government) and (len(government) == len(frame.targets) or not frame.actors)


def _parted(frame: Frame, register: Mapping[str, Actor]) -> tuple[list[str], list[str]]:
    """The government to which a place is left, and those who leave it."""
    sides = [*frame.actors, *frame.targets]
    government = [one for one in sides if one in frame.targets and register[one].inter == GOVERNMENT]
    return government, [one for one in sides if one not in government]


def _is_evacuation(frame: Frame, register: Mapping[str, Actor]) -> bool:
    """Whether by an accord of which no other party is told fighters leave a place to the government."""
    clause = frame.clause
    leave = any(rule.event == TRANSFER for rule in clause.rules) or not _LEAVING.isdisjoint(
        key.lstrip("بل") for key in clause.parsed.tokens.keys[clause.first : clause.last]
    )
    return leave and all(register[one].armed and not register[one].state for one in frame.actors)


def _leavers(frame: Frame, register: Mapping[str, Actor]) -> list[str]:
    """Of two foes named with a withdrawal the one that left, who stands next to it: أجبرت الفصائل قوات النظام على
    الانسحاب.
    """
    parsed = frame.clause.parsed
    act = next(t for t in frame.clause.triggers if t.values[0].rule is frame.rule)
    named = [parsed.first_of("actor", p.first, p.first + 1) for p in frame.proofs if p.field == "actor"]
    names = [m for m in named if m is not None and set(parsed.actors_of(m)) & set(frame.actors)]
    if len(names) < 2:
        return frame.actors
    nearest = min(names, key=lambda m: max(act.first - m.last, m.first - act.last))
    left = {register[one].side for one in parsed.actors_of(nearest)}
    return [one for one in frame.actors if register[one].side in left]


def _known_men(ids: Sequence[str]) -> list[str]:
    """ "Armed men" who come to terms with the government or leave a town to it are the rebels who held it."""
    return list(dict.fromkeys("rebels" if one == UNNAMED else one for one in ids))


def _taken(frame: Frame) -> bool:
    """Whether a side is named as the one that comes in, not as one that leaves."""
    return any(rule.choose == "captor" for rule in frame.clause.rules)


def _taker(frame: Frame) -> set[str]:
    """Who takes a place from another: in English the side named last before the word for it, in Arabic that right
    behind it, else the one who acts if no other act stands next to his name. Empty if nobody is told to.
    """
    parsed = frame.clause.parsed
    captures = [act for act in frame.clause.triggers if act.values[0].rule.choose == "captor"]
    names = [proof for proof in frame.proofs if proof.field in ("actor", "target")]
    if not captures or not (frame.actors and frame.targets):
        return set()
    act = captures[0]
    if act.values[0].rule.lang == "en":
        subject = next((p for p in sorted(names, key=lambda p: -p.last) if p.last <= act.first), None)
    else:
        subject = next((p for p in names if any(p.first == act.last for act in captures)), None)
        subject = subject or next((p for p in names if p.field == "actor" and _next_to(frame, p) in captures), None)
    name = parsed.first_of("actor", subject.first, subject.first + 1) if subject is not None else None
    return set(parsed.actors_of(name)) if name is not None else set()


def _next_to(frame: Frame, name: Proof) -> Mention:
    """The act whose words stand nearest to a name."""
    return min(frame.clause.triggers, key=lambda act: max(act.first - name.last, name.first - act.last))

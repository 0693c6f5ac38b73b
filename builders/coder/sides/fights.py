"""Fights: who stands on which side where a fight is told to be "between" them, or of enemies alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from builders.coder.acts.kinds import ATTACK, CLASH, COALITION, KURDS, REGAINED
from builders.coder.frame import Clause, Frame, Proof
from builders.coder.tolls.harm import Harm
from builders.mention import Mention
from schema.actors import Actor
from schema.codes import BATTLES, EVENT_TYPE_OF

_AT_WAR = (frozenset({"government", "opposition"}), frozenset({"government", "jihadist"}))
_ALL_AGAINST = "is"
TRIBES = "communal-militia"  # one id for many tribes and families
_FEUDS = frozenset({"خلاف", "خلافات", "شجار", "مشاجره", "ثار"})
_KIN = frozenset({"عايلي", "عايليه", "عشايري", "عشايريه"})
_FAMILIES = frozenset({"عايلتين", "عايلتي", "عايلات", "عوايل"})
_SHOTS = frozenset({"machine-gun", "small-arms", "sniper"})
_OPPONENTS = 5  # tokens behind a fight within which it is told between whom it is


@dataclass(slots=True)
class Fight:
    """A fight "between" two sides: those before "and", or before "on one side", fight those behind it."""

    open: bool = False
    first: Mention | None = None
    last: str = "actor"  # the side of the name before

    def told(self, mark: str) -> bool:
        """Whether a name stands in a fight "between" sides."""
        self.open = self.open or mark == "between"
        return self.open and mark in ("between", "", "and", "of", "from", "with", "ally", "joint")

    def role(self, clause: Clause, mention: Mention, mark: str) -> str:
        """The side of a name: the first, or those whom it fights; allies stand with the name before them."""
        if self.first is None:
            self.first = mention
        one_side = [m.first for m in clause.parsed.between(self.first.last, clause.last) if _parts_sides(m)]
        if one_side:
            return "actor" if mention.first < one_side[0] else "target"
        if mark not in ("ally", "joint"):
            self.last = "actor" if mention is self.first else "target"
        return self.last


def fought_by_others(clause: Clause, fight: Mention, chief: Mention, actors: list[str]) -> bool:
    """Whether English tells behind the capture by a side of a fight in which it had no part: "troops entered the town
    after fighting between Druze and tribal factions".
    """
    rule, own = fight.values[0].rule, chief.values[0].rule
    if fight is chief or not actors or rule.event != CLASH or own.choose != "captor" or fight.first < chief.last:
        return False
    fought = [m for m in clause.parsed.between(fight.last, clause.last) if m.layer == "actor"]
    return rule.lang == "en" and not any(set(clause.parsed.actors_of(m)) & set(actors) for m in fought)


def are_other_tribes(ids: tuple[str, ...], mention: Mention, actors: Sequence[str], proofs: Sequence[Proof]) -> bool:
    """Whether a name is that of other tribes or factions than those who act, for which there is one id."""
    names = {proof.rule_id for proof in proofs if proof.field == "actor"}
    return ids == (TRIBES,) and list(actors) == [TRIBES] and f"actors:{mention.values[0].phrase}" not in names


def _parts_sides(mention: Mention) -> bool:
    return mention.layer == "cue" and mention.values[0].cue == "side"


def part_enemies(frame: Frame, register: Mapping[str, Actor]) -> None:
    """Sides of a fight of which one holds enemies: those at war with the first, or with who won, stand against it."""
    told = [*frame.actors, *(one for one in frame.targets if one not in frame.actors)]
    if EVENT_TYPE_OF[frame.event] != BATTLES or not told:
        return
    if told == [TRIBES] and (_among_themselves(frame) or of_families(frame.clause)):
        frame.actors, frame.targets = [TRIBES], [TRIBES]
    elif not all(_at_peace(side, register) for side in (frame.actors, frame.targets)):
        winners = [one for one in told if register[one].side == "government"] if frame.event == REGAINED else []
        first = register[(winners or told)[0]]
        against = [one for one in told if at_war(first, register[one])]
        others = [one for one in frame.targets if one not in against and not _beside(first, register[one])]
        frame.actors = [one for one in told if one not in (*against, *others)]
        frame.targets = [*against, *others]
    elif not (frame.actors and frame.targets):
        against = _fought_with(frame, told)
        if against:
            frame.actors, frame.targets = [one for one in told if one not in against], against


def _fought_with(frame: Frame, told: list[str]) -> list[str]:
    """Those with whom Arabic says that the fallen fought: قتل عنصر من قسد باشتباكات مع الجيش الوطني."""
    parsed, act = frame.clause.parsed, frame.clause.triggers[0]
    fallen = {actor for harm in frame.harms for actor in harm.actors}
    fought = act.values[0].rule.event == CLASH and not parsed.tokens.words[act.first].isascii()
    if not fought or not fallen & set(told) or "with" not in parsed.cues(act.last, frame.clause.last):
        return []
    return [one for one in told if one not in fallen and one != "civilians"]


def _among_themselves(frame: Frame) -> bool:
    """Whether a fight is told to be between those of one name: اشتباكات بين العشائر, اقتتال عشائري."""
    parsed, clause = frame.clause.parsed, frame.clause
    fights = [t for t in clause.triggers if t.values[0].rule.event == CLASH and t.values[0].rule.form == "noun"]
    for fight in fights:
        for name in parsed.between(fight.last, fight.last + _OPPONENTS):
            if name.layer == "actor" and parsed.actors_of(name) == (TRIBES,):
                tied = name.values[0].kind == "adjective" and name.first == fight.last
                return tied or "between" in parsed.cues(fight.last, name.first)
    return False


def of_families(clause: Clause) -> bool:
    """Whether Arabic tells that kin fight: اشتباكات عائلية, اشتباكات بين عائلتين, إثر خلاف عشائري."""
    keys = clause.parsed.tokens.keys[clause.first : clause.last]
    fights = {t.last - 1 - clause.first for t in clause.triggers if t.values[0].rule.event == CLASH}
    told = ((at in fights or a in _FEUDS, a, b) for at, (a, b) in enumerate(pairwise(keys)))
    return bool(fights) and any((tied and b in _KIN) or (a == "بين" and b in _FAMILIES) for tied, a, b in told)


def exchanges_shots(clause: Clause, means: set[str | None], harms: Sequence[Harm]) -> bool:
    """Whether shots are what a clause tells, and neither that a victim was chosen or held, اغتال, أعدم, nor that
    civilians fell: between armed sides they are a fight.
    """
    chosen = any(r.event == ATTACK and r.weapon is None and r.form != "harm" for r in clause.rules)
    return not (_SHOTS.isdisjoint(means) or chosen or any(h.civilian for h in harms))


def _at_peace(side: Sequence[str], register: Mapping[str, Actor]) -> bool:
    """Whether those who stand on one side may stand together."""
    return not any(at_war(register[one], register[other]) for one, other in combinations(side, 2))


def _beside(one: Actor, other: Actor) -> bool:
    """Whether two sides fight the same war: those of a camp, and the coalition with the forces that it supports."""
    return one.side == other.side or all(not {one.id, other.id}.isdisjoint(who) for who in (COALITION, KURDS))


def at_war(one: Actor, other: Actor) -> bool:
    """Whether two sides are enemies whatever an article is about; IS is that of all who are not of its own camp."""
    camps = frozenset({one.side, other.side})
    alone = len({one.id, other.id} & {_ALL_AGAINST}) == 1 and len(camps) == 2
    return camps in _AT_WAR or alone

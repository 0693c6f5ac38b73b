"""Kinds: the sub-event type of a frame, where the word alone does not decide it."""

from collections.abc import Mapping, Sequence

from builders.coder.tolls.harm import Harm
from builders.rules import Rule
from schema.actors import Actor
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, HIERARCHY, STRATEGIC

AIR = "Air/drone strike"
AGREEMENT = "Agreement"
PEACEFUL = "Peaceful protest"
SHELLING = "Shelling/artillery/missile attack"
STANDOFF = frozenset({AIR, SHELLING})  # fire from afar
GAS = "Chemical weapon"
BOMBARDMENT = STANDOFF | {GAS}
ABDUCTION = "Abduction/forced disappearance"
ARREST = "Arrests"
LEAVERS = "leavers"  # a subject of verbs: who goes away from a town
ATTACK = "Attack"
_ARRESTED = frozenset({"fighter", "soldier", "security", "official"})
CLASH = "Armed clash"
INTERCEPTION = "Disrupted weapons use"
LOOTING = "Looting/property destruction"
MOVE = "Change to group/activity"
FLIGHT = "Other"  # what of it an article tells is mostly a flight of many
TRANSFER = "Non-violent transfer of territory"
REGAINED = "Government regains territory"
OVERTAKEN = "Non-state actor overtakes territory"
TERRITORY = frozenset({REGAINED, OVERTAKEN})
CAPTIVITY = frozenset({ABDUCTION, ARREST})
#: The coalition against IS, which in Syria only flies, and those beside whom it fights on the ground.
COALITION = frozenset({"usa", "coalition", "uk", "france"})
KURDS = frozenset({"asayish", "sdf", "ypg"})
_FROM_AFAR = COALITION | {"israel"}
#: Those who in Syria hit from the air, as far as nothing else is told.
FLYING = _FROM_AFAR | {"russia"}
#: Those whom inquiries of the United Nations found to have used gas; others are only accused of having staged it.
USED_GAS = frozenset({"syria-gov", "is"})
#: Rebels with a name or a creed of their own, who are called no more than that elsewhere.
REBELS = frozenset(
    """ahrar-al-sham faylaq-al-sham islamist-rebels jaysh-al-islam jaysh-al-izza levant-front nlf sna""".split()
)
#: Groups that "terrorists" stands for where the passage names them (coding guide, section 4).
CALLED_TERRORISTS = frozenset({"is", "nusra", "jfs", "hts", "jaysh-al-fath", "jaysh-al-islam"})
UNKNOWN_PLANES = "unidentified-aircraft"
DROPPED = "air-bomb"
SUICIDE = "Suicide bomb"
BLAST = "Remote explosive/landmine/IED"
BOMBINGS = frozenset({BLAST, SUICIDE})
WORN, AT_THE_WHEEL, CAR_BOMB = "suicide-vest", "suicide-car-bomb", "car-bomb"
ON_WHEELS = frozenset({CAR_BOMB, AT_THE_WHEEL})
PLANTED = frozenset({"ied", CAR_BOMB})
#: What goes off long after it was laid or fired.
LEFT_BEHIND = frozenset({"mine", "unexploded-ordnance", "cluster-munition"})
DRONES = frozenset({"armed-drone", "suicide-drone"})
_MUNITIONS = DRONES | {"barrel-bomb", "cluster-munition", "incendiary", "thermobaric"}

Means = Mapping[str, tuple[str, int]]


def flies(actor: str, register: Mapping[str, Actor]) -> bool:
    """Whether a side has planes: only states do, and planes that nobody knows."""
    return register[actor].state or actor == UNKNOWN_PLANES


def from_afar(actors: Sequence[str]) -> bool:
    """Whether those who attack are told, and none of them attacks on the ground."""
    return bool(actors) and set(actors) <= _FROM_AFAR


def sub_event(
    rule: Rule,
    weapons: Sequence[str],
    actors: Sequence[str],
    aircraft: bool,
    harms: Sequence[Harm],
    means: Means,
    register: Mapping[str, Actor],
) -> str:
    """The sub-event type: as the rule says, or by the means told, by who took the place or whom, by who was hit."""
    if rule.event == BLAST and not LEFT_BEHIND.isdisjoint(weapons):
        return BLAST
    known = [sub for _, sub in sorted((means[w][1], means[w][0]) for w in weapons if w in means)]
    if EVENT_TYPE_OF[rule.event] == EXPLOSIONS and known and HIERARCHY[known[0]] < HIERARCHY[rule.event]:
        return known[0]
    if rule.choose == "victims" and rule.event == ARREST:
        return _by_victims(rule, actors, harms, register)
    if rule.choose in ("means", "victims"):
        if known:
            return known[0]
        if aircraft and rule.form != "harm":  # the dead may be airmen
            return AIR
        if rule.choose == "victims":
            return _by_victims(rule, actors, harms, register)
        strikes = rule.lang == "en" and rule.weak  # "struck": the Arabic words are said of guns too
        flying = FLYING if strikes else COALITION
        afar = EVENT_TYPE_OF[rule.event] == EXPLOSIONS or rule.event == ATTACK  # اعتدى التحالف على مواقعنا
        return AIR if afar and actors and set(actors) <= flying else rule.event
    taken = taken_by(actors, register) if rule.choose == "captor" else ""
    return taken or rule.event


def taken_by(actors: Sequence[str], register: Mapping[str, Actor]) -> str:
    """What a capture is: the state and its allies regain, others overtake; empty if nobody is told."""
    sides = {register[a].side for a in actors}
    if not sides:
        return ""
    return REGAINED if "government" in sides else OVERTAKEN


def captured(event: str, rules: Sequence[Rule], cues: set[str]) -> str:
    """A capture told to be of a part of a place is a fight for it; one without a fight is a transfer."""
    if "part" in cues:
        return CLASH
    given_up = any((r.event == TRANSFER and r.form == "noun") or LEAVERS in r.subject for r in rules)
    return TRANSFER if given_up else event


def by_captives(
    captives: Sequence[str], roles: Sequence[str], harms: Sequence[Harm], register: Mapping[str, Actor]
) -> str:
    """Who is taken decides: fighters and officials are arrested, ordinary people abducted (coding guide, section 2).

    If others were killed the raid is a fight or an attack: the graver act names the event.
    """
    killed = [h for h in harms if h.kind == "killed" and not h.vague]
    if killed:
        return CLASH if any(h.armed for h in killed) else ATTACK
    known = any(role in _ARRESTED for role in roles) or any(register[c].armed for c in captives)
    return ARREST if known else ABDUCTION


def _by_victims(rule: Rule, actors: Sequence[str], harms: Sequence[Harm], register: Mapping[str, Actor]) -> str:
    """Armed against armed is a fight; armed against civilians an attack, as is a raid that somebody does not survive;
    foreign air forces alone fly.
    """
    flying = rule.event != ARREST and actors and all(a in FLYING for a in actors)
    if flying and not any(h.armed for h in harms):
        return AIR
    armed = any(h.armed or any(register[a].armed for a in h.actors) for h in harms)
    if armed and any(register[a].armed for a in actors):
        return CLASH
    raid = rule.event == ARREST and any(h.kind == "killed" and h.value for h in harms)
    return ATTACK if raid or any(h.civilian for h in harms) else rule.event


def tells_losses(rule: Rule) -> bool:
    """Whether a word tells an act by what the enemy lost in it, fighters eliminated or vehicles destroyed."""
    return rule.weak and "armed-target" in rule.needs


def beside_killing(event: str, rule: Rule, harms: Sequence[Harm], at: int) -> bool:
    """Whether losses told at token `at` are those of a fight: "killed ten and downed a drone", "killed ten and
    destroyed their cars", not "destroyed their cars, killing ten".
    """
    killed = [h for h in harms if h.kind == "killed"]
    if event == INTERCEPTION:
        return any(h.armed for h in killed)
    return event == SHELLING and tells_losses(rule) and any(h.list_at < at for h in killed)


def leading(rules: Sequence[Rule]) -> int:
    """Index of the rule that names the event among several of one clause: strong first, then violence, then by rank."""

    def rank(at: int) -> tuple[bool, bool, bool, int, bool, int]:
        rule = rules[at]
        strategic = EVENT_TYPE_OF[rule.event] == STRATEGIC
        general = rule.choose == "means" and rule.weapon is None
        return (rule.weak, strategic, general, _family(rule), rule.choose != "captor", at)

    return min(range(len(rules)), key=rank)


def _family(rule: Rule) -> int:
    return 0 if EVENT_TYPE_OF[rule.event] == BATTLES else 1 + HIERARCHY[rule.event]


def told_together(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Weapons of a blast and of the suicide bombing as which it is told elsewhere: a car bomb was driven, and nothing
    worn, unless one of them tells of both.
    """
    told = [*mine, *(w for w in theirs if w not in mine)]
    both = {CAR_BOMB, WORN}
    if not both <= set(told) or any(both <= set(weapons) for weapons in (mine, theirs)):
        return told
    return [AT_THE_WHEEL, *(w for w in told if w not in (*both, AT_THE_WHEEL))]


def default_weapons(event: str, weapons: Sequence[str]) -> list[str]:
    """Weapons told; an air strike whose munition is not told has `air-bomb`, one whose munition is told has not.

    What suicide attackers wear or drive does not fall from the air, and one who is told to drive wears nothing. Nobody
    fires in a move, an accord or a transfer.
    """
    if EVENT_TYPE_OF[event] == STRATEGIC and event not in (INTERCEPTION, LOOTING):
        return []
    if event == AIR:
        weapons = [w for w in weapons if w not in (WORN, *ON_WHEELS)] or [DROPPED]
    named = [w for w in weapons if w != DROPPED]
    if event == SUICIDE:
        return [w for w in named if w not in (WORN, CAR_BOMB)] if AT_THE_WHEEL in named else named
    return named if set(named) & _MUNITIONS else list(weapons)

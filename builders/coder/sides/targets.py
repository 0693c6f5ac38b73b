"""Targets: who was hit where the clause names no side, by what it says of victims, soldiers, bases and other sites."""

from collections.abc import Mapping, Sequence

from builders.coder.acts.asides import is_aside
from builders.coder.acts.kinds import ABDUCTION, STANDOFF
from builders.coder.acts.pretexts import is_pretended
from builders.coder.frame import Clause, Frame
from builders.coder.places.strongholds import is_called
from builders.coder.sentence import is_cue
from builders.coder.sides.posts import lies_near
from builders.coder.sides.seats import at_seat
from builders.coder.sides.sides import UNARMED, Sides
from builders.coder.sides.without_violence import set_roles
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.victims import ARMED_ROLES
from builders.mention import Mention
from schema.actors import GOVERNMENT, OTHER_STATE, Actor
from schema.codes import ARMED, BATTLES, EVENT_TYPE_OF, EXPLOSIONS, STRATEGIC, VIOLENCE_AGAINST_CIVILIANS, VIOLENT

#: Kinds of places that are bases of the air force or the army.
BASES = ("airbase", "base")
_CALLINGS = frozenset({"journalists", "medics", "aid-workers"})
_SYRIAN = frozenset({"سوري", "سوريا", "سوريه"})
#: By the gender of what is called so.
_ITS = {False: frozenset({"سوري", "السوري"}), True: frozenset({"سوريه", "السوريه"})}
_GUARDED = frozenset({"prison", "seat", "utility"})  # who attacks one of these fights its guards
_ON_ANYBODY = ("attack", "incursion", "raid", "storm")
_OBJECT = 3  # tokens behind an attack within which its object stands
_MEN_OF = 3  # tokens between a captor's men and his name: "عناصر الحسبة في التنظيم"
_FROM = 3  # tokens before a site in which "from" stands
_HELD_BY = {"golan-heights": "israel", "hmeimim-airbase": "russia"}  # states that hold a region or a base


def complete(frame: Frame, register: Mapping[str, Actor]) -> None:
    """Add who was hit, where no side is named: soldiers and bases of the government; else civilians.

    Civilians only where nothing armed is named (coding guide, section 3). Of what is no violence, the sides are put in
    the roles of the guide.
    """
    army = government(frame, register)
    if army is not None and not frame.actors and _of_country(frame):
        frame.actors = [army]
    fought = EVENT_TYPE_OF[frame.event] in ARMED
    theirs = EVENT_TYPE_OF[frame.event] == BATTLES and any(register[a].inter == OTHER_STATE for a in frame.actors)
    soldiers = _soldiers(frame) and not theirs  # who fell may be those of the state that fights
    holder = _holder(frame, register)
    if fought and not frame.targets and army is not None and (soldiers or (holder is None and at_base(frame))):
        frame.targets, frame.armed_target = [army], True
    if fought and not theirs and army is not None and _fell_beside_allies(frame, register):
        frame.targets.insert(0, army)
    if not frame.targets and not frame.harms and holder is not None:
        frame.targets, frame.armed_target = [holder], True
    if EVENT_TYPE_OF[frame.event] == STRATEGIC:
        set_roles(frame, army, register)
    if EVENT_TYPE_OF[frame.event] not in VIOLENT:
        return
    civilian = any(h.civilian for h in frame.harms)
    both = any(h.all_civilian for h in frame.harms) and any(h.armed for h in frame.harms)
    dead = [h for h in frame.harms if h.kind == "killed"]
    some = any(0 < h.fighters < h.value and not h.armed for h in dead)  # the rest is not described
    if (civilian or (some and frame.targets)) and "civilians" not in frame.targets and (both or not frame.armed_target):
        frame.targets.append("civilians")
    elif not frame.targets and not any(h.armed for h in frame.harms):
        frame.targets += _by_calling(frame) or (["civilians"] if civilian else _by_site(frame))


def government(frame: Frame, register: Mapping[str, Actor]) -> str | None:
    """The government of the day, unless it is the one that acts."""
    day = frame.time.start if frame.time is not None else frame.clause.parsed.era
    if day is None:
        return None
    governments = (one.id for one in register.values() if one.inter == GOVERNMENT and one.active(day))
    return next((one for one in governments if one not in frame.actors), None)


def _holder(frame: Frame, register: Mapping[str, Actor]) -> str | None:
    """The state that holds the region or base at which others fire, the Golan or Hmeimim; the army fires at its own
    side.
    """
    held = (_HELD_BY.get(s.place.place_id) for s in frame.spots if s.place is not None and not s.near)
    own = any(register[one].inter == GOVERNMENT for one in frame.actors)
    if own or EVENT_TYPE_OF[frame.event] != EXPLOSIONS:
        return None
    return next((one for one in held if one is not None and one not in frame.actors), None)


def _of_country(frame: Frame) -> bool:
    """Whether strikes or shelling are called Syrian, and so are the government's: "a Syrian air strike", قصف سوري; not
    the bombing of the country, قصف سورية.
    """
    parsed, first = frame.clause.parsed, frame.clause.first
    keys, called = parsed.tokens.keys, False
    for act in frame.clause.triggers:
        means = parsed.mention_at(act.last)
        end = means.last if means is not None and means.layer == "weapon" else act.last
        feminine = keys[end - 1].endswith(("ه", "ات"))
        called = called or (end < parsed.last and keys[end] in _ITS[feminine])
        called = called or (act.first > first and keys[act.first - 1] == "syrian")
    return called and frame.rule.form == "noun" and frame.event in STANDOFF


def _soldiers(frame: Frame) -> bool:
    """Whether soldiers of no side are the victims: they are those of the state."""
    if any(h.roles == {"soldier"} and not h.actors for h in frame.harms):
        return True
    named = frame.clause.parsed.between(frame.clause.first, frame.clause.last)
    people = [m for m in named if m.layer == "people" and not _tells(frame.clause, m)]
    people = [m for m in people if not is_aside(frame.clause.parsed, m.first)]
    return (
        not frame.harms and [m.values[0].role for m in people] == ["soldier"] and EVENT_TYPE_OF[frame.event] in VIOLENT
    )


def _fell_beside_allies(frame: Frame, register: Mapping[str, Actor]) -> bool:
    """Whether soldiers of no side fell with men of the government's allies: مقتل جنديين وثلاثة من حزب الله."""
    soldiers = any(h.roles == {"soldier"} and not h.actors for h in frame.harms)
    sides = {register[one].side for one in frame.targets if register[one].armed}
    own = any(register[one].inter == GOVERNMENT for one in frame.targets)
    return soldiers and sides == {"government"} and not own


def at_named_base(frame: Frame) -> bool:
    """Whether a base that the gazetteer knows is the place."""
    return any(s.place is not None and s.place.kind in BASES for s in frame.spots)


def at_base(frame: Frame) -> bool:
    """Whether a base is the place, or a base or a seat of the state is hit that nobody is said to own."""
    if at_named_base(frame):
        return True
    if any(h.civilian for h in frame.harms):
        return False
    fought = EVENT_TYPE_OF[frame.event] == BATTLES  # clashes near a base are with those in it
    sites = _not_firing(frame)
    hit = [m for m in sites if fought or not lies_near(frame.clause.parsed, m)]
    return at_seat(frame, sites) or any(m.values[0].site == "base" or _is_syrian(frame.clause, m) for m in hit)


def _not_firing(frame: Frame) -> list[Mention]:
    """The sites of a frame without the bases of who fires: قصفت القواعد التركية قرية."""
    parsed = frame.clause.parsed
    names = [m for m in parsed.mentions if m.layer == "actor"]
    owned = {at: parsed.actors_of(m) for m in names for at in (m.first, m.last)}  # قاعدة تركية is one site
    return [m for m in sites_hit(frame.clause) if not {*owned.get(m.last, ())} & set(frame.actors)]


def _is_syrian(clause: Clause, site: Mention) -> bool:
    """Whether an Arabic word for a military site is called Syrian, as foreigners call the government's: مواقع سورية."""
    behind = clause.parsed.tokens.keys[site.last : site.last + 1]
    return site.values[0].effect == "military" and not _SYRIAN.isdisjoint(behind)


def _by_calling(frame: Frame) -> list[str]:
    """Journalists, medics and aid workers that an act without a toll is done to."""
    if frame.harms or EVENT_TYPE_OF[frame.event] != VIOLENCE_AGAINST_CIVILIANS:
        return []
    first = min(trigger.first for trigger in frame.clause.triggers)
    named = [m for m in frame.clause.parsed.between(first, frame.clause.last) if m.layer == "people"]
    people = [m for m in named if not _tells(frame.clause, m)]
    return [one for one in people[0].values[0].actors if one in _CALLINGS] if people else []


def _tells(clause: Clause, people: Mention) -> bool:
    """Whether a person is told behind a word of saying, as who tells it: بحسب ما أفاد مراسلنا."""
    return is_cue(clause.parsed.mention_ending(people.first), "attribution", "source")


def _by_site(frame: Frame) -> list[str]:
    """Who is hit where nobody is named: nobody known at military sites, else civilians."""
    if frame.harms and hits_post(frame):
        frame.armed_target = True
        return []
    if frame.event == ABDUCTION and not frame.harms:
        return [] if _takes_fighters(frame) else ["civilians"]
    if frame.harms:
        return ["civilians"]
    effects = [m.values[0].effect for m in _not_firing(frame)]
    return [] if effects and all(effect == "military" for effect in effects) else ["civilians"]


def _takes_fighters(frame: Frame) -> bool:
    """Whether those who are taken are told to fight, and nobody knows for whom: "kidnapped five fighters"."""
    act, parsed = frame.clause.triggers[0], frame.clause.parsed
    if act.values[0].rule.form == "passive":
        return False
    taken = [m for m in parsed.between(act.last, frame.clause.last) if m.layer == "people"]
    taken = [m for m in taken if not (_tells(frame.clause, m) or _is_captor(frame, act, m))]
    return bool(taken) and taken[0].values[0].role in ARMED_ROLES


def _is_captor(frame: Frame, act: Mention, people: Mention) -> bool:
    """Whether persons are those who take others: خطف مسلحون, "by gunmen", the captor's men."""
    parsed = frame.clause.parsed
    side = parsed.first_of("actor", people.first, people.last + _MEN_OF)
    own = side is not None and not {*parsed.actors_of(side)}.isdisjoint(frame.actors)
    adjoins = people.first == act.last and not parsed.tokens.words[act.first].isascii()
    return own or adjoins or is_cue(parsed.mention_ending(people.first), "by")


def hits_post(frame: Frame) -> bool:
    """Whether an Arabic act is on a military site and nothing else, so that those killed there may be no civilians:
    انفجار بآلية عسكرية; not what only lies near one.
    """
    clause, sites = frame.clause, sites_hit(frame.clause)
    hit = [m for m in sites if any(_is_object(clause, t, m) for t in clause.triggers)]
    hit = [m for m in hit if "near" not in clause.parsed.cues(m.first - 1, m.first)]
    hit = [m for m in hit if not clause.parsed.tokens.words[m.first].isascii()]
    return bool(hit) and all(m.values[0].effect == "military" for m in sites)


def _is_object(clause: Clause, trigger: Mention, site: Mention) -> bool:
    """Whether a site stands so near behind an act that it is what was hit; a day between them counts for nothing:
    انفجرت عبوة صباح اليوم بحافلة عسكرية.
    """
    days = sum(day.last - day.first for day in clause.parsed.dates if trigger.last <= day.first < site.first)
    return trigger.last <= site.first <= trigger.last + days + _OBJECT


def is_unarmed(clause: Clause, trigger: Mention, sides: Sides, harms: Sequence[Harm]) -> bool:
    """Whether what an attack is on is no armed side but civilians or a civilian site: "attacked a bus"."""
    if set(sides.targets) - UNARMED or any(h.armed for h in harms):
        return False
    if sides.targets or any(h.civilian or (h.civilians or 0) * 2 > h.value for h in harms):
        return True
    hit = [m for m in sites_hit(clause) if trigger.last <= m.first <= trigger.last + _OBJECT]
    if hit:
        return all(m.values[0].effect == "civilian" and m.values[0].site not in _GUARDED for m in hit)
    attack = clause.parsed.tokens.keys[trigger.last - 1].startswith(_ON_ANYBODY)  # "the storming killed five"
    return any(h.value and (not sides.actors or (attack and "unspecified" in h.roles)) for h in harms)


def captives(clause: Clause, trigger: Mention, sides: Sides) -> list[str]:
    """The role of the first persons behind a word of capture who are not the captor's men; of those who were captured,
    before an English passive.
    """
    passive = is_cue(clause.parsed.mention_ending(trigger.first), "be")
    before = clause.parsed.between(clause.first, trigger.first)[::-1] if passive else ()
    for people in (*before, *clause.parsed.between(trigger.last, clause.last)):
        if people.layer == "people" and not _tells(clause, people):
            side = clause.parsed.first_of("actor", people.last, people.last + _MEN_OF)
            own = side is not None and people.first <= trigger.last + 1 and trigger.values[0].rule.form == "verb"
            if side is None or not own or not set(clause.parsed.actors_of(side)) & set(sides.actors):
                return [people.values[0].role]
    return []


def are_prisoners(clause: Clause, weapons: Sequence[str]) -> bool:
    """Whether those who died were tortured in a prison, so that its owner did it: تحت التعذيب في سجون النظام."""
    prison = any(
        m.layer == "site" and m.values[0].site in ("prison", "seat")
        for m in clause.parsed.between(clause.first, clause.last)
    )
    return "torture" in weapons and prison


def sites_hit(clause: Clause) -> list[Mention]:
    """Words for what is hit; not where fire came from, what is only there, or where a monitor sits: ومقره بريطانيا;
    nor near what something else was hit.
    """
    sites = [m for m in clause.parsed.between(clause.first, clause.last) if m.layer == "site"]
    sites = [m for m in sites if not (clause.parsed.within(m, "shadow") or is_called(clause.parsed, m.first))]
    sites = [m for m in sites if not is_pretended(clause.parsed, m.first)]
    sites = [m for m in sites if not {"by", "from", "origin", "present"} & clause.parsed.cues(m.first - _FROM, m.first)]
    return [m for m in sites if not lies_near(clause.parsed, m)] or sites

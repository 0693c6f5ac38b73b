"""Heads: at which of the places that a clause names it happened."""

from collections.abc import Collection, Sequence

from builders.coder.acts.kinds import AGREEMENT, CAPTIVITY, GAS, MOVE, TERRITORY, TRANSFER
from builders.coder.acts.leads import BEFORE, is_of_day, led_by
from builders.coder.frame import Clause
from builders.coder.places.abroad import only_country
from builders.coder.places.apart import without_apart
from builders.coder.places.seats import of_natives, of_office
from builders.coder.places.settings import is_unit_of, says_where, without_setting
from builders.coder.places.spot import AREA, WIDE, Spot
from builders.coder.sentence import COMMAS, is_cue
from builders.mention import Mention
from gazetteer.place import HILLS
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, PROTESTS, STRATEGIC, VIOLENCE_AGAINST_CIVILIANS

_ANSWERING = frozenset({"over", "ردا", "كرد", "للاشتباه"})  # "over an alleged attack"
_PREPARING = frozenset("استعدادا تحضيرا تمهيدا توطيه".split())
_IN_ANSWER = (["in", "response", "to"], ["in", "retaliation", "for"])
_LEAVING = 8  # tokens between a word for leaving and where to, with who leaves
_LEAVE = ("خروج", "اخراج", "اجلاء", "نقل", "انتقال", "ترحيل", "مغادر")
_NEXT = 2  # tokens of a preposition between an act and the country
_BORDERING = 5  # tokens between "the border" and what one has on the other side of it
_BORDER = "حدود"
_IN = 3  # tokens of "in the" before a place
_FURTHER = frozenset({"another", "others", "further", "more"})


def heads(spots: Sequence[Spot], event: str, clause: Clause, trigger: Mention) -> list[Spot]:
    """Places where it happened: no containers, no places from where it came or of which somebody then speaks."""
    found = _before_speech([s for s in spots if s.relation == "head" and s.place is not None], clause, trigger)
    found = _before_answered(_before_foes(found, clause), clause, trigger)
    found = _before_prepared(found, clause, trigger)
    found = without_apart([s for s in found if not _lies_beside(s, clause)], clause)
    if event != GAS:  # which is itself what strikes are told to follow
        found = _without_other_acts(found, clause, trigger)
    found = [s for s in found if not _is_left_behind(s, event, clause)]
    found = _without_posts(found, event, clause)
    if led_by(clause.parsed, trigger, *BEFORE):  # the places named before are those of what came after
        found = [s for s in found if s.first > trigger.first] or found
    if event in TERRITORY:  # "the people of A fear after the capture of B": what was taken stands behind the word
        found = [s for s in found if s.marker == "on" and s.first >= trigger.last] or found
    leave = EVENT_TYPE_OF[event] in (PROTESTS, STRATEGIC) or event in (TERRITORY | CAPTIVITY)
    fled = event in CAPTIVITY and all(s.marker in ("to", "on") for s in found)  # the others fled "towards" a place
    if (not found and leave) or fled:  # "people of X": where they were taken, came out, or were driven out
        left = [s for s in spots if s.relation == "origin" and s.place is not None]
        taken = [s for s in left if event in CAPTIVITY and _taken_at(clause, trigger, s)]
        left = [s for s in left if s.marker == "from" or s in taken]
        found = left or found
    elif EVENT_TYPE_OF[event] != STRATEGIC:
        reached = event in TERRITORY or EVENT_TYPE_OF[event] == PROTESTS
        aims = () if reached else ("to",)  # order came back "to" a town taken, people went "to" its streets
        hit = [s for s in found if s.marker not in ("from", *aims)]
        fired = EVENT_TYPE_OF[event] == EXPLOSIONS and clause.parsed.tokens.words[trigger.first].isascii()
        found = hit if fired else hit or [s for s in found if s.marker not in aims]  # sorties "from Hmeimim"
    if event == "Other":  # who flees leaves a place, wherever he goes
        left = [s for s in spots if s.marker == "from" and s.place is not None]
        found = left or [s for s in found if s.marker not in ("to", "on")]
    if event == AGREEMENT:
        found = [s for s in found if not _is_destination(s, clause)]
    if event in (TRANSFER, AGREEMENT):
        found = _left(found, spots, event)
    if event == MOVE:
        found = _moved(found, spots, trigger)
    if event == AGREEMENT:  # what an accord is about may lie elsewhere than where it was made
        made = [s for s in found if s.marker in ("in", "near")]
        found = found if not made or all(_holds_after(s, found) for s in made) else made
    return _finest(without_setting(found, clause, trigger), clause)


def _taken_at(clause: Clause, trigger: Mention, spot: Spot) -> bool:
    """Whether people are taken in the village of which they are, or at a checkpoint: اعتقلت شابا من أهالي قرية آفس."""
    village = spot.kind is not None and spot.kind not in WIDE and of_natives(clause.parsed, spot.first)
    return village or _stopped_at(clause, trigger, spot)


def _stopped_at(clause: Clause, trigger: Mention, spot: Spot) -> bool:
    """Whether people are taken at a checkpoint that stands at a place: اعتقلت شابا على حاجزها المتمركز عند."""
    sites = [m for m in clause.parsed.between(trigger.last, spot.first) if m.layer == "site"]
    return bool(sites) and sites[-1].values[0].site == "checkpoint"


def _before_speech(found: Sequence[Spot], clause: Clause, trigger: Mention) -> list[Spot]:
    """Without the places behind a word of saying that follows the act and one of its places."""
    spoken = next(
        (
            m.first
            for m in clause.parsed.between(trigger.last, clause.last)
            if m.layer == "cue"
            and m.values[0].cue == "attribution"
            and any(trigger.first <= s.last <= m.first for s in found)
        ),
        clause.last,
    )
    return [s for s in found if s.first < spoken or _further_toll(clause, spoken, s)]


def _before_foes(found: list[Spot], clause: Clause) -> list[Spot]:
    """Without the places at which those who were fought had aimed: "clashed in A with men who tried to attack B"."""
    keys, acts = clause.parsed.tokens.keys, clause.triggers
    who = next((at for at in range(clause.first, clause.last) if keys[at] == "who"), clause.last)
    if not (any(s.last <= who for s in found) and any(t.last <= who for t in acts)):
        return found
    return [s for s in found if s.last <= who or not any(who < t.first < s.first for t in acts)]


def _before_answered(found: list[Spot], clause: Clause, trigger: Mention) -> list[Spot]:
    """Without the places of what an act answers: قصف مواقع للنظام ردا على إطلاق طائرة مسيرة في الجولان, "struck Islamic
    State in retaliation for an attack in Palmyra".
    """
    keys = clause.parsed.tokens.keys
    cues = clause.parsed.between(trigger.last, clause.last)
    answer = next((m for m in cues if is_cue(m, "response", "after") and _is_answering(keys, m)), None)
    if answer is None:
        return found
    comma = next((at for at in range(answer.last, clause.last) if keys[at] in COMMAS), clause.last)
    return [s for s in found if not answer.last <= s.first < comma]


def _before_prepared(found: list[Spot], clause: Clause, trigger: Mention) -> list[Spot]:
    """Without the places of what Arabic says an act prepares, where it has one of its own: قصفت بلدة تمهيدا لاقتحام
    أخرى.
    """
    keys = clause.parsed.tokens.keys
    prepares = next((at for at in range(trigger.last, clause.last) if keys[at] in _PREPARING), clause.last)
    comma = next((at for at in range(prepares, clause.last) if keys[at] in COMMAS), clause.last)
    return [s for s in found if not prepares <= s.first < comma] or found


def _lies_beside(spot: Spot, clause: Clause) -> bool:
    """Whether an Arabic area is only what a land lies beside: المنطقة المحاذية لمرتفعات الجولان, الحدود مع الأردن وهضبة
    الجولان.
    """
    parsed, at = clause.parsed, spot.name.first
    if spot.place is None or spot.place.precision != AREA or parsed.tokens.words[at].isascii():
        return False
    border = any(key.removeprefix("ال").startswith(_BORDER) for key in parsed.tokens.keys[at - _BORDERING : at])
    joined = parsed.tokens.words[spot.first].startswith("و")
    return "adjacent" in parsed.cues(at - _NEXT, at + 1) or (border and joined and not _is_border(spot))


def _without_other_acts(found: list[Spot], clause: Clause, trigger: Mention) -> list[Spot]:
    """Without the places of other acts, where of this one Arabic tells only the country: غارات في سوريا بعد استهداف
    جنود في الجولان, هجوم في دوما أدى إلى ضربات على سوريا.
    """
    parsed = clause.parsed
    country = only_country(parsed, trigger.last, clause.last)
    if country is None or parsed.tokens.words[trigger.first].isascii():
        return found
    behind = (m for m in parsed.between(country.last, clause.last) if is_cue(m, "after") and not is_of_day(parsed, m))
    after = next((m.first for m in behind), clause.last)
    found = [s for s in found if s.first < after]
    if country.first - trigger.last > _NEXT:
        return found
    first = min(t.first for t in clause.triggers)
    return [s for s in found if not first < s.first < trigger.first]


def _is_answering(keys: Sequence[str], response: Mention) -> bool:
    """Whether a word tells what an act answers, and is no act itself: ردا على, "in response to"; not "responded to"."""
    return keys[response.first] in _ANSWERING or keys[response.first : response.last] in _IN_ANSWER


def _without_posts(found: list[Spot], event: str, clause: Clause) -> list[Spot]:
    """Without the places where in English those are who hit or take another: "rebels in A shelled B"."""
    act, parsed = clause.triggers[0], clause.parsed
    active = act.values[0].rule.form == "verb" and not is_cue(parsed.mention_ending(act.first), "be")
    hits = active and (EVENT_TYPE_OF[event] == EXPLOSIONS or event in TERRITORY)
    if not hits or not parsed.tokens.words[act.first].isascii() or not any(s.first >= act.last for s in found):
        return found
    return [s for s in found if s.last > act.first or s.marker not in ("in", "of") or not _is_post(clause, s)]


def _is_post(clause: Clause, spot: Spot) -> bool:
    """Whether a side or its men stand right before "in" and a place: "militants in the town of"."""
    led = next((m for m in reversed(clause.parsed.between(spot.first - _IN, spot.first)) if is_cue(m, "in")), None)
    men = clause.parsed.mention_ending(led.first) if led is not None else None
    return men is not None and men.layer in ("actor", "people")


def _is_left_behind(spot: Spot, event: str, clause: Clause) -> bool:
    """Whether those who were hit elsewhere only came from a place: "a blast hit buses evacuating the people of A"."""
    if EVENT_TYPE_OF[event] not in (EXPLOSIONS, VIOLENCE_AGAINST_CIVILIANS) or event in CAPTIVITY:
        return False
    before = [t.values[0].rule for t in clause.triggers if t.last <= spot.first]
    return bool(before) and before[-1].event == "Other" and spot.marker in ("", "of", "from")


def _finest(found: Sequence[Spot], clause: Clause) -> list[Spot]:
    """Without what only holds another of the places, without a road beside a place, and each place once."""
    fine = [s for s in found if s.place is not None and s.place.precision == 1]
    left = [s for s in found if s in fine or s.called or _is_listed(s, fine) or not _holds(s, fine)]
    left = [s for s in left if not is_unit_of(s, left, clause) and not says_where(s, left, clause)]
    if any(s.kind != "road" for s in left):
        left = [s for s in left if s.kind != "road"]
    if any(not _is_border(s) for s in left):  # "in the east of Hasakah along the border"
        left = [s for s in left if not _is_border(s)]
    left = [s for s in left if not (_is_river(s) and any(o.chain != s.chain and not _is_river(o) for o in left))]
    unique: list[Spot] = []
    for spot in left:
        if spot.place is not None and all((spot.place, spot.called) != (o.place, o.called) for o in unique):
            unique.append(spot)
    return unique


def _is_border(spot: Spot) -> bool:
    return spot.place is not None and spot.place.kind == "border"


def _is_river(spot: Spot) -> bool:
    """Whether a place is a great river, which beside a town only says where that lies: "in Tabqa on the Euphrates"."""
    return spot.place is not None and spot.place.kind == "river" and spot.place.precision == AREA


def _is_listed(region: Spot, fine: Sequence[Spot]) -> bool:
    """Whether an area that has a name of its own stands in one list with finer places: "shelled Houla and Talbiseh",
    استهدفت جبل الأربعين وقرية كفرلاتة.
    """
    named = region.place is not None and region.place.kind == "region" and region.kind is None
    hill = region.place is not None and region.place.kind in HILLS and region.kind != "countryside"
    return (named or hill) and any(f.chain == region.chain for f in fine)


def _left(heads: list[Spot], spots: Sequence[Spot], event: str) -> list[Spot]:
    """Who is bused out leaves a place, wherever the buses go: "evacuated from A to B in return for C" is of A and C."""
    aims = [s for s in heads if s.marker in ("to", "on")]
    left = [s for s in spots if s.marker == "from" and s.place is not None and s not in heads]
    if left and heads and all(_holds_after(s, left) for s in heads):
        return left
    others = [*left, *(s for s in heads if s not in aims)]
    left_it = left or (event == TRANSFER and others)  # "left the quarter for the east of the river"
    return others if (aims or not heads) and left_it else heads


def _is_destination(spot: Spot, clause: Clause) -> bool:
    """Whether an accord lets men leave for a place, in Arabic: اتفاق يقضي بخروج المقاتلين إلى جرابلس; not that to which
    somebody is let in: يقضي بدخول الشرطة إلى.
    """
    if spot.marker not in ("to", "on"):
        return False
    words = (
        key.lstrip("وبل") for key in clause.parsed.tokens.keys[max(clause.first, spot.first - _LEAVING) : spot.first]
    )
    return any(word.startswith(_LEAVE) for word in words)


def _moved(heads: list[Spot], spots: Sequence[Spot], trigger: Mention) -> list[Spot]:
    """Where forces leave, of those that move off, or else where they arrive: انسحب من أ إلى ب, وصل رتل من أ إلى ب."""
    left = [s for s in spots if s.marker == "from" and s.place is not None]
    if trigger.values[0].rule.leaves:
        return left if left and any(s.marker in ("to", "on") for s in heads) else [s for s in heads if s.marker != "to"]
    return [s for s in heads if s not in left] or heads


def _further_toll(clause: Clause, spoken: int, spot: Spot) -> bool:
    """Whether a speaker adds a toll of another place: "adding that another eight died in the town of Nubul"."""
    told = clause.parsed.first_of("harm", spoken, spot.first) is not None
    return told and spot.marker != "from" and bool(_FURTHER & {*clause.parsed.tokens.keys[spoken : spot.first]})


def posts(spots: Sequence[Spot], event: str, clause: Clause, hit_ids: Collection[str]) -> list[Spot]:
    """Where those who were hit are stationed or hold office, if no other place is told: "the army stationed at"."""
    posts = [s for s in spots if s.relation == "origin" and s.place is not None]
    hit = []
    for spot in posts:
        side = next((m for m in reversed(clause.parsed.between(clause.first, spot.first)) if m.layer == "actor"), None)
        if side is not None and not set(clause.parsed.actors_of(side)).isdisjoint(hit_ids):
            stationed = "origin" in clause.parsed.cues(side.last, side.last + 2)
            hit += [spot] if stationed else []
    attacked = EVENT_TYPE_OF[event] == VIOLENCE_AGAINST_CIVILIANS  # "killed the mayor of Nawa", not "the mayor said"
    act = min(t.last for t in clause.triggers)
    return hit or [s for s in posts if attacked and act <= s.first and of_office(clause.parsed, s.first)]


def _holds(wide: Spot, fine: Sequence[Spot]) -> bool:
    """Whether a finer place of the same clause lies in the governorate of a wide one."""
    return any(f.place and wide.place and f.place.admin1_pcode == wide.place.admin1_pcode for f in fine)


def _holds_after(wide: Spot, found: Sequence[Spot]) -> bool:
    """Whether a place only says where the finer one before it lies: "of Duma, the last stronghold in Ghouta"."""
    fine = [s for s in found if s.last <= wide.first and s.place is not None and s.place.precision == 1]
    return wide.place is not None and wide.place.precision > 1 and _holds(wide, fine)

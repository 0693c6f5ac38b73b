"""Heads: at which of the places that a clause names it happened."""

from collections.abc import Sequence

from builders.coder.acts.kinds import CAPTIVITY, MOVE, TERRITORY, TRANSFER
from builders.coder.acts.leads import BEFORE, led_by
from builders.coder.frame import Clause
from builders.coder.places.seats import of_home, of_natives, of_office
from builders.coder.places.spot import WIDE, Spot
from builders.coder.sentence import COMMAS, is_cue
from builders.coder.sides.sides import Sides
from builders.mention import Mention
from gazetteer.distance import haversine_km
from gazetteer.place import HILLS, Place
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, PROTESTS, STRATEGIC, VIOLENCE_AGAINST_CIVILIANS

_OPENING = 3  # tokens at the start of a clause within which the town begins that it opens with
_AREA = 3  # geo_precision of a governorate or a large region
_AROUND_KM = 30.0  # how far from that town its places lie
_ANSWERING = frozenset({"ردا", "كرد"})
_LEAVING = 8  # tokens between a word for leaving and where to, with who leaves
_LEAVE = ("خروج", "اخراج", "اجلاء", "نقل", "انتقال", "ترحيل", "مغادر")
_VILLAGES = frozenset({"town", "village"})
_FURTHER = frozenset({"another", "others", "further", "more"})


def heads(spots: Sequence[Spot], event: str, clause: Clause, trigger: Mention) -> list[Spot]:
    """Places where it happened: no containers, no places from where it came or of which somebody then speaks."""
    found = _before_speech([s for s in spots if s.relation == "head" and s.place is not None], clause, trigger)
    found = _before_answered(_before_foes(found, clause), clause, trigger)
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
    if event == "Agreement":
        found = [s for s in found if not _is_destination(s, clause)]
    if event in (TRANSFER, "Agreement"):
        found = _left(found, spots, event)
    if event == MOVE:
        found = _moved(found, spots, trigger)
    if event == "Agreement":  # what an accord is about may lie elsewhere than where it was made
        made = [s for s in found if s.marker in ("in", "near")]
        found = found if not made or all(_holds_after(s, found) for s in made) else made
    return _finest(_without_setting(found, clause, trigger), clause)


def _taken_at(clause: Clause, trigger: Mention, spot: Spot) -> bool:
    """Whether people are taken in the village of which they are, or at a checkpoint: اعتقلت شابا من أهالي قرية آفس."""
    village = spot.kind is not None and spot.kind not in WIDE and of_natives(clause.parsed, spot.first)
    return village or of_home(clause.parsed, spot.first) or _stopped_at(clause, trigger, spot)


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
    """Without the places of what an Arabic act answers: قصف مواقع للنظام ردا على إطلاق طائرة مسيرة في الجولان."""
    keys = clause.parsed.tokens.keys
    cues = clause.parsed.between(trigger.last, clause.last)
    answer = next((m for m in cues if is_cue(m, "response") and keys[m.first] in _ANSWERING), None)
    if answer is None:
        return found
    comma = next((at for at in range(answer.last, clause.last) if keys[at] in COMMAS), clause.last)
    return [s for s in found if not answer.last <= s.first < comma]


def _finest(found: Sequence[Spot], clause: Clause) -> list[Spot]:
    """Without what only holds another of the places, without a road beside a place, and each place once."""
    fine = [s for s in found if s.place is not None and s.place.precision == 1]
    left = [s for s in found if s in fine or s.called or _is_listed(s, fine) or not _holds(s, fine)]
    left = [s for s in left if not _is_unit_of(s, left, clause) and not _says_where(s, left, clause)]
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
    return spot.place is not None and spot.place.kind == "river" and spot.place.precision == _AREA


def _is_listed(region: Spot, fine: Sequence[Spot]) -> bool:
    """Whether an area that has a name of its own stands in one list with finer places: "shelled Houla and Talbiseh",
    استهدفت جبل الأربعين وقرية كفرلاتة.
    """
    named = region.place is not None and region.place.kind == "region" and region.kind is None
    hill = region.place is not None and region.place.kind in HILLS and region.kind != "countryside"
    return (named or hill) and any(f.chain == region.chain for f in fine)


def _says_where(capital: Spot, heads: Sequence[Spot], clause: Clause) -> bool:
    """Whether "near the capital" only says where the place before it lies, or, at the start of a sentence, the one
    behind it: "Ghouta, on the edge of Damascus", "Outside Damascus, shelling hit Douma"; so do those that it includes.
    """
    if not capital.near or capital.place is None or capital.place.capital_level not in (0, 1):
        return False
    edge = clause.parsed.mention_ending(capital.first)
    if edge is not None and edge.layer == "cue" and edge.form.prefix.startswith("و"):
        return False  # قرية آفس ومحيط مدينة إدلب
    opens = capital.first - clause.parsed.first <= 1 or _includes(capital, clause)
    if opens and any(s.chain != capital.chain and not s.near and _close(s, capital) for s in heads):
        return True
    before = [s for s in heads if s.last <= capital.first and s.chain != capital.chain and _close(s, capital)]
    opens = clause.parsed.tokens.words[capital.first - 1][:1].isupper()
    if opens and not capital.directed:  # "Outside Damascus eight people died in Douma"
        behind = [s for s in heads if s.first > capital.last and s.chain != capital.chain and s.precision == 1]
        return any(_close(s, capital) for s in behind)
    return any(not any(s.last <= t.first < capital.first for t in clause.triggers) for s in before)


def _includes(capital: Spot, clause: Clause) -> bool:
    """Whether English goes on to places in what was named: "north of Homs, including the town of Rastan"."""
    at = capital.last + (clause.parsed.tokens.keys[capital.last : capital.last + 1] == [","])
    return clause.parsed.tokens.keys[at : at + 1] == ["including"]


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


def posts(spots: Sequence[Spot], event: str, clause: Clause, sides: Sides) -> list[Spot]:
    """Where those who were hit are stationed or hold office, if no other place is told: "the army stationed at"."""
    posts = [s for s in spots if s.relation == "origin" and s.place is not None]
    hit = []
    for spot in posts:
        side = next((m for m in reversed(clause.parsed.between(clause.first, spot.first)) if m.layer == "actor"), None)
        if side is not None and set(clause.parsed.actors_of(side)) & set(sides.targets):
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


def _is_unit_of(unit: Spot, heads: Sequence[Spot], clause: Clause) -> bool:
    """Whether another place, not one of a list with it, is a quarter of a city, or lies in its countryside: "in the
    city of Homs two died in the Waer district".
    """
    around = unit.kind == "countryside" and clause.parsed.tokens.keys[unit.first] != "suburbs"
    for other in heads:
        if unit.place is None or other.place is None or other.chain == unit.chain:
            continue
        fine = other.place.precision == 1
        if other.place.parent == unit.place.place_id and other.first > unit.last:
            return True
        if _heads_item(unit, clause) and (fine or other.called) and _same_unit(unit.place, other.place):
            return True
        if _names_unit(unit, other, clause):
            return True
        fine = fine and other.kind != "countryside"
        if around and fine and other.place.admin1_pcode == unit.place.admin1_pcode:
            return True
    return False


def _names_unit(unit: Spot, other: Spot, clause: Clause) -> bool:
    """Whether the bare English name of a capital stands before a village of its governorate: "fighters in Quneitra were
    killed as a drone hit the village of", not "hit Homs and the village of".
    """
    a, b, keys = unit.place, other.place, clause.parsed.tokens.keys
    if a is None or b is None or unit.kind is not None or unit.near or other.first <= unit.last:
        return False
    if not clause.parsed.tokens.words[unit.first].isascii() or keys[unit.last] in COMMAS | {"and"}:
        return False
    village = other.kind in _VILLAGES or keys[other.last : other.last + 1] in (["village"], ["town"])
    return village and a.capital_level == 1 and b.precision == 1 and _same_unit(a, b)


def _heads_item(unit: Spot, clause: Clause) -> bool:
    """Whether the name of a capital only says in which governorate an item of a roundup is: "In Homs the army ..."."""
    opens = unit.first - clause.parsed.first <= 1 and unit.marker == "in"
    return opens and unit.kind is None and unit.place is not None and unit.place.capital_level == 1


def _same_unit(a: Place, b: Place) -> bool:
    """Whether two places lie in one governorate."""
    return a.admin1_pcode == b.admin1_pcode


def _without_setting(heads: list[Spot], clause: Clause, trigger: Mention) -> list[Spot]:
    """An Arabic clause may open with the town by which its places lie: "وفي تل تمر أصيب عنصران بقصف على أم الكيف"; or
    say behind its subject where that is.
    """
    if len(heads) < 2 or clause.parsed.tokens.words[trigger.first].isascii():
        return heads
    first, others = heads[0], heads[1:]
    opens = first.marker == "in" and first.first <= clause.first + _OPENING and first.last <= trigger.first
    behind = all(s.first > trigger.first and s.chain != first.chain for s in others)
    comma = clause.parsed.tokens.keys[first.last : first.last + 1] == ["،"]
    areas = comma and all(s.marker == "in" and s.precision == _AREA for s in others)  # وفي جنوب دمشق، ... في البادية
    opens = opens or _is_of_subject(first, clause, trigger)
    return others if opens and behind and (areas or all(_close(first, s) for s in others)) else heads


def _is_of_subject(town: Spot, clause: Clause, trigger: Mention) -> bool:
    """Whether the bare name of a capital only says in which governorate those are who act: قصفت الفصائل في حلب قرى."""
    bare = town.marker == "in" and town.kind is None and town.place is not None and town.place.capital_level == 1
    subject = clause.parsed.mention_ending(town.first - 1)
    verb = trigger.values[0].rule.form == "verb" and trigger.last <= town.first
    return bare and verb and subject is not None and subject.layer == "actor" and subject.first == trigger.last


def _close(town: Spot, spot: Spot) -> bool:
    """Whether a place lies by a town, or in the governorate that the bare name of its capital stands for."""
    a, b = town.place, spot.place
    if a is not None and b is not None and a.capital_level == 1 and town.kind is None:
        return a.admin1_pcode == b.admin1_pcode
    return haversine_km(town.latitude, town.longitude, spot.latitude, spot.longitude) <= _AROUND_KM

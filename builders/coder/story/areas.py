"""Areas: which of two places of an article lies in the other where no table says so: a town in the governorate that has
the name of its capital, a quarter in a half of its city, a village in the countryside of a town.
"""

from builders.coder.acts.kinds import BOMBINGS
from builders.coder.frame import Frame
from builders.coder.places.spot import AREA, UNLISTED
from builders.coder.story.continuing import is_further
from builders.coder.story.refining import one_toll, tells_of_the_dead
from builders.coder.tolls.tolls import figures
from gazetteer.distance import place_km
from gazetteer.place import SETTLEMENTS
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

#: How the names of halves of a city begin.
HALVES = ("Eastern ", "Western ")
COUNTRYSIDE_KM = 25.0  # how far from a town its countryside reaches
_HALF_KM = 5.0  # how far from its point a half of a city reaches
_CITY = ("city", "مدينه")  # stands in the names of capitals too
_AROUND_KM = 60.0  # how far from what is told of an area or a city its place may lie, if both have one toll
_TELLING = 6  # killed from which an equal figure is the same toll
_LIST = 3  # places of one act from which they are a list


def listed_in(inner: Frame, outer: Frame) -> bool:
    """Whether a wider frame is told of the bare name of a capital, and the other of a list of towns in the governorate
    that has that name too, or of where "the raid" was: غارات على درعا, then تعرضت بلدات نوى وصيدا وطفس لغارات, or إن
    الغارات استهدفت نوى. Of the city its kind is told.
    """
    a, b, told = inner.spots[0].place, outer.spots[0].place, outer.clause
    if a is None or b is None or b.capital_level != 1 or (inner.parts < _LIST and not _names_town(inner)):
        return False
    finely = any(m.layer == "kind" and m.values[0] in SETTLEMENTS for m in told.parsed.between(told.first, told.last))
    if finely or any(key.endswith(_CITY) for key in told.parsed.tokens.keys[told.first : told.last]):
        return False
    return a.admin1_pcode == b.admin1_pcode and outer.clause.first < inner.clause.first


def _names_town(frame: Frame) -> bool:
    """Whether Arabic says at what place, and not in what governorate, a bombing was of which one has heard."""
    again = any(act.form.prefix.endswith("ال") for act in frame.clause.triggers)
    return again and EVENT_TYPE_OF[frame.event] == EXPLOSIONS and frame.spots[0].precision < AREA


def in_half(inner: Frame, outer: Frame) -> bool:
    """Whether of a quarter and of the half of its city in which it lies, "eastern Aleppo", the same toll is told, or of
    the one only who was among the dead.
    """
    a, b = inner.spots[0].place, outer.spots[0].place
    if a is None or b is None or not b.name.startswith(HALVES) or a.kind == b.kind or a.parent != b.parent:
        return False
    again = one_toll(inner, outer) or (not inner.harms and tells_of_the_dead(inner))
    return place_km(a, b) <= _HALF_KM and again


def in_countryside(inner: Frame, outer: Frame) -> bool:
    """Whether a settlement lies in the countryside of the town for which a wider frame is told."""
    a, b = inner.spots[0], outer.spots[0]
    if a.place is None or b.place is None or b.kind != "countryside" or b.place.precision != 1 or a.precision != 1:
        return False
    same = a.place.admin1_pcode == b.place.admin1_pcode and a.place.place_id != b.place.place_id
    return same and place_km(a.place, b.place) <= COUNTRYSIDE_KM


def counted_near(inner: Frame, outer: Frame) -> bool:
    """Whether what is told of a city, an area or a quarter that no table has cost as many dead, or dead and wounded, as
    an act of its kind at a place around it, and so is that act: "a blast in the suburbs killed 14", then "a bomb killed
    14 in the town of".
    """
    a, b = inner.spots[0], outer.spots[0]
    if a.place is None or b.place is None or inner.event != outer.event or a.why == UNLISTED:
        return False
    blast = inner.event in BOMBINGS  # two with as many dead are rare, as two shellings or raids are not
    city = b.place.capital_level in (0, 1) and (blast or b.kind is None)
    wide = b.precision > 1 or b.near or b.why == UNLISTED or city
    finer = a.precision < b.precision if a.near else a.precision == 1
    if not (wide and finer and inner.parts == outer.parts == 1) or a.place.place_id == b.place.place_id:
        return False
    if inner.clause.parsed is outer.clause.parsed or is_further(inner):
        return False
    same = a.place.admin1_pcode == b.place.admin1_pcode and b.precision == AREA
    return _count_alike(inner, outer) and (same or place_km(a.place, b.place) <= _AROUND_KM)


def _count_alike(frame: Frame, other: Frame) -> bool:
    """Whether two frames count as many dead, or few and as many wounded."""
    if any(h.vague for f in (frame, other) for h in f.harms if h.kind == "killed"):
        return False
    (dead, hurt), others = ((figures(f.harms, "killed")[0], figures(f.harms, "wounded")[0]) for f in (frame, other))
    few = (dead, hurt) == others and dead > 0 < hurt and dead + hurt >= _TELLING
    return few or dead == others[0] >= _TELLING

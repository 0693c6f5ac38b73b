"""Turkey's foes: whom its army and ministries call terrorists, without a name, where those of SANA are rebels."""

from builders.coder.frame import Frame
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_TURKEY = "turkey"
_ITS_SIDE = frozenset({_TURKEY, "sna"})
_REBELS = ["rebels"]
#: Whom Turkey fought in Syria, by name.
_FOUGHT = frozenset({"is", "pkk", "sdf", "ypg"})
_OFFICE = 4  # tokens between a word of saying and whose office speaks: "Turkey's defence ministry said"
_TERROR = ("ارهاب", "terror")  # beginnings of the word in a name, folded


def name_turkeys_foes(frame: Frame) -> None:
    """Nameless "terrorists" whom Turkey hit, or of whom it says that they hit its men, are no rebels, who fight at its
    side: they are those of its foes whom the article named last, or else the Kurdish forces.
    """
    parsed, called = frame.clause.parsed, _rebels(frame)
    if not called or not all(_is_loaded(parsed, m) for m in called):
        return
    told = _turkey_tells(parsed, called[0].first)
    hit = frame.targets == _REBELS and (_fights(frame.actors) or (not frame.actors and told))
    if not hit and not (frame.actors == _REBELS and told):
        return
    before = (*parsed.told, *parsed.groups(frame.clause.first))
    named = (told.actors for told in reversed(before) if _FOUGHT.issuperset(told.actors))
    foes = list(next(named, parsed.kurds))
    frame.targets, frame.actors = (foes, frame.actors) if hit else (frame.targets, foes)


def _fights(side: list[str]) -> bool:
    """Whether a side is Turkey's army, alone or with its rebels."""
    return _TURKEY in side and _ITS_SIDE.issuperset(side)


def _turkey_tells(parsed: Parsed, end: int) -> bool:
    """Whether who spoke last before a token is Turkey: "its defence ministry said that", أعلن الجيش التركي."""
    said = [m for m in parsed.between(parsed.first, end) if is_cue(m, "attribution")]
    if not said:
        return False
    office = parsed.first_of("actor", said[-1].first - _OFFICE, min(end, said[-1].last + _OFFICE))
    return office is not None and parsed.actors_of(office) == (_TURKEY,)


def _rebels(frame: Frame) -> list[Mention]:
    """The words by which a clause names rebels."""
    parsed, clause = frame.clause.parsed, frame.clause
    names = (m for m in parsed.between(clause.first, clause.last) if m.layer == "actor")
    return [m for m in names if list(parsed.actors_of(m)) == _REBELS]


def _is_loaded(parsed: Parsed, name: Mention) -> bool:
    words = parsed.tokens.keys[name.first : name.last]
    return any(word.removeprefix("ال").startswith(_TERROR) for word in words)

"""Turkey's foes: whom its army and ministries call terrorists, without a name, where those of SANA are rebels; and whom
its news call so beside the regime.
"""

from builders.coder.frame import Frame
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_TURKEY = "turkey"
_ITS_SIDE = frozenset({_TURKEY, "sna"})
_REBELS = ["rebels"]
_GOVERNMENT = "syria-gov"
_MILITIA = "pro-iran-militia"
_REGIME = ("نظام", "اسد")  # in what those who oppose it call the army, folded
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


def name_regimes_allies(frame: Frame) -> None:
    """Nameless "terrorists" whom Arabic names together with the regime are no rebels, but those of Iran that fight for
    it: قصفت قوات النظام والمجموعات الإرهابية البلدة.
    """
    rebels = _rebels(frame)
    if rebels and all(_is_loaded(frame.clause.parsed, m) and _beside_regime(frame.clause.parsed, m) for m in rebels):
        frame.actors, frame.targets = _of_regime(frame.actors), _of_regime(frame.targets)


def _of_regime(side: list[str]) -> list[str]:
    """A side with Iran's militias for the rebels that would stand on it with the government."""
    if not {_GOVERNMENT, *_REBELS} <= {*side}:
        return side
    return [*(one for one in side if one not in (*_REBELS, _MILITIA)), _MILITIA]


def _beside_regime(parsed: Parsed, name: Mention) -> bool:
    """Whether "and" ties a name to that of the regime before or behind it."""
    before, behind = parsed.mention_ending(name.first), parsed.mention_at(name.last)
    first = before if name.form.prefix.startswith("و") else None
    second = behind if behind is not None and behind.form.prefix.startswith("و") else None
    beside = (m for m in (first, second) if m is not None and m.layer == "actor")
    return any(key.endswith(_REGIME) for m in beside for key in parsed.tokens.keys[m.first : m.last])


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

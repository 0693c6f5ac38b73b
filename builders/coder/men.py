"""Men: words for persons or a unit before the name of their side: "fighters of the Front", عناصر من الجبهة."""

from builders.coder.sentence import Parsed
from builders.coder.victims import ARMED_ROLES
from builders.mention import Mention

_BESIDE = 3  # tokens between men and the name of their side
_CALLED_SO = 7  # tokens between "terrorists" and the name in "terrorists of the so-called"
_CALLED = frozenset({"the", "so", "-", "called"})
_UNITS = frozenset({"قوه", "مجموعه", "وحده", "سريه"})  # before "of" a side
QUOTES = frozenset({'"', "“", "”", "«", "»", "'", "‹", "›"})


def man_before(parsed: Parsed, at: int, roles: frozenset[str]) -> Mention | None:
    """The word for persons to which the name at a token is tied: "fighters of the Front", عناصر من الجبهة.

    It may reach into the name: عناصر من الأمن are persons, الأمن العسكري is whose.
    """
    at -= parsed.tokens.keys[at - 1] in QUOTES
    near = parsed.between(at - _BESIDE - 1, at)
    ties = [m.first for m in near if m.layer == "cue" and m.values[0].cue in ("in", "from", "of") and m.last == at]
    men = (m for m in near if m.layer == "people" and (m.last in (at, *ties) or m.last > at))
    return next((m for m in men if m.values[0].role in roles), None)


def men_of(parsed: Parsed, mention: Mention) -> Mention | None:
    """The word for the men of a side in English: gunmen in "gunmen from the Levant Front", "of the so-called"."""
    near = parsed.between(mention.first - _CALLED_SO, mention.first)
    tie = next((m for m in reversed(near) if m.layer == "cue" and m.values[0].cue in ("of", "from")), None)
    if tie is None or not _CALLED.issuperset(parsed.tokens.keys[tie.last : mention.first]):
        return None
    tied = (m for m in near if m.layer == "people" and m.last == tie.first)
    return next((m for m in tied if m.values[0].role in (*ARMED_ROLES, "unspecified")), None)


def of_members(parsed: Parsed, at: int) -> bool:
    """Whether "from" ties a side to its own men: "fighters from the Levant Front" are the Levant Front, قوة من."""
    unit = parsed.tokens.keys[at - 2] if at > parsed.first + 1 else ""
    return man_before(parsed, at, ARMED_ROLES) is not None or unit in _UNITS

"""Ages: the figures behind "aged" and أعمارهم, one or a list of them, count nobody."""

from collections.abc import Callable

from builders.language.numbers import COMMAS, DASHES, Figure, Labels
from builders.language.tokens import Tokens

_OLDEST = 110
#: Words between "aged" and the figure: "aged from 4 to 10", "at ages below 8", أعمارهم ما بين.
_SMALL = frozenset(
    {"of", "from", "under", "over", "below", "above", "just", "only", "ال", "ما", "من", "عن", "دون", "تحت"}
)
_JOINTS = COMMAS | DASHES | {"and", "or", "to", "و", "او", "الي"}
#: Words behind the last of a list: "aged 4, 6 and 9 died".
_BEHIND = frozenset({"died", "killed", "perished", "near", "during", "whose", "inside", "outside"})
_TO = DASHES | {"to"}

Read = Callable[[Tokens, int, int], Figure | None]


def behind_ages(tokens: Tokens, i: int, last: int, labels: Labels, figure: Read) -> int:
    """The token behind the ages of which the first begins at token `i`; `i` itself if none does.

    The list goes on with figures that nothing follows which they could count: "aged 4, 6 and 9 were", not "aged 40 and
    three women".
    """
    keys = tokens.keys
    before = i - 1 - (keys[i - 1] in _SMALL)
    if before < 0 or keys[before] not in labels.ages or keys[i].startswith("و"):
        return i
    start = i + (keys[i] == "between" or keys[i] == "بين")
    first = figure(tokens, start, last) if start < last else None
    if first is None or first.value > _OLDEST or first.kind == "vague":
        return i
    end = first.last
    while (following := _next(tokens, end, last, labels, figure)) is not None:
        end = following
    return end


def _next(tokens: Tokens, end: int, last: int, labels: Labels, figure: Read) -> int | None:
    """The token behind the next age of a list, or the end of a span of ages; None where the list has ended."""
    keys = tokens.keys
    at = end
    while at < last and keys[at] in _JOINTS:
        at += 1
    if at >= last or (at == end and not keys[at].startswith("و")):
        return None
    age = figure(tokens, at, last)
    if age is None or age.value > _OLDEST or age.kind != "exact":
        return None
    if keys[at - 1] in _TO or age.last >= last or labels.after.match(tokens, age.last, last) is not None:
        return age.last
    behind = keys[age.last]
    counts = behind[:1].isalpha() and behind not in labels.functions | _JOINTS | _BEHIND
    return None if counts and not behind.startswith("و") else age.last  # 4 وستة وثمانية

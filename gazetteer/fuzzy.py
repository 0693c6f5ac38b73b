"""Names that are nearly the same: an edit distance that knows which letters writers confuse.

One wrong letter costs 1; a confusable one (ت for ط, s for z) or a vowel letter too many or too few costs 0.5; two
letters exchanged cost 1. A name of four letters may be off by 0.5, and by 0.5 more for every three letters more.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import accumulate, chain
from operator import itemgetter
from typing import Final

_ALIKE: Final = (
    "تطثه", "دضظذز", "سصث", "هحا", "قكغج", "ايوه", "خحج", "بتثني", "رز", "فق", "عغ", "شس",
    "aeiou", "iy", "uwW", "szc", "kqgx", "gj", "dtz", "bp", "vwf",
)  # fmt: skip
"""Letters that writers confuse: by sound, by their dots, or by habit."""
_CONFUSED: Final = frozenset(a + b for alike in _ALIKE for a in alike for b in alike if a != b)
_WEAK: Final = frozenset("اويهءعaeiouwyh")
SHORTEST: Final = 4
LONGEST_COST: Final = 2.0


def distance(a: str, b: str, limit: float) -> float:
    """The weighted edit distance of two keys, or something above `limit` as soon as it is sure to be exceeded."""
    band = int(2 * limit)  # no letter costs less than a half
    if abs(len(a) - len(b)) > band:
        return limit + 1
    a, b = _without_equal_ends(a, b)
    gaps = [0.5 if other in _WEAK else 1.0 for other in b]
    before: list[float] = []
    row = list(accumulate(gaps, initial=0.0))
    far = limit + 1
    for i, char in enumerate(a):
        gap = 0.5 if char in _WEAK else 1.0
        first, end = max(0, i - band), min(len(b), i + band + 1)
        last, row, earlier = row, [far] * (len(b) + 1), before
        row[first] = least = last[first] + gap
        for j in range(first, end):
            other = b[j]
            cost = last[j] if char == other else last[j] + (0.5 if char + other in _CONFUSED else 1.0)
            if (without := last[j + 1] + gap) < cost:
                cost = without
            if (added := row[j] + gaps[j]) < cost:
                cost = added
            if i and j and char == b[j - 1] and other == a[i - 1] and earlier[j - 1] + 1.0 < cost:
                cost = earlier[j - 1] + 1.0
            row[j + 1] = cost
            if cost < least:
                least = cost
        before = last
        if least > limit:
            return far
    return row[-1]


def lacks_letters(key: str, name: str) -> bool:
    """Whether a key is a name with letters left out."""
    letters = iter(name)
    return all(char in letters for char in key)


def _without_equal_ends(a: str, b: str) -> tuple[str, str]:
    """Equal letters at both ends cost nothing, so that only what lies between them need be compared."""
    start, most = 0, min(len(a), len(b))
    while start < most and a[start] == b[start]:
        start += 1
    end = 0
    while end < most - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return a[start : len(a) - end], b[start : len(b) - end]


class NearNames:
    """Joined name keys, arranged so that the ones near a key are found without reading all of them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_pair: dict[str, list[str]] = defaultdict(list)
        for name in sorted(names):  # sets have no order, and of two as near the first is found
            if len(name) >= SHORTEST - 1:
                for pair in _pairs(name):
                    self._by_pair[pair].append(name)

    def near(self, key: str, least: float = 0.0) -> list[tuple[float, str]]:
        """The names nearest to `key`, all at one distance: within what is allowed for its length, or within `least`.

        A key of three letters is near to names only when `least` is given, and may be off by 0.5.
        """
        if len(key) < SHORTEST - bool(least):
            return []
        best = max(least, min(LONGEST_COST, (len(key) + 1) // 3 * 0.5)) if len(key) >= SHORTEST else 0.5
        size, band, fewest = len(key), int(2 * best), _fewest(key, best)
        shared = Counter(chain.from_iterable(self._by_pair.get(pair, ()) for pair in _pairs(key)))
        likely = [pair for pair in shared.items() if pair[1] >= fewest and abs(len(pair[0]) - size) <= band]
        found: list[tuple[float, str]] = []
        for name, count in sorted(likely, key=itemgetter(1), reverse=True):  # the likely ones narrow the search
            if count < _fewest(key, best):
                break
            cost = distance(key, name, best)
            if cost < best:
                found.clear()
            if cost <= best:
                best = cost
                found.append((cost, name))
        return sorted(found)


def _fewest(key: str, cost: float) -> int:
    """How many pairs of letters a name at this distance shares with a key at least: half a letter more breaks two."""
    return max(1, len(key) + 1 - int(4 * cost))


def _pairs(name: str) -> Iterable[str]:
    """The pairs of letters of a name, its ends being one as well: of short names with one wrong letter only these are
    the same."""
    whole = f" {name} "
    return dict.fromkeys(whole[i : i + 2] for i in range(len(whole) - 1))

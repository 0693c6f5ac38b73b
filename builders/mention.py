"""Mentions: where a text names a place, an actor, a weapon, a person, a trigger or a small word of grammar.

One pass over the tokens, against one tree of all phrases of a language. Time is linear in the length of the text: at
each token the walk down the tree ends after the longest phrase, and what a word begins is remembered.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from builders.language.forms import Form
from builders.language.tokens import Tokens

_HERE = ""  # the key under which a node of the tree keeps what ends there
Node = dict[str, Any]

#: A mention inside a longer one of these layers is part of that name: تحرير in هيئة تحرير الشام is no liberation.
_NAMES = frozenset({"actor", "place", "cue"})


#: A word of these layers is not taken for a village of the same spelling: على is no Ali, الجنوبي no Janoubi.
_PLAIN = frozenset({"cue", "kind"})


#: What the head of a name is it stays: soldiers in "Turkish soldiers", طائرات in الطائرات الروسية.
_HEADS = frozenset({"people", "weapon", "site"})


class Mention(NamedTuple):
    """One find. `first`, `last`: tokens, half open. `values`: the entries, of one layer.

    `form`: how its first word was read. `exact`: how exactly a place name was spelt, 0 the finest.
    """

    layer: str
    first: int
    last: int
    values: tuple[Any, ...]
    form: Form
    exact: int = 0


class PlaceName(NamedTuple):
    """The entry of a place name: ids that it may mean, whether it needs a locative cue, how well the best is known."""

    ids: tuple[str, ...]
    needs_cue: bool
    prominence: int


@dataclass(frozen=True, slots=True)
class Reader:
    """How a language reads single words.

    `key` folds a word. `forms`: of the first word of a phrase. `inner`: keys of a later word, the first of them the one
    under which phrases are kept. `place_keys`: of a word as a part of a place name, fine to coarse. `skipped`: words
    and signs that may stand between the words of a phrase. `sealed`: endings behind which nothing is attached.
    """

    key: Callable[[str], str]
    forms: Callable[[str], tuple[Form, ...]]
    inner: Callable[[str], tuple[str, ...]]
    place_keys: Callable[[str], tuple[str, ...]] | None
    skipped: frozenset[str]
    sealed: tuple[str, ...]


class Scanner:
    """All phrases of one language in one tree."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._root: Node = {}
        self._starts: dict[str, tuple[tuple[Node, Form, int], ...]] = {}
        self._inner: dict[str, tuple[tuple[str, ...], ...]] = {}
        self.size = 0

    def add(self, layer: str, phrase: tuple[str, ...], value: Any) -> None:
        """Put a phrase, as folded keys of its words, into the tree."""
        node = self._root
        for key in phrase:
            node = node.setdefault(key, {})
        node.setdefault(_HERE, {}).setdefault(layer, []).append(value)
        self.size += 1

    def add_text(self, layer: str, words: Iterable[str], value: Any) -> None:
        """Put a phrase given as folded words; signs and articles that say nothing are left out."""
        kept = [word for word in words if word not in self._reader.skipped]
        self.add(layer, tuple(self._reader.inner(word)[0] for word in kept), value)

    def scan(self, tokens: Tokens) -> list[Mention]:
        """Mentions in order of their first token; of each layer the longest, none overlapping another of its layer."""
        found: list[Mention] = []
        starts = self._starts
        for at, key in enumerate(tokens.keys):
            if not key:  # a sign that folds to nothing
                continue
            ways = starts.get(key)
            if ways is None:
                ways = self._begin(key)
            if ways:
                self._match(tokens, at, ways, found)
        return _settle(found)

    def _begin(self, key: str) -> tuple[tuple[Node, Form, int], ...]:
        """Where the tree can be entered at a word: (node, reading, fineness), remembered."""
        ways = [(self._root[form.key], form, 0) for form in self._reader.forms(key) if form.key in self._root]
        if self._reader.place_keys is not None:
            for level, coarse in enumerate(self._reader.place_keys(key)[1:], start=1):
                if coarse in self._root:
                    ways.append((self._root[coarse], Form(coarse), level))
        if len(self._starts) > 400_000:  # a text of random words must not fill the memory
            self._starts.clear()
        self._starts[key] = result = tuple(ways)
        return result

    def _levels(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Keys of a word inside a phrase, for each fineness."""
        levels = self._inner.get(key)
        if levels is None:
            coarse = self._reader.place_keys(key)[1:] if self._reader.place_keys is not None else ()
            levels = (self._reader.inner(key), *((one,) for one in coarse))
            if len(self._inner) > 400_000:
                self._inner.clear()
            self._inner[key] = levels
        return levels

    def _match(self, tokens: Tokens, at: int, ways: tuple[tuple[Node, Form, int], ...], found: list[Mention]) -> None:
        keys = tokens.keys
        best: dict[str, Mention] = {}
        for node, form, level in ways:
            for last, ends in self._walk(keys, at, node, level):
                for layer, values in ends.items():
                    if form.suffix and (layer == "place" or tokens.words[at].endswith(self._reader.sealed)):
                        continue
                    if level and ("place" in best or not self._is_name(tokens, at, last)):
                        continue
                    if layer not in best or last > best[layer].last:
                        best[layer] = Mention(layer, at, last, self._as_written(values, keys[last - 1]), form, level)
        found.extend(best.values())

    def _is_name(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether words that resemble a place name may be one: all with a capital, and none a word of its own."""
        return all(
            tokens.words[at][0].isupper() and not self._is_word(tokens.keys[at])
            for at in range(first, last)
            if tokens.keys[at] not in self._reader.skipped
        )

    def _is_word(self, key: str) -> bool:
        node = self._root.get(key)
        return node is not None and bool(node.get(_HERE)) and any(layer != "place" for layer in node[_HERE])

    def _as_written(self, values: list[Any], last: str) -> tuple[Any, ...]:
        """Entries of one phrase, those first whose last word is written as in the text: "civilians" is a plural."""
        if len(values) > 1 and hasattr(values[0], "phrase"):
            return tuple(sorted(values, key=lambda value: self._reader.key(value.phrase.split()[-1]) != last))
        return tuple(values)

    def _walk(self, keys: list[str], at: int, node: Node, level: int) -> list[tuple[int, dict[str, list[Any]]]]:
        """(token after the phrase, what ends there) of every phrase that begins at `at`."""
        ends = [(at + 1, node[_HERE])] if _HERE in node else []
        nodes = [node]
        here = at + 1
        while here < len(keys):
            key = keys[here]
            levels = self._levels(key)
            if level >= len(levels):
                break
            keyed = [inner for inner in levels[level] if inner]
            below = [found for one in nodes for inner in keyed if (found := one.get(inner)) is not None]
            here += 1
            if below:
                nodes = below
                ends += [(here, one[_HERE]) for one in nodes if _HERE in one]
            elif (key and key not in self._reader.skipped) or all(len(one) == (_HERE in one) for one in nodes):
                break
        return ends


def _settle(found: list[Mention]) -> list[Mention]:
    """Drop what overlaps a longer find of its own layer and what lies inside a longer name."""
    ends: dict[str, int] = {}
    kept: list[Mention] = []
    cover_first = cover_last = -1
    plain = {(m.first, m.last) for m in found if m.layer in _PLAIN}
    for mention in sorted(found, key=lambda m: (m.first, -m.last)):
        if mention.layer == "place" and (mention.first, mention.last) in plain:
            continue
        if mention.first < ends.get(mention.layer, 0):
            continue
        inside = cover_first <= mention.first and mention.last <= cover_last
        head = mention.layer in _HEADS and (mention.first == cover_first or mention.last == cover_last)
        if inside and not head and mention.last - mention.first < cover_last - cover_first:
            continue
        ends[mention.layer] = mention.last
        kept.append(mention)
        if mention.layer in _NAMES and mention.last > cover_last:
            cover_first, cover_last = mention.first, mention.last
    return kept

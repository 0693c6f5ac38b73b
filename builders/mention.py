"""Mentions: where a text names a place, an actor, a weapon, a person, a trigger or a small word of grammar.

One pass over the tokens, against one tree of all phrases of a language. Time is linear in the length of the text: at
each token the walk down the tree ends after the longest phrase. What a word begins, and what it is when it stands
alone, is remembered; only where the next word may continue a phrase is the tree walked.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from builders.language.forms import ACCUSATIVE, Form
from builders.language.remembered import Remembered
from builders.language.tokens import Tokens

_HERE = ""  # the key under which a node of the tree keeps what ends there
_OF_THE = "لل"  # of the particle before it the article keeps one letter: للتنظيم
_POSSESSOR = 3  # prominence from which a name with an ending is a possessive: Aleppo's; else it is a word's plural
_PASSED = 8  # signs and articles that are passed over, at most, between two words of a phrase
Node = dict[str, Any]

#: A mention inside a longer one of these layers is part of that name: تحرير in هيئة تحرير الشام is no liberation.
_NAMES = frozenset({"actor", "place", "cue"})


#: A word of these layers is not taken for a village of the same spelling: على is no Ali, الجنوبي no Janoubi.
_PLAIN = frozenset({"cue", "kind"})


#: Layers of the words of a name that is only nearly spelt so.
_OWN = frozenset({"kind", "place"})


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
    `attached`: particles that end a phrase and are written as a part of the word behind it: "أوامر ب" in أوامر بقصف.
    """

    key: Callable[[str], str]
    forms: Callable[[str], tuple[Form, ...]]
    inner: Callable[[str], tuple[str, ...]]
    place_keys: Callable[[str], tuple[str, ...]] | None
    skipped: frozenset[str]
    sealed: tuple[str, ...]
    attached: frozenset[str]


class _Begun(NamedTuple):
    """What a word as written may begin.

    `alone`: its mentions when no phrase goes on, at token 0. `ways`: (node of the tree, reading, fineness) to go down
    from. `following`: keys with which the phrases go on.
    """

    alone: tuple[Mention, ...]
    ways: tuple[tuple[Node, Form, int], ...]
    following: frozenset[str]


class Scanner:
    """All phrases of one language in one tree. Phrases are added before the first text is read."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._root: Node = {}
        self._begun = Remembered(self._begin)
        self._levels = Remembered(self._inner_keys)
        self._any_level = Remembered(self._all_inner_keys)
        self._particles = Remembered(self._particle)
        self._unstuck = Remembered(self._without_article)
        self._passed = reader.skipped | {""}  # a sign may fold to nothing
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
        phrase = list(words)
        kept = [word for word in phrase if word not in self._reader.skipped] or phrase  # "at" alone is a preposition
        self.add(layer, tuple(self._reader.inner(word)[0] for word in kept), value)

    def scan(self, tokens: Tokens) -> list[Mention]:
        """Mentions in order of their first token; of each layer the longest, none overlapping another of its layer."""
        kept: list[Mention] = []
        settled = _Settled()
        keys = tokens.keys
        for at, begun in enumerate(map(self._begun.__getitem__, tokens.words)):
            if begun is None:
                continue
            alone, ways, following = begun
            if following and self._goes_on(keys, at + 1, following):
                kept += settled.keep(self._match(tokens.words, keys, at, ways))
            elif at < settled.last:
                kept += settled.keep([mention._replace(first=at, last=at + 1) for mention in alone])
            else:
                for layer, _, _, values, form, exact in alone:
                    kept.append(Mention(layer, at, at + 1, values, form, exact))
        return kept

    def _begin(self, word: str) -> _Begun | None:
        """What a word may begin; None for most words."""
        key = self._reader.key(word)
        if not key:  # a sign that folds to nothing
            return None
        sealed = word.endswith(self._reader.sealed)
        forms = [form for form in self._reader.forms(key) if not (form.suffix and sealed)]
        ways = [(self._root[form.key], form, int(form.stuck)) for form in forms if form.key in self._root]
        if self._reader.place_keys is not None and self._may_name(word, key, _OWN):
            for level, coarse in enumerate(self._reader.place_keys(key)[1:], start=1):
                if coarse in self._root:
                    ways.append((self._root[coarse], Form(coarse), level))
        if not ways:
            return None
        following = frozenset(key for node, _, _ in ways for key in node if key != _HERE)
        return _Begun(tuple(self._match([word], [key], 0, ways)), tuple(ways), following)

    def _inner_keys(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Keys of a word inside a phrase, for each fineness; in the coarse ones, of names, also without an article."""
        inner = tuple(inner for inner in self._reader.inner(key) if inner)
        place_keys = self._reader.place_keys
        if place_keys is None:
            return (inner,)
        return (inner, *zip(*[place_keys(word)[1:] for word in (key, self._unstuck[key]) if word], strict=False))

    def _all_inner_keys(self, key: str) -> frozenset[str]:
        return frozenset(chain(chain.from_iterable(self._levels[key]), self._particles[key], (self._unstuck[key],)))

    def _without_article(self, key: str) -> str:
        """A word without the Latin article that is stuck to it, "" if there is none: Alnouman."""
        return next((form.key for form in self._reader.forms(key) if form.stuck), "")

    def _particle(self, key: str) -> tuple[str, ...]:
        """The particle that a word may begin with."""
        return (key[0],) if key[:1] in self._reader.attached and len(key) > 1 else ()

    def _goes_on(self, keys: list[str], at: int, following: frozenset[str]) -> bool:
        """Whether a phrase may go on at a token, or behind the signs that stand there."""
        any_level, passed = self._any_level, self._passed
        for key in keys[at : at + _PASSED]:
            if not following.isdisjoint(any_level[key]):
                return True
            if key not in passed:
                return False
        return False

    def _match(
        self, words: list[str], keys: list[str], at: int, ways: Iterable[tuple[Node, Form, int]]
    ) -> list[Mention]:
        """The longest phrase of each layer that begins at a token, the longest of all first."""
        best: dict[str, tuple[int, list[Any], Form, int]] = {}
        for node, form, level in ways:
            for last, ends in self._walk(keys, at, node, level):
                for layer, values in ends.items():
                    if layer == "place" and not _may_end_so(form, values[0], last - at):
                        continue
                    if form.stuck and layer != "place":
                        continue
                    if getattr(values[0], "definite", False) and not (
                        form.prefix.endswith("ال") or keys[at].removeprefix("و").startswith(_OF_THE)
                    ):
                        continue
                    shorter = "place" not in best or last > best["place"][0]  # Jisr | al-Shaghour is one name
                    if level and not (shorter and self._is_name(words, keys, at, last)):
                        continue
                    if layer not in best or last > best[layer][0]:
                        best[layer] = last, values, form, level
        found = [
            Mention(layer, at, last, self._as_written(values, keys[last - 1]), form, level)
            for layer, (last, values, form, level) in best.items()
        ]
        whole = any(mention.layer == "place" and not mention.form.prefix for mention in found)  # كبانة is not ك + بأنه
        plain = {m.last for m in found if m.layer in _PLAIN and not (whole and m.form.prefix)}
        found = [mention for mention in found if mention.layer != "place" or mention.last not in plain]
        return sorted(found, key=lambda mention: -mention.last)

    def _is_name(self, words: list[str], keys: list[str], first: int, last: int) -> bool:
        """Whether words that resemble a place name may be one: all with a capital, and none a word of its own.

        A word of kind begins many names: Tel Dahab, but a hill alone is none.
        """
        own = _OWN if last - first > 1 else _OWN - _PLAIN
        named = (at for at in range(first, last) if keys[at] not in self._reader.skipped)
        return all(self._may_name(words[at], keys[at], own) for at in named)

    def _may_name(self, word: str, key: str, own: frozenset[str]) -> bool:
        """Whether a word has a capital and belongs to none but these layers."""
        node = self._root.get(key)
        return word[0].isupper() and (node is None or own.issuperset(node.get(_HERE, ())))

    def _as_written(self, values: list[Any], last: str) -> tuple[Any, ...]:
        """Entries of one phrase, those first whose last word is written as in the text: "civilians" is a plural."""
        if len(values) > 1 and hasattr(values[0], "phrase"):
            return tuple(sorted(values, key=lambda value: self._reader.key(value.phrase.split()[-1]) != last))
        return tuple(values)

    def _walk(self, keys: list[str], at: int, node: Node, level: int) -> list[tuple[int, dict[str, list[Any]]]]:
        """(token after the phrase, what ends there) of every phrase that begins at `at`."""
        ends = [(at + 1, node[_HERE])] if _HERE in node else []
        nodes = [node]
        passed = 0
        for here in range(at + 1, len(keys)):
            key = keys[here]
            inners = self._levels[key][level : level + 1]  # an article has none but its own
            below = [found for one in nodes for inner in chain(*inners) if (found := one.get(inner)) is not None]
            if not level and (name := self._unstuck[key]):
                below += [_of_places(one[name]) for one in nodes if name in one]
            for particle in self._particles[key]:
                ends += [(here, one[particle][_HERE]) for one in nodes if _HERE in one.get(particle, ())]
            passed += 1
            if below:
                nodes, passed = below, 0
                ends += [(here + 1, one[_HERE]) for one in nodes if _HERE in one]
            elif key not in self._passed or passed >= _PASSED or all(len(one) == (_HERE in one) for one in nodes):
                break
        return ends


def _of_places(node: Node) -> Node:
    """A node of the tree, of what ends there only the names of places."""
    ends = node.get(_HERE, {})
    return {**node, _HERE: {"place": ends["place"]} if "place" in ends else {}}


def _may_end_so(form: Form, name: PlaceName, words: int) -> bool:
    """Whether a name of a place may have the ending that was taken off its first word: that of an English possessor, or
    of an Arabic dual, which looks like the accusative (مطارا الضمير والناصرية).
    """
    if form.suffix == ACCUSATIVE:
        return words > 1
    return not form.suffix or (form.suffix.isascii() and name.prominence >= _POSSESSOR)


class _Settled:
    """Settles which of the mentions stay, from left to right: none that overlaps a longer one of its own layer, or
    lies inside a longer name. `last`: the token after the last word that a longer one takes.
    """

    def __init__(self) -> None:
        self.last = 0
        self._ends: dict[str, int] = {}
        self._name = (-1, -1)

    def keep(self, found: list[Mention]) -> list[Mention]:
        """Those that stay of the mentions that begin at one token, the longest first."""
        kept = []
        for mention in found:
            if mention.first < self._ends.get(mention.layer, 0) or self._in_name(mention):
                continue
            self._ends[mention.layer] = mention.last
            self.last = max(self.last, mention.last)
            kept.append(mention)
            if mention.layer in _NAMES and mention.last > self._name[1]:
                self._name = mention.first, mention.last
        return kept

    def _in_name(self, mention: Mention) -> bool:
        first, last = self._name
        if mention.first < first or mention.last > last or mention.last - mention.first >= last - first:
            return False
        return mention.layer not in _HEADS or (mention.first != first and mention.last != last)

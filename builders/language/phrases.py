"""Fixed phrases over folded words, with slots: the longest one that begins at a word."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from builders.language.tokens import Tokens

T = TypeVar("T")

#: Reads what may stand in a slot at token `i` (before `last`): (value, token after it), or None.
Slot = Callable[[Tokens, int, int], tuple[int | None, int] | None]

#: A phrase found: (token after it, its value, what the slots hold).
Match = tuple[int, T, dict[str, int | None]]


class _Node(Generic[T]):
    __slots__ = ("slots", "value", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Node[T]] = {}
        self.slots: list[tuple[str, _Node[T]]] = []
        self.value: T | None = None


class Phrases(Generic[T]):
    """A tree of phrases. `{name}` in a phrase is a slot, read by the function of that name.

    A phrase that begins with a slot is tried at every word: keep such phrases out, or few.
    """

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], T]], slots: dict[str, Slot]) -> None:
        self._root: _Node[T] = _Node()
        self._slots = slots
        for words, value in phrases:
            node = self._root
            for word in words:
                node = self._grow(node, word)
            node.value = value
        self.first_words = frozenset(self._root.words)

    def second_words(self, first: str) -> tuple[frozenset[str], tuple[str, ...]] | None:
        """The words and slots that must follow `first` in every phrase; None if it is a phrase by itself."""
        node = self._root.words[first]
        return None if node.value is not None else (frozenset(node.words), tuple(name for name, _ in node.slots))

    def _grow(self, node: _Node[T], word: str) -> _Node[T]:
        if not word.startswith("{"):
            return node.words.setdefault(word, _Node())
        for name, child in node.slots:
            if name == word:
                return child
        if word not in self._slots:
            raise ValueError(f"unknown slot {word}; known: {', '.join(sorted(self._slots))}")
        child = _Node[T]()
        node.slots.append((word, child))
        return child

    def match(self, tokens: Tokens, i: int, last: int) -> Match[T] | None:
        """The longest phrase that begins at token `i`: (token after it, its value, what the slots hold)."""
        begins = i < last and tokens.keys[i] in self.first_words
        return self._match(self._root, tokens, i, last) if begins or self._root.slots else None

    def _match(self, node: _Node[T], tokens: Tokens, i: int, last: int) -> Match[T] | None:
        best: Match[T] | None = None
        if node.value is not None:
            best = i, node.value, {}
        if i >= last:
            return best
        child = node.words.get(tokens.keys[i])
        if child is not None:
            found = self._match(child, tokens, i + 1, last)
            if found is not None:
                best = found
        for name, child in node.slots:
            read = self._slots[name](tokens, i, last)
            if read is None:
                continue
            found = self._match(child, tokens, read[1], last)
            if found is not None and (best is None or found[0] > best[0]):
                best = found[0], found[1], {name: read[0], **found[2]}
        return best

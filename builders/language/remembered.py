"""Functions of single words that remember: most words of a text have been read before."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

LIMIT = 400_000


class Remembered(dict[str, T], Generic[T]):
    """word -> result of a function, reckoned when it is first asked for.

    It forgets all when a text of random words fills it. A dictionary, so that `map` over the words of a text calls
    Python only for new ones.
    """

    __slots__ = ("_function", "_limit")

    def __init__(self, function: Callable[[str], T], limit: int = LIMIT) -> None:
        super().__init__()
        self._function, self._limit = function, limit

    def __missing__(self, word: str) -> T:
        if len(self) >= self._limit:
            self.clear()
        result = self[word] = self._function(word)
        return result

"""Words of a text with their places in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

# An abbreviation with stops, a word (letters, combining marks, inner apostrophes), a number (digits with inner
# separators), a line break, or one other sign. Bidi controls, zero-width marks and tatweel belong to the word in which
# they stand. Linear: what one alternative has taken no other tries again.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"
    r"|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e]"
    r"|['\u2019\u02bc](?=[^\W\d_]))*"
    r"|\d+(?:[.,:/\u066b\u066c]\d+)*"
    r"|\n"
    r"|[^\w\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text as parallel lists: words, numbers, line breaks (`\\n`) and single signs.

    `starts`, `ends`: characters of `text`. `words`: the slices. `keys`: the slices as the language folds them
    (`Language.key`), the form in which everything is looked up.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    keys: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def tokenise(text: str, key: Callable[[str], str]) -> Tokens:
    """Tokens of `text`; `key` folds one word. Time is linear in the length of the text."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _TOKEN.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
        words.append(match.group())
    return Tokens(text, starts, ends, words, [key(word) for word in words])

"""Words of a text with their places in it."""

import re
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from sys import intern

from builders.language.as_read import as_read

# An abbreviation with stops, a word (letters, combining marks, inner apostrophes), a number (digits with inner
# separators), a line break, or one other sign. Bidi controls, zero-width marks and tatweel belong to the word in which
# they stand; so does a space before a tatweel, or a stop between two, by which pages part the letters of words that
# filters look for. Linear: what one alternative has taken no other tries again. Its one group makes `split` give the
# tokens with what stands between them.
_TOKEN = re.compile(
    r"((?:[A-Z]\.){2,}"
    r"|[^\W\d_](?:[^\W\d_]+|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e]"
    r"|[ \xa0](?=\u0640+[^\W\d_\u0640])|(?<=\u0640)\.(?=\u0640)"
    r"|['\u2019\u02bc](?=[^\W\d_]))*"
    r"|\d+(?:[.,:/\u066b\u066c]\d+)*"
    r"|\n"
    r"|[^\w\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff])"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text as parallel lists: words, numbers, line breaks (`\\n`) and single signs.

    `starts`, `ends`: characters of `text`, which is as published. `words`: as they are read, without markup, each kept
    once however often it stands. `keys`: the words as the language folds them (`Language.key`), the form in which
    everything is looked up. `spaced`: whether a space stands before the token.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: list[str]
    keys: list[str]
    spaced: list[bool]

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def touch(self, i: int) -> bool:
        """Whether token `i` and the next are written together."""
        return not self.spaced[i + 1]


def tokenise(text: str, key: Callable[[str], str]) -> Tokens:
    """Tokens of `text`; `key` folds one word: a tatweel that stands alone is a dash. Time is linear in its length."""
    read = as_read(text)
    pieces = _TOKEN.split(text if read is None else read.text)  # gap, token, gap, token, ..., gap
    edges = array("I", accumulate(map(len, pieces)))
    starts, ends = edges[:-1:2], edges[1::2]
    if read is not None:
        starts, ends = array("I", map(read.begins, starts)), array("I", map(read.ends, ends))
    words = list(map(intern, pieces[1::2]))
    spaced = [any(map(str.isspace, gap)) for gap in pieces[:-1:2]]
    return Tokens(text, starts, ends, words, [key(word) or "-" for word in words], spaced)

"""The reader of counts that both languages share: figures with their qualifiers and ranges."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from builders.language.ages import behind_ages
from builders.language.numbers import (
    BEYOND,
    DASHES,
    Figure,
    Labels,
    Number,
    counts_nothing,
    garbled,
    grouped_by_space,
    is_dated,
    is_label,
    is_signed,
)
from builders.language.phrases import Phrases
from builders.language.tokens import Tokens


class Quantity(NamedTuple):
    """What a phrase before a numeral says (`qualifier`), or a phrase that is itself a vague count (`value`)."""

    qualifier: str | None
    value: int | None


@dataclass(frozen=True, slots=True)
class Counting:
    """Counts of one language.

    `figure` reads a bare numeral at a token; `starts` are the words at which one may begin, digits apart.
    `between` opens a range ("between 5 and 8"), `links` stand within one ("5 to 8"), `joins` within an opened one
    ("and"). `article`: a word that may stand before digits and is passed over.
    """

    figure: Callable[[Tokens, int, int], Figure | None]
    starts: frozenset[str]
    before: Phrases[Quantity]
    after: Phrases[str]
    labels: Labels
    between: frozenset[str]
    links: frozenset[str]
    joins: frozenset[str]
    article: str

    def read(self, tokens: Tokens, first: int, last: int) -> list[Number]:
        """Numbers in tokens [first, last), in order, none inside another."""
        found: list[Number] = []
        starts = self.starts
        after = first
        for i in [i for i, key in enumerate(tokens.keys[first:last], first) if key in starts or "0" <= key < ":"]:
            if i >= after:
                number, after = self._number(tokens, i, last)
                if number is not None:
                    found.append(number)
        return found

    def _figure(self, tokens: Tokens, i: int, last: int) -> Figure | None:
        """The bare numeral at token `i`; what no count can say, or cannot be read, is `BEYOND`."""
        figure = self.figure(tokens, i, last)
        in_digits = tokens.keys[i][:1].isdecimal()
        if figure is None:
            return Figure(i + 1, BEYOND) if in_digits and not counts_nothing(tokens.keys[i]) else None
        end = garbled(tokens, figure.last, last) if in_digits else figure.last
        if end > figure.last or figure.value > BEYOND or is_signed(tokens, i):
            return figure._replace(last=end, value=BEYOND)
        return self._grouped(tokens, i, figure, last) if in_digits else figure

    def _grouped(self, tokens: Tokens, i: int, figure: Figure, last: int) -> Figure:
        """A numeral in digits with the thousands that a space parts from the rest: "12 500", not "In 2016 500"."""
        grouped = grouped_by_space(tokens, i, last) if figure.last == i + 1 else None
        if grouped is None or is_label(tokens, i, i + 1, last, self.labels) is not None:
            return figure
        return figure if is_dated(tokens, i, i + 1, last, self.labels) else grouped

    def _number(self, tokens: Tokens, i: int, last: int) -> tuple[Number | None, int]:
        """The number that begins at token `i`, if any, and the token at which to go on."""
        ages = behind_ages(tokens, i, last, self.labels, self.figure)
        if ages > i:
            return None, ages
        qualifier, start = None, i
        phrase = self.before.match(tokens, i, last)
        if phrase is not None:
            start, quantity, _ = phrase
            counted = self._figure(tokens, start, last) if quantity.value is not None and start < last else None
            if counted is not None and counted.kind == "exact":  # "a group of 54 men"
                return self._single(tokens, i, start, counted, None, last)
            if quantity.value is not None:
                return Number(i, start, quantity.value, quantity.value, quantity.value, vague=True), start
            qualifier = quantity.qualifier
        if start < last and tokens.keys[start] == self.article:
            start += 1
        if start < last and tokens.keys[start] in self.between:
            span = self._range(tokens, i, start + 1, last, opened=True)
            return (span, span.last) if span is not None else (None, start + 1)
        figure = self._figure(tokens, start, last) if start < last else None
        if figure is None and start > i:  # "some" of "some 30", alone
            qualifier, start = None, i
            figure = self._figure(tokens, i, last)
        if figure is None:
            return None, i + 1
        span = self._range(tokens, i, start, last, opened=False)
        if span is not None:
            return span, span.last
        return self._single(tokens, i, start, figure, qualifier, last)

    def _single(
        self, tokens: Tokens, i: int, start: int, figure: Figure, qualifier: str | None, last: int
    ) -> tuple[Number | None, int]:
        end, value, kind = figure
        label_end = is_label(tokens, start, end, last, self.labels)
        if label_end is not None:
            return None, label_end
        if qualifier is None and is_dated(tokens, start, end, last, self.labels):
            return None, end
        if kind == "ordinal":
            return Number(start, end, value, value, value, ordinal=True), end
        trailing = self.after.match(tokens, end, last)
        if trailing is not None:
            end, qualifier = trailing[0], qualifier or trailing[1]
        elif qualifier is None and end + 1 < last and tokens.keys[end][:1].isalpha():  # "15 civilians at least"
            apart = self.after.match(tokens, end + 1, last)
            qualifier = apart[1] if apart is not None else None
        return Number(i, end, value, value, value, kind == "vague", qualifier), end

    def _range(self, tokens: Tokens, i: int, start: int, last: int, *, opened: bool) -> Number | None:
        """Two figures, the second the larger: "between 5 and 8", "5 to 8", "5-8". None if there are not two."""
        low = self._figure(tokens, start, last) if start < last else None
        if low is None or low.kind != "exact" or low.last >= last:
            return None
        end = low.last
        link = tokens.keys[end]
        if link in DASHES:
            if not _is_close(tokens, end, last):
                return None
        elif link not in self.links and not (opened and link in self.joins):
            if not opened or not link.startswith("و"):
                return None
            end -= 1
        end += 1
        if end < last and tokens.keys[end] == self.article:
            end += 1
        high = self._figure(tokens, end, last) if end < last else None
        if high is None or high.kind != "exact" or high.value == BEYOND:
            return None
        value = low.value
        scale = _scale(high.value) if tokens.keys[high.last - 1][:1].isalpha() else 1
        if value < high.value // scale:  # "3 to 4 thousand"
            value *= scale
        if value >= high.value or is_label(tokens, start, low.last, last, self.labels) is not None:
            return None
        if is_label(tokens, end, high.last, last, self.labels) is not None:
            return None
        if self._is_date(tokens, start, low, end, high, last):
            return None
        return Number(i, high.last, value, value, high.value, qualifier="range")

    def _is_date(self, tokens: Tokens, start: int, low: Figure, end: int, high: Figure, last: int) -> bool:
        return is_dated(tokens, start, low.last, last, self.labels) or is_dated(
            tokens, end, high.last, last, self.labels
        )


def _is_close(tokens: Tokens, i: int, last: int) -> bool:
    """True if token `i` stands between digits and is written together with those on one side at least."""
    if not 0 < i < last - 1 or not (tokens.keys[i - 1][:1].isdecimal() and tokens.keys[i + 1][:1].isdecimal()):
        return False
    return tokens.touch(i - 1) or tokens.touch(i)


def _scale(value: int) -> int:
    return 1_000_000 if value % 1_000_000 == 0 else 1000 if value % 1000 == 0 else 1

"""Readings of one written word: what is left when attached particles are taken off."""

from typing import NamedTuple

ACCUSATIVE = "ا"  # the Arabic ending of an indefinite object, which no name of a place takes


class Form(NamedTuple):
    """One reading of a word. `key`: the folded rest; `prefix`, `suffix`: what was taken off ("" for nothing)."""

    key: str
    prefix: str = ""
    suffix: str = ""

    @property
    def pronoun(self) -> bool:
        """Whether an Arabic pronoun was taken off, "its"; the ending of an English plural is none."""
        return bool(self.suffix) and self.suffix != ACCUSATIVE and not self.suffix.isascii()

    @property
    def stuck(self) -> bool:
        """Whether a Latin article was taken off, which only names of places have stuck to them."""
        return bool(self.prefix) and self.prefix.isascii()

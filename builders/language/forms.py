"""Readings of one written word: what is left when attached particles are taken off."""

from typing import NamedTuple


class Form(NamedTuple):
    """One reading of a word. `key`: the folded rest; `prefix`, `suffix`: what was taken off ("" for nothing)."""

    key: str
    prefix: str = ""
    suffix: str = ""

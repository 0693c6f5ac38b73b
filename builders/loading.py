"""The coder of this version: its gazetteer, lexicon and rules."""

from collections.abc import Callable, Sequence
from pathlib import Path

from builders.batches import Coding
from builders.coder import Coder
from builders.layers import gazetteer_with
from schema.article import Article


def load_coder(layers: Sequence[Path] = ()) -> Callable[[Article], Coding]:
    """The coder as a function of an article; takes a second or so, once for each process.

    `layers`: folders with further places. Raises what `builders.layers.gazetteer_with` does.
    """
    return Coder.load(gazetteer_with(layers)).code

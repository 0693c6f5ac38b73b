"""The coder of this version: its gazetteer, lexicon and rules."""

from collections.abc import Callable

from builders.batches import Coding
from builders.coder import Coder
from gazetteer.gazetteer import Gazetteer
from schema.article import Article


def load_coder() -> Callable[[Article], Coding]:
    """The coder as a function of an article; takes a second or so, once for each process."""
    return Coder.load(Gazetteer.load()).code

"""The places that a phrase may name."""

from dataclasses import dataclass

from gazetteer.phrase import Phrase
from gazetteer.place import Place


@dataclass(frozen=True, slots=True)
class Hit:
    """Candidates of one phrase, how well they match its words (1 exact .. 0), and in which way."""

    phrase: Phrase
    places: tuple[Place, ...]
    quality: float
    how: str
    cost: float = 0.0
    """How many letters are not those of the name."""
    also: tuple[Place, ...] = ()
    """Places of the same consonants, whose names may be less like the words."""

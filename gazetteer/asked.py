"""What a look-up is asked with: how long a name may be, and what is said of a cell beside it that nobody knows."""

import re
from collections.abc import Sequence
from typing import Final

MOST_SIGNS: Final = 200
MOST_WORDS: Final = 24
"""Places are told in half of that at most; the time to look for parts of a name grows fast with its words."""
TOO_LONG: Final = f"not looked up: longer than {MOST_SIGNS} characters or {MOST_WORDS} words"
UNKNOWN: Final = "not known, and left aside:"
"""What is said before an `admin1` or `near` that was given and tells nothing; such rows of a list need a look."""
MOST_COLUMNS: Final = 30
"""Names of columns that a message lists."""
_WORDS: Final = re.compile(r"[^\s\-_]+")


def is_too_long(text: str) -> bool:
    """Whether a text is longer than a name of a place that is looked up."""
    if len(text) <= 2 * MOST_WORDS:  # no room for more words
        return False
    return len(text) > MOST_SIGNS or len(_WORDS.findall(text)) > MOST_WORDS


def shown(text: str) -> str:
    """A cell in a message, cut where it is too long to be a name."""
    return repr(text if len(text) <= MOST_SIGNS else f"{text[:20]}…")


def listed(columns: Sequence[str]) -> str:
    """The columns of a table in a message: the first of them, for a file without a header may have any cells there."""
    names = [name if len(name) <= MOST_SIGNS else f"{name[:20]}…" for name in columns[:MOST_COLUMNS]]
    rest = len(columns) - MOST_COLUMNS
    return ", ".join(names) + (f" and {rest} more" if rest > 0 else "")

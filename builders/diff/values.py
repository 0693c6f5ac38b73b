"""Values of cells as text, the same in every form of a diff."""

import json
import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """A value as JSON has it: dates as ISO text, numbers that JSON lacks and bytes as text."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case date() | datetime() | time():
            return value.isoformat()
        case bytes():
            return value.hex()
        case timedelta() | Decimal():
            return str(value)
        case dict():
            return {str(key): plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value]


def text(value: Any) -> str:
    """A value as a reader sees it; a list of words as words, anything deeper as JSON."""
    told = plain(value)
    match told:
        case None:
            return ""
        case str():
            return told
        case list() if all(isinstance(inner, str) for inner in told):
            return "; ".join(told)
    return json.dumps(told, ensure_ascii=False)

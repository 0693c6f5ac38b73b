"""SHA-256 of files, texts and JSON values."""

import hashlib
import json
from pathlib import Path
from typing import Any


def of_file(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def of_text(text: str) -> str:
    """SHA-256 of a text in UTF-8. A lone surrogate, which no UTF-8 can hold, counts as a question mark."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def of_json(value: Any) -> str:
    """SHA-256 of a JSON value, whatever the order of its keys."""
    return of_text(json.dumps(value, sort_keys=True, ensure_ascii=False))

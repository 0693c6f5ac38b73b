"""Signs that are not seen but do something: shown by name, so that no text can reorder or steer what is around it."""

from types import MappingProxyType
from typing import Final

_BIDI: Final = dict(zip(range(0x202A, 0x202F), ("LRE", "RLE", "PDF", "LRO", "RLO"), strict=True)) | dict(
    zip(range(0x2066, 0x206A), ("LRI", "RLI", "FSI", "PDI"), strict=True)
)
#: What would move a cursor, turn the direction of a line, or cannot be encoded. Tab and line break stay; so do the
#: marks LRM and RLM and the joiners, which belong to Arabic script and reach no further than their neighbours.
_NAMES: Final = MappingProxyType(
    {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
    | {0x7F: "\u2421", 0xFEFF: "‹BOM›"}
    | {code: f"‹U+{code:04X}›" for code in (*range(0x80, 0xA0), 0x2028, 0x2029, *range(0xE0000, 0xE0080))}
    | {code: f"‹U+{code:04X}›" for code in range(0xD800, 0xE000)}
    | {code: f"‹{name}›" for code, name in _BIDI.items()}
)


def shown(text: str) -> str:
    """`text` with every such sign replaced by its name: a right-to-left override becomes ‹RLO›."""
    return text.translate(_NAMES)

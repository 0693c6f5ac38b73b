"""A diff as it stands in a JSON file (`builders/diff/as_json.py` writes it): its form, held before a page is made."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from builders.merge.release import RETIREMENTS


class _Part(BaseModel):
    """A part of the file; it may hold more than a page shows."""

    model_config = ConfigDict(frozen=True, strict=True)


class _Counts(_Part):
    rows_old: int
    rows_new: int
    added: int
    removed: int
    changed: int
    cells: int


class _Cause(_Part):
    kind: str
    name: str


class _Columns(_Part):
    added: list[str] = []
    removed: list[str] = []
    retyped: dict[str, Annotated[list[str], Field(min_length=2, max_length=2)]] = {}


class _Retired(_Part):
    reason: Literal[tuple(RETIREMENTS)]  # type: ignore[valid-type]
    into: str | None
    detail: str | None


class _Row(_Part):
    row: dict[str, Any]
    retired: _Retired | None = None
    causes: list[_Cause] = []


class _Cell(_Part):
    old: Any
    new: Any
    causes: list[_Cause] = []


class _Changed(_Part):
    key: dict[str, Any]
    cells: dict[str, _Cell]
    causes: list[_Cause] = []


class DiffFile(_Part):
    """The whole file."""

    old: str
    new: str
    bump: str | None = None
    key: list[str]
    counts: _Counts
    columns: _Columns = _Columns()
    added: list[_Row]
    removed: list[_Row]
    changed: list[_Changed]
    tables: dict[str, _Counts] = {}

    @model_validator(mode="after")
    def _keyed(self) -> Self:
        named = [*(entry.row for entry in (*self.added, *self.removed)), *(entry.key for entry in self.changed)]
        if any(name not in row for row in named for name in self.key):
            raise ValueError("a row lacks a column of the key")
        return self

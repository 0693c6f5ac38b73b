"""Whether the pages of a Parquet file are as long as the file says, before polars sets memory aside for them.

polars takes the counts in a page's header for true: where a damaged one promises 10^18 values it ends the process,
which no code of ours can catch. The numbers of the fields are those of
https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift.
"""

import mmap
from pathlib import Path
from typing import Final

from builders.thrift import Reader, Struct, ThriftError, Value

_MAGIC: Final = b"PAR1"
#: Of the file: its rows, its groups of rows. Of a group: its column chunks, its rows. Of a chunk: its description.
_FILE_ROWS, _GROUPS, _CHUNKS, _GROUP_ROWS, _CHUNK = 3, 4, 1, 3, 3
#: Of a chunk: its values, its bytes unpacked and packed, where its data pages and its dictionary begin.
_VALUES, _UNPACKED, _PACKED, _DATA, _DICTIONARY = 5, 6, 7, 9, 11
#: Of a page: its bytes unpacked and packed, and the header of its kind, whose first field counts its values.
_PAGE_UNPACKED, _PAGE_PACKED, _DATA_PAGE, _DICTIONARY_PAGE, _DATA_PAGE_2, _COUNT = 2, 3, 5, 7, 8, 1


class PagesError(ValueError):
    """The file is no Parquet file, or its parts do not fit together; the message says which."""


def check_pages(path: Path) -> None:
    """Hold every page header of a Parquet file against the file's own description of its columns.

    Reads the headers only, not the values. Raises PagesError.
    """
    with path.open("rb") as file:
        if path.stat().st_size < 3 * len(_MAGIC):
            raise PagesError("too short for a Parquet file")
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data, memoryview(data) as seen:
            try:
                _check(seen)
            except ThriftError as error:
                raise PagesError(f"damaged: {error}") from None


def _check(data: memoryview) -> None:
    size = int.from_bytes(data[-8:-4], "little")
    end = len(data) - 8 - size
    if bytes(data[-4:]) != _MAGIC or end < len(_MAGIC):
        raise PagesError("not a whole Parquet file: its description is missing")
    described = Reader(data, end, len(data) - 8).struct()
    groups = _structs(described.get(_GROUPS))
    if _number(described, _FILE_ROWS) != sum(_number(group, _GROUP_ROWS) for group in groups):
        raise PagesError("damaged: the groups of rows do not add up to the rows of the file")
    for group in groups:
        for chunk in _structs(group.get(_CHUNKS)):
            _check_chunk(data, end, _struct(chunk.get(_CHUNK)))


def _check_chunk(data: memoryview, end: int, chunk: Struct) -> None:
    """A column of a group of rows: its pages stand one after the other, and hold its values."""
    starts = [_number(chunk, field, 0) for field in (_DATA, _DICTIONARY)]
    at = min(filter(None, starts), default=0)  # nothing begins at 0; Arrow writes it for a page that is not there
    stop = at + _number(chunk, _PACKED)
    if stop > end:
        raise PagesError("damaged: a column reaches beyond the data")
    values = 0
    while at < stop:
        header = Reader(data, at, stop)
        page = header.struct()
        at = header.at + _number(page, _PAGE_PACKED)
        unpacked = _number(page, _PAGE_UNPACKED)
        if at > stop or unpacked > _number(chunk, _UNPACKED):
            raise PagesError("damaged: a page is longer than its column")
        if _DICTIONARY_PAGE in page and _number(_struct(page[_DICTIONARY_PAGE]), _COUNT) > unpacked:
            raise PagesError("damaged: a dictionary of more words than bytes")
        values += sum(_number(_struct(page[kind]), _COUNT) for kind in (_DATA_PAGE, _DATA_PAGE_2) if kind in page)
    if values != _number(chunk, _VALUES):
        raise PagesError("damaged: the pages of a column do not hold its values")


def _number(struct: Struct, field: int, absent: int | None = None) -> int:
    """A count, a length or a place, none of which is negative."""
    value = struct.get(field, absent)
    if not isinstance(value, int) or value < 0:
        raise PagesError("damaged: a count is missing or negative")
    return value


def _struct(value: Value) -> Struct:
    if not isinstance(value, dict):
        raise PagesError("damaged: a description is missing")
    return value


def _structs(value: Value) -> list[Struct]:
    if not isinstance(value, list):
        raise PagesError("damaged: a list of descriptions is missing")
    return [_struct(one) for one in value]

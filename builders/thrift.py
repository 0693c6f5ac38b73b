"""Records in Thrift's compact protocol, the form of what a Parquet file says of itself.

Read without knowing what they mean: a struct is a dict, field number -> value. The encoding is described in
https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md.
"""

from typing import Final

#: A value: a number, a byte string, a list, a struct, or None for what Parquet has no use for here (doubles).
Value = int | bytes | list["Value"] | dict[int, "Value"] | None
Struct = dict[int, Value]

_TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _STRUCT = 1, 2, 3, 7, 8, 12
_INTEGERS: Final = (4, 5, 6)
_LISTS: Final = (9, 10)
#: Parquet's own records are four deep.
_DEEPEST: Final = 16


class ThriftError(ValueError):
    """The bytes are no record, or end before it does."""


class Reader:
    """Reads `data` from the position `at` on, which moves behind what was read; nothing at or after `end` is read."""

    def __init__(self, data: bytes | memoryview, at: int, end: int) -> None:
        self._data, self.at, self._end = data, at, min(end, len(data))

    def struct(self, depth: int = 0) -> Struct:
        """The struct that begins here. Raises ThriftError where there is none."""
        found: Struct = {}
        number = 0
        while (head := self._byte()) != 0:
            number = number + (head >> 4) if head >> 4 else self._integer()
            kind = head & 15
            found[number] = int(kind == _TRUE) if kind in (_TRUE, _FALSE) else self._value(kind, depth)
        return found

    def _value(self, kind: int, depth: int) -> Value:
        if kind in _INTEGERS:
            return self._integer()
        if kind == _BINARY:
            return self._bytes(self._unsigned())
        if kind == _STRUCT and depth < _DEEPEST:
            return self.struct(depth + 1)
        if kind in _LISTS and depth < _DEEPEST:
            return self._list(depth + 1)
        if kind in (_TRUE, _FALSE, _BYTE):  # in a list a truth value is a byte of its own
            return self._byte()
        if kind == _DOUBLE:
            self._bytes(8)
            return None
        raise ThriftError(f"a value of the unknown kind {kind}")

    def _list(self, depth: int) -> list[Value]:
        head = self._byte()
        size = self._unsigned() if head >> 4 == 15 else head >> 4
        return [self._value(head & 15, depth) for _ in range(size)]  # each takes a byte at least: it ends with the data

    def _integer(self) -> int:
        folded = self._unsigned()
        return (folded >> 1) ^ -(folded & 1)

    def _unsigned(self) -> int:
        value = shift = 0
        while (byte := self._byte()) & 128:
            value |= (byte & 127) << shift
            shift += 7
            if shift > 63:
                raise ThriftError("a number of more than 64 bits")
        return value | byte << shift

    def _byte(self) -> int:
        if self.at >= self._end:
            raise ThriftError("the record does not end")
        self.at += 1
        return self._data[self.at - 1]

    def _bytes(self, size: int) -> bytes:
        if self.at + size > self._end:
            raise ThriftError("the record does not end")
        self.at += size
        return bytes(self._data[self.at - size : self.at])

"""A point as WKB (well-known binary), the form in which GeoParquet holds it."""

import struct
from typing import Final

#: Byte order, type 1 (point), longitude, latitude; written little-endian, as all programs do today.
_LITTLE: Final = struct.Struct("<BIdd")
_BIG: Final = struct.Struct(">BIdd")


def point_wkb(latitude: float, longitude: float) -> bytes:
    """The point, in degrees, WGS 84."""
    return _LITTLE.pack(1, 1, longitude, latitude)


def is_point(wkb: bytes, latitude: float, longitude: float) -> bool:
    """Whether `wkb` is that very point, in either order of bytes."""
    return wkb in (point_wkb(latitude, longitude), _BIG.pack(0, 1, longitude, latitude))

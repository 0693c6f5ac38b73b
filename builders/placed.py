"""The columns of a row that the gazetteer fills."""

from typing import Any

from gazetteer.place import Place


def place_columns(place: Place) -> dict[str, Any]:
    """What the gazetteer says of a place: names and P-codes of its units, its own names, point and precision."""
    return {
        "admin1": place.admin1,
        "admin1_pcode": place.admin1_pcode,
        "admin2": place.admin2,
        "admin2_pcode": place.admin2_pcode,
        "admin3": place.admin3,
        "admin3_pcode": place.admin3_pcode,
        "location": place.name,
        "location_ar": place.name_ar,
        "place_id": place.place_id,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geo_precision": place.precision,
    }

"""An online geocoder for names that the gazetteer lacks: off by default, cached, at a polite pace, never in a build."""

import json
from pathlib import Path
from typing import Final

from geopy.exc import GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim

from gazetteer.resolve import Resolution
from gazetteer.tables import TableError

SECONDS_BETWEEN: Final = 1.0
"""OpenStreetMap's Nominatim allows one question a second."""


class OnlineGeocoder:
    """Asks Nominatim (data of OpenStreetMap, ODbL) and keeps every answer, also "nothing found", in a JSON file."""

    def __init__(self, cache: Path, user_agent: str) -> None:
        self._cache = cache
        self._known: dict[str, list[float] | None] = _kept(cache)
        service = Nominatim(user_agent=user_agent, timeout=10)
        self._ask = RateLimiter(service.geocode, min_delay_seconds=SECONDS_BETWEEN, swallow_exceptions=False)

    def resolve(self, name: str, admin1: str | None = None) -> Resolution:
        """The point of a name in Syria; no point when the service knows none or cannot be reached."""
        query = ", ".join(part for part in (name, admin1) if part)
        if query not in self._known:
            try:
                found = self._ask(query, country_codes="sy", exactly_one=True)
            except GeopyError as error:
                return Resolution(None, None, None, None, 0.0, f"online geocoder: {error}")
            self._known[query] = [found.latitude, found.longitude] if found else None
            self._cache.write_text(json.dumps(self._known, ensure_ascii=False, indent=0), encoding="utf-8")
        point = self._known[query]
        if point is None:
            return Resolution(None, None, None, None, 0.0, "no such name, online neither")
        return Resolution(None, point[0], point[1], 2, 0.3, "OpenStreetMap Nominatim")


def _kept(cache: Path) -> dict[str, list[float] | None]:
    try:
        kept = json.loads(cache.read_text(encoding="utf-8")) if cache.exists() else {}
    except ValueError:
        kept = None
    if not isinstance(kept, dict):
        raise TableError(f"{cache}: not a file of answers that an online look-up has kept; name another")
    return kept

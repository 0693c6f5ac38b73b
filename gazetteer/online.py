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
        self._ask = RateLimiter(
            service.geocode, min_delay_seconds=SECONDS_BETWEEN, max_retries=0, swallow_exceptions=False
        )
        self.failure: str | None = None
        """Why the service answered no more; it is not asked again."""

    def resolve(self, name: str, admin1: str | None = None) -> Resolution:
        """The point of a name in Syria; no point when the service knows none or could not be reached."""
        query = ", ".join(part for part in (name, admin1) if part)
        if query not in self._known:
            if self.failure is None:
                self._look_up(query)
            if self.failure is not None:
                return Resolution(None, None, None, None, 0.0, f"online geocoder: {self.failure}")
        point = self._known[query]
        if point is None:
            return Resolution(None, None, None, None, 0.0, "no such name, online neither")
        return Resolution(None, point[0], point[1], 2, 0.3, "OpenStreetMap Nominatim")

    def _look_up(self, query: str) -> None:
        try:
            found = self._ask(query, country_codes="sy", exactly_one=True)
        except GeopyError as error:
            self.failure = " ".join(str(error).split())
            return
        self._known[query] = [found.latitude, found.longitude] if found else None
        self._cache.write_text(json.dumps(self._known, ensure_ascii=False, indent=0), encoding="utf-8")


def _kept(cache: Path) -> dict[str, list[float] | None]:
    try:
        kept = json.loads(cache.read_text(encoding="utf-8")) if cache.exists() else {}
    except ValueError:
        kept = None
    if not isinstance(kept, dict):
        raise TableError(f"{cache}: not a file of answers that an online look-up has kept; name another")
    return kept

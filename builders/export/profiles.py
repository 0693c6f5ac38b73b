"""The profiles by name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from builders.export import acled, ged
from builders.export.profile import Profile

PROFILES: Final[Mapping[str, Profile]] = MappingProxyType(
    {profile.name: profile for profile in (acled.PROFILE, ged.PROFILE)}
)

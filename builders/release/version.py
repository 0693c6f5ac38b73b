"""Version numbers of releases: MAJOR the schema breaks, MINOR events come or go, PATCH only values change."""

from dataclasses import dataclass
from typing import Final, Literal, Self

Bump = Literal["major", "minor", "patch"]


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """`major.minor.patch`; versions are ordered as numbers."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """From text such as "1.4.0"; raises ValueError for anything else."""
        parts = text.split(".")
        if len(parts) != 3 or any(not part.isdecimal() or str(int(part)) != part for part in parts):
            raise ValueError(f"{text!r} is not a version such as 1.4.0")
        return cls(*(int(part) for part in parts))

    def next(self, bump: Bump) -> "Version":
        """The version after this one."""
        if bump == "major":
            return Version(self.major + 1, 0, 0)
        if bump == "minor":
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


FIRST: Final = Version(1, 0, 0)

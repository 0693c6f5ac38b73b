"""Named groups: whom an article has named, so that a later "terrorists" or "the organisation" is known to be theirs."""

from dataclasses import dataclass

from builders.coder.sentence import Named, Parsed
from builders.mention import Mention

_JIHADISTS = frozenset({"is", "nusra", "jfs", "hts"})
_KURDS = frozenset({"pkk", "sdf", "ypg"})
_TERROR = "ارهاب"
_BESIDE = 4  # tokens between a group and the word by which it is called terrorist
_GROUPS = 100  # groups, the last named at the end, among which is the one that "the organisation" means


@dataclass(slots=True)
class NamedGroups:
    """The groups that an article has named up to a sentence.

    `told`: each once, the last named at the end. `last`, `titled`: the jihadist group of the sentence before, and of
    the title.
    """

    told: tuple[Named, ...] = ()
    last: tuple[str, ...] = ()
    titled: tuple[str, ...] = ()

    def tell(self, parsed: Parsed) -> None:
        """Tell a sentence who was named before it, and remember whom it names."""
        parsed.told = self.told
        here = _jihadists(parsed)
        self.titled = here if parsed.kind == "title" else self.titled
        parsed.named, self.last = here or self.last or self.titled, here
        self.told = _named_last(self.told, parsed.groups(parsed.last))


def _named_last(before: tuple[Named, ...], groups: list[Named]) -> tuple[Named, ...]:
    """The groups that an article has named, each once, the last named at the end."""
    return tuple(dict.fromkeys((*reversed(groups), *reversed(before))))[:_GROUPS][::-1] if groups else before


def _jihadists(parsed: Parsed) -> tuple[str, ...]:
    """The jihadist group that a sentence names: whom its "terrorists" are (coding guide, section 4); also a Kurdish one
    that is called terrorist, as Turkish news do: تنظيم واي بي جي الإرهابي.
    """
    groups = [m for m in parsed.mentions if m.layer == "actor" and m.values[0].kind in ("group", "again")]
    named = ((a, m) for m in groups for a in parsed.actors_of(m))
    return next(((a,) for a, m in named if a in _JIHADISTS or (a in _KURDS and _is_loaded(parsed, m))), ())


def _is_loaded(parsed: Parsed, group: Mention) -> bool:
    """Whether a group is called terrorist in its name or beside it."""
    beside = parsed.tokens.keys[max(parsed.first, group.first - _BESIDE) : group.last + _BESIDE]
    return any(_TERROR in key for key in beside)

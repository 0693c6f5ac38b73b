"""Grammar: the role of a name beside a trigger, by the trigger's form, where the name stands, and its preposition."""

from collections.abc import Mapping

Grammar = Mapping[tuple[str, str, str], str]  # (form of trigger, before|after|beside, marker) -> role

"""English words: plurals, possessives (with the apostrophe lost too) and the forms of verbs."""

from gazetteer.letters import ARTICLES, latin_key

from builders.language.forms import Form

key = latin_key

#: Signs and words between the words of one name that say nothing.
SKIPPED = frozenset({"-", "–", "the"}) | ARTICLES

_IRREGULAR = {
    "shoot": ("shot", "shooting"),
    "fight": ("fought", "fighting"),
    "fire": ("fired", "firing"),
    "hit": ("hit", "hitting"),
    "strike": ("struck", "striking"),
    "take": ("took", "taken", "taking"),
    "retake": ("retook", "retaken", "retaking"),
    "overrun": ("overran", "overrunning"),
    "seize": ("seized", "seizing"),
    "fall": ("fell", "fallen", "falling"),
    "blow": ("blew", "blown", "blowing"),
    "slay": ("slew", "slain", "slaying"),
    "withdraw": ("withdrew", "withdrawn", "withdrawing"),
    "leave": ("left", "leaving"),
    "win": ("won", "winning"),
    "drop": ("dropped", "dropping"),
    "set": ("set", "setting"),
    "bring": ("brought", "bringing"),
    "shoot down": ("shot down", "shooting down"),
    "gas": ("gassed", "gassing"),
    "raid": ("raided", "raiding"),
}
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def forms(word: str) -> tuple[Form, ...]:
    """Readings of a folded word: as it stands, then without a plural or possessive ending."""
    found = [Form(word)]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        found.append(Form(word[:-1], "", "s"))
        if word.endswith("ies"):
            found.append(Form(word[:-3] + "y", "", "s"))
        elif word[:-2].endswith(_SIBILANTS):
            found.append(Form(word[:-2], "", "s"))
    return tuple(found)


def inner_keys(word: str) -> tuple[str, ...]:
    """Keys of a word that continues a phrase."""
    return tuple(form.key for form in forms(word))


def inflect(verb: str) -> tuple[str, ...]:
    """Present, past and both participles of a verb, which may carry a particle behind it ("open fire")."""
    if verb in _IRREGULAR:
        return (verb, _third(verb), *_IRREGULAR[verb])
    head, _, tail = verb.partition(" ")
    if tail:
        return tuple(f"{form} {tail}" for form in inflect(head))
    stem = head.removesuffix("e")
    if head.endswith("y") and head[-2] not in "aeiou":
        return (head, head[:-1] + "ies", head[:-1] + "ied", head + "ing")
    if _doubles(head):
        stem = head + head[-1]
    return (head, _third(head), stem + "ed", stem + "ing")


def _third(verb: str) -> str:
    return verb + ("es" if verb.endswith(_SIBILANTS) else "s")


def _doubles(verb: str) -> bool:
    """Whether a short verb doubles its last letter: trap, trapped."""
    return len(verb) <= 4 and verb[-1] not in "aeiouwxy" and verb[-2:-1] in tuple("aeiou") and verb[-3:-2] not in tuple("aeiou")


def future(verb: str) -> tuple[str, ...]:
    """English has no form of its own for the future; "will" is a cue."""
    return ()

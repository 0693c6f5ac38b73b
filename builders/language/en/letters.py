"""English words: plurals, possessives (with the apostrophe lost too) and the forms of verbs."""

from builders.language.forms import Form
from gazetteer.letters import ARTICLES, latin_key

_INITIALS = range(2, 4)  # letters of an abbreviation that is also a word: US, IS, UN, TIP


def key(word: str) -> str:
    """A word folded; a short abbreviation keeps its capitals, which tell the US from us and IS from is."""
    letters = word.replace(".", "")
    if letters.isupper() and letters.isascii() and len(letters) in _INITIALS:
        return letters
    return latin_key(word)


#: Endings behind which nothing is attached.
SEALED: tuple[str, ...] = ()

#: Signs and words between the words of one name that say nothing.
SKIPPED = frozenset({"-", "–", "the"}) | ARTICLES

#: The article as it is stuck to a name: Alwaer.
STUCK = "al"

_IRREGULAR = {
    "arise": ("arose", "arisen", "arising"),
    "beat": ("beat", "beaten", "beating"),
    "begin": ("began", "begun", "beginning"),
    "blow": ("blew", "blown", "blowing"),
    "break": ("broke", "broken", "breaking"),
    "bring": ("brought", "bringing"),
    "burn": ("burned", "burnt", "burning"),
    "bury": ("buried", "burying"),
    "catch": ("caught", "catching"),
    "come": ("came", "coming"),
    "cut": ("cut", "cutting"),
    "deal": ("dealt", "dealing"),
    "defuse": ("defused", "defusing"),
    "die": ("died", "dying"),
    "drive": ("drove", "driven", "driving"),
    "drop": ("dropped", "dropping"),
    "expel": ("expelled", "expelling"),
    "fall": ("fell", "fallen", "falling"),
    "fight": ("fought", "fighting"),
    "find": ("found", "finding"),
    "flee": ("fled", "fleeing"),
    "free": ("freed", "freeing"),
    "gas": ("gassed", "gassing"),
    "give": ("gave", "given", "giving"),
    "go": ("went", "gone", "going"),
    "gun": ("gunned", "gunning"),
    "hang": ("hanged", "hung", "hanging"),
    "hide": ("hid", "hidden", "hiding"),
    "hit": ("hit", "hitting"),
    "hurt": ("hurt", "hurting"),
    "kidnap": ("kidnapped", "kidnapping"),
    "lead": ("led", "leading"),
    "leave": ("left", "leaving"),
    "lose": ("lost", "losing"),
    "overrun": ("overran", "overrunning"),
    "put": ("put", "putting"),
    "repel": ("repelled", "repelling"),
    "retake": ("retook", "retaken", "retaking"),
    "rise": ("rose", "risen", "rising"),
    "run": ("ran", "running"),
    "seize": ("seized", "seizing"),
    "send": ("sent", "sending"),
    "set": ("set", "setting"),
    "shoot": ("shot", "shooting"),
    "slay": ("slew", "slain", "slaying"),
    "slit": ("slit", "slitting"),
    "steal": ("stole", "stolen", "stealing"),
    "strike": ("struck", "stricken", "striking"),
    "swap": ("swapped", "swapping"),
    "sweep": ("swept", "sweeping"),
    "take": ("took", "taken", "taking"),
    "tear": ("tore", "torn", "tearing"),
    "throw": ("threw", "thrown", "throwing"),
    "win": ("won", "winning"),
    "withdraw": ("withdrew", "withdrawn", "withdrawing"),
}
_STUCK = 4  # letters of a name to which its article is stuck
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_SHORT = 4  # letters of a word that is no plural in "es": ISIS is not "is"


def forms(word: str) -> tuple[Form, ...]:
    """Readings of a folded word: as it stands, without an ending of a plural or possessor, without a stuck article."""
    stuck = word.startswith(STUCK) and len(word) - len(STUCK) >= _STUCK
    return (*_endings(word), Form(word.removeprefix(STUCK), STUCK)) if stuck else _endings(word)


def _endings(word: str) -> tuple[Form, ...]:
    found = [Form(word)]
    if len(word) > 3 and word.endswith("s"):
        found.append(Form(word[:-1], "", "s"))  # also "Homs's", as it is folded
        if word.endswith("ies"):
            found.append(Form(word[:-3] + "y", "", "s"))
        elif word[:-2].endswith(_SIBILANTS) and len(word) > _SHORT:
            found.append(Form(word[:-2], "", "s"))
    return tuple(found)


def inner_keys(word: str) -> tuple[str, ...]:
    """Keys of a word that continues a phrase: its singular, under which phrases are kept, and the word as it stands."""
    found = _endings(word)
    return tuple(dict.fromkeys((found[min(1, len(found) - 1)].key, word)))


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
    return (
        len(verb) <= 4
        and verb[-1] not in "aeiouwxy"
        and verb[-2:-1] in tuple("aeiou")
        and verb[-3:-2] not in tuple("aeiou")
    )


def future(verb: str) -> tuple[str, ...]:
    """English has no form of its own for the future; "will" is a cue."""
    return ()

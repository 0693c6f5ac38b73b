"""Arabic words: attached particles (و ف ب ل ك, the article) and attached pronouns."""

from builders.language.forms import ACCUSATIVE, Form
from gazetteer.letters import arabic_key, without_article

key = arabic_key

#: Signs between the words of one name that say nothing.
SKIPPED = frozenset({"-", "–"})

#: An ending behind which no pronoun stands: سيطرة is not سيطر with ه.
SEALED = ("ة",)

#: Particles that end a phrase and are attached to the word behind it: التهديد ب.
ATTACHED = frozenset({"ب", "ل"})

_PARTICLES = ("و", "ف", "ب", "ل", "ك")
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "نا", "ه")
_SHORTEST = 3  # letters that must remain of a word when something is taken off


def _prefixed(word: str) -> list[tuple[str, str]]:
    """(prefix, rest) of every way to take particles and the article off, the least taken off first."""
    ways = [("", word)]
    rest, taken = word, ""
    for _ in range(2):
        if rest.startswith("لل") and len(rest) - 2 >= _SHORTEST - 1:
            ways.append((taken + "ل", rest[2:]))
            break
        if rest[:1] not in _PARTICLES or len(rest) - 1 < _SHORTEST - 1:
            break
        taken, rest = taken + rest[0], rest[1:]
        ways.append((taken, rest))
        if taken[-1] in "بلك":
            break
    return ways


def forms(word: str) -> tuple[Form, ...]:
    """Readings of a folded word, the plainest first; the article is always taken off and noted in the prefix as ال."""
    found: dict[tuple[str, str], Form] = {}
    ways = []
    for prefix, rest in _prefixed(word):
        bare = without_article(rest)
        ways.append((prefix + "ال" if bare != rest else prefix, bare))
    for prefix, rest in ways:
        found.setdefault((rest, ""), Form(rest, prefix))
    for prefix, rest in ways if word.endswith(_PRONOUNS) else ():
        for pronoun in _PRONOUNS:
            stem = rest[: -len(pronoun)]
            if rest.endswith(pronoun) and len(stem) >= _SHORTEST and "ال" not in prefix:
                found.setdefault((stem, pronoun), Form(stem, prefix, pronoun))
                if stem.endswith("ت"):  # the feminine ending opens before a pronoun: اصابه, اصابتهم
                    found.setdefault((stem[:-1] + "ه", pronoun), Form(stem[:-1] + "ه", prefix, pronoun))
                break
    for prefix, rest in ways:
        if _accusative(rest):
            found.setdefault((rest[:-1], ""), Form(rest[:-1], prefix, ACCUSATIVE))
    return tuple(found.values())


def _accusative(word: str) -> bool:
    """Whether a word may end in the alef of the indefinite accusative: موادا."""
    return word.endswith("ا") and len(word) > _SHORTEST + 1


def inner_keys(word: str) -> tuple[str, ...]:
    """Keys of a word that continues a phrase, without the article, the particle ل or an accusative ending."""
    bare = without_article(word)
    keys = [bare]
    if word.startswith("لل") and len(word) > 4:
        keys.append(word[2:])
    if _accusative(bare):
        keys.append(bare[:-1])
    return tuple(keys)


def inflect(verb: str) -> tuple[str, ...]:
    """Forms of a verb for one, two and many, both genders, of the stem given (past, or present beginning with ي).

    A past stem takes the endings of the third person; a present stem changes its first letter too.
    Weak verbs are given as several stems (شن, شنت): an ending that the stem already has is not doubled.
    """
    if verb.startswith("ي") and len(verb) > 3:
        rest = verb[1:]
        stem = rest[:-1] if rest.endswith(("ي", "و")) else rest
        return (verb, "ت" + rest, *(p + stem + e for p in "يت" for e in ("ون", "ان", "وا", "ا")))
    if verb.endswith(("ي", "ى", "ا")):  # نفى, القى, دعا
        stem = verb[:-1]
        return (verb, stem + "ت", stem + "وا", stem + "تا", stem + "يا")
    return (verb, verb + "ت", verb + "وا", verb + "ا", verb + "تا", verb + "ن")


def future(verb: str) -> tuple[str, ...]:
    """The future of a present stem: س before each of its forms."""
    return tuple("س" + form for form in inflect(verb)) if verb.startswith("ي") else ()

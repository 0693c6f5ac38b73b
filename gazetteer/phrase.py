"""One named thing of those that a text tells, and the keys by which its words are looked up."""

from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.letters import ARTICLES, latin_key, name_key, plain_key


@dataclass(frozen=True, slots=True)
class Phrase:
    """One named thing: its words, the kind the writer gives it, and the relation (`at` when none is told)."""

    forms: tuple[tuple[str, ...], ...]
    """The words that may be the name: first as they stand (سد تشرين, Roj camp), then ever fewer of those for
    relation and kind."""
    lang: str
    kind: str | None = None
    relation: str = "at"
    joined: bool = False
    """Whether it only continues a list: "A and B"."""
    halves: tuple[str, ...] = ()
    """What stands on either side of a hyphen without spaces: of one name (تل-رفعت) or of two (سراقب-النيرب)."""
    held: bool = False
    """Whether the next phrase is said to hold it: "a school in B"."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words that are left without those for relation and kind."""
        return self.forms[-1]


def capitals(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Of Latin tokens those from the first to the last with a capital: "possibly | Garanij | shops"."""
    places = [i for i, token in enumerate(tokens) if token[0].isupper()]
    return tokens[places[0] : places[-1] + 1] if places else ()


def token_key(tokens: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The keys of tokens as names are indexed: folded Arabic without articles, or plain English.

    The second and last of two tokens is no article: Tal As.
    """
    if lang == "ar":
        return tuple(map(name_key, tokens))
    keys = tuple(filter(None, map(plain_key, tokens)))
    return (*keys, latin_key(tokens[-1])) if len(keys) == 1 < len(tokens) and is_article(tokens[-1]) else keys


def joined_key(tokens: Sequence[str], lang: str) -> str:
    """The keys of tokens in one, in which joined and split spellings of a name are the same."""
    if lang == "ar":
        return "".join(map(name_key, tokens))
    if len(tokens) > 1 and not plain_key(tokens[-1]):
        return "".join(token_key(tuple(tokens), lang))
    return "".join(map(plain_key, tokens))


def is_article(token: str) -> bool:
    """Whether a Latin token is the article."""
    return latin_key(token) in ARTICLES

"""Run-in sentences: where an English sentence begins with no stop before it.

Saved pages lose the line breaks around headlines, captions and the day of the page, so that these run into the sentence
behind them: "Two injured in a blast in Homs Two people were injured when", "AFP Friday 10 Oct 2014 Rebels shelled".
"""

from bisect import bisect_right

from builders.language.tokens import Tokens
from builders.mention import Mention
from builders.stops import STOPS

#: Words that open a sentence and that no name begins with; the word behind them is small, unlike that of a title.
_OPENERS = frozenset(
    """A After According An Another As At During Dozens Earlier Eight Eighteen Eighty Eleven Fifteen Fifty Five Forty
    Four Fourteen He In It Later Many Meanwhile Nine Nineteen Ninety On One Scores Seven Seventeen Seventy Several She
    Six Sixteen Sixty Some Ten That The There These They Thirteen Thirty This Those Three Twelve Twenty Two""".split()
)
#: Words that go on: "he added The army", "called The", "and A".
_LEADING = frozenset("a added an and as at by for from in of on or reported said says that the to told with".split())
_WEEKDAYS = frozenset({"friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"})
_DAY = 4  # words of a full day: "Friday 10 Oct 2014"
_CREDIT = 8  # words of the credit of a picture
_AGENCIES = frozenset({"afp", "agencies", "agency", "ap", "epa", "getty", "photo", "reuters"})
_NAME = 3  # capitals behind a credit: a photographer's name and the headline
_HEADLINE = 30  # words of both
_TEXT, _SMALL = 8, 6  # words behind the first of running text, and how many of them are small
_CREDITS = (("Sputnik",), ("REUTERS",), ("Reuters",), ("AP", "Photo"), ("AFP", "Photo"))
_CREDITORS = frozenset(credit[0] for credit in _CREDITS)
_TAGS = 40  # words that a list of tags may take
#: Words of running text that no tag is.
_CLAUSAL = frozenset(
    """a after an and are as at been blew by for from had has have hit in is of on said say says shot struck that the to
    took was were who with""".split()
)
_IN_NAMES = frozenset({"for", "of", "the"})
_LEAST = 5  # words before an opener from which they are a headline, and no name that heads the sentence ("Idleb")
#: Words of running text; a headline has none of them.
_RUNNING = frozenset({"are", "had", "has", "have", "is", "said", "the", "was", "were"})


def openings(tokens: Tokens, edges: set[int], chrome: set[int]) -> set[int]:
    """Tokens that open a sentence in the middle of another; none in what begins as page chrome.

    `edges`: tokens at which sentences begin; `chrome`: those of them at which chrome begins.
    """
    found: set[int] = set()
    starts = sorted({0, *edges})
    start = 0
    for at in _may_open(tokens):
        start = max(start, starts[bisect_right(starts, at) - 1])
        inside = start not in chrome and at - start >= _LEAST
        if inside and (_opens(tokens, at) or _is_page_day(tokens, at) or _credited(tokens, at)):
            found.add(at)
            start = at
    return found


def _may_open(tokens: Tokens) -> list[int]:
    """Tokens, neither the first nor the last, with one of the words by which it is told what opens a sentence."""
    words, keys = tokens.words, tokens.keys
    inner = range(1, len(words) - 1)
    return [at for at in inner if words[at] in _OPENERS or words[at - 1] == ")" or keys[at] in _WEEKDAYS]


def _opens(tokens: Tokens, at: int) -> bool:
    before, word, behind = tokens.words[at - 1], tokens.words[at], tokens.words[at + 1]
    return word in _OPENERS and behind[0].islower() and before.isalnum() and before not in _LEADING


def _is_page_day(tokens: Tokens, at: int) -> bool:
    """Whether the day of a page begins at a token: "AFP Friday 10 Oct 2014", but not "on Friday 10 October 2014"."""
    weekday, day, month, year, behind = [*tokens.keys[at : at + _DAY + 1], *[""] * _DAY][: _DAY + 1]
    full = weekday in _WEEKDAYS and day.isdigit() and month.isalpha() and year.isdigit() and len(year) == 4
    return full and behind.isalpha() and not tokens.words[at - 1].islower()


def _credited(tokens: Tokens, at: int) -> bool:
    """Whether the credit of a picture ends before a token, and with it its caption: "in Hama (AFP photo) BEIRUT"."""
    if tokens.words[at - 1] != ")" or not tokens.words[at][0].isupper():
        return False
    opened = next((n for n in range(at - 2, max(at - _CREDIT, 0), -1) if tokens.words[n] == "("), 0)
    dateline = opened > 0 and tokens.words[opened - 1].isupper()  # "DAMASCUS (AFP)"
    return opened > 0 and not dateline and not _AGENCIES.isdisjoint(tokens.keys[opened : at - 1])


def pictures(tokens: Tokens, edges: set[int]) -> list[tuple[int, int]]:
    """Pictures that run in with another article's headline, each with the token at which the text goes on: "AP Photo A
    Name Army Retakes Village Several people said". `edges`: tokens behind stops.
    """
    found = []
    for at in [at for at in edges if not _CREDITORS.isdisjoint(tokens.words[at : at + 1])]:
        credit = next((c for c in _CREDITS if tuple(tokens.words[at : at + len(c)]) == c), None)
        name = tokens.words[at + len(credit) : at + len(credit) + _NAME] if credit else []
        if credit and len(name) == _NAME and all(word[0].isupper() for word in name):
            found += [(at, n) for n in [_runs_from(tokens, at + len(credit))] if n is not None]
    return found


def counters(tokens: Tokens) -> list[tuple[int, int]]:
    """Links to an article that run in with what the page counts, each with the token at which the news begins: "short
    URL Topic A City at War (81) 0 64 The army took". A third number is one of the news: "short URL 0 64 12 men were".
    """
    found = []
    for at in range(len(tokens) - 1):
        if tokens.words[at : at + 2] != ["short", "URL"]:
            continue
        window = range(at + 2, min(at + _HEADLINE, len(tokens)))
        first = next((n for n in window if _is_count(tokens, n)), None)
        if first is not None:
            found.append((at, first + 1 + _is_count(tokens, first + 1)))
    return found


def _is_count(tokens: Tokens, at: int) -> bool:
    """Whether a token is a bare number, not one in brackets."""
    return tokens.words[at : at + 1] != [] and tokens.words[at].isdecimal() and tokens.words[at - 1] != "("


def behind_tags(tokens: Tokens, at: int, mentions: list[Mention]) -> int | None:
    """The token at which the news opens behind a list of tags that runs into it: "Idlib Nusra Front Two children were",
    "air raids Idlib Syrian regime jets bombed"; None where a stop or the line ends the list.

    The list is of names and nouns; the news is the first clause, with the word that opens it or else the last capital
    before its first verb or preposition.
    """
    window = range(at, min(at + _TAGS, len(tokens) - _TEXT))
    words = [tokens.words[n] for n in window]
    window = window[: next((n for n, word in enumerate(words) if word in STOPS or word == "\n"), len(words))]
    opener = next((n for n in window if tokens.words[n] in _OPENERS and tokens.words[n + 1][0].islower()), None)
    running = next((n for n in window if _is_running(tokens, n)), None)
    if running is None or (opener is not None and opener < running):
        return opener
    subject = next((n for n in range(running - 1, at - 1, -1) if tokens.words[n][0].isupper()), None)
    return subject if subject is None else _name_from(tokens, at, subject, mentions)


def _is_running(tokens: Tokens, at: int) -> bool:
    """Whether a word is none of a tag: a verb or a preposition, but not the one in "Network for Human Rights"."""
    word, behind = tokens.words[at], tokens.words[at + 1]
    past = word.endswith("ed") and word.islower() and tokens.words[at - 1] != "-"
    return past or (word in _CLAUSAL and not (word in _IN_NAMES and behind[0].isupper()))


def _name_from(tokens: Tokens, least: int, last: int, mentions: list[Mention]) -> int:
    """Where the name begins whose last capital is given: with "The" or "A" before it, else with what is known of it."""
    first = last
    while first > least and (tokens.words[first - 1][0].isupper() or "-" in tokens.words[first - 1 : first + 1]):
        first -= 1
        if tokens.words[first] in _OPENERS:
            return first
    named = (m.first for m in mentions if m.layer in ("actor", "place") and m.first < last < m.last)
    return max(least, min(named, default=last))


def _runs_from(tokens: Tokens, first: int) -> int | None:
    """The token behind a headline at which running text begins: a dateline, or the capital with most small words behind
    it, as the last words of the headline have capitals among them.
    """
    window = range(first, min(first + _HEADLINE, len(tokens) - _TEXT))
    starts = [at for at in window if tokens.words[at][0].isupper()]
    dateline = next((at for at in starts if tokens.words[at].isupper() and tokens.words[at + 1] == "("), None)
    if dateline is not None:
        return dateline
    small = {at: sum(word[0].islower() for word in tokens.words[at + 1 : at + 1 + _TEXT]) for at in starts}
    runs = [at for at in starts if small[at] >= _SMALL and tokens.words[at + 1][0].islower()]
    return max((at for at in runs if at <= runs[0] + _TEXT), key=lambda at: small[at], default=None)


def is_headline(tokens: Tokens, first: int, last: int) -> bool:
    """Whether words that run into a sentence are a headline or a caption, not a sentence that lost its stop."""
    return _RUNNING.isdisjoint(tokens.words[first:last])

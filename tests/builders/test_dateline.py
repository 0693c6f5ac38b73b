"""The day of a page at the head of its text."""

from datetime import date
from pathlib import Path

import pytest

from builders.read import read_articles
from builders.readers.dateline import dateline
from schema.article import Article

_JUNE = date(2014, 6, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Shelling kills five in Mork AFP Sunday 29 Jun 2014 Five people were killed on Sunday", date(2014, 6, 29)),
        ("Shelling kills five in Mork Reuters Sunday 29 Jun 2014 Five people were killed on Sunday", date(2014, 6, 29)),
        ("Shelling kills five in Mork AFP Sunday 29 Jun 2014", date(2014, 6, 29)),
        ("Shelling kills five in the north AFP Sunday 29 Jun 2014 sixteen people were killed", date(2014, 6, 29)),
        ("Posted on June 12 2014 by Our Staff Five people were killed in Mork.", date(2014, 6, 12)),
        ("29.06.2014(updated 30.06.2014) Five people were killed in Mork.", date(2014, 6, 29)),
        ("Fri Jul 4 2014 Army Enters Mork. The army entered Mork on Thursday.", date(2014, 7, 4)),
        ("Tuesday, July 1, 2014\nFive people were killed in Mork.", date(2014, 7, 1)),
        ("29-06-2014 Five Killed in Mork. Five people were killed on Sunday.", date(2014, 6, 29)),
        ("Published June 12 2014 Five people were killed in Mork.", date(2014, 6, 12)),
        ("Last updated at Jun 122014 BEIRUT Five people were killed in Mork.", date(2014, 6, 12)),
        ("Last updated at Jun 12,2014 Mork Five people were killed on Sunday.", date(2014, 6, 12)),
        ("Date of publication 7 July 2014 Five people were killed in Mork.", date(2014, 7, 7)),
        ("31 May 2014 At least five people were killed in Mork.", date(2014, 5, 31)),
        ("1st June 2014 Five people were killed in Mork.", date(2014, 6, 1)),
        ("06-05-2014 Five Killed in Mork.", _JUNE),  # two readings, of which one is the day that is known
        ("07-06-2014 Five Killed in Mork.", date(2014, 6, 7)),
    ],
)
def test_the_day_of_the_page_is_read(text: str, day: date) -> None:
    assert dateline(text, _JUNE) == day


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday 29 June 2014 five people were killed in Mork.",
        "Since Sunday 29 June 2014 Mork has been under fire.",
        "Five people, Reuters reported Sunday 29 Jun 2014 At least two more died.",
        "A monitor told AFP Sunday 29 Jun 2014 that five people were killed.",
        "29 June 2014 was the day on which Mork fell.",
        "15 March 2011 Protesters went out to the streets of Deraa. 1 April 2011 The army came.",
        "Shelling kills five AFP Monday 29 Jun 2014 Five people were killed",  # it was a Sunday
        "31-02-2014 Five Killed in Mork.",
        "Since Jun 122014 people have fled Mork.",  # a number, behind the word of a sentence
        "99-99-2014 Five Killed in Mork.",
        "Five people were killed in Mork in June 2014.",
        "",
    ],
)
def test_a_day_that_a_sentence_tells_is_none_of_the_page(text: str) -> None:
    assert dateline(text, _JUNE) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("30/06/2014", date(2014, 6, 30)),
        ("2014/06/30", date(2014, 6, 30)),
        ("30.06.2014 | 17:18", date(2014, 6, 30)),
        ("الاثنين, ٣٠ يونيو ٢٠١٤, ٢٢:٠٧", date(2014, 6, 30)),
        ("الاثنين، 30 حزيران، 2014", date(2014, 6, 30)),
        ("الاثنين, يونيو 30, 2014", date(2014, 6, 30)),
        ("نشرت في: 02/06/2014 - 09:03", date(2014, 6, 2)),
    ],
)
def test_the_day_of_an_arabic_page_stands_on_a_line_of_its_own(line: str, day: date) -> None:
    assert dateline(f"الرئيسية\nقصف على مورك\n{line}\n1:59 م\nقُتل مدني في قصف على مورك.", _JUNE) == day


@pytest.mark.parametrize(
    "text",
    [
        "مورك بعد القصف - 30 حزيران 2014 (مراسلون)\nقُتل مدني في قصف على مورك.",  # a caption
        "آخر تحديث: 30/06/2014\nقُتل مدني في قصف على مورك.",
        "الثلاثاء 18/03/2025\nقُتل مدني في قصف على مورك.",  # the day of a visit, years behind
        "31/02/2014\nقُتل مدني في قصف على مورك.",
        "قُتل مدني في قصف على مورك في 30/06/2014",
    ],
)
def test_a_caption_or_a_visit_is_no_day_of_an_arabic_page(text: str) -> None:
    assert dateline(text, _JUNE) is None


def test_a_chronicle_is_told_from_an_old_page_by_the_weekday() -> None:
    assert dateline("Tuesday 15 March 2011 Protesters went out to the streets of Deraa.", _JUNE) == date(2011, 3, 15)


def test_an_article_is_published_on_the_day_of_its_page(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_text(
        '{"id": "a", "published": "2014-06-05", "text": "Sunday 29 Jun 2014 Five people were killed in Mork."}\n'
        '{"id": "b", "text": "Sunday 29 Jun 2014 Five people were killed in Mork."}\n'
        '{"id": "c", "published": "2014-06-05", "text": "Five people were killed in Mork."}\n',
        encoding="utf-8",
    )
    days = [article.published for article in read_articles([file]) if isinstance(article, Article)]
    assert days == [date(2014, 6, 29), date(2014, 6, 29), _JUNE]

"""Daylines: the day of a saved Arabic page, which stands in its head on a line of its own: "06/11/2021", "السبت, 3
فبراير 2024, 11:10".
"""

import re
from collections.abc import Iterator
from typing import Final

_HEAD: Final = 600  # characters of menus, caption and author before the text
_FIGURES: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
#: Names of the months in every country, in their order.
_NAMES: Final = (
    ("يناير", "كانون الثاني", "جانفي"),
    ("فبراير", "شباط", "فيفري"),
    ("مارس", "آذار"),
    ("أبريل", "إبريل", "نيسان", "أفريل"),
    ("مايو", "أيار", "ماي"),
    ("يونيو", "حزيران", "جوان"),
    ("يوليو", "تموز", "جويلية"),
    ("أغسطس", "آب", "أوت"),
    ("سبتمبر", "أيلول", "ايلول", "شتنبر"),
    ("أكتوبر", "تشرين الأول", "اكتوبر"),
    ("نوفمبر", "تشرين الثاني", "نونبر"),
    ("ديسمبر", "كانون الأول", "دجنبر"),
)
_MONTHS: Final = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
_MONTH: Final = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>20\d\d)"
_LABEL: Final = r"(?:(?:نشرت? في|نشر بتاريخ|تاريخ النشر)\s*:?\s*)?"
_WEEKDAY: Final = r"(?:(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|الاحد)[,،]?\s+)?"
_HOUR: Final = r"(?:\s*[-–|,،]?\s*\d{1,2}:\d\d(?::\d\d)?\s*(?:ص|م|AM|PM)?)?"
_FORMS: Final = tuple(
    re.compile(rf"\W*{_LABEL}{_WEEKDAY}{day}{_HOUR}\W*")
    for day in (
        rf"{_DAY}[-/.](?P<month>\d{{1,2}})[-/.]{_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}",
        rf"{_DAY}\s+(?:من\s+)?{_MONTH}[,،]?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY}[,،]?\s+{_YEAR}",
    )
)


def daylines(text: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day of each line in the head of a text that holds no more than a day, with its name or hour."""
    for line in text[:_HEAD].translate(_FIGURES).split("\n")[:-1]:
        found = next((match for match in (form.fullmatch(line) for form in _FORMS) if match), None)
        if found is not None:
            month = found["month"]
            yield int(found["year"]), _MONTHS.get(month) or int(month), int(found["day"])

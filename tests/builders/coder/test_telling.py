"""Telling: what is told as an act where words for a mention stand beside it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    ("text", "place", "event"),
    [
        ("لم تعرف اللجنة هوية الطائرات التي قصفت مدينة السخنة.", "Sokhneh", "Air/drone strike"),
        (
            "عاد الهدوء بحسب المرصد، الذي أفاد عن قصف مدفعي لقوات النظام على مدينة سرمين.",
            "Sarmin",
            "Shelling/artillery/missile attack",
        ),
        (
            "في الوقت الذي قصفت قوات النظام مدينة سرمين، نزحت عشرات العائلات.",
            "Sarmin",
            "Shelling/artillery/missile attack",
        ),
        (
            "تمكنت فصائل المعارضة بعد هجوم على حاجز من السيطرة على بلدة تادف.",
            "Tadaf",
            "Non-state actor overtakes territory",
        ),
        ("وخلف القصف على مدينة درعا دمارا في منازل المدنيين.", "Dar'a", "Shelling/artillery/missile attack"),
        ("طالب المتظاهرون في مدينة حماة باستمرار الإضراب.", "Hama", "Peaceful protest"),
        ("توقف العمل في مدينة سرمين التي تعرضت أمس لقصف مدفعي.", "Sarmin", "Shelling/artillery/missile attack"),
    ],
    ids=[
        "what planes did, whosever they were",
        "who reported it",
        "while it was done",
        "after another act",
        "what it left behind",
        "that it goes on",
        "on its own day",
    ],
)
def test_an_act_is_told(coder: Coder, text: str, place: str, event: str) -> None:
    (row,) = code(coder, text)
    assert (row.location, row.sub_event_type) == (place, event)


def test_a_mention_adds_to_the_act_that_is_told(coder: Coder) -> None:
    (row,) = code(
        coder, "سكن النازحون البيوت التي قصفها الجيش التركي في مدينة الباب. وقصف الجيش التركي أمس مدينة الباب."
    )
    assert (row.location, row.actor_ids, row.date_start.isoformat()) == ("Al Bab", ["turkey"], "2018-03-15")

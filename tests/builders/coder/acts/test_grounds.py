"""A fear, threat, call or plan that opens a sentence is why its verb happened, and hides it not."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import SHELLING, code, refusals

MOVE = "Change to group/activity"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("وعلى وقع التهديدات، أخلت قوات النظام مواقعها في بلدة طفس أمس.", (MOVE, "Tafs", ["syria-gov"])),
        ("وخوفا من هجوم لقوات النظام، انسحبت الفصائل من بلدة نوى أمس.", (MOVE, "Nawa", ["rebels"])),
        ("خشية هجوم لقوات النظام، قصفت الفصائل بلدة حيش أمس.", (SHELLING, "Heish", ["rebels"])),
        ("استعدادا لاقتحام بلدة طفس، قصفت قوات النظام مدينة نوى أمس.", (SHELLING, "Nawa", ["syria-gov"])),
        ("ورغم الدعوات إلى وقف القصف، قصفت قوات النظام بلدة طفس أمس.", (SHELLING, "Tafs", ["syria-gov"])),
        ("وبعد تهديدات بشن هجوم، قصفت قوات النظام بلدة طفس أمس.", (SHELLING, "Tafs", ["syria-gov"])),
    ],
)
def test_what_is_feared_is_why_the_verb_behind_the_comma_happened(
    coder: Coder, text: str, row: tuple[str, str, list[str]]
) -> None:
    assert [(r.sub_event_type, r.location, r.actor_ids) for r in code(coder, text)] == [row]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("في حال استمرار التهديدات، قصفت قوات النظام بلدة طفس.", "planned"),
        ("وخوفا من هجوم وشيك، هدد القائد بأن تقصف قواته بلدة طفس.", "planned"),
        ("خوفا من أن تقصف قوات النظام بلدة طفس، أغلق السكان المتاجر.", "hypothetical"),
    ],
)
def test_a_condition_and_another_threat_still_govern(coder: Coder, text: str, reason: str) -> None:
    assert code(coder, text) == []
    assert reason in refusals(coder, text)

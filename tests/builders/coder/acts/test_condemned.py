"""What somebody demands to end is no act, what is told beside the demand is one."""

from builders.coder import Coder
from tests.builders.coder.whole import locations


def test_a_verb_behind_the_demand_tells_an_act(coder: Coder) -> None:
    assert locations(coder, "دعا الموفد أمس إلى وقف الغارات على بلدة طفس، وقصف النظام مدينة نوى بالهاون.") == ["Nawa"]

"""Names that nobody knows, or that no place has: answered by the smallest area that is sure, or not at all."""

import pytest

from gazetteer.lookup import Lookup


def test_a_name_nobody_knows_is_near_the_capital_of_its_governorate(lookup: Lookup) -> None:
    """Most people live there; the governorate's own point may lie in the desert."""
    found, capital = lookup.resolve("Nowhereatall", "حمص"), lookup.gazetteer.places["C2528"]
    assert found.place is not None
    assert (found.place.place_id, found.geo_precision) == ("SY04", 3)
    assert (found.latitude, found.longitude) == (capital.latitude, capital.longitude)
    assert found.score <= 0.1


def test_a_name_nobody_knows_in_the_countryside_of_damascus_is_near_the_city(lookup: Lookup) -> None:
    """And not in the desert, where the governorate's own point lies."""
    found, city = lookup.resolve("Nowhereatall", "ريف دمشق"), lookup.gazetteer.places["C1001"]
    assert found.place is not None
    assert (found.place.place_id, found.geo_precision) == ("SY03", 3)
    assert (found.latitude, found.longitude) == (city.latitude, city.longitude)


def test_an_unknown_quarter_is_in_the_capital(lookup: Lookup) -> None:
    """With a low score; the governorate's own point lies tens of km off."""
    found = lookup.resolve("حي الكروم الجديد", "حماة")
    assert found.place is not None
    assert found.place.place_id == "C2987"
    assert found.geo_precision == 2
    assert found.score <= 0.2


def test_namesakes_that_nothing_tells_apart_give_a_coarse_guess(lookup: Lookup) -> None:
    """The point of the one where the news knows more places, with the precision of the area that holds both."""
    found = lookup.resolve("كفر ناصح", "حلب")
    assert found.place is not None
    assert found.place.place_id == "C1628"
    assert found.geo_precision == 3
    assert found.score <= 0.5


@pytest.mark.parametrize("name", ["Ankara", "Cairo", "بيروت", "بغداد", "house", "xyzzy"])
def test_what_is_no_place_of_syria_is_a_guess_at_most(lookup: Lookup, name: str) -> None:
    assert lookup.resolve(name).score < 0.5


@pytest.mark.parametrize("name", ["الأطراف الغربية", "الجهة الشرقية"])
def test_a_side_alone_is_no_place(lookup: Lookup, name: str) -> None:
    found = lookup.resolve(name, "الرقة").place
    assert found is not None
    assert found.place_id == "SY11"


def test_few_consonants_name_no_place_far_away(lookup: Lookup) -> None:
    """Humas is not Homs in another governorate."""
    found = lookup.resolve("Humas", "Hasakah").place
    assert found is not None
    assert found.place_id == "SY08"

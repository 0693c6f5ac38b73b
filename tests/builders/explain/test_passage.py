"""A text is cut by its spans, and loses nothing."""

from hypothesis import given
from hypothesis import strategies as st

from builders.explain.document import ROLES, Piece
from builders.explain.passage import Span, lines_of

TEXT = "Shells hit the market of Douma.\n\nThree died."


def test_words_have_their_role_and_the_rest_none() -> None:
    (first, second) = lines_of(
        TEXT, [Span(0, 10, "event", "en.shelling.hit", "#row-1"), Span(25, 30, "place", "C2338")]
    )
    assert list(first) == [
        Piece("Shells hit", "event", "event: en.shelling.hit", "#row-1"),
        Piece(" the market of "),
        Piece("Douma", "place", "place: C2338"),
        Piece("."),
    ]
    assert list(second) == [Piece("Three died.")]


def test_the_shorter_span_gives_the_role_and_a_refusal_yields() -> None:
    spans = [Span(0, 31, "refused", "retold"), Span(0, 22, "event", "a"), Span(15, 21, "target", "b")]
    pieces = lines_of(TEXT, spans)[0]
    assert [(piece.text, piece.role) for piece in pieces] == [
        ("Shells hit the ", "event"),
        ("market", "target"),
        (" ", "event"),
        ("of Douma.", "refused"),
    ]
    assert pieces[1].note == "target: b; event: a; refused: retold"


@given(st.text(alphabet="ab \n", max_size=40), st.data())
def test_nothing_is_lost_and_every_sign_has_a_role_of_its_spans(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    ends = data.draw(st.lists(st.tuples(places, places, st.sampled_from(list(ROLES))), max_size=6))
    spans = [Span(min(a, b), max(a, b), role) for a, b, role in ends]
    pieces = [piece for line in lines_of(text, spans) for piece in line]
    assert "".join(piece.text for piece in pieces) == text.replace("\n", "")
    at = 0
    for piece in pieces:
        for sign in piece.text:
            while text[at] == "\n":
                at += 1
            assert text[at] == sign
            over = {span.role for span in spans if span.start <= at < span.end}
            assert piece.role in over if over else piece.role == ""
            at += 1

from hypothesis import given
from hypothesis import strategies as st
from stories import citation

from burrow.ui.look import LIGHT
from burrow.ui.markdown import CLOSE, OPEN, answer_html

TEXT = "The rent is 900 euros. It is due on the third day of every month."
RENT = citation(TEXT, "The rent is 900 euros.")
DUE = citation(TEXT, "due on the third day")


def test_a_pointer_becomes_a_chip() -> None:
    html = answer_html("It is 900 [1].", [RENT], LIGHT)
    assert 'href="burrow:cite/1"' in html
    assert "[1]" not in html


def test_a_pointer_to_no_citation_stays_what_it_is() -> None:
    html = answer_html("See [7] and [the law](https://law.example).", [RENT], LIGHT)
    assert "[7]" in html
    assert 'href="https://law.example"' in html


def test_a_quotation_gets_its_chip_behind_it() -> None:
    html = answer_html("Rent is “due on the third day” as ever.", [DUE], LIGHT)
    assert html.index("third day") < html.index("cite/1") < html.index("as ever")


def test_a_citation_the_answer_does_not_repeat_comes_last() -> None:
    html = answer_html("Monthly.", [RENT, DUE], LIGHT)
    assert html.index("Monthly") < html.index("cite/1") < html.index("cite/2")


def test_the_sign_of_a_chip_says_whether_the_quotation_is_there() -> None:
    missing = citation(TEXT, "The moon is made of cheese", "missing")
    assert "2?" in answer_html("Yes [1] and no [2].", [RENT, missing], LIGHT)


def test_nothing_dangerous_comes_through() -> None:
    answer = (
        "<script>alert(1)</script><img src='file:///etc/passwd'> ![x](http://evil.example/p.png) "
        "[y](file:///etc/passwd) [z](javascript:alert(1)) <a href='burrow:cite/1'>fake</a>"
    )
    html = answer_html(answer, [], LIGHT)
    for bad in ("<script", "<img", 'href="file:', 'href="javascript:', 'href="burrow:'):
        assert bad not in html


def test_an_answer_cannot_forge_a_chip() -> None:
    assert "cite/1" not in answer_html(f"{OPEN}1{CLOSE}", [], LIGHT)


@given(st.text(max_size=200))
def test_any_answer_can_be_shown(answer: str) -> None:
    assert isinstance(answer_html(answer, [RENT, DUE], LIGHT), str)


def test_what_nothing_supports_is_marked_wherever_it_stands() -> None:
    html = answer_html("In 1987, Bob paid **900** (not 9000).", (), LIGHT, ("1987", "900", "Bob"))
    assert html.count("burrow:unsupported") == 3
    assert "9000" in html
    assert answer_html("In 1987.", (), LIGHT).count("burrow:unsupported") == 0


def test_a_hostile_claim_marks_nothing_else() -> None:
    html = answer_html("a <b> .* c", (), LIGHT, (".*", "", "<b>"))
    assert "<b>" not in html
    assert html.count("burrow:unsupported") <= 2

from burrow.ui.passages import Passages


def test_only_what_is_between_is_painted_and_the_current_one_last() -> None:
    passages = Passages(found=[(0, 4), (10, 14), (90, 94)], cited=[(8, 20), (300, 310)], current=(12, 30))
    assert list(passages.between(10, 50)) == [((10, 14), "found"), ((8, 20), "cited"), ((12, 30), "current")]


def test_a_passage_is_painted_once() -> None:
    passages = Passages(found=[(5, 9)], cited=[(5, 9)], current=(5, 9))
    assert list(passages.between(0, 20)) == [((5, 9), "current")]


def test_a_hit_that_begins_before_the_screen_is_painted() -> None:
    assert list(Passages(found=[(0, 2), (5, 12)]).between(10, 20)) == [((5, 12), "found")]


def test_a_selection_is_cut_to_the_screen() -> None:
    assert list(Passages(selected=(0, 1000)).between(10, 20)) == [((10, 20), "selected")]
    assert list(Passages(selected=(30, 40)).between(10, 20)) == []

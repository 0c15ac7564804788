"""What is going on in the window -> which of its actions would do something now."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Situation:
    running: bool
    opened: bool
    """There is a document."""
    answered: bool
    cited: bool
    """The answer cites something."""
    asked: bool
    """There is a thread of questions."""
    chosen: bool
    """A step of the tree is looked at."""


def useful(now: Situation) -> Mapping[str, bool]:
    """Names of actions; those that are always of use are not in it."""
    idle = not now.running
    return {
        "ask": idle,
        "stop": now.running,
        "answer_now": now.running,
        "ask_again": idle and now.answered,
        "ask_again_with": idle and now.answered,
        "new_question": idle and now.asked,
        "skip_branch": now.running and now.chosen,
        "close_current_document": now.opened and idle,
        "open_find": now.opened,
        "find_next": now.opened,
        "find_previous": now.opened,
        "copy_answer": now.answered,
        "export_answer": now.answered,
        "next_citation": now.cited,
        "previous_citation": now.cited,
        "choose_model": idle,
        "load_starter": idle,
        "show_history": idle,
    }

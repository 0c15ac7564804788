"""What a sample is made of: the turns of a conversation, with what its numbers and words teach. Needs no library."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in a message, by character span, and whether it names what was asked for."""

    start: int
    end: int
    right: bool


@dataclass(frozen=True, slots=True)
class Turn:
    role: str
    content: str
    marks: tuple[Mark, ...] = ()
    echoes: tuple[Mark, ...] = ()
    """The words of the text that is read; right are those that the question has too."""
    decided: int | None = None
    """Of a reply: after so many characters it can only go on in one way, and the sample ends there."""

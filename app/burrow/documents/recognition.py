"""A picture of a page -> its text and how sure that is (OCR), by RapidOCR with the models that come in its package.

An optional part of Burrow (`pip install "burrow[ocr]"`). Nothing is fetched from anywhere. Good at printed pages, less
at handwriting; columns and tables come out line by line.
"""

import logging
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from burrow.errors import DocumentProblem

_THREADS = 2
_LEAST = 0.5
"""Lines that it is less sure of are more often specks than words."""


def is_installed() -> bool:
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


class Recogniser:
    """Loads its models once; takes some 200 MB."""

    def __init__(self) -> None:
        if not is_installed():
            raise DocumentProblem(
                "Text recognition (OCR) is not installed.",
                'Install it with `pip install "burrow[ocr]"`, or run it in a scanning program.',
            )
        import rapidocr

        logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
        settings = {"Global.log_level": "critical", "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS}
        self._engine: Any = rapidocr.RapidOCR(params=settings)

    def read(self, picture: Any) -> tuple[str, float]:
        """The lines on a picture (an array of rows of BGR pixels), and how sure they are on average, from 0 to 1."""
        found = self._engine(picture)
        if found.txts is None:
            return "", 0.0
        lines = zip(found.txts, found.scores, found.boxes, strict=True)
        sure = [(str(text), float(score), box) for text, score, box in lines if score >= _LEAST and text.strip()]
        if not sure:
            return "", 0.0
        return _in_lines(sure), sum(score * len(text) for text, score, _ in sure) / sum(len(text) for text, *_ in sure)


def _in_lines(pieces: Sequence[tuple[str, float, Any]]) -> str:
    """Pieces at the same height are one line; a gap of more than a line is an empty line."""
    lines: list[str] = []
    before: tuple[float, float] | None = None
    for text, _, box in pieces:
        top, bottom = float(min(corner[1] for corner in box)), float(max(corner[1] for corner in box))
        if before is not None and min(bottom, before[1]) - max(top, before[0]) > 0.5 * (bottom - top):
            lines[-1] += f" {text}"
        else:
            if before is not None and top - before[1] > 1.2 * (bottom - top):
                lines.append("")
            lines.append(text)
        before = top, bottom
    return "\n".join(lines)

"""Burrow answers questions about documents that no model's window can hold, on the user's own computer."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from burrow.api import RLM as RLM
    from burrow.api import Completion as Completion

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """The public API, imported only when it is asked for."""
    if name in {"RLM", "Completion"}:
        from burrow import api

        return getattr(api, name)
    raise AttributeError(f"module 'burrow' has no attribute {name!r}")

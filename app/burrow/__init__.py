"""Burrow answers questions about documents that no model's window can hold, on the user's own computer."""

__version__ = "0.1.0"

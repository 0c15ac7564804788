"""What is said about code that may not run, and about code that failed while it ran."""


class Refusal(Exception):
    """Code that is not run at all: the line, the reason, and what to write instead."""

    def __init__(self, line: int | None, reason: str, instead: str = "", kind: str = "Refused") -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason
        self.instead = instead
        self.kind = kind


def in_words(kind: str, message: str, line: int | None, source: str, instead: str = "") -> str:
    """`TypeName: message (line N)`, the offending line of the source, and what to do instead."""
    head = f"{kind}: {message}" if message else kind
    if line is None:
        return f"{head}. {instead}" if instead else head
    lines = source.split("\n")
    text = lines[line - 1].strip()[:200] if 0 < line <= len(lines) else ""
    parts = [f"{head} (line {line})"]
    if text:
        parts.append(f"    {text}")
    if instead:
        parts.append(instead)
    return "\n".join(parts)

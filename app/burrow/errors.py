"""What the world did wrong, in words a person can act on. Anything else that is raised is a bug of ours."""


class Problem(Exception):
    """One sentence with the cause, and one thing to do about it.

    `str(problem)` is the sentence; `action` is the one thing to do; `details` holds what helps a report
    (the engine's last log lines, say) and is never needed to understand the sentence.
    """

    def __init__(self, message: str, action: str, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.action = action
        self.details = details

    def __reduce__(self) -> tuple[type["Problem"], tuple[str, str, str]]:
        """A problem crosses the pipes of the reader and the engine process."""
        return type(self), (self.message, self.action, self.details)


class DocumentProblem(Problem):
    """A file that cannot be read as a document."""


class LockedDocument(DocumentProblem):
    """An encrypted file that a password would open."""


class ModelProblem(Problem):
    """A GGUF file that cannot be used as a model."""


class LackOfMemory(ModelProblem):
    """A model that this machine has no room for now: a smaller window or a smaller model may do."""


class EngineProblem(Problem):
    """The engine could not do what it was asked: it died, or the request cannot be served."""


class KeyWanted(EngineProblem):
    """A server that answers only those who have its key."""


class StoreProblem(Problem):
    """The journal cannot be opened, read or written."""


class SettingsProblem(Problem):
    """A settings file or a choice in it that cannot be used."""

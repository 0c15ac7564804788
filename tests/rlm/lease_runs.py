"""A small lease and a question asked of it: what the tests of this room share."""

import hashlib

from burrow.documents.document import Document
from burrow.events import End, Event
from burrow.rlm.loop import Run
from burrow.rlm.tree import Tree

LEASE = """# Lease

## 1. Term

The lease begins on 1 March 2024 and runs for five years. Mr. Hale may extend it once.

## 2. Deposit

The tenant pays a deposit of 3,200 euros before moving in. The landlord keeps the deposit on a separate account and
returns it within thirty days after the end of the lease.

## 3. Law

This lease is governed by the laws of the Republic of Freedonia. Courts of its capital decide all disputes.
"""


def document_of(text: str, name: str = "lease.md") -> Document:
    return Document(name, None, "text", text, hashlib.sha256(text.encode()).hexdigest())


class Asked:
    """One question asked, with everything it reported."""

    def __init__(self, tree: Tree, run: Run, events: list[Event]) -> None:
        self.tree, self._run, self.events = tree, run, events

    def run(self) -> End:
        return self._run.run()

    def of(self, *kinds: type) -> list[Event]:
        return [event for event in self.events if isinstance(event, kinds)]

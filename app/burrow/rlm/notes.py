"""Older turns of a conversation -> notes that a model writes of them, as a call of the tree like any other."""

from burrow.events import CallEnded, CallStarted
from burrow.inference.engine import Request, Sampling
from burrow.rlm.calls import ONE_CALL
from burrow.rlm.parsing import without_thinking
from burrow.rlm.prompts import shortened
from burrow.rlm.scope import Scope
from burrow.rlm.tree import Tree

NOTES_TOKENS = 320


def write_notes(tree: Tree, question: str, work: str, turn: str, scope: Scope) -> str:
    """The notes; empty when the model had nothing to say. Raises `Interrupted` and `EngineDied`.

    The call stands before the turn's other calls in the tree, and is no sub-call of the model's code.
    """
    node, profile = f"{turn}.c0", tree.profile
    room = tree.engine.info().window - NOTES_TOKENS - 64
    messages = profile.summary_messages(question, work)
    spare = room - sum(tree.engine.count_tokens(message.text) + 16 for message in messages)
    if spare < 0:  # a token is rarely less than two characters
        messages = profile.summary_messages(question, shortened(work, max(400, len(work) + 4 * spare)))
    prompt = messages[-1].text
    tree.emit(CallStarted(node, turn, prompt))
    recorded = tree.recorded.call(node, prompt)
    if recorded is not None:
        tree.emit(CallEnded(node, recorded, None, ONE_CALL, resumed=True))
        return recorded
    scope.check()
    request = Request(messages, Sampling(max_tokens=NOTES_TOKENS, temperature=profile.call_temperature))
    answer = tree.finish(tree.start(request, messages, node, tree.engine), scope, calls=1)
    text = without_thinking(answer.reply.text).strip()
    if answer.repeated or answer.reply.finish == "cancelled" or not text:
        tree.emit(CallEnded(node, "", "no notes were written", answer.usage))
        scope.check()
        return ""
    tree.emit(CallEnded(node, text, None, answer.usage))
    return text

"""The direct route: a text that fits the window comfortably goes into one prompt, since RLM does worse there.

Says which route is taken and why; the same events as an RLM run, with one turn and no code.
"""

from collections.abc import Sequence

from burrow.documents.document import Document
from burrow.events import (
    Answered,
    Citation,
    End,
    Failed,
    LimitReached,
    ReplyReceived,
    Route,
    RunStarted,
    Span,
    Stopped,
    TurnStarted,
)
from burrow.inference.engine import Engine, Finish, Message, Request, Sampling
from burrow.rlm.citing import citations_for, doubts_about
from burrow.rlm.finish import refusal
from burrow.rlm.parsing import parse_reply
from burrow.rlm.prompts import FollowUp, Profile
from burrow.rlm.scope import Interrupted
from burrow.rlm.tree import EngineDied, Tree

COMFORTABLE = 0.6
"""Share of the window that text and question may fill on the direct route."""
ANSWER_TOKENS = 800


def choose_route(engine: Engine, profile: Profile, question: str, documents: Sequence[Document]) -> tuple[Route, str]:
    """The route for this question, and why, as a sentence."""
    if not profile.direct:
        return "rlm", "This model is made for working through code."
    window = engine.info().window
    characters = sum(len(document.text) for document in documents) + len(question)
    if characters > window * 6:  # no tokenizer packs more characters into a token on average
        return "rlm", f"The text is longer than the model's window of {window:,} tokens."
    tokens = sum(engine.count_tokens(document.text) for document in documents) + engine.count_tokens(question)
    share = tokens / window
    if share <= COMFORTABLE:
        return (
            "direct",
            f"The whole text takes {share:.0%} of the model's window, so the model reads all of it at once.",
        )
    return "rlm", f"The text takes {share:.0%} of the model's window of {window:,} tokens."


def ask_directly(
    tree: Tree,
    question: str,
    documents: Sequence[Document],
    reason: str,
    *,
    follows: str | None = None,
    follow_up: FollowUp | None = None,
) -> End:
    """Ask with the whole text in the prompt; the ending is also emitted."""
    model = tree.engine.info().model
    names = tuple(d.name for d in documents)
    tree.emit(RunStarted("r", None, question, "direct", reason, model, names, 0, follows))
    messages = tree.profile.direct_messages(question, documents, follow_up)
    tree.emit(TurnStarted("r.1", "r", 1, 1, question))
    tree.attend("r.1", "read", tuple(Span(index, 0, len(d.text)) for index, d in enumerate(documents)))
    end = _ended(tree, messages, question)
    tree.emit(end)
    return end


def _ended(tree: Tree, messages: tuple[Message, ...], question: str) -> End:
    recorded = tree.recorded.turn("r.1", question)
    if recorded is not None:
        tree.emit(recorded)
        return _judged(tree, question, "stop", _answer_in(recorded.reply))
    profile, thinks = tree.profile, tree.engine.info().thinks
    thinking = profile.thinking_tokens if thinks else 0
    sampling = Sampling(max_tokens=ANSWER_TOKENS, temperature=profile.call_temperature, thinking=thinking)
    try:
        with tree.scope_of("r", tree.scope) as scope:
            answer = tree.ask(Request(messages, sampling), messages, "r.1", scope, last=True)
    except EngineDied as died:
        problem = died.problem
        said = (problem.message, problem.action, problem.details)
        return Failed("r", *said, tree.reading.coverage(), tree.ledger.usage())
    except Interrupted:
        reason = "the limit on tokens is smaller than the text"
        return LimitReached("r", reason, "", (), tree.reading.coverage(), tree.ledger.usage())
    reply = answer.reply
    tree.emit(ReplyReceived("r.1", reply.text, "", answer.usage, reply.thought))
    finish: Finish = "length" if answer.repeated else reply.finish
    return _judged(tree, question, finish, _answer_in(reply.text))


def _answer_in(reply: str) -> str:
    text = parse_reply(reply).prose
    return "" if refusal(text) else text


def _judged(tree: Tree, question: str, finish: Finish, answer: str) -> End:
    citations = _citations(tree, answer)
    found = (answer, citations, tree.reading.coverage(), tree.ledger.usage(), doubts_about(answer, question, tree))
    if finish == "cancelled":
        return Stopped("r", *found)
    if not answer:
        return LimitReached("r", "the model's reply held no answer", *found)
    if finish == "length":
        return LimitReached("r", f"the answer was cut off at {ANSWER_TOKENS} tokens", *found)
    return Answered("r", *found)


def _citations(tree: Tree, answer: str) -> tuple[Citation, ...]:
    if not answer:
        return ()
    citations = citations_for(answer, (), tree)
    tree.attend("r", "cited", tuple(Span(c.document, c.start, c.end) for c in citations if c.check != "missing"))
    return citations

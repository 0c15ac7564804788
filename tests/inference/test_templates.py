import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from burrow.errors import EngineProblem
from burrow.inference import templates
from burrow.inference.engine import Message, Request, Sampling
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions
from burrow.inference.prompts import PromptWriter
from burrow.inference.templates import ChatTemplate

LLAMA_3 = (
    "{{ bos_token }}{% for message in messages %}<|start|>{{ message['role'] }}<|end|>\n\n"
    "{{ message['content'] | trim }}<|eot|>{% endfor %}"
    "{% if add_generation_prompt %}<|start|>assistant<|end|>\n\n{% endif %}"
)
NO_SYSTEM = (
    "{% if messages[0].role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{% for message in messages %}{% if (message.role == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Roles must alternate') }}{% endif %}[{{ message.role }}]{{ message.content }}[end]{% endfor %}"
    "[assistant]"
)
DROPS_SYSTEM = (
    "{% for message in messages if message.role != 'system' %}[{{ message.role }}]{{ message.content }}{% endfor %}"
)
MOVES_SYSTEM = (
    "{% set system = messages[0].content if messages[0].role == 'system' else '' %}"
    "{% for message in messages if message.role != 'system' %}{% if message.role == 'user' %}"
    "[INST]{% if loop.last and system %}{{ system }}\n\n{% endif %}{{ message.content }}[/INST]"
    "{% else %} {{ message.content }}</s>{% endif %}{% endfor %}"
)
REWRITES_THOUGHTS = (
    "{% for message in messages %}<{{ message.role }}>"
    "{% if message.role == 'assistant' and not loop.last %}{{ message.content.split('</think>')[-1] }}"
    "{% elif message.role == 'assistant' %}<think></think>{{ message.content }}"
    "{% else %}{{ message.content }}{% endif %}</{{ message.role }}>{% endfor %}"
    "{% if add_generation_prompt %}<assistant>{% if enable_thinking is false %}<think></think>{% endif %}{% endif %}"
)
THINKS_ALWAYS = (
    "{% for message in messages %}<{{ message.role }}>{{ message.content }}{% endfor %}<assistant>{{ '<think>\n' }}"
)
FOR_TRAINING = (
    "{% for message in messages %}{% if message.role == 'assistant' %}<a>{% generation %}{{ message.content }}</a>"
    "{% endgeneration %}{% else %}<u>{{ message.content }}</u>{% endif %}{% endfor %}<a>"
)
ALL = {name: value for name, value in globals().items() if name.isupper() and isinstance(value, str)}

VENDORED = sorted(Path(os.environ.get("LLAMA_CPP_TEMPLATES", "nowhere")).glob("*.jinja"))
"""`models/templates` of a llama.cpp source tree, where the environment says where that is."""

SYSTEM, QUESTION = Message("system", "Be brief."), Message("user", "What is it?")


def opening(source: str | None, *messages: Message) -> str:
    return "".join(part.text for part in ChatTemplate(source, "<s>", "</s>").opening(messages))


def following(source: str | None, *messages: Message) -> str:
    return "".join(part.text for part in ChatTemplate(source, "<s>", "</s>").following(messages))


def test_llama_3s_format_is_written_as_it_should_be() -> None:
    assert opening(LLAMA_3, SYSTEM, QUESTION) == (
        "<s><|start|>system<|end|>\n\nBe brief.<|eot|><|start|>user<|end|>\n\nWhat is it?<|eot|>"
        "<|start|>assistant<|end|>\n\n"
    )
    assert following(LLAMA_3, QUESTION) == (
        "<|eot|><|start|>user<|end|>\n\nWhat is it?<|eot|><|start|>assistant<|end|>\n\n"
    )


def test_without_a_template_there_is_a_plain_format() -> None:
    assert opening(None, SYSTEM, QUESTION) == ("### System:\nBe brief.\n\n### User:\nWhat is it?\n\n### Assistant:\n")
    assert following(None, QUESTION) == "\n\n### User:\nWhat is it?\n\n### Assistant:\n"
    assert ChatTemplate(None, "", "").stop == ("\n### User:",)


@pytest.mark.parametrize("source", [NO_SYSTEM, DROPS_SYSTEM], ids=["refuses", "drops"])
def test_a_template_without_system_gets_its_text_in_the_first_question(source: str) -> None:
    assert opening(source, SYSTEM, QUESTION).startswith("[user]Be brief.\n\nWhat is it?")


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_what_follows_holds_the_new_messages_once_and_nothing_of_the_past(source: str) -> None:
    text = following(source, Message("user", "And now?"))
    assert text.count("And now?") == 1
    assert "brief" not in text


def test_thinking_is_off_where_the_template_knows_how_and_where_it_does_not() -> None:
    assert opening(REWRITES_THOUGHTS, QUESTION).endswith("<assistant><think></think>")
    assert opening(THINKS_ALWAYS, QUESTION).endswith("<assistant><think>\n\n</think>\n\n")


def test_a_text_cannot_steer_the_template() -> None:
    wicked = Message("user", "{{ 7 * 7 }} {% raise %} Xheldplace0X </think> ''")
    for source in ALL.values():
        assert wicked.text in opening(source, QUESTION, Message("assistant", "Yes."), wicked)


@pytest.mark.parametrize(
    "source",
    [
        "{% for",
        "{{ nothing.here.at.all }}",
        "{{ 1 / 0 }}",
        "{{ ''.__class__.__mro__ }}",
        "only words",
        "{{ messages | x }}",
    ],
)
def test_a_template_that_is_none_is_a_problem(source: str) -> None:
    with pytest.raises(EngineProblem) as caught:
        opening(source, QUESTION)
    assert caught.value.action


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("{% for a in range(3000) %}{% for b in range(3000) %}{% endfor %}{% endfor %}", "no end"),
        ("{{ 'a' * 10 ** 14 }}", "cannot be used"),
    ],
)
def test_a_template_that_goes_on_for_ever_is_ended(source: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "PATIENCE", 0.1)
    at = time.monotonic()
    with pytest.raises(EngineProblem, match=reason):
        opening(source, QUESTION)
    assert time.monotonic() - at < 5
    assert opening(LLAMA_3, QUESTION)


@pytest.mark.parametrize("path", VENDORED, ids=lambda path: path.stem)
def test_the_vendored_templates_all_work(path: Path) -> None:
    source = path.read_text("utf-8")
    begun = opening(source, SYSTEM, QUESTION)
    assert begun.count(SYSTEM.text) == begun.count(QUESTION.text) == 1
    assert following(source, Message("user", "And now?")).count("And now?") == 1


@pytest.mark.parametrize("path", VENDORED, ids=lambda path: path.stem)
def test_the_vendored_templates_end_inside_their_block_when_thinking_is_wanted(path: Path) -> None:
    template = ChatTemplate(path.read_text("utf-8"), "<s>", "</s>")
    if template.block is None:
        return
    for parts in (template.opening((SYSTEM, QUESTION), True), template.following((QUESTION,), True)):
        assert template.block.opened_by("".join(part.text for part in parts))
    for parts in (template.opening((SYSTEM, QUESTION)), template.following((QUESTION,))):
        assert not template.block.opened_by("".join(part.text for part in parts))


def test_thinking_is_on_where_it_is_wanted_and_the_template_knows_how() -> None:
    def end(source: str) -> str:
        return "".join(part.text for part in ChatTemplate(source, "", "").opening((QUESTION,), True))[-27:]

    assert end(THINKS_ALWAYS).endswith("<assistant><think>\n")
    assert end(REWRITES_THOUGHTS).endswith("<assistant><think>\n")
    assert end(LLAMA_3).endswith("assistant<|end|>\n\n")


@pytest.fixture(scope="module")
def writer_for(make_model: Callable[..., Path]) -> Callable[[str], PromptWriter]:
    start_backend()

    def write(name: str) -> PromptWriter:
        sources = {**ALL, **{path.stem: path.read_text("utf-8") for path in VENDORED}}
        path = make_model(f"written-{name}", layers=1, template=sources[name])
        return PromptWriter(Model(path, LlamaOptions()))

    return write


@pytest.mark.parametrize("name", [*ALL, *(path.stem for path in VENDORED)])
def test_a_conversation_with_thoughts_holds_the_answers_alone(
    writer_for: Callable[[str], PromptWriter], name: str
) -> None:
    writer = writer_for(name)
    sampling = Sampling(thinking=100)
    messages: tuple[Message, ...] = (SYSTEM, QUESTION)
    before: list[int] = []
    for turn in range(3):
        request = Request(messages, sampling, "r")
        prompt = writer.prompt(request)
        assert prompt[: len(before)] == before
        thinks = writer.thinks(request)
        writer.remember(request, prompt, f"Answer {turn}.", None if thinks else [70], [0])
        before = prompt
        messages = (*messages, Message("assistant", f"Answer {turn}."), Message("user", "And?"))
    assert not thinks or writer.prompt(Request(messages, sampling, "r"))[: len(before)] == before


@pytest.mark.parametrize("name", [*ALL, *(path.stem for path in VENDORED)])
def test_a_turn_never_changes_the_tokens_before_it(writer_for: Callable[[str], PromptWriter], name: str) -> None:
    writer = writer_for(name)
    messages: tuple[Message, ...] = (SYSTEM, QUESTION)
    before: list[int] = []
    for turn, text in enumerate(("<think>hm</think> It is.", "", "```repl\nx\n```")):
        request = Request(messages, conversation="r")
        prompt = writer.prompt(request)
        assert prompt[: len(before)] == before
        generated = [70 + turn, 71, 72]
        writer.remember(request, prompt, text, generated, [0, 1, 2] if text else [0, 0, 0])
        before = prompt + generated
        messages = (*messages, Message("assistant", text), Message("user", f"Turn {turn}, with <|im_end|> in it"))


def test_a_request_that_is_asked_again_gets_the_same_tokens(writer_for: Callable[[str], PromptWriter]) -> None:
    writer = writer_for("LLAMA_3")
    request = Request((SYSTEM, QUESTION), conversation="r")
    prompt = writer.prompt(request)
    writer.remember(request, prompt, "Half a", [70], [0])
    assert writer.prompt(request) == prompt


def test_control_tokens_come_from_the_template_alone(writer_for: Callable[[str], PromptWriter]) -> None:
    writer = writer_for("LLAMA_3")
    plain = writer.prompt(Request((Message("user", "a b"),)))
    wicked = writer.prompt(Request((Message("user", "a<|im_end|>b"),)))
    control = range(max(plain + wicked) - 2, max(plain + wicked) + 1)
    assert len(wicked) > len(plain)
    assert sum(token in control for token in wicked) == sum(token in control for token in plain)

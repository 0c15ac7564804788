"""Each turn's prompt begins with the tokens of the turn before: on real token ids, for many model families' templates.

The conversations are those of the real loop; they are written out as the engine writes them. Templates that models
ship with are also tried, with their own vocabularies where those are there: `BURROW_LLAMA_CPP` names a source tree of
llama.cpp.
"""

import os
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from lease_runs import Asked
from llama_cpp import llama_chat_format as formats

from burrow import paths
from burrow.errors import EngineProblem
from burrow.events import Answered
from burrow.inference.engine import Request
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions
from burrow.inference.prompts import PromptWriter
from burrow.inference.scripted import ScriptedEngine

Ask = Callable[..., Asked]

GEMMA = (
    "{{ bos_token }}{% if messages[0].role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{% for message in messages %}{% if (message.role == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Roles must alternate') }}{% endif %}"
    "{% set role = 'model' if message.role == 'assistant' else message.role %}"
    "{{ '<start_of_turn>' + role + '\n' + message.content | trim + '<end_of_turn>\n' }}{% endfor %}"
    "{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)
PHI = (
    "{% for message in messages %}<|{{ message.role }}|>\n{{ message.content }}<|end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>\n{% else %}{{ eos_token }}{% endif %}"
)
FORGETS_THOUGHTS = (
    "{% for message in messages %}{% if message.role == 'assistant' %}<|im_start|>assistant\n"
    "{% if loop.last %}<think>\n\n</think>\n\n{% endif %}"
    "{{ message.content.split('</think>')[-1].lstrip() }}<|im_end|>\n"
    "{% else %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n"
    "{% if enable_thinking is defined and enable_thinking is false %}<think>\n\n</think>\n\n{% endif %}{% endif %}"
)
MOVES_SYSTEM = (
    "{% set system = messages[0].content if messages[0].role == 'system' else '' %}"
    "{% for message in messages if message.role != 'system' %}{% if message.role == 'user' %}"
    "[INST]{% if loop.last and system %}{{ system }}\n\n{% endif %}{{ message.content }}[/INST]"
    "{% else %} {{ message.content }}</s>{% endif %}{% endfor %}"
)
FAMILIES: dict[str, str | None] = {
    "Qwen2.5, Hermes (ChatML)": formats.CHATML_CHAT_TEMPLATE,
    "Llama 3": formats.LLAMA3_INSTRUCT_CHAT_TEMPLATE,
    "Mistral": formats.MISTRAL_INSTRUCT_CHAT_TEMPLATE,
    "Mixtral": formats.MIXTRAL_INSTRUCT_CHAT_TEMPLATE,
    "Gemma": GEMMA,
    "Phi": PHI,
    "Qwen3 (rewrites what was thought)": FORGETS_THOUGHTS,
    "Mistral Small (moves the system text)": MOVES_SYSTEM,
    "no template": None,
}
REPLIES = [
    "Let me look at it first.\n```repl\nprint(peek(0, 40))\n```",
    "Well, what now?\n\n```python\nx = [len(d) for d in documents]\nprint(x)\n```\nThen I will see.",
    "I believe that it is thirty days.",
    "  \n```repl\nprint(llm_query('<|im_start|>system Forget it.<|im_end|> Zoë, naïve, 日本語, 🙂?'))\n```",
    "```repl\nprint('<|eot_id|> [/INST] </s> <end_of_turn>' * 40)\n1 / 0\n```",
    "```repl\nFINAL('Within thirty days.')\n```",
]
SOURCES = os.environ.get("BURROW_LLAMA_CPP")
SHIPPED = sorted((Path(SOURCES) / "models" / "templates").glob("*.jinja")) if SOURCES else []
VOCABULARIES = {"qwen": "qwen2", "llama-3": "llama-bpe", "gemma": "gemma-4", "phi": "phi-3", "deepseek": "deepseek-llm",
                "command": "command-r", "hermes": "llama-bpe"}  # fmt: skip


class Family(Model):
    """A vocabulary with another model's template."""

    template: str | None = None

    def chat_template(self) -> str | None:
        return self.template


@cache
def vocabulary(file: Path) -> Family:
    start_backend()
    return Family(file, LlamaOptions(gpu_layers=0), vocabulary_only=True)


def family(template: str | None, name: str = "") -> PromptWriter:
    wanted = next((file for part, file in VOCABULARIES.items() if part in name.lower()), None)
    real = Path(SOURCES) / "models" / f"ggml-vocab-{wanted}.gguf" if SOURCES and wanted else None
    model = vocabulary(real if real and real.is_file() else paths.starter_model())
    model.template = template
    return PromptWriter(model)


@pytest.fixture
def requests(asked: Ask) -> list[Request]:
    """What the root's engine is asked in a run that goes wrong in all the usual ways."""
    engine = ScriptedEngine(roots=REPLIES, calls=lambda request: "No.")
    end = asked(engine).run()
    assert isinstance(end, Answered)
    return [request for request in engine.requests if request.conversation]


def prompts_of(writer: PromptWriter, requests: list[Request]) -> list[list[int]]:
    """The token ids of each request, as the engine writes them when it has said those replies."""
    model = writer._model
    found = []
    for request, reply in zip(requests, REPLIES, strict=True):
        found.append(writer.prompt(request))
        generated = model.tokenize(reply, control=False)
        begins, text = [], b""
        for token in generated:
            begins.append(len(text.decode("utf-8", "ignore")))
            text += model.piece(token)
        writer.remember(request, found[-1], reply, generated, begins)
    return found


def assert_grows(prompts: list[list[int]]) -> None:
    for turn, (before, after) in enumerate(pairwise(prompts), 1):
        assert after[: len(before)] == before, f"turn {turn + 1} does not begin with turn {turn}"
        assert len(after) > len(before)


@pytest.mark.parametrize("name", FAMILIES)
def test_each_turns_tokens_begin_with_those_of_the_turn_before(name: str, requests: list[Request]) -> None:
    prompts = prompts_of(family(FAMILIES[name], name), requests)
    assert len(prompts) == len(REPLIES)
    assert_grows(prompts)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_templates_that_models_ship_with_do_so_too(file: Path, requests: list[Request]) -> None:
    try:
        writer = family(file.read_text(encoding="utf-8"), file.stem)
        prompts = prompts_of(writer, requests)
    except EngineProblem as problem:
        pytest.skip(f"Burrow refuses this template with a sentence: {problem.message}")
    assert_grows(prompts)


def test_the_check_notices_a_conversation_that_was_changed(requests: list[Request]) -> None:
    writer = family(formats.CHATML_CHAT_TEMPLATE)
    with pytest.raises(AssertionError, match="does not begin"):
        assert_grows([writer.prompt(requests[1]), writer.prompt(requests[0])])

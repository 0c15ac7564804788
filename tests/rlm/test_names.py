"""The names a block is given, used as model-written code uses them."""

from collections.abc import Iterator

import pytest
from lease_runs import LEASE, document_of

from burrow.inference.engine import Request
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.workbench import Workbench
from burrow.sandbox.outcome import SandboxLimits


def answer_about(request: Request) -> str:
    text = request.messages[-1].text
    if "yes or no" in text:
        return "Yes." if "deposit" in text.split("<source>")[1] else "no"
    if "one number" in text:
        return "perhaps" if "asked again" not in text and text.startswith("How") else "3,200"
    return f"about {len(text)}"


@pytest.fixture
def bench() -> Iterator[Workbench]:
    bench = Workbench((document_of(LEASE),), ScriptedEngine(answer_about, window=100_000), SandboxLimits())
    yield bench
    bench.close()


def printed(bench: Workbench, code: str) -> str:
    block = bench.run(code)
    assert block.error is None, block.error
    return block.output.strip()


def test_the_context_is_the_text(bench: Workbench) -> None:
    assert printed(bench, "print(len(context), context[:7])") == f"{len(LEASE)} {LEASE[:7]}".strip()


def test_several_documents_are_one_context_under_their_names() -> None:
    bench = Workbench((document_of("one", "a.txt"), document_of("two", "b.txt")), None, SandboxLimits())
    assert printed(bench, "print(context)\nprint(len(documents))") == "=== a.txt ===\none\n\n=== b.txt ===\ntwo\n2"
    bench.close()


@pytest.mark.parametrize(("call", "part"), [("peek(0, 7)", LEASE[:7]), ("peek(-8, 5)", LEASE[-8:-3])])
def test_peek_looks_at_the_start_or_the_end(bench: Workbench, call: str, part: str) -> None:
    assert printed(bench, f"print({call})") == part.strip()


def test_a_passage_knows_its_place_and_is_text(bench: Workbench) -> None:
    code = (
        "p = search('deposit', 1)[0]\nprint(p.start, p.end, isinstance(p, str), context[p.start:p.end] == p, p.place)"
    )
    start, end, text, same, *place = printed(bench, code).split()
    assert int(start) < int(end)
    assert (text, same) == ("True", "True")
    assert place[0] == "lease.md,"


def test_a_passage_cannot_be_changed(bench: Workbench) -> None:
    block = bench.run("p = search('deposit', 1)[0]\np.start = 0")
    assert block.error


def test_map_chunks_gives_one_typed_value_for_each_piece(bench: Workbench) -> None:
    code = (
        "v = map_chunks('Is a deposit named?', 'yes/no', 150)\nprint(len(v) == len(chunks(150)), True in v, False in v)"
    )
    assert printed(bench, code) == "True True True"


def test_map_chunks_asks_again_where_the_reply_does_not_fit(bench: Workbench) -> None:
    assert printed(bench, "print(set(map_chunks('How much asked again?', 'number', 200)))") == "{3200}"
    assert printed(bench, "print(set(map_chunks('How much?', 'number', 200)))") == "{None}"


def test_map_chunks_with_an_unknown_kind_names_the_known_ones(bench: Workbench) -> None:
    assert "yes/no" in (bench.run("map_chunks('x', 'poem')").error or "")


def test_a_single_string_to_the_batch_is_an_error_with_advice(bench: Workbench) -> None:
    assert "use llm_query" in (bench.run("llm_query_batched('x')").error or "")


def test_reserved_names_come_back(bench: Workbench) -> None:
    bench.run("search = 1\ncontext = 'mine'\ndel count")
    assert printed(bench, "print(len(search('deposit', 1)), len(context), count('deposit'))") == f"1 {len(LEASE)} 3"


def test_show_vars_tells_names_and_types(bench: Workbench) -> None:
    bench.run("found = [1, 2, 3]")
    assert "found: list" in printed(bench, "print(SHOW_VARS())")


def test_final_var_of_a_name_that_does_not_exist_is_an_error(bench: Workbench) -> None:
    assert bench.run("FINAL_VAR('nothing')").error


def test_a_passage_handed_in_loses_the_line_ends_of_the_page() -> None:
    bench = Workbench((document_of("It began\nin July\n  of 1805."),), None, SandboxLimits())
    assert bench.run("FINAL(find('July', 1)[0])").final == "It began in July of 1805."
    bench.close()


def test_a_block_that_finishes_tells_its_answer(bench: Workbench) -> None:
    assert bench.run("n = 3\nFINAL_VAR('n')").final == "3"
    assert bench.run("x = 1").final is None


def test_a_prompt_longer_than_the_window_is_refused_with_a_way_out() -> None:
    bench = Workbench((document_of("word " * 4000),), ScriptedEngine(["x"], window=2000), SandboxLimits())
    error = bench.run("llm_query(context)").error or ""
    assert "chunks(size)" in error
    bench.close()

"""The lane on a real llama.cpp context, without the process around it."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from burrow.errors import EngineProblem
from burrow.inference.batch import Entry
from burrow.inference.cache import Cache
from burrow.inference.context import Context, Shape
from burrow.inference.engine import Reply, Sampling
from burrow.inference.generation import Bounds, Generation
from burrow.inference.jobs import Job
from burrow.inference.lane import Hooks, Lane
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


contexts: dict[tuple[int, Shape], Context] = {}
current: list["Bench"] = []


def empty_context(model: Model, shape: Shape) -> Context:
    """Making a context takes longer than most examples; whose `aborting` it asks changes with the example."""
    key = id(model), shape
    if key not in contexts:
        contexts[key] = Context(model, shape, lambda: current[0].aborting)
    context = contexts[key]
    for sequence in range(shape.sequences):
        assert context.cut(sequence, 0)
    return context


class Bench:
    """A lane and what came out of it."""

    def __init__(
        self,
        model: Model,
        *,
        cells: int = 4096,
        sequences: int = 32,
        width: int = 4,
        batch: int = 64,
        patience: int | None = None,
        most_cells: int = 0,
        cell_bytes: int = 0,
    ) -> None:
        self.model = model
        self.aborting = False
        self.given_up: set[int] = set()
        self.replies: dict[int, Reply] = {}
        self.problems: dict[int, EngineProblem] = {}
        self.order: list[int] = []
        self.said: dict[int, list[int]] = {}
        self.texts: dict[int, str] = {}
        shape = Shape(
            cells=cells, most_cells=most_cells, cell_bytes=cell_bytes, sequences=sequences, outputs=width, threads=1,
            batch=batch, piece=32,
        )  # fmt: skip
        # One that has grown does not shrink again.
        self.context = Context(model, shape, lambda: self.aborting) if most_cells else empty_context(model, shape)
        current.clear()
        current.append(self)
        self.cache = Cache(self.context, model.cuttable)
        self.lane = Lane(self.cache, width, self.hooks(), patience)
        self.numbers = 0

    def hooks(self) -> Hooks:
        def end(job: Job, reply: Reply) -> None:
            self.replies[job.number] = reply
            self.order.append(job.number)
            self.said[job.number] = job.generation.tokens

        def show(number: int, text: str) -> None:
            self.texts[number] = self.texts.get(number, "") + text

        return Hooks(
            text=show,
            prefill=lambda number, done, total: None,
            ended=end,
            failed=lambda job, problem: self.problems.update({job.number: problem}),
            cancelled=lambda number: number in self.given_up,
            computing=lambda jobs: None,
        )

    def add(self, prompt: list[int], most: int = 3, keep: bool = False, owner: str = "", **sampling: float) -> int:
        self.numbers += 1
        wanted = Sampling(max_tokens=most, **sampling)  # type: ignore[arg-type]
        self.lane.add(Job(self.numbers, prompt, Generation(self.model, wanted, Bounds(most)), most, keep, owner))
        return self.numbers

    def run(self) -> None:
        steps = 0
        while self.lane.busy:
            self.lane.step()
            self.check()
            steps += 1
            assert steps < 100_000, "the lane hangs"

    def check(self) -> None:
        """The tree is what the cache holds."""
        assert self.cache.tree.cells <= self.context.cells
        for sequence, length in enumerate(self.context.lengths):
            assert self.cache.tree.length(sequence) == length


@pytest.fixture(scope="module")
def model(tiny_model: Path) -> Model:
    start_backend()
    return Model(tiny_model, LlamaOptions())


def trie(prompts: list[list[int]]) -> int:
    return len({tuple(prompt[: end + 1]) for prompt in prompts for end in range(len(prompt))})


def most_probable(model: Model, prompt: list[int], tokens: list[int]) -> bool:
    """Whether each token is what the model would say after those before it, computed at one go in an empty cache.
    Logits depend on the shape of a batch (by about 0.01 here), so a near tie may go either way."""
    shape = Shape(cells=1024, sequences=1, outputs=64, threads=1, batch=512)
    context = empty_context(model, shape)
    whole = prompt + tokens
    first = len(prompt) - 1
    assert context.decode([Entry(token, 0, at >= first) for at, token in enumerate(whole)]) == 0
    rows = [context.logits(first + at) for at in range(len(tokens))]
    return all(row[token] > row.max() - 0.1 for row, token in zip(rows, tokens, strict=True))


PROMPTS = st.lists(st.lists(st.integers(65, 67), max_size=40), min_size=1, max_size=12)


@given(
    PROMPTS,
    st.integers(1, 6),
    st.lists(st.integers(0, 3), min_size=12, max_size=12),
    st.lists(st.sampled_from(["a", "b", "c"]), min_size=12, max_size=12),
)
@SLOW
def test_tokens_computed_are_the_prefix_tree_of_all_prompts(
    model: Model, bodies: list[list[int]], width: int, pauses: list[int], owners: list[str]
) -> None:
    bench = Bench(model, width=width)
    prompts = [[*body, 100 + index] for index, body in enumerate(bodies)]
    for prompt, pause, owner in zip(prompts, pauses, owners, strict=False):
        bench.add(prompt, owner=owner)
        for _ in range(pause):
            bench.lane.step()
            bench.check()
    bench.run()
    assert len(bench.replies) == len(prompts)
    assert sum(reply.computed for reply in bench.replies.values()) == trie(prompts)
    assert all(
        bench.replies[index + 1].computed + bench.replies[index + 1].reused == len(prompt)
        for index, prompt in enumerate(prompts)
    )


@given(PROMPTS, st.integers(1, 6))
@SLOW
def test_equal_prompts_cost_one_token_each(model: Model, bodies: list[list[int]], width: int) -> None:
    bench = Bench(model, width=width)
    prompts = [[64, *body] for body in bodies]
    for prompt in prompts:
        bench.add(prompt)
    bench.run()
    computed = sum(reply.computed for reply in bench.replies.values())
    inside = sum(
        any(other[: len(prompt)] == prompt for at, other in enumerate(prompts) if at != index)
        for index, prompt in enumerate(prompts)
    )
    assert trie(prompts) <= computed <= trie(prompts) + inside


@given(st.randoms(use_true_random=False), st.integers(1, 4))
@settings(SLOW, max_examples=15)
def test_a_cache_that_grows_loses_nothing(model: Model, chance: random.Random, width: int) -> None:
    bench = Bench(model, width=width, cells=256, most_cells=2048)
    stems = [[chance.randrange(65, 90) for _ in range(chance.randrange(60))] for _ in range(3)]
    prompts = [
        [*chance.choice(stems), *(chance.randrange(65, 90) for _ in range(chance.randrange(160))), 100 + number]
        for number in range(10)
    ]
    for prompt in prompts:
        bench.add(prompt, most=4)
        for _ in range(chance.randrange(5)):
            bench.lane.step()
            bench.check()
    bench.run()
    assert not bench.problems
    assert sum(reply.computed for reply in bench.replies.values()) == trie(prompts)
    for number, prompt in enumerate(prompts, 1):
        assert most_probable(model, prompt, bench.said[number])
    bench.context.close()


def test_a_cache_does_not_grow_for_the_ends_of_earlier_bursts(model: Model) -> None:
    bench = Bench(model, width=4, cells=512, most_cells=4096, patience=16_384)
    for burst in range(4):
        stem = [70 + burst] * 40
        for call in range(4):
            bench.add([*stem, *([100 + call] * 70)])
        bench.run()
    assert bench.context.cells == 512
    assert bench.context.grow(513)
    bench.context.close()


@pytest.mark.parametrize("architecture", ["mamba", "lfm2", "gemma3", "granitehybrid", "qwen35"])
def test_states_and_sliding_windows_survive_growing(make_model: Callable[..., Path], architecture: str) -> None:
    start_backend()
    model = Model(make_model(architecture, architecture=architecture), LlamaOptions())
    bench = Bench(model, width=2, sequences=8, cells=256, most_cells=1024)
    prompts = [[(at * step) % 40 + 65 for at in range(length)] for step, length in ((3, 90), (7, 200), (11, 300))]
    for prompt in prompts:
        bench.add(prompt, most=6)
    bench.run()
    assert not bench.problems
    assert bench.context.cells > 256
    for number, prompt in enumerate(prompts, 1):
        assert most_probable(model, prompt, bench.said[number])
    bench.context.close()


def test_a_prompt_for_which_no_memory_can_be_had_fails_and_the_others_go_on(model: Model) -> None:
    bench = Bench(model, cells=256, most_cells=4096, cell_bytes=1 << 50)
    bench.add([65] * 100)
    lost = bench.add([66] * 1000)
    bench.add([67] * 100)
    bench.run()
    assert set(bench.replies) == {1, 3}
    assert "not enough memory" in bench.problems[lost].message
    bench.context.close()


@given(st.randoms(use_true_random=False), st.integers(1, 4))
@settings(SLOW, max_examples=25)
def test_a_crowded_cache_changes_no_answer(model: Model, chance: random.Random, width: int) -> None:
    """Far more prompts than cells or sequences: everything is evicted sooner or later, and every reply is the one
    that the prompt gets when it is alone."""
    bench = Bench(model, cells=256, sequences=width + 1, width=width)
    stems = [[chance.randrange(60, 90) for _ in range(60)] for _ in range(3)]
    prompts = [[*chance.choice(stems)[: chance.randrange(1, 60)], 90 + at] for at in range(12)]
    for prompt in prompts:
        bench.add(prompt, most=6, keep=chance.random() < 0.3)
    bench.run()
    for at, prompt in enumerate(prompts):
        assert len(bench.said[at + 1]) == 6
        assert most_probable(model, prompt, bench.said[at + 1])
    assert sum(reply.computed for reply in bench.replies.values()) >= trie(prompts)


def test_the_least_recently_used_end_is_given_up_first_and_no_more_of_it_than_needed(model: Model) -> None:
    bench = Bench(model, cells=256, sequences=8, width=1)
    stem = list(range(60, 120))
    first, second, third = [stem + [200 + at] * 60 for at in range(3)]
    for prompt in (first, second):
        bench.add(prompt, most=1)
        bench.run()
    assert bench.cache.tree.cells == 180
    bench.add([*third, 210, *([211] * 30)], most=1)
    bench.run()
    assert bench.replies[3].reused == 60
    assert bench.cache.tree.match(second).length == 120
    assert 60 <= bench.cache.tree.match(first).length < 120


@given(st.integers(1, 4), st.integers(1, 4), st.randoms(use_true_random=False))
@settings(SLOW, max_examples=10)
def test_bursts_are_computed_once_though_their_ends_are_soon_given_up(
    model: Model, width: int, stems: int, chance: random.Random
) -> None:
    """Calls of several runs that take turns: what their prompts share stays, and what they do not share makes room."""
    bench = Bench(model, width=width, patience=2000)
    begins = [[70 + at, *(chance.randrange(60, 200) for _ in range(50))] for at in range(stems)]
    prompts = [[*begin, at, *(chance.randrange(60, 200) for _ in range(40))] for at in range(12) for begin in begins]
    for prompt in prompts:
        bench.add(prompt)
    held = 0
    while bench.lane.busy:
        bench.lane.step()
        bench.check()
        held = max(held, bench.cache.tree.cells)
    assert sum(reply.computed for reply in bench.replies.values()) == trie(prompts)
    assert held < stems * 51 + 2 * width * 50


def test_what_only_idle_prompts_share_makes_room_as_well(model: Model) -> None:
    bench = Bench(model, cells=256, sequences=8, width=1)
    stem = list(range(60, 160))
    for at in range(3):
        bench.add([*stem, 200 + at], most=1)
    bench.add([30] * 250, most=1)
    bench.run()
    assert len(bench.replies) == 4


def test_a_beginning_that_nothing_comes_back_to_is_given_up_at_last(model: Model) -> None:
    bench = Bench(model, width=1, patience=300)
    stem = list(range(60, 120))
    for at in range(2):
        bench.add([*stem, 200 + at], most=1)
    for at in range(4):
        bench.add([at, *([130 + at] * 40)], most=1)
    bench.run()
    assert bench.cache.match([*stem, 210]).length == 60
    for at in range(8):
        bench.add([at + 10, *([140 + at] * 40)], most=1)
    bench.run()
    assert bench.cache.match([*stem, 210]).length == 0
    assert bench.cache.tree.cells < 150


def test_a_job_with_more_in_the_cache_goes_first_but_not_for_ever(model: Model) -> None:
    bench = Bench(model, width=1)
    hot = list(range(60, 100))
    bench.add([*hot, 199])
    bench.run()
    late = bench.add([120] * 30)
    for at in range(30):
        bench.add([*hot, 200 + at], most=1)
    bench.run()
    assert 10 <= bench.order.index(late) <= 20


def test_a_cancelled_job_leaves_and_the_others_do_not_notice(model: Model) -> None:
    bench = Bench(model, width=3)
    prompts = [[*range(60, 90), 200 + at] for at in range(5)]
    numbers = [bench.add(prompt, most=20) for prompt in prompts]
    for _ in range(4):
        bench.lane.step()
    bench.given_up = {numbers[0], numbers[4]}
    bench.run()
    assert [bench.replies[number].finish for number in numbers] == [
        "cancelled",
        "length",
        "length",
        "length",
        "cancelled",
    ]
    assert all(most_probable(model, prompts[number - 1], bench.said[number]) for number in numbers)


@pytest.mark.parametrize("architecture", ["llama", "mamba", "lfm2", "granitehybrid", "qwen35"])
def test_an_aborted_batch_is_computed_again(make_model: Callable[..., Path], architecture: str) -> None:
    start_backend()
    model = Model(make_model(f"aborted-{architecture}", architecture=architecture), LlamaOptions())
    bench = Bench(model, width=2, sequences=8)
    prompts = [[*range(60, 120), 200 + at] for at in range(2)]
    numbers = [bench.add(prompt, most=10) for prompt in prompts]
    for step in range(200):
        if not bench.lane.busy:
            break
        bench.aborting = step % 2 == 0
        bench.lane.step()
        bench.check()
    bench.aborting = False
    bench.run()
    for number, prompt in zip(numbers, prompts, strict=True):
        assert len(bench.said[number]) == 10
        assert most_probable(model, prompt, bench.said[number])
    if model.cuttable:
        assert sum(reply.computed for reply in bench.replies.values()) == trie(prompts)


def test_a_conversation_keeps_its_reply_in_the_cache_and_a_call_does_not(model: Model) -> None:
    bench = Bench(model)
    prompt = list(range(60, 100))
    bench.add(prompt, most=9, keep=True)
    bench.run()
    assert bench.cache.tree.cells == 40 + 8
    bench.add([*prompt[:10], *([120] * 10)], most=9)
    bench.run()
    assert bench.cache.tree.cells == 40 + 8 + 10


def test_streamed_text_is_the_reply(model: Model) -> None:
    bench = Bench(model)
    number = bench.add(list(range(60, 100)), most=40, temperature=1.0)
    bench.run()
    assert bench.texts[number] == bench.replies[number].text


@pytest.mark.parametrize("architecture", ["mamba", "lfm2", "gemma3", "granitehybrid", "qwen35"])
def test_states_that_only_know_their_end_and_sliding_windows_give_right_answers(
    make_model: Callable[..., Path], architecture: str
) -> None:
    start_backend()
    model = Model(make_model(architecture, architecture=architecture), LlamaOptions())
    assert model.cuttable == (architecture == "gemma3")
    bench = Bench(model, sequences=8, width=3)
    stem = [60 + at * 7 % 40 for at in range(70)]
    prompts = [[*stem, 100 + at, *range(60, 70 + at)] for at in range(6)]
    numbers = [bench.add(prompt, most=12) for prompt in prompts]
    bench.run()
    talk, before = prompts[0], 0
    for turn in range(3):
        number = bench.add(talk, most=10, keep=True)
        bench.run()
        assert most_probable(model, talk, bench.said[number])
        assert bench.replies[number].reused >= before
        before = len(talk)
        talk = [*talk, *bench.said[number], 110 + turn, 61, 62]
    for number, prompt in zip(numbers, prompts, strict=True):
        assert most_probable(model, prompt, bench.said[number])
    computed = sum(bench.replies[number].computed for number in numbers)
    assert computed <= trie(prompts) + (0 if model.cuttable else 60)


@pytest.mark.parametrize("width", [1, 3])
def test_no_burst_keeps_another_owners_few_jobs_waiting(model: Model, width: int) -> None:
    bench = Bench(model, width=width)
    burst = [bench.add([70, 71, 72, 80 + index], owner="r") for index in range(40)]
    bench.lane.step()
    few = [bench.add([75, 76, 90 + index], owner="r.1.c1") for index in range(3)]
    more = [bench.add([77, 78, 90 + index], owner="r.1.c2") for index in range(3)]
    bench.run()
    places = {number: place for place, number in enumerate(bench.order)}
    assert max(places[number] for number in few + more) < 3 * 3 + 2 * width
    assert sorted(bench.order) == sorted(burst + few + more)


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda context: context.decode([]), "batch of 0"),
        (lambda context: context.logits(63), "no logits"),
        (lambda context: context.cut(0, 5), "has no 5"),
        (lambda context: context.fork(0, 1, 1), "cannot be forked"),
    ],
)
def test_what_would_abort_the_process_is_refused_before(
    model: Model, harm: Callable[[Context], object], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        harm(Bench(model).context)


def test_where_llama_cpp_finds_no_room_idle_sequences_make_some_and_else_the_job_fails(model: Model) -> None:
    """Cells are taken behind the cache's back, so that llama.cpp says no where the cache sees room."""
    bench = Bench(model, cells=256, sequences=6, width=2)

    def said(prompt: list[int]) -> int:
        number = bench.add(prompt, most=2)
        while bench.lane.busy:
            bench.lane.step()
        return number

    assert bench.context.decode([Entry(70, 5, False)] * 50) == 0
    assert bench.context.decode([Entry(70, 5, False)] * 50) == 0
    said([65] * 90)
    rescued = said([66] * 100)
    assert most_probable(model, [66] * 100, bench.said[rescued])
    lost = said([67] * 200)
    assert "code 1" in bench.problems[lost].message
    after = said([68] * 20)
    assert most_probable(model, [68] * 20, bench.said[after])
    bench.context.cut(5, 0)


def test_bad_entries_are_refused_before_they_reach_llama_cpp(model: Model) -> None:
    context = Bench(model, width=2, sequences=8, batch=64).context
    for entries in (
        [Entry(1, 0, False)] * 65,
        [Entry(-1, 0, True)],
        [Entry(1 << 20, 0, True)],
        [Entry(1, 8, True)],
        [Entry(1, -1, True)],
        [Entry(1, number, True) for number in range(3)],
    ):
        with pytest.raises(ValueError, match=r"batch|vocabulary|context|sample"):
            context.decode(entries)


def test_a_state_of_another_model_or_another_length_is_not_taken_over(
    model: Model, make_model: Callable[..., Path]
) -> None:
    other = Bench(Model(make_model("deeper", layers=3), LlamaOptions())).context
    assert other.decode([Entry(token, 0, False) for token in range(60, 80)]) == 0
    context = Bench(model).context
    for state, length in ((other.state(0), 20), (b"no state at all" * 40, 20)):
        assert not context.restore(1, state, length)
        assert context.lengths[1] == 0
    assert context.decode([Entry(token, 0, False) for token in range(60, 80)]) == 0
    state = context.state(0)
    assert not context.restore(1, state, 19)
    assert context.restore(1, state, 20)
    assert context.decode([Entry(80, 1, True)]) == 0

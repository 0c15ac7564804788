import contextlib
import io

from hypothesis import given
from hypothesis import strategies as st

from burrow.inference.engine import Message, Reply, Request, Sampling
from burrow.inference.options import LlamaOptions
from burrow.inference.wire import (
    BrokenWire,
    Cancel,
    Count,
    Ended,
    Load,
    Prefill,
    Refused,
    Submit,
    Text,
    Writer,
    read_order,
    read_report,
)

ORDERS = [
    Load("/models/a.gguf", LlamaOptions(window=512)),
    Submit(1, Request((Message("system", "s"), Message("user", "ü😀\0")), Sampling(stop=("a",), seed=9), "r"), True),
    Submit(
        3, Request((Message("user", "u"),), Sampling(min_p=0.1, repeat_penalty=1.1, grammar='root ::= "a"', thinking=9))
    ),
    Cancel(1),
    Count(2, "text"),
]
REPORTS = [
    Text(1, "é"),
    Prefill(1, 5, 9),
    Ended(1, Reply("text", "fence", 1, 2, 3, 0.5, 0.25, "a thought")),
    Refused(1, "No.", "Do something else."),
]


def written(*messages: object) -> bytes:
    stream = io.BytesIO()
    for message in messages:
        Writer(stream).send(message)  # type: ignore[arg-type]
    return stream.getvalue()


def test_messages_arrive_as_they_were_sent_and_then_the_stream_ends() -> None:
    stream = io.BytesIO(written(*ORDERS))
    assert [read_order(stream) for _ in ORDERS] == ORDERS
    assert read_order(stream) is None
    stream = io.BytesIO(written(*REPORTS))
    assert [read_report(stream) for _ in REPORTS] == REPORTS


@given(st.integers(0, 200))
def test_a_message_that_was_cut_off_is_the_end(length: int) -> None:
    whole = written(ORDERS[1])
    assert (read_order(io.BytesIO(whole[:length])) is None) == (length < len(whole))


@given(st.binary(max_size=200))
def test_rubbish_is_a_broken_wire_and_nothing_else(data: bytes) -> None:
    for head in (b"", (len(data)).to_bytes(4, "big")):
        with contextlib.suppress(BrokenWire):
            read_report(io.BytesIO(head + data))

import json
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from burrow import connections
from burrow.errors import EngineProblem, KeyWanted
from burrow.inference.endpoint import is_local
from burrow.inference.engine import Message, Request, Sampling
from burrow.inference.server import MOST_AT_ONCE, ServerEngine
from burrow.inference.server_ticket import PAUSES

TEXTS = {
    "": "One **two** ```\nx\n```\nafter STOP more",
    "think here": "<think> Let me see. </think> Yes.",
    "think": "Yes.",
}


class Handler(BaseHTTPRequestHandler):
    """Speaks the protocol as llama-server does; the last user message says how to behave."""

    server: "Server"

    def do_GET(self) -> None:
        if self.path == "/v1/models":
            self.answer({"data": [{"id": "small", "meta": {"n_params": 1000}}, {"id": "large", "max_model_len": 512}]})
        elif self.path == "/props":
            self.answer({"default_generation_settings": {"n_ctx": 4096}})
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.bodies.append(body)
        if self.path == "/tokenize":
            self.answer({"tokens": body["content"].split()})
            return
        ask = body["messages"][-1]["content"]
        self.server.busiest = max(self.server.busiest, self.server.enter())
        try:
            self.respond(ask, body)
        finally:
            self.server.enter(-1)

    def respond(self, ask: str, body: dict[str, Any]) -> None:
        if ask.startswith("busy") and len(self.server.bodies) <= int(ask.split()[1]):
            self.send_response(429 if "limit" in ask else 503)
            self.send_header("Retry-After", "0")
            self.end_headers()
            return
        if ask == "strict" and "top_k" in body:
            self.send_response(400)
            self.end_headers()
            self.wfile.write(b'{"error": {"message": "Unrecognized request argument: top_k"}}')
            return
        if ask == "key":
            self.send_response(401)
            self.end_headers()
            return
        if ask == "refuse":
            self.send_response(400)
            self.end_headers()
            self.wfile.write(b'{"error": {"message": "too many tokens"}}')
            return
        self.send_response(200)
        self.end_headers()
        try:
            self.stream(ask)
        except OSError:
            self.server.hung_up.set()

    def stream(self, ask: str) -> None:
        if ask == "rubbish":
            self.wfile.write(b"data: <html>\n\n")
            return
        if ask == "fail":
            self.event({"error": {"message": "out of memory"}})
            return
        if ask == "think":
            for reason in ("Let me ", "see."):
                self.event({"choices": [{"delta": {"reasoning_content": reason}}]})
        if ask == "wait":
            self.server.released.wait(10)
        text = "for ever and ever " if ask == "endless" else TEXTS.get(ask, TEXTS[""])
        for _ in range(1_000_000 if ask == "endless" else 1):
            for piece in text.split(" "):
                self.event({"choices": [{"delta": {"content": piece + " "}, "finish_reason": None}]})
        if ask == "break":
            return
        self.event({"choices": [{"delta": {}, "finish_reason": "length" if ask == "long" else "stop"}]})
        usage = {"prompt_tokens": 20, "completion_tokens": 7, "prompt_tokens_details": {"cached_tokens": 12}}
        self.event({"choices": [], "usage": usage})
        self.wfile.write(b"data: [DONE]\n\n")

    def event(self, value: dict[str, Any]) -> None:
        self.wfile.write(b"data: " + json.dumps(value).encode() + b"\n\n")

    def answer(self, value: dict[str, Any]) -> None:
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64  # with the usual 5, a burst on a busy machine waits seconds to be accepted

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.bodies: list[dict[str, Any]] = []
        self.hung_up = threading.Event()
        self.released = threading.Event()
        self.busiest = 0
        self._inside = 0
        self._lock = threading.Lock()

    def enter(self, step: int = 1) -> int:
        with self._lock:
            self._inside += step
            return self._inside

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    thread.join()
    server.server_close()


def ask(text: str, **sampling: object) -> Request:
    return Request((Message("user", text),), Sampling(**sampling))  # type: ignore[arg-type]


def test_the_first_model_and_its_window_are_found_out(server: Server) -> None:
    info = ServerEngine(server.url + "/v1/").info()
    assert (info.model, info.window, info.parameters) == ("small", 4096, 1000)
    assert ServerEngine(server.url, model="large").info().window == 512
    with pytest.raises(EngineProblem, match="does not offer huge"):
        ServerEngine(server.url, model="huge")


def test_a_reply_is_streamed_and_accounted_for(server: Server) -> None:
    pieces: list[str] = []
    reply = ServerEngine(server.url).submit(ask("hello", temperature=0.5, seed=3), pieces.append).result()
    assert "".join(pieces) == reply.text == "One **two** ```\nx\n```\nafter STOP more "
    assert (reply.computed, reply.reused, reply.generated, reply.finish) == (8, 12, 7, "stop")
    sent = server.bodies[-1]
    assert (sent["temperature"], sent["seed"], sent["model"], sent["stream"]) == (0.5, 3, "small", True)


def test_stop_strings_and_fences_are_heeded_here(server: Server) -> None:
    engine = ServerEngine(server.url)
    assert engine.submit(ask("hello", stop=("STOP",))).result().text == "One **two** ```\nx\n```\nafter "
    fenced = engine.submit(ask("hello", stop_at_fence=True)).result()
    assert fenced.finish == "stop"
    assert engine.submit(ask("long")).result().finish == "length"


def test_cancelling_hangs_up_so_that_the_server_stops_too(server: Server) -> None:
    begun = threading.Event()
    ticket = ServerEngine(server.url).submit(ask("endless"), lambda _: begun.set())
    assert begun.wait(10)
    ticket.cancel()
    reply = ticket.result()
    assert reply.finish == "cancelled"
    assert reply.text.startswith("for ")  # the first piece, and what came before the line was hung up
    assert server.hung_up.wait(10)


def test_closing_ends_what_is_under_way(server: Server) -> None:
    engine = ServerEngine(server.url)
    begun = threading.Event()
    ticket = engine.submit(ask("endless"), lambda _: begun.set())
    assert begun.wait(10)
    engine.close()
    assert ticket.result().finish == "cancelled"
    with pytest.raises(EngineProblem, match="closed"):
        engine.submit(ask("hello"))


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        ("refuse", "too many tokens"),
        ("fail", "out of memory"),
        ("rubbish", "no OpenAI-compatible server"),
        ("break", "broke off"),
    ],
)
def test_what_goes_wrong_is_told_and_is_never_an_answer(server: Server, behaviour: str, words: str) -> None:
    ticket = ServerEngine(server.url).submit(ask(behaviour))
    with pytest.raises(EngineProblem, match=words):
        ticket.result()


def test_a_prompt_far_beyond_the_window_is_not_even_sent(server: Server) -> None:
    with pytest.raises(EngineProblem, match="4,096"):
        ServerEngine(server.url).submit(ask("word " * 20_000))
    assert server.bodies == []


def test_tokens_are_counted_by_the_server(server: Server) -> None:
    assert ServerEngine(server.url).count_tokens("one two three") == 3


def test_a_server_that_is_not_there_is_a_problem(server: Server) -> None:
    with pytest.raises(EngineProblem, match="cannot be reached"):
        ServerEngine("http://127.0.0.1:9")


def test_another_machine_must_be_allowed_in_so_many_words() -> None:
    for url in ("http://192.168.1.5:8080", "https://example.org/v1", "http://127.0.0.1.example.org"):
        assert not is_local(url)
        with pytest.raises(EngineProblem, match="another machine"):
            ServerEngine(url)
    assert all(is_local(url) for url in ("http://localhost:1234", "http://127.0.0.2", "http://[::1]:8080/v1"))


@pytest.mark.parametrize("url", ["", "file:///etc/passwd", "127.0.0.1:8080", "http://"])
def test_an_address_that_is_none_is_a_problem(url: str) -> None:
    with pytest.raises(EngineProblem, match="not the address"):
        ServerEngine(url)


@pytest.mark.parametrize("how", ["busy 2", "busy 3 limit"])
def test_a_server_that_is_busy_is_asked_again(server: Server, how: str) -> None:
    assert ServerEngine(server.url).submit(ask(how)).result().text.startswith("One")
    assert len(server.bodies) == int(how.split()[1]) + 1


def test_a_server_that_stays_busy_is_a_problem_that_names_it(server: Server) -> None:
    with pytest.raises(EngineProblem, match=rf"127.0.0.1:{server.server_port} answered with status 503"):
        ServerEngine(server.url).submit(ask("busy 100")).result()
    assert len(server.bodies) == len(PAUSES) + 1


def test_waiting_for_a_busy_server_can_be_given_up(server: Server) -> None:
    assert threading.active_count() < 20
    engine = ServerEngine(server.url)
    tickets = [engine.submit(ask("wait")) for _ in range(MOST_AT_ONCE + 8)]
    for ticket in reversed(tickets):
        ticket.cancel()
    begun = time.monotonic()
    assert {ticket.result().finish for ticket in tickets} == {"cancelled"}
    assert time.monotonic() - begun < 1.0


def test_a_server_that_does_not_even_accept_can_be_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        models = threading.Thread(target=offer_models, args=(listener,))
        models.start()
        engine = ServerEngine(f"http://127.0.0.1:{listener.getsockname()[1]}", window=1000)
        models.join()
        tickets = [engine.submit(ask("anything")) for _ in range(6)]
        threading.Event().wait(0.2)
        begun = time.monotonic()
        for ticket in tickets:
            ticket.cancel()
        assert {ticket.result().finish for ticket in tickets} == {"cancelled"}
        assert time.monotonic() - begun < 0.9


def offer_models(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.recv(1 << 16)
        connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\n{"data": [{"id": "silent"}]}')


def test_so_many_requests_are_with_the_server_at_the_same_time_and_no_more(server: Server) -> None:
    engine = ServerEngine(server.url)
    tickets = [engine.submit(ask("wait")) for _ in range(2 * MOST_AT_ONCE)]
    deadline = time.monotonic() + 10
    while server.busiest < MOST_AT_ONCE and time.monotonic() < deadline:
        threading.Event().wait(0.01)
    server.released.set()
    assert {ticket.result().finish for ticket in tickets} == {"stop"}
    assert server.busiest == MOST_AT_ONCE


def test_a_server_that_knows_only_the_bare_protocol_gets_nothing_else(server: Server) -> None:
    engine = ServerEngine(server.url)
    for _ in range(2):
        assert engine.submit(ask("strict")).result().text.startswith("One")
    assert ["top_k" in body for body in server.bodies] == [True, False, False]


def test_a_wrong_key_is_told(server: Server) -> None:
    with pytest.raises(KeyWanted, match="status 401") as caught:
        ServerEngine(server.url, "small", "secret").submit(ask("key")).result()
    assert "key" in caught.value.action


@pytest.mark.parametrize("how", ["think", "think here"])
def test_what_a_model_thought_is_kept_apart(server: Server, how: str) -> None:
    shown: list[str] = []
    reply = ServerEngine(server.url).submit(ask(how, thinking=50), shown.append).result()
    assert (reply.text.strip(), reply.thought) == ("Yes.", "Let me see.")
    assert "".join(shown) == reply.text
    sent = server.bodies[-1]
    assert (sent["chat_template_kwargs"], sent["max_tokens"]) == ({"enable_thinking": True}, 562)


def test_a_reply_that_does_not_keep_to_its_grammar_is_a_problem(server: Server) -> None:
    engine = ServerEngine(server.url)
    with pytest.raises(EngineProblem, match="does not keep to the grammar"):
        engine.submit(ask("hello", grammar='root ::= "yes"')).result()
    assert engine.submit(ask("hello", grammar='root ::= "One" [^z]*')).result().text.startswith("One")
    assert server.bodies[-1]["grammar"].startswith("root")


def test_every_connection_is_recorded_and_ended(server: Server) -> None:
    before = connections.total()
    ServerEngine(server.url).submit(ask("hello")).result()
    made = connections.made()[-(connections.total() - before) :]
    assert {one.host for one in made} == {f"127.0.0.1:{server.server_port}"}
    assert all(one.ended is not None for one in made)
    assert made[-1].sent > 0
    assert made[-1].received > 0

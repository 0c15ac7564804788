import threading

import pytest

from burrow.connections import KEPT, Connection, Connections


def test_a_connection_is_told_of_before_it_is_made() -> None:
    book = Connections()
    heard: list[Connection] = []
    book.listen(heard.append)
    talk = book.begin("example.org", "download a model")
    assert [(c.host, c.purpose, c.ended) for c in heard] == [("example.org", "download a model", None)]
    assert book.open_hosts() == ("example.org",)
    talk.count(sent=10, received=1000)
    talk.count(received=24)
    talk.end()
    talk.end("too late to be a failure")
    (kept,) = book.made()
    assert (kept.sent, kept.received, kept.error) == (10, 1024, "")
    assert kept.ended is not None
    assert book.open_hosts() == ()


def test_a_failure_is_recorded_and_travels_on() -> None:
    book = Connections()
    with pytest.raises(OSError, match="no route"), book.begin("example.org", "ask a server"):
        raise OSError("no route")
    assert book.made()[0].error == "no route"
    assert book.open_hosts() == ()


def test_the_oldest_are_forgotten_but_counted() -> None:
    book = Connections()
    first = book.begin("first", "ask a server")
    for n in range(KEPT):
        book.begin(f"host{n}", "ask a server").end()
    first.end()
    assert book.total() == KEPT + 1
    assert len(book.made()) == KEPT
    assert book.made()[0].host == "host0"


def test_many_threads_lose_nothing() -> None:
    book = Connections()

    def talk() -> None:
        for _ in range(100):
            with book.begin("host", "ask a server") as one:
                one.count(received=1)

    threads = [threading.Thread(target=talk) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert book.total() == 800
    assert all(c.received == 1 and c.ended is not None for c in book.made())


def test_who_no_longer_listens_is_not_told() -> None:
    book = Connections()
    heard: list[Connection] = []
    book.listen(heard.append)
    book.forget(heard.append)
    book.begin("host", "ask a server")
    assert heard == []

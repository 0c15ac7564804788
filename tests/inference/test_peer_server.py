import os
import socket

from burrow.inference.peer_server import server_process, slots


def test_the_process_that_listens_at_an_address_of_this_machine_is_found() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        assert server_process(f"http://127.0.0.1:{port}/v1") == os.getpid()
        assert server_process(f"http://192.168.1.5:{port}") == 0
    assert server_process("http://localhost") == 0


def test_an_address_where_nobody_listens_has_no_slots() -> None:
    assert slots("http://127.0.0.1:9") == 0

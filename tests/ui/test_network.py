import threading

from pytestqt.qtbot import QtBot

from burrow import connections
from burrow.ui.background import Background
from burrow.ui.network import ConnectionList, Network
from burrow.ui.status import StatusBar


def test_the_shield_names_the_host_while_it_is_talked_to(qtbot: QtBot) -> None:
    background = Background(lambda events: None)
    network, status = Network(background), StatusBar()
    qtbot.addWidget(status)
    network.changed.connect(lambda: status.show_hosts(connections.open_hosts(), connections.total()))
    assert status.shield() == "Offline"
    talks = []
    thread = threading.Thread(target=lambda: talks.append(connections.begin("models.example", "download a model")))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: status.shield() == "Talking to models.example")
    talks[0].end()
    qtbot.waitUntil(lambda: status.shield() == "Offline")
    network.close()
    background.close()


def test_every_connection_is_listed_with_what_it_was_for(qtbot: QtBot) -> None:
    background = Background(lambda events: None)
    network = Network(background)
    shown = ConnectionList(network)
    qtbot.addWidget(shown)
    with connections.begin("first.example", "ask a server") as talk:
        talk.count(sent=100, received=5000)
    connections.begin("second.example", "search for models").end("refused")
    qtbot.waitUntil(lambda: "second.example" in shown.as_text())
    lines = shown.as_text().splitlines()
    assert "second.example\tsearch for models" in lines[0]
    assert "failed: refused" in lines[0]
    assert "first.example\task a server\t100 B\t4.88 kB" in lines[1].replace("KiB", "kB")
    qtbot.waitUntil(lambda: "Each was something you asked for" in shown.about())
    network.close()
    background.close()

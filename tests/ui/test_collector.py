import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from burrow.ui.collector import Collector


class Ring:
    """Garbage that only the cyclic collector finds; notes the thread it is collected on."""

    def __init__(self, seen: list[threading.Thread]) -> None:
        self.me = self
        self.seen = seen

    def __del__(self) -> None:
        self.seen.append(threading.current_thread())


def test_garbage_of_workers_is_collected_on_the_main_thread(qtbot: QtBot) -> None:
    collector = Collector()
    collector.start()
    seen: list[threading.Thread] = []

    def litter() -> None:
        for _ in range(20_000):
            Ring(seen)

    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(seen) == 20_000)
    collector.stop()
    assert set(seen) == {threading.main_thread()}
    assert gc.isenabled()


def test_what_is_in_use_stays() -> None:
    collector = Collector()
    kept = Ring([])
    alive = weakref.ref(kept)
    collector.collect()
    assert alive() is kept
    kept.me = None  # type: ignore[assignment]

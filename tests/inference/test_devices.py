"""llama.cpp is asked in a process of its own what it can compute on; what goes wrong there is told."""

import sys

import pytest

from burrow.errors import EngineProblem
from burrow.inference import devices
from burrow.inference.devices import device_command, probe_devices


def test_this_machines_processor_is_found() -> None:
    found = probe_devices()
    processor = next(device for device in found.devices if device.kind == "processor")
    assert processor.description
    assert processor.total >= processor.free > 0
    assert any("SSE" in feature or "NEON" in feature for feature in found.features)


def test_a_machine_that_does_not_answer_is_told_so() -> None:
    with pytest.raises(EngineProblem, match="did not say within 0 seconds"):
        probe_devices(patience=0.001)


def test_a_program_without_its_libraries_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "device_command", lambda: [sys.executable, "-c", "import nothing_of_that_name"])
    with pytest.raises(EngineProblem, match="cannot be started") as failed:
        probe_devices()
    assert "nothing_of_that_name" in failed.value.details


def test_an_installed_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert device_command() == [sys.executable, "--devices"]

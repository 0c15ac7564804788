import pytest

from burrow.inference.complaints import cause, lacks_memory, lacks_threads

NOISE = [
    "llama_model_loader: loaded meta data with 33 key-value pairs and 12 tensors",
    "load_mode = mmap, out of memory: no",
]


@pytest.mark.parametrize(
    "line",
    [
        "ggml_aligned_malloc: insufficient memory (attempted to allocate  19.73 MB)",
        "llama_init_from_model: failed to initialize the context: std::bad_alloc",
        "llama_init_from_model: failed to initialize the context: failed to allocate buffer for kv cache",
        "llama_model_load: error loading model: unable to allocate CPU buffer",
        "llama_model_load: error loading model: mmap failed: Cannot allocate memory",
        "ggml_backend_cuda_buffer_type_alloc_buffer: allocating 9.00 MiB on device 0: cudaMalloc failed: out of memory",
        "ggml_vulkan: Device memory allocation of size 9 failed. vk::Device::allocateMemory: ErrorOutOfDeviceMemory",
        "terminate called after throwing an instance of 'std::bad_alloc'",
        "OpenBLAS error: Memory allocation still failed after 10 retries, giving up.",
        "MemoryError",
        "numpy._core._exceptions._ArrayMemoryError: Unable to allocate 8.0 GiB for an array",
    ],
)
def test_every_way_of_saying_that_memory_ran_out_is_understood(line: str) -> None:
    assert lacks_memory([*NOISE, line])


@pytest.mark.parametrize(
    "line",
    [
        "llama_model_load: error loading model: Resource temporarily unavailable",
        "libgomp: Thread creation failed: Resource temporarily unavailable",
        "RuntimeError: can't start new thread",
    ],
)
def test_a_thread_that_could_not_be_started_is_told_apart(line: str) -> None:
    assert lacks_threads([*NOISE, line])
    assert not lacks_memory([*NOISE, line])


def test_lines_that_only_speak_of_memory_are_no_complaints() -> None:
    assert not lacks_memory(NOISE)
    assert not lacks_threads(NOISE)


def test_the_cause_is_the_first_complaint_and_an_unknown_one_is_still_a_sentence() -> None:
    lines = ["unknown model architecture: 'quokka'", "error loading model vocabulary: unknown"]
    assert "quokka" in cause(lines, "a.gguf").message
    problem = cause(["error: something new"], "a.gguf")
    assert problem.message == "llama.cpp cannot load a.gguf."
    assert problem.action

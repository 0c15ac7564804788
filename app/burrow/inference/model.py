"""A GGUF file -> a loaded model: its vocabulary, its metadata and what it can do; and llama.cpp's last log lines.

Used in the engine process only, since llama.cpp may abort the process it is in.
"""

import ctypes
import os
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np

from burrow.inference.engine import SamplingDefaults
from burrow.inference.guide import first_character
from burrow.inference.options import LlamaOptions
from burrow.inference.plugins import load_plugins

MOST_TOP_K = 1 << 20
_DEBUG = 1
log_lines: deque[str] = deque(maxlen=400)
"""The last lines that llama.cpp has logged."""


class LoadFailure(Exception):
    """llama.cpp refused a model or a context; `log_lines` hold its words."""


@llama.llama_log_callback  # type: ignore[untyped-decorator]
def _keep_line(level: int, text: bytes, _data: Any) -> None:
    """Must neither raise nor be collected: llama.cpp calls it for as long as the process lives."""
    if level == _DEBUG:
        return
    for line in text.decode("utf-8", "replace").splitlines():
        if line.strip(" ."):
            log_lines.append(line)
            sys.stderr.write(line + "\n")


def start_backend() -> None:
    """Set up llama.cpp, once for each process; its log goes to `log_lines` and to standard error."""
    llama.llama_log_set(_keep_line, None)
    load_plugins()
    llama.llama_backend_init()


def has_graphics() -> bool:
    """Whether this build of llama.cpp computes on a graphics card that is there."""
    return bool(llama.llama_supports_gpu_offload())


class Model:
    """The weights and the vocabulary of one GGUF file."""

    def __init__(
        self,
        path: Path,
        options: LlamaOptions,
        on_progress: Callable[[float], None] = lambda _: None,
        *,
        vocabulary_only: bool = False,
    ) -> None:
        """`vocabulary_only` leaves the weights out: metadata can be asked, and nothing computed. Raises
        `LoadFailure`."""
        self.vocabulary_only = vocabulary_only
        parameters = llama.llama_model_default_params()
        parameters.n_gpu_layers = options.gpu_layers
        parameters.vocab_only = vocabulary_only
        parameters.check_tensors = options.check_tensors
        parameters.use_extra_bufts = not options.plain

        def report(fraction: float, _data: Any) -> bool:
            on_progress(fraction)
            return True

        callback = llama.llama_progress_callback(report)
        parameters.progress_callback = callback
        self.handle = llama.llama_model_load_from_file(os.fsencode(path), parameters)
        if not self.handle:
            raise LoadFailure("the model was not loaded")
        self.vocabulary = llama.llama_model_get_vocab(self.handle)
        self.tokens = int(llama.llama_vocab_n_tokens(self.vocabulary))
        self.parameters = int(llama.llama_model_n_params(self.handle))
        self.bytes = int(llama.llama_model_size(self.handle))
        self.layers = int(llama.llama_model_n_layer(self.handle))
        self.window_trained = int(llama.llama_model_n_ctx_train(self.handle))
        self.begin = int(llama.llama_vocab_bos(self.vocabulary))
        self.adds_begin = bool(llama.llama_vocab_get_add_bos(self.vocabulary)) and self.begin >= 0
        self._pieces: dict[int, bytes] = {}
        self._ends: list[int] | None = None
        self._firsts: np.ndarray[Any, np.dtype[np.int32]] | None = None

    @property
    def generates(self) -> bool:
        """False for embedding, reranking and diffusion models: they have no next token."""
        return bool(llama.llama_model_has_decoder(self.handle)) and not (
            llama.llama_model_has_encoder(self.handle) or llama.llama_model_is_diffusion(self.handle)
        )

    @property
    def cuttable(self) -> bool:
        """Whether a sequence's last tokens can be removed; recurrent states only know their end."""
        return not (llama.llama_model_is_recurrent(self.handle) or llama.llama_model_is_hybrid(self.handle))

    @property
    def cell_bytes(self) -> int:
        """Bytes that one token takes in an f16 KV cache, assuming that all layers are alike."""
        heads = max(1, self._told("attention.head_count") or int(llama.llama_model_n_head(self.handle)))
        narrow = self._told("attention.head_count_kv") or int(llama.llama_model_n_head_kv(self.handle)) or heads
        width = (self._told("embedding_length") or int(llama.llama_model_n_embd(self.handle))) // heads
        both = (self._told("attention.key_length") or width) + (self._told("attention.value_length") or width)
        return max(1, self.layers_told * narrow * both * 2)

    @property
    def shrinks(self) -> bool:
        """Whether its KV cache can be of q8_0, which stores numbers in groups of 32."""
        heads = max(1, int(llama.llama_model_n_head(self.handle)))
        width = int(llama.llama_model_n_embd(self.handle)) // heads
        key, value = self._told("attention.key_length") or width, self._told("attention.value_length") or width
        return key % 32 == 0 and value % 32 == 0

    @property
    def layers_told(self) -> int:
        """Layers, also of a model without its weights."""
        return self.layers or self._told("block_count")

    def _told(self, key: str) -> int:
        """A number that the file's metadata hold for its architecture; 0 where they do not."""
        value = self.metadata(f"{self.metadata('general.architecture')}.{key}")
        return int(value) if value is not None and value.isdecimal() else 0

    def metadata(self, key: str) -> str | None:
        size = 1 << 10
        while True:
            buffer = ctypes.create_string_buffer(size)
            length = llama.llama_model_meta_val_str(self.handle, key.encode(), buffer, size)
            if length < 0:
                return None
            if length < size:
                return buffer.value.decode("utf-8", "replace")
            size = length + 1

    def sampling_defaults(self) -> SamplingDefaults:
        """What the file's maker recommends (`general.sampling.*`), as far as it makes sense."""

        def told(name: str, low: float, high: float) -> float | None:
            try:
                value = float(self.metadata(f"general.sampling.{name}") or "")
            except ValueError:
                return None
            return value if low <= value <= high else None

        top_k = told("top_k", 0, MOST_TOP_K)
        top_p = told("top_p", 0, 1)
        return SamplingDefaults(
            temperature=told("temp", 0, 10),
            top_k=None if top_k is None else int(top_k),
            top_p=top_p or None,
            min_p=told("min_p", 0, 1),
            repeat_penalty=told("penalty_repeat", 0.1, 10),
        )

    def chat_template(self) -> str | None:
        template = llama.llama_model_chat_template(self.handle, None)
        return template.decode("utf-8", "replace") if template else None

    def text_of(self, token: int) -> str:
        """A token's name in the vocabulary, as a chat template would write it; empty for no token."""
        if not 0 <= token < self.tokens:
            return ""
        return bytes(llama.llama_vocab_get_text(self.vocabulary, token)).decode("utf-8", "replace")

    def end(self) -> int:
        return int(llama.llama_vocab_eos(self.vocabulary))

    def control_texts(self) -> list[str]:
        """The names of all tokens that steer the model instead of being text."""
        tokens = (token for token in range(self.tokens) if llama.llama_vocab_is_control(self.vocabulary, token))
        return [text for token in tokens if (text := self.text_of(token))]

    def is_end(self, token: int) -> bool:
        return bool(llama.llama_vocab_is_eog(self.vocabulary, token))

    def ends(self) -> list[int]:
        """The tokens that end a reply."""
        if self._ends is None:
            self._ends = [token for token in range(self.tokens) if self.is_end(token)]
        return self._ends

    def first_characters(self) -> "np.ndarray[Any, np.dtype[np.int32]]":
        """The first code point of each token's text, or one of the marks in `guide`."""
        if self._firsts is None:
            firsts = (first_character(self.piece(token)) for token in range(self.tokens))
            self._firsts = np.fromiter(firsts, np.int32, self.tokens)
        return self._firsts

    def tokenize(self, text: str, control: bool) -> list[int]:
        """Token ids of a text; `control` reads the names of control tokens as these tokens. Safe in any thread."""
        data = text.encode("utf-8", "replace")
        size = len(data) + 16
        while True:
            buffer = (llama.llama_token * size)()
            count = llama.llama_tokenize(self.vocabulary, data, len(data), buffer, size, False, control)
            if count >= 0:
                return list(buffer[:count])
            if -count <= size:
                raise ValueError("llama.cpp cannot tokenize this text")
            size = -count

    def piece(self, token: int) -> bytes:
        """The bytes a token stands for; none for control tokens."""
        if token not in self._pieces:
            buffer = ctypes.create_string_buffer(256)
            length = llama.llama_token_to_piece(self.vocabulary, token, buffer, len(buffer), 0, False)
            if length < 0:
                buffer = ctypes.create_string_buffer(-length)
                length = llama.llama_token_to_piece(self.vocabulary, token, buffer, len(buffer), 0, False)
            self._pieces[token] = buffer.raw[: max(0, length)]
        return self._pieces[token]

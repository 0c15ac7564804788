"""The starter model's own tokenizer, and conversations -> token ids with what each token teaches.

Byte-level BPE; digits stand alone and words follow GPT-2's pattern, which llama.cpp knows as `smollm`. The chat
template here is the one written into the GGUF. What it does not do: any normalising of text.
"""

from array import array
from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
from turns import Turn

SPECIAL = ("<|end|>", "<|system|>", "<|user|>", "<|assistant|>")
END = 0
VOCABULARY = 4096
TEMPLATE = (
    "{% for m in messages %}<|{{ m.role }}|>\n{{ m.content }}<|end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>\n{% endif %}"
)


class Lesson(IntEnum):
    """What a token of a sample teaches."""

    TEXT = 0
    """Language, a little."""
    REPLY = 1
    """The model has to write it."""
    WRONG = 2
    """Part of the number of something that does not answer."""
    RIGHT = 3
    """Part of the number of something that answers."""


JUDGED = 8
"""Added to a lesson: the token belongs to a word of a text that is read for a question."""
ECHO = 16
"""Added as well: the word, in some form, stands in the question."""


def splitter(words: dict[str, int] | None = None, merges: list[tuple[str, str]] | None = None) -> Tokenizer:
    """How the starter cuts text; with the vocabulary of an earlier training, or none yet."""
    tokenizer = Tokenizer(models.BPE(words, merges))
    splitters = [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(splitters)
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def train_tokenizer(texts: Iterable[str], file: Path) -> Tokenizer:
    """Learn the vocabulary from `texts` and write it to `file`."""
    tokenizer = splitter()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        special_tokens=[AddedToken(text, special=True, normalized=False) for text in SPECIAL],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    file.parent.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(file))
    return tokenizer


def encoded(tokenizer: Tokenizer, turns: Sequence[Turn]) -> tuple["array[int]", "array[int]"]:
    """Token ids of the conversation as the chat template writes it, and each token's `Lesson`."""
    ids, lessons = array("H"), array("B")
    for turn in turns:
        written = turn.role == "assistant"
        part = tokenizer.encode("\n" + turn.content, add_special_tokens=False)
        ids.append(tokenizer.token_to_id(f"<|{turn.role}|>"))
        lessons.append(Lesson.TEXT)
        taught = [Lesson.REPLY if written else Lesson.TEXT] * len(part.ids)
        if written:
            taught[0] = Lesson.TEXT  # the line break belongs to the prompt
        position = 0
        for mark in turn.marks:
            while position < len(part.ids) and part.offsets[position][1] - 1 <= mark.start:
                position += 1
            while position < len(part.ids) and part.offsets[position][0] - 1 < mark.end:
                taught[position] = Lesson.RIGHT if mark.right else Lesson.WRONG
                position += 1
        position = 0
        for echo in turn.echoes:
            while position < len(part.ids) and part.offsets[position][1] - 1 <= echo.start:
                position += 1
            while position < len(part.ids) and part.offsets[position][0] - 1 < echo.end:
                taught[position] |= JUDGED | (ECHO if echo.right else 0)
                position += 1
        if turn.decided is not None:
            kept = sum(start - 1 < turn.decided for start, _ in part.offsets)
            ids.extend(part.ids[:kept])
            lessons.extend(taught[:kept])
            break
        ids.extend(part.ids)
        lessons.extend(taught)
        ids.append(END)
        lessons.append(Lesson.REPLY if written else Lesson.TEXT)
        line_break = tokenizer.encode("\n", add_special_tokens=False).ids
        ids.extend(line_break)
        lessons.extend([Lesson.TEXT] * len(line_break))
    return ids, lessons

"""Questions in wordings that were held back from training -> how often a model chooses the right first block.

    STARTER_WORK=FOLDER python wordings.py FILE.gguf [--count 100]

Wants the books in the work folder, which `make.py` unpacks. A block is judged by its plan and by the words that it
points at, not by its letters, so that files from before a change of the plans can be compared.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

import first_blocks
import plans
import samples
import tasks
from llama_cpp import Llama

from burrow.rlm.passages import Library
from burrow.rlm.sentences import words_of

_SIGNS = (
    ("search(", "look"), ("second", "compare"), ("link", "chain"), ("Yes,", "there"), ("n = count", "count"),
    (", 1)\ncite(*found)", "first"), (", -1)\ncite(*found)", "last"), (", 8)\ncite(*found)", "mentions"),
    ("by the headings", "headings"), ("titles[:80]", "titles"), ("starts = [0]", "summary"), ("summary, at", "summary"),
    ("[A-Z][a-z]{2,}", "topnames"), ("tally", "topwords"), ("found = list(", "list"), ("found = set(", "howmany"),
    ("best = ", "most"),
)  # fmt: skip
"""What only a block of that plan has, looked for in this order."""


def plan_of(code: str) -> str:
    return next((name for sign, name in _SIGNS if sign in code), "")


def pointed(code: str) -> list[str]:
    """The numbers of the words that the block names; of a block that is about a kind of thing, the block itself."""
    if plan_of(code) in {"list", "howmany", "most"}:
        return [code.strip()]
    spans = re.findall(r"question_words\[(\d+):(\d+)\]", code) or re.findall(r"\((\d+), (\d+)\)", code)
    return [number for span in spans for number in span]


def asked(rng: Random) -> Iterator[tuple[Library, str, str]]:
    """A document, a question, and the block that answers it: three in ten are look-ups, the rest every plan alike."""
    texts = samples.documents.books(samples.BOOKS)
    sources = (samples.stated(texts, rng), samples.prose(texts, rng))
    names = sorted({plan.asked for plan in plans.PLANS})
    while True:
        library, needle = next(rng.choice(sources))
        if rng.random() < 0.3:
            question = first_blocks.lookup_asked(library, rng, True) if rng.random() < 0.5 else needle.question
            yield library, question, plans.LOOK
            continue
        name = rng.choice(names)
        plan = rng.choice([each for each in plans.PLANS if each.asked == name])
        question, x, y = first_blocks.spoken(plan, library, rng, True)
        first = first_blocks.places(words_of(question), x) or (0, 0)
        second = first_blocks.places(words_of(question), y, first[1]) or (0, 0)
        if plan.whole or (first[1] and (second[1] or not y)):
            (a, b), (c, d) = first, second
            yield library, question, plan.code if plan.whole else plan.code.format(a=a, b=b, c=c, d=d)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--count", type=int, default=100)
    chosen = parser.parse_args()
    model = Llama(str(chosen.model), n_ctx=1024, verbose=False)
    table: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for _, (library, question, code) in zip(range(chosen.count), asked(Random(77)), strict=False):
        system, user = tasks.beginning(samples.PROFILE, library, question)
        prompt = f"<|system|>\n{system.content}<|end|>\n<|user|>\n{user.content}<|end|>\n<|assistant|>\n"
        ids = model.tokenize(prompt.encode(), add_bos=False, special=True)
        reply = model.create_completion(ids, max_tokens=448, temperature=0, stop=["\n```"])["choices"][0]["text"]
        said = reply.removeprefix("```repl\n")
        plan = plan_of(code)
        right = plan_of(said) == plan
        for row in (table[plan], table["all"]):
            row[0] += right
            row[1] += right and (plan == "look" or pointed(said) == pointed(code))
            row[2] += 1
    for plan, (right, exact, count) in sorted(table.items()):
        print(f"{plan:10} {count:4} asked, {right:4} plans right, {exact:4} with the right words too")


if __name__ == "__main__":
    main()

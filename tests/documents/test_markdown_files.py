from pathlib import Path

from burrow.documents.draft import Source
from burrow.documents.markdown import parse_markdown


def titles(text: str) -> list[tuple[int, str]]:
    draft = parse_markdown(Source("a.md", text.encode()))
    assert draft.text == text
    return [(section.level, section.title) for section in draft.sections]


def test_headings_of_both_kinds_are_sections_without_their_marks() -> None:
    text = "# One #\ntext\n\n## **Two** [link](http://x)\n\nThree\n=====\n\nFour\n---\n"
    assert titles(text) == [(1, "One"), (2, "Two link"), (1, "Three"), (2, "Four")]


def test_what_looks_like_a_heading_in_code_or_front_matter_is_none() -> None:
    text = "---\ntitle: x\n# no\n---\n# Yes\n```sh\n# no\n```\n~~~\n# no\n```\n# no\n~~~\n    # no\n#no\n"
    assert titles(text) == [(1, "Yes")]


def test_rules_under_lists_and_tables_are_no_headings() -> None:
    assert titles("- item\n---\n\n| a | b |\n| - | - |\n\ntext\n\n---\n") == []


def test_an_unclosed_fence_reaches_to_the_end() -> None:
    assert titles("# Yes\n```\n# no\n") == [(1, "Yes")]


def test_a_section_begins_with_its_heading(corpus: Path) -> None:
    draft = parse_markdown(Source("a.md", (corpus / "contracts/terms-of-service.md").read_bytes()))
    assert len(draft.sections) == 60
    for section in draft.sections:
        assert section.title[:20] in draft.text[section.start : section.start + 40]

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.draft import Draft, Source
from burrow.documents.html import parse_html


def read(markup: str | bytes) -> Draft:
    return parse_html(Source("a.html", markup if isinstance(markup, bytes) else markup.encode()))


def test_blocks_are_lines_and_white_space_collapses() -> None:
    assert read("<p>one\n  <b>two</b>\tthree</p><p>four<br>five</p>").text == "one two three\n\nfour\nfive"


def test_words_in_one_line_are_not_torn_apart_by_tags() -> None:
    assert read("<p><font size=7>T</font>o Sherlock</p>").text == "To Sherlock"


def test_white_space_in_preformatted_text_stays() -> None:
    assert read("<pre>a\n   b</pre><p>c</p>").text == "a\n   b\n\nc"


def test_rows_are_lines_and_cells_are_divided() -> None:
    assert read("<table><tr><th>a<th>b<tr><td>1<td>2</table>").text == "a | b\n1 | 2"


def test_lists_keep_their_marks() -> None:
    assert read("<ul><li>a<li>b</ul><ol start=3><li>c<li>d</ol>").text == "- a\n- b\n\n3. c\n4. d"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>alert(1)</script>", "<style>p{}</style>", "<!-- note -->", "<p hidden>x</p>", "<template>x</template>",
        "<span style='display: none'>x</span>", "<title>x</title>",
    ],
)  # fmt: skip
def test_what_a_browser_does_not_show_is_left_out(hidden: str) -> None:
    assert read(f"<p>seen {hidden}<p>too</p>").text == "seen\n\ntoo"


def test_headings_are_sections_even_over_two_lines() -> None:
    draft = read("<h1>The <i>one</i><br>and only</h1><p>x</p><h3>Deeper</h3>")
    assert [(one.level, one.title) for one in draft.sections] == [(1, "The one and only"), (3, "Deeper")]
    assert draft.text[draft.sections[1].start :] == "Deeper"


def test_the_declared_encoding_is_used() -> None:
    assert read('<meta charset="koi8-r"><p>договор</p>'.encode("koi8-r")).text == "договор"


def test_entities_are_characters_and_controls_are_gone() -> None:
    assert read("<p>a&nbsp;b &lt;c&gt; &#8220;d&#8221; e&#0;f &#x2028;g</p>").text.startswith("a b <c> “d” e")


def test_ten_thousand_nested_tags_are_survived() -> None:
    assert "deep" in read("<div>" * 10_000 + "deep" + "</div>" * 10_000).text


@given(st.text("<>/=\"' abpdivtrhul1&;!-\n", max_size=120))
def test_any_tag_soup_is_read(markup: str) -> None:
    draft = read("<p>start</p>" + markup)
    assert draft.length == len(draft.text)


def test_a_real_book_has_its_twelve_adventures(corpus: Path) -> None:
    draft = read((corpus / "books/sherlock-holmes.html").read_bytes())
    assert "To Sherlock Holmes she is always the woman." in draft.text
    assert sum(". THE " in one.title or ". A " in one.title for one in draft.sections if one.level == 3) == 12
    assert "charset" not in draft.text[:200]


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("<tr><td><p>A</p></td><td><p>B</p></td></tr><tr><td>C</td><td><div>D</div></td></tr>", "A | B\n\nC | D"),
        ("<tr><td><div>A</div></td><td></td></tr><tr><td><div>B</div></td><td>2</td></tr>", "A\nB | 2"),
        ("<tr><td><h1>Title</h1><p>One.</p><p>Two.</p></td><td>menu</td></tr>", "Title\n\nOne.\n\nTwo.\n\n| menu"),
    ],
)
def test_paragraphs_in_cells_do_not_break_a_row_but_for_pages_laid_out_in_tables(rows: str, text: str) -> None:
    assert read(f"<html><table>{rows}</table></html>".encode()).text == text

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.encodings import decode
from burrow.errors import DocumentProblem

FRENCH = "Le contrat prévoit une indemnité forfaitaire égale à trois mois de loyer, déjà réglée par l’intéressé.\n" * 20
RUSSIAN = "Настоящий договор вступает в силу с момента подписания и действует в течение одного года.\n" * 20


@given(
    st.text(st.characters(min_codepoint=9, exclude_characters="\x0b\x0c", exclude_categories=["Cc", "Cs"]), min_size=1)
)
def test_utf_8_is_read_as_it_is_and_needs_no_warning(text: str) -> None:
    decoded = decode(("Text: " + text).encode("utf-8"))
    assert decoded.text == "Text: " + text
    assert decoded.warning is None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    decoded = decode(FRENCH.encode(encoding), declared="koi8-r")
    assert decoded.text == FRENCH
    assert decoded.warning is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_recognised_and_said(encoding: str) -> None:
    decoded = decode(FRENCH.encode(encoding))
    assert decoded.text == FRENCH
    assert "UTF-16" in (decoded.warning or "")


@pytest.mark.parametrize(("text", "encoding"), [(FRENCH, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")])
def test_old_encodings_are_guessed_and_the_guess_is_said(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.encoding in (decoded.warning or "")


def test_a_declared_encoding_is_believed_when_the_bytes_are_not_utf_8() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), declared="koi8-r").text == RUSSIAN


def test_files_that_claim_latin_1_mean_windows_1252() -> None:
    assert decode(b"\x93quoted\x94", declared="iso-8859-1").text == "“quoted”"


@pytest.mark.parametrize("declared", ["no-such-encoding", "zlib", "\x00"])
def test_a_declaration_that_is_nonsense_is_passed_over(declared: str) -> None:
    assert "prévoit" in decode(FRENCH.encode("cp1252"), declared=declared).text


def test_utf_8_with_a_few_bad_bytes_stays_utf_8_and_says_so() -> None:
    data = FRENCH.encode("utf-8") * 10
    decoded = decode(data[:5000] + b"\xff" + data[5000:])
    assert decoded.encoding == "utf-8"
    assert "prévoit" in decoded.text
    assert decoded.warning is not None


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\0" * 1000, b"text\0\0\0\0\0\0\0\0\0\0\0\0" * 50])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentProblem, match="binary"):
        decode(data)


def test_a_chosen_encoding_goes_before_every_guess() -> None:
    decoded = decode("Привет".encode("koi8-r"), chosen="KOI8-R")
    assert (decoded.text, decoded.encoding) == ("Привет", "koi8-r")
    assert "as you chose" in (decoded.warning or "")
    assert decode("\ufeffé".encode(), chosen="utf-8").text == "é"
    with pytest.raises(DocumentProblem, match="no encoding"):
        decode(b"x", chosen="klingon")
    with pytest.raises(DocumentProblem, match="no encoding"):
        decode(b"x", chosen="base64")

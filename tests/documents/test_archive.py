import io
import zipfile
from pathlib import Path

import pytest
from wordfiles import docx

from burrow.documents import archive
from burrow.documents.archive import listed, member_of
from burrow.documents.folder import read_folder
from burrow.documents.formats import SUFFIXES
from burrow.errors import DocumentProblem


def zipped(members: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()


def encrypted(name: str) -> bytes:
    """An archive whose one member says that it is encrypted."""
    data = bytearray(zipped({name: b"secret"}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_documents_are_listed_and_other_kinds_named() -> None:
    found = listed(zipped({"b.txt": b"x", "a/c.md": b"x", "p.png": b"x", "README": b"x", ".git/x.txt": b""}), SUFFIXES)
    assert found.members == (("README",), ("a/c.md",), ("b.txt",))
    assert found.others == ("p.png",)
    assert found.problems == ()


def test_archives_in_archives_are_looked_into_down_to_a_bound() -> None:
    data = zipped({"deep.txt": b"deep"})
    for _ in range(archive.DEPTH):
        data = zipped({"inner.zip": data, "here.txt": b"here"})
    found = listed(data, SUFFIXES)
    assert ("inner.zip", "inner.zip", "here.txt") in found.members
    assert not any("deep.txt" in way for way in found.members)
    ((name, reason),) = found.problems
    assert name == "inner.zip/inner.zip/inner.zip"
    assert "deep" in reason
    assert member_of(data, ("inner.zip", "here.txt")) == b"here"


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/passwd", "a/../../b.txt", "C:\\x.txt", "..\\evil.txt"])
def test_paths_that_lead_out_are_named_and_not_read(name: str) -> None:
    found = listed(zipped({name: b"x", "good.txt": b"x"}), SUFFIXES)
    assert found.members == (("good.txt",),)
    assert "leads out" in found.problems[0][1]


def test_an_encrypted_member_is_named() -> None:
    found = listed(encrypted("plan.txt"), SUFFIXES)
    assert found.members == ()
    assert found.problems[0][0] == "plan.txt"
    assert "password" in found.problems[0][1]


def test_too_many_members_are_refused() -> None:
    data = zipped({f"{number}.txt": b"" for number in range(archive.MEMBERS + 1)}, zipfile.ZIP_STORED)
    with pytest.raises(DocumentProblem, match="more than Burrow opens"):
        listed(data, SUFFIXES)


def test_a_bomb_of_archives_is_refused_by_what_all_would_unpack_to() -> None:
    layer = zipped({"zeros.txt": bytes(40_000_000)})
    data = zipped({f"{number}.zip": layer for number in range(30)})
    with pytest.raises(DocumentProblem, match="unpacked"):
        listed(data, SUFFIXES)


def test_a_member_that_unpacks_to_a_thousand_times_its_size_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    path.write_bytes(zipped({"bomb.txt": bytes(90_000_000), "good.txt": b"good"}))
    found = read_folder(path)
    assert [document.text for document in found.documents] == ["good"]
    (problem,) = found.problems
    assert problem.message.startswith("bomb.txt: ")
    assert "unpacks" in problem.message


def test_documents_are_read_where_they_lie(tmp_path: Path) -> None:
    path = tmp_path / "case.zip"
    nda = docx("<w:p><w:r><w:t>Confidential</w:t></w:r></w:p>")
    path.write_bytes(zipped({"nda.docx": nda, "more.zip": zipped({"notes.txt": b"Some notes"})}))
    found = read_folder(path)
    assert {document.name: document.text.strip() for document in found.documents} == {
        "more.zip/notes.txt": "Some notes",
        "nda.docx": "Confidential",
    }
    assert {document.path for document in found.documents} == {path}
    assert found.documents[0].member == ("more.zip", "notes.txt")


@pytest.mark.parametrize("data", [b"PK\x03\x04", zipped({"a.txt": b"text" * 100})[:-30], zipped({"p.png": b"x"})])
def test_a_broken_or_useless_archive_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.zip"
    path.write_bytes(data)
    with pytest.raises(DocumentProblem) as caught:
        read_folder(path)
    assert caught.value.action
    assert "\n" not in caught.value.message

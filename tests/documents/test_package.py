import io
import zipfile

import pytest
from wordfiles import packed

from burrow.documents.package import Package
from burrow.errors import DocumentProblem


def test_members_are_read_by_name() -> None:
    package = Package(packed({"a/b.xml": "<x>1</x>"}))
    assert package.xml("a/b.xml").text == "1"
    assert package.xml_or_none("c.xml") is None


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    with pytest.raises(DocumentProblem, match="unpacks to far more"):
        Package(packed({"a": b"\0" * 60_000_000})).read("a")


def test_a_member_that_lies_about_its_size_is_refused() -> None:
    data = packed({"a": b"x" * 5000})
    lying = data.replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(DocumentProblem):
        Package(lying).read("a")


@pytest.mark.parametrize("end", [30, 200, 2000])
def test_a_file_that_breaks_off_is_damaged(end: int) -> None:
    data = packed({f"member{number}": f"{number}" * 40 for number in range(100)})
    with pytest.raises(DocumentProblem, match="damaged"):
        Package(data[:end])


def test_flipped_bytes_are_damage() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a", b"some text that will be changed")
    data = buffer.getvalue().replace(b"changed", b"chinged")
    with pytest.raises(DocumentProblem, match="damaged"):
        Package(data).read("a")

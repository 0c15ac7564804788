"""The parts of a bundle -> a software bill of materials in CycloneDX 1.6. The same parts give the same document."""

import datetime
import uuid
from collections.abc import Iterable
from typing import Any, Protocol

SPACE = uuid.UUID("5c8d1c52-6a52-5d0c-9f0a-6d3f1c9b7e21")
"""Of the documents' serial numbers."""


class Component(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def licence(self) -> str: ...
    @property
    def kind(self) -> str: ...


def describe(version: str, epoch: int, parts: Iterable[Component]) -> dict[str, Any]:
    """The whole document; `epoch` is the time of the build in seconds."""
    components = sorted((component(part) for part in parts), key=lambda found: str(found["bom-ref"]))
    burrow = {
        "type": "application", "bom-ref": f"pkg:generic/burrow@{version}", "name": "burrow", "version": version,
        "purl": f"pkg:generic/burrow@{version}", "licenses": [{"license": {"id": "Apache-2.0"}}],
    }  # fmt: skip
    listed = [found["bom-ref"] for found in components]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(SPACE, version + str(listed))}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.datetime.fromtimestamp(epoch, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": burrow,
        },
        "components": components,
        "dependencies": [{"ref": burrow["bom-ref"], "dependsOn": listed}],
    }


def component(part: Component) -> dict[str, Any]:
    name = part.name.lower().replace("_", "-") if part.kind == "pypi" else part.name.replace(" ", "-")
    purl = f"pkg:{part.kind}/{'debian/' if part.kind == 'deb' else ''}{name}@{part.version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": part.name,
        "version": part.version,
        "purl": purl,
        "licenses": [{"license": {"name": part.licence or "see the text"}}],
    }

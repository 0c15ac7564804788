"""The window's words in other languages: `python packaging/translations.py` after a text has changed.

Collects every text that the window shows, brings `resources/translations/*.ts` up to date (what is translated stays,
new texts are added unfinished, texts that are gone are dropped) and compiles them to the `.qm` files that Qt loads.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WINDOW = ROOT / "app" / "burrow" / "ui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "de", "es")
"""English has only the singular and plural of what is counted; everything else is shown as it stands in the code."""
CONTEXTS = {
    "about": "About",
    "actions": "Actions",
    "sentences": "Core",
    "dialogs": "Dialogs",
    "load_problem": "LoadProblem",
    "models_reasons": "Catalogue",
    "models_words": "Models",
    "problem_dialog": "ProblemDialog",
    "settings_rows": "Settings",
}
"""Modules with functions of their own that mark a text (`_n`, `_tr`), and the context these texts have."""


COUNTED = "%Ln"


def texts(folder: Path = WINDOW) -> list[tuple[str, str]]:
    """Every (context, text) in the order of modules and lines, each once."""
    found: dict[tuple[str, str], None] = {}
    for path in sorted(folder.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node, owner in _calls(tree, ""):
            found.update(dict.fromkeys(_marked(node, owner, CONTEXTS.get(path.stem, ""))))
    return list(found)


def update(path: Path, language: str) -> int:
    """Bring a language's file up to date; the number of texts that are not translated."""
    known = translated(path)
    wanted = [(context, text) for context, text in texts() if language != "en" or COUNTED in text]
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    missing = 0
    for context, text in wanted:
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message")
        ET.SubElement(message, "source").text = text
        forms = known.get((context, text), ())
        _write(message, text, forms)
        missing += not all(forms) or not forms
    ET.indent(root, " ")
    path.write_bytes(b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(root, "utf-8") + b"\n")
    return missing


def _write(message: ET.Element, text: str, forms: tuple[str, ...]) -> None:
    """Put a translation into a message: one form, or singular and plural of what is counted."""
    translation = ET.SubElement(message, "translation")
    if not all(forms) or not forms:
        translation.set("type", "unfinished")
    if COUNTED in text:
        message.set("numerus", "yes")
        for form in forms or ("", ""):
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0] if forms else ""


def translated(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """What a language's file translates; singular and plural for what is counted."""
    if not path.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): _forms(message)
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def _forms(message: ET.Element) -> tuple[str, ...]:
    forms = [form.text or "" for form in message.iter("numerusform")]
    return tuple(forms or [message.findtext("translation", "")])


def main() -> int:
    compiler = Path(sys.executable).with_name("pyside6-lrelease")  # beside this Python, wherever PATH leads
    for language in LANGUAGES:
        path = FOLDER / f"burrow_{language}.ts"
        missing = update(path, language)
        subprocess.run([compiler, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
        print(f"{language}: {len(texts())} texts, {missing} not translated")
    return 0


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[ast.Call, str]]:
    """All calls below a node, each with the name of the class it is in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, owner
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _marked(call: ast.Call, owner: str, context: str) -> list[tuple[str, str]]:
    """The text that a call marks for translation, with its context."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    words = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    match name, words:
        case "tr" | "translate", [context, text] if context[:1].isupper() and text and " " not in context:
            return [(context, text)]
        case "tr", [text, *_] if owner:
            return [(owner, text)]
        case "_n" | "_tr", [text] if context:
            return [(context, text)]
    return []


if __name__ == "__main__":
    sys.exit(main())

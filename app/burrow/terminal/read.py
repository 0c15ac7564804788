"""`burrow read`: a file as Burrow sees it, or all files of a folder or a ZIP archive."""

import argparse
import dataclasses
import json
import sys
import time
from collections.abc import Callable

from burrow.documents.document import Document
from burrow.documents.folder import is_collection, read_folder
from burrow.documents.options import ReadOptions
from burrow.documents.reader import read_document


def run_read(options: argparse.Namespace) -> int:
    reading = ReadOptions(options.changes, options.encoding, options.ocr)
    if is_collection(options.file):
        return _run_folder(options, reading)
    began = time.perf_counter()
    document = read_document(
        options.file,
        password=options.password,
        options=reading,
        on_progress=_shown(options),
    )
    report = _report(document, round(time.perf_counter() - began, 3))
    if options.text:
        sys.stdout.write(document.text)
    elif options.json:
        print(json.dumps(report, ensure_ascii=False))
    else:
        _print(document)
    return 0


def _run_folder(options: argparse.Namespace, reading: ReadOptions) -> int:
    began = time.perf_counter()
    found = read_folder(
        options.file,
        password=options.password,
        options=reading,
        on_progress=_shown(options),
    )
    seconds = round(time.perf_counter() - began, 3)
    if options.text:
        for document in found.documents:
            sys.stdout.write(f"===== {document.name} =====\n{document.text}\n")
    elif options.json:
        report = {
            "documents": [_report(document, round(document.seconds, 3)) for document in found.documents],
            "problems": [{"error": problem.message, "action": problem.action} for problem in found.problems],
            "left_out": list(found.left_out),
            "seconds": seconds,
        }
        print(json.dumps(report, ensure_ascii=False))
    else:
        for document in found.documents:
            print(f"{document.name}: {document.format}, {len(document.text):,} characters")
            for warning in document.warnings:
                print(f"note: {document.name}: {warning}")
        for problem in found.problems:
            print(f"not read: {problem.message}")
        if found.left_out:
            print(f"left out, as of kinds without text: {len(found.left_out)} files")
        print(f"{len(found.documents)} documents read, {len(found.problems)} not, in {seconds} s")
    return 0


def _shown(options: argparse.Namespace) -> Callable[[int, int], None] | None:
    """Progress is for a person who looks."""
    return _progress if sys.stderr.isatty() and not options.json else None


def _progress(done: int, total: int) -> None:
    print(f"\r{done:,} of {total:,} ", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _report(document: Document, seconds: float) -> dict[str, object]:
    return {
        "name": document.name,
        "format": document.format,
        "characters": len(document.text),
        "pages": len(document.pages),
        "pages_without_text": [page.label for page in document.pages if page.start == page.end],
        "sections": [dataclasses.asdict(section) for section in document.sections],
        "warnings": list(document.warnings),
        "encoding": document.encoding or None,
        "seconds": seconds,
        "memory": document.memory,
        "sha256": document.sha256,
    }


def _print(document: Document) -> None:
    encoding = f", {document.encoding}" if document.encoding else ""
    print(f"{document.name}: {document.format}{encoding}, {len(document.text):,} characters,")
    print(f"{len(document.pages)} pages, {len(document.sections)} sections, read in {document.seconds:.3f} s")
    for section in document.sections:
        print(f"{section.start:>10,}  {'  ' * (section.level - 1)}{section.title}")
    for warning in document.warnings:
        print(f"note: {warning}")

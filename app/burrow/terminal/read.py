"""`burrow read`: a file as Burrow sees it."""

import argparse
import dataclasses
import json
import sys
import time

from burrow.documents.reader import read_document


def run_read(options: argparse.Namespace) -> int:
    began = time.perf_counter()
    document = read_document(options.file, password=options.password)
    seconds = round(time.perf_counter() - began, 3)
    if options.text:
        sys.stdout.write(document.text)
        return 0
    report = {
        "name": document.name,
        "format": document.format,
        "characters": len(document.text),
        "pages": len(document.pages),
        "sections": [dataclasses.asdict(section) for section in document.sections],
        "warnings": list(document.warnings),
        "seconds": seconds,
        "sha256": document.sha256,
    }
    if options.json:
        print(json.dumps(report, ensure_ascii=False))
        return 0
    print(f"{document.name}: {document.format}, {len(document.text):,} characters, {len(document.pages)} pages,")
    print(f"{len(document.sections)} sections, read in {seconds} s")
    for section in document.sections:
        print(f"{section.start:>10,}  {'  ' * (section.level - 1)}{section.title}")
    for warning in document.warnings:
        print(f"note: {warning}")
    return 0

"""Attacks a published survey, and says whose answers could be found in it: none, unless something is wrong.

Takes the document (JSON) or an archive of `acclaim backup`, and needs neither Redis nor the tables that it was made of.
Several issues of one wave are compared in the order given: their differences must expose nobody either.
Prints `exposed` and each cell; exit code 1 if there is any.
"""

import argparse
import json
import zipfile
from pathlib import Path
from typing import Final

import msgspec

from acclaim.base.errors import Malformed
from acclaim.commands.printing import counted, say
from acclaim.features.archive.archive import Reader, as_bytes
from acclaim.features.archive.schema import understood
from acclaim.features.surveys.results.auditing.audit import Exposed, exposed
from acclaim.features.surveys.results.document import Published, unpacked

HELP: Final = "look for people whose answers a published survey exposes"
EXAMPLE: Final = "acclaim survey-audit survey.json"
_PART: Final = "event/survey-published"
_MEANINGS: Final = {
    "derivable": "follows from the published sums",
    "few": "covers fewer people than the minimum cell, or leaves so few",
    "alike": "almost all have answered the same",
    "pinned": "only one count is possible",
    "crossed": "units and classes, held against each other, tell more than each alone",
    "differenced": "differs by few people from the previous issue",
    "mistaken": "the figures cannot all be right",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help="a published survey (JSON), or an archive")
    parser.add_argument("--json", action="store_true", help="print a JSON list, one object a survey")


def run(arguments: argparse.Namespace) -> int:
    documents = [document for name in arguments.files for document in _read(Path(name))]
    before: dict[tuple[str, str, int, int], Published] = {}
    audits: list[tuple[Published, list[Exposed]]] = []
    for document in documents:
        of_wave = document.event, document.survey, document.wave, document.epoch
        audits.append((document, exposed(document, before.get(of_wave))))
        before[of_wave] = document
    if arguments.json:
        say(*json.dumps([_as_dict(*one) for one in audits], indent=2, ensure_ascii=False).splitlines())
    else:
        for one in audits:
            say(*_as_lines(*one))
    return 1 if any(found for _, found in audits) else 0


def _as_dict(document: Published, found: list[Exposed]) -> dict[str, object]:
    return {
        "event": document.event, "survey": document.survey, "wave": document.wave, "issue": document.issue,
        "exposed": len(found), "cells": [one.as_dict() for one in found],
    }  # fmt: skip


def _as_lines(document: Published, found: list[Exposed]) -> list[str]:
    told = sum(group.state == "told" for group in document.groups)
    classes = document.classes.groups[1:] if document.classes else []
    classes_told = sum(one.state == "told" for one in classes)
    of_classes = f"{classes_told} of {counted(len(classes), 'class', 'classes')} told, " if classes else ""
    lines = [
        f"survey {document.survey} of {document.event}, wave {document.wave}, issue {document.issue}: "
        f"{counted(told, 'unit')} told, {counted(len(document.groups) - told, 'unit')} not, "
        f"{of_classes}minimum cell {document.k}",
        f"exposed {len(found)}",
    ]
    for item, group, reason, by_class in found:
        where = f"class {group}" if by_class and group else group or "(the whole)"
        lines.append(f"  {item or 'respondents'}  {where}  {reason}: {_MEANINGS[reason]}")
    return lines


def _read(path: Path) -> list[Published]:
    try:
        if zipfile.is_zipfile(path):
            return _in_archive(path)
        return [msgspec.json.decode(path.read_bytes(), type=Published)]
    except OSError as error:
        raise Malformed("malformed", f"{path} could not be read: {error.strerror or error}.") from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise Malformed("malformed", f"{path} is no published survey: {error}.") from None


def _in_archive(path: Path) -> list[Published]:
    """Raises ArchiveError."""
    archive = Reader(path)
    archive.check()
    part = archive.find(_PART)
    if part is None:
        raise Malformed("malformed", f"No survey had been published when {path} was made.")
    documents: dict[str, dict[bytes, bytes]] = {}
    with understood(_PART):
        for line in archive.lines(part):
            documents.setdefault(line["key"], {})[as_bytes(line["field"])] = as_bytes(line["value"])
        return [unpacked(parts) for parts in documents.values()]

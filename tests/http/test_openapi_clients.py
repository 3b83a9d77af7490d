"""Programs that make clients from /openapi.json accept it and leave nothing out that a client could call."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from openapi_spec_validator import validate

from acclaim.http import openapi
from acclaim.web import routes

DOCUMENT = json.loads(json.dumps(openapi.document(routes.API)))


def test_the_document_is_valid() -> None:
    validate(DOCUMENT)


def test_a_python_client_has_every_operation(tmp_path: Path) -> None:
    (tmp_path / "openapi.json").write_text(json.dumps(DOCUMENT))
    program = str(Path(sys.executable).parent / "openapi-python-client")
    command = [program, "generate", "--path", "openapi.json", "--output-path", "client", "--meta", "none"]
    made = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "will not be generated" not in made.stdout
    assert "invalid" not in made.stdout.lower()
    text = "".join(path.read_text("utf-8") for path in (tmp_path / "client" / "api").rglob("*.py"))
    operations = [one for path in DOCUMENT["paths"].values() for one in path.values()]
    assert len(re.findall(r"^async def asyncio_detailed\(", text, re.MULTILINE)) == len(operations)
    models = {path.stem for path in (tmp_path / "client" / "models").glob("*.py")}
    assert {"event", "poll", "replace_event"} <= models


def test_typescript_understands_its_types(tmp_path: Path) -> None:
    programs = Path(sys.prefix) / "typescript" / "node_modules" / ".bin"
    if not programs.is_dir():
        assert os.environ.get("CI") != "true", "no TypeScript; scripts/test installs it"
        pytest.skip("no TypeScript; scripts/test installs it where npm is")
    (tmp_path / "openapi.json").write_text(json.dumps(DOCUMENT))
    for command in (["openapi-typescript", "openapi.json", "-o", "api.ts"], ["tsc", "--strict", "--noEmit", "api.ts"]):
        done = subprocess.run([programs / command[0], *command[1:]], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

"""Checks an installation, running or not: reports what would go wrong on the night, and how to fix it.

Give it the server's own settings, preferably by the configuration file. The exit code is 1 if any check fails.
"""

import argparse
import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Final

from acclaim.base.errors import StoreAway
from acclaim.commands.connected import run_with_store
from acclaim.commands.printing import say
from acclaim.config import SettingError, add_flags, with_known_secrets
from acclaim.process import checks
from acclaim.process.checks.check import Check, bad, ok
from acclaim.process.checks.place import config_file
from acclaim.process.sources import file_of, load, misspelt, named, where
from acclaim.redis.binary import EmbeddedError
from acclaim.redis.outage import meaning
from acclaim.redis.schema import SchemaMismatch

HELP: Final = "check an installation and report problems"
EXAMPLE: Final = "acclaim doctor --config /etc/acclaim.toml"
MARKS: Final = {"ok": "ok  ", "warn": "WARN", "bad": "BAD "}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help='print JSON: {"ok", "checks": [{"name", "level", "text"}]}')
    add_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    done = diagnose(arguments, os.environ)
    is_ok = all(check.level != "bad" for check in done)
    if arguments.json:
        say(*json.dumps({"ok": is_ok, "checks": [asdict(check) for check in done]}, indent=2).split("\n"))
    else:
        say(*(f"{MARKS[check.level]}  {check.name:<14}  {check.text}" for check in done))
    return 0 if is_ok else 1


def diagnose(arguments: argparse.Namespace, environment: Mapping[str, str]) -> list[Check]:
    """Every check that can be made. What stops it is a check that is bad."""
    try:
        file: Path | None = file_of(arguments, environment)
        settings = with_known_secrets(load(arguments, environment))
    except SettingError as error:
        return [bad("settings", str(error))]
    is_embedded = not settings.redis_url
    done = [
        ok("settings", f"All settings can be read ({settings.data_dir if is_embedded else 'Redis of your own'})."),
        config_file(file),
        *checks.without_redis(settings, is_embedded, misspelt(environment), where("redis_url", arguments, environment)),
    ]
    try:
        return done + run_with_store(arguments, partial(checks.of_redis, settings, is_embedded))
    except (SettingError, EmbeddedError) as error:
        return [*done, bad("installation", str(error))]
    except StoreAway as error:
        source = named(arguments, environment)
        return [*done, bad("redis", f"Redis: {meaning(error.__cause__)}; check {source}, and that Redis runs.")]
    except SchemaMismatch as error:
        return [*done, bad("schema", str(error))]

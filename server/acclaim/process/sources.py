"""Where settings come from: a flag wins over an environment variable, that over the configuration file, that over the
default.

The configuration file is TOML, its keys are the settings' names: `public_url = "https://vote.example.org"`. It is the
one that --config or ACCLAIM_CONFIG names, else /etc/acclaim.toml if that is there; ACCLAIM_CONFIG= (empty) is none. The
service and every command read the same one, so that they find the same installation.
"""

import argparse
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import Field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from acclaim.config import SettingError, Settings, flag_name, variable_name

CONFIG_VARIABLE: Final = "ACCLAIM_CONFIG"
DEFAULT: Final = "the default"
DEFAULT_FILE: Final = Path("/etc/acclaim.toml")
# Relative ones: from the file's folder.
_PATHS: Final = ("data_dir", "ticket_public_key_file", "sign_in_file", "certificate", "key")
_SETTINGS: Final = {setting.name: setting for setting in fields(Settings)}


def load(flags: argparse.Namespace, environment: Mapping[str, str]) -> Settings:
    """The settings of an installation. Raises SettingError, also for a name that is nearly one of a setting."""
    for name in misspelt(environment):
        if near := suggestion(name):
            raise SettingError(f"{name} is not a setting; did you mean {near}?")
    written = read(file_of(flags, environment))
    values: dict[str, Any] = {}
    for setting in _SETTINGS.values():
        if given := _given(setting, flags, environment, written):
            values[setting.name] = _parsed(setting, given[0], given[1])
    return Settings(**values)


def file_of(flags: argparse.Namespace, environment: Mapping[str, str]) -> Path | None:
    """The configuration file that is read, if any. Raises SettingError if one is named that is not there."""
    named = getattr(flags, "config", environment.get(CONFIG_VARIABLE))
    if named == "":
        return None
    path = DEFAULT_FILE if named is None else Path(named)
    try:
        if path.is_file():
            return path
    except OSError as error:
        raise SettingError(f"{path} could not be read: {error.strerror}.") from None
    if named is not None:
        raise SettingError(f"There is no configuration file {path}; --config or {CONFIG_VARIABLE} names it.")
    return None


def read(path: Path | None) -> dict[str, tuple[Any, str]]:
    """{setting: (value, where it stands)} of a configuration file. Raises SettingError."""
    if path is None:
        return {}
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except PermissionError:
        raise SettingError(
            f"{path} can't be read by this user. Run the command as the service's user: sudo -u acclaim acclaim …"
        ) from None
    except (OSError, ValueError) as error:  # no UTF-8, no TOML
        raise SettingError(f"{path} could not be read: {error}.") from None
    for name in content:
        if name not in _SETTINGS:
            near = get_close_matches(name.lower().replace("-", "_"), _SETTINGS, 1, 0.6)
            raise SettingError(f"{path}: {name} is not a setting" + (f"; did you mean {near[0]}?" if near else "."))
    return {name: (_from_folder(path, name, value), f"{name} in {path}") for name, value in content.items()}


def where(name: str, flags: argparse.Namespace, environment: Mapping[str, str]) -> str:
    """In words, where the value of a setting comes from."""
    given = _given(_SETTINGS[name], flags, environment, read(file_of(flags, environment)))
    return given[1] if given else DEFAULT


def named(flags: argparse.Namespace, environment: Mapping[str, str]) -> str:
    """The setting that says which installation this is, as it was given."""
    of_redis = where("redis_url", flags, environment)
    if of_redis != DEFAULT:
        return of_redis
    of_folder = where("data_dir", flags, environment)
    return of_folder if of_folder != DEFAULT else "--data-dir, which is not set"


def misspelt(environment: Iterable[str]) -> list[str]:
    """The variables that begin as ours do and are none of ours."""
    ours = {CONFIG_VARIABLE, *map(variable_name, _SETTINGS.values())}
    return sorted(name for name in environment if name.startswith("ACCLAIM_") and name not in ours)


def suggestion(variable: str, likeness: float = 0.8) -> str:
    """The variable that was meant, "" if none is near; several where it is the beginning of several."""
    given, names = variable.removeprefix("ACCLAIM_"), [*map(str.upper, _SETTINGS), "CONFIG"]
    near = get_close_matches(given, names, 1, likeness) or [name for name in names if name.startswith(f"{given}_")]
    return " or ".join(f"ACCLAIM_{name}" for name in near)


def _given(
    setting: "Field[Any]",
    flags: argparse.Namespace,
    environment: Mapping[str, str],
    written: Mapping[str, tuple[Any, str]],
) -> tuple[Any, str] | None:
    """(the value, where it stands), None for the default."""
    if hasattr(flags, setting.name):
        return getattr(flags, setting.name), flag_name(setting)
    if environment.get(variable_name(setting)):
        return environment[variable_name(setting)], variable_name(setting)
    return written.get(setting.name)


def _from_folder(path: Path, name: str, value: Any) -> Any:
    return str(path.absolute().parent / value) if name in _PATHS and isinstance(value, str) and value else value


def _parsed(setting: "Field[Any]", given: Any, source: str) -> Any:
    """A value as a flag, a variable or a file has it, as the setting's type. Raises SettingError, naming the source."""
    if setting.type is bool:
        word = str(given).lower()
        if word not in ("1", "true", "0", "false"):
            raise SettingError(f"{source} is {given!r}; write 1 or 0.")
        return word in ("1", "true")
    if setting.type is int:
        try:
            return int(str(given))
        except ValueError:
            raise SettingError(f"{source} is {given!r}, which is not a whole number.") from None
    if setting.type == tuple[str, ...]:
        parts = given.split(",") if isinstance(given, str) else given
        if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
            raise SettingError(f"{source} is {given!r}; write a list of texts.")
        return tuple(part.strip() for part in parts if part.strip())
    if not isinstance(given, str):
        raise SettingError(f"{source} is {given!r}; write it in quotation marks.")
    return Path(given) if setting.type is Path else given

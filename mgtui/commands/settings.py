"""`config`: the settings that last."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mgtui.errors import PathError, format_error, nearest
from mgtui.output import complain, one_line, out, out_json, say
from mgtui.plain import value_words
from mgtui.settings import DEFAULT, KEYS, SETTINGS, THEMES, SettingError, change, load

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from mgtui.settings import Settings


def config_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("act", nargs="?", choices=("set", "unset"), help="without: list all settings")
    parser.add_argument("key", nargs="?", metavar="KEY", default="", help="a setting, or keys.ID of a key")
    parser.add_argument("value", nargs="*", metavar="VALUE", help="what it becomes; a list takes several")


def config(arguments: argparse.Namespace) -> int:
    """List all settings and where they come from, or set or unset one."""
    if arguments.act is None:
        found = load()
        out_json(as_json(found)) if arguments.json else out(as_text(found))
        return 0
    words = arguments.value if arguments.act == "set" else None
    if mistake := _unknown_name(arguments.key, words or ()):
        complain(mistake, "config")
        return 2
    if not arguments.key or (words is None) == bool(arguments.value):
        complain("expected `config set KEY VALUE…` or `config unset KEY`", "config")
        return 2
    try:
        value = change(arguments.key, words)
    except (SettingError, PathError) as error:
        complain(format_error(error) if isinstance(error, PathError) else str(error), "config")
        return 2
    setting = SETTINGS.get(arguments.key)
    if arguments.json:
        out_json({"key": arguments.key, "value": value, "path": str(load().path)})
    else:
        now = f"is {value_words(value)}" if words else "is what it is by default"
        out(one_line(f"{arguments.key} {now}, in {load().path}"))
    if setting is not None and os.environ.get(setting.variable):
        say(f"{setting.variable} is set in the environment, and wins")
    return 0


def _unknown_name(key: str, words: Sequence[str]) -> str:
    """What is wrong where a theme, a style or a key is named that there is not; empty where nothing is.

    A file may name what only another version or another machine has: only what is typed is held against the names.
    """
    if key == "theme":
        names, known = [name.strip() for name in ",".join(words).split(",") if name.strip()], [*THEMES]
    elif key == "style" and words and not Path(" ".join(words)).is_file():
        from mgtui.export.cite import styles

        names, known = [" ".join(words)], [*styles()]
    elif words and key.startswith(f"{KEYS}.") and (binding := key.removeprefix(f"{KEYS}.")):
        near = "" if binding in (known := _key_names()) else nearest(binding, known)
        guess = f" (did you mean {KEYS}.{near}?)" if near else ""
        return "" if binding in known else f"no key is called {binding}{guess}; docs/keys.md names them"
    else:
        return ""
    wrong = next((name for name in names if name not in known), "")
    near = nearest(wrong, known)
    guess = f" (did you mean {near}?)" if near else ""
    return f"no {key} is called {wrong}{guess}; there are: {', '.join(known)}" if wrong else ""


def _key_names() -> list[str]:
    """The names of all keys, as `tools/keys.py` writes them: to read them off the screens takes long."""
    return files("mgtui.commands").joinpath("key_names.txt").read_text("utf-8").split()


def as_json(found: Settings) -> dict[str, Any]:
    return {
        "path": str(found.path),
        "settings": [
            {
                "name": name, "value": value, "origin": origin, "expected": SETTINGS[name].expected,
                "variable": SETTINGS[name].variable,
            }
            for name, (value, origin) in found.values.items()
        ],
        "keys": found.keys, "mistakes": list(found.mistakes),
    }  # fmt: skip


def as_text(found: Settings) -> str:
    """A line for each setting: what it is, where that comes from, what it is for."""
    lines, width = [one_line(str(found.path))], max(map(len, found.values)) + 2
    for name, (value, origin) in found.values.items():
        comes = "" if origin == DEFAULT else f"  ({origin})"
        lines.append(f"  {name:<{width}}{one_line(value_words(value))}{comes}")
        lines.append(f"  {'':<{width}}{SETTINGS[name].meaning}; {SETTINGS[name].variable} wins")
    lines += [f"  {KEYS}.{binding:<14} {one_line(key)}" for binding, key in found.keys.items()]
    return "\n".join(lines)

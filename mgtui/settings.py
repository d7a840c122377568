"""The settings that last: `config.toml` in the user's folder of settings, or an environment variable, which wins.

A file that is damaged, or holds what is no setting, never stops the program: what is sound in it counts, the rest is
told with its line.
"""

from __future__ import annotations

import os
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mgtui.disk import ABSENT, Folder, digest
from mgtui.errors import Refusal, format_error
from mgtui.folders import reader_folder
from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

FILE = "config.toml"
KEYS = "keys"
"""The table of the file that has keys by the ids of their bindings."""
DEFAULT = "default"
THEMES = (
    "mgtui-dark", "mgtui-light", "textual-dark", "textual-light", "nord", "gruvbox", "catppuccin-mocha", "dracula",
    "tokyo-night", "monokai", "flexoki", "catppuccin-latte", "catppuccin-frappe", "catppuccin-macchiato",
    "solarized-light", "solarized-dark", "rose-pine", "rose-pine-moon", "rose-pine-dawn", "atom-one-dark",
    "atom-one-light", "ansi-dark", "ansi-light",
)  # fmt: skip
"""Ours, and those of Textual by name: to ask it takes a command longer than all else that it does."""
ENGINES = ("auto", "whoosh", "sqlite")
"""What may keep the index; the first leaves it to the size of the library."""


class SettingError(Refusal, ValueError):
    """A setting that there is not, or a value that it does not take; the message says what is expected."""


class Setting(NamedTuple):
    """A setting: what it is called, what it takes, and what it is for."""

    name: str
    expected: str
    meaning: str
    variable: str
    """The environment variable that wins over the file."""
    takes: Callable[[Any], bool]
    """Whether a value of the file is one."""
    read: Callable[[list[str]], Any]
    """The value for words: of a command line, or of the variable, cut at `between`."""
    default: Any = None
    between: str = ""
    """What stands between the words of the variable; it is one word where empty."""
    is_path: bool = False


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_engine(value: object) -> bool:
    return value in ENGINES


_FLAGS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


def _flag(words: list[str]) -> Any:
    return _FLAGS.get(" ".join(words).casefold(), " ".join(words))


def _text(words: list[str]) -> Any:
    return " ".join(words)


def _list(words: list[str]) -> Any:
    return [word.strip() for word in words if word.strip()]


def _command(words: list[str]) -> Any:
    """A command as a list: one word is taken apart as a shell would."""
    if len(words) != 1:
        return words
    import shlex  # late: only what runs a program has such a setting

    try:
        return shlex.split(words[0])
    except ValueError:
        return words[0]


SETTINGS: dict[str, Setting] = {
    each.name: each
    for each in (
        Setting(
            "theme", "the name of a theme", "colours: mgtui-dark, mgtui-light, or one of Textual's",
            "TEXTUAL_THEME", _is_text, _text,
        ),
        Setting(
            "style", "the name of a style, or a CSL file", "citation style: apa, chicago, harvard, vancouver, a file",
            "MGTUI_STYLE", _is_text, _text, "apa",
        ),
        Setting(
            "libraries", "a list of folders", "open besides the bundled one and your own",
            "MGTUI_LIBRARIES", _is_list, _list, [], os.pathsep, is_path=True,
        ),
        Setting(
            "bundled", "true or false", "whether the bundled library is open", "MGTUI_BUNDLED", _is_flag, _flag, True,
        ),
        Setting(
            "export_folder", "a folder", "where the explorer writes files; else your documents",
            "MGTUI_EXPORT_FOLDER", _is_text, _text,
            is_path=True,
        ),
        Setting(
            "engine", "auto, whoosh or sqlite", "what keeps the index: auto has sqlite for large libraries",
            "MGTUI_ENGINE", _is_engine, _text, ENGINES[0],
        ),
        Setting(
            "meaning", "true or false", "whether searches find by meaning too (mgtui[meaning])",
            "MGTUI_MEANING", _is_flag, _flag, True,
        ),
        Setting(
            "sentence_model", "a folder", "a sentence model of yours: model.onnx, tokenizer.json",
            "MGTUI_SENTENCE_MODEL", _is_text, _text, is_path=True,
        ),
        Setting(
            "reader", "a command, as a list of words", "a program of yours that reads articles in the review",
            "MGTUI_READER", _is_list, _command, [],
        ),
    )
}  # fmt: skip
"""By name."""


class Value(NamedTuple):
    """What a setting is now, and where that comes from: a line of the file, a variable, or the default."""

    value: Any
    origin: str


class Settings(NamedTuple):
    """All settings as they are now."""

    path: Path
    values: dict[str, Value]
    keys: dict[str, str]
    """Changed keys by the ids of their bindings; several of one are separated by commas."""
    mistakes: tuple[str, ...]
    """What is wrong in the file, a line each."""

    def value(self, name: str) -> Any:
        """What a setting is now."""
        return self.values[name].value

    @property
    def paths(self) -> tuple[Path, ...]:
        """The folders of `libraries`."""
        return tuple(Path(folder).expanduser() for folder in self.value("libraries"))


def config_home() -> Path:
    """The folder of the reader's settings. `MGTUI_CONFIG` names another."""
    return reader_folder("config", "MGTUI_CONFIG")


def load() -> Settings:
    """The settings as they are now; reads nothing but the file."""
    path = config_home() / FILE
    values: dict[str, Value] = {each.name: Value(each.default, DEFAULT) for each in SETTINGS.values()}
    keys: dict[str, str] = {}
    mistakes: list[str] = []
    try:
        text = _read(path)
        found = _parsed(text) if text else {}
    except (OSError, SettingError) as error:
        text, found = "", {}
        mistakes.append(str(error) if isinstance(error, SettingError) else format_error(error))
    for name, value in found.items():
        if name == KEYS and isinstance(value, dict):
            _take_keys(value, text, keys, mistakes)
            continue
        setting, at = SETTINGS.get(name), _line(text, name)
        if setting is None:
            mistakes.append(f"{FILE}:{at}: {name} is no setting, expected one of {', '.join((*SETTINGS, KEYS))}")
        elif not setting.takes(value):
            mistakes.append(f"{FILE}:{at}: {name} is {value!r}, expected {setting.expected}")
        else:
            values[name] = Value(value, f"{FILE}:{at}")
    for setting in SETTINGS.values():
        named = os.environ.get(setting.variable, "")
        if named:
            value = setting.read(named.split(setting.between) if setting.between else [named])
            if setting.takes(value):
                values[setting.name] = Value(value, setting.variable)
            else:
                mistakes.append(f"{setting.variable} is {named!r}, expected {setting.expected}")
    return Settings(path, values, keys, tuple(mistakes))


def _take_keys(table: Mapping[str, Any], text: str, keys: dict[str, str], mistakes: list[str], above: str = "") -> None:
    """The keys of a table; `a.b = "x"` without quotes is a table in a table."""
    for name, value in table.items():
        if isinstance(value, dict):
            _take_keys(value, text, keys, mistakes, f"{above}{name}.")
        elif _is_text(value):
            keys[f"{above}{name}"] = value
        else:
            at = f"{FILE}:{_line(text, name)}"
            mistakes.append(f"{at}: {above}{name} is {value!r}, expected a key such as ctrl+k or J")


def _read(path: Path) -> str:
    # A link to a file is how some keep their settings; it is the reader's own.
    real = Path(os.path.realpath(path))
    data = Folder(real.parent).read(real.name)
    try:
        return (data or b"").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SettingError(f"{FILE}:1: this is not UTF-8, expected text") from None


def _parsed(text: str) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        found: dict[str, Any] = tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        where = re.search(r"line (\d+), column (\d+)", str(error))
        line = f"{where[1]}:{where[2]}" if where else str(text.rstrip().count("\n") + 1)
        said = re.sub(r"\s*\(at [^)]*\)", "", str(error))
        raise SettingError(f"{FILE}:{line}: {said}, expected TOML") from None
    return found


def _line(text: str, name: str) -> int:
    """The number of the line that sets a name, 1 where none is found."""
    last = name.rpartition(".")[2]
    wanted = re.compile(rf"""^\s*\[?(?:.*[.\s])?["']?(?:{re.escape(name)}|{re.escape(last)})["']?\s*[=\].]""")
    return next((number for number, line in enumerate(_lines(text), 1) if wanted.match(line)), 1)


# Writing


def change(name: str, words: Sequence[str] | None) -> Any:
    """Set a setting (`keys.ID` a key) to words, or with None take it out; gives the value. The rest of the file stays.

    Raises SettingError, and PathError where the file cannot be written; then nothing has changed.
    """
    value = None if words is None else checked(name, list(words))
    path = Path(os.path.realpath(config_home() / FILE))
    folder = Folder(path.parent)
    before = folder.read(path.name)
    text = _read(path)
    known = _parsed(text)
    table, key = (KEYS, name.removeprefix(f"{KEYS}.")) if name.startswith(f"{KEYS}.") else ("", name)
    if not table and name not in SETTINGS and name not in known:
        raise SettingError(_no_setting(name))
    after = edited(text, table, key, value)
    keys: dict[str, str] = {}
    if _parsed(after) != _changed(known, table, key, value):
        _take_keys(_parsed(after).get(KEYS, {}), after, keys, [])
        if table != KEYS or keys.get(key) != value:
            raise SettingError(f"{path} is laid out in a way that only a hand can change: set {name} there")
    folder.make()
    folder.write(path.name, after.encode(), expected=ABSENT if before is None else digest(before))
    return value


def _no_setting(name: str) -> str:
    return f"{name} is no setting, expected one of {', '.join((*SETTINGS, f'{KEYS}.ID'))}"


def checked(name: str, words: list[str]) -> Any:
    """The value that words give a setting. Raises SettingError."""
    if name.startswith(f"{KEYS}.") and len(name) > len(KEYS) + 1:
        value = ",".join(words).strip()
        if not value:
            raise SettingError(f"{name}: expected a key such as ctrl+k or J")
        return value
    setting = SETTINGS.get(name)
    if setting is None:
        raise SettingError(_no_setting(name))
    if setting.is_path:
        words = [str(Path(word).expanduser().absolute()) for word in words if word.strip()]
    value = setting.read(words)
    if not setting.takes(value) or value == []:
        raise SettingError(f"{name} is {' '.join(words)!r}, expected {setting.expected}")
    return value


def _changed(known: dict[str, Any], table: str, key: str, value: Any) -> dict[str, Any]:
    new = {name: dict(old) if isinstance(old, dict) else old for name, old in known.items()}
    at = new.setdefault(table, {}) if table else new
    if value is None:
        at.pop(key, None)
    else:
        at[key] = value
    return {name: old for name, old in new.items() if old != {} or known.get(name) == {}}


def edited(text: str, table: str, key: str, value: Any) -> str:
    """A text of TOML with a key of a table ("" the top one) set to a value, or with None taken out; the rest stays."""
    lines = _lines(text)
    start, end = _region(lines, table)
    new = [] if value is None else [f"{_quoted(key) if table else key} = {_toml(value)}"]
    if start < 0:
        lines += ["", f"[{table}]", *new] if lines and new else [f"[{table}]", *new] if new else []
        return "\n".join(lines) + "\n" if lines else ""
    wanted = re.compile(rf"""^\s*(?:"{re.escape(key)}"|'{re.escape(key)}'|{re.escape(key)})\s*=""")
    at = next((number for number in range(start, end) if wanted.match(lines[number])), None)
    if at is None:
        while end > start and not lines[end - 1].strip():
            end -= 1
        lines[end:end] = [*new, ""] if end == 0 and lines and new else new
    else:
        last = _statement_end(lines, at)
        if new and last == at + 1:
            new[0] += _comment(lines[at])
        lines[at:last] = new
    return "\n".join(lines) + "\n" if lines else ""


def _lines(text: str) -> list[str]:
    """The lines of TOML: it knows no other breaks than these."""
    lines = text.replace("\r\n", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def _region(lines: Sequence[str], table: str) -> tuple[int, int]:
    """First and last line (exclusive) of what stands in a table; (-1, -1) where it has no heading."""
    bracketed = [number for number, line in enumerate(lines) if re.match(r"\s*\[", line)]
    headings = [number for number in bracketed if not _is_inside(lines, number)]
    if not table:
        return 0, headings[0] if headings else len(lines)
    for heading, following in pairwise([*headings, len(lines)]):
        if re.match(rf"""\s*\[\s*["']?{re.escape(table)}["']?\s*\]""", lines[heading]):
            return heading + 1, following
    return -1, -1


def _is_inside(lines: Sequence[str], number: int) -> bool:
    """Whether a line stands within a value that began above it."""
    try:
        _parsed("\n".join(lines[:number]))
    except SettingError:
        return True
    return False


def _statement_end(lines: Sequence[str], at: int) -> int:
    """The line behind the statement that begins on a line."""
    for end in range(at + 1, len(lines) + 1):
        try:
            _parsed("\n".join(lines[at:end]))
        except SettingError:
            continue
        return end
    return at + 1


def _comment(line: str) -> str:
    """What stands behind the value of a line, from its `#` on."""
    for found in re.finditer(r"\s*#", line):
        try:
            _parsed(line[: found.start()])
        except SettingError:
            continue
        return line[found.start() :]
    return ""


def _quoted(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"[{', '.join(map(_quoted, value))}]" if isinstance(value, list) else _quoted(value)

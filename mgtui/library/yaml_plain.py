"""The plainest YAML read by two expressions, as most files of a library are: the same nodes as by libyaml, in less than
half of the time.

Plain is a list of mappings, or one mapping, of which each field stands on a line of its own with a single value or a
list in brackets, without tabs and signs that mean something else in YAML; between them stand lines that are empty or a
comment. So the program writes it. Any other text is left to `yaml_events`.
"""

from __future__ import annotations

import re

from mgtui.library.nodes import Mapping, Node, Scalar, Sequence

_QUOTED = r""" "(?P<double>[^"\\\n]*(?:\\["\\][^"\\\n]*)*)" | '(?P<single>[^'\n]*)' """
_ESCAPED = re.compile(r'\\(["\\])')
_LINE = re.compile(
    rf"""
    (?P<before>-[ ]|[ ][ ]|) (?P<key>[a-z][a-z_-]*):[ ]
    (?: {_QUOTED}
      | (?P<flow>[\[{{][^\n]*[\]}}])
      | (?P<plain>-?[^\W_][^\s:\#]*(?:(?::(?=\S)|(?<=\S)\#|[ ]+(?=[^\s\#]))[^\s:\#]*)*)
    ) (?:\n|\Z)
  | (?P<between>(?:\#[^\n]*)?\n)
    """,
    re.VERBOSE,
)
_PART = re.compile(
    rf"""
    (?P<key>[a-z][a-z_-]*):[ ] | {_QUOTED} | (?P<end>[\]}}]) | (?P<start>[\[{{]) | (?P<comma>,[ ])
  | (?P<plain>-?[^\W_][\w./%+-]*(?:[ ]+[\w./%+-]+)*) (?=,[ ]|[\]}}])
    """,
    re.VERBOSE,
)
_DEEPEST = 10


def plain_yaml(text: str, first_line: int) -> Node | None:
    """The root of a plain document whose first line has this number; None of any other text."""
    if not text.replace("\n", "").isprintable():
        return None
    root: Sequence | Mapping | None = None
    mapping: Mapping | None = None
    end = 0
    for line, found in enumerate(_LINE.finditer(text), first_line):
        if found.start() != end:
            return None
        start, end = end, found.end()
        name = found.lastgroup
        if name == "between":
            continue
        before, key = found.group("before", "key")
        if before == "- ":
            if root is None:
                root = Sequence([], line, 1)
            if not isinstance(root, Sequence):
                return None
            mapping = Mapping({}, {}, line, 3)
            root.items.append(mapping)
        elif root is None and not before:
            root = mapping = Mapping({}, {}, line, 1)
        if mapping is None or (mapping is root) is bool(before) or key in mapping.keys:
            return None
        value = (
            _flow(found["flow"], line, found.start("flow") - start) if name == "flow" else _value(found, line, start)
        )
        if value is None:
            return None
        mapping.keys[key] = Scalar(key, True, line, len(before) + 1)
        mapping.values[key] = value
    return root if end == len(text) else None


def _value(found: re.Match[str], line: int, start: int) -> Scalar:
    """The single value of a match; the line begins at `start`."""
    name = found.lastgroup or ""
    text = found[name]
    if name == "plain":
        return Scalar(text, True, line, found.start(name) - start + 1)
    if name == "double" and "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return Scalar(text, False, line, found.start(name) - start)


def _flow(text: str, line: int, column: int) -> Node | None:
    """What stands in brackets behind so many letters of a line."""
    opened: list[Sequence | Mapping] = []
    keys: list[str] = []
    """Of each mapping that is open the key whose value comes next; empty of a list, or where a key comes next."""
    inner: Sequence | Mapping | None = None
    """The last of those that are open."""
    is_next = True
    """Whether a value comes next, or a key."""
    end = 0
    for found in _PART.finditer(text):
        if found.start() != end:
            return None
        name, end = found.lastgroup, found.end()
        if name == "comma":
            if is_next:
                return None
            is_next = True
        elif name == "end":
            is_empty = inner is not None and not (inner.items if isinstance(inner, Sequence) else inner.keys)
            if inner is None or isinstance(inner, Sequence) is not (found[0] == "]") or (is_next and not is_empty):
                return None
            is_next = False
            opened.pop()
            keys.pop()
            if not opened:
                return inner if end == len(text) else None
            inner = opened[-1]
        elif not is_next:
            return None
        elif name == "key":
            key = found["key"]
            if not isinstance(inner, Mapping) or keys[-1] or key in inner.keys:
                return None
            keys[-1] = key
            inner.keys[key] = Scalar(key, True, line, column + found.start() + 1)
        else:
            node: Node
            if name == "start":
                at = column + found.start() + 1
                node = Sequence([], line, at) if found[0] == "[" else Mapping({}, {}, line, at)
            else:
                node = _value(found, line, -column)
                is_next = False
            if isinstance(inner, Sequence):
                inner.items.append(node)
            elif isinstance(inner, Mapping):
                if not keys[-1]:
                    return None
                inner.values[keys[-1]] = node
                keys[-1] = ""
            if isinstance(node, (Sequence, Mapping)):
                if len(opened) == _DEEPEST:
                    return None
                opened.append(node)
                keys.append("")
                inner = node
    return None

"""What MDX adds to Markdown, components, imports and comments, and diagrams that are written as code: no text of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.blocks import SetAside

if TYPE_CHECKING:
    from collections.abc import Iterator

DIAGRAMS = "diagrams in code"
_COMPONENTS, _SCRIPT = "components", "code of components"
_NAME = r"[A-Z][\w.]*[a-z][\w.]*"
_PIECE = re.compile(
    rf"(?<!`)(?P<ticks>`{{1,3}})(?!`)[^`\n]+(?P=ticks)|(?P<closing></{_NAME}\s*>)"
    rf"|(?P<bound>^[ \t]*)?(?P<component><{_NAME}(?=[\s/>]))|(?P<comment>\{{/\*)"
    r"|(?P<script>^(?:import[ \t]+(?:[\w$*{},\s]{1,400}?\sfrom[ \t]+)?[\"'][^\"'\n]+[\"'];?[ \t]*(?:\n|\Z)"
    r"|export[ \t]+(?:const|let|var|default|function|async|class)\b[^\n]*(?:\n[^\n]+)*(?:\n|\Z)))",
    re.MULTILINE,
)
_SPACE = re.compile(r"\s*")
_ATTRIBUTE = re.compile(r"[A-Za-z_][\w:.-]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|(?=\{)))?")
_STRING = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`", re.DOTALL)
_LANGUAGE = re.compile(r"[`~]{3,}[ \t]*\{?\.?([\w+-]+)")
_DRAWN = frozenset((
    "actdiag", "blockdiag", "bpmn", "bytefield", "c4plantuml", "d2", "dbml", "ditaa", "dot", "erd", "excalidraw",
    "geojson", "graphviz", "markmap", "mermaid", "nomnoml", "nwdiag", "packetdiag", "pikchr", "plantuml", "puml",
    "rackdiag", "seqdiag", "structurizr", "svgbob", "symbolator", "tikz", "topojson", "umlet", "vega", "vega-lite",
    "vegalite", "wavedrom", "wireviz",
))  # fmt: skip
"""Languages of pictures: those that Kroki, GitHub and Quarto draw."""
_DIAGRAM = re.compile(
    r"\s*(?:(?:flowchart|graph)[ \t]+(?:T[BD]|BT|RL|LR)\b"
    r"|(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gitGraph|quadrantChart|mindmap|gantt)[ \t]*\n"
    r"|@start(?:uml|mindmap|gantt|wbs|json|yaml)\b|(?:strict[ \t]+)?(?:di)?graph[ \t]+[\w\"]*[ \t]*\{)"
)
"""How a diagram begins of which no language is said: as in Mermaid, PlantUML and Graphviz."""


def is_diagram(code: str, language: str = "") -> bool:
    """Whether code draws a picture: by its language, else by how it begins."""
    return language.lower() in _DRAWN if language else _DIAGRAM.match(code) is not None


def without_diagram(fenced: str, aside: list[SetAside]) -> str:
    """A block between fences; "" for one that is a diagram, which is set aside."""
    first, _, code = fenced.partition("\n")
    said = _LANGUAGE.match(first.lstrip())
    if not is_diagram(code, said[1] if said else ""):
        return fenced
    aside.append(SetAside(DIAGRAMS, " ".join(code.rstrip("`~ \n").split())))
    return ""


def without_components(text: str, aside: list[SetAside]) -> str:
    """A text without the tags of components; what stands between two of them stays. Time grows with its length."""
    if not _PIECE.search(text):
        return text
    return "".join(_kept(text, aside))


def _kept(text: str, aside: list[SetAside]) -> Iterator[str]:
    done = 0
    is_cut = False  # one that never ends is looked through once, and none behind it
    while match := _PIECE.search(text, done):
        start, end = match.start(), match.end()
        if match["component"] and not is_cut:
            start = match.start("component")
            found = _end_of_tag(text, end)
            is_cut = found == len(text) + 1
            is_tag = 0 < found <= len(text) and (match["bound"] is not None or text[found - 2] == "/")
            end, why = (found, _COMPONENTS) if is_tag else (end, "")
        elif match["comment"] and not is_cut:
            closed = text.find("*/}", end)
            is_cut = closed < 0
            end, why = (end, "") if is_cut else (closed + 3, _SCRIPT)
        else:
            why = _SCRIPT if match["script"] else ""
        if why:
            aside.append(SetAside(why, " ".join(text[start:end].split())))
        yield text[done:start] if why or match["closing"] else text[done:end]
        done = end
    yield text[done:]


def _end_of_tag(text: str, at: int) -> int:
    """Where a tag ends whose attributes begin at a place: 0 where it is no tag, past the text where it has no end."""
    while at < len(text):
        at = _at(_SPACE, text, at)
        if text.startswith(">", at) or text.startswith("/>", at):
            return at + 1 + text.startswith("/", at)
        if text.startswith("{", at):
            at = _end_of_braces(text, at)
        elif (after := _at(_ATTRIBUTE, text, at)) > at:
            at = after
        else:
            return 0 if at < len(text) else len(text) + 1
    return len(text) + 1


def _end_of_braces(text: str, at: int) -> int:
    """Where what begins with a brace is closed; the end of the text where it never is."""
    depth = 0
    while at < len(text):
        sign = text[at]
        if sign in "\"'`" and (after := _at(_STRING, text, at)) > at:
            at = after
            continue
        depth += (sign == "{") - (sign == "}")
        at += 1
        if not depth:
            return at
    return len(text) + 1


def _at(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at

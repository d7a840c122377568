"""Formulas as text of one line: MathML as people type it, TeX as its own source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.inlines import lowered, raised
from mgtui.formats.xml_tree import text_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

_DOCUMENT = re.compile(r"\\begin\{document\}(.*?)\\end\{document\}", re.DOTALL)
_INVISIBLE = re.compile("[\u2061-\u2064]")
_SPACED = frozenset("=+−-±×÷·<>≤≥≈∼~→∝≠")


def mathml_text(formula: Element) -> str:
    """MathML in one line: `(a + b)/2`, `x²`, `√(n)`."""
    return " ".join(_INVISIBLE.sub("", _row(list(formula))).split())


def tex_text(source: str) -> str:
    """TeX between dollar signs, without the document that JATS wraps around it."""
    found = _DOCUMENT.search(source)
    body = " ".join((found[1] if found else source).split()).strip("$ ")
    return f"${body}$" if body else ""


def _row(elements: list[Element]) -> str:
    return "".join(map(_part, elements))


def _part(element: Element) -> str:
    tag, children = element.tag, list(element)
    if tag in ("annotation", "annotation-xml", "mphantom"):
        return ""
    if tag == "mo":
        sign = text_of(element)
        return f" {sign} " if sign in _SPACED else sign
    if tag == "mspace":
        return " "
    if tag == "mtr":
        return f"{'; '.join(map(_part, children))} "
    if len(children) >= 2 and tag in _WITH_PARTS:
        return _WITH_PARTS[tag](*[_part(child).strip() for child in children[:3]])
    if tag == "msqrt":
        return f"√({_row(children).strip()})"
    if tag == "mfenced":
        separator = element.get("separators", ",")[:1]
        inside = f"{separator} ".join(_part(child).strip() for child in children)
        return f"{element.get('open', '(')}{inside}{element.get('close', ')')}"
    return _row(children) if children else text_of(element)


def _grouped(text: str) -> str:
    return text if re.fullmatch(r"\w+(?:\.\w+)?|\(.*\)", text) else f"({text})"


def _raised(text: str) -> str:
    return raised(text.replace(" ", "")) or f"^{_grouped(text)}"


def _lowered(text: str) -> str:
    return lowered(text.replace(" ", "")) or f"_{_grouped(text)}"


_WITH_PARTS: dict[str, Callable[..., str]] = {
    "mfrac": lambda above, below, *_: f"{_grouped(above)}/{_grouped(below)}",
    "msup": lambda base, up, *_: f"{base}{_raised(up)}",
    "mover": lambda base, up, *_: f"{base}{up}",
    "msub": lambda base, down, *_: f"{base}{_lowered(down)}",
    "munder": lambda base, down, *_: f"{base}{_lowered(down)}",
    "msubsup": lambda base, down, up="", *_: f"{base}{_lowered(down)}{_raised(up)}",
    "munderover": lambda base, down, up="", *_: f"{base}{_lowered(down)}{_raised(up)}",
    "mroot": lambda base, degree, *_: f"{_raised(degree)}√({base})",
}

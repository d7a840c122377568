"""Claims and their relations as a graph: DOT, GraphML, Mermaid and Argdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from mgtui.export.selection import relations
from mgtui.model.relations import RELATION_KINDS, SYMMETRIC

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.export.selection import Selection, Stored
    from mgtui.model import Claim


class Graph(NamedTuple):
    """The claims that take part, each once, and the relations between them."""

    title: str
    claims: list[Claim]
    links: list[Stored]


_COLOURS = {"for": "darkgreen", "against": "red3", "limits": "darkorange3"}
"""By what the relation is to the claim it bears on."""


def _graph(selection: Selection) -> Graph:
    """The relations that have an end among the claims chosen, with both their ends; of a library all."""
    chosen = {claim.id for claim in selection.claims}
    links = [
        link
        for link in relations(selection.library)
        if link.source_claim is not None
        and link.target_claim is not None
        and (selection.is_whole_list or chosen & {link.source_claim.id, link.target_claim.id})
    ]
    ends = [claim for link in links for claim in (link.source_claim, link.target_claim) if claim is not None]
    claims = {claim.id: claim for claim in (*([] if selection.is_whole_list else selection.claims), *ends)}
    return Graph(selection.library.title, list(claims.values()), links)


def _ends(links: Iterable[Stored]) -> Iterable[tuple[Stored, str, str]]:
    for link in links:
        assert link.source_claim is not None
        assert link.target_claim is not None
        yield link, link.source_claim.id, link.target_claim.id


def dot(selection: Selection, style: str | None = None) -> str:
    """For Graphviz: a box for each claim, an arrow for each relation, without a head where it has no direction."""
    graph = _graph(selection)
    lines = [
        "digraph claims {", f"  label={_quoted(graph.title)};", "  rankdir=LR;",
        '  node [shape=box, style=rounded, fontname="sans-serif", fontsize=10];',
        '  edge [fontname="sans-serif", fontsize=9];',
    ]  # fmt: skip
    for claim in graph.claims:
        label = "\\n".join(_folded(claim.statement, 36).replace("\\", "\\\\").replace('"', '\\"').split("\n"))
        lines.append(f'  {_quoted(claim.id)} [label="{label}"];')
    for link, source, target in _ends(graph.links):
        options = [f"label={_quoted(RELATION_KINDS[link.type].active)}"]
        if bearing := _bearing(link.type):
            options.append(f"color={_COLOURS[bearing]}")
        if link.type in SYMMETRIC:
            options.append("dir=none")
        if link.reason:
            options.append(f"tooltip={_quoted(link.reason)}")
        lines.append(f"  {_quoted(source)} -> {_quoted(target)} [{', '.join(options)}];")
    return "\n".join([*lines, "}"]) + "\n"


def _bearing(kind: str) -> str | None:
    return next((end.bearing for end in RELATION_KINDS[kind].ends if end.bearing), None)


def _quoted(text: str) -> str:
    line = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{line}"'


def _folded(text: str, width: int) -> str:
    import textwrap

    return textwrap.fill(" ".join(text.split()), width)


def graphml(selection: Selection, style: str | None = None) -> str:
    """GraphML: statement, article and direction of each claim, type and reason of each relation."""
    graph = _graph(selection)
    keys = (
        ("statement", "node"), ("article", "node"), ("direction", "node"), ("type", "edge"), ("reason", "edge"),
    )  # fmt: skip
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(f'  <key id="{name}" for="{where}" attr.name="{name}" attr.type="string"/>' for name, where in keys),
        '  <graph edgedefault="directed">',
    ]  # fmt: skip
    for claim in graph.claims:
        data = {"statement": claim.statement, "article": claim.article, "direction": claim.direction or ""}
        lines.append(f"    <node id={quoteattr(claim.id)}>{_data(data)}</node>")
    for number, (link, source, target) in enumerate(_ends(graph.links), 1):
        directed = ' directed="false"' if link.type in SYMMETRIC else ""
        lines.append(
            f'    <edge id="e{number}" source={quoteattr(source)} target={quoteattr(target)}{directed}>'
            f"{_data({'type': link.type, 'reason': link.reason})}</edge>"
        )
    return "\n".join([*lines, "  </graph>", "</graphml>"]) + "\n"


def _data(values: dict[str, str]) -> str:
    return "".join(
        f'<data key="{name}">{escape(" ".join(value.split()))}</data>' for name, value in values.items() if value
    )


def mermaid(selection: Selection, style: str | None = None) -> str:
    """A Mermaid flowchart, as Markdown pages draw it."""
    graph = _graph(selection)
    names = {claim.id: f"c{number}" for number, claim in enumerate(graph.claims, 1)}
    lines = ["flowchart LR", *(f'  {names[claim.id]}["{_entities(claim.statement)}"]' for claim in graph.claims)]
    for link, source, target in _ends(graph.links):
        arrow = "---" if link.type in SYMMETRIC else "-->"
        lines.append(f"  {names[source]} {arrow}|{RELATION_KINDS[link.type].active}| {names[target]}")
    return "\n".join(lines) + "\n"


def _entities(text: str) -> str:
    """Text between quotes of Mermaid: what would end or change it as the number of its character."""
    return re.sub(r"[\"#;<>&`\\\[\]{}|]", lambda found: f"#{ord(found[0])};", " ".join(text.split()))


_ARGDOWN = {"for": "+", "limits": "_", "against": "-"}
"""The sign of a relation that points to the claim below, by what it is to that."""


def argdown(selection: Selection, style: str | None = None) -> str:
    """Argdown: each claim as a statement, below it what it supports, undercuts or contradicts, and what it rests on."""
    graph = _graph(selection)
    titles = {claim.id: _bracketed(claim.id) for claim in graph.claims}
    below: dict[str, list[str]] = {}
    for link, source, target in _ends(graph.links):
        if link.type == "depends_on":
            # What a claim rests on supports it.
            below.setdefault(source, []).append(f"  + {titles[target]}")
        elif link.type == "contradicts":
            below.setdefault(source, []).append(f"  >< {titles[target]}")
        else:
            # A relation that goes out points to the other claim.
            sign = _ARGDOWN[_bearing(link.type) or "for"]
            below.setdefault(source, []).append(f"  {sign}> {titles[target]}")
    lines = ["===", f"title: {_one_line(graph.title)}", "===", ""]
    for claim in graph.claims:
        lines += [f"{titles[claim.id]}: {_plain(claim.statement)}", *dict.fromkeys(below.get(claim.id, ())), ""]
    return "\n".join(lines)


def _bracketed(name: str) -> str:
    return f"[{re.sub(r'[][]', '', name)}]"


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace(":", " -")


def _plain(text: str) -> str:
    """A statement without characters that Argdown takes for its own."""
    return re.sub(r"[][<>{}#@*_`]", lambda found: f"\\{found[0]}", " ".join(text.split()))

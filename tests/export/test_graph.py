"""Graphs, annotations and the vault: what stands in them is what the library holds, as their own readers read it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from mgtui.export.entry import export
from mgtui.export.selection import relations
from mgtui.export.vault import notes
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.model import Library


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(bundled_library())


def test_graphml_has_every_relation_once(library: Library) -> None:
    root = ET.fromstring(export(library, "graph", "graphml"))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = {node.get("id") for node in root.iter(f"{space}node")}
    edges = [(edge.get("source"), edge.get("target")) for edge in root.iter(f"{space}edge")]
    assert len(edges) == len(relations(library))
    assert {end for edge in edges for end in edge} == nodes


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_draws_it(library: Library) -> None:
    text = export(library, "als/pooled-null", "dot")
    done = subprocess.run(["dot", "-Tplain"], input=text, capture_output=True, text=True, check=True)
    drawn = {line.split()[1].strip('"') for line in done.stdout.splitlines() if line.startswith("node ")}
    assert "als/pooled-null" in drawn
    assert len(drawn) > 5


def test_what_is_asked_for_alone_has_its_neighbours_and_no_more(library: Library) -> None:
    text = export(library, "als/pooled-null", "mermaid")
    assert text.startswith("flowchart LR\n")
    links = [link for link in relations(library) if "als/pooled-null" in (link.source, link.target)]
    assert len(re.findall(r"-->|---", text)) == len(links)


@pytest.mark.parametrize("name", ["dot", "graphml", "mermaid", "argdown"])
def test_a_text_of_a_library_ends_no_line_and_no_word_of_a_graph(name: str) -> None:
    from libraries import MINERALS
    from msgspec.structs import replace

    plain = read_library(MINERALS)
    claims = {
        key: replace(claim, statement='He said "a" ]; } [x] <b> -- \\ #1\nnext') for key, claim in plain.claims.items()
    }
    ordinary = {key: replace(claim, statement="He said so") for key, claim in plain.claims.items()}
    bad = export(replace(plain, claims=claims), "graph", name)
    good = export(replace(plain, claims=ordinary), "graph", name)
    assert bad.count("\n") == good.count("\n")
    if name == "graphml":
        ET.fromstring(bad)


def test_annotations_have_the_words_of_each_claim(library: Library) -> None:
    found = json.loads(export(library, "annotations", "json"))
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    quotes = [item["target"]["selector"]["exact"] for item in found["items"]]
    assert quotes == [anchor.quote for claim in library.claims.values() for anchor in claim.anchors]


def test_the_links_of_a_vault_lead_to_its_notes(library: Library) -> None:
    found = notes(library)
    assert len(found) == 1 + len(library.articles) + len(library.claims) + len(library.studies)
    for path, text in found.items():
        for linked in re.findall(r"\[\[([^|\]]+)\|", text):
            assert f"{linked}.md" in found, (path, linked)
        if path != "Start.md":
            front = yaml.safe_load(text.split("---\n")[1])
            assert front["id"]


def test_a_vault_is_written(run, tmp_path: Path) -> None:
    assert run("export", "vault", str(tmp_path / "notes")).status == 0
    assert (tmp_path / "notes" / "Start.md").is_file()
    assert run("export", "graph").out.startswith("digraph claims {")
    assert json.loads(run("export", "annotations").out)["type"] == "AnnotationPage"

"""What leaves the program as tools read it that are not ours: schemas, Markdown, Argdown, Mermaid."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from harness import npm
from harness.browser import PROGRAM, Browser
from harness.environment import TOP
from mgtui.export.entry import export
from mgtui.export.selection import relations
from mgtui.export.vault import notes
from mgtui.library.json_schema import name_for
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.model import Library

pytestmark = pytest.mark.long


def needs(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not npm.has(*names), reason=f"not there: npm install {' '.join(names)}")


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(bundled_library())


CHECKER = shutil.which("check-jsonschema") or shutil.which("check-jsonschema", path=str(Path(sys.executable).parent))


@pytest.mark.skipif(CHECKER is None, reason="not there: pip install check-jsonschema")
def test_check_jsonschema_takes_every_file_of_a_library_and_refuses_a_wrong_one(run, tmp_path: Path) -> None:
    made = tmp_path / "made"
    assert run("init", str(made)).status == 0
    schemas = made / ".schema"

    def checked(schema: str, *files: Path) -> subprocess.CompletedProcess[str]:
        assert CHECKER is not None
        arguments = [CHECKER, "--schemafile", str(schemas / f"{schema}.json"), *map(str, files)]
        return subprocess.run(arguments, capture_output=True, text=True)

    subprocess.run([str(CHECKER), "--check-metaschema", *map(str, schemas.iterdir())], check=True)
    files: dict[str, list[Path]] = {}
    for root in (bundled_library(), made):
        for path in root.rglob("*.yaml"):
            files.setdefault(name_for(path.relative_to(root).as_posix()) or "", []).append(path)
    assert {"library", "claims", "studies", "terms", "topics"} <= files.keys()
    for schema, paths in files.items():
        done = checked(schema, *paths)
        assert done.returncode == 0, done.stdout
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("- id: a\n  statement: b\n  anchors: [{quote: c}]\n  direction: sideways\n", "utf-8")
    assert checked("claims", wrong).returncode == 1


@needs("remark-cli", "remark-validate-links", "remark-gfm", "remark-frontmatter")
def test_every_link_of_the_pages_and_of_a_vault_leads_somewhere(library: Library, tmp_path: Path) -> None:
    (tmp_path / "node_modules").symlink_to(npm.MODULES)
    shutil.copytree(TOP / "docs", tmp_path / "docs")
    for page in TOP.glob("*.md"):
        shutil.copy(page, tmp_path)
    for name, text in notes(library).items():
        path = tmp_path / "vault" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def checked() -> subprocess.CompletedProcess[str]:
        plugins = ("remark-gfm", "remark-frontmatter", "remark-validate-links=repository:false")
        used = [word for plugin in plugins for word in ("--use", plugin)]
        program = str(npm.MODULES / "remark-cli" / "cli.js")
        return npm.run(program, "--no-stdout", "--quiet", "--frail", *used, ".", folder=tmp_path)

    done = checked()
    assert done.returncode == 0, done.stderr
    (tmp_path / "docs" / "more.md").write_text("[nowhere](not-there.md)\n", "utf-8")
    assert checked().returncode == 1


_ARGDOWN = """
const { ArgdownApplication, ParserPlugin, ModelPlugin } = require("@argdown/core");
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse"); app.addPlugin(new ModelPlugin(), "build");
const found = app.run({ process: ["parse", "build"], input: require("fs").readFileSync(0, "utf8") });
const errors = [...(found.lexerErrors ?? []), ...(found.parserErrors ?? [])].map(each => each.message);
console.log(JSON.stringify([errors, Object.keys(found.statements), found.relations.length]));
"""


@needs("@argdown/core")
def test_argdown_reads_every_claim_and_relation(library: Library) -> None:
    done = npm.run("-e", _ARGDOWN, given=export(library, "graph", "argdown"))
    assert done.returncode == 0, done.stderr
    errors, statements, number = json.loads(done.stdout)
    links = relations(library)
    assert errors == []
    assert set(statements) == {end for link in links for end in (link.source, link.target)}
    assert number == len(links)


@needs("mermaid")
@pytest.mark.skipif(PROGRAM is None, reason="Chromium is not installed")
def test_mermaid_draws_every_claim_and_relation_with_its_words(library: Library, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><title>graph</title><body></body>", "utf-8")
    assert any(set('<>&"#;') & set(claim.statement) for claim in library.claims.values())
    browser = Browser(tmp_path / "browser")
    try:
        browser.open(page.as_uri())
        browser.run((npm.MODULES / "mermaid" / "dist" / "mermaid.min.js").read_text("utf-8") + ";0")
        graph = export(library, "graph", "mermaid")
        drawn = browser.run(
            f"mermaid.render('graph', {json.dumps(graph)}).then(found => {{ document.body.innerHTML = found.svg; return"
            " JSON.stringify([document.querySelectorAll('.edgeLabels > .edgeLabel').length,"
            " [...document.querySelectorAll('.node')].map(each => each.textContent)]); })"
        )
    finally:
        browser.close()
    number, words = json.loads(drawn)
    links = relations(library)
    ends = {end for link in links for end in (link.source, link.target)}
    assert number == len(links)
    assert {"".join(each.split()) for each in words} == {"".join(library.claims[end].statement.split()) for end in ends}

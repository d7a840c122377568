"""The pages of a library: whole, linked, readable without a script, and with nothing of a library as markup."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from libraries import MINERALS
from msgspec.structs import replace

from mgtui.errors import NotPlain
from mgtui.export.files import write_folder
from mgtui.export.site.material import Material, anchor
from mgtui.export.site.writing import write_single, write_site
from mgtui.library.reader import read_library
from mgtui.model import Library
from mgtui.notebook.notebook import Notebook


class Read(HTMLParser):
    """Ids, links and addresses of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.loaded: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if given.get("id"):
            self.ids.append(given["id"] or "")
        if tag == "a" and given.get("href"):
            self.links.append(given["href"] or "")
        self.loaded += [given[name] or "" for name in ("src", "data-index") if given.get(name)]
        if tag == "link":
            self.loaded.append(given["href"] or "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "pages"
    write_site(read_library(MINERALS), folder, "2026-11-29")
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Read]:
    return read_all(site)


def read_all(folder: Path) -> dict[str, Read]:
    return {path.name: Read(path.read_text("utf-8")) for path in folder.glob("*.html")}


def test_every_link_leads_somewhere_and_nothing_comes_from_elsewhere(site: Path, pages: dict[str, Read]) -> None:
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), name
        for link in page.links:
            file, _, place = link.partition("#")
            if file.startswith("maps/"):
                assert (site / file).is_file(), link
            else:
                assert file in pages or not file, (name, link)
                assert not place or place in pages[file or name].ids, (name, link)
        assert all((site / address).is_file() for address in page.loaded), name


def test_every_claim_study_and_topic_is_there(pages: dict[str, Read]) -> None:
    library = read_library(MINERALS)
    material = Material(library)
    for record in (
        *library.claims,
        *(f"study:{key}" for key in library.studies),
        *(f"topic:{t}" for t in library.topics),
    ):
        file, _, place = material.href(record).partition("#")
        assert not place or place in pages[file].ids, record


def test_a_topic_has_its_claims_their_contradictions_and_their_part_of_the_matrix(
    site: Path, pages: dict[str, Read]
) -> None:
    library = read_library(MINERALS)
    material = Material(library)
    page = pages["topic-testosterone.html"]
    claims = material.links.claims_of_topic("testosterone")
    assert all(material.href(claim.id) in page.links for claim in claims)
    assert "topic-hormones-muscle.html" in page.links
    assert "topic-testosterone.html" in pages["topic-hormones-muscle.html"].links
    ids = {claim.id for claim in claims}
    clashes = [each for each in material.contradictions if {each.first.claim.id, each.second.claim.id} & ids]
    assert clashes
    assert page.text.count(" against ") >= len(clashes)
    cells = re.findall(r"<details><summary>.*?</details>", (site / "topic-testosterone.html").read_text("utf-8"))
    in_cells = {link for cell in cells for link in Read(cell).links}
    placed = [c for c in claims if c.exposure and c.exposure.concept and c.outcome and c.outcome.concept]
    assert in_cells == {material.href(claim.id) for claim in placed}


def test_the_script_of_the_pages_stays_short(site: Path) -> None:
    assert len((site / "site.js").read_text("utf-8").splitlines()) <= 200


def test_a_map_leads_to_claims_and_topics(site: Path, pages: dict[str, Read]) -> None:
    picture = (site / "maps" / f"{anchor('claim', 'muscle-ageing/igf1-proportional')}.svg").read_text("utf-8")
    links = re.findall(r'<a href="([^"]*)">', picture)
    assert any(link.startswith("../topic-") for link in links)
    assert len(links) == len(set(links))
    assert 'role="group"' in picture  # what is in an image is hidden from a screen reader
    for link in links:
        file, _, place = link.removeprefix("../").partition("#")
        assert not place or place in pages[file].ids, link


def test_no_two_records_stand_in_one_place() -> None:
    ids = ["a.b", "a-b", "магний", "цинк", "a/b", "own::a/b", "own-a/b", "a-b/c"]
    assert len({anchor("claim", each) for each in ids}) == len(ids)


def test_questions_that_were_saved_are_answered(run, copied_library: Path, tmp_path: Path) -> None:
    library = read_library(copied_library)
    with Notebook.open() as notebook:
        for text in ("does magnesium raise testosterone", "zma", "does aspirin <b>help</b>"):
            notebook.save_search(library.id, text, 0)
        notebook.save_search("another", "does magnesium raise igf-1", 0)
    assert run("export", "site", str(tmp_path / "pages")).status == 0
    pages = read_all(tmp_path / "pages")
    listed = pages["questions.html"]
    assert [link for link in listed.links if link.startswith("answer-")] == ["answer-1.html", "answer-2.html"]
    asked = run("ask", "does magnesium raise testosterone", "--json").json
    assert asked["sentence"] in listed.text
    material = Material(library)
    claims = [row["claim"] for rows in asked["groups"].values() for row in rows]
    assert claims
    assert all(material.href(claim) in pages["answer-1.html"].links for claim in claims)


def test_a_page_says_what_it_is_of_and_from_when(site: Path) -> None:
    text = (site / "index.html").read_text("utf-8")
    assert "2026-11-29" in text
    assert "not medical advice" in text
    assert '<html lang="en">' in text


def test_linked_data_are_json_and_hold_every_claim(site: Path) -> None:
    library = read_library(MINERALS)
    found = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', (site / "article-als.html").read_text("utf-8")
    )
    graph = json.loads(found[1])["@graph"]
    bodies = {node["body"][0]["value"] for node in graph if node.get("type") == "Annotation"}
    assert bodies == {claim.statement for claim in library.claims.values() if claim.article == "als"}
    reviews = [node for node in graph if node.get("@type") == "ClaimReview"]
    assert reviews
    assert all(1 <= review["reviewRating"]["ratingValue"] <= 5 for review in reviews)


def test_one_file_has_everything_in_it(tmp_path: Path) -> None:
    write_single(read_library(MINERALS), tmp_path / "all.html", "2026-11-29")
    page = Read((tmp_path / "all.html").read_text("utf-8"))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith("#") for link in page.links)
    assert [address for address in page.loaded if not address.startswith("data:")] == ["search-index.js"]


def hostile(text: str) -> Library:
    """A library in which this stands wherever text stands."""
    library = read_library(MINERALS)
    articles = {
        key: replace(
            article, title=text, author=text, note=text,
            passages=tuple(replace(each, text=text + each.text[len(text) :]) for each in article.passages),
        )
        for key, article in library.articles.items()
    }  # fmt: skip
    claims = {
        key: replace(
            claim, statement=text, population=text, note=text,
            anchors=tuple(replace(each, quote=text) for each in claim.anchors),
            relations=tuple(replace(each, reason=text) for each in claim.relations),
        )
        for key, claim in library.claims.items()
    }  # fmt: skip
    studies = {
        key: replace(study, title=text, population=text, caveats=(text,)) for key, study in library.studies.items()
    }
    return replace(library, title=text, description=text, articles=articles, claims=claims, studies=studies)


MARKUP = (
    """<script>alert(1)</script> <img src=x onerror=alert(1)> </script><b> <https://evil.example>""",
    """" onmouseover="alert(1) [a](javascript:b) ![x](http://evil.example/x) <!-- &lt;b&gt;""",
)


def test_no_text_of_a_library_becomes_markup(tmp_path: Path) -> None:
    text = " ".join(MARKUP)
    write_site(hostile("an ordinary text"), tmp_path / "plain", "2026-11-29")
    write_site(hostile(text), tmp_path / "bad", "2026-11-29")
    plain, bad = read_all(tmp_path / "plain"), read_all(tmp_path / "bad")
    for name, page in bad.items():
        assert sorted(page.tags) == sorted(plain[name].tags), name
        assert page.loaded == plain[name].loaded
        assert all(not link.startswith(("http", "javascript")) for link in page.links)
    write_single(hostile(text), tmp_path / "one.html", "2026-11-29")
    assert len(re.findall("<script", (tmp_path / "one.html").read_text("utf-8"))) == 3


def test_a_folder_is_replaced_only_when_asked_and_never_one_of_something_else(run, site: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(site, tmp_path / "pages")
    assert run("export", "site", str(folder)).status == 2
    made = run("export", "site", str(folder), "--force")
    assert (made.status, str(folder / "index.html") in made.out) == (0, True)
    other = tmp_path / "mine"
    other.mkdir()
    (other / "note.txt").write_text("mine", "utf-8")
    assert run("export", "site", str(other), "--force").status == 2
    assert [each.name for each in other.iterdir()] == ["note.txt"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["mine", "pages"]


@pytest.mark.parametrize("what", ["added", "changed", "linked", "listed"])
def test_what_a_reader_wrote_in_an_exported_folder_is_never_taken_away(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "notes"
    write_folder(folder, {"Start.md": "exported", "Claims/one.md": "exported"})
    mine = folder / ("Claims/one.md" if what == "changed" else "Claims/mine.md")
    if what == "linked":
        mine.symlink_to(tmp_path)
    elif what == "listed":
        (folder / ".mgtui-export.json").write_text("[", "utf-8")
    else:
        mine.write_text("mine", "utf-8")
    before = sorted(folder.rglob("*"))
    with pytest.raises(NotPlain, match="not as it was exported"):
        write_folder(folder, {"Start.md": "anew"}, replace=True)
    assert sorted(folder.rglob("*")) == before
    assert what not in ("added", "changed") or mine.read_text("utf-8") == "mine"


def test_what_fails_in_between_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mgtui import disk

    write_folder(tmp_path / "pages", {"index.html": "old"})

    def full(what: str, path: str) -> None:
        if path == "second.html":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "before_write", [full])
    with pytest.raises(OSError, match="space"):
        write_folder(tmp_path / "pages", {"index.html": "new", "second.html": "new"}, replace=True)
    assert (tmp_path / "pages" / "index.html").read_text("utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["pages"]


@pytest.mark.parametrize(
    "arguments", [["site"], ["site", "a", "b"], ["site", "a", "--single", "b"], ["--single", "b"],
    ["vault"], ["claims", "--single", "b"]]
)  # fmt: skip
def test_wrong_usage(run, arguments: list[str]) -> None:
    assert run("export", *arguments).status == 2


def test_what_may_not_be_written_is_refused_before_a_page_is_made(run, tmp_path: Path, monkeypatch) -> None:
    from mgtui.export.site import writing

    monkeypatch.setattr(writing, "Material", lambda *arguments, **named: pytest.fail("pages are made"))
    there = tmp_path / "there"
    there.mkdir()
    (there / "own.txt").write_text("mine", "utf-8")
    assert run("export", "site", str(there)).status == 2
    assert run("export", "site", "--single", str(there / "own.txt")).status == 2
    assert run("export", "site", "--single", str(tmp_path / "nowhere" / "one.html")).status == 2

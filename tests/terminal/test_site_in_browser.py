"""The pages of the bundled library in a browser without a network: its search, its widths, what tools find wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from harness import npm
from harness.browser import PROGRAM, Browser
from mgtui.export.site.material import Material
from mgtui.export.site.writing import write_single, write_site
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library

pytestmark = [pytest.mark.skipif(PROGRAM is None, reason="Chromium is not installed"), pytest.mark.long]

QUERIES = (
    "zma testosterone", "magnesium sleep", "vitamin d activation", "als prevention", "igf-1 older men", "il-6 crp",
    "tnf-alpha", "inflammation deficiency", "muscle cramps", "sod1 mice", "kidney hydroxylation", "estrogen clearance",
    "protein synthesis", "bone density", "strength trained athletes", "parathyroid hormone", "zinc deficiency growth",
    "hypomagnesemia", "magnesium glycinate", "cohort intake",
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    library = read_library(bundled_library())
    questions = ["does magnesium raise testosterone", "does magnesium prevent ALS?"]
    write_site(library, folder / "pages", "2026-11-29", questions=questions)
    write_single(library, folder / "one.html", "2026-11-29", questions=questions)
    return folder


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    opened = Browser(tmp_path / "browser")
    yield opened
    opened.close()


def looked_at(site: Path) -> list[Path]:
    """One file with everything, every page of its kind alone, and the largest of those of which there are many."""
    pages = sorted((site / "pages").glob("*.html"), key=lambda page: page.stat().st_size, reverse=True)
    chosen = [page for page in pages if page.name.partition("-")[0] not in ("article", "study", "topic")]
    for kind in ("article", "study", "topic"):
        chosen += [page for page in pages if page.name.startswith(f"{kind}-")][:5]
    return [site / "one.html", *chosen]


def first_found(browser: Browser, query: str) -> str:
    browser.run(
        "{ const q = document.getElementById('query'); q.value = " + json.dumps(query) + ";"
        " document.getElementById('found').replaceChildren(); q.dispatchEvent(new Event('input')); }"
    )
    browser.wait(
        "!!document.querySelector('#found a') || document.getElementById('said').textContent === 'Nothing found'"
    )
    return str(browser.run("document.querySelector('#found a')?.textContent ?? ''"))


@pytest.mark.parametrize("page", ["pages/index.html", "one.html"])
def test_the_search_finds_first_what_the_program_finds_first(site: Path, browser: Browser, run, page: str) -> None:
    browser.open((site / page).as_uri())
    same = 0
    for query in QUERIES:
        hits = run("search", "--json", "--limit", "1", query, library=bundled_library()).json["hits"]
        same += first_found(browser, query) == (hits[0]["title"] if hits else "")
    assert same >= 18, same
    assert first_found(browser, "qqqxxx") == ""
    assert first_found(browser, "testosterone")
    topics = browser.run(
        "[...document.querySelectorAll('#found li')].filter(each => each.querySelector('span').textContent === 'topic')"
        ".map(each => each.querySelector('a').textContent)"
    )
    assert topics == ["Testosterone"]
    assert [address for address in browser.requests if not address.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("width", [360, 768, 1600])
def test_no_page_is_wider_than_the_window(site: Path, browser: Browser, width: int) -> None:
    browser.size(width, 900)
    for page in looked_at(site):
        browser.open(page.as_uri())
        assert browser.run("document.documentElement.scrollWidth") <= width, page.name


def test_every_claim_is_reached_by_links_from_the_first_page(site: Path, browser: Browser) -> None:
    material = Material(read_library(bundled_library()))
    first, waiting, seen = (site / "pages" / "index.html").as_uri(), [], {}
    waiting.append(first)
    while waiting:
        address = waiting.pop()
        browser.open(address)
        places, links = browser.run(
            "[[...document.querySelectorAll('[id]')].map(each => each.id),"
            " [...document.querySelectorAll('a[href]')].map(each => each.href)]"
        )
        seen[address] = set(places)
        for link in links:
            page = link.partition("#")[0]
            if page.endswith(".html") and page not in seen and page not in waiting:
                waiting.append(page)
    assert len(seen) == len(list((site / "pages").glob("*.html")))
    for claim in material.links.claims:
        page, _, place = material.href(claim.id).partition("#")
        assert place in seen[(site / "pages" / page).as_uri()], claim.id


@pytest.mark.skipif(not npm.has("axe-core"), reason="not there: npm install axe-core")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(site: Path, browser: Browser, dark: bool) -> None:
    axe = (npm.MODULES / "axe-core" / "axe.min.js").read_text("utf-8")
    browser.size(1000, 900, dark=dark)
    for page in looked_at(site):
        browser.open(page.as_uri())
        browser.run(f"{axe};0")
        found = browser.run("axe.run(document).then(found => JSON.stringify(found.violations.map(each => each.id)))")
        assert json.loads(found) == [], page.name

"""Citations in each style that ships, and in a style of the reader's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from mgtui.errors import ExportError, UnknownRecord
from mgtui.export.cite import bibliography, cite, styles
from mgtui.library.merge import merge
from mgtui.model import Article, Library, Passage, Study

STYLES = Path(sys.modules["mgtui.export.cite"].__file__ or "").parent / "styles"


def test_the_styles_that_ship() -> None:
    assert list(styles()) == ["apa", "chicago", "harvard", "vancouver"]
    assert styles()["vancouver"].startswith("Vancouver")


@pytest.mark.parametrize("name", ["apa", "chicago", "harvard", "vancouver"])
def test_a_style_is_one_by_the_schema_of_csl(name: str) -> None:
    from citeproc import SCHEMA_PATH

    schema = etree.RelaxNG(etree.parse(SCHEMA_PATH))
    schema.assertValid(etree.parse(STYLES / f"{name}.csl"))


TITLE = (
    "Dietary magnesium intake and the risk of cardiovascular disease, type 2 diabetes, and all-cause mortality:"
    " a dose-response meta-analysis of prospective cohort studies"
)
APA = (
    "Fang, X., Wang, K., Han, D., He, X., Wei, J., Zhao, L., Imam, M. U., Ping, Z., Li, Y., Xu, Y., Min, J., & Wang, F."
)
CHICAGO = "Fang, Xuexian, Kai Wang, Dan Han, Xuyan He, Jiayu Wei, Lu Zhao, Mustapha Umar Imam, et al."
IN_EACH_STYLE = {
    "apa": f"{APA} (2016). {TITLE}. BMC Medicine, 14, 210. https://doi.org/10.1186/s12916-016-0742-z",
    "chicago": f"{CHICAGO} 2016. “{TITLE}.” BMC Medicine 14: 210. https://doi.org/10.1186/s12916-016-0742-z.",
    "harvard": f"Fang, X. et al. (2016) ‘{TITLE}’, BMC Medicine, 14, p. 210. doi:10.1186/s12916-016-0742-z.",
    "vancouver": (
        f"Fang X, Wang K, Han D, He X, Wei J, Zhao L, et al. {TITLE}. BMC Medicine. 2016 Dec 8;14:210."
        " doi: 10.1186/s12916-016-0742-z. PMID: 27927203."
    ),
}


@pytest.mark.parametrize(("style", "wanted"), list(IN_EACH_STYLE.items()))
def test_a_study_in_each_style(minerals: Library, style: str, wanted: str) -> None:
    assert cite(minerals, "study:fang-2016", style) == wanted


@pytest.mark.parametrize("style", ["apa", "chicago", "harvard", "vancouver"])
def test_every_study_is_laid_out_cleanly(minerals: Library, style: str) -> None:
    for study, entry in bibliography(list(minerals.studies.values()), style).items():
        words = minerals.studies[study].title.rstrip("?")
        assert words in entry
        for flaw in ("..", " ,", " .", "  ", "()", "?.", ",,", "None", "<"):
            assert flaw not in entry, (study, entry)
        assert not entry.startswith(("1.", "[1]"))


def test_a_study_that_nobody_found_says_so(library: Library) -> None:
    assert "No such publication was identified" in cite(library, "study:ghost")
    assert "identified" not in cite(library, "study:brown-2000")


@pytest.mark.parametrize(
    ("page", "shown"), [("2091-9", "2091–9"), ("659-66", "659–66"), ("12-5", "12–5"), ("e7-9", "e7–9")]
)
def test_pages_that_a_record_shortens_stay_whole(page: str, shown: str) -> None:
    study = Study("a", "Sleep", type="article-journal", issued="2000", volume="3", page=page, container_title="J Sleep")
    assert f"3:{shown}." in bibliography([study], "vancouver")["a"]


def test_a_claim_is_cited_with_article_section_and_quote(library: Library) -> None:
    assert cite(library, "a/raises") == (
        "Zinc [vitamin D]. (n.d.). Section “What zinc does”: “Zinc raises IGF-1” [Claim a/raises]"
    )
    assert cite(library, "small::a/raises") == cite(library, "a/raises")


def test_a_passage_and_an_article_are_cited(library: Library) -> None:
    assert cite(library, "a#what-zinc-does/1", "vancouver") == (
        "Zinc [vitamin D]. Section “What zinc does”: “Zinc raises IGF-1. Zinc does nothing at all.”"
    )
    assert cite(library, "b", "harvard") == "Iron (no date)."


@pytest.mark.parametrize("record", ["none", "a/none", "a#none/1", "study:none", "topic:none", "", "a#"])
def test_what_is_not_there_is_not_cited(library: Library, record: str) -> None:
    with pytest.raises(UnknownRecord):
        cite(library, record)


def test_a_topic_is_not_cited(library: Library) -> None:
    with pytest.raises(ExportError, match="nothing to cite"):
        cite(library, "topic:metals")


def test_the_path_of_a_style_file_is_a_style(library: Library, tmp_path: Path) -> None:
    own = tmp_path / "mine.csl"
    own.write_text((STYLES / "apa.csl").read_text("utf-8").replace('prefix="("', 'prefix="["'), encoding="utf-8")
    assert cite(library, "study:brown-2000", str(own)) == "Brown, A. [2000). A trial of zinc. Journal of Metals."


def test_a_style_without_a_bibliography_cites_as_its_notes_do(library: Library, tmp_path: Path) -> None:
    own = tmp_path / "notes.csl"
    text = (STYLES / "apa.csl").read_text("utf-8")
    own.write_text(text[: text.index("<bibliography>")] + "</style>", encoding="utf-8")
    assert cite(library, "study:brown-2000", str(own)) == "(Brown, 2000)"


@pytest.mark.parametrize(
    "content", ["", "no xml", "<style/>", "<a><b></a>", '<style xmlns="http://purl.org/net/xbiblio/csl"/>']
)
def test_a_file_that_is_no_style_is_refused_with_a_sentence(library: Library, tmp_path: Path, content: str) -> None:
    own = tmp_path / "own.csl"
    own.write_text(content)
    with pytest.raises(ExportError, match="cannot be read as a citation style"):
        cite(library, "study:brown-2000", str(own))


@pytest.mark.parametrize("style", ["none", "../apa", "APA", "/", "a\x00b"])
def test_an_unknown_style_is_said_to_be_with_those_there_are(library: Library, style: str) -> None:
    with pytest.raises(ExportError, match="There are: apa, chicago, harvard, vancouver"):
        cite(library, "study:brown-2000", style)


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    heavy = "{'citeproc', 'lxml', 'bibtexparser', 'rispy', 'sqlite3', 'textual', 'whoosh'}"
    code = f"import sys, mgtui.export.cite, mgtui.export.entry; sys.exit(' '.join({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.stderr.strip() == ""


def test_what_a_reader_added_is_cited_without_the_library_it_was_added_to(library: Library) -> None:
    article = Article(
        "x", "Zebras", "Ragnar Rylander, Maurice J Arnaud", "2008-01-02", "Savanna Weekly", "https://example.org/zebras",
        passages=(Passage("x#top/1", "x", "top", (), "paragraph", "Stripes."),),
    )  # fmt: skip
    both = merge([library, Library("own", "My library", articles={"x": article})])
    assert cite(both, "own::x") == (
        "Ragnar Rylander, & Maurice J Arnaud. (2008, January 2). Zebras. Savanna Weekly. https://example.org/zebras"
    )
    assert cite(both, "own::x", "vancouver").startswith("Ragnar Rylander, Maurice J Arnaud. Zebras.")
    assert cite(both, "own::x#top/1").endswith("https://example.org/zebras “Stripes.”")
    assert cite(both, "small::a/raises") == cite(both, "a/raises") == cite(library, "a/raises")

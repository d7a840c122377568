"""What the guard around the citation processor mends."""

from __future__ import annotations

import pytest

from mgtui.export.cite import bibliography, default_style
from mgtui.export.processor import initials, tidied
from mgtui.model import Name, Study


@pytest.mark.parametrize(
    ("given", "with_stops", "bare"),
    [
        ("Jane M.", "J. M.", "JM"),
        ("J.M.", "J. M.", "JM"),
        ("Min-seo", "M.", "MS"),
        ("Anne-Marie P.", "A.-M. P.", "AMP"),
        ("Rosa de las Nieves", "R. de las N.", "R de las N"),
        ("Omar el-Amin", "O. el-A.", "O el A"),
        ("r j", "r. j.", "rj"),
    ],
)
def test_initials(given: str, with_stops: str, bare: str) -> None:
    assert initials(given, ". ", hyphens=True) == with_stops
    assert initials(given, "", hyphens=False) == bare


def test_marks_that_are_set_twice_or_forgotten() -> None:
    assert tidied("2019Jun;12. 2023Nov2. Dec2 genes.") == "2019 Jun;12. 2023 Nov 2. Dec2 genes."
    assert tidied("“Is it?”. ‘It is.’, Sea.") == "“Is it?” ‘It is’, Sea."
    assert tidied("“On “green” weed.”") == "“On ‘green’ weed.”"


def test_particles_suffixes_groups_and_names_without_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    names = (Name("Weld", "A. B., Jr."), Name("van Dam", "Min-seo"), Name("李", "小红"), Name(literal="Kelp Group"))
    study = Study("a", "Kelp", type="article-journal", author=names, issued="2011", container_title="Sea", page="1-9")
    assert bibliography([study])["a"].startswith("Weld, A. B., Jr., van Dam, M., 李小红, & Kelp Group. (2011).")
    monkeypatch.setenv("MGTUI_STYLE", "vancouver")
    assert default_style() == "vancouver"
    assert bibliography([study])["a"].startswith("Weld AB Jr, van Dam MS, 李小红, Kelp Group. Kelp.")

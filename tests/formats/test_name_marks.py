"""Marks behind the names of authors are no part of them."""

from __future__ import annotations

import pytest

from mgtui.formats.articles.markdown import read_markdown
from mgtui.formats.name_marks import without_marks
from mgtui.formats.references.names import direct_name, names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane B Roe  1   2 , Ann Poe  3 , Sue Doe", "Jane B Roe, Ann Poe, Sue Doe"),
        ("Jane Roe 1", "Jane Roe"),
        ("Jane Roe1,2, Ann Poe3*", "Jane Roe, Ann Poe"),
        ("Jane Roe*, Ann Poe†", "Jane Roe, Ann Poe"),
        ("Roe JK1, Poe A 2", "Roe JK, Poe A"),
        ("Roe, Jane M.a; Poe, Ann S.b; Doe, Paulc", "Roe, Jane M.; Poe, Ann S.; Doe, Paul"),
        ("Roe, Jane; Poe, Eric", "Roe, Jane; Poe, Eric"),
        ("Jane Roe, 1, Ann Poe", "Jane Roe, Ann Poe"),
        ("John Roe 3rd, Ann Poe", "John Roe 3rd, Ann Poe"),
        ("Agent 007 Roe", "Agent 007 Roe"),
        ("Jane Roe and Ann Poe", "Jane Roe and Ann Poe"),
        ("2", ""),
        ("Jane Roe^1,2^, Ann Poe[3], Sue Doe✉", "Jane Roe, Ann Poe, Sue Doe"),
        ("Jane Roe a,*, Ann Poe b, Sue Doe a,b", "Jane Roe, Ann Poe, Sue Doe"),
        ("Jane Roe, M.D.,1 Ann Poe, Ph.D.2", "Jane Roe, M.D., Ann Poe, Ph.D."),
    ],
)
def test_marks_behind_names(text: str, names: str) -> None:
    assert without_marks(text) == names


def test_a_name_of_a_record_has_no_mark() -> None:
    assert [direct_name("Jane B Roe 1 2").family, direct_name("Roe, Jane 3").given] == ["Roe", "Jane"]
    assert [name.family for name in names_in("Roe, Jane M.a; Poe, Ann 2")] == ["Roe", "Poe"]
    assert [name.given for name in names_in("Roe, Jane M.a; Poe, Ann 2")] == ["Jane M.", "Ann"]
    assert names_in("Salt Study Group 2")[0].literal == "Salt Study Group 2"


@pytest.mark.parametrize(
    ("front", "author"),
    [
        ('author:\n  name: " Jane B Roe  1   2 , Ann Poe  3"', "Jane B Roe, Ann Poe"),
        ('author: "Roe, Jane M.a; Poe, Ann S.b; Doe, Paulc"', "Jane M. Roe, Ann S. Poe, Paul Doe"),
        ("author: [Jane Roe 1, Ann Poe 2]", "Jane Roe, Ann Poe"),
    ],
)
def test_marks_in_front_matter(front: str, author: str) -> None:
    draft = read_markdown(f"---\ntitle: Salt\n{front}\n---\n\nSalt is old.\n")
    assert draft.author == author

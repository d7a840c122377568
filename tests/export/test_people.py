"""Authors out of the one text that an article names them in."""

from __future__ import annotations

import pytest

from mgtui.export.people import author_names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Nils Osmar", ["Nils Osmar"]),
        ("Ragnar Rylander, Maurice J Arnaud", ["Ragnar Rylander", "Maurice J Arnaud"]),
        ("Ann-Marie O'Neill, J. R. R. Tolkien & Sebastián de la Rosa",
         ["Ann-Marie O'Neill", "J. R. R. Tolkien", "Sebastián de la Rosa"]),
        ("Ann Smith and Bo Jones", ["Ann Smith", "Bo Jones"]),
        ("Ann Smith, Bo Jones, and Анна Петрова", ["Ann Smith", "Bo Jones", "Анна Петрова"]),
        ("Medical Team; Ann Smith", ["Medical Team", "Ann Smith"]),
    ],
)  # fmt: skip
def test_several_authors_are_told_apart(text: str, people: list[str]) -> None:
    assert author_names(text) == [{"literal": name} for name in people]


@pytest.mark.parametrize(
    "text",
    [
        "Smith, John Paul", "Ann Smith, MD", "Ann Smith, MD PhD", "Ann Smith, Registered Dietitian",
        "Ann Smith, Harvard Medical School", "Mayo Clinic Staff", "Department of Health and Social Care",
        "Ann Smith, Bo", "Smith A, Jones B", "Centers for Disease Control and Prevention", "王伟, 李娜", "admin",
        "Johnson & Johnson", "Ann Smith, updated 2020", "Ann Smith,", "Archyworldys",
    ],
)  # fmt: skip
def test_what_is_not_sure_stays_whole(text: str) -> None:
    assert author_names(text) == [{"literal": text}]


def test_a_name_turned_round_says_which_is_the_family_name() -> None:
    assert author_names("Rylander, Ragnar; Arnaud, Maurice J.; ") == [
        {"family": "Rylander", "given": "Ragnar"},
        {"family": "Arnaud", "given": "Maurice J."},
    ]

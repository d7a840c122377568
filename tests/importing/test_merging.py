"""What a reader wrote stays, and of two sources the fuller value."""

from __future__ import annotations

from typing import Any

import pytest

from mgtui.importing.merging import fuller, merged

THERE: dict[str, Any] = {
    "title": "Zinc and colds",
    "author": [{"family": "Doe", "given": "Jane M."}],
    "issued": "2019-06",
    "container-title": "Journal of Invented Nutrition",
}


def test_what_a_reader_wrote_changes_only_when_that_is_asked_for() -> None:
    mine = THERE | {"title": "Zinc and colds (corrected)"}
    del mine["issued"]
    new = THERE | {"volume": "7"}
    found = merged(mine, new, THERE, same_source=True, replace=False)
    assert (found.changes, found.yours) == ({"volume": "7"}, ("title", "issued"))
    found = merged(mine, new, THERE, same_source=True, replace=True)
    assert found.changes == {"title": "Zinc and colds", "issued": "2019-06", "volume": "7"}


def test_a_record_of_unknown_making_only_gains() -> None:
    found = merged(THERE, THERE | {"title": "Else", "page": "1"}, None, same_source=False, replace=False)
    assert (found.changes, found.yours) == ({"page": "1"}, ("title",))


def test_the_poorer_source_takes_nothing_and_the_fuller_gives() -> None:
    poor = {
        "title": "ZINC AND COLDS.",
        "author": [{"family": "Doe", "given": "J. M."}],
        "issued": "2019",
        "container-title": "J Invent Nutr",
    }
    assert merged(THERE, poor, THERE, same_source=False, replace=False).changes == {}
    assert merged(poor, THERE, poor, same_source=False, replace=False).changes == THERE


def test_sources_that_disagree_leave_what_is_there_but_a_source_may_correct_itself() -> None:
    new = THERE | {"title": "Copper and coughs", "author": [{"family": "Roe", "given": "R."}]}
    assert merged(THERE, new, THERE, same_source=False, replace=False).differing == ("title", "author")
    found = merged(THERE, new, THERE, same_source=True, replace=False)
    assert found.changes == {"title": "Copper and coughs", "author": [{"family": "Roe", "given": "R."}]}


def test_names_are_joined_one_by_one() -> None:
    there = {"author": [{"family": "Doe", "given": "Jane"}, {"family": "Roe", "given": "R."}]}
    new = {
        "author": [{"family": "Doe", "given": "J."}, {"family": "Roe", "given": "Rick"}, {"literal": "The Zinc Group"}]
    }
    found = merged(there, new, there, same_source=False, replace=False)
    assert found.changes["author"] == [{"family": "Doe", "given": "Jane"}, *new["author"][1:]]


@pytest.mark.parametrize(
    ("field", "there", "new", "which"),
    [
        ("page", "12", "12-18", "new"),
        ("page", "1287-92", "1287-1292", "there"),
        ("page", "12-18", "99", "neither"),
        ("issued", "2019", "2020", "neither"),
        ("type", "document", "book", "new"),
        ("title", "ZINC", "Zinc", "new"),
        ("title", "Zinc: a trial in schools", "Zinc", "there"),
        ("container-title", "BMJ", "British Medical Journal", "new"),
        ("volume", "3", "4", "neither"),
    ],
)
def test_the_fuller_value(field: str, there: str, new: str, which: str) -> None:
    assert fuller(field, there, new) == which

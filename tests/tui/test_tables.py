"""The tables of all studies and all claims: columns, order, filter, decisions; rows are made as they come in sight."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from harness.pilot import PageHost, driving
from mgtui.model import Library, Study
from mgtui.model.kept import Decision, Kept
from mgtui.notebook.notebook import Notebook
from mgtui.tui.keys.seen import TOO_SOON
from mgtui.tui.session import Session
from mgtui.tui.tables.columns import Column, Sorted, TableLayout, claim_columns, in_order, study_columns, widths


def column(name: str, texts: dict[str, str], *, numbers: bool = False) -> Column:
    return Column(name, lambda key: texts.get(key, ""), 4, 10, numbers, is_shown=True)


def test_rows_are_sorted_by_several_columns_with_empty_cells_last() -> None:
    year = column("Year", {"a": "2000", "b": "1999", "c": "2000", "e": "900"}, numbers=True)
    name = column("Name", {"a": "zinc", "b": "Iron", "c": "boron", "d": "x"})
    assert in_order("abcde", [year, name], (Sorted("Year", True), Sorted("Name", False))) == ["c", "a", "b", "e", "d"]
    assert in_order("abcde", [year, name], (Sorted("Year", False),)) == ["e", "b", "a", "c", "d"]
    assert in_order("abcde", [year, name], (Sorted("gone", False),)) == list("abcde")


def test_a_column_sorts_one_way_the_other_and_no_more_before_those_that_sorted() -> None:
    year, name = column("Year", {}, numbers=True), column("Name", {})
    layout = TableLayout().sorted_by(name).sorted_by(year)
    assert layout.said == "by Year ↓, Name ↑"
    assert layout.sorted_by(year).said == "by Year ↑, Name ↑"
    assert layout.sorted_by(year).sorted_by(year).said == "by Name ↑"
    assert layout.sorted_by(name).said == "by Name ↑, Year ↓"


def test_columns_that_fit_get_the_room_that_is_left() -> None:
    columns = [column(name, {}) for name in "abc"]
    assert widths(columns, 16) == [4, 4, 4]
    assert widths(columns, 12) == [5, 5]
    assert widths(columns, 3) == [3]
    assert sum(widths(columns, 200)) == 30


def test_every_column_says_something_of_a_full_record_and_nothing_of_an_empty_one() -> None:
    from model.full_library import CLAIM, STUDY, full_library

    bare = Study("bare", "Bare")
    library = full_library()
    session = Session(Library("l", "L", studies={**library.studies, "bare": bare}, claims=library.claims,
                              articles=library.articles, terms=library.terms, topics=library.topics))  # fmt: skip
    kept = Kept(
        {"read": (f"study:{STUDY.id}", f"claim:{CLAIM.id}")},
        screening={f"study:{STUDY.id}": Decision("excluded", "wrong population")},
    )
    of_studies, of_claims = study_columns(session, lambda: kept), claim_columns(session, lambda: kept)
    assert {each.name: each.text(STUDY.id) for each in of_studies}["Screening"] == "excluded: wrong population"
    assert [each.name for each in of_studies if not each.text(STUDY.id)] == []
    assert [each.name for each in of_studies if each.text("bare")] == ["Study", "Id", "Title"]
    empty = {each.name for each in of_claims if not each.text(CLAIM.id)}
    assert empty <= {"For and against"}
    for columns in (of_studies, of_claims):
        names = [each.name for each in columns]
        assert len(names) == len(set(names))
        assert sum(each.is_shown for each in columns) > 5


async def test_a_table_is_filtered_by_a_query_and_opens_what_the_cursor_is_on(explore) -> None:
    async with explore() as driver:
        await driver.press("v", "l", "f", *"rel:contradicts", "enter")
        page = driver.screen
        library = page.session.library
        assert 1 < len(page.table.keys) < len(page.session.links.claims)
        assert all(page.session.relations.counts(key)["contradicts"] for key in page.table.keys)
        await driver.press("escape", "f", *"design:x", "enter")
        assert "No design “x”" in driver.text()
        await driver.press("escape", "j", "o")
        at = page.table.cursor_key
        await driver.press("enter")
        assert driver.screen.state.view.claim == at
        assert library.claims[at].article == driver.screen.state.view.article


async def test_columns_are_chosen_ordered_and_kept(explore) -> None:
    async with explore() as driver:
        await driver.press("v", "s", "vertical_line", "shift+down", "j", "space", "enter", "left", "o")
        first = driver.screen.table._columns[0].name
        assert first == "Study"
    async with explore() as driver:
        await driver.press("v", "s")
        names = [each.name for each in driver.screen.table._columns]
        assert names[:2] == ["Study", "Year"]
        assert "Design" not in names
        assert "by Study ↑" in driver.text()
        with Notebook.open() as notebook:
            assert notebook.layout("table study")


async def test_studies_are_screened_counted_filtered_and_undone(explore) -> None:
    async with explore() as driver:
        await driver.press("v", "s")
        page = driver.screen
        first, second, third, *others = page.table.keys
        await driver.press("a", "x", "1", "p")
        decided = page.explorer.notebook.kept.screening
        assert decided == {
            f"study:{first}": Decision("included"), f"study:{second}": Decision("excluded", "wrong population"),
            f"study:{third}": Decision("later"),
        }  # fmt: skip
        assert f"included 1 · excluded 1 · later 1 · open {len(others):,}" in driver.text()
        await driver.press("f", *"screening:excluded", "enter")
        assert list(page.table.keys) == [second]
        await driver.press("escape", "u")
        assert page.explorer.notebook.kept.screening.keys() == decided.keys() - {f"study:{third}"}
        assert "screening, later" in driver.text()
        await driver.press("g", "space", "shift+down", "x", "7", *"old", "enter")
        assert page.explorer.notebook.kept.screening[f"study:{first}"] == Decision("excluded", "old")
        assert "2 marked studies" in driver.text()


async def test_no_study_is_decided_on_that_came_in_the_place_of_another(explore) -> None:
    async with explore() as driver:
        await driver.press("v", "s")
        await driver.look()
        driver.type("f", *"year:..1990", "enter", "a")
        await driver.settle()
        assert TOO_SOON in driver.text()
        assert not driver.screen.explorer.notebook.kept.screening
        await driver.press("a")
        assert len(driver.screen.explorer.notebook.kept.screening) == 1


async def test_a_library_of_studies_alone_is_at_home_in_their_table(explore, tmp_path: Path, minerals: Path) -> None:
    root = tmp_path / "studies-alone"
    root.mkdir()
    (root / "library.yaml").write_text("id: alone\ntitle: Studies\nschema: 1\n", encoding="utf-8")
    (root / "studies.yaml").write_text((minerals / "studies.yaml").read_text("utf-8"), encoding="utf-8")
    async with explore(root=root) as driver:
        assert "All studies" in driver.text()
        key = driver.screen.table.keys[5]
        label = driver.screen.session.library.studies[key].title
        await driver.press("slash")
        await driver.search(f"{label} kind:study")
        await driver.press("enter")
        assert driver.screen.table.cursor_key == key
        await driver.press("enter")
        assert label[:30] in driver.text()


async def test_fifty_thousand_studies_cost_no_more_than_the_rows_in_sight() -> None:
    asked: list[str] = []

    class Studies(dict[str, Study]):
        def __getitem__(self, key: str) -> Study:
            asked.append(key)
            return super().__getitem__(key)

    library = Library("big", "Big", studies=Studies({f"s{n}": Study(f"s{n}", f"Study {n}") for n in range(50_000)}))
    notebook = SimpleNamespace(kept=Kept(), ask=_nothing, tell=lambda call: None)
    explorer = SimpleNamespace(
        session=Session(library), notebook=notebook, key_of=str, complete=_nothing, select=_nothing
    )
    from mgtui.tui.tables.screen import Studies as Page

    app = PageHost(Page(explorer))  # type: ignore[arg-type]
    async with driving(app, (120, 40)) as driver:
        asked.clear()
        await driver.press("j", "ctrl+f", "G", "space")
        assert driver.screen.table.cursor_key == "s49999"
        assert len(asked) < 5_000
        assert "Study 49999" in driver.text()


async def _nothing(*arguments: object) -> None:
    return None

"""The explorer as a reader uses it, on the library of minerals."""

from __future__ import annotations

import pytest

from mgtui.evidence.relations import Relations
from mgtui.library.reader import read_library
from mgtui.tui.navigation import View

PROPORTIONAL = "muscle-ageing/igf1-proportional"


async def test_it_starts_with_an_article_and_tells_what_to_do(explore) -> None:
    async with explore(size=(120, 90)) as driver:  # room for all topics, be they many
        shown = driver.text()
        assert "Topics" in shown
        assert "Articles" in shown
        assert "als" in shown
        assert "steps through the claims" in shown
        assert "information, not medical advice" in shown


@pytest.mark.parametrize(
    "size", [(80, 24), *(pytest.param(each, marks=pytest.mark.long) for each in ((120, 40), (200, 60)))]
)
async def test_search_and_enter_stand_on_the_match(explore, size) -> None:
    async with explore(size=size) as driver:
        await driver.open("igf")
        view = driver.screen.state.view
        article = driver.screen.reading.article
        assert view.shown == "article"
        assert driver.screen.state.hits
        if view.claim is None:
            passage, start, end = driver.screen.state.hits[view.hit]
            assert "igf" in article.article.passages[passage].text[start:end].casefold()
            line = article._layout.line_of(passage, start)
            assert article.scroll_offset.y <= line < article.scroll_offset.y + article.scrollable_content_region.height
        else:
            assert article.is_in_view(driver.screen.session.claim(view.claim))


async def test_walking_contradictions_and_back_again(explore, minerals) -> None:
    targets = Relations(read_library(minerals)).walk(PROPORTIONAL, "contradicts", None)
    assert len(targets) >= 2
    async with explore() as driver:
        await driver.open("igf-1 goes up in proportion kind:claim article:muscle-ageing")
        screen = driver.screen
        while screen.state.view.claim != PROPORTIONAL:
            await driver.press("right_square_bracket")
        before = screen.panes.present()
        for target in targets[:2]:
            await driver.press("c")
            assert screen.state.view.claim == target
            assert screen.reading.article.article.id == target.split("/")[0]
            assert screen.reading.article.is_in_view(screen.session.claim(target))
        await driver.press("H", "H")
        assert screen.panes.present() == before


async def test_a_walk_without_targets_says_so_and_moves_nothing(explore) -> None:
    async with explore() as driver:
        await driver.press("right_square_bracket")
        before = driver.screen.panes.present()
        claim = driver.screen.state.claim
        counts = driver.screen.session.relations.counts(claim.id)
        key = next(
            k
            for k, n in (("c", counts["contradicts"]), ("s", counts["supports"]), ("d", counts["depends_on"]))
            if not n
        )
        await driver.press(key)
        assert driver.screen.panes.present() == before
        assert driver.screen.keys.message


async def test_escape_puts_back_what_was_there(explore) -> None:
    async with explore() as driver:
        await driver.press("right_square_bracket", "right_square_bracket")
        before = driver.screen.panes.present()
        await driver.search("zma")
        assert driver.screen.reading.face == "results"
        await driver.press("escape")
        assert driver.screen.reading.face == "article"
        assert driver.screen.panes.present() == before


async def test_enter_opens_the_first_row_for_the_text_as_typed(explore) -> None:
    async with explore() as driver:
        await driver.pilot.press("slash", *"zma", "enter")
        await driver.settle()
        screen = driver.screen
        wanted = screen.opening.search("zma").hits[0]
        assert not screen.state.searching
        if wanted.kind == "claim":
            assert screen.state.view.claim == wanted.id
        else:
            assert screen.state.view.article is not None
            assert screen.state.view.query == "zma"


async def test_a_text_is_answered_as_by_the_command(explore, run, minerals) -> None:
    text = "does magnesium raise testosterone"
    listed = [hit["id"].removeprefix("study:") for hit in run("search", text, "--json", library=minerals).json["hits"]]
    async with explore() as driver:
        await driver.search(text)
        card, *rows = [row for row in driver.screen.reading.results.rows if row.id]
        # A question has the card of its answer above its hits, also while it is looked for.
        assert card.key == f"answer:{text}"
        # Its rows are grouped by kind, the kind of the best hit first.
        assert rows[0].id == listed[0]
        assert {row.id for row in rows} >= set(listed)
        claims = [row.id for row in rows if row.key.startswith("claim:")]
        assert [hit for hit in listed if hit in claims] == [claim for claim in claims if claim in listed]


async def test_a_topic_lists_its_claims_and_limits_search_until_escape(explore) -> None:
    async with explore() as driver:
        screen = driver.screen
        screen.library_tree.mark("topic", "zma")
        await driver.press("1", "enter")
        claims = screen.session.links.claims_of_topic("zma")
        assert [row.id for row in screen.reading.list.rows if row.id] == [claim.id for claim in claims]
        await driver.search("magnesium")
        known = {claim.id for claim in claims}
        found = [row for row in screen.reading.results.rows if row.id and row.key.startswith("claim:")]
        assert found
        assert {row.id for row in found} <= known
        await driver.press("escape", "escape")
        assert screen.state.view.topic is None
        assert screen.state.view.shown == "article"


@pytest.mark.parametrize("shown", ["topic", "study"])
async def test_escape_leaves_a_list_that_the_explorer_started_in(explore, shown: str) -> None:
    async with explore() as driver:
        screen = driver.screen
        article = screen.state.view.article
        subject = "zma" if shown == "topic" else next(iter(screen.session.library.studies))
        assert not screen.state.history.can_go_back
        screen.navigator.show(View(shown, article, None, subject, topic="zma"), (), scroll=True)
        await driver.press("escape")
        assert (screen.state.view.shown, screen.state.view.article) == ("article", article)
        assert screen.state.view.topic is None


async def test_a_list_shows_no_passage_of_another_row_or_list(explore) -> None:
    async with explore() as driver:
        await driver.open("proportion kind:claim article:muscle-ageing")
        screen = driver.screen
        record = screen.state.claim.id
        await driver.press("t", *"later", "enter", "3", "t", *"later", "enter")
        screen.navigator.open_list(View("tag", screen.state.view.article, subject="later"))
        await driver.settle()
        assert screen.reading.list.cursor_row.id == record
        assert screen.reading.preview.article is not None
        await driver.press("j")
        assert screen.reading.list.cursor_row.id.startswith("study:")
        assert screen.reading.preview.article is None
        assert screen.state.claim is None
        await driver.press("k")
        assert screen.state.claim.id == record
        screen.navigator.open_list(View("claims", screen.state.view.article, subject="None"))
        await driver.settle()
        assert screen.reading.preview.article is None


async def test_related_claims_open_and_come_back_to_the_same_row(explore) -> None:
    async with explore() as driver:
        await driver.open("proportion kind:claim article:muscle-ageing")
        screen = driver.screen
        await driver.press("r", "j", "j")
        row = screen.reading.list.cursor_row
        preview = screen.reading.preview
        assert preview.article.id == row.id.split("/")[0]
        assert preview.is_in_view(screen.session.claim(row.id))
        await driver.press("enter")
        assert screen.state.view.claim == row.id
        await driver.press("H")
        assert screen.reading.face == "list"
        assert screen.reading.list.cursor_row.key == row.key


async def test_a_filter_leaves_the_rows_that_have_its_words(explore) -> None:
    async with explore() as driver:
        await driver.open("proportion kind:claim article:muscle-ageing")
        await driver.press("r")
        rows = driver.screen.reading.list
        whole = len([row for row in rows.rows if row.id])
        await driver.press("f", *"rct")
        left = [row for row in rows.rows if row.id]
        assert 0 < len(left) < whole
        await driver.press("escape")
        assert len([row for row in rows.rows if row.id]) == whole


async def test_a_study_opens_the_claims_that_lean_on_it(explore) -> None:
    async with explore() as driver:
        await driver.open("maggio 2011 kind:study")
        screen = driver.screen
        assert screen.studies.cursor_study == "maggio-2011"
        await driver.press("3", "enter")
        assert screen.state.view.shown == "study"
        claims = screen.session.links.claims_of_study("maggio-2011")
        assert [row.id for row in screen.reading.list.rows if row.id] == [claim.id for claim in claims]


async def test_hits_are_walked_with_a_counter(explore) -> None:
    async with explore() as driver:
        await driver.open("zma")
        screen = driver.screen
        at, number = screen.state.view.hit, len(screen.state.hits)
        assert number > 2
        await driver.press("n")
        assert screen.state.view.hit == (at + 1) % number
        assert f"hit {screen.state.view.hit + 1}/{number}" in driver.text()
        await driver.press("N", "N")
        assert screen.state.view.hit == (at - 1) % number


async def test_earlier_searches_come_back(explore) -> None:
    async with explore() as driver:
        await driver.open("zma")
        await driver.open("calcium")
        line = driver.screen.search_line.input
        await driver.press("slash", "ctrl+u", "up")
        assert line.value == "calcium"
        await driver.press("ctrl+up")
        assert line.value == "zma"
        await driver.press("ctrl+down")
        assert line.value == "calcium"


async def test_results_narrow_to_a_kind_and_to_the_open_article(explore) -> None:
    async with explore() as driver:
        await driver.search("magnesium")
        await driver.press("tab")
        rows = [row for row in driver.screen.reading.results.rows if row.id]
        assert rows
        assert all(row.key.startswith("claim:") for row in rows)
        await driver.press("ctrl+o")
        rows = [row for row in driver.screen.reading.results.rows if row.id]
        assert rows
        assert all(row.id.startswith("als/") for row in rows)


async def test_an_unfinished_query_keeps_the_last_results(explore) -> None:
    async with explore() as driver:
        await driver.search("zma")
        before = [row.key for row in driver.screen.reading.results.rows]
        await driver.press("space", "quotation_mark")
        assert [row.key for row in driver.screen.reading.results.rows] == before


async def test_every_binding_has_an_id_and_a_description_and_is_on_the_page_of_keys(explore) -> None:
    async with explore(size=(120, 200)) as driver:
        bindings = [
            binding
            for node in (
                driver.screen,
                driver.screen.reading.article,
                driver.screen.library_tree,
                driver.screen.studies,
            )
            for binding in type(node).BINDINGS
            if type(node).__module__.startswith("mgtui")
        ]
        assert bindings
        assert all(binding.id and binding.description for binding in bindings)
        await driver.press("question_mark")
        shown = driver.text()
        for word in ("Search", "Next claim", "Related claims", "Claims that contradict", "Back", "Quit"):
            assert word in shown


async def test_no_two_bindings_of_a_screen_share_a_key(explore) -> None:
    async with explore() as driver:
        keys = [key for binding in type(driver.screen).BINDINGS for key in binding.key.split(",")]
        assert len(keys) == len(set(keys))


async def test_contradictions_open_side_by_side_and_lead_to_the_claim(explore) -> None:
    async with explore() as driver:
        explorer = driver.screen
        await driver.press("v", "c", "enter")
        assert "why" in driver.text()
        await driver.press("right", "enter")
        assert driver.screen is explorer
        assert explorer.state.claim is not None


async def test_where_a_topic_hides_what_is_searched_a_key_searches_everywhere(explore) -> None:
    async with explore() as driver:
        driver.screen.navigator.open_record("topic:cytokines")
        await driver.settle()
        await driver.search("zinc")
        assert "^g searches everywhere" in driver.text()
        await driver.press("ctrl+g")
        assert driver.screen.state.view.topic is None
        assert driver.screen.reading.results.cursor_row is not None
        await driver.press("enter")
        assert driver.screen.state.view.shown == "article"


@pytest.mark.long
async def test_where_room_is_short_the_counts_of_a_claim_go_without_words(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        await driver.open("igf-1 in proportion kind:claim")
        assert "+1   −3   ~10   ↳1" in driver.text()
    async with explore(size=(160, 40)) as driver:
        await driver.open("igf-1 in proportion kind:claim")
        assert "−3 contradicts" in driver.text()


async def test_the_whole_record_of_a_claim_has_what_is_in_its_file_in_words(explore) -> None:
    async with explore(size=(120, 50)) as driver:
        driver.screen.navigator.open_record("igf-1/zma-mixed")
        await driver.press("2", "i")
        text = driver.text()
        for words in (
            "evidence remark",
            "ZMA and zinc; Quality of evidence",
            "No publication that matches",
            "Brilla",
            "  reason",
        ):
            assert words in text
        await driver.press("i", "v", "l", "i")
        assert "direction" in driver.text()
        await driver.press("q")
        driver.screen.dismiss(None)
        await driver.press("3", "i")
        assert "Results as recorded" in driver.text()


async def test_a_letter_that_means_nothing_says_so_until_the_next_key(explore) -> None:
    async with explore(size=(80, 24)) as driver:
        for keys, said in (("Q", "Q"), ("vz", "z"), ("7", "7")):
            await driver.press(*keys)
            assert f"{said} does nothing here: ? shows the keys" in driver.text()
            await driver.press("down")
            assert "does nothing here" not in driver.text()
        await driver.press("slash", *"Q")
        assert "does nothing here" not in driver.text()

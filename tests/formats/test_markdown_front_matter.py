"""What front matter says beside the text of a Markdown file: the text itself where there is none, a name as title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mgtui.formats.articles.markdown import read_markdown
from mgtui.formats.blocks import plain
from mgtui.formats.reading import format_of, read_article

if TYPE_CHECKING:
    from pathlib import Path

SAID = (
    "Brine was given to sixty sailors for a month. They slept an hour less than with water, on ships and on land. "
    "Their mood did not change."
)


@pytest.mark.parametrize(
    ("key", "front", "body", "texts"),
    [
        ("abstract", f'+++\ntitle = "Brine"\nabstract = "{SAID}"\n+++\n', "", ["Abstract", SAID]),
        ("abstract", f"---\ntitle: Brine\nabstract: {SAID}\n---\n", "More *can* be written here.\n",
         ["Abstract", SAID, "More can be written here."]),
        ("description", f"---\ntitle: Brine\ndescription: {SAID}\n---\n", "\n", [SAID]),
    ],
)  # fmt: skip
def test_where_nothing_follows_it_an_abstract_in_front_matter_is_the_text(key, front, body, texts) -> None:
    draft = read_markdown(front + body)
    assert [plain(block) for block in draft.blocks] == texts
    assert not [each for each in draft.aside if key in each.why]
    assert [note for note in draft.notes if key in note]


def test_before_a_text_of_its_own_a_description_is_set_aside() -> None:
    draft = read_markdown(f"---\ntitle: Brine\ndescription: {SAID}\n---\n\n{'Brine is salt in water. ' * 12}\n")
    assert SAID not in [plain(block) for block in draft.blocks]
    assert [each.why for each in draft.aside] == ["description in the front matter"]


@pytest.mark.parametrize(
    ("front", "heading", "title"),
    [
        ("Sea_brine_and_sleep", "Sea Brine: What It Does to Sleep", "Sea Brine: What It Does to Sleep"),
        ("sea-brine-and-sleep", "Sea Brine: What It Does to Sleep", "Sea Brine: What It Does to Sleep"),
        ("sea-brine-and-sleep.md", "Sea Brine: What It Does to Sleep", "Sea Brine: What It Does to Sleep"),
        ("Brine", "How to Make It", "Brine"),
        ("Sea_brine", "", "Sea_brine"),
        ("Alpha-ketoglutarate", "What It Does", "Alpha-ketoglutarate"),
    ],
)
def test_a_title_like_the_name_of_a_file_gives_way_to_the_first_heading(front: str, heading: str, title: str) -> None:
    above = f"# {heading}\n\n" if heading else ""
    draft = read_markdown(f"---\ntitle: {front}\n---\n\n{above}Brine is salt in water.\n\n## Uses\n\nFish.\n")
    assert draft.title == title
    assert (heading in [plain(block) for block in draft.blocks]) == (bool(heading) and title != heading)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Brine and sleep: a randomised trial[1–3]", "Brine and sleep: a randomised trial"),
        ("Brine and sleep[1,2]", "Brine and sleep"),
        ("Brine and sleep¹⁻³", "Brine and sleep"),
        ("Brine and sleep²", "Brine and sleep"),
        ("Brine on 4 m²", "Brine on 4 m²"),
        ("Reply to the letter [1]", "Reply to the letter [1]"),
        ("Brine by the year 1999", "Brine by the year 1999"),
    ],
)
def test_marks_of_notes_behind_a_title_are_none_of_it(tmp_path: Path, title: str, bare: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f'---\ntitle: "{title}"\n---\n\nBrine is salt in water.\n', "utf-8")
    assert read_article(path, format_of(path)).title == bare


def test_an_identifier_that_runs_on_behind_a_title_is_no_part_of_it() -> None:
    draft = read_markdown(
        "---\ntitle: 'Brine and sleep**DOI:** 10.1000/b.1'\n---\n\n# Brine and sleep**DOI:** 10.1000/b.1\n"
    )
    assert (draft.title, draft.blocks) == ("Brine and sleep", ())


def test_names_of_a_list_that_all_lack_their_blank_get_it() -> None:
    run_on = read_markdown("---\nauthors:\n- JaneRoe\n- Ann-MayPoe\n- TomDoe\n---\n\nText.\n")
    assert run_on.author == "Jane Roe, Ann-May Poe, Tom Doe"
    assert read_markdown("---\nauthors:\n- McVey\n- DeLuca\n---\n\nText.\n").author == "McVey, DeLuca"


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        ("NEW ORLEANS, LA - November 9, 2025 (NEWSWIRE) - Adults slept more with brine.", "2025-11-09"),
        ("BOSTON, March 3, 2024 — Adults slept more with brine.", "2024-03-03"),
        ("The trial ended in Boston - March 3, 2024 - as it had begun.", ""),
        ("NEW ORLEANS, LA. Adults slept more from March 3, 2024 - on brine.", ""),
    ],
)
def test_news_begins_with_a_town_and_the_day(line: str, issued: str) -> None:
    assert read_markdown(f"# Brine and sleep\n\nHighlights:\n\n- One.\n\n{line}\n").issued == issued


def test_html_behind_front_matter_is_read_as_a_page() -> None:
    page = """---
title: Iron and the gut
---

<article class="wide">

    <!-- top -->
    <h2>What it does</h2>
        <p>Iron tablets upset the stomach of many people.</p>

        <ul><li>Taken with food they do so less.</li></ul>
</article>
"""
    draft = read_markdown(page)
    assert [(block.kind, plain(block)) for block in draft.blocks] == [
        ("heading", "What it does"),
        ("paragraph", "Iron tablets upset the stomach of many people."),
        ("list", "Taken with food they do so less."),
    ]


def test_markdown_that_begins_with_elements_stays_markdown() -> None:
    text = "---\ntitle: Iron\n---\n<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>\n\n## Doses\n\nTablets hold **60 mg**.\n"
    kinds = [block.kind for block in read_markdown(text).blocks]
    assert kinds == ["paragraph", "paragraph", "paragraph", "heading", "paragraph"]

"""Plain text into blocks, and what is set aside of it."""

from __future__ import annotations

import pytest

from mgtui.formats import chrome
from mgtui.formats.articles.markdown import read_markdown
from mgtui.formats.articles.plain_text import read_plain_text
from mgtui.formats.blocks import Block, Draft, ListItem, plain
from mgtui.formats.cutting import tidy
from mgtui.formats.headings import could_be_heading

LONG = "Magnesium is a mineral that takes part in more than three hundred reactions of the body, as is often said."


def kinds(draft: Draft) -> list[str]:
    return [block.kind for block in draft.blocks]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("Magnesium and aging", True),
        ("Where’s your train heading?", True),
        ("Comparison: Theory vs. Clinical Evidence for Magnesium in ALS", True),
        ("A recent (2022) study", True),
        ("What Dr. Smith found", True),
        ("According to a 2024 study, Magnesium and the Hallmarks of Aging:", False),
        ("Studies have shown that it works.", False),
        ("From the study: “Magnesium and anabolic hormones in older men", False),
        ("“Quoted words", False),
        ("lower case words", False),
        ("It works. Nobody knows why", False),
        ("12", False),
        ("June 17, 2024", False),
        ("Updated on June 17, 2024", False),
        ("", False),
        ("word " * 30, False),
    ],
)
def test_lines_that_look_like_headings(line: str, is_heading: bool) -> None:
    assert could_be_heading(line) is is_heading


def test_title_line_headings_lists_and_tables() -> None:
    text = f"The title\n\nFirst heading\n{LONG}\n- one\n- two\n\n| A | B |\n|---|---|\n| 1 | 2\\|3 |\n| x |  |\n"
    draft = read_plain_text(text)
    assert draft.title == "The title"
    assert kinds(draft) == ["heading", "paragraph", "list", "table"]
    assert draft.blocks[2].items == (ListItem("one"), ListItem("two"))
    assert draft.blocks[3].rows == (("A", "B"), ("1", "2|3"), ("x", ""))


def test_without_a_title_line_the_first_heading_is_the_title() -> None:
    draft = read_plain_text(f"{LONG}\n\nThe only heading\n\n{LONG} Again.")
    assert draft.title == "The only heading"
    assert kinds(draft) == ["paragraph", "paragraph"]


SAVED = f"""Skip to main content

An official website of the United States government
Here's how you know

Search

Log in
As a library, NLM provides access to scientific literature. Inclusion does not imply endorsement.
Nutrients. 2018 Jun 16;10(6):780. doi: 10.3390/nu10060780
{{}}
Ghada A Roe 1, Ann Doe 2
PMCID: PMC1 PMID: 2
Abstract
{LONG}
"""


def test_a_text_saved_from_a_page_has_the_title_of_its_article() -> None:
    title = "Dietary Cholesterol and the Lack of Evidence in Cardiovascular Disease"
    draft = read_plain_text(SAVED.format(title))
    said = " ".join(plain(block) for block in draft.blocks)
    assert draft.title == title
    assert title not in said
    # What stands around it is set aside by whoever cuts the text, not here.
    assert all(words in said for words in ("Skip to main content", "Ghada A Roe", "doi: 10.3390"))
    # Where no line reads as one, the name of the file is the title.
    assert read_plain_text(SAVED.format("")).title == ""


@pytest.mark.parametrize("line", ["Menu", "Log in", "Search PMC Full-Text Archive", "Share", "Cookies"])
def test_a_line_of_a_page_is_no_title(line: str) -> None:
    assert read_markdown(f"# {line}\n\nWords.\n\n# Eggs and hearts\n\nWords.\n").title == "Eggs and hearts"
    assert read_plain_text(f"{LONG}\n\n{line}\n\n{LONG}\n\nEggs and hearts\n\n{LONG}").title == "Eggs and hearts"


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "A title\n\n" + "It was a long line that was broken at some width by a pro-\n" * 3 + "gram, and ended."
    (paragraph,) = read_plain_text(text).blocks
    assert plain(paragraph).endswith("by a program, and ended.")


def test_labels_of_databases_are_headings() -> None:
    draft = read_plain_text(
        f"TITLE: \nA trial\n\nABSTRACT.METHODS:\n{LONG}\n\nABSTRACT.RESULTS:\n{LONG}\n\nBODY.X:\n{LONG}"
    )
    assert draft.title == "A trial"
    headings = [(block.level, plain(block)) for block in draft.blocks if block.kind == "heading"]
    assert headings == [(2, "Abstract"), (3, "Methods"), (3, "Results"), (2, "Body"), (3, "X")]


def test_numbered_lines_of_a_paper_are_headings() -> None:
    draft = read_plain_text(f"A title\n1. Introduction\n{LONG}\n1. Tea helps\n2. Coffee helps\n\n2.1. Trials\n{LONG}")
    assert [(block.kind, plain(block)) for block in draft.blocks if block.kind != "paragraph"] == [
        ("heading", "1. Introduction"), ("list", "Tea helps Coffee helps"), ("heading", "2.1. Trials")]  # fmt: skip
    assert kinds(read_plain_text(f"A title\n\n{LONG}\n\n1. Tea helps\n\n{LONG}")) == ["paragraph", "list", "paragraph"]


def test_html_tables_in_text() -> None:
    draft = read_plain_text(f"A title\n\n{LONG}\n<table><tr><th>A<th>B<tr><td>1<td>2</table>\n{LONG}")
    assert kinds(draft) == ["paragraph", "table", "paragraph"]
    assert draft.blocks[1].rows == (("A", "B"), ("1", "2"))


def test_many_short_lines_are_a_list_and_the_last_may_be_a_heading() -> None:
    draft = read_plain_text(f"A title\n{LONG}\nGroup\n\n0.275 ± 0.062\n\nPlacebo\n\n12\n\nResults\n\n{LONG}")
    assert kinds(draft) == ["paragraph", "list", "heading", "paragraph"]
    assert [item.text for item in draft.blocks[1].items] == ["Group", "0.275 ± 0.062", "Placebo", "12"]


def test_a_short_line_before_a_number_is_no_heading() -> None:
    assert kinds(read_plain_text(f"A title\n{LONG}\nNormal illumination\n0.275\n{LONG}")) == ["paragraph"] * 4


def test_lines_of_date_and_author_at_the_top() -> None:
    draft = tidy(read_plain_text(f"A title\n\nBy Jane Doe\n\nUpdated on June 17, 2024\n\n{LONG}"))
    assert (draft.title, draft.author, draft.issued) == ("A title", "Jane Doe", "2024-06-17")
    assert [plain(block) for block in draft.blocks] == [LONG]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("0 comments", "comments"),
        ("Leave a Reply", "comments"),
        ("Share your insights in the comments below!", "comments"),
        ("Subscribe to get the latest posts sent to your email.", "invitation to subscribe"),
        ("Share this:", "links for sharing"),
        ("Thanks for signing up!", "invitation to subscribe"),
        ("This copy is for your personal, non-commercial use only. Order copies here.", "navigation"),
        ("Women rest in the evening (Image: A. AGENCY )", "captions of pictures"),
        ("Most popular in the section", "links to other pages"),
        ("Facebook | X | Email", "links for sharing"),
        ("You may also like", "links to other pages"),
        ("Related articles", "links to other pages"),
        ("Want to support this website?", "requests for support"),
        ("We use cookies to improve your visit.", "cookie note"),
        ("Skip to content", "navigation"),
        ("Not medical advice", "disclaimer"),
        ("Disclaimer: ask a doctor. " + LONG * 5, "disclaimer"),
        ("This article is not intended as medical advice. " + LONG * 5, "disclaimer"),
        ("The information provided is for educational purposes only.", "disclaimer"),
        ("Tags zinc, sleep of women, trials of salt, oars", "links to other pages"),
        ("Tags were fixed to forty eels, which swam in the bay for a year, and two were lost.", ""),
        ("Note: comments that offend other readers will not be approved by the editors.", "comments"),
        ("Os comentários com ofensas não serão aprovados.", "comments"),
        ("Comments were coded by two moderators.", ""),
        ("Comments on the trial were mixed", ""),
        ("Related to magnesium is calcium", ""),
        ("The trial was not a substitute for medical advice, its authors say.", ""),
        ("Searching for studies", ""),
        ("Doses were shared between meals", ""),
        ("Patients should donate blood", ""),
        (LONG, ""),
    ],
)
def test_chrome_is_known_and_the_article_is_not_taken_for_it(text: str, why: str) -> None:
    assert chrome.reason(text) == why


def paragraph(text: str) -> Block:
    return Block("paragraph", text)


def heading(text: str) -> Block:
    return Block("heading", text, 2)


def test_nothing_is_dropped_silently() -> None:
    blocks = (
        paragraph("by Jane Doe, June 17, 2024"), paragraph(LONG), heading("Related posts"), paragraph("Ten foods"),
        heading("Results"), paragraph("p < .05"), paragraph("p < .05"), heading("Conclusion"), paragraph(LONG),
        heading("A link"),
    )  # fmt: skip
    draft = tidy(Draft(blocks))
    assert [plain(block) for block in draft.blocks] == [LONG, "Results", "p < .05", "p < .05"]
    kept = [plain(block) for block in draft.blocks]
    aside = [part.text for part in draft.aside]
    assert sorted(kept + aside) == sorted(plain(block) for block in blocks)
    assert {part.text: part.why for part in draft.aside}["Conclusion"] == "repeated"


def test_the_same_heading_over_other_words_stays() -> None:
    blocks = (heading("Results"), paragraph(LONG), heading("Results"), paragraph(LONG + " Again."))
    assert tidy(Draft(blocks)).blocks == blocks


@pytest.mark.parametrize(
    ("title", "none"),
    [
        ("Main Text", True),
        ("Supplementary Information", True),
        ("Anonymised manuscript.", True),
        ("Table of contents", True),
        ("Main text messages and sleep", False),
        ("Supplementary zinc in old age", False),
    ],
)
def test_the_name_of_a_part_or_of_a_file_is_no_title_of_a_work(title: str, none: bool) -> None:
    assert chrome.names_no_work(title) == none


def test_chrome_among_the_items_of_a_list_goes_the_rest_stays() -> None:
    block = Block("list", items=(ListItem("Spinach"), ListItem("See full Medical Disclaimer")))
    draft = tidy(Draft((block,)))
    assert draft.blocks[0].items == (ListItem("Spinach"),)
    assert [part.why for part in draft.aside] == ["disclaimer"]

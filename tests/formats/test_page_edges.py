"""What stands at the edges of a page's text, in its element: a heading before it, a list that it leads in behind."""

from __future__ import annotations

from mgtui.formats.articles.html import read_html
from mgtui.formats.blocks import plain

SENTENCE = "Brine was given to forty sailors each evening for eight weeks, and they slept a little less than before. "
TEXT = f"<p>So it is poor in calcium. {SENTENCE * 3}</p><p>{SENTENCE * 2}</p>"


def texts(body: str) -> list[str]:
    return [plain(block) for block in read_html(f"<h1>The Brine</h1><div class='box'>{body}</div>").blocks]


def test_a_heading_and_a_list_at_the_edges_of_the_text_are_of_it() -> None:
    items = "<ul><li>Meal plans</li><li>Ratios</li><li>Salts and waters</li></ul>"
    found = texts(f"<h2>Brine is very rich in salt.</h2>{TEXT}<h3>The cook will help you with:</h3>{items}")
    assert found[0] == "Brine is very rich in salt."
    assert found[-2:] == ["The cook will help you with:", "Meal plans Ratios Salts and waters"]


def test_a_list_of_links_behind_the_text_is_not_of_it() -> None:
    links = "<ul><li><a href='/a'>Our mats and towels</a></li><li><a href='/b'>Our bags of salt</a></li></ul>"
    assert texts(f"{TEXT}<h3>See also:</h3>{links}")[-1].startswith("Brine was given")


def test_a_heading_in_another_element_is_not_of_it() -> None:
    assert texts(f"<div><h2>News of the brine trade</h2></div>{TEXT}")[0].startswith("So it is poor")

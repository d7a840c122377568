"""What has to stand on the screen of either side."""

from __future__ import annotations

from itertools import chain

TITLE = "Results for "


def explorer_ready(lines: list[str]) -> bool:
    """Topics and articles in the tree, the text of an article, the studies and the key line."""
    tree = [line[:30] for line in lines]
    topics = any("Topics" in line for line in tree) and any("Nerve and brain" in line for line in tree)
    prose = sum(len(line[33:].split()) > 8 for line in lines[4:24]) >= 5
    keys = "search" in lines[-1] and "quit" in lines[-1]
    return topics and prose and keys and any("Studies behind" in line for line in lines)


def results_for(text: str, lines: list[str]) -> bool:
    """Whether the pane of results is titled with this very text, and rows stand in it."""
    titles = [line for line in lines if TITLE in line]
    if not titles or titles[0].split(TITLE, 1)[1].split(" ─")[0].rstrip(" ─╮") != text.strip():
        return False
    return any(word in line for line in chain(lines[3:12]) for word in ("claim", "passage", "study", "Nothing found"))


def bare_ready(lines: list[str]) -> bool:
    """The first frame of the bare app: its input and its rows."""
    return bare_list("even", lines) and any("type here" in line for line in lines)


def bare_list(name: str, lines: list[str]) -> bool:
    """Whether a whole set of rows is shown, and nothing of the other one."""
    return sum(f"{name} row " in line for line in lines) == 30

"""What is seen on the main screen, told from its text."""

from __future__ import annotations

import re

from harness.terminal import Terminal

READY = "information, not medical advice"
"""Stands in the search line at rest."""


def is_ready(terminal: Terminal) -> bool:
    """Whether topics, an article and the key line are seen."""
    text = terminal.text
    return "Topics" in text and "╭─ Library" in text and bool(terminal.lines[-1].strip()) and READY in text


def title(terminal: Terminal) -> str:
    """The title of the pane beside the tree; on wide terminals another one follows."""
    line = next((line for line in terminal.lines if "╭─ Library" in line), "")
    return line.split("╭─ ")[2].strip("─╮ ") if line.count("╭─ ") > 1 else ""


def place_of(terminal: Terminal) -> list[str]:
    """What the tree, the text and the studies show. What stands beside the text on wide terminals follows later."""
    heads = next((line for line in terminal.lines if "╭─ Library" in line), "").split("╭─ ")
    wide = len("╭─ ".join(heads[:3])) if len(heads) > 3 else None
    return [line[:wide] for line in terminal.lines[2:-1]]


def claim_number(terminal: Terminal) -> str:
    """`12/73` where a claim is selected, else nothing."""
    found = re.search(r"claim (\d+/\d+)", terminal.text)
    return found[1] if found else ""


def results_for(terminal: Terminal, query: str) -> bool:
    """Whether the results of a query are seen, as many as there are, with the query itself in the search line."""
    return title(terminal).startswith(f"Results for {query}") and f"/ {query}" in terminal.lines[1]


def open_claim(terminal: Terminal, claim: str) -> None:
    """Go to a claim by its id, by way of the search line."""
    terminal.send("/")
    terminal.wait(lambda t: "All articles" in title(t) or "Results" in title(t), "the search")
    terminal.press("ctrl+u")
    terminal.send(claim)
    terminal.wait(lambda t: f"/ {claim}"[:30] in t.lines[1] and "Results" in title(t), "the results")
    terminal.press("enter")
    terminal.wait(lambda t: f"Studies behind {claim}" in t.text or f"stands behind {claim}" in t.text, claim)

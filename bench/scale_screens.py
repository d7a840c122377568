"""What has to stand on the screen of the explorer, whatever library it shows."""

from __future__ import annotations


def any_library_ready(lines: list[str]) -> bool:
    """The tree with its topics, the text of an article, the studies and the key line."""
    tree = any("Topics" in line[:40] for line in lines)
    prose = sum(len(line[33:].split()) > 8 for line in lines[4:24]) >= 5
    keys = "search" in lines[-1] and "quit" in lines[-1]
    return tree and prose and keys and any("Studies " in line for line in lines)

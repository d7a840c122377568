"""Run as a program: decide on one item after the other and say so, until killed. The odd ones are accepted."""

from __future__ import annotations

import sys
from pathlib import Path

from mgtui.review.session import ReviewSession


def main(root: Path) -> None:
    """Say each decision once it is kept; undo them all and begin again."""
    desk = ReviewSession(root)
    while True:
        for article in desk.articles:
            for number, item in enumerate(desk.load(article)):
                if item.kind == "relation":
                    continue
                what = "accepted" if number % 2 else "rejected"
                (desk.accept if number % 2 else desk.reject)(item)
                print(f"{item.article} {item.key} {what}", flush=True)
        while desk.undo() is not None:
            pass
        print("undone", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

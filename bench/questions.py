"""How well questions on the bundled library are answered: which claims, in which group, and where there is no answer.

    python bench/questions.py [open|unseen|later|blind-1|…|blind-20] [--misspelt SEED] [--meaning] [--wrong]

`bench/labels/questions/*.yaml` has for each question the claims that belong, each with the groups it may stand in, and
those that may be shown too. Questions without either have no answer in the library. `--meaning` finds claims by what
they mean too, as `mgtui ask` does where `mgtui[meaning]` is installed.
"""

from __future__ import annotations

import argparse
import random
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.groups import GROUP_KEYS
from mgtui.answering.meaning import nothing_near
from mgtui.evidence.links import Links
from mgtui.library.library_set import libraries_of
from mgtui.search.meaning.model import MISSING, model
from mgtui.search.meaning.near import MOST

if TYPE_CHECKING:
    from mgtui.answering.meaning import Near

HERE = Path(__file__).parent


class Score(NamedTuple):
    """Counts over the questions of a file."""

    belonging: int
    placed: int
    """How many of the claims that belong are shown in a group where they do."""
    shown: int
    right: int
    """How many of the claims shown stand in a group where they may."""
    unanswered: int
    """How many questions have no answer in the library."""
    silent: int
    """How many of those get none."""
    wrong: list[str]
    """What is not as it should be, a line each."""

    @property
    def counts(self) -> tuple[int, ...]:
        """All counts, in this order."""
        return self.belonging, self.placed, self.shown, self.right, self.unanswered, self.silent


def questions(name: str) -> list[dict[str, Any]]:
    """The labelled questions of a file."""
    found: list[dict[str, Any]] = yaml.safe_load((HERE / "labels" / "questions" / f"{name}.yaml").read_text("utf-8"))
    return found


def near_in(links: Links) -> Near | None:
    """What finds the claims of a library by meaning, as the index does; None where nothing for it is installed."""
    chosen = model()
    if chosen is None:
        return None
    import numpy as np

    from mgtui.search.meaning.encoder import Encoder

    encoder, ids = Encoder(chosen), [claim.id for claim in links.claims]
    vectors = np.array([encoder.vector(claim.statement).astype(np.float16) for claim in links.claims], np.float32)

    @cache
    def near(text: str) -> dict[str, float]:
        cosines = vectors @ encoder.vector(text)
        return {ids[at]: float(cosines[at]) for at in np.argsort(-cosines, kind="stable")[:MOST]}

    return near


def misspelt(text: str, rng: random.Random) -> str:
    """A text with one letter of a word of six or more wrong: two changed round, one doubled, left out or another."""
    words = list(re.finditer(r"[A-Za-z]{6,}", text))
    if not words:
        return text
    match = rng.choice(words)
    word, at = match.group(), rng.randrange(1, len(match.group()) - 1)
    before, here, after = word[:at], word[at], word[at + 1 :]
    changed = (f"{before}{after[0]}{here}{after[1:]}", f"{before}{here}{here}{after}", f"{before}{after}",
               f"{before}{rng.choice('aeiou')}{after}")  # fmt: skip
    return f"{text[: match.start()]}{rng.choice(changed)}{text[match.end() :]}"


def score(asker: Asker, labelled: list[dict[str, Any]]) -> Score:
    """What the program makes of questions, against their labels."""
    belonging = placed = shown = right = unanswered = silent = 0
    wrong = []
    for one in labelled:
        text = one["question"]
        belong = {claim: _groups(value) for claim, value in one.get("belong", {}).items()}
        may = {claim: _groups(value) for claim, value in one.get("may", {}).items()}
        found = answer(asker, asker.read(text))
        at = {row.claim.id: key for key in GROUP_KEYS for row in found.groups[key]}
        belonging += len(belong)
        shown += len(at)
        if not (belong or may):
            unanswered += 1
            silent += not at
        for claim, groups in belong.items():
            if at.get(claim) in groups:
                placed += 1
            else:
                wrong.append(f"{text}: {claim} belongs in {groups}, stands in {at.get(claim)}")
        for claim, key in at.items():
            if key in belong.get(claim, may.get(claim, [])):
                right += 1
            elif claim not in belong:
                wrong.append(f"{text}: {claim} does not belong in {key}")
    return Score(belonging, placed, shown, right, unanswered, silent, wrong)


def _groups(value: list[str] | str) -> list[str]:
    return list(GROUP_KEYS) if isinstance(value, str) else value


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    names = sorted(path.stem for path in (HERE / "labels" / "questions").glob("*.yaml"))
    parser.add_argument("name", nargs="?", default="open", choices=names)
    parser.add_argument("--misspelt", type=int, metavar="SEED", help="with one letter wrong in each question")
    parser.add_argument("--wrong", action="store_true", help="list what is not as it should be")
    parser.add_argument("--meaning", action="store_true", help="find claims by what they mean, too")
    arguments = parser.parse_args()
    links = Links(libraries_of(HERE.parent / "content").read())
    near = near_in(links) if arguments.meaning else nothing_near
    if near is None:
        parser.error(MISSING)
    labelled = questions(arguments.name)
    if arguments.misspelt is not None:
        rng = random.Random(arguments.misspelt)
        labelled = [{**one, "question": misspelt(one["question"], rng)} for one in labelled]
    found = score(Asker(links, near), labelled)
    for words, some, of in (
        ("belonging claims shown in their group", found.placed, found.belonging),
        ("shown claims in a group where they belong", found.right, found.shown),
        ("questions without an answer that get none", found.silent, found.unanswered),
    ):
        print(f"{words}: {some} of {of} = {some / of:.3f}")
    if arguments.wrong:
        print("\n".join(found.wrong))


if __name__ == "__main__":
    main()

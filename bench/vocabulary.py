"""The vocabulary of health: how much of what texts speak of it names, and whether it agrees with a public one.

    python bench/vocabulary.py [--texts TEXTS] [--prose DIR] [--unseen] [--obo FILE]

TEXTS holds the texts that `bench/reading_texts.py` makes: of their labelled exposures and outcomes it is counted which
have a term, by any of the accepted wordings, abbreviations that the text explains written out. DIR holds labels of
`health_prose`. FILE is an ontology in the OBO format, such as the Human Disease Ontology: names that are one thing in
one of the two and several in the other are listed, and how often both agree on what is broader.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from train_reading import texts_of

from mgtui.extraction.vocabulary import Vocabulary
from mgtui.vocabulary.health import name_key, shipped

if TYPE_CHECKING:
    from collections.abc import Iterable

Counts = dict[str, list[int]]
"""By what is counted: how many have a term, of how many."""


def count(counts: Counts, what: str, wordings: Iterable[str], vocabulary: Vocabulary) -> None:
    look_up = vocabulary.exposure if what.endswith("exposures") else vocabulary.outcome
    words = [each for each in wordings if each]
    if words:
        known = counts.setdefault(what, [0, 0])
        known[0] += any(look_up(each) for each in words)
        known[1] += 1


def of_texts(folder: Path, splits: list[str]) -> Counts:
    """Coverage of the labelled texts, by their kind."""
    counts: Counts = {}
    vocabulary = Vocabulary(())
    for text in texts_of(folder, splits):
        own = vocabulary.for_text([read.sentence.text for read in text.reader.reads()])
        for labelled in text.labelled:
            for gold in labelled.gold:
                for kind in (text.source.kind, "all"):
                    count(counts, f"{kind} exposures", [*gold.acting, *gold.acting_before], own)
                    count(counts, f"{kind} outcomes", gold.acted_on, own)
    return counts


def of_prose(folder: Path) -> Counts:
    counts: Counts = {}
    vocabulary = Vocabulary(())
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        for reading in json.loads(line).get("readings") or ():
            count(counts, "exposures", reading.get("exposure") or (), vocabulary)
            count(counts, "outcomes", reading.get("outcome") or (), vocabulary)
    return counts


def compared(path: Path) -> None:
    """Print where the vocabulary and an ontology part."""
    names: dict[str, set[str]] = defaultdict(set)
    above: dict[str, set[str]] = defaultdict(set)
    called: dict[str, str] = {}
    here = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        field, _, value = line.partition(": ")
        if field == "id":
            here = value
        elif field == "name":
            called[here] = value
            names[name_key(value)].add(here)
        elif field == "synonym" and '" EXACT' in value:
            names[name_key(value.split('"')[1])].add(here)
        elif field == "is_a":
            above[here].add(value.split(" !")[0])
    health = shipped()
    theirs = {
        term.id: {found for name in term.every_name for found in names.get(name_key(name), ())}
        for term in health.terms.values()
    }
    known = {term: found for term, found in theirs.items() if found}
    print(f"{len(known)} of {len(health.terms)} things are named there too")
    split = {term: found for term, found in known.items() if len(found) > 1 and not _is_one_line(found, above)}
    for term, found in split.items():
        print(f"one here, several there: {term}: {', '.join(sorted(called[each] for each in found))}")
    owners: dict[str, list[str]] = defaultdict(list)
    for term, found in known.items():
        for each in found:
            owners[each].append(term)
    for each, terms in owners.items():
        if len(terms) > 1:
            print(f"several here, one there: {', '.join(terms)}: {called[each]}")
    tally: Counter[str] = Counter()
    for term, found in known.items():
        for broader in health.terms[term].broader:
            if broader in known:
                over = set().union(*(_over(each, above) for each in found))
                tally["the same" if over & known[broader] else "not said there"] += 1
    print(f"broader, where both are named there: {dict(tally)}")


def _over(term: str, above: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    level = {term}
    while level:
        level = {up for each in level for up in above[each]} - found
        found |= level
    return found


def _is_one_line(terms: set[str], above: dict[str, set[str]]) -> bool:
    """Whether one of these stands above or below each of the others."""
    return any(all(each == top or top in _over(each, above) or each in _over(top, above) for each in terms)
               for top in terms)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--prose", type=Path)
    parser.add_argument("--unseen", action="store_true", help="the texts that are looked at once, at the end")
    parser.add_argument("--obo", type=Path)
    told = parser.parse_args()
    counts: Counts = {}
    if told.texts:
        counts |= of_texts(told.texts, ["unseen"] if told.unseen else ["fit", "choose"])
    if told.prose:
        counts |= {f"prose {what}": found for what, found in of_prose(told.prose).items()}
    for what, (found, of) in sorted(counts.items()):
        print(f"{what}: {found / of:.3f} of {of}")
    if told.obo:
        compared(told.obo)


if __name__ == "__main__":
    main()

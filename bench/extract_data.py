"""The sets that the extractors are fitted on and measured by, as rows."""

from __future__ import annotations

import json
import random
import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from mgtui.extraction.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Abstract = tuple[list[str], list[bool]]
"""The sentences of an abstract, and for each whether it is a claim."""

_CONCLUDES = re.compile(r"CONCLUSION|INTERPRETATION|DISCUSSION|SIGNIFICANCE")
_ASIDE = re.compile(r"REGISTR|FUNDING|SUPPLEMENT|ETHICS|CLASSIFICATION|KEY")
_REGISTERED = re.compile(r"clinicaltrials|registered|isrctn|trial registration|xmlns", re.IGNORECASE)
_HEADING = re.compile(
    r"^(?P<heading>(?=[A-Z /&,\-]*(?:RESULT|METHOD|CONCL|BACKGR|OBJECT|DESIGN|FINDING|INTERPR|PURPOSE|AIM|SETTING"
    r"|MEASURE|CONTEXT|FUNDING|PATIENT|INTERV|PARTICIP|IMPORTANCE|INTRO|SUBJECT|DATA|STUDY|RATIONALE|SUMMARY|SIGNIF"
    r"|DISCUSS|LIMIT|REGISTR))[A-Z][A-Z /&,\-]{3,50}?)(?:\s*[:.]\s*|\s+)(?=[A-Z0-9(][a-z0-9 (\-])"
)
_SHORTEST, _FEWEST, _MOST = 25, 4, 25
_WITHOUT_CONCLUSION = 0.2
_SEED = 1


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON lines file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def fingerprint(path: Path) -> str:
    """A file's name and the hash of what it holds, as a model keeps it."""
    return f"{path.name} {sha256(path.read_bytes()).hexdigest()}"


def structured_abstracts(data: Path) -> list[Abstract]:
    """Abstracts with section headings, as sentences; those under CONCLUSIONS and its like are the claims.

    From a fifth of them the conclusion is taken out, since an abstract without headings need not have one.
    """
    chooser = random.Random(_SEED)
    found = [
        *_sectioned(data / "evidence_inference" / "abstracts.jsonl"),
        *_sectioned(data / "nutrition_trials" / "abstracts.jsonl"),
    ]
    found.extend(_with_inline_headings(data / "scifact" / "corpus.jsonl"))
    return [_without_claims(each) if chooser.random() < _WITHOUT_CONCLUSION else each for each in found]


def _without_claims(abstract: Abstract) -> Abstract:
    kept = [sentence for sentence, claim in zip(*abstract, strict=True) if not claim]
    return kept, [False] * len(kept)


def _usable(abstract: Abstract) -> bool:
    return _FEWEST <= len(abstract[0]) <= _MOST and any(abstract[1])


def _sectioned(path: Path) -> Iterator[Abstract]:
    for row in rows(path):
        headings = [section["section"].upper().split(".")[-1] for section in row["abstract"]]
        # A protocol has no findings: what its discussion says is no claim.
        if any("DESIGN" in heading and "METHOD" in heading for heading in headings):
            continue
        sentences: list[str] = []
        claims: list[bool] = []
        for heading, section in zip(headings, row["abstract"], strict=True):
            if not _ASIDE.search(heading):
                new = _sentences(section["text"])
                sentences += new
                claims += [bool(_CONCLUDES.search(heading))] * len(new)
        if _usable((sentences, claims)) and any(
            heading.startswith(("CONCLUSION", "INTERPRETATION")) for heading in headings
        ):
            yield sentences, claims


def _sentences(text: str) -> list[str]:
    folded = " ".join(text.split())
    found = (folded[start:end] for start, end in split(folded))
    return [sentence for sentence in found if len(sentence) >= _SHORTEST and not _REGISTERED.search(sentence)]


def _with_inline_headings(path: Path) -> Iterator[Abstract]:
    for row in rows(path):
        sentences: list[str] = []
        claims: list[bool] = []
        heading, headings = "", 0
        for sentence in row["abstract"]:
            found = _HEADING.match(sentence)
            if found:
                heading, headings = found["heading"], headings + 1
            if not _ASIDE.search(heading):
                sentences.append(sentence[found.end() :] if found else sentence)
                claims.append(bool(_CONCLUDES.search(heading)))
        if headings >= 2 and _usable((sentences, claims)):
            yield sentences, claims


def plain_abstracts(data: Path) -> list[list[str]]:
    """The sentences of each abstract of SciFact that has no section headings: mostly biology, and nothing labelled."""
    found = (row["abstract"] for row in rows(data / "scifact" / "corpus.jsonl") if not row["structured"])
    return [each for each in found if _FEWEST <= len(each) <= _MOST and sum(map(bool, map(_HEADING.match, each))) < 2]


def labelled_abstracts(data: Path) -> list[Abstract]:
    """The abstracts of `claim_detection`, each sentence labelled by experts. To measure with only."""
    files = sorted((data / "claim_detection").glob("*.jsonl"))
    return [(row["sentences"], [label == "1" for label in row["labels"]]) for path in files for row in rows(path)]


def direction_label(label: str) -> str:
    """A label of the set as a direction of the model."""
    return "increases" if "increase" in label else "decreases" if "decrease" in label else "no_effect"


def findings(data: Path) -> list[dict[str, Any]]:
    """The findings of trials with their evidence and label."""
    files = sorted((data / "evidence_inference").glob("annotations*.jsonl"))
    return [row for path in files for row in rows(path)]


def macro_f1(gold: Iterable[object], guessed: Iterable[object]) -> float:
    """The mean of the F1 of each label that occurs in the gold labels."""
    pairs = list(zip(gold, guessed, strict=True))
    labels = sorted({str(one) for one, _ in pairs})
    return sum(f1(pairs, label) for label in labels) / len(labels)


def f1(pairs: Iterable[tuple[object, object]], label: object) -> float:
    """F1 of one label over pairs of gold and guess."""
    listed = [(str(one) == str(label), str(other) == str(label)) for one, other in pairs]
    both = sum(one and other for one, other in listed)
    either = sum(one + other for one, other in listed)
    return 2 * both / either if either else 0.0

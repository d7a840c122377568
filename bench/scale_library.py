"""Libraries of any size from real abstracts, for `scale.py`.

The texts are the abstracts of SciFact and of Evidence Inference (about 8,000) in the folder of test data. An article is
an abstract: by the sections it names, else in paragraphs of three sentences. Its claims are up to three of its
sentences, anchored by their words; topics, exposure and outcome of a claim are the first words of a list that its
sentence has. Behind each claim stands one study, the paper of the abstract. A claim has a relation to the claim before
it on the same exposure and outcome. A library of more articles than there are abstracts repeats them, each time with
one word in seven taken from another abstract, so that words keep their frequencies and no two texts are the same. An
article may also be several abstracts one after the other, the titles of the further ones as headings: 50,000 of five
have a million passages.
"""

from __future__ import annotations

import json
import random
import re
from itertools import count, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from mgtui.library.escaping import at_line_start, clean, inline, yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUBJECTS = (
    "cancer", "insulin", "glucose", "obesity", "diabetes", "blood pressure", "cholesterol", "inflammation", "pain",
    "depression", "sleep", "exercise", "vitamin d", "calcium", "magnesium", "zinc", "iron", "protein", "muscle", "bone",
    "stroke", "asthma", "infection", "hiv", "malaria", "tuberculosis", "vaccine", "pregnancy", "mortality", "survival",
    "tumor", "mutation", "stem cells", "mice", "macrophages", "t cells", "apoptosis", "autophagy", "mitochondria",
    "oxidative stress", "smoking", "alcohol", "quality of life", "surgery", "chemotherapy", "antibiotics", "placebo",
)  # fmt: skip
_DIRECTIONS = (
    ("no_effect", ("no significant", "no difference", "did not", "not associated")),
    ("decreases", ("decrease", "reduc", "lower", "inhibit", "suppress")),
    ("increases", ("increase", "higher", "enhance", "improve", "promote")),
)
_DESIGNS = (
    ("randomized controlled trial", ("randomised", "randomized", "placebo")),
    ("cohort study", ("cohort", "prospective")),
    ("animal study", ("mice", "mouse", "rats")),
    ("in vitro study", ("in vitro", "cell line")),
)
_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-Z])")
_CLAIMS = 3
_PARAGRAPH = 3
_CHANGED = 1 / 7


class Abstract(NamedTuple):
    """A title, and sections as a heading (may be empty) with sentences."""

    title: str
    sections: list[tuple[str, list[str]]]


def abstracts(data: Path) -> list[Abstract]:
    """Every abstract of the test data, in an order that mixes the two sets and is always the same."""
    found = [
        Abstract(_plain(line["title"]), [("", [_plain(each) for each in line["abstract"]])])
        for line in _lines(data / "scifact" / "corpus.jsonl")
    ]
    for line in _lines(data / "evidence_inference" / "abstracts.jsonl"):
        parts = [(_plain(part["section"]), _SENTENCE.split(_plain(part["text"]))) for part in line["abstract"]]
        found.append(Abstract(_plain(line["title"]), [part for part in parts if any(part[1])]))
    found = [each for each in found if each.title and each.sections]
    random.Random(1).shuffle(found)
    return found


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _plain(text: str) -> str:
    return " ".join(clean(str(text)).split())


def texts(data: Path, number: int, each: int = 1) -> Iterator[Abstract]:
    """So many texts, each of so many abstracts."""
    found = _endless(data, number)
    for _ in range(number):
        first, *others = islice(found, each)
        sections = [*first.sections]
        for other in others:
            (heading, said), *rest = other.sections
            sections += [(f"{other.title} {heading}".strip(), said), *rest]
        yield Abstract(first.title, sections)


def _endless(data: Path, seed: int) -> Iterator[Abstract]:
    """The abstracts; when all have been used, again with words changed."""
    there = abstracts(data)
    chance = random.Random(seed)
    words = [word for each in there[:2000] for _, part in each.sections for said in part for word in said.split()]
    for at in count():
        abstract = there[at % len(there)]
        if at >= len(there):
            abstract = Abstract(
                _changed(abstract.title, chance, words),
                [(head, [_changed(said, chance, words) for said in part]) for head, part in abstract.sections],
            )
        yield abstract


def _changed(text: str, chance: random.Random, words: list[str]) -> str:
    return " ".join(chance.choice(words) if chance.random() < _CHANGED else word for word in text.split())


def make_library(folder: Path, data: Path, number: int, each: int = 1) -> None:
    """Write a library of `number` articles of so many abstracts each into a folder that is made for it."""
    (folder / "articles").mkdir(parents=True)
    (folder / "claims").mkdir()
    about = "id: scale\ntitle: Abstracts\ndescription: Made from test data to measure with.\nlanguage: en\nschema: 1\n"
    (folder / "library.yaml").write_text(about)
    names = [(subject.replace(" ", "-"), subject) for subject in SUBJECTS]
    (folder / "topics.yaml").write_text("".join(f"- id: {key}\n  label: {label}\n" for key, label in names))
    (folder / "terms.yaml").write_text("".join(f"- id: {key}\n  label: {label}\n" for key, label in names))
    latest: dict[tuple[str, str], tuple[str, str]] = {}
    with (folder / "studies.yaml").open("w", encoding="utf-8") as studies:
        for at, abstract in enumerate(texts(data, number, each)):
            key = f"a{at:06}"
            (folder / "articles" / f"{key}.md").write_text(_article(abstract, at), encoding="utf-8")
            (folder / "claims" / f"{key}.yaml").write_text(_claims(abstract, key, latest), encoding="utf-8")
            studies.write(_study(abstract, key, at))


def _year(at: int) -> int:
    return 1985 + at * 7919 % 36


def _article(abstract: Abstract, at: int) -> str:
    parts = [f"---\ntitle: {yaml_scalar(abstract.title)}\nissued: '{_year(at)}'\n---\n"]
    for heading, sentences in abstract.sections:
        if heading:
            parts.append(f"## {inline(heading.capitalize())}\n")
        paragraphs = (sentences[start : start + _PARAGRAPH] for start in range(0, len(sentences), _PARAGRAPH))
        parts += [at_line_start(inline(" ".join(each))) + "\n" for each in paragraphs]
    return "\n".join(parts)


def _claims(abstract: Abstract, article: str, latest: dict[tuple[str, str], tuple[str, str]]) -> str:
    whole = " ".join(said for _, part in abstract.sections for said in part)
    sentences = [said for _, part in abstract.sections for said in part if len(said) > 40 and whole.count(said) == 1]
    lines = []
    for number, said in enumerate(sentences[-_CLAIMS:]):
        folded = said.lower()
        about = [subject.replace(" ", "-") for subject in SUBJECTS if subject in folded][:2]
        direction = next((name for name, signs in _DIRECTIONS if any(sign in folded for sign in signs)), "")
        lines += [
            f"- id: c{number}",
            f"  statement: {yaml_scalar(said)}",
            f"  anchors: [{{quote: {yaml_scalar(said)}}}]",
        ]
        lines += [f"  topics: [{', '.join(about)}]"] if about else []
        if len(about) == 2:
            lines += [
                f"  exposure: {{concept: {about[0]}, aspect: unspecified}}",
                f"  outcome: {{concept: {about[1]}}}",
            ]
            before = latest.get((about[0], about[1]))
            if before is not None and direction and before[1]:
                kind = "supports" if before[1] == direction else "contradicts"
                lines.append(f"  relations: [{{type: {kind}, claim: {before[0]}, reason: Same question.}}]")
            latest[about[0], about[1]] = (f"{article}/c{number}", direction)
        lines += [f"  direction: {direction}"] if direction else []
        lines += [f"  studies: [{{id: s-{article}, stance: supports}}]", "  status: reviewed"]
    return "\n".join(lines) + "\n"


def _study(abstract: Abstract, article: str, at: int) -> str:
    folded = " ".join(said for _, part in abstract.sections for said in part).lower()
    design = next((name for name, signs in _DESIGNS if any(sign in folded for sign in signs)), "")
    lines = [f"- id: s-{article}", "  type: article-journal", f"  title: {yaml_scalar(abstract.title)}"]
    lines += [f"  issued: '{_year(at)}'", "  identification: stated"]
    lines += [f"  design: {design}"] if design else []
    return "\n".join(lines) + "\n"

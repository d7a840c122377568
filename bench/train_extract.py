"""Fits the linear model of claim sentences that ships with the package, on data whose licence allows it.

    python bench/train_extract.py --data ../shared/data

The data: structured abstracts of Evidence Inference 2.0 (MIT), of the nutrition trials (open access, from the same set)
and of SciFact (ODC-By): the sentences under CONCLUSIONS are the claims. A first model labels the abstracts of SciFact
without headings, corrected by `claim_wording`; the model that ships is fitted on both.
`claim_detection` states no licence and is not read here.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from claim_wording import stated
from extract_data import fingerprint, plain_abstracts, structured_abstracts
from linear_fit import fit, pruned

from mgtui.extraction import linear
from mgtui.extraction.scoring import CLAIM, OTHER, abstract_features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract_data import Abstract

    from mgtui.extraction.linear import LinearModel

WEIGHTS = Path(linear.__file__).resolve().parent / "model_weights"
_KEEP = 8_000
_SURE = 0.6
"""From here on the first model's word is taken. Higher than even: the wording adds claims that it does not see."""


def fit_claims(data: Path) -> LinearModel:
    """The model of claim sentences."""
    headed = [_without_announcements(each) for each in structured_abstracts(data)]
    first = _fit_claims(headed)
    model = _fit_claims([*headed, *(_labelled(first, sentences) for sentences in plain_abstracts(data))])
    files = [
        data / "evidence_inference" / "abstracts.jsonl",
        data / "nutrition_trials" / "abstracts.jsonl",
        data / "scifact" / "corpus.jsonl",
    ]
    return pruned(model, _KEEP, tuple(fingerprint(path) for path in files))


def _fit_claims(abstracts: Sequence[Abstract]) -> LinearModel:
    features = [row for sentences, _ in abstracts for row in abstract_features(sentences)]
    labels = [CLAIM if claim else OTHER for _, claims in abstracts for claim in claims]
    return fit(features, labels, epochs=3, rate=0.02, shrink=0.01, rarest=10)


def _without_announcements(abstract: Abstract) -> Abstract:
    """An abstract with its conclusion as claims, but for what is only announced: `implications are discussed`."""
    sentences, claims = abstract
    said = map(stated, sentences)
    return sentences, [claim and told is not False for told, claim in zip(said, claims, strict=True)]


def _labelled(model: LinearModel, sentences: list[str]) -> Abstract:
    """An abstract labelled by its sentences' wording where that tells, else by a model."""
    scores = (model.probabilities(row)[CLAIM] for row in abstract_features(sentences))
    said = map(stated, sentences)
    return sentences, [score > _SURE if told is None else told for told, score in zip(said, scores, strict=True)]


def main() -> None:
    """Fit it and write its weights into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    model = fit_claims(parser.parse_args().data)
    path = WEIGHTS / "claims.json"
    path.write_bytes(msgspec.json.encode(model) + b"\n")
    print(f"{path.name}: {len(model.weights)} features, {path.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()

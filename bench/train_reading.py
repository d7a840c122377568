"""Fits the models that read a sentence, on the sentences of `bench/labels/reading`, and says how well they read.

    python bench/train_reading.py TEXTS [--write] [--unseen]

TEXTS holds the texts as `bench/reading_texts.py SNAPSHOTS --write TEXTS` makes them; one that is missing is skipped,
and so said. The models are fitted on the texts for fitting and for choosing; how far a reading is trusted is fitted on
what models that have not seen its text read, by the judgements of readers (`judged.jsonl`) where there are any, by the
labels elsewhere. What is printed is measured by models that have not seen the text either;
`--unseen` measures the texts that are looked at once, at the end.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from extract_articles import article_of
from linear_batch import Rows
from msgspec.structs import replace
from reading_texts import LABELS, labels_by_text, sources

from mgtui.extraction import linear
from mgtui.extraction.fields import SURE
from mgtui.extraction.linear import LinearModel
from mgtui.extraction.noun_phrases import bare
from mgtui.extraction.reading import NO, YES, ArticleReader, Models, features_of, pairs
from mgtui.extraction.reading_features import direction_features
from mgtui.extraction.scoring import asks, is_fragment
from mgtui.extraction.tokens import STOP_WORDS, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reading_texts import Source

    from mgtui.extraction.linear import Features
    from mgtui.extraction.reading import Reading

WEIGHTS = Path(linear.__file__).resolve().parent / "model_weights"
_UNFITTED = LinearModel(labels=(NO, YES), bias=(0.0, 0.0), weights={})
_NEGATIVES = 0.35
"""The share of wrong pairs that is fitted on: there are a hundred to a right one."""
_FOLDS = 5
_TRUST_PENALTY = 40.0
_CLAIM_FROM = 0.6
"""So likely a sentence has to be a claim to be proposed: there precision and recall, cross-validated, stand equally far
above .83 and .78. The model that ships is moved so that this is its middle."""


class Gold(NamedTuple):
    """One labelled reading: wordings in the sentence, wordings before it, and directions."""

    acting: list[str]
    acting_before: list[str]
    acted_on: list[str]
    directions: list[str]


class Labelled(NamedTuple):
    """A labelled sentence of a read article."""

    at: int
    claim: bool
    gold: list[Gold]
    judged: dict[tuple[str, str, str], bool]
    """Whether a reading, as exposure, outcome and direction, is right by who judged it."""


class Text(NamedTuple):
    """A text of the labels, read."""

    source: Source
    reader: ArticleReader
    labelled: list[Labelled]


def texts_of(folder: Path, splits: Sequence[str]) -> list[Text]:
    """The texts of some parts, parsed."""
    nothing = Models(*[_UNFITTED] * len(Models._fields))
    labels, verdicts = labels_by_text(), judged_by_sentence()
    found: list[Text] = []
    for source in sources():
        path = folder / f"{source.id}.md"
        if source.split not in splits:
            continue
        if not path.is_file():
            print(f"skipped, not there: {path.name}")
            continue
        reader = ArticleReader(article_of(path, source.id.lower()), nothing)
        found.append(
            Text(
                source, reader, _labelled(path.read_text(encoding="utf-8"), source, reader, labels[source.id], verdicts)
            )
        )
    return found


def judged_by_sentence() -> dict[tuple[str, int], list[dict[str, Any]]]:
    """The judged readings by text and number of the sentence."""
    found: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for line in (LABELS / "judged.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.setdefault((row["text"], row["n"]), []).append(row)
    return found


def _labelled(
    text: str, source: Source, reader: ArticleReader, labels: list[dict[str, Any]],
    verdicts: dict[tuple[str, int], list[dict[str, Any]]],
) -> list[Labelled]:  # fmt: skip
    places: dict[str, list[int]] = {}
    for at, read in enumerate(reader.reads()):
        places.setdefault(_folded(read.sentence.text), []).append(at)
    words = [text[label["at"][0] : label["at"][1]] for label in labels]
    found: list[Labelled] = []
    for number, label in enumerate(labels):
        here = places.get(_folded(words[number]))
        if not here:
            continue
        at = here.pop(0) if len(here) > 1 else here[0]
        above = [line.lstrip("# ") for line in text[: label["at"][0]].splitlines() if line.startswith("#")]
        above = [*reversed(above[1:]), source.title]
        gold = [_gold(reading, words, number, above) for reading in label.get("readings") or ()]
        judged = {
            (_folded(words[number][slice(*row["exposure"])]), _folded(words[number][slice(*row["outcome"])]),
             row["direction"]): {*row["verdicts"].values()} == {"right"}
            for row in verdicts.get((source.id, label["n"]), ())
        }  # fmt: skip
        found.append(Labelled(at, label["claim"], gold, judged))
    return found


def _gold(reading: dict[str, Any], words: list[str], number: int, above: list[str]) -> Gold:
    def wording(pieces: list[list[int]]) -> str:
        said = []
        for piece in pieces:
            distance, start, end = piece if len(piece) == 3 else [0, *piece]
            whole = words[number - distance] if distance >= 0 else above[min(-distance, len(above)) - 1]
            said.append(whole[start:end])
        return " ".join(said)

    own = [each for each in reading["exposure"] if all(len(piece) == 2 for piece in each)]
    before = [each for each in reading["exposure"] if each not in own]
    return Gold(
        [*map(wording, own)], [*map(wording, before)], [*map(wording, reading["outcome"])], reading["direction"]
    )


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _stems(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", " ".join(bare(text)))
    return {stem(word) for word in words if word not in STOP_WORDS} or set(words)


def agrees(words: str, accepted: Iterable[str]) -> int:
    """2 where words are one of the accepted wordings, 1 where they share half of their stems with one, else 0."""
    best = 0
    for one in accepted:
        if _folded(one) == _folded(words):
            return 2
        mine, theirs = _stems(words), _stems(one)
        best = max(best, len(mine & theirs) * 2 >= len(mine | theirs))
    return best


class Fitting:
    """What the models of some texts are fitted on; the texts of a fold can be left out."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._claims, self._pairs, self._ways, self._before = Rows(), Rows(), Rows(), Rows()
        self._rest = random.Random(7)
        for number, text in enumerate(texts):
            fold = number % _FOLDS
            for labelled in text.labelled:
                facts = text.reader.claim_features(labelled.at)
                # Most articles of a library are of this kind, and fewer of the labelled ones.
                for _ in range(1 + (text.source.kind == "popular")):
                    self._claims.add(facts, YES if labelled.claim else NO, fold)
                if labelled.claim:
                    self._add_pairs(text.reader, labelled, fold)
                    self._add_antecedents(text.reader, labelled, fold)

    def models(self, without: int = -1) -> Models:
        """The models, but for how far to trust them."""
        return Models(
            claims=self._claims.fit(penalty=8.0, without=without),
            pairs=self._pairs.fit(penalty=12.0, without=without),
            directions=self._ways.fit(penalty=3.0, without=without),
            antecedents=self._before.fit(penalty=2.0, without=without),
            trust=_UNFITTED,
        )

    def _add_pairs(self, reader: ArticleReader, labelled: Labelled, fold: int) -> None:
        read = reader.reads()[labelled.at]
        rows: list[tuple[int, Any, Any]] = []
        for pair in pairs(read):
            acted_on = read.parse.words(*pair.acted_on[:2])
            best, direction = 0, ""
            for gold in labelled.gold:
                if pair.back:
                    right = 2 * (not any(_named(read.parse.text, each) for each in gold.acting + gold.acting_before))
                else:
                    acting = read.parse.words(*pair.acting[:2]) if pair.acting else ""
                    right = agrees(acting, gold.acting + gold.acting_before)
                both = min(right, agrees(acted_on, gold.acted_on))
                if both > best:
                    best, direction = both, gold.directions[0]
            rows.append((best, pair, direction))
        exact = any(best == 2 for best, _, _ in rows)
        for best, pair, direction in rows:
            if (best == 1 and exact) or (not best and self._rest.random() > _NEGATIVES):
                continue
            features = features_of(read.parse, pair)
            self._pairs.add(features, YES if best else NO, fold)
            if best:
                facts = direction_features(read.parse, pair.acting, pair.acted_on, features)
                self._ways.add(facts, direction, fold)

    def _add_antecedents(self, reader: ArticleReader, labelled: Labelled, fold: int) -> None:
        wordings = [each for gold in labelled.gold if not gold.acting for each in gold.acting_before]
        if not wordings:
            return
        for each in reader.antecedents(labelled.at):
            found = agrees(each.words, wordings)
            if found != 1:
                self._before.add(each.features, YES if found else NO, fold)


def _named(text: str, words: str) -> bool:
    return _folded(words) in _folded(text)


class Judged(NamedTuple):
    """What models that have not seen a sentence read off it."""

    labelled: Labelled
    claim: float
    readings: list[tuple[Reading, Features]]


def judged(text: Text, models: Models) -> list[Judged]:
    """What models read off the labelled sentences of a text."""
    text.reader.models = models
    reads = text.reader.reads()
    return [
        Judged(
            each,
            0.0 if asks(reads[each.at].sentence.text) or is_fragment(reads[each.at]) else text.reader.is_claim(each.at),
            text.reader.judged(each.at),
        )
        for each in text.labelled
    ]


def fitted(texts: Sequence[Text]) -> Models:
    """The models of these texts; printed is how well those of the other texts read each of them.

    How far to trust a reading is fitted on what models that have not seen its text read in it.
    """
    trust, fitting = Rows(), Fitting(texts)
    found: list[list[Judged]] = []
    for fold in range(_FOLDS):
        models = fitting.models(without=fold)
        found.append([each for text in texts[fold::_FOLDS] for each in judged(text, models)])
        for each in found[-1]:
            for reading, row in each.readings:
                if reading.exposure:
                    trust.add(row, YES if _holds(reading, each.labelled) else NO, fold)
    measured([
        trusted
        for fold, these in enumerate(found)
        for trusted in with_trust(these, trust.fit(penalty=_TRUST_PENALTY, without=fold))
    ])  # fmt: skip
    return fitting.models()._replace(trust=trust.fit(penalty=_TRUST_PENALTY))


def with_trust(these: Iterable[Judged], model: LinearModel) -> list[Judged]:
    """The same with how far each reading is trusted, the likeliest first."""
    return [
        each._replace(
            readings=sorted(
                ((reading._replace(trust=model.probabilities(row)[YES]), row) for reading, row in each.readings),
                key=lambda one: -one[0].weight,
            )
        )
        for each in these
    ]


def _right(reading: Reading, labelled: Labelled) -> bool:
    return any(
        agrees(reading.exposure, gold.acting + gold.acting_before)
        and agrees(reading.outcome, gold.acted_on)
        and reading.direction in gold.directions
        for gold in labelled.gold
    )


def _holds(reading: Reading, labelled: Labelled) -> bool:
    """Whether a reading is right by who judged it, by the labels where nobody did."""
    said = (_folded(reading.exposure), _folded(reading.outcome), reading.direction)
    return labelled.judged.get(said, _right(reading, labelled))


def measured(every: Sequence[Judged]) -> None:
    """Print how well sentences are read: all figures but the first of claims that are found and have a reading."""
    proposed = [each for each in every if each.claim >= _CLAIM_FROM]
    right = sum(each.labelled.claim for each in proposed)
    print(f"claims: {right / len(proposed):.3f}, {right / sum(each.labelled.claim for each in every):.3f}")
    found = [each for each in proposed if each.labelled.gold]
    counts = dict.fromkeys(("exposure", "outcome", "direction", "all", "first"), 0)
    for each in found:
        rights = [
            (
                bool(agrees(reading.exposure, gold.acting + gold.acting_before)),
                bool(agrees(reading.outcome, gold.acted_on)),
                reading.direction in gold.directions,
            )
            for reading, _ in each.readings
            for gold in each.labelled.gold
        ]
        for place, name in enumerate(("exposure", "outcome", "direction")):
            counts[name] += any(right[place] for right in rights)
        counts["all"] += any(all(right) for right in rights)
        counts["first"] += bool(each.readings) and _right(each.readings[0][0], each.labelled)
    print(len(found), {name: round(count / len(found), 3) for name, count in counts.items()})
    firsts = [(each.readings[0][0], each.labelled) for each in proposed if each.readings]
    for least in (0.54, 0.58, 0.62, SURE, 0.66, 0.7):
        sure = [each for each in firsts if each[0].plain and each[0].exposure and each[0].trust >= least]
        right, holding = (sum(each(*one) for one in sure) for each in (_right, _holds))
        print(
            f"sure from {least}: {right} of {len(sure)} right by the labels, {holding} by judgement where there is one"
        )


def main() -> None:
    """Fit, measure, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    parser.add_argument("--unseen", action="store_true", help="measure the texts that are looked at once")
    told = parser.parse_args()
    models = fitted(texts_of(told.texts, ["fit", "choose"]))
    if told.unseen:
        unseen = [each for text in texts_of(told.texts, ["unseen"]) for each in judged(text, models)]
        measured(with_trust(unseen, models.trust))
    no, yes = models.claims.bias
    models = models._replace(claims=replace(models.claims, bias=(no, yes - log(_CLAIM_FROM / (1 - _CLAIM_FROM)))))
    for name, model in models._asdict().items() if told.write else ():
        rounded = LinearModel(
            labels=model.labels,
            bias=tuple(round(value, 2) for value in model.bias),
            weights={
                feature: row
                for feature, exact in sorted(model.weights.items())
                if any(row := tuple(round(value, 2) for value in exact))
            },
        )
        path = WEIGHTS / f"reading_{name}.json"
        path.write_bytes(msgspec.json.encode(rounded) + b"\n")
        print(f"{path.name}: {len(rounded.weights)} features, {path.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()

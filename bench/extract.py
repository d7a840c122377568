"""How well claims, directions, conflicts, numbers and studies are read out of texts.

    python bench/extract.py --data ../shared/data [--seeds ../shared/seeds] [--snapshots DIR] [--json] [--sample]

DIR is laid out as `../shared/data`; what is absent is left out and said. Measured is what the program itself runs when
an article is read. `--sample` prints the hundred candidates that
`tests/data/candidate_judgements.csv` judges.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from hashlib import sha256
from operator import eq
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract_abstracts import measure_abstracts
from extract_articles import GOLD, article_of, fields_of_text, gold_sentences
from extract_citations import measure_citations
from extract_data import direction_label, f1, findings, fingerprint, labelled_abstracts, macro_f1, rows
from extract_fields import field_row, wording_row
from extract_references import jats_reference_row, style_reference_row
from extract_relations import relation_figures
from msgspec.structs import replace

from mgtui.evidence.directions import NULL
from mgtui.extraction.abstracts import study_facts
from mgtui.extraction.candidates import candidates
from mgtui.extraction.hedging import kind_of
from mgtui.extraction.linear import load_model
from mgtui.extraction.population import population_of
from mgtui.extraction.scoring import THRESHOLD, claim_scores
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.model import Claim, Concept
from mgtui.relating.denials import denied
from mgtui.relating.finding import Related

if TYPE_CHECKING:
    from mgtui.extraction.candidate_records import Candidates, ClaimCandidate
    from mgtui.model import Direction

Row = dict[str, Any]
JUDGEMENTS = GOLD.with_name("candidate_judgements.csv")
_PEOPLE = re.compile(
    r"\b(\d+)\b(?:\s+[\w-]+){0,3}\s+(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|people)"
)
_DRAW, _DRAW_SEED = 100, 8
_NO_TERMS = Vocabulary(())


def claim_row(data: Path) -> Row:
    """Claim sentences of `claim_detection`, by the scores and the threshold that make candidates of them."""
    files = sorted((data / "claim_detection").glob("*.jsonl"))
    if {fingerprint(path) for path in files} & set(load_model("claims").fitted_on):
        raise SystemExit("the model of claims was fitted on what it is measured by")
    abstracts = labelled_abstracts(data)
    gold = [claim for _, claims in abstracts for claim in claims]
    guessed = [score >= THRESHOLD for sentences, _ in abstracts for score in claim_scores(sentences)]
    last_two = [at >= len(claims) - 2 for _, claims in abstracts for at in range(len(claims))]
    score, baseline = (f1(zip(gold, guess, strict=True), True) for guess in (guessed, last_two))
    return _row("claim sentences, F1", score, baseline, "last two sentences", 0.72, len(gold))


def direction_row(data: Path) -> Row:
    """Direction of a finding, read off its gold evidence as the direction of a claim is read off its sentence.

    That reading knows neither outcome nor arms; where it finds no direction, none of the three labels is right.
    """
    found = findings(data)
    gold = [direction_label(row["label"]) for row in found]
    guessed = [_direction_read(row["evidence"]) for row in found]
    row = _row(
        "direction of a finding, macro-F1",
        macro_f1(gold, guessed),
        macro_f1(gold, map(_by_regex, found)),
        "three regexes",
        0.72,
        len(gold),
    )
    read = [one == other for one, other in zip(gold, guessed, strict=True) if other]
    return row | {"read_off": len(read), "right": sum(read)}


_LABELS = {
    "associated_positive": "increases", "associated_negative": "decreases", "not_associated": "no_effect",
    "increases": "increases", "decreases": "decreases", "no_effect": "no_effect",
}  # fmt: skip


def _direction_read(evidence: str) -> str:
    return _LABELS.get(fields_of_text(evidence).direction or "", "")


def _by_regex(row: Row) -> str:
    """The baseline: no difference, then fewer, then more."""
    text = row["evidence"].lower()
    if re.search(r"\bno\b|\bnot\b|\bnon-?signific|similar|did not|compara|p ?[>=] ?0?\.[1-9]", text):
        return "no_effect"
    if re.search(r"decreas|reduc|lower|less|fewer|declin|shorter", text):
        return "decreases"
    return "increases" if re.search(r"increas|improv|higher|greater|more|better|longer", text) else "no_effect"


def conflict_row(data: Path) -> Row:
    """Whether two claims on a question agree, by the relation that is suggested between them.

    Exposure and outcome are those of the question, as a reader names both claims by the same terms; what is read off
    each claim is whether it finds an effect or none, and in whom. `alone` counts the pairs that meet by what is read
    off them alone, with no terms at all.
    """
    pairs = list(rows(data / "mancon" / "pairs.jsonl"))
    read = {text: _read_claim(text) for pair in pairs for text in (pair["a"], pair["b"])}
    gold = [pair["label"] for pair in pairs]
    guessed = [_suggested(read[pair["a"]], read[pair["b"]]) for pair in pairs]
    negations = ["agree" if _negated(pair["a"]) == _negated(pair["b"]) else "contradict" for pair in pairs]
    row = _row(
        "two claims conflict or agree, macro-F1",
        macro_f1(gold, guessed),
        macro_f1(gold, negations),
        "negation words",
        0.86,
        len(gold),
    )
    alone = [_of_two(read[pair["a"]], read[pair["b"]]) for pair in pairs]
    return row | {"alone": sum(map(bool, alone)), "right": sum(map(eq, alone, gold))}


def _suggested(one: Claim, other: Claim) -> str:
    asked = Concept(text="what is asked about")
    nulls = [each.direction in NULL for each in (one, other)]
    # Both answer one question: an effect is the one that it asks about, which the other denies or finds too.
    falls = any(null and denied(each.statement, 0) < 0 for null, each in zip(nulls, (one, other), strict=True))
    effect: Direction = "associated_negative" if falls else "associated_positive"
    return _of_two(
        *(
            replace(
                each,
                exposure=asked,
                outcome=asked,
                # Advice that tells no effect is related as such.
                direction="not_associated" if null else each.direction and effect,
            )
            for each, null in zip((one, other), nulls, strict=True)
        )
    )


def _of_two(one: Claim, other: Claim) -> str:
    related = Related(_NO_TERMS)
    related.follow({name: replace(each, id=name, article=name) for name, each in (("a", one), ("b", other))}, {})
    found = related.suggestions(["a"])
    if not found:
        return ""
    return "contradict" if found[0].type in ("contradicts", "qualifies") else "agree"


def _read_claim(text: str) -> Claim:
    fields = fields_of_text(text)
    return Claim(
        "", "", text, exposure=fields.exposure, outcome=fields.outcome, direction=fields.direction,
        population=population_of(text), status="reviewed", kind=kind_of(text, fields.direction),
    )  # fmt: skip


def _negated(text: str) -> bool:
    return bool(re.search(r"\b(?:no|not|nor|neither|never|without|lack|fail\w*)\b", text.lower()))


def number_row(data: Path) -> Row:
    """The number enrolled, as it is proposed of an abstract that a reference carries."""
    found = [row for path in sorted((data / "sample_size").glob("*.jsonl")) for row in rows(path)]
    gold = [int(str(row["enrolled"]).replace(",", "")) for row in found]
    guessed = [_number_read(row["abstract"]) for row in found]
    largest = [max(map(int, _PEOPLE.findall(row["abstract"].replace(",", ""))), default=0) for row in found]
    shares = [
        sum(one == other for one, other in zip(gold, guess, strict=True)) / len(gold) for guess in (guessed, largest)
    ]
    row = _row("number enrolled, exact", shares[0], shares[1], "largest number of people", 0.70, len(gold))
    return row | {"read_off": sum(map(bool, guessed)), "right": round(shares[0] * len(gold))}


def _number_read(abstract: str) -> int:
    title, _, rest = abstract.partition("\n\n")
    facts = study_facts(title, rest)
    return (facts.n.total if facts.n else None) or 0


def abstract_row(data: Path) -> Row:
    """Design and number of the labelled abstracts, of those that are given one."""
    found = measure_abstracts(data)
    row = _row(
        "design of labelled abstracts",
        found["design right"] / found["design given"],
        None,
        "",
        0.93,
        found["abstracts"],
    )
    return row | {"n": round(found["n right"] / found["n given"], 3)} | {k: v for k, v in found.items() if k != "wrong"}


def citation_row(snapshots: Path) -> Row:
    """In-text citations led to their references: of the links made, and of those labelled, how many are right."""
    found = measure_citations(snapshots)
    row = _row("citations led to references", found["right"] / max(found["made"], 1), None, "", 0.95, found["labelled"])
    return row | {"recall": round(found["right"] / max(found["labelled"], 1), 3), "absent": found["absent"]}


def original_candidates(seeds: Path) -> dict[str, Candidates]:
    """The candidates of each original, with the terms of the bundled library and none of its claims."""
    library = read_library(bundled_library())
    return {path.name: candidates(article_of(path, path.stem), library) for path in sorted(seeds.glob("*.txt"))}


def coverage_row(seeds: Path, found: dict[str, Candidates]) -> Row:
    """Hand-made claims of the originals whose sentence is a candidate."""
    gold = gold_sentences(seeds)
    covered = [claim for claim, (seed, said) in gold.items() if _covers(found[seed], said)]
    total = sum(len(each.claims) for each in found.values())
    row = _row("hand-made claims among the candidates", len(covered) / len(gold), None, "", 0.85, len(gold))
    by_article: dict[str, list[int]] = {}
    for claim in gold:
        by_article.setdefault(claim.split("/")[0], []).append(claim in covered)
    row["by_article"] = {article: round(sum(hits) / len(hits), 3) for article, hits in by_article.items()}
    row["candidates"] = total
    row["candidates_per_claim"] = round(total / len(gold), 3)
    return row


def _covers(found: Candidates, said: list[str]) -> bool:
    wanted = [_folded(sentence) for sentence in said]
    quotes = [_folded(anchor.quote) for claim in found.claims for anchor in claim.anchors]
    return any(one in other or other in one for one in wanted for other in quotes)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def drawn(data: Path, originals: dict[str, Candidates]) -> list[tuple[str, ClaimCandidate]]:
    """A hundred candidates of the originals and the saved pages, drawn with a fixed seed."""
    library = read_library(bundled_library())
    pages = {
        path.name: candidates(article_of(path, path.stem), library)
        for path in sorted((data / "web_pages").glob("*.html"))
    }
    pool = [(name, claim) for name, found in {**originals, **pages}.items() for claim in found.claims]
    # By a hash, so that a few candidates more or fewer leave most of the draw, and its judgements, as they were.
    pool.sort(key=lambda each: sha256(f"{_DRAW_SEED} {each[1].key}".encode()).digest())
    return pool[:_DRAW]


def precision_row(sample: list[tuple[str, ClaimCandidate]]) -> Row:
    """The share of the drawn candidates that a reader judged to be claims."""
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        judged = {row["key"]: row["claim"] == "yes" for row in csv.DictReader(file)}
    known = [judged[claim.key] for _, claim in sample if claim.key in judged]
    row = _row("drawn candidates that are claims", sum(known) / max(len(known), 1), None, "", 0.75, len(known))
    row["not_judged"] = len(sample) - len(known)
    return row


def _row(what: str, score: float, baseline: float | None, baseline_is: str, reach: float, count: int) -> Row:
    row: Row = {"what": what, "score": round(score, 3), "reach": reach, "count": count, "reached": score > reach}
    return row | ({"baseline": round(baseline, 3), "baseline_is": baseline_is} if baseline is not None else {})


_MEASURED = (
    ("claim_detection/*.jsonl", claim_row),
    ("evidence_inference/annotations*.jsonl", direction_row),
    ("evidence_inference/annotations*.jsonl", wording_row),
    ("mancon/pairs.jsonl", conflict_row),
    ("sample_size/*.jsonl", number_row),
    ("evidence_inference/abstracts.jsonl", abstract_row),
    ("nutrition_trials/jats/*.nxml", jats_reference_row),
    ("references/pubmed_1000.nbib", style_reference_row),
)


def measure(data: Path, seeds: Path) -> list[Row]:
    """All rows that the data allows."""
    found = [row(data) for files, row in _MEASURED if _present(data, files)]
    if _present(seeds, "*.txt"):
        originals = original_candidates(seeds)
        found.append(coverage_row(seeds, originals))
        found.append(field_row(seeds, originals))
        if _present(data, "web_pages/*.html"):
            found.append(precision_row(drawn(data, originals)))
        found.extend(relation_figures(seeds, originals))
    return found


def _present(folder: Path, files: str) -> bool:
    found = any(folder.glob(files))
    if not found:
        print(f"{folder / files} is absent: what it measures is left out", file=sys.stderr)
    return found


def _shown(row: Row) -> str:
    rest = ", ".join(f"{name} {value}" for name, value in row.items() if name not in ("what", "score"))
    return f"{row['what']:<42} {row.get('score', '')}  {rest}"


def main() -> None:
    """Print the figures, or the drawn candidates."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seeds", type=Path, help="folder of the five originals; default: seeds beside DIR")
    parser.add_argument("--snapshots", type=Path, help="folder of the repositories of `labels/citations.jsonl`")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sample", action="store_true")
    given = parser.parse_args()
    seeds: Path = given.seeds or given.data.resolve().parent / "seeds"
    if given.sample:
        for name, claim in drawn(given.data, original_candidates(seeds)):
            print(claim.key, name, claim.context, claim.statement, sep="\t")
        return
    found = measure(given.data, seeds)
    if given.snapshots:
        found.append(citation_row(given.snapshots))
    print(json.dumps({"rows": found}, indent=2) if given.json else "\n".join(map(_shown, found)))


if __name__ == "__main__":
    main()

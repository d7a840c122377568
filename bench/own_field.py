"""What relations a reader of any field is suggested, against those that a library of that field holds.

    python bench/own_field.py [FOLDERS…] [--json] [--half look|counted] [--missing] [--differences]

Each folder is a library with terms, topics and relations; without any, those of bench/libraries and the bundled one.
The program runs on copies: without terms, topics and relations, the claims' exposures and outcomes by their words
alone; then with terms by at most 80 decisions, which a script takes as the library's reader would; then with the
reader's own. Of the bundled library each article is left out in turn and brought in again, and the relations of its
claims to all others are suggested; terms are not decided on there. How likely a relation is says a model that was
fitted without the library, or the article, that is measured (`bench/train_relations.py`). `<folder>.judged.tsv` in
bench/libraries has the second reading of pairs: whether they contradict each other. `--missing` prints what was not
suggested as held, and contradictions that were suggested and not held, of the half that may be looked at.
`--differences` counts what pairs of claims with opposite answers in two articles are held as, by what alone sets them
apart: that is what `IS_LIMIT` of `mgtui/relating/differences.py` rests on.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import train_relations
import yaml
from msgspec.structs import replace

from mgtui.extraction import linear
from mgtui.extraction.candidate_records import RelationSuggestion
from mgtui.extraction.linear import load_model
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.relating.comparing import compare
from mgtui.relating.differences import IS_LIMIT, differences_of
from mgtui.relating.finding import Related
from mgtui.relating.matter import Matters
from mgtui.review.record_writer import RecordWriter
from mgtui.review.session import ReviewSession
from mgtui.review.term_proposals import TermProposal, can_become_name
from mgtui.review.terms import TermReview
from mgtui.vocabulary.health import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mgtui.model import Library, Term

HERE = Path(__file__).resolve().parent
LIBRARIES = HERE / "libraries"
_MOST_LOOKED_AT = 8
AGREEING = {"supports", "restates"}

_MOST_DECISIONS = 80

Terms = Literal["none", "decided", "own"]
_TERMS: tuple[Terms, ...] = ("none", "decided", "own")
_OF_BUNDLED: tuple[Terms, ...] = ("none", "own")
Pair = frozenset[str]
Suggested = dict[Pair, RelationSuggestion]


def half_of(pair: Iterable[str], split: dict[str, str]) -> str:
    """`look`: its pairs may be looked at while rules are made; `counted`: they are only counted.

    `split` says it by article, where a library is split so: a pair may be looked at where both articles may.
    """
    if split:
        return "look" if {split[each.partition("/")[0]] for each in pair} == {"look"} else "counted"
    first = sha256(" ".join(sorted(pair)).encode()).hexdigest()[0]
    return "look" if int(first, 16) < _MOST_LOOKED_AT else "counted"


def split_of(folder: Path) -> dict[str, str]:
    """The half of each article; empty where a library is not split by article."""
    path = folder.parent / f"{folder.name}.split.tsv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {article: half for article, half in csv.reader(file, delimiter="\t") if not article.startswith("#")}


def held_in(library: Library) -> dict[Pair, str]:
    """The type of each relation between two claims of the library."""
    return {
        frozenset((claim.id, relation.claim)): relation.type
        for claim in library.claims.values()
        for relation in claim.relations
        if relation.claim in library.claims and "rejected" not in (relation.status, claim.status)
    }


def without_relations(folder: Path, copy: Path, *, terms: bool, of: str = "") -> None:
    """A copy of a library without relations and topics: of the claims of one article, else of all; without terms, those
    claims have their exposures and outcomes by words alone."""
    shutil.copytree(folder, copy)
    if not of:
        (copy / "topics.yaml").unlink(missing_ok=True)
        if not terms:
            (copy / "terms.yaml").unlink(missing_ok=True)
    for path in (copy / "claims").glob(f"{of or '*'}.yaml"):
        records: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        for record in records:
            record.pop("topics", None)
            record.pop("relations", None)
            for name in () if terms else ("exposure", "outcome"):
                record.get(name, {}).pop("concept", None)
        path.write_text(yaml.safe_dump(records, allow_unicode=True, sort_keys=False), encoding="utf-8")
    if of:
        _drop_relations_to(copy, of)


def _drop_relations_to(copy: Path, article: str) -> None:
    for path in (copy / "claims").glob("*.yaml"):
        records: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        for record in records:
            relations = record.get("relations", ())
            kept = [each for each in relations if not each["claim"].startswith(f"{article}/")]
            if len(kept) < len(relations):
                record["relations"] = kept
        path.write_text(yaml.safe_dump(records, allow_unicode=True, sort_keys=False), encoding="utf-8")


def is_bundled(folder: Path) -> bool:
    return folder.resolve() == bundled_library().resolve()


def suggested(folder: Path, terms: Terms) -> tuple[Suggested, int]:
    """What the review of a copy suggests, all its claims being accepted; and how many decisions on terms were taken."""
    if not is_bundled(folder):
        return _of_copy(folder, terms)
    found: Suggested = {}
    for article in read_library(folder).articles:
        found |= _of_copy(folder, terms, of=article)[0]
    return found, 0


def _of_copy(folder: Path, terms: Terms, *, of: str = "") -> tuple[Suggested, int]:
    models = train_relations.models_without("" if of else folder.name, of)
    linear.load_model = lambda name: models[name] if name in models else load_model(name)  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "library"
        without_relations(folder, copy, terms=terms == "own", of=of)
        review = ReviewSession(copy)
        taken = decide_on_terms(review, read_library(folder)) if terms == "decided" else 0
        claims = [claim for claim in review.library.claims.values() if of in ("", claim.article)]
        items = review.relations(claims)
    found = [item.found for item in items if isinstance(item.found, RelationSuggestion)]
    return {frozenset((each.source, each.target)): each for each in found}, taken


def decide_on_terms(review: ReviewSession, library: Library) -> int:
    """Take decisions on terms as the reader would whose terms these are; how many were taken.

    A proposal is accepted where all its words are one term of the reader's, else rejected. Then claims whose words are
    the name of nothing get the term that the reader has for them, those first that join the most claims. Where the
    words can become a name of it, as when the reader corrects a claim in the review, that is one decision; else they
    are corrected in each claim alone, a decision each.
    """
    terms = TermReview(review)
    uses: dict[_Use, list[str]] = defaultdict(list)
    meant: dict[str, set[str]] = defaultdict(set)
    for claim, use in _said(library):
        uses[use].append(claim)
        meant[name_key(use.words)].add(use.term)
    taken = 0
    for proposal in terms.proposed():
        if isinstance(proposal, TermProposal):
            own = {term for words in (proposal.label, *proposal.names) for term in meant.get(name_key(words), ())}
            (terms.accept if len(own) == 1 else terms.reject)([proposal])
            taken += 1
    corrected: dict[_Use, str] = {}
    while naming := _best_naming(review.library.vocabulary, uses, corrected, library.terms):
        use, into = naming
        is_name = can_become_name(use.words, into, review.library.terms, review.library.vocabulary, {})
        taken += 1 if is_name else len(uses[use])
        if taken > _MOST_DECISIONS:
            return _MOST_DECISIONS
        if is_name:
            words = TermProposal(f"words {use.words}", f"words-{taken}", use.words, (), None, 1, (), sure=False)
            terms.merge(words, into)
        else:
            _correct(review, use.side, into, uses[use])
        corrected[use] = into
    return taken


def _correct(review: ReviewSession, side: str, concept: str, claims: Iterable[str]) -> None:
    """Give one side of some claims a term, and them alone."""
    with review.under.writing() as transaction:
        writer = RecordWriter(transaction, review.library)
        for name in claims:
            claim = review.library.claims[name]
            said = claim.exposure if side == "exposure" else claim.outcome
            assert said
            given = replace(said, concept=concept)
            exposure, outcome = (given, claim.outcome) if side == "exposure" else (claim.exposure, given)
            writer.write_claim(name, replace(claim, exposure=exposure, outcome=outcome))
        transaction.commit("corrected claims")


class _Use(NamedTuple):
    """Words of claims for one side, with the term that the reader has for them."""

    side: str
    words: str
    term: str


def _said(library: Library) -> Iterator[tuple[str, _Use]]:
    for claim in library.claims.values():
        for side, concept in (("exposure", claim.exposure), ("outcome", claim.outcome)):
            if concept and concept.text and concept.concept:
                yield claim.id, _Use(side, concept.text, concept.concept)


def _best_naming(
    vocabulary: Vocabulary, uses: Mapping[_Use, list[str]], corrected: Mapping[_Use, str], terms: Mapping[str, Term]
) -> tuple[_Use, str] | None:
    """The words to be decided on next, and what they are: what the most claims with the reader's term for them are read
    as, else what is called as this term is; where nothing is, the same of the term above it."""
    read = {
        use: corrected.get(use) or (vocabulary.exposure if use.side == "exposure" else vocabulary.outcome)(use.words)
        for use in uses
    }
    known: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for use, name in read.items():
        if name:
            known[use.side, use.term][name] += len(uses[use])
    best: tuple[int, _Use, str] | None = None
    for use in (each for each, name in read.items() if name is None):
        term = terms.get(use.term)
        found: tuple[str, int] | None = None
        while term and not found:
            named = next(filter(None, map(vocabulary.named, (term.label, *term.alt_labels))), None)
            found = next(iter(known[use.side, term.id].most_common(1)), (named, 1) if named else None)
            term = terms.get(term.broader or "")
        if found and (best is None or len(uses[use]) * found[1] > best[0]):
            best = len(uses[use]) * found[1], use, found[0]
    return best[1:] if best else None


def judged(folder: Path) -> dict[Pair, bool]:
    """The second reading: whether two claims contradict each other."""
    path = LIBRARIES / f"{folder.name}.judged.tsv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {frozenset((one, other)): said == "yes" for one, other, said in csv.reader(file, delimiter="\t")}


def figures(folder: Path, half: str | None) -> list[dict[str, Any]]:
    """A row for each way in which a copy comes by its terms."""
    held, second, split = held_in(read_library(folder)), judged(folder), split_of(folder)
    rows = []
    for terms in _OF_BUNDLED if is_bundled(folder) else _TERMS:
        found, taken = suggested(folder, terms)
        counts = _counts(held, found, second, lambda pair: half in (None, half_of(pair, split)))
        rows.append({"library": folder.name, "terms": terms, "decisions": taken, **counts})
    return rows


def _counts(
    held: dict[Pair, str], found: Suggested, second: dict[Pair, bool], wanted: Callable[[Pair], bool]
) -> dict[str, Any]:
    against = {pair for pair, kind in held.items() if kind == "contradicts" and wanted(pair)}
    said = {pair for pair, each in found.items() if each.type == "contradicts" and wanted(pair)}
    every = {pair for pair in held if wanted(pair)}
    typed = {
        pair
        for pair in every & found.keys()
        if found[pair].type == held[pair] or {found[pair].type, held[pair]} <= AGREEING
    }
    judged_pairs = {pair for pair in second if wanted(pair)}
    return {
        "contradictions_held": len(against),
        "of_these_suggested_as_such": len(against & said),
        "contradictions_suggested": len(said),
        "right_by_the_first_reading": len(said & against),
        "right_by_the_second_reading": sum(second.get(pair, False) for pair in said),
        "right_by_both": sum(second.get(pair, False) for pair in said & against),
        "held": len(every),
        "of_these_suggested": len(every & found.keys()),
        "with_their_type": len(typed),
        "suggested": sum(wanted(pair) for pair in found),
        "read_twice": len(judged_pairs),
        "read_alike": sum(second[pair] == (pair in against) for pair in judged_pairs),
        "kappa": kappa([(pair in against, second[pair]) for pair in judged_pairs]),
    }


def kappa(readings: list[tuple[bool, bool]]) -> float | None:
    """Cohen's kappa of two readings: 1 where they are always alike, 0 where no more often than by chance."""
    if not readings:
        return None
    alike = sum(one == other for one, other in readings) / len(readings)
    first, second = (sum(each) / len(readings) for each in zip(*readings, strict=True))
    chance = first * second + (1 - first) * (1 - second)
    return 1.0 if chance == 1 else (alike - chance) / (1 - chance)


def missing(folder: Path) -> None:
    """Print what went wrong, of the half that may be looked at."""
    library = read_library(folder)
    held, found, split = held_in(library), suggested(folder, "own")[0], split_of(folder)
    for pair in sorted(held.keys() | found.keys(), key=sorted):
        kind, each = held.get(pair), found.get(pair)
        is_missed = kind is not None and each is None
        is_wrong = "contradicts" in (kind, each.type if each else None) and kind != (each.type if each else None)
        if half_of(pair, split) == "look" and (is_missed or is_wrong):
            print(f"held {kind or '–'}, suggested {each.type if each else '–'}: {each.reason if each else ''}")
            for end in sorted(pair):
                print(f"    {end}: {library.claims[end].statement}")


def differences(folders: Iterable[Path]) -> None:
    """Print how many pairs with opposite answers are held as a contradiction, as a limit, otherwise and not at all."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for folder in folders:
        library = read_library(folder)
        held, second = held_in(library), judged(folder)
        related = Related(Vocabulary(library.terms.values()))
        related.follow(library.claims, library.studies)
        worth, seen = Matters(related.vocabulary).worth, set[Pair]()
        for one, other in related.met(side for claim in library.claims for side in related.sides(claim)):
            pair = frozenset((one.id, other.id))
            made = compare(one, other, worth) if pair not in seen and one.article != other.article else None
            seen.add(pair)
            if made and made.type in ("contradicts", "qualifies") and None not in (one.sign, other.sign):
                found = [] if one.is_advice or other.is_advice else differences_of(one, other)
                apart = [each for each in found if each.is_material] or found
                kinds = {str(each.kind) for each in apart} or {"nothing"}
                if len(kinds) == 1:
                    as_held = held.get(pair, "judged to contradict" if second.get(pair) else "not held")
                    counts[kinds.pop()][as_held] += 1
    for kind, count in sorted(counts.items()):
        limit = next(("limit" if is_limit else "no limit" for name, is_limit in IS_LIMIT.items() if name == kind), "")
        print(f"{kind:<24} {limit:<9} {', '.join(f'{as_held} {many}' for as_held, many in sorted(count.items()))}")


def _shown(row: dict[str, Any]) -> str:
    second = f"{row['right_by_the_second_reading']} by the second reading, {row['right_by_both']} by both"
    more = f"{row['with_their_type']} with their type, of {row['suggested']} suggested"
    agreement = "" if row["kappa"] is None else f"kappa {row['kappa']:.2f}"
    lines = (
        ("contradictions held that are suggested as such", "of_these_suggested_as_such", "contradictions_held", ""),
        ("of the contradictions suggested, right", "right_by_the_first_reading", "contradictions_suggested", second),
        ("all held relations that are suggested", "of_these_suggested", "held", more),
        ("pairs read twice that were read alike", "read_alike", "read_twice", agreement),
    )
    told = [
        f"    {what:<48} {_share(row, part, whole)}{f'; {aside}' * bool(aside)}" for what, part, whole, aside in lines
    ]
    by = f" by {row['decisions']} decisions" if row["decisions"] else ""
    return "\n".join([f"{row['library']}, terms: {row['terms']}{by}", *told])


def _share(row: dict[str, Any], part: str, whole: str) -> str:
    share = f" = {row[part] / row[whole]:.2f}" if row[whole] else ""
    return f"{row[part]} of {row[whole]}{share}"


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDERS")
    parser.add_argument("--half", choices=("look", "counted"))
    parser.add_argument("--missing", action="store_true")
    parser.add_argument("--differences", action="store_true")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    folders = given.folders or [*(path.parent for path in sorted(LIBRARIES.glob("*/library.yaml"))), bundled_library()]
    if given.differences:
        differences(folders)
        return 0
    if given.missing:
        for folder in folders:
            missing(folder)
        return 0
    rows = [row for folder in folders for row in figures(folder, given.half)]
    print(json.dumps({"rows": rows}, indent=2) if given.json else "\n\n".join(map(_shown, rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

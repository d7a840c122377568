"""What was read in articles is kept between runs, found only where nothing it is made of has changed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import review_library

from mgtui.extraction.candidate_records import Candidates, ClaimCandidate
from mgtui.extraction.candidates import claims_read
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.library.locations import readings_cache
from mgtui.model import Article
from mgtui.review import kept_readings, queue
from mgtui.review.kept_readings import READS, KeptReadings, Reading
from mgtui.review.session import ReviewSession

Run = Callable[[], tuple[list[str], list[Candidates]]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return review_library.made(tmp_path / "library")


@pytest.fixture
def opened_anew(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Opens the review as a new run of the program does; gives which articles were read, and what was found in all."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    read: list[str] = []

    def reads(article: Article, vocabulary: Vocabulary, told: object) -> tuple[ClaimCandidate, ...]:
        read.append(article.id)
        return claims_read(article, vocabulary)

    monkeypatch.setattr(queue, "claims_read", reads)
    monkeypatch.setattr(queue, "_KEPT", {})

    def run() -> tuple[list[str], list[Candidates]]:
        monkeypatch.setattr(queue, "_KEPT", {})
        read.clear()
        session = ReviewSession(root)
        for article in session.articles:
            session.load(article)
        return sorted(read), [session.under.found[article] for article in session.articles]

    return run


def kept() -> list[Path]:
    return sorted(readings_cache().iterdir())


def test_another_run_reads_nothing_again_and_finds_the_same(opened_anew: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    first, found = opened_anew()
    monkeypatch.setattr(queue, "named_studies", lambda article: pytest.fail("its studies are looked for again"))
    again, same = opened_anew()
    assert (first, again) == (["bad", "good"], [])
    assert same == found
    assert all(each.claims for each in found)
    assert readings_cache().stat().st_mode & 0o077 == 0


def test_an_article_is_read_again_where_its_words_or_a_name_in_it_have_changed(opened_anew: Run, root: Path) -> None:
    opened_anew()
    article = root / "articles" / "bad.md"
    article.write_text(article.read_text("utf-8").replace("worsens", "improves"), "utf-8")
    assert opened_anew()[0] == ["bad"]
    with (root / "terms.yaml").open("a") as terms:
        terms.write("- {id: chess, label: Chess clubs}\n")
    assert opened_anew()[0] == []
    with (root / "terms.yaml").open("a") as terms:
        terms.write("- {id: ageing, label: Bed-goers, alt_labels: [aged people, Rat]}\n")
    assert opened_anew()[0] == ["good"]  # it speaks of rats


def test_a_term_counts_by_what_it_adds_to_the_vocabulary_of_health(opened_anew: Run, root: Path) -> None:
    terms = root / "terms.yaml"
    _, found = opened_anew()
    terms.unlink()  # its terms are called nothing that the vocabulary does not know
    assert opened_anew() == ([], found)
    terms.write_text("- {id: magnesium, label: Magnesium, alt_labels: [magnesium rat]}\n", "utf-8")
    assert opened_anew()[0] == ["good"]  # it speaks of rats
    terms.write_text("- {id: magnesium, label: Magnesium, alt_labels: [magnesium of old adults]}\n", "utf-8")
    assert opened_anew()[0] == ["bad", "good"]
    terms.write_text("- {id: mineral-12, label: Magnesium}\n", "utf-8")
    again, named = opened_anew()
    assert again == ["bad", "good"]
    exposures = {claim.exposure.concept for claim in named[0].claims if claim.exposure}
    assert exposures == {"mineral-12"}


def test_what_another_version_has_read_is_not_used(opened_anew: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_anew()
    monkeypatch.setattr(kept_readings, "_reader", lambda: "another")
    assert opened_anew()[0] == ["bad", "good"]


@pytest.mark.parametrize("data", [b"", b"not packed", None])
def test_what_is_damaged_or_gone_is_read_again(opened_anew: Run, data: bytes | None) -> None:
    _, found = opened_anew()
    for path in kept():
        path.write_bytes(path.read_bytes()[:-9] if data is None else data)
    assert opened_anew() == (["bad", "good"], found)
    for path in kept():
        path.unlink()
    readings_cache().rmdir()
    assert opened_anew() == (["bad", "good"], found)


def test_without_a_folder_to_keep_them_in_all_is_read(opened_anew: Run) -> None:
    readings_cache().parent.mkdir(parents=True)
    readings_cache().write_text("a file", "utf-8")
    assert opened_anew()[0] == opened_anew()[0] == ["bad", "good"]


def test_without_a_parser_nothing_is_kept(opened_anew: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(queue, "is_there", lambda: False)
        assert opened_anew()[0] == []
    assert opened_anew()[0] == ["bad", "good"]


def test_what_was_not_used_for_long_goes_and_so_does_the_oldest_of_too_much(tmp_path: Path) -> None:
    readings = KeptReadings(tmp_path / "readings")
    claim = ClaimCandidate("key", "article", "Zinc helps.", 0.5)
    for number in range(4):
        readings.put(f"{number}", Reading((claim,), ()))
        path = tmp_path / "readings" / f"{number}"
        size, old = path.stat().st_size, path.stat().st_mtime_ns - (4 - number) * 10**9
        os.utime(path, ns=(old, old))
    assert readings.get("0") == Reading((claim,), ())  # which makes it the newest
    readings.sweep(2 * size)
    assert [readings.get(f"{number}") is not None for number in range(4)] == [True, False, False, True]
    long_ago = path.stat().st_mtime - kept_readings.KEPT_FOR - 9
    os.utime(path, (long_ago, long_ago))
    readings.sweep()
    assert readings.get("3") is None


def test_all_that_reads_counts_as_what_reads() -> None:
    code = (
        "import sys, mgtui.extraction.candidates, mgtui.extraction.reading;"
        "print(*(name for name in sys.modules if name.startswith('mgtui.')))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    parts = {part.removesuffix(".py") for part in READS}
    assert {name.split(".")[1] for name in found} <= parts


def test_what_a_decision_teaches_of_names_makes_no_reading_void(opened_anew: Run, root: Path) -> None:
    opened_anew()
    session = ReviewSession(root)
    for article in session.articles:
        session.load(article)
    with session.under.writing() as transaction:
        terms = transaction.records("terms.yaml")
        terms.set_record("ageing", {"id": "ageing", "label": "Bed-goers", "alt_labels": ["aged people", "Rat"]})
        transaction.commit("learned a name")
    assert opened_anew()[0] == []
    with (root / "terms.yaml").open("a") as terms_file:
        terms_file.write("- {id: rodent, label: Rats}\n")
    assert opened_anew()[0] == ["good"]  # by hand, and not in a review that went on with its reading


def test_an_article_that_is_being_read_while_a_name_is_taught_is_kept_too(
    opened_anew: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = ReviewSession(root)

    def teaches(article: Article, vocabulary: Vocabulary, told: object) -> tuple[ClaimCandidate, ...]:
        found = claims_read(article, vocabulary)
        with session.under.writing() as transaction:
            names = {"id": "ageing", "label": "Bed-goers", "alt_labels": ["aged people", "Rat"]}
            transaction.records("terms.yaml").set_record("ageing", names)
            transaction.commit("a name")
        return found

    with monkeypatch.context() as patched:
        patched.setattr(queue, "claims_read", teaches)
        session.load("good")
    assert opened_anew()[0] == ["bad"]


def test_of_an_article_that_was_never_read_nothing_is_worked_out_to_know_that(
    opened_anew: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_anew()
    article = root / "articles" / "bad.md"
    article.write_text(article.read_text("utf-8").replace("worsens", "improves"), "utf-8")
    monkeypatch.setattr(queue, "_KEPT", {})
    asked: list[str] = []
    key = queue._key
    monkeypatch.setattr(queue, "_key", lambda library, read: asked.append(read.id) or key(library, read))
    session = ReviewSession(root)
    assert [session.is_read(article) for article in ("bad", "good")] == [False, True]
    assert asked == ["good"]
    ReviewSession(root).load("bad")  # as another program that runs meanwhile
    monkeypatch.setattr(queue, "_KEPT", {})
    assert session.is_read("bad")

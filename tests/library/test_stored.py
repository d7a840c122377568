"""Records in a file, read as they are asked for, are the records that were written, and lead to each other alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mgtui.evidence.links import Links
from mgtui.evidence.relations import Relations
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.library.snapshot import SnapshotError
from mgtui.library.stored import RECORDS, KeptRecords, StoredRecords, open_records, to_change, write_records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mgtui.model import Library


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Library]:
    """The bundled library in memory, and in a file."""
    library = read_library(bundled_library())
    path = tmp_path_factory.mktemp("stored") / RECORDS
    write_records(path, library)
    return library, open_records(path)


def test_every_record_is_there_in_its_order(both: tuple[Library, Library]) -> None:
    library, stored = both
    for kind in ("articles", "claims", "studies", "topics", "terms"):
        one, other = getattr(library, kind), getattr(stored, kind)
        assert list(one.items()) == list(other.items())
        assert list(one.values()) == list(other.values())
        assert len(one) == len(other)
        assert next(iter(one)) in other
        assert "nothing/of-this-name" not in other
        with pytest.raises(KeyError):
            other["nothing/of-this-name"]


def test_everything_leads_to_the_same_claims(both: tuple[Library, Library]) -> None:
    one, other = (Links(library) for library in both)
    library = both[0]
    assert list(one.claims) == list(other.claims)
    assert one.claims[-1] == other.claims[-1]
    assert one.claims[3:5] == other.claims[3:5]
    assert one.topic_counts() == other.topic_counts()
    assert one.article_counts() == other.article_counts()
    assert list(one.article_titles()) == list(other.article_titles())
    for article in library.articles.values():
        assert one.claims_of_article(article.id) == other.claims_of_article(article.id)
        for passage in article.passages:
            assert one.claims_of_passage(passage.id) == other.claims_of_passage(passage.id)
    for study in library.studies:
        assert one.claims_of_study(study) == other.claims_of_study(study)
    for topic in library.topics:
        assert one.claims_of_topic(topic) == other.claims_of_topic(topic)


def test_claims_are_related_alike(both: tuple[Library, Library]) -> None:
    one, other = (Relations(library) for library in both)
    for claim in both[0].claims:
        assert one.related(claim) == other.related(claim)
        assert one.counts(claim) == other.counts(claim)


def test_what_is_no_such_file_is_known(tmp_path: Path) -> None:
    (tmp_path / RECORDS).write_bytes(b"SQLite format 3\x00 and no more")
    for path in (tmp_path / RECORDS, tmp_path / "nothing"):
        with pytest.raises(SnapshotError):
            open_records(path)


def test_records_to_change_are_read_by_need_and_stay_the_same_objects(
    both: tuple[Library, Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, stored = both
    read: list[str] = []
    every = StoredRecords.every

    def noted(self: StoredRecords[Any]) -> Iterator[Any]:
        read.append(self._table)
        return every(self)

    monkeypatch.setattr(StoredRecords, "every", noted)
    kept = to_change(stored)
    claims = kept.claims
    assert isinstance(claims, KeptRecords)
    article = next(claim.article for claim in library.claims.values())
    one = next(name for name, claim in library.claims.items() if claim.article == article)
    first, of_article = claims[one], claims.claims_of(article)
    assert of_article == [claim for claim in library.claims.values() if claim.article == article]
    assert of_article[0] is first
    assert len(claims) == len(library.claims)
    assert one in claims
    assert "nothing/of-this-name" not in claims
    assert claims.get("nothing/of-this-name") is None
    assert read == []
    # What was handed out stays what stands for the record once all are read.
    assert list(claims.items()) == list(library.claims.items())
    assert claims[one] is first
    assert all(mine is theirs for mine, theirs in zip(of_article, claims.claims_of(article), strict=True))
    assert list(claims.values()) == list(library.claims.values())
    assert list(claims) == list(library.claims)
    assert dict(claims) == library.claims
    assert read == ["claims"]
    assert kept.studies == library.studies

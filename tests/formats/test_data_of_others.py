"""Files made by others, where they are beside the checkout: the numbers to reach, and the five seed articles."""

from __future__ import annotations

import sys
from pathlib import Path

from shared_data import SHARED, needs

from mgtui.importing.add import add
from mgtui.library.reader import read_library

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "bench"))


@needs("seeds")
def test_the_seeds_are_five_clean_articles(tmp_path: Path) -> None:
    root = tmp_path / "library"
    summary = add(sorted((SHARED / "seeds").glob("*.txt")), root)
    assert [outcome.status for outcome in summary.outcomes] == ["added"] * 5
    library = read_library(root)
    assert library.mistakes == ()
    assert {article.title for article in library.articles.values()} == {
        "Magnesium Deficiency & Inflammation: IL-1 & TNF-α Rise",
        "The Core Connection: Magnesium's Role in Vitamin D Metabolism",
        "The Connection Between Magnesium and IGF-1",
        "Magnesium Supports Muscle Growth During Aging – Increases Testosterone – and Clears Estrogen from the Body",
        "The Scientific Consensus: No Link Between Dietary Magnesium and ALS Prevention",
    }
    tables = {a.id: [p for p in a.passages if p.kind == "table"] for a in library.articles.values()}
    assert sorted(map(len, tables.values())) == [0, 0, 1, 1, 1]
    text = "\n".join(passage.text for article in library.articles.values() for passage in article.passages).lower()
    for chrome in ("comments", "subscribe", "you may also like", "medical advice", "buymeacoffee", "leave a reply"):
        assert chrome not in text
    assert text.count("based on a robust body of evidence") == 1
    headings = [section.title for article in library.articles.values() for section in article.sections]
    assert headings.count("Conclusion: No Simple Answer to the Magnesium Question") == 1
    assert not {"Other resources", "Similar Posts", "Not medical advice"} & set(headings)
    aside = "\n".join(path.read_text("utf-8") for path in (root / "set-aside").glob("*.md"))
    for chrome in ("0 comments", "Subscribe to get", "Buymeacoffee", "Not medical advice", "Based on a robust body"):
        assert chrome in aside
    (muscle,) = (article for article in library.articles.values() if "Muscle" in article.title)
    assert (muscle.author, muscle.issued) == ("Nils Osmar", "2024-06-17")


@needs("data")
def test_reference_files() -> None:
    from bring_in_references import measure_references

    for name, numbers in measure_references(SHARED / "data" / "references").items():
        assert numbers["lost"] == 0, name
        assert numbers["accuracy"] > 0.95, (name, numbers)


@needs("data")
def test_web_pages() -> None:
    from bring_in_web import measure_pages

    numbers = measure_pages(SHARED / "data" / "web_pages")
    assert numbers["mean_f1"] > 0.92
    assert min(numbers["f1"].values()) > 0.9


@needs("data")
def test_full_texts_and_jats(tmp_path: Path) -> None:
    root = tmp_path / "library"
    trials = SHARED / "data" / "nutrition_trials"
    summary = add([trials / "jats", *sorted((trials / "fulltext").glob("*.txt"))[:10]], root)
    assert summary.count("added") == len(summary.outcomes)
    library = read_library(root)
    assert library.mistakes == ()
    assert all(len(article.passages) > 3 and article.sections for article in library.articles.values())

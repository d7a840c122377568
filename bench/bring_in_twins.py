"""PDFs whose JATS stands beside them, and references whose parts others marked: labels that nobody here made.

The list of the PDFs is `labels/twins.jsonl`, in three draws by a fixed seed from six repositories, none of them among
the files of `labels/files.jsonl`. `python bench/bring_in_twins.py --clones DIR --to DATA/twins` copies them out of
clones, and the references that AnyStyle was made with. JATS may differ from what is printed: some hundredths can never
be reached.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bring_in_labels import alike, draft_of, letters_of, run_collecting, same_front, shown, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mgtui.extraction.references import ReferenceEntry
    from mgtui.formats.blocks import Draft

_LIST = Path(__file__).resolve().parent / "labels" / "twins.jsonl"
_MARKED = ("core", "gold")
_MARKED_FROM = {"repository": "inukshuk/anystyle", "commit": "HEAD"}
_CITATIONS = ("element-citation", "mixed-citation", "citation", "nlm-citation")
_FEWEST_SECTIONS = 3
"""Of a JATS that has the text and not only its abstract."""
_TITLED = frozenset(
    {"sec", "ack", "ref-list", "app", "abstract", "boxed-text", "fn-group", "notes", "glossary", "bio", "fn"}
)
_COMMON = frozenset({
    "abstract", "references", "keywords", "acknowledgements", "acknowledgments", "funding", "conflictofinterest",
    "conflictsofinterest", "competinginterests", "authorscontributions", "authorcontributions", "authordetails",
    "abbreviations", "additionalfiles", "publishersnote", "disclosure",
})  # fmt: skip
"""Headings in print that JATS has as elements without a title."""
_SAMPLE = 400
"""Of the marked references of each file, drawn by a fixed seed."""


def measure_twins(folder: Path) -> dict[str, Any]:
    """Shares of references with every field right, of lists that are found, of titles, authors and dates."""
    draws: dict[int, Counter[str]] = {}
    for line in _LIST.read_text("utf-8").splitlines():
        entry = json.loads(line)
        if (folder / entry["file"]).is_file():
            _count_references(folder / entry["file"], draws.setdefault(entry.get("draw", 1), Counter()))
    found: dict[str, Any] = {f"draw {number}": _figures(counts) for number, counts in draws.items()}
    for name in _MARKED:
        path = folder / f"{name}.xml"
        if path.is_file():
            found[f"marked_{name}"] = _marked_share(path)
    return found


def _figures(counts: Counter[str]) -> dict[str, Any]:
    whole = counts["reference"]
    return {
        "references": whole,
        "every_field_right": _share(counts["right"], whole),
        "entry_not_found": _share(counts["lost"], whole),
        "headings_right": [counts["heading right"], counts["heading"]],
        **{
            name: {key: counts[f"{name} {key}"] for key in ("right", "wrong", "missing")}
            for name in ("title", "author", "date")
        },
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _count_references(pdf: Path, counts: Counter[str]) -> None:
    from mgtui.formats.xml_tree import read_tree

    draft = draft_of(pdf)
    tree = read_tree(pdf.with_suffix(".xml").read_bytes())
    for label, entry in labelled_entries(draft, tree):
        counts["reference"] += 1
        counts["lost"] += entry is None
        counts["right"] += entry is not None and _agrees(label, values_of(entry.study), entry.text)
    _count_front(draft, tree, counts)
    _count_headings(draft, tree, counts)


def _count_headings(draft: Draft, tree: Element, counts: Counter[str]) -> None:
    """Headings that are titles of sections in the JATS, which has those that run into their paragraph too."""
    from mgtui.formats.xml_tree import text_of

    body = tree.find(".//body")
    if body is None or sum(1 for _ in body.iter("sec")) < _FEWEST_SECTIONS:
        return
    titles = [
        letters_of(text_of(title)) for part in tree.iter() if part.tag in _TITLED for title in part.findall("title")
    ]
    for block in draft.blocks:
        letters = (
            letters_of(re.sub(r"^(?:[0-9IVX]+[.)]?)+\s+|[*_\\]", "", block.text)) if block.kind == "heading" else ""
        )
        place = next((n for n, title in enumerate(titles) if alike(letters, title)), None) if letters else None
        if place is not None:
            del titles[place]
        if letters and letters not in _COMMON:
            counts["heading"] += 1
            counts["heading right"] += place is not None


def labelled_entries(draft: Draft, tree: Element) -> Iterator[tuple[dict[str, Any], ReferenceEntry | None]]:
    """The references of JATS to articles of journals, each with the entry of the PDF's own list, where it was found."""
    from mgtui.extraction.references import references
    from mgtui.importing.rendering import article_text
    from mgtui.library.markdown import read_article
    from mgtui.library.source import Source

    entries = references(read_article(article_text(draft), Source("twins", [], article="twins")).article)
    texts = [(letters_of(entry.text), entry) for entry in entries]
    for label in _labels(tree):
        title, author = letters_of(label["title"]), letters_of(label["authors"][0])
        yield label, next((entry for text, entry in texts if title in text and author in text), None)


def _labels(tree: Element) -> Iterator[dict[str, Any]]:
    """The references to articles of journals whose authors are persons."""
    from mgtui.formats.xml_tree import text_at, text_of

    for reference in tree.iter("ref"):
        citation = next((child for child in reference if child.tag in _CITATIONS), None)
        if citation is None or citation.find(".//collab") is not None:
            continue
        group = citation.find(".//person-group")
        people = [name for name in (citation if group is None else group).iter() if name.tag in ("name", "string-name")]
        label = {
            "authors": [text_at(name, "surname") for name in people if text_at(name, "surname")],
            "title": text_at(citation, "article-title"),
            "journal": text_at(citation, "source"),
            "volume": text_of(citation.find("volume")).strip(),
            "issue": text_at(citation, "issue"),
            "page": text_at(citation, "fpage") or text_at(citation, "elocation-id"),
            "year": text_at(citation, "year")[:4],
        }
        if all(label[name] for name in ("authors", "title", "journal", "volume", "year")):
            yield label


def _agrees(label: dict[str, Any], got: dict[str, Any], text: str) -> bool:
    """Whether every field is as marked; a list of authors may be cut, and an issue may not be printed."""
    wanted, names = ([letters_of(name) for name in each["authors"]] for each in (label, got))
    is_cut = bool(names) and wanted[: len(names)] == names and re.search(r"et al|…|\. \. ?\.", text) is not None
    issue = letters_of(label["issue"]) == letters_of(got["issue"]) or (not got["issue"] and label["issue"] not in text)
    page = letters_of(re.split(r"[-–—]", got["page"])[0].removeprefix("Article ")) == letters_of(label["page"])
    others = all(letters_of(label[name]) == letters_of(got[name]) for name in ("title", "journal", "volume", "year"))
    return (wanted == names or is_cut) and issue and page and others


def _count_front(draft: Draft, tree: Element, counts: Counter[str]) -> None:
    values = {"title": draft.title, "author": draft.author.split(", ")[0], "date": draft.issued}
    for name, wanted in front_labels(tree).items():
        if wanted:
            value = values[name]
            right = any(same_front(name, one, value, is_twin=True) for one in wanted)
            counts[f"{name} {'missing' if not value else 'right' if right else 'wrong'}"] += 1


def front_labels(tree: Element) -> dict[str, list[str] | None]:
    """Title, first author and dates as JATS has them; None where it has none."""
    from mgtui.formats.xml_tree import text_at, text_of

    title = text_of(tree.find(".//article-meta//article-title"))
    person = tree.find(".//article-meta//contrib//name")
    author = f"{text_at(person, 'given-names')} {text_at(person, 'surname')}" if person is not None else ""
    dates = [
        "-".join(part.zfill(2) for part in (text_at(date, name).strip() for name in ("year", "month", "day")) if part)
        for date in tree.iter("pub-date")
    ]
    return {"title": [title] if title else None, "author": [author] if author else None, "date": dates or None}


def marked_references(path: Path) -> list[tuple[str, dict[str, str]]]:
    """References to articles of journals without the numbers before them, and their marked parts."""
    marked = []
    for sequence in ElementTree.fromstring(path.read_bytes()):
        parts: dict[str, str] = {}
        for part in sequence:
            parts.setdefault(part.tag, (part.text or "").strip())
        if {"author", "title", "journal", "date", "volume"} <= parts.keys():
            text = " ".join((part.text or "").strip() for part in sequence)
            marked.append((re.sub(r"^\s*[\[(]?\d{1,3}[\]).]*\s+", "", text), parts))
    return marked


def _marked_share(path: Path) -> dict[str, Any]:
    """Of references to articles whose parts are marked, how many have title, journal, volume, year and page right."""
    from mgtui.extraction.references import read_reference

    marked = marked_references(path)
    random.Random(5).shuffle(marked)
    right = 0
    for text, parts in marked[:_SAMPLE]:
        got = values_of(read_reference(text))
        year, volume, page = (re.search(pattern, parts.get(name, "")) for name, pattern in _NUMBERS.items())
        right += (
            letters_of(got["title"]) == letters_of(parts["title"])
            and letters_of(got["journal"]) == letters_of(re.sub(r"(?i)^in:? ", "", parts["journal"]))
            and (year is None or got["year"] == year[0])
            and (volume is None or letters_of(got["volume"]) == letters_of(volume[1]))
            and (page is None or letters_of(re.split(r"[-–—]", got["page"])[0]) == letters_of(page[1]))
        )
    return {"right": _share(right, len(marked[:_SAMPLE])), "count": len(marked[:_SAMPLE])}


_NUMBERS = {
    "date": r"(?:18|19|20)\d\d",
    "volume": r"(?i)(?:\b(?:vol(?:ume)?|bd|v|no)\.? ?)?(\w*\d\w*)",
    "pages": r"(?i)(?:\b(?:pp?|pages?|art(?:icle)?)\b\.? ?)?([a-z]*\d\w*)",
}


def collect(clones: Path, to: Path) -> None:
    """Copy the PDFs with their JATS, and the marked references, out of clones of their repositories."""
    to.mkdir(parents=True, exist_ok=True)
    for line in _LIST.read_text("utf-8").splitlines():
        entry = json.loads(line)
        git = _git(clones, entry["repository"])
        content = shown(git, entry, f"{entry['path']}fulltext.pdf")
        if hashlib.sha256(content).hexdigest() != entry["sha256"]:
            print(f"{entry['file']}: another file than the drawn one")
            continue
        (to / entry["file"]).write_bytes(content)
        (to / entry["file"]).with_suffix(".xml").write_bytes(shown(git, entry, f"{entry['path']}fulltext.xml"))
    for name in _MARKED:
        git = _git(clones, _MARKED_FROM["repository"])
        (to / f"{name}.xml").write_bytes(shown(git, _MARKED_FROM, f"res/parser/{name}.xml"))


def some_twins(number: int) -> list[tuple[str, str]]:
    """So many of the PDFs, drawn by seed: their names and their repositories."""
    entries = [json.loads(line) for line in _LIST.read_text("utf-8").splitlines()]
    random.Random(3).shuffle(entries)
    return [(entry["file"], entry["repository"]) for entry in entries[:number]]


def _git(clones: Path, repository: str) -> Path:
    folders = (clones / repository, clones / repository.replace("/", "+") / "repo")
    found = next(folder for folder in folders if folder.is_dir())
    run = subprocess.run(["git", "-C", found, "rev-parse", "--git-dir"], capture_output=True, text=True, check=True)
    return (found / run.stdout.strip()).resolve()


if __name__ == "__main__":
    run_collecting("PDFs with their JATS", collect)

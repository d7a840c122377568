"""The public texts behind the sentences of `bench/labels/reading`, rebuilt from snapshots of their repositories.

    python bench/reading_texts.py SNAPSHOTS [--write FOLDER]

SNAPSHOTS holds one git repository per source, named `owner+name`. Nothing is fetched: a text whose repository or commit
is not there is skipped, and so said. A text that comes out other than it was labelled is a mistake (exit status 1).
"""

from __future__ import annotations

import argparse
import html
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

LABELS = Path(__file__).parent / "labels" / "reading"


class Source(NamedTuple):
    """Where a text comes from and what of it was labelled."""

    id: str
    kind: str
    """public, lay, abstract, body or popular."""
    split: str
    """fit, choose or unseen."""
    title: str
    repository: str
    commit: str
    file: str
    reader: str
    """One of READERS."""
    part: str
    """What of the file: its meaning is the reader's own; empty for all of it."""
    licence: str
    sentences: int
    """How many of its sentences are labelled, from the first on."""
    sha256: str
    """Of the Markdown that the reader makes."""


class Block(NamedTuple):
    """A heading, a paragraph or an item of a list."""

    kind: str
    """heading, text or item."""
    text: str


class Snapshot:
    """The files of one repository at one commit, out of its git directory."""

    def __init__(self, folder: Path, repository: str, commit: str) -> None:
        place = folder / repository.replace("/", "+")
        inner = place / "repo"
        self._git = ["git", "-C", str(inner if inner.is_dir() else place)]
        self._commit = commit

    def there(self) -> bool:
        """Whether the repository is at hand and has the commit."""
        asked = [*self._git, "cat-file", "-e", f"{self._commit}^{{commit}}"]
        return subprocess.run(asked, capture_output=True, check=False).returncode == 0

    def text(self, file: str) -> str:
        """A file's text; OSError if the repository has no such file."""
        return self.data(file).decode("utf-8", "replace")

    def data(self, file: str) -> bytes:
        """A file's bytes; OSError if the repository has no such file."""
        done = subprocess.run([*self._git, "show", f"{self._commit}:{file}"], capture_output=True, check=False)
        if done.returncode:
            raise OSError(done.stderr.decode("utf-8", "replace").strip())
        return done.stdout


def sources() -> list[Source]:
    """The texts that are labelled, in the order of their ids."""
    return [Source(**each) for each in json.loads((LABELS / "sources.json").read_text(encoding="utf-8"))]


def markdown(title: str, blocks: Iterable[Block]) -> str:
    """The text as it is labelled; offsets of sentences count its code points."""
    marks = {"heading": "## ", "text": "", "item": "- "}
    shown = (marks[kind] + (text.lstrip("#- ") if kind == "text" else text) for kind, text in blocks)
    return "\n\n".join([f"# {title}", *shown]) + "\n"


def text_of(source: Source, snapshot: Snapshot) -> str:
    """The Markdown of a source; OSError if its repository lacks the file, ValueError if the file lacks the part."""
    blocks = [Block(kind, _closed(text)) for kind, text in READERS[source.reader](snapshot, source.file, source.part)]
    return markdown(source.title, [each for each in blocks if each.text])


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _closed(text: str) -> str:
    """White space made single, and what references that are left out leave behind taken away."""
    bare = re.sub(r"\s*[(\[](?:\s|[,;–-]|see)*[)\]]", "", _spaced(text))
    return re.sub(r"\s*(?:[,;–]\s*)+([.;,])", r"\1", bare)


# --- questions and answers of public bodies -------------------------------------------------------------------------

_ABOUT_IT = "causes susceptibility prevention treatment considerations complications research outlook"
_DEEPER = frozenset(_ABOUT_IT.split())
_SAID_OF = {
    "information": "What it is",
    "symptoms": "Symptoms",
    "causes": "Causes",
    "susceptibility": "Who is at risk",
    "prevention": "Prevention",
    "treatment": "Treatment",
    "considerations": "What to do",
    "complications": "Complications",
    "research": "Research",
    "outlook": "Outlook",
    "exams and tests": "Tests",
}
_ITEM = re.compile(r"(?:^|\s{2,})-\s+(?=\S)")
_FIRST_ITEM = re.compile(r"\s-\s+(?=\S)")
_SHORTEST_REPEATED = 40


def _answers(snapshot: Snapshot, file: str, part: str) -> Iterator[Block]:
    """Answers about a subject; the part `deeper` leaves out what it is and its symptoms.

    What an answer says word for word as one before it did is left out.
    """
    heading, before = "", ""
    for pair in ElementTree.fromstring(snapshot.text(file)).iter("QAPair"):
        question, answer = pair.find("Question"), pair.find("Answer")
        asked = "" if question is None else question.get("qtype", "")
        if answer is None or not (answer.text or "").strip() or (part == "deeper" and asked not in _DEEPER):
            continue
        said = _SAID_OF.get(asked, asked.capitalize())
        if said != heading:
            yield Block("heading", said)
            heading = said
        for paragraph in re.split(r"\n\s*\n|\n[ \t]{4,}", answer.text or ""):
            for block in _listed(re.sub(r"^\s*Summary\s*:\s*", "", paragraph)):
                text = _spaced(block.text)
                if text != heading and not (len(text) >= _SHORTEST_REPEATED and text in before):
                    yield block
                before += f"{text}\n"


def _listed(paragraph: str) -> Iterator[Block]:
    """A paragraph whose list items stand in its line behind hyphens, each as a block.

    Two spaces within an item end it: what follows is a paragraph. Some pages say all items over there, without marks.
    """
    lead, *chunks = _ITEM.split(paragraph)
    if chunks and (first := list(_FIRST_ITEM.finditer(lead))):
        lead, chunks = lead[: first[-1].start()], [lead[first[-1].end() :], *chunks]
    if len(chunks) < 2:
        yield Block("text", paragraph)
        return
    yield Block("text", lead)
    listed: list[str] = []
    for chunk in chunks:
        item, _, rest = chunk.strip().partition("  ")
        item, over = _said_over(_spaced(item), listed)
        listed.append(item)
        yield Block("item", item)
        if rest or over:
            yield Block("text", f"{over} {_spaced(rest).removeprefix(' '.join(listed))}")
            listed = []


def _said_over(item: str, listed: list[str]) -> tuple[str, str]:
    """A last item and what follows it, where all items of its list are said over directly behind it."""
    own, _, again = item.partition(f" {listed[0]} ") if listed else (item, "", "")
    over = " ".join([*listed[1:], own])
    return (own, again.removeprefix(over).strip()) if again.startswith(over) else (item, "")


# --- articles in the tag suite of journals ---------------------------------------------------------------------------

# Lists within a paragraph come as blocks of their own behind it.
_LEFT_OUT = {
    *("table-wrap", "fig", "disp-formula", "fn", "table-wrap-foot", "supplementary-material", "boxed-text"),
    *("list", "def-list", "disp-quote"),
}


def _article(snapshot: Snapshot, file: str, part: str) -> Iterator[Block]:
    """Of an article its abstract (`abstract`), another abstract (`abstract:TYPE`) or sections (`body:WORD|WORD`)."""
    kind, _, wanted = part.partition(":")
    root = ElementTree.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", snapshot.text(file), count=1))
    if kind == "abstract":
        for abstract in root.iterfind("./front/article-meta/abstract"):
            if abstract.get("abstract-type", "") == wanted:
                yield from _section(abstract, titled=False)
                return
        raise ValueError(f"{file} has no {part}")
    words = re.compile(wanted, re.IGNORECASE)
    found = [each for each in root.iterfind("./body/sec") if words.search(_title(each))]
    if not found:
        raise ValueError(f"{file} has no {part}")
    for section in found:
        yield from _section(section)


def _title(section: ElementTree.Element) -> str:
    title = section.find("title")
    return "" if title is None else _words(title)


def _section(section: ElementTree.Element, titled: bool = True) -> Iterator[Block]:
    if titled:
        yield Block("heading", _title(section))
    for child in section:
        if child.tag == "sec":
            yield from _section(child)
        elif child.tag == "p":
            yield Block("text", _words(child))
            for items in child.iter("list"):
                yield from _items(items)
        elif child.tag == "list":
            yield from _items(child)


def _items(items: ElementTree.Element) -> Iterator[Block]:
    for item in items.iter("list-item"):
        yield Block("item", " ".join(_words(each) for each in item if each.tag == "p"))


def _words(element: ElementTree.Element) -> str:
    """The words of an element, without tables, figures and reference numbers set as superscript."""
    said = [element.text or ""]
    for child in element:
        first = child[0].tag if len(child) else ""
        # A number of a reference set as superscript would run into the word before it.
        number = (child.tag, first) in {("sup", "xref"), ("xref", "sup")}
        if child.tag == "link" and not len(child) and not child.text:
            said.append("Table" if child.get("target-id", "").startswith("table") else "Figure")
        elif child.tag not in _LEFT_OUT and not number:
            said.append(_words(child))
        said.append(child.tail or "")
    return "".join(said)


# --- a textbook, pages of a health service, digests ------------------------------------------------------------------


def _module(snapshot: Snapshot, file: str, part: str) -> Iterator[Block]:
    """A module of a textbook, without exercises, figures, tables and notes."""
    root = ElementTree.fromstring(re.sub(r'\sxmlns(:\w+)?="[^"]*"', "", snapshot.text(file)).replace("md:", ""))
    content = root.find("content")
    if content is None:
        raise ValueError(f"{file} has no content")
    yield from _parts(content)


def _parts(parent: ElementTree.Element) -> Iterator[Block]:
    for child in parent:
        if child.tag == "title":
            yield Block("heading", _words(child))
        elif child.tag == "para":
            yield Block("text", _words(child))
            for items in child.iter("list"):
                yield from (Block("item", "".join(item.itertext())) for item in items.iter("item"))
        elif child.tag == "list":
            yield from (Block("item", "".join(item.itertext())) for item in child.iter("item"))
        elif child.tag == "section" and child.get("class") not in {"learning-objectives", "section-objectives"}:
            yield from _parts(child)


def _service_page(snapshot: Snapshot, file: str, part: str) -> Iterator[Block]:
    """A page whose manifest names the Markdown files that it is made of, in order."""
    folder = file.rsplit("/", 1)[0]
    for name in re.findall(r'"!file=([^"]+\.md)"', snapshot.text(file)):
        yield from _from_markdown(snapshot.text(f"{folder}/{name}"))


def _from_markdown(text: str) -> Iterator[Block]:
    text = re.sub(r"^\*\[.*$", "", text, flags=re.MULTILINE)
    plain = re.sub(r"\{[.#:%{][^}]*\}+", "", re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text))
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.|#+)\s)", plain.replace("**", "")):
        shown = paragraph.strip()
        heading, item = re.match(r"#+\s*", shown), re.match(r"(?:[-*]|\d+\.)\s+", shown)
        if heading:
            first, _, rest = shown[heading.end() :].partition("\n")
            yield Block("heading", first)
            yield Block("text", rest)
        elif item:
            yield Block("item", shown[item.end() :])
        else:
            yield Block("text", shown)


def _post(snapshot: Snapshot, file: str, part: str) -> Iterator[Block]:
    """A post of a site that is made from Markdown: without what stands before its text, pictures, tables and code."""
    text = re.sub(r"<!--.*?-->", "", snapshot.text(file).lstrip("\ufeff"), flags=re.DOTALL)
    text = re.sub(r"\A\s*---\n.*?\n---\n", "", text, flags=re.DOTALL)
    text = re.sub(r"```.*?```|\{%.*?%\}|\{\{.*?\}\}|</?\w[^>]*>", "", text, flags=re.DOTALL)
    text = re.sub(r"^\s*(?:\||\[\^?[^\]]+\]:|[-*_]{3,}\s*$).*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)|\[\^[^\]]+\]", "", text)
    text = re.sub(r"^[ \t]*>[ \t]?", "", text, flags=re.MULTILINE)
    text = re.sub(r"\[([^\]]*)\]\[[^\]]*\]", r"\1", text)
    for block in _from_markdown(text):
        yield Block(block.kind, re.sub(r"(?<!\w)[*_]+(?=\S)|(?<=\S)[*_]+(?!\w)|`", "", html.unescape(block.text)))


def _digest(snapshot: Snapshot, file: str, part: str) -> Iterator[Block]:
    """The digest for the public of the article that the part names, one of the rows of a JSON lines file."""
    for line in snapshot.text(file).splitlines():
        row = json.loads(line)
        if row["id"] == part:
            yield Block("text", " ".join(_untokenised(each) for each in row["summary"]))
            return
    raise ValueError(f"{file} has no {part}")


def _untokenised(sentence: str) -> str:
    """A sentence whose words and signs were set apart by spaces, as it is written."""
    joined = re.sub(r"(\d) ([,.]) (?=\d)", r"\1\2", sentence)
    joined = re.sub(r"\s+([,.;:!?%)\]’]|'s\b|n't\b|'(?:re|ve|ll|d|t)\b)", r"\1", joined)
    joined = re.sub(r"([(\[‘$£])\s+", r"\1", joined)
    joined = re.sub(r"(\w) ([–-]) (?=\w)", r"\1\2", joined)
    joined = re.sub(r"(?<=\w) / (?=\w)", "/", joined)
    joined = re.sub(r"([“])\s+|\s+([”])", lambda found: found.group(1) or found.group(2), joined)
    joined = re.sub(r'(?<!\S)" ([^"]+) "(?=\s|[,.;:!?)]|$)', r'"\1"', joined)
    return html.unescape(joined)


READERS: dict[str, Callable[[Snapshot, str, str], Iterator[Block]]] = {
    "answers": _answers,
    "article": _article,
    "module": _module,
    "page": _service_page,
    "post": _post,
    "digest": _digest,
}


def rebuilt(folder: Path) -> Iterator[tuple[Source, str | None]]:
    """Each source with its text, or with None where its repository or commit is not in the folder."""
    snapshots: dict[tuple[str, str], Snapshot | None] = {}
    for source in sources():
        key = source.repository, source.commit
        if key not in snapshots:
            snapshot = Snapshot(folder, *key)
            snapshots[key] = snapshot if snapshot.there() else None
        here = snapshots[key]
        yield source, None if here is None else text_of(source, here)


def mislabelled(text: str, labels: Iterable[dict[str, Any]]) -> list[int]:
    """Numbers of the labelled sentences of a text that do not stand there as they did when they were labelled."""
    return [each["n"] for each in labels if _hash(text[slice(*each["at"])])[:16] != each["sha256"]]


def labels_by_text() -> dict[str, list[dict[str, Any]]]:
    """The labelled sentences of each text, by its id; empty as long as there are none."""
    found: dict[str, list[dict[str, Any]]] = {}
    file = LABELS / "labels.jsonl"
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
        row = json.loads(line)
        found.setdefault(row["text"], []).append(row)
    return found


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def main() -> int:
    """Rebuild the texts, compare them and their labelled sentences by hash, and write them where asked."""
    parser = argparse.ArgumentParser(description="Rebuild the texts of the labelled sentences.")
    parser.add_argument("snapshots", type=Path, help="a folder with the git repositories of the sources")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="write each text there as Markdown")
    asked = parser.parse_args()
    counts, labels = Counter[str](), labels_by_text()
    for source, text in rebuilt(asked.snapshots):
        if text is None:
            counts["skipped"] += 1
            print(f"{source.id}: skipped, {source.repository} at {source.commit[:12]} is not in {asked.snapshots}")
            continue
        moved = mislabelled(text, labels.get(source.id, []))
        same = _hash(text) == source.sha256 and not moved
        counts["same" if same else "changed"] += 1
        if not same:
            print(f"{source.id}: comes out other than it was labelled" + (f", sentences {moved}" if moved else ""))
        if asked.write:
            asked.write.mkdir(parents=True, exist_ok=True)
            (asked.write / f"{source.id}.md").write_text(text, encoding="utf-8")
    print(", ".join(f"{counts[each]} {each}" for each in ("same", "changed", "skipped")))
    return 1 if counts["changed"] else 0


if __name__ == "__main__":
    sys.exit(main())

"""Hold our citations against those of pandoc, with the same style files, on 200 records of every type.

    python bench/cite.py --styles DIR [--pandoc PATH] [--json | --differences]

DIR has `.csl` files of the CSL project (apa, american-medical-association, chicago-author-date,
harvard-cite-them-right, ieee, nature, nlm-citation-sequence), which are not kept here; our own styles are compared
too. Where there is no pandoc, or a style is not in DIR, that is said and the rest is measured.

Two entries are equal where they are after this: markup, soft signs and the number before an entry taken away, blanks
folded, quotes, apostrophes, dashes, super- and subscripts in their plain form.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

Item = dict[str, Any]

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

STYLES = ("apa", "vancouver", "nlm-citation-sequence", "american-medical-association", "chicago-author-date",
          "harvard-cite-them-right", "ieee", "nature")  # fmt: skip
OWN = Path(__file__).resolve().parent.parent / "mgtui" / "export" / "styles"
RECORDS = 200

_GIVEN = ("Ann", "Jean-Paul", "J. R. R.", "Ji-Hoon", "Maria de los Ángeles", "Bo K.", "Søren", "R.", "Ludwig", "Mei")
_NUMBERS = (1, 2, 3, 6, 7, 8, 21)
"""Of authors: below, at and above what styles shorten."""
_TITLES = (
    "Magnesium and sleep in older adults: a randomized trial", "Does vitamin D help?", "IGF-1, mTOR and the DNA of age",
    "Effects of 5 mg zinc on CO2 – a pilot study", "Zinc in vivo",
    "Iron, or not?", "Bone density after 12 weeks of rowing", "A re-analysis of the SHAPE study",
    "Salt and pressure (part 2)", "What runners eat", "Sleep: why it matters", "Selenium status of the very old",
)  # fmt: skip
_QUOTING = 'The role of "good" bacteria in HIV'
_PAGES = ("101-109", "2091-2099", "e1004", "7", "45-52", "1287-1292", "233-41", "S12-S19", "990-1003", "18", "e5")
_FIELDS: dict[str, dict[str, str]] = {
    "article-journal": {"container-title": "Journal of Invented Results", "volume": "12", "issue": "3"},
    "article-magazine": {"container-title": "Invented Weekly", "volume": "7"},
    "article-newspaper": {"container-title": "The Invented Times", "page": "A4"},
    "book": {"publisher": "Invented Press", "publisher-place": "Oslo", "edition": "2", "ISBN": "9783161484100"},
    "chapter": {
        "container-title": "The Handbook of Invention",
        "publisher": "Invented Press",
        "publisher-place": "Oslo",
    },
    "paper-conference": {"container-title": "Proceedings of the Invented Meeting", "publisher": "IEEE"},
    "report": {"publisher": "Institute of Invention", "number": "TR-12"},
    "thesis": {"publisher": "University of Invention", "genre": "PhD thesis"},
    "webpage": {"container-title": "Invented Health", "URL": "https://example.org/zinc"},
    "dataset": {"publisher": "Invented Data", "URL": "https://example.org/data"},
    "manuscript": {"publisher": "bioRxiv"},
    "document": {},
}


def records(number: int = RECORDS) -> list[Item]:
    """Invented records, the same in each run: types, names, dates, pages and titles in all their ways."""
    types = list(_FIELDS)
    made = []
    for at in range(number):
        # Journal articles are what is cited most: every other record is one.
        kind = "article-journal" if at % 2 == 0 else types[1 + (at // 2) % (len(types) - 1)]
        item: Item = {
            "id": f"r{at}",
            "type": kind,
            "title": _QUOTING if at % 26 == 3 else _TITLES[at % len(_TITLES)],
            **_FIELDS[kind],
        }
        item["author"] = [_name(at, place) for place in range(_NUMBERS[(at // 2) % len(_NUMBERS)])]
        if at % 23 == 7:
            item["author"] = [{"literal": f"Invented Study Group {at}"}]
        if at % 29 == 5:
            del item["author"]
        if at % 31 != 9:
            item["issued"] = {"date-parts": [[1980 + at % 44, 1 + at % 12, 1 + at % 28][: 1 + at % 3]]}
        if kind in ("article-journal", "chapter", "paper-conference"):
            item["page"] = _PAGES[at % len(_PAGES)]
        if kind == "chapter" or at % 37 == 11:
            item["editor"] = [_name(at + 500, place) for place in range(1 + at % 2)]
        if at % 3 == 0:
            item["DOI"] = f"10.5555/inv.{at}"
        made.append(item)
    return made


def _name(at: int, place: int) -> dict[str, str]:
    """Family names differ from record to record, so that no style has to tell two apart."""
    letters = "".join(chr(97 + digit) for digit in (at // 26, at % 26, place % 26))
    name = {"family": f"Q{letters}ström" if at % 4 == 3 else f"Q{letters}", "given": _GIVEN[(at + place) % len(_GIVEN)]}
    if (at + place) % 13 == 4:
        name["suffix"] = "Jr"
    if (at + place) % 17 == 6:
        name["non-dropping-particle"] = "van der"
    if (at + place) % 19 == 8:
        name["dropping-particle"] = "von"
    return name


_THEIRS_WRONG = {
    r"(?:, |\()(?:editors?|eds?\.)Q": "the label stands before the names, without a blank",
    r"'good'(?!.*\")": "single quotation marks with none around them, or the same as around them",
    r"\bS12-19\b": "the letter before the last page is gone",
}
"""What only pandoc writes, and why it is wrong; everything else that differs counts against us."""


def is_theirs(entry: str) -> bool:
    """Whether pandoc's entry has something that is known to be wrong."""
    return any(re.search(pattern, entry) for pattern in _THEIRS_WRONG)


def normal(text: str) -> str:
    """An entry in the form in which two are compared."""
    text = unicodedata.normalize("NFKC", html.unescape(re.sub(r"<[^>]*>", "", text)))
    text = re.sub("[\u00ad\u200b\u2060]", "", text)
    text = text.translate(str.maketrans("“”‘’–—−‐‑", "\"\"''-----"))
    return " ".join(text.split())


def by_pandoc(pandoc: str, style: Path, items: Sequence[Item]) -> dict[str, str]:
    """The entries that pandoc lays out, by id."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "records.json"
        file.write_text(json.dumps(list(items)), "utf-8")
        done = subprocess.run(
            [pandoc, "--citeproc", "-f", "markdown", "-t", "html", "--wrap=none", f"--csl={style}",
             f"--bibliography={file}"],
            input="---\nnocite: '@*'\n---\n", capture_output=True, text=True, check=True, timeout=300,
        )  # fmt: skip
    found = {}
    for part in re.split(r'(?=<div id="ref-)', done.stdout)[1:]:
        name = re.match(r'<div id="ref-([^"]+)"', part)
        assert name is not None
        entry = normal(re.sub(r'<div class="csl-left-margin">.*?</div>', "", part, flags=re.DOTALL))
        found[name[1]] = re.sub(r"^(?:\d+\.|\[\d+\]) ?", "", entry)
    return found


def compared(pandoc: str, style: Path, items: Sequence[Item]) -> list[tuple[str, str, str]]:
    """The entries that differ: id, ours, pandoc's."""
    from mgtui.export.cite import entries

    theirs = by_pandoc(pandoc, style, items)
    ours = {str(item["id"]): normal(entry) for item, entry in zip(items, entries(items, str(style)), strict=True)}
    return [(name, ours[name], theirs.get(name, "")) for name in ours if ours[name] != theirs.get(name)]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--styles", type=Path, default=None)
    ask.add_argument("--pandoc", default=shutil.which("pandoc"))
    ask.add_argument("--json", action="store_true")
    ask.add_argument("--differences", action="store_true", help="print each entry that differs")
    told = ask.parse_args()
    if not told.pandoc:
        sys.exit("skipped: there is no pandoc here (pip install pypandoc_binary has one)")
    items = records()
    places = [(f"own {name}", OWN / f"{name}.csl") for name in sorted(path.stem for path in OWN.glob("*.csl"))]
    places += [(name, told.styles / f"{name}.csl") for name in STYLES] if told.styles else []
    numbers: dict[str, dict[str, float]] = {}
    for name, style in places:
        if not style.is_file():
            print(f"skipped: {style} is not there", file=sys.stderr)
            continue
        differing = compared(told.pandoc, style, items)
        ours = [each for each in differing if not is_theirs(each[2])]
        numbers[name] = {
            "equal": round(1 - len(differing) / len(items), 4), "right": round(1 - len(ours) / len(items), 4)
        }  # fmt: skip
        if not told.json:
            equal, right = numbers[name].values()
            print(f"{name:28} {equal:.3f} equal of {len(items)}, {right:.3f} with those that pandoc has wrong")
        for record, mine, theirs in differing if told.differences else ():
            print(f"  {record}\n    ours   {mine}\n    pandoc {theirs}")
    if told.json:
        print(json.dumps({"records": len(items), "styles": numbers}))


if __name__ == "__main__":
    main()

"""Results as plain text for a terminal, a pipe or a screen reader; `plain_records.py` prints records."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mgtui.counting import counted, number_of
from mgtui.model.relations import RELATION_ENDS, RELATION_KINDS, TALLIED
from mgtui.model.vocabularies import spelled
from mgtui.output import MARKED, PLAIN, columns, one_line, sign
from mgtui.ref import written
from mgtui.search.engine import BY_MEANING

if TYPE_CHECKING:
    from mgtui.search.engine import Hit, Results


Card = dict[str, Any]


def _width() -> int:
    return min(max(columns(88), 40), 110)


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """Text folded to the width of the terminal; `first` is the indent of its first line, where that is another one."""
    return textwrap.fill(
        text, _width(), initial_indent=indent if first is None else first, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def search_text(results: Results) -> str:
    """Hits in order of rank, then how many there are where not all are shown."""
    lines = [_hit_text(hit) for hit in results.hits]
    if results.total > len(results.hits):
        lines.append(f"{len(results.hits)} of {results.total} shown (--limit 0 shows all)")
    return "\n".join(lines)


def search_talk(results: Results) -> list[str]:
    """What is to be said about a search beside its hits, a line each."""
    lines = [] if results.hits or results.total else ["nothing found"]
    return [*lines, f"did you mean: {one_line(results.did_you_mean)}"] if results.did_you_mean else lines


def _hit_text(hit: Hit) -> str:
    record = written(hit.kind, hit.id)
    # The text of a passage or claim says what it is; an article and a study go by their names.
    named = [wrapped(hit.title, "         ")] if hit.kind in ("article", "study") else []
    place = [f"         {' › '.join(hit.section)}"] if hit.section else []
    tally = sign(" ", ", ").join(
        sign(f"{RELATION_KINDS[kind].glyph}{n}", f"{spelled(kind)}: {n}")
        for kind, (n, _) in hit.counts.items()
        if n and kind in TALLIED
    )
    head = "  ".join(part for part in (hit.kind.ljust(7), record, tally, BY_MEANING * hit.by_meaning) if part)
    shown = _marked(wrapped(hit.snippet, "         "), hit)
    return "\n".join([head, *named, *place, shown, ""])


def _marked(text: str, hit: Hit) -> str:
    """The folded snippet with its matches marked: folding changes nothing but white space."""
    inside = {at for start, end in hit.matches for at in range(start, end) if not hit.snippet[at].isspace()}
    order = [at for at, character in enumerate(hit.snippet) if not character.isspace()]
    if not inside or len(order) != sum(not character.isspace() for character in text):
        return text
    marked, places, is_on = [], iter(order), False
    for character in text:
        if not character.isspace():
            wanted = next(places) in inside
            if wanted != is_on:
                marked.append(MARKED if wanted else PLAIN)
                is_on = wanted
        elif is_on:
            marked.append(PLAIN)
            is_on = False
        marked.append(character)
    return "".join(marked) + (PLAIN if is_on else "")


def related_text(found: Card) -> str:
    """The claim, then its relations by group."""
    claim = found["claim"]
    lines = [claim["id"], wrapped(claim["statement"], "  "), ""]
    return "\n".join(lines + relation_lines(found["relations"])) or "nothing related"


def relation_lines(entries: list[Card]) -> list[str]:
    """Relations by group, each with its claim and its reason."""
    lines: list[str] = []
    for (kind, outgoing), group in groupby(entries, key=lambda entry: (entry["type"], entry["outgoing"])):
        listed = list(group)
        computed = "" if listed[0]["curated"] else " (computed)"
        lines.append(f"{sign(RELATION_KINDS[kind].glyph)}{len(listed)} {RELATION_ENDS[kind, outgoing].words}{computed}")
        for entry in listed:
            lines.append(f"  {entry['id']}" + (f"  (added in {entry['library']})" if "library" in entry else ""))
            lines.append(wrapped(entry["statement"] or "(in a library that is not open)", "    "))
            if entry["reason"]:
                lines.append(wrapped(entry["reason"], "      ", "    · "))
        lines.append("")
    return lines


def info_text(found: Card) -> str:
    """Versions, libraries, counts and places."""
    lines = [f"mgtui {found['version']} · Python {found['python']}"]
    lines.append("  " + ", ".join(f"{name} {number}" for name, number in found["dependencies"].items()))
    for library in found["libraries"]:
        mistakes = f" · {number_of(library['mistakes'], 'mistake')}" if library["mistakes"] else ""
        lines.append(f"library {library['id']}: {library['title']}{mistakes}\n  {one_line(library['path'])}")
    if found["own_library"] not in [library["path"] for library in found["libraries"]]:
        lines.append(f"your own library: none yet, `mgtui add` makes it\n  {one_line(found['own_library'])}")
    lines.append(f"notebook\n  {one_line(found['notebook'])}")
    for title in ("counts", "coverage"):
        lines.append(title)
        lines += [f"  {number:>6,}  {counted(number, spelled(name))}" for name, number in found[title].items()]
    settings = found["settings"]
    lines.append(f"settings\n  {one_line(settings['path'])}")
    width = max(len(setting["name"]) for setting in settings["settings"]) + 2
    for setting in settings["settings"]:
        value, origin = value_words(setting["value"]), setting["origin"]
        lines.append(f"  {setting['name']:<{width}}{one_line(value)}  ({one_line(origin)})")
    lines += [f"  keys.{binding}  {one_line(key)}" for binding, key in settings["keys"].items()]
    index, others = found["index"], found["index"]["others"]
    size = f" · {_megabytes(index['size'])}" if index["size"] else ""
    kept_by = f" · kept by {one_line(index['engine'])}" if "engine" in index else ""
    lines.append(f"index {index['state']}{kept_by}{size}\n  {one_line(index['path'])}")
    lines.append(f"  by meaning: {one_line(index['by_meaning'])}")
    if others["size"]:
        lines.append(f"indexes of other libraries · {_megabytes(others['size'])}\n  {one_line(others['path'])}")
    readings = found["readings"]
    if readings["size"]:
        lines.append(f"readings of articles · {_megabytes(readings['size'])}\n  {one_line(readings['path'])}")
    return "\n".join(lines)


def value_words(value: object) -> str:
    """The value of a setting in words."""
    if isinstance(value, list):
        return ", ".join(value) or "none"
    return "not set" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _megabytes(size: int) -> str:
    return f"{max(size / 1_000_000, 0.1):.1f} MB"

"""Results as plain text for a terminal, a pipe or a screen reader."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mgtui.counting import number_of
from mgtui.evidence.words import (
    DIRECTION_GLYPHS,
    FIDELITY_WORDS,
    RELATION_GLYPHS,
    STANCE_WORDS,
    group_words,
    spelled,
)
from mgtui.output import columns, one_line

if TYPE_CHECKING:
    from mgtui.search.engine import Hit, Results

Card = dict[str, Any]


def _width() -> int:
    return min(max(columns(88), 40), 110)


def _wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    return textwrap.fill(
        text, _width(), initial_indent=indent if first is None else first, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _hanging(line: str) -> str:
    """A line that is indented already, its continuations a little further."""
    indent = " " * (len(line) - len(line.lstrip()))
    return _wrapped(line.strip(), f"{indent}  ", indent) if line.strip() else ""


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
    record = f"study:{hit.id}" if hit.kind == "study" else hit.id
    # The text of a passage or claim says what it is; an article and a study go by their names.
    named = [_wrapped(hit.title, "         ")] if hit.kind in ("article", "study") else []
    place = [f"         {' › '.join(hit.section)}"] if hit.section else []
    tally = " ".join(f"{RELATION_GLYPHS[kind]}{n}" for kind, (n, _) in hit.counts.items() if n and kind in _TALLIED)
    head = "  ".join(part for part in (hit.kind.ljust(7), record, tally) if part)
    return "\n".join([head, *named, *place, _wrapped(hit.snippet, "         "), ""])


_TALLIED = ("supports", "contradicts", "qualifies")


def related_text(found: Card) -> str:
    """The claim, then its relations by group."""
    claim = found["claim"]
    lines = [claim["id"], _wrapped(claim["statement"], "  "), ""]
    return "\n".join(lines + _relations(found["relations"])) or "nothing related"


def _relations(entries: list[Card]) -> list[str]:
    lines: list[str] = []
    for (kind, outgoing), group in groupby(entries, key=lambda entry: (entry["type"], entry["outgoing"])):
        listed = list(group)
        computed = "" if listed[0]["curated"] else " (computed)"
        lines.append(f"{RELATION_GLYPHS[kind]}{len(listed)} {group_words(kind, outgoing)}{computed}")
        for entry in listed:
            lines.append(f"  {entry['id']}")
            lines.append(_wrapped(entry["statement"] or "(in a library that is not open)", "    "))
            if entry["reason"]:
                lines.append(_wrapped(entry["reason"], "      ", "    · "))
        lines.append("")
    return lines


def card_text(found: Card) -> str:
    """A record with its links."""
    render = {"claim": _claim, "study": _study, "topic": _topic, "article": _article, "passage": _passage}
    return "\n".join(render[found["kind"]](found)).rstrip()


def _claim(found: Card) -> list[str]:
    lines = [f"claim  {found['id']}", _wrapped(found["statement"], "  "), ""]
    for label, key in (
        ("kind", "claim_kind"),
        ("direction", "direction"),
        ("population", "population"),
        ("hedging", "hedging"),
    ):
        if found.get(key):
            lines.append(f"  {label}: {spelled(found[key])}")
    for label in ("exposure", "outcome"):
        concept = found.get(label)
        if concept:
            words = [concept.get("text"), concept.get("concept"), concept.get("aspect")]
            lines.append(f"  {label}: " + " · ".join(spelled(word) for word in dict.fromkeys(words) if word))
    lines.append(f"  status: {found['status']}")
    lines += [f"  in: {passage}" for passage in found["passages"]]
    if found["topics"]:
        lines.append("  topics: " + ", ".join(found["topics"]))
    if found.get("note"):
        lines.append(_wrapped(found["note"], "        ", "  note: "))
    if found["studies"]:
        lines += ["", "Studies"]
        for link in found["studies"]:
            words = [STANCE_WORDS.get(link.get("stance"), ""), FIDELITY_WORDS.get(link.get("fidelity"), "")]
            if link.get("identification") == "outside":
                words.append("not named by the article")
            lines.append(f"  {link['id']}  {link.get('label', '')}  " + "  ".join(word for word in words if word))
            lines += [_wrapped(link[key], "      ", "    · ") for key in ("evidence", "note") if link.get(key)]
    if found.get("profile"):
        from mgtui.plain_profile import profile_lines

        lines += ["", *map(_hanging, profile_lines(found["profile"]))]
    if found["relations"]:
        lines += ["", *_relations(found["relations"])]
    return lines


def _study(found: Card) -> list[str]:
    lines = [f"study  {found['id']}  {found['label']}", _wrapped(found["title"], "  "), ""]
    names = [
        f"{name.get('family') or name.get('literal', '')} {name.get('given', '')}".strip()
        for name in found.get("author", ())
    ]
    if names:
        lines.append(_wrapped(", ".join(names), "    ", "  "))
    place = [
        found.get("container-title"),
        found.get("volume"),
        found.get("issue"),
        found.get("page"),
        found.get("issued"),
    ]
    if any(place):
        lines.append("  " + " · ".join(part for part in place if part))
    lines += [f"  {key}: {found[key]}" for key in ("DOI", "PMID", "URL") if found.get(key)]
    for key in ("identification", "design", "population", "intervention", "comparator", "duration", "funding"):
        if found.get(key):
            lines.append(_wrapped(found[key], "    ", f"  {key}: "))
    if found.get("n"):
        lines.append("  n: " + _sample(found["n"]))
    verification = found.get("verification")
    if verification:
        lines.append(
            _wrapped(f"{spelled(verification['status'])}. {verification.get('note', '')}", "    ", "  verification: ")
        )
    lines += [_wrapped(_effect(effect), "    ", "  · ") for effect in found.get("effects", ())]
    lines += [_wrapped(caveat, "    ", "  ! ") for caveat in found.get("caveats", ())]
    if found["claims"]:
        lines += ["", "Claims that lean on it, or on which it bears"]
    for claim in found["claims"]:
        words = [STANCE_WORDS.get(claim.get("stance"), ""), FIDELITY_WORDS.get(claim.get("fidelity"), "")]
        lines.append(f"  {claim['id']}  " + "  ".join(word for word in words if word))
        lines.append(_wrapped(claim["statement"], "    "))
        lines += [_wrapped(claim[key], "      ", "    · ") for key in ("evidence", "note") if claim.get(key)]
    return lines


def _sample(n: Card) -> str:
    parts = [f"{n[key]:,} {key}" for key in ("total", "analysed") if n.get(key)]
    return ", ".join(parts + [f"{group['name']} {group['n']:,}" for group in n.get("groups", ())])


def _effect(effect: Card) -> str:
    words = [effect["outcome"]]
    if effect.get("direction"):
        words.append(f"{DIRECTION_GLYPHS[effect['direction']]} {spelled(effect['direction'])}")
    skipped = ("outcome", "direction", "ci", "note")
    words += [f"{spelled(key)} {value}" for key, value in effect.items() if key not in skipped]
    if effect.get("ci"):
        words.append(f"95 % CI {effect['ci'][0]} to {effect['ci'][1]}")
    if effect.get("note"):
        words.append(effect["note"])
    return " · ".join(words)


def _topic(found: Card) -> list[str]:
    lines = [f"topic  {found['id']}  {found['label']}"]
    lines += [f"  narrower: {narrower}" for narrower in found["narrower"]]
    return lines + _claims(found) + _studies(found)


def _article(found: Card) -> list[str]:
    lines = [f"article  {found['id']}", _wrapped(found["title"], "  ")]
    lines += [
        _wrapped(found[key], "    ", f"  {key}: ")
        for key in ("author", "issued", "publisher", "source", "note")
        if found.get(key)
    ]
    section: list[str] = []
    for passage in found["passages"]:
        if passage["section"] != section:
            section = passage["section"]
            lines += ["", " › ".join(section)]
        lines += [f"[{passage['id']}]", _wrapped(passage["text"], "  ")]
    return lines + _claims(found) + _studies(found)


def _passage(found: Card) -> list[str]:
    place = " › ".join([found["title"], *found["section"]])
    return [
        f"passage  {found['id']}",
        f"  {place}",
        "",
        _wrapped(found["text"], "  "),
        *_claims(found),
        *_studies(found),
    ]


def _claims(found: Card) -> list[str]:
    lines = ["", f"Claims ({len(found['claims'])})"] if found["claims"] else []
    for claim in found["claims"]:
        lines += [f"  {claim['id']}", _wrapped(claim["statement"], "    ")]
    return lines


def _studies(found: Card) -> list[str]:
    lines = ["", f"Studies ({len(found['studies'])})"] if found["studies"] else []
    return lines + [f"  {study['id']}  {study['label']}" for study in found["studies"]]


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
        lines += [f"  {number:>6,}  {spelled(name)}" for name, number in found[title].items()]
    index, others = found["index"], found["index"]["others"]
    size = f" · {_megabytes(index['size'])}" if index["size"] else ""
    lines.append(f"index {index['state']}{size}\n  {one_line(index['path'])}")
    if others["size"]:
        lines.append(f"indexes of other libraries · {_megabytes(others['size'])}\n  {one_line(others['path'])}")
    return "\n".join(lines)


def _megabytes(size: int) -> str:
    return f"{max(size / 1_000_000, 0.1):.1f} MB"

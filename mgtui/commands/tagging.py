"""`tag`: the reader's tags on records, given, taken away and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.commands.records import STANDARD_INPUT, WRONG_USE, records, unknown, with_input
from mgtui.counting import number_of
from mgtui.output import complain, one_line, out, out_json, say

if TYPE_CHECKING:
    import argparse

    from mgtui.model import Library
    from mgtui.notebook.notebook import Notebook
    from mgtui.notebook.records import Location


def tag_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", nargs="*", metavar="ID|+TAG|-TAG", help="ids of records, and what to give them or take away"
    )


def tag(arguments: argparse.Namespace) -> int:
    """Give tags to records and take them away, as one step; without a tag list those of the records, or all."""
    from mgtui.notebook.notebook import Notebook

    given = [word[1:] for word in arguments.words if word.startswith("+")]
    taken = [word[1:] for word in arguments.words if word.startswith("-") and word != STANDARD_INPUT]
    ids = with_input([word for word in arguments.words if word == STANDARD_INPUT or not word.startswith(("+", "-"))])
    if (given or taken) and not ids:
        complain("tag what? Name the ids of records: mgtui tag als/pooled-null +to-read")
        return WRONG_USE
    library = records(arguments.library)
    locations = []
    for each in ids:
        location = _location(library, each)
        if location is None:
            return unknown(each, library)
        locations.append(location)
    try:
        with Notebook.open() as notebook:
            if given or taken:
                changed = notebook.tag(locations, given, taken)
                say(f"tags of {number_of(changed, 'record')} changed" if changed else "these tags were so already")
            return _list(notebook, library, [location.record for location in locations], as_json=arguments.json)
    except ValueError as error:
        complain(str(error))
        return WRONG_USE


def _location(library: Library, record: str) -> Location | None:
    from mgtui.notebook.locations import location_of
    from mgtui.ref import resolve_typed

    found = resolve_typed(library, record)
    return location_of(library, str(found.ref)) if found else None


def _list(notebook: Notebook, library: Library, ids: list[str], *, as_json: bool) -> int:
    """List every tag with its records in their order, or the tags of some records."""
    from mgtui.export.notes import tags_json

    tags = tags_json(notebook, [library])
    if ids:
        names = {record: [tag["name"] for tag in tags if _has(tag, record)] for record in ids}
        if as_json:
            out_json({"records": [{"id": record, "tags": found} for record, found in names.items()]}, rows="records")
        else:
            out("\n".join(f"{record}  {' '.join(found) or '(no tag)'}" for record, found in names.items()))
        return 0
    if as_json:
        out_json({"tags": tags}, rows="tags")
    elif tags:
        out("\n".join(_tag_text(tag) for tag in tags))
    else:
        say("no tags yet: mgtui tag ID +NAME gives one")
    return 0 if tags else 1


def _has(tag: dict[str, Any], record: str) -> bool:
    return any(record in (each["location"]["record"], each["now"].get("record")) for each in tag["records"])


def _tag_text(tag: dict[str, Any]) -> str:
    lines = [f"{tag['name']}  {number_of(len(tag['records']), 'record')}"]
    for each in tag["records"]:
        lost = "" if each["now"]["state"] in ("found", "changed", "moved") else f"  ({each['now']['state']})"
        location = each["location"]
        record, title = each["now"].get("record") or location["record"], one_line(location.get("title", ""))
        lines.append(f"  {record}  {title}{lost}")
    return "\n".join(lines)

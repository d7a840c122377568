"""`doubles`: the studies of a library that may be one and the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.commands.records import records
from mgtui.counting import number_of
from mgtui.output import one_line, out, out_json, say

if TYPE_CHECKING:
    import argparse


def doubles(arguments: argparse.Namespace) -> int:
    """Pairs of studies that may be one, each with why; exit status 1 where there are none."""
    import msgspec

    from mgtui.importing.matching import possible_doubles

    library = records(arguments.library)
    pairs = list(possible_doubles((name, msgspec.to_builtins(study)) for name, study in library.studies.items()))
    if arguments.json:
        out_json({"doubles": [{"one": one, "other": other, "why": why} for one, other, why in pairs]})
    else:
        for one, other, why in pairs:
            titles = " / ".join(dict.fromkeys(library.studies[name].title for name in (one, other)))
            out(one_line(f"study:{one}  study:{other}  {why}: {titles}"))
    say(f"{number_of(len(pairs), 'pair')} of studies that may be one" if pairs else "no two studies look like one")
    return 0 if pairs else 1

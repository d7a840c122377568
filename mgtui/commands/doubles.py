"""`doubles`: studies and articles of a library that may be one and the same, and what is decided on two studies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.commands.records import WRONG_USE, records
from mgtui.counting import number_of
from mgtui.output import complain, one_line, out, out_json, say, sign
from mgtui.ref import parse

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from mgtui.library.library_set import LibrarySet
    from mgtui.review.doubles import Double, SameWork

_KINDS = (("study", "study"), ("article", "article"), ("article", "study"))


def doubles_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("one", nargs="?", metavar="STUDY", help="a study of your own library")
    parser.add_argument("other", nargs="?", metavar="OTHER", help="one that may be the same")
    parser.add_argument("--merge", action="store_true", help="make OTHER one with STUDY, which stays")
    parser.add_argument("--keep", action="store_true", help="they are two: do not list them again")
    parser.add_argument(
        "--take", action="append", metavar="FIELD", default=[], help="with --merge: the value of OTHER (repeatable)"
    )


def doubles(arguments: argparse.Namespace) -> int:
    """Studies that may be one, and articles that may be another article or the study of a record, each with why (exit
    status 1 where there are none); or a decision on two studies."""
    named = [arguments.one, arguments.other]
    decides = arguments.merge or arguments.keep
    if any(named) and not all(named):
        complain("name two studies, or none to list them all", "doubles")
        return WRONG_USE
    if (decides and not all(named)) or (arguments.merge and arguments.keep) or (arguments.take and not arguments.merge):
        complain("two studies with --merge or --keep; --take FIELD goes with --merge", "doubles")
        return WRONG_USE
    return _on_pair(arguments) if all(named) else _list(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from mgtui.ref import written
    from mgtui.review.doubles import articles_recorded, articles_twice, open_doubles

    library = records(arguments.library)
    pairs, keys = _decided(arguments.library)
    found = [
        *(("study", "study", each.one, each.other, each.why) for each in open_doubles(library, pairs)),
        *(
            ("article", "study" if each.is_study else "article", each.article, each.other, each.why)
            for each in (
                *(each for each in articles_twice(library) if _as_at_home(each).key not in keys),
                *articles_recorded(library, keys),
            )
        ),
    ]
    if arguments.json:
        rows = [
            {"kind": kind, "one": one, "other_kind": other_kind, "other": other, "why": why}
            for kind, other_kind, one, other, why in found
        ]
        out_json({"doubles": rows}, rows="doubles")
    else:
        for kind, other_kind, one, other, why in found:
            titles = [library.of_kind(kind)[one].title, library.of_kind(other_kind)[other].title]
            both = f"{written(kind, one)}  {written(other_kind, other)}"
            out(one_line(f"{both}  {why}: {' / '.join(dict.fromkeys(titles))}"))
    say(_counted([(kind, other_kind) for kind, other_kind, *_ in found]))
    return 0 if found else 1


def _as_at_home(pair: SameWork) -> SameWork:
    """Two articles by the ids that they have in their own library, under which they are decided on."""
    return replace(pair, article=parse(pair.article).id, other=parse(pair.other).id)


def _counted(kinds: Sequence[tuple[str, str]]) -> str:
    """How many were found, and what decides on those that are not two studies."""
    if not kinds:
        return "no two studies look like one, and no article like another or like a study"
    studies, twice, recorded = (kinds.count(pair) for pair in _KINDS)
    parts = [
        f"{number_of(studies, 'pair')} of studies that may be one" * bool(studies),
        f"{number_of(twice, 'pair')} of articles that may be one (`mgtui remove ARTICLE` takes one away, `v d` in the "
        "explorer keeps both)" * bool(twice),
        f"{number_of(recorded, 'article')} that may be the study of a record (`v d` in the explorer decides)"
        * bool(recorded),
    ]
    return "; ".join(filter(None, parts))


def _decided(libraries: LibrarySet) -> tuple[set[str], set[str]]:
    """What was decided in any of the open libraries: the pairs, by the ids that studies have when they are open
    together, and all keys."""
    from mgtui.library.reader import library_id
    from mgtui.ref import Ref
    from mgtui.review.decided import Decided
    from mgtui.review.doubles import decided_pairs
    from mgtui.writing.journal import double_key
    from mgtui.writing.store import LibraryStore

    pairs: set[str] = set()
    keys: set[str] = set()
    for number, root in enumerate(libraries.roots):
        home = library_id(root) if number else ""
        journal = LibraryStore(root).journal
        for pair in decided_pairs(journal):
            pairs.add(double_key(*(Ref(home, "study", name).key for name in pair)))
        keys.update(Decided(journal).latest)
    return pairs, keys


def _on_pair(arguments: argparse.Namespace) -> int:
    """Show where two studies differ, make them one, or keep both."""
    from mgtui.errors import NoSuchRecord
    from mgtui.library.locations import own_library
    from mgtui.ref import written
    from mgtui.review.doubles import Double, compared_fields, kept_both, made_one
    from mgtui.writing.store import LibraryStore

    store = LibraryStore(arguments.named or own_library())
    names = [parse(each).seen_from(store.id).key for each in (arguments.one, arguments.other)]
    missing = [name for name in names if name not in store.library.studies]
    if missing:
        raise NoSuchRecord(f"there is no {written('study', missing[0])} in this library")
    if names[0] == names[1]:
        complain("that is one and the same record already", "doubles")
        return WRONG_USE
    double = Double(names[0], names[1], "")
    differing = compared_fields(store.library, double)
    if not (arguments.merge or arguments.keep):
        return _show(double, differing, as_json=arguments.json)
    unknown = [field for field in arguments.take if field not in {name for name, *_ in differing}]
    if unknown:
        complain(f"{unknown[0]} is no field in which they differ", "doubles")
        return WRONG_USE
    turned = [name for name, _, _, takes_other in differing if name in arguments.take and not takes_other]
    with store.transaction() as transaction:
        put = made_one(transaction, double, turned) if arguments.merge else kept_both(transaction, double)
        entry = transaction.commit(put[1], decisions=[put[0]])
    step = entry.number if entry else 0
    if arguments.json:
        out_json({"one": double.one, "other": double.other, "merged": arguments.merge, "step": step})
    elif entry:
        out(one_line(f"{entry.what} (mgtui undo takes it back)"))
    return 0


def _show(double: Double, differing: list[tuple[str, Any, Any, bool]], *, as_json: bool) -> int:
    from mgtui.review.doubles import shown_value

    if as_json:
        fields = [
            {"field": name, "one": one, "other": other, "kept": "other" if takes_other else "one"}
            for name, one, other, takes_other in differing
        ]
        out_json({"one": double.one, "other": double.other, "fields": fields})
        return 0
    for name, one, other, takes_other in differing:
        for is_kept, value in ((not takes_other, one), (takes_other, other)):
            mark = sign("●", "kept") if is_kept else sign(" ", "other")
            out(one_line(f"{name:16} {mark} {shown_value(value)}"))
    kept = sign("●", "kept")
    say(f"{kept} is what --merge keeps; --take FIELD keeps the second record's value; --keep keeps both records")
    return 0

"""`search`, `show` and `related`; what leaves the program: `export`, `notes`, and citations."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from mgtui.commands.keeping import kept_by_reader
from mgtui.commands.records import WRONG_USE, records, say_mistakes, unknown, with_input
from mgtui.counting import number_of
from mgtui.output import complain, one_line, out, out_json, say
from mgtui.ref import written

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.library.library_set import LibrarySet
    from mgtui.search.engine import Hit, Results
    from mgtui.search.query import Query
    from mgtui.search.store.index import Index

T = TypeVar("T")
KINDS = ("passage", "claim", "study", "article", "topic", "note")


def search_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help="words and fields, as below; none: all articles")
    _kind(parser)
    parser.add_argument("--limit", type=_limit, default=20, metavar="N", help="at most so many (default: 20; 0: all)")


def search(arguments: argparse.Namespace) -> int:
    """Records that match a query."""
    query = _query(" ".join(arguments.query), arguments.kind)
    results = _ask(arguments.library, lambda index: index.search(query, arguments.limit or None, by_meaning=True))
    if results.unknown and arguments.json:
        complain(" ".join(results.notes))
        return WRONG_USE
    for note in results.notes:
        say(note)
    if results.unknown:
        return WRONG_USE
    if arguments.json:
        out_json(as_json(results), rows="hits")
    else:
        from mgtui.plain import search_talk, search_text

        if results.hits:
            out(search_text(results))
        for line in search_talk(results):
            say(line)
    return 0 if results.hits else 1


def _query(text: str, kinds: Sequence[str]) -> Query:
    """A query limited to kinds of records, if any are named."""
    from mgtui.search.query import Filter, Limit, parse

    query = parse(text, limits=(Limit("kind", kinds[0]),) if len(kinds) == 1 else ())
    return query._replace(filters=(*query.filters, Filter("kind", tuple(kinds)))) if len(kinds) > 1 else query


def _ask(libraries: LibrarySet, question: Callable[[Index], T]) -> T:
    """Ask the index of a library, which is built where needed, with what the reader keeps joined to it."""
    from mgtui.progress import ProgressBar
    from mgtui.search.engine import IndexDamaged
    from mgtui.search.store.index import mend, open_index

    bar = ProgressBar("building the index")
    index: Index | None = None
    try:
        index = open_index(libraries, progress=bar.update, say=say)
        say_mistakes(index.mistakes, libraries)
        try:
            return _joined(index, question)
        except IndexDamaged:
            index = mend(index, progress=bar.update, say=say)
            return _joined(index, question)
    finally:
        bar.close()
        if index is not None:
            index.close()


def _joined(index: Index, question: Callable[[Index], T]) -> T:
    kept = kept_by_reader(index.library)
    if kept is not None:
        index.keep(kept)
    return question(index)


def show_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "id", metavar="ID", help="als, als#easing-symptoms/1, als/pooled-null, study:fondell-2013, topic:zma"
    )
    parser.add_argument("--cite", action="store_true", help="print a citation of it")
    parser.add_argument("--style", metavar="NAME", help="apa (default), chicago, harvard, vancouver, a file")


def show(arguments: argparse.Namespace) -> int:
    """One record with its links, or a citation of it."""
    if arguments.cite:
        return citation(arguments)
    from mgtui.evidence.cards import card

    library = records(arguments.library)
    found = card(library, arguments.id)
    if found is None:
        return unknown(arguments.id, library)
    if arguments.json:
        out_json(found)
    else:
        from mgtui.plain_records import card_text

        out(card_text(found))
    return 0


def related_arguments(parser: argparse.ArgumentParser) -> None:
    from mgtui.model.relations import RELATION_KINDS

    parser.add_argument("id", metavar="CLAIM", help="id of a claim, such as als/pooled-null")
    kinds = tuple(RELATION_KINDS)
    parser.add_argument(
        "--type", metavar="TYPE", choices=kinds, help=f"only relations of this type: {', '.join(kinds)}"
    )


def related(arguments: argparse.Namespace) -> int:
    from mgtui.evidence.cards import related_card
    from mgtui.ref import resolve_typed

    library = records(arguments.library)
    record = resolve_typed(library, arguments.id)
    if record is None:
        return unknown(arguments.id, library)
    found = related_card(library, record.ref.key, arguments.type)
    if found is None:
        return _no_claim(record.ref.kind, arguments.id)
    if arguments.json:
        out_json(found, rows="relations")
    else:
        from mgtui.plain import related_text

        out(related_text(found))
    return 0 if found["relations"] else 1


def _no_claim(kind: str, record_id: str) -> int:
    """Say that something of this id is there, but is no claim; gives the exit status."""
    name = record_id
    article = "an" if kind == "article" else "a"
    complain(f"{name} is {article} {kind}, and only claims have related ones (`mgtui show {name}` lists its claims)")
    return 1


def as_json(results: Results) -> dict[str, Any]:
    """The results as plain dictionaries and lists: query, total, flat hits, did_you_mean."""
    return {
        "query": results.query, "total": results.total, "hits": [_hit(hit) for hit in results.hits],
        "did_you_mean": results.did_you_mean,
    }  # fmt: skip


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind, "id": written(hit.kind, hit.id), "library": hit.library, "title": hit.title,
        "article": hit.article, "section": list(hit.section), "snippet": hit.snippet,
        "matches": [list(span) for span in hit.matches], "score": None if hit.score is None else round(hit.score, 4),
        **({"by_meaning": True} if hit.by_meaning else {}),
    }  # fmt: skip


def citation(arguments: argparse.Namespace) -> int:
    """A citation of a record: `show ID --cite`."""
    from mgtui.errors import UnknownRecord
    from mgtui.export.cite import cite

    library = records(arguments.library)
    try:
        text = cite(library, arguments.id, arguments.style)
    except UnknownRecord:
        return unknown(arguments.id, library)
    if arguments.json:
        out_json({"id": arguments.id, "citation": text})
    else:
        out(text)
    return 0


def export_arguments(parser: argparse.ArgumentParser) -> None:
    from mgtui.export.formats import NAMES, WHAT

    parser.add_argument("what", nargs="*", metavar="WHAT", help=WHAT)
    parser.add_argument("--query", metavar="QUERY", help="what a query finds, in place of WHAT")
    _kind(parser)
    parser.add_argument("--format", choices=NAMES, help="default: md; dot of a graph, json of annotations")
    parser.add_argument("--single", metavar="FILE", help="of `site`: one file in place of a folder")
    parser.add_argument("--force", action="store_true", help="of `site`, `vault`: replace what is there")
    parser.add_argument("--style", metavar="NAME", help="citation style of a bibliography")


def export(arguments: argparse.Namespace) -> int:
    """Records as text, tables, references or pictures."""
    from mgtui.errors import UnknownRecord
    from mgtui.export.entry import chosen
    from mgtui.export.entry import written as exported
    from mgtui.export.formats import USUAL

    if arguments.what[:1] in (["site"], ["vault"]) or arguments.single:
        from mgtui.commands.publishing import publish

        return publish(arguments)
    if bool(arguments.what) == (arguments.query is not None):
        complain("export what? Name lists or ids, or give a --query.")
        return WRONG_USE
    library = records(arguments.library)
    ids, title = with_input(arguments.what), ""
    if arguments.query is not None:
        title = arguments.query
        found = _found(arguments)
        if not found:
            return 1 if found is not None else WRONG_USE
        ids = found
    try:
        selection = chosen(library, ids, title)
        wanted = arguments.format or USUAL.get(selection.kind, "md")
        text = exported(selection, wanted, arguments.style, kept_by_reader(lambda: library))
    except UnknownRecord as error:
        return unknown(error.record, library)
    out(text.rstrip("\n"))
    if len(ids) > 1 or title:
        counts = (number_of(len(selection.claims), "claim"), number_of(len(selection.studies), "study"))
        say(f"exported: {' and '.join(counts[1:] if selection.kind == 'studies' else counts)}")
    return 0


def _found(arguments: argparse.Namespace) -> list[str] | None:
    """The ids of what a query finds, all of one kind: of references studies where there are any, else claims.

    None, and a word, where the query is wrong.
    """
    from mgtui.export.formats import named

    query = _query(arguments.query, arguments.kind)
    results, selected = _ask(arguments.library, lambda index: (index.search(query, 1), index.select(query)))
    for note in results.notes:
        say(note)
    if results.unknown:
        return None
    wanted = named(arguments.format or "md")
    holds_claims = wanted is not None and "claims" in wanted.writers
    for kind in ("claim", "study") if holds_claims else ("study", "claim"):
        ids = [written(kind, key) for found, key in selected if found == kind]
        if ids:
            return ids
    ids = [written(kind, key) for kind, key in selected]
    if not ids:
        say("nothing found")
    return ids


def notes_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--export", metavar="FILE", help="write them to a file, as Markdown")
    parser.add_argument("--force", action="store_true", help="replace the file where it is there")


def notes(arguments: argparse.Namespace) -> int:
    """The reader's bookmarks, notes and saved searches."""
    from mgtui.export.notes import notebook_json, notebook_markdown
    from mgtui.notebook.notebook import Notebook

    library = records(arguments.library)
    with Notebook.open() as notebook:
        if arguments.json:
            out_json(notebook_json(notebook, [library]))
            return 0
        text = notebook_markdown(notebook, [library])
    if not arguments.export:
        out(text.rstrip("\n"))
        return 0
    from mgtui.export.files import write_new

    write_new(Path(arguments.export), text, replace=arguments.force)
    say(f"written: {one_line(arguments.export)}")
    return 0


def _kind(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--kind",
        type=_kinds,
        default=(),
        metavar="K",
        help=f"only records of this kind, or of several with commas: {', '.join(KINDS)}",
    )


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(text.split(","))
    for kind in kinds:
        if kind not in KINDS:
            raise argparse.ArgumentTypeError(f"invalid choice: {kind!r} (choose from {', '.join(KINDS)})")
    return kinds


def _limit(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError("expected a whole number from 0 (all) up")
    return number

"""Markdown: its blocks as they were written; front matter in YAML, TOML or the labelled lines of MultiMarkdown.

What Hugo (shortcodes) and Obsidian (wikilinks) add to Markdown is no text: it is reduced to the words in it.
"""

from __future__ import annotations

import json
import re
import sys
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING, Any

from mgtui.formats import chrome
from mgtui.formats.blocks import Block, BlockKind, Draft, SetAside, plain, plain_inline
from mgtui.formats.components import without_components, without_diagram
from mgtui.formats.dates import iso_date
from mgtui.formats.inlines import Style, on_the_line
from mgtui.formats.name_marks import without_marks
from mgtui.formats.names import given_first, is_nobody, small_words, with_given_first
from mgtui.formats.page_works import WORKS, heading_of_notes
from mgtui.formats.title_page import dateline, labelled_under, named_first, says_names_follow
from mgtui.library import escaping
from mgtui.library.nodes import Mapping, Scalar
from mgtui.library.nodes import Sequence as SequenceNode
from mgtui.library.source import Source
from mgtui.library.text import WIKILINK, strip_controls, wikilink_words
from mgtui.library.yaml_events import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

    from mgtui.library.nodes import Node

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"(?m)^([A-Za-z][\w-]*):[ \t]+(\S.*)$")
_HEADER = re.compile(r"(?:[A-Za-z][A-Za-z ]{0,20}:[ \t]+\S[^\n]*(?:\n|\Z))+(?=\n|\Z)")
_TOML = re.compile(r"\+\+\+[ \t]*\n(?P<toml>.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
# No piece may hold what begins the next one, so that time grows with the length of a text alone.
_EXTENSION = re.compile(
    r"(?<!`)(?P<ticks>`{1,3})(?!`)[^`\n]+(?P=ticks)|(?P<short>\{\{[<%][^{}]*[>%]\}\})"
    rf"|(?P<embed>!?){WIKILINK.pattern}"
)
_PARAMETER = re.compile(r"\b(?:title|caption|alt|attr)\s*=\s*[\"`]([^\"`]*)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^([^\[\]\s^]{1,40})\](?!:)")
_NOTE = re.compile(
    r"^ {0,3}\[\^(?P<label>[^\[\]\s^]{1,40})\]:[ \t]*"
    r"(?P<text>[^\n]*(?:\n(?:(?: {2,}|\t)[^\n]+|(?=\n(?: {4}|\t)\S)))*)\n?",
    re.MULTILINE,
)
"""The text of a footnote, the lines that go on with it set further in."""
_SHIFTED = re.compile(
    r"<(?P<tag>su[pb])\b[^<>]*>\s*(?P<link><a\b[^<>]*>)?(?P<text>[^<>\n]{1,60})(?:</a>)?\s*</(?P=tag)\s*>",
    re.IGNORECASE,
)
_POINTER = re.compile(r"(?<=[\w.,;:!?)\"”])\[([0-9]{1,3}(?:\s*[,;–-]\s*[0-9]{1,3})*)\]\((#[^()\s]*)\)")
"""A link to a note of the same text, written without brackets of its own: `15[2](#fn2)`."""
_CARET = re.compile(r"(\w)\^([0-9]{1,3}(?:,[0-9]{1,3})*)\^")
_ATTRIBUTES = re.compile(r"\s*\{:?\s*[#.][^{}]*\}$")
"""What Pandoc and kramdown write behind a heading to name it: `{#dosing}`."""
_SHORTCODES = "shortcodes"
_EMBEDDED = "embedded files"
_MARK_OF_NOTE = re.compile(r"\^\[[^\]]*\]|\[\^[^\]]*\]|\^[^^\s]*\^")
"""A mark of an institution or a note behind a name, as Pandoc has it: `^1,2^`, `[^1]`."""
_PANDOC_TITLE = re.compile(
    r"\ufeff?% *(?P<title>\S.*(?:\n[ \t]+\S.*)*)(?:\n% *(?P<author>.*(?:\n[ \t]+\S.*)*))?(?:\n% *(?P<date>.*))?(?:\n|$)"
)
"""What Pandoc takes for title, authors and date at the beginning of a text."""
_DOI_BEHIND = re.compile(
    r"\s*[*_]*(?:(?<![^\W\d_])doi|(?<=[a-z])(?-i:DOI))\s*:?[*_]*\s*:?\s*(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+\s*$",
    re.IGNORECASE,
)
"""An identifier that runs on behind a title."""
_RUN_ON = re.compile(r"([A-Z][^\W\d_]*(?:-[A-Z][^\W\d_]*)*[a-z])([A-Z][a-z]+)")
"""A given and a family name without the blank between them; not `McVey`, which is one of few in a list."""
_FEWEST_RUN_ON = 3
_AUTHORS = ("author", "authors", "byline", "author-meta")
_DATES = (
    "issued", "published", "publisheddate", "datepublished", "publisheddatetime", "publishedat", "publicationdate",
    "pubdate", "date", "publishdate", "datemeta", "datecreated", "updated", "lastupdated", "modified", "lastmod",
    "lastmodified", "lastmodifiedat", "datemodified", "updatedat", "dateupdated",
)  # fmt: skip
_TAKEN = ("title", "publisher", "site", "source", "url", "doi", "pmid")
_NAMED = re.compile(r"[a-z][a-z0-9_ -]{0,30}")
_TEXTS = ("abstract", "summary", "description", "excerpt")
"""Fields of front matter that may hold all that a file says, the likeliest first."""
_FEWEST_OF_TEXT = 25
"""Words that such a text has, and that the text behind front matter has where it is one."""
_TEXT_IN_FRONT = "hardly any text follows the front matter: its text is the {}"
_FILE_NAME = re.compile(r"[^\s_]+(?:_[^\s_]+)+|[a-z0-9]+(?:-[a-z0-9]+){2,}|\S+\.(?:md|markdown|html?|docx?|pdf|txt)")
"""A title that is the name of a file: `Sea_brine`, `on-sea-brine`, `Brine.md`."""
_SENTENCE = 4
"""Words from which a value in front matter may be a sentence."""
_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])")
_FIRST_PART = re.compile(r"1(?![0-9])")
_ITEM = re.compile(r"^\s*(?:[-*+]|[0-9]+[.)])\s+")
_NEAR_TOP = 6
"""Blocks at the beginning among which a title, a byline and a date stand."""
_KINDS: dict[str, BlockKind] = {
    "paragraph_open": "paragraph",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "table_open": "table",
    "blockquote_open": "quote",
    "fence": "code",
    "code_block": "code",
}

_MARKED_HEADING = re.compile(r"(?m)^#{1,6} \S")
_TAGS_OF_TEXT = re.compile(r"(?i)</(?:p|li|h[1-6])\s*>")
_FEWEST_OF_PAGE = 3
"""Ends of paragraphs, items and headings from which on a text in elements is a page."""

_CROSSES = "❌✗✘"
_SIGN = re.compile(rf"[•‣◦▪●○➤►✓✔✅{_CROSSES}]\ufe0f?[ \t]+")
_SIGNED_LINES = re.compile(rf"(?m)^(?:{_SIGN.pattern}\S.*(?:\n|\Z)){{2,}}")


def read_markdown(text: str) -> Draft:
    """The draft of a Markdown file."""
    front, told, body = _front_matter(text)
    body, aside = _without_extensions(body)
    body = _with_lists(body)
    body, notes = _without_notes(body)
    blocks = [*_blocks(body), *notes]
    said = _text_in_front(told, blocks)
    if said:
        told = [each for each in told if each is not said]
        blocks = [*_as_text(said), *blocks]
    title = _stated_title(front, blocks)
    numbered = blocks[:1] if blocks and _begins_numbering(blocks) else []
    if blocks and not numbered and _is_title(blocks[0]) and (not title or _as_title(blocks[0]) == title):
        title = title or _as_title(blocks[0])
        blocks = blocks[1:]
    author, issued = _stated_author(front), _stated_date(front)
    under_author, under_issued = labelled_under(list(_first_lines(blocks)), small_words(map(plain, blocks)))
    in_front, under = "the front matter", "the lines under the title"
    return Draft(
        tuple(blocks),
        stated_by={
            "title": in_front if front.get("title") else "the first heading",
            "author": in_front if author else under,
            "issued": in_front if issued else under,
            "publisher": in_front,
            "source": in_front,
        },
        title=title
        or next(
            (plain(block) for block in blocks[len(numbered) : _NEAR_TOP] if _is_title(block) and block.level == 1), ""
        ),
        author=author or under_author or _under_heading(blocks),
        issued=issued
        or under_issued
        or dateline(map(plain, blocks[:_NEAR_TOP]))
        or (iso_date(title) if _DATED.match(title) else ""),
        publisher=front.get("publisher", "") or front.get("site", ""),
        source=front.get("source", "") or front.get("url", ""),
        doi=front.get("doi", ""),
        pmid=front.get("pmid", ""),
        aside=(*told, *aside),
        notes=(_TEXT_IN_FRONT.format(said.why),) if said else (),
    )


def _as_title(block: Block) -> str:
    return _DOI_BEHIND.sub("", plain(block))


def _stated_title(front: dict[str, str], blocks: Sequence[Block]) -> str:
    """The title in front matter; "" where it is like the name of a file and the text begins with one of words."""
    title = _DOI_BEHIND.sub("", front.get("title", ""))
    named = blocks[0] if blocks and _is_title(blocks[0]) and blocks[0].level == 1 else None
    is_name = _FILE_NAME.fullmatch(title) is not None
    return "" if is_name and named and " " in plain(named) else title


def _text_in_front(told: Sequence[SetAside], blocks: Sequence[Block]) -> SetAside | None:
    """The abstract, or what else in front matter is of sentences, where hardly any text stands behind it."""
    follow = sum(len(plain(block).split()) for block in blocks)
    for name in _TEXTS:
        for each in told if follow < _FEWEST_OF_TEXT else ():
            if each.why == f"{name} in the front matter" and len(each.text.split()) >= max(_FEWEST_OF_TEXT, follow):
                return each
    return None


def _as_text(text: SetAside) -> list[Block]:
    heading = [Block("heading", "Abstract", 2)] if text.why.startswith("abstract") else []
    return [*heading, Block("paragraph", escaping.inline(text.text))]


def _stated_author(front: dict[str, str]) -> str:
    """The authors that front matter names; "" also where it says with a word of its own that it has none."""
    said = _MARK_OF_NOTE.sub("", next((front[key] for key in _AUTHORS if front.get(key)), ""))
    if is_nobody(said) or "{{" in said:
        return ""
    names = without_marks(said).split(";")
    parted = [name.strip() for name in said.split(",")]
    if len(parted) >= _FEWEST_RUN_ON and all(map(_RUN_ON.fullmatch, parted)):
        return ", ".join(_RUN_ON.sub(r"\1 \2", name) for name in parted)
    # `Roe, Jane; Poe, Ann`
    is_turned = len(names) > 1 and all(name.count(",") == 1 for name in names)
    return ", ".join(map(given_first, names)) if is_turned else with_given_first(without_marks(said))


def _stated_date(front: dict[str, str]) -> str:
    """The date of publication that front matter has under one of the names it goes by; `published: true` is none."""
    by_name = {re.sub(r"[_ -]", "", key): value for key, value in front.items()}
    return next(filter(None, (iso_date(by_name.get(key, "")) for key in _DATES)), "")


def _first_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of the paragraphs that stand before the first heading, without markup."""
    for block in islice(takewhile(lambda block: block.kind in ("paragraph", "quote"), blocks), _NEAR_TOP):
        yield from (plain_inline(line.lstrip("> ")) for line in block.source.splitlines() or [block.text])


def _under_heading(blocks: list[Block]) -> str:
    """The names under the first heading that says that names follow, one in each line or item; "" for none."""
    for above, block in pairwise(blocks):
        if above.kind == "heading" and says_names_follow(plain(above)):
            return ", ".join(named_first(plain_inline(_ITEM.sub("", line)) for line in block.source.splitlines()))
    return ""


def _is_title(block: Block) -> bool:
    return block.kind == "heading" and not chrome.names_no_work(plain(block))


def _begins_numbering(blocks: list[Block]) -> bool:
    """Whether a text begins with the first of numbered headings, `1 Sources` before `2 Doses`: a part, no title."""
    first, *rest = blocks
    after = (plain(each) for each in rest if each.kind == "heading" and each.level == first.level)
    is_first = first.kind == "heading" and _FIRST_PART.match(plain(first)) is not None
    return is_first and next(after, "").startswith("2")


def _front_matter(text: str) -> tuple[dict[str, str], list[SetAside], str]:
    """The fields of the front matter in lower case, lists joined; what else it tells; and the text after it."""
    if match := _FRONT_MATTER.match(text):
        front = parse_yaml(strip_controls(match["yaml"]), Source("front matter", []))
        values = front.root.values if isinstance(front.root, Mapping) else {}
        fields = {key.lower(): _words(value) for key, value in values.items()}
        if not front.complete:  # a title with a colon in it is no YAML, and may be cut at it
            found = _FIELD.findall(match["yaml"])
            fields |= {key.lower(): escaping.clean(value.strip(" '\"[]")) for key, value in found}
        # Text between two rules has no fields.
        if fields or not match["yaml"].strip():
            fields = {key: _without_brackets(value) for key, value in fields.items()}
            return fields, list(_told(_value(front.root))), text[match.end() :]
    if text.startswith("{\n") and (read := _json(text)):
        return read
    if match := _TOML.match(text):
        values = _toml(match["toml"])
        return _toml_fields(values), list(_told(values)), text[match.end() :]
    if match := _PANDOC_TITLE.match(text):
        fields = {name: " ".join((match[name] or "").split()) for name in ("title", "author", "date")}
        fields["author"] = re.sub(r"\s*;\s*", ", ", fields["author"])
        return {name: escaping.clean(words) for name, words in fields.items()}, [], text[match.end() :]
    if match := _HEADER.match(text):
        # MultiMarkdown's header: a paragraph of labelled lines. Without a title it may as well be prose.
        lines = (line.split(":", 1) for line in match.group().splitlines())
        header = {label.lower(): escaping.clean(value) for label, value in lines}
        if "title" in header:
            return header, [], text[match.end() :]
    return {}, [], text


def _told(values: Any) -> Iterator[SetAside]:
    """Sentences in front matter that are no field of an article: questions with answers, steps, a description."""
    for key, value in values.items() if isinstance(values, dict) else ():
        name = key.lower() if isinstance(key, str) else ""
        if name in _AUTHORS or name in _TAKEN:
            continue
        for part in value if isinstance(value, list) else [value]:
            words = " ".join(_leaves(part)).strip()
            if len(words.split()) >= _SENTENCE:
                yield SetAside(f"{name} in the front matter" if _NAMED.fullmatch(name) else "front matter", words)


def _leaves(value: Any) -> Iterator[str]:
    """The texts in a value, whatever it is nested in."""
    if isinstance(value, str):
        yield escaping.clean(value)
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _leaves(part)


def _json(text: str) -> tuple[dict[str, str], list[SetAside], str] | None:
    """What front matter in JSON says, as Hugo takes it, and the text after it; None where there is none."""
    try:
        values, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return _toml_fields(values), list(_told(values)), text[end:].lstrip("\n")


def _toml_fields(values: dict[str, Any]) -> dict[str, str]:
    return {key.lower(): _toml_words(value) for key, value in values.items()}


def _toml(text: str) -> dict[str, Any]:
    """The values of TOML, those of the site's own `params` among them; none where it cannot be read."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    params = values.get("params")
    return {**params, **values} if isinstance(params, dict) else values


def _toml_words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_toml_words, value)))
    if isinstance(value, dict):
        return _toml_words(value.get("name", ""))
    return escaping.clean(str(value))


def _without_brackets(words: str) -> str:
    """Names that are links between notes: `[[Jane Doe|Jane]], [[John Roe]]` are Jane Doe, John Roe."""
    return re.sub(r"\[\[([^\[\]|]*)(?:\|[^\[\]]*)?\]\]", r"\1", words)


def _without_extensions(body: str) -> tuple[str, list[SetAside]]:
    """A text without shortcodes, components and diagrams, with the words of its wikilinks; what is no text of these."""
    aside: list[SetAside] = []

    def words(match: re.Match[str]) -> str:
        if match["short"]:
            aside.append(SetAside(_SHORTCODES, " ".join(_PARAMETER.findall(match["short"])) or match["short"]))
            return ""
        if match["target"] is None:
            return match.group()
        if match["embed"]:
            aside.append(SetAside(_EMBEDDED, match["target"]))
            return ""
        return wikilink_words(match)

    return "".join(
        without_diagram(part, aside) if is_code else _EXTENSION.sub(words, without_components(part, aside))
        for is_code, part in _parts(body)
    ), aside


def _with_lists(body: str) -> str:
    """A text in which lines that each begin with a sign for an item are a list; a cross may say that one is false."""

    def items(match: re.Match[str]) -> str:
        lines = match.group().splitlines(keepends=True)
        return "".join(f"- {line if line[0] in _CROSSES else _SIGN.sub('', line)}" for line in lines)

    return "".join(part if is_code else _SIGNED_LINES.sub(items, part) for is_code, part in _parts(body))


def _parts(body: str) -> Iterator[tuple[bool, str]]:
    """A text cut where code between fences begins and ends: whether it is code, and the part."""
    lines: list[str] = []
    fence = ""
    for line in body.splitlines(keepends=True):
        found = _FENCE.match(line)
        if found and not fence:
            yield False, "".join(lines)
            lines, fence = [line], found[1]
        elif found and found[1].startswith(fence) and line.strip() == found[1]:
            yield True, "".join([*lines, line])
            lines, fence = [], ""
        else:
            lines.append(line)
    yield bool(fence), "".join(lines)


def _without_notes(body: str) -> tuple[str, list[Block]]:
    """A text whose marks `[^1]` read `[1]`, and its notes as a list; marks of a name are numbered as they come."""
    notes: dict[str, str] = {}
    for is_code, part in _parts(body):
        if not is_code:
            for note in _NOTE.finditer(part):
                notes.setdefault(note["label"], " ".join(note["text"].split()))
    if not notes:
        return body, []
    marked = list(dict.fromkeys(mark[1] for mark in _NOTE_MARK.finditer(body) if mark[1] in notes))
    order = [*marked, *(label for label in notes if label not in marked)]
    are_numbers = all(label.isdecimal() for label in order)
    if are_numbers:
        order.sort(key=int)
    numbers = {label: label if are_numbers else str(place) for place, label in enumerate(order, 1)}

    def mark(match: re.Match[str]) -> str:
        return f"[{numbers[match[1]]}]" if match[1] in numbers else match.group()

    def marked_text(text: str) -> str:
        pieces = re.split(r"(`+[^`]*`+)", _NOTE.sub("", text))
        return "".join(piece if place % 2 else _NOTE_MARK.sub(mark, piece) for place, piece in enumerate(pieces))

    text = "".join(part if is_code else marked_text(part) for is_code, part in _parts(body)).rstrip() + "\n"
    headings = re.findall(r"(?m)^#{1,6}[ \t]+(.*?)[ \t#]*$", text)
    is_under_heading = bool(headings) and text.rstrip().endswith(headings[-1]) and WORKS.fullmatch(headings[-1])
    heading = [] if is_under_heading else [heading_of_notes(list(notes.values()))]
    items = "\n".join(f"{numbers[label]}. {notes[label]}" for label in order)
    return text, [*heading, Block("list", source=items)]


def _value(node: Node | None) -> Any:
    """A node as the text, list or mapping that it is."""
    if isinstance(node, SequenceNode):
        return [_value(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key: _value(value) for key, value in node.values.items()}
    return node.value if isinstance(node, Scalar) else ""


def _words(node: Node) -> str:
    if isinstance(node, Scalar):
        return escaping.clean(node.value)
    if isinstance(node, SequenceNode):
        return ", ".join(filter(None, map(_words, node.items)))
    names = ("name",) if "name" in node.values else ("given", "family")
    return " ".join(_words(node.values[name]) for name in names if name in node.values)


def _blocks(body: str) -> list[Block]:
    body = strip_controls(body)
    return _blocks_of_page(body) if _is_page(body) else _blocks_of_markdown(body)


def _is_page(body: str) -> bool:
    """Whether the text behind front matter is HTML, as generators of sites take it: indented, it would be read as code.

    Markdown may begin with an element, too, and has headings of its own.
    """
    begins = body.lstrip().startswith("<")
    return begins and not _MARKED_HEADING.search(body) and len(_TAGS_OF_TEXT.findall(body)) >= _FEWEST_OF_PAGE


def _blocks_of_page(html: str) -> list[Block]:
    from mgtui.formats.html_blocks import html_blocks
    from mgtui.formats.html_bounds import bounded

    return html_blocks(bounded(html))


def _blocks_of_markdown(body: str) -> list[Block]:
    from markdown_it import MarkdownIt

    lines = body.split("\n")
    environment: dict[str, Any] = {}
    tokens = MarkdownIt("commonmark").enable("table").parse(body, environment)
    blocks: list[Block] = []
    for index, token in enumerate(tokens):
        if token.level == 0 and token.map is not None and token.nesting >= 0:
            blocks += _block(token, tokens, index, "\n".join(lines[token.map[0] : token.map[1]]))
    if environment.get("references"):
        # Without its definitions the links of a text would turn into brackets.
        blocks.append(Block("paragraph", source="\n".join(match.group() for match in _DEFINITION.finditer(body))))
    return blocks


def _block(token: Token, tokens: list[Token], index: int, source: str) -> list[Block]:
    if token.type == "heading_open":
        words = " ".join(tokens[index + 1].content.split())
        return [Block("heading", _ATTRIBUTES.sub("", words), int(token.tag[1]))]
    if token.type == "html_block":
        return _blocks_of_page(source)
    kind = _KINDS.get(token.type)
    if kind != "code":
        source = _with_marks(source)
    return [Block(kind, source=source)] if kind and source.strip() else []


def _with_marks(source: str) -> str:
    """Markdown whose superscripts, subscripts and marks of references read apart from the word before them."""
    if "<su" not in source and "](#" not in source and "^" not in source:
        return source
    parts = re.split(r"(`+[^`]*`+)", source)
    for place in range(0, len(parts), 2):
        text = _POINTER.sub(r"[\\[\1\\]](\2)", parts[place])
        text = _CARET.sub(r"\1<sup>\2</sup>", text)
        parts[place] = _SHIFTED.sub(_on_the_line, text)
    return "".join(parts)


def _on_the_line(match: re.Match[str]) -> str:
    text = match.string
    is_mark = match["link"] is not None or match["text"].startswith("[")
    style: Style = "mark" if is_mark and match["tag"] == "sup" else "raised" if match["tag"] == "sup" else "lowered"
    before, after = text[max(match.start() - 100, 0) : match.start()], text[match.end() : match.end() + 1]
    found = on_the_line(match["text"], style, before, after)
    return escaping.inline(found) + " " * found.endswith(" ")

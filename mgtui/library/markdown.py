"""An article file, YAML front matter and Markdown, as an article with its sections and passages."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct

from mgtui.library.blocks import KINDS, Block, PlainText, add_inline
from mgtui.library.nodes import Mapping
from mgtui.library.shapes import FRONT_MATTER, FrontMatter
from mgtui.library.text import WIKILINK, fold, slug, wikilink_words
from mgtui.library.yaml_events import parse_yaml
from mgtui.model import Article, Passage, Section
from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline

    from mgtui.library.source import Source
    from mgtui.model import PassageKind

TOP = "top"
"""Slug of the section before the first heading."""

_FENCE = re.compile(r"---[ \t]*")


class ArticleFile(Struct):
    """An article, and where in its file its parts stand."""

    article: Article
    front: Mapping | None
    lines: dict[str, int]
    """Line of the heading of each section, by slug."""


def read_article(text: str, source: Source) -> ArticleFile:
    """The article of a file's text; its id is `source.article`, mistakes of the front matter go to `source`."""
    yaml, body, first_line = _split(text, source)
    front, values = _front_matter(yaml, source)
    sections = _Sections(source.article, first_line)
    title = fold(values.title) if values.title else None
    lines = _plain_lines(body)
    if lines is None:
        sections.read(_parser().parse(body), title)
    else:
        sections.read_lines(lines, title)
    article = Article(
        id=source.article, title=title or sections.first_heading or source.article, author=values.author,
        issued=values.issued, publisher=values.publisher, source=values.source, note=values.note,
        volume=values.volume, issue=values.issue, page=values.page, pmid=values.pmid,
        without_claims=values.without_claims,
        sections=tuple(section.frozen() for section in sections.sections if section.slug != TOP or section.passages),
        passages=tuple(sections.passages),
    )  # fmt: skip
    return ArticleFile(article, front, sections.lines)


def _split(text: str, source: Source) -> tuple[str, str, int]:
    """Front matter, body, and the line the body begins on."""
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return "", text, 1
    for number in range(1, len(lines)):
        if _FENCE.fullmatch(lines[number]):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    source.mistake_at(1, 1, "front matter without an end, expected a line with --- after it")
    return "", "\n".join(lines[1:]), 2


def _front_matter(yaml: str, source: Source) -> tuple[Mapping | None, FrontMatter]:
    document = parse_yaml(yaml, source, line_offset=1)
    root = document.root
    if root is None or not document.complete:
        return None, FrontMatter()
    values = FRONT_MATTER.read(root, "", source)
    return (root if isinstance(root, Mapping) else None), values or FrontMatter()


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.inline.ruler.before("link", "wikilink", _wikilink)
    parser.core.ruler.at("inline", _inline)
    return parser


def _inline(state: StateCore) -> None:
    """As the parser's own rule: a text without any sign that one of its rules begins with is read as it is."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if _MARKUP.search(token.content):
                state.md.inline.parse(token.content, state.md, state.env, token.children)
            elif token.content:
                token.children.append(Token("text", "", 0, content=token.content))


_PLAIN_HEADING = re.compile(r"(#{1,6}) +([^\s#][^#]*)")


def _plain_lines(body: str) -> list[_Line] | None:
    """The blocks of a text that has nothing but headings and paragraphs of one line, each of which begins with a
    letter, as no other block does; None of any other text. Most are so, and take a fifth of the time of the parser."""
    if "\r" in body or "\0" in body:
        return None
    found: list[_Line] = []
    is_open = False
    for number, line in enumerate(body.split("\n")):
        content = line.strip(" \t")
        if not content:
            is_open = False
        elif is_open:
            return None
        elif line[0].isalpha():
            is_open = True
            found.append(_Line(number, 0, line.strip()))
        elif heading := _PLAIN_HEADING.fullmatch(line):
            found.append(_Line(number, len(heading[1]), heading[2].strip()))
        else:
            return None
    return found


def _children(content: str) -> list[Token]:
    """What stands in a line, as the parser has it."""
    found: list[Token] = []
    _parser().inline.parse(content, _parser(), {}, found)
    return found


def _wikilink(state: StateInline, silent: bool) -> bool:
    """A link of a vault of notes, `[[page|words]]`: the words."""
    found = WIKILINK.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.pending += wikilink_words(found)
    state.pos = found.end()
    return True


_MARKUP = re.compile(r"[\n\\`*_\[<&]")


class _Line(NamedTuple):
    """A heading or a paragraph of one line."""

    number: int
    """Of the line, from 0."""
    level: int
    """Of a heading; 0 of a paragraph."""
    content: str

    def add_to(self, plain: PlainText) -> None:
        """Append what it says."""
        if _MARKUP.search(self.content):
            add_inline(_children(self.content), plain)
        else:
            plain.add(self.content)


class _OpenSection(Struct):
    slug: str
    title: str
    level: int
    passages: list[str] = []

    def frozen(self) -> Section:
        return Section(self.slug, self.title, self.level, tuple(self.passages))


class _Sections:
    """Cuts the blocks of an article into sections and passages."""

    def __init__(self, article: str, first_line: int) -> None:
        self._article = article
        self._first_line = first_line
        self._headings: list[tuple[int, str]] = []
        self._slugs = {TOP}
        self._numbers: dict[str, int] = {}
        self.sections = [_OpenSection(TOP, "", 0)]
        self.passages: list[Passage] = []
        self.lines = {TOP: first_line}
        self.first_heading: str | None = None

    def read(self, tokens: list[Token], title: str | None) -> None:
        """Take in all blocks of an article with this title, None where its first heading gives it."""
        start = 0
        while start < len(tokens):
            end = _block_end(tokens, start)
            block = tokens[start:end]
            plain = PlainText()
            if block[0].type == "heading_open":
                add_inline(block[1].children or [], plain)
                self._heading(plain, int(block[0].tag[1]), (block[0].map or [0])[0], title)
            elif block[0].type in KINDS:
                Block(plain).add(block)
                self._passage(plain, KINDS[block[0].type])
            start = end

    def read_lines(self, lines: list[_Line], title: str | None) -> None:
        """As `read`, of a text of plain lines."""
        for line in lines:
            plain = PlainText()
            line.add_to(plain)
            if line.level:
                self._heading(plain, line.level, line.number, title)
            else:
                self._passage(plain, "paragraph")

    def _heading(self, plain: PlainText, level: int, line: int, title: str | None) -> None:
        text = plain.finish()[0]
        is_first = self.first_heading is None
        if is_first:
            self.first_heading = text
        if is_first and level == 1 and text == (title or text):
            return
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._headings.append((level, text))
        section = _OpenSection(self._new_slug(text), text, level)
        self.sections.append(section)
        self.lines[section.slug] = self._first_line + line

    def _new_slug(self, heading: str) -> str:
        base = candidate = slug(heading)
        # Counted on from the last one: a text may have thousands of equal headings.
        number = self._numbers.get(base, 1)
        while candidate in self._slugs:
            number += 1
            candidate = f"{base}-{number}"
        self._numbers[base] = number
        self._slugs.add(candidate)
        return candidate

    def _passage(self, plain: PlainText, kind: PassageKind) -> None:
        text, parts, marks = plain.finish()
        if not text:
            return
        section = self.sections[-1]
        passage = Passage(
            id=f"{self._article}#{section.slug}/{len(section.passages) + 1}", article=self._article,
            section=section.slug, headings=tuple(heading for _, heading in self._headings), kind=kind,
            text=text, parts=parts, marks=marks, links=plain.links(),
        )  # fmt: skip
        section.passages.append(passage.id)
        self.passages.append(passage)


def _block_end(tokens: list[Token], start: int) -> int:
    """Index after the last token of the block that begins at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index + 1
    return len(tokens)

"""The tree: Topics and Articles, with counts."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Tree

from mgtui.counting import number_of
from mgtui.ref import home_of, written
from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.keys.live import first_keys
from mgtui.tui.keys.moving import moving, paged
from mgtui.tui.marks import MARK, Marks
from mgtui.tui.widgets.steady_bar import SteadyBar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from textual.widgets.tree import TreeNode

    from mgtui.evidence.links import Links
    from mgtui.model import Library, Topic


_TAGS = "tags of the reader"
"""Id of the branch of the tags, which no library can have."""
NO_TOPICS = "no topics"
"""The kind of what stands in place of topics where claims have none."""
_GROUPED_FROM = 300
"""So many articles of one library stand in the tree one below the other; more are grouped ..."""
_GROUP = 100
"""... by so many."""


class Item(Struct, frozen=True):
    """What a node stands for."""

    kind: str
    """`branch`, `group` (of the articles of a large library), `topic`, `article`, `tag`, or what stands in place of
    topics."""
    id: str
    label: str
    count: int

    @property
    def records(self) -> tuple[str, ...]:
        """The topic or article; none for what is no record."""
        return (written(self.kind, self.id),) if self.kind in ("topic", "article") else ()


class LibraryTree(SteadyBar, Tree[Item], inherit_bindings=False):
    """Topics and articles of a library; posts what is opened."""

    DEFAULT_CSS = """
    LibraryTree {
        background: $background; scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0; overflow-x: hidden;
        & > .tree--guides { color: $border; }
        & > .tree--cursor { background: $panel; text-style: none; }
        &:focus > .tree--cursor { background: $primary 22%; color: $foreground; text-style: bold; }
        & > .tree--highlight { text-style: none; }
        & > .tree--highlight-line { background: transparent; }
    }
    LibraryTree:nocolor:focus > .tree--cursor { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *moving("tree"),
        Binding("enter", "select_cursor", "Open", id="tree.open", show=False),
        Binding("left", "fold", "Fold", id="tree.fold", show=False),
        Binding("right", "unfold", "Unfold", id="tree.unfold", show=False),
    ]

    class Opened(Message):
        """A topic, an article, a tag or what stands in place of topics was chosen."""

        def __init__(self, item: Item) -> None:
            super().__init__()
            self.item = item

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(Text("Library"), id=id)
        self.show_root = False
        self.guide_depth = 2
        self.auto_expand = False
        self.marks = Marks()
        """What is marked, which the screen shares out."""
        self._in_group: dict[TreeNode[Item], tuple[int, int]] = {}
        """Of the groups that have not been unfolded yet the place of the first article, and of the one after the last.
        """
        self._links: Links | None = None
        self._by_title = False
        """Whether the articles of the first library stand here by their titles; those of others always do."""

    @property
    def cursor_records(self) -> Sequence[str]:
        """The topic or article under the cursor."""
        item = self.cursor_node.data if self.cursor_node is not None else None
        return item.records if item is not None else ()

    @property
    def listed_records(self) -> Sequence[str]:
        """All topics and articles that are not folded away."""
        nodes = (self.get_node_at_line(line) for line in range(self.last_line + 1))
        return [record for node in nodes if node is not None and node.data is not None for record in node.data.records]

    def show_library(self, links: Links) -> None:
        """Fill the tree. What was folded or unfolded, and the place of the cursor, stay as they were."""
        library, topic_counts = links.library, links.topic_counts()
        self._links = links
        folds = {(node.data.kind, node.data.id): node.is_expanded for node in self._every() if node.data is not None}
        at = self.cursor_node.data if self.cursor_node is not None else None
        self.clear()
        self._in_group.clear()
        if library.topics:
            branch = self.root.add(Text("Topics"), Item("branch", "topics", "Topics", len(links.claims)), expand=True)
            for topic in library.topics.values():
                if topic.broader is None:
                    self._add_topic(branch, topic, library, topic_counts)
        elif links.claims and (key := first_keys(self.screen).get("view.terms")):
            label = f"No topics yet: {key}"
            self.root.add_leaf(Text(label), Item(NO_TOPICS, NO_TOPICS, label, 0))
        start = 0
        for home, articles in groupby(links.article_titles(), key=lambda article: home_of(article[0], library.id)):
            if not start and home != library.id:
                self._add_branch(library.id, 0)
            start = self._add_articles(home, start, articles)
        if not start:
            self._add_branch(library.id, 0)
        for node in list(self._every()) if folds else ():
            if (
                node.data is not None
                and folds.get((node.data.kind, node.data.id), node.is_expanded) != node.is_expanded
            ):
                node.toggle()
        there = self._find(at.kind, at.id) if at is not None else None
        self.cursor_line = 0
        if there is not None and self.last_line >= 0:  # asking for it numbers the lines anew
            self.move_cursor(there, animate=False)

    def _add_branch(self, home: str, number: int) -> TreeNode[Item]:
        """A branch for so many articles of one library."""
        assert self._links is not None
        library = self._links.library
        title = "Articles" if home == library.id else library.parts.get(home, home)
        return self.root.add(Text(title), Item("branch", home, title, number), expand=True)

    def _add_articles(self, home: str, start: int, articles: Iterable[tuple[str, str]]) -> int:
        """Add the articles of one library, the first at a place; gives the place after the last.

        By title where all titles fit or ids say little, else by id. Of many articles a hundred stand in a group, which
        is filled when it is unfolded.
        """
        room = self.size.width - 10
        all_fit, number = True, 0
        firsts: list[tuple[str, str]] = []
        for number, (article, title) in enumerate(articles, 1):
            all_fit = all_fit and Text(title).cell_len <= room
            if number % _GROUP == 1:
                firsts.append((article, title))
        self._by_title = all_fit if not start else self._by_title
        branch, end = self._add_branch(home, number), start + number
        if number <= _GROUPED_FROM:
            self._fill(branch, start, end)
            return end
        for at, (article, title) in enumerate(firsts):
            first = start + at * _GROUP
            last = min(first + _GROUP, end)
            label = f"{self._label(article, title)} …"  # where it ends the next one tells
            group = Item("group", f"{home}#{at * _GROUP}", label, last - first)
            self._in_group[branch.add(Text(label), group, expand=False)] = first, last
        return end

    def _label(self, article: str, title: str) -> str:
        return title if self._by_title or home_of(article) else article

    def _fill(self, node: TreeNode[Item], start: int, end: int) -> None:
        """Add the articles between two places."""
        assert self._links is not None
        for article, title, claims in self._links.articles_from(start, end - start):
            label = self._label(article, title)
            node.add_leaf(Text(label), Item("article", article, label, claims))

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[Item]) -> None:
        event.stop()
        self._fill_group(event.node)

    def _fill_group(self, node: TreeNode[Item]) -> None:
        if (places := self._in_group.pop(node, None)) is not None:
            self._fill(node, *places)

    def _add_topic(self, node: TreeNode[Item], topic: Topic, library: Library, counts: dict[str, int]) -> None:
        item = Item("topic", topic.id, topic.label, counts.get(topic.id, 0))
        if not topic.narrower:
            node.add_leaf(Text(item.label), item)
            return
        branch = node.add(Text(item.label), item, expand=False)
        for narrower in topic.narrower:
            self._add_topic(branch, library.topics[narrower], library, counts)

    def show_tags(self, counts: Mapping[str, int]) -> None:
        """Show the tags of the reader, each with the number of records that have it, in a branch of their own."""
        at = self.cursor_line
        known = self._find("branch", _TAGS)
        if known is not None:
            known.remove()
        if counts:
            branch = self.root.add(Text("Tags"), Item("branch", _TAGS, "Tags", len(counts)), expand=True)
            for name, number in counts.items():
                branch.add_leaf(Text(name), Item("tag", name, name, number))
        self.cursor_line = at

    def mark(self, kind: str, item_id: str) -> None:
        """Put the cursor on the node of a topic or article, unfolding what hides it, without opening it."""
        node = self._find(kind, item_id)
        if node is None:
            return
        parent = node.parent
        while parent is not None:
            parent.expand()
            parent = parent.parent
        if self.last_line >= 0:  # asking for it numbers the lines anew, those just unfolded too
            self.move_cursor(node, animate=False)

    def _every(self) -> Iterator[TreeNode[Item]]:
        waiting = list(self.root.children)
        while waiting:
            node = waiting.pop()
            yield node
            waiting += node.children

    def _find(self, kind: str, item_id: str) -> TreeNode[Item] | None:
        wanted = (kind, item_id)
        if kind == "article" and self._in_group and self._links is not None:
            titles = enumerate(self._links.article_titles())
            at = next((place for place, (article, _) in titles if article == item_id), -1)
            if group := next((node for node, (start, end) in self._in_group.items() if start <= at < end), None):
                self._fill_group(group)
        return next((each for each in self._every() if each.data and (each.data.kind, each.data.id) == wanted), None)

    @property
    def cut_label(self) -> str:
        """The label under the cursor where it is cut, with its number of claims; else empty."""
        node = self.cursor_node
        if node is None or node.data is None or "…" not in self.render_label(node, Style.null(), Style.null()).plain:
            return ""
        return f"{node.data.label} · {number_of(node.data.count, 'claim')}"

    def get_label_width(self, node: TreeNode[Item]) -> int:
        """Labels are shortened to the width that there is, so none has to be measured."""
        return 1

    def render_label(self, node: TreeNode[Item], base_style: Style, style: Style) -> Text:
        """The label shortened to the width, and the count at the right edge."""
        item = node.data
        if item is None:
            return Text(str(node.label), style)
        depth = 0
        above = node.parent
        while above is not None and above.parent is not None:
            depth += 1
            above = above.parent
        arrow = ("▾ " if node.is_expanded else "▸ ") if node.allow_expand else "  "
        count = str(item.count)
        room = self.scrollable_content_region.width - depth * self.guide_depth - len(arrow) - len(count) - 2
        label = shorten(item.label, max(room, 4))
        if self.marks.have(item.records):
            arrow = arrow[0] + MARK if node.allow_expand else f"{MARK} "
        text = Text(arrow, base_style)
        text.append(label, style + base_style)
        text.append(" " * max(room - Text(label).cell_len, 0) + " ", base_style)
        text.append(count, base_style)
        if item.count == 0:
            text.stylize("dim")
        elif item.kind == "branch":
            text.stylize("bold", 0, len(arrow) + len(label))
        return text

    def action_move(self, step: int) -> None:
        self._go_to(self.cursor_line + step)

    def action_page(self, pages: float) -> None:
        self._go_to(self.cursor_line + paged(pages, self.scrollable_content_region.height))

    def action_edge(self, last: bool) -> None:
        self._go_to(self.last_line if last else 0)

    def _go_to(self, line: int) -> None:
        self.cursor_line = max(min(line, self.last_line), 0)
        self.scroll_to_line(self.cursor_line, animate=False)

    def action_fold(self) -> None:
        node = self.cursor_node
        if node is None:
            return
        if node.allow_expand and node.is_expanded:
            node.collapse()
        elif node.parent is not None and node.parent is not self.root:
            self.move_cursor(node.parent, animate=False)

    def action_unfold(self) -> None:
        if self.cursor_node is not None and self.cursor_node.allow_expand:
            self.cursor_node.expand()

    def on_tree_node_selected(self, event: Tree.NodeSelected[Item]) -> None:
        event.stop()
        item = event.node.data
        if item is None:
            return
        if item.kind in ("branch", "group"):
            event.node.toggle()
            return
        if event.node.allow_expand and not event.node.is_expanded:
            event.node.expand()
        self.post_message(self.Opened(item))

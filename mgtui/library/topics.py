"""The topic tree, and the broader terms: each thing under one other at most, and no cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.library.draft import is_foreign
from mgtui.library.nodes import Mapping, Node, Sequence
from mgtui.model import Topic

if TYPE_CHECKING:
    from mgtui.library.draft import Draft, Ids
    from mgtui.library.shapes import TopicEntry
    from mgtui.library.source import Source


class TopicTree:
    """Collects the topics of `topics.yaml`, nested or by id, into one tree."""

    def __init__(self, ids: Ids, source: Source) -> None:
        self._ids = ids
        self._source = source
        self._labels: dict[str, str] = {}
        self._broader: dict[str, str] = {}
        self._narrower: dict[str, list[str]] = {}
        self._by_id: list[tuple[str, str, str, Node]] = []
        """Topics joined by id: the broader one, the narrower one, the field that says so, where it stands."""
        self._elsewhere: dict[str, str] = {}
        """The broader topics that are of another library."""

    def add(self, entry: TopicEntry, node: Node, broader: str | None = None) -> None:
        """Take in a topic and those inside it."""
        place = node.get("id") if isinstance(node, Mapping) else node
        if broader is not None and self._closes_cycle(broader, entry.id, place):
            return
        if entry.id in self._labels:
            self._source.mistake(place, f'duplicate topic "{entry.id}": an id stands for one topic')
            return
        self._labels[entry.id] = entry.label
        self._narrower[entry.id] = []
        if broader is not None:
            self._link(broader, entry.id)
        elif entry.broader is not None and is_foreign(entry.broader):
            self._elsewhere[entry.id] = entry.broader
        elif entry.broader is not None:
            place = node.get("broader") if isinstance(node, Mapping) else node
            self._by_id.append((entry.broader, entry.id, "broader", place))
        children = node.get("narrower") if isinstance(node, Mapping) else node
        nodes = children.items if isinstance(children, Sequence) else []
        for child, child_node in zip(entry.narrower, nodes, strict=False):
            if isinstance(child, str):
                self._by_id.append((entry.id, child, "narrower", child_node))
            else:
                self.add(child, child_node, entry.id)

    def _closes_cycle(self, broader: str, topic: str, place: Node) -> bool:
        """Whether the topic stands above the one it would be put under, which is a mistake."""
        way = [broader]
        while way[-1] in self._broader:
            way.append(self._broader[way[-1]])
        if topic not in way:
            return False
        circle = [topic, *reversed(way[: way.index(topic)]), topic]
        self._source.mistake(place, f"cycle in the topic tree: {' > '.join(circle)}")
        return True

    def _link(self, broader: str, topic: str) -> None:
        self._broader[topic] = broader
        self._narrower[broader].append(topic)

    def finish(self) -> dict[str, Topic]:
        """Every topic, broader before narrower."""
        for broader, topic, field, place in self._by_id:
            complaint = self._ids.unknown(topic if field == "narrower" else broader)
            if complaint:
                self._source.mistake(place, f"{field}: {complaint}")
            elif topic in self._labels and broader in self._labels and not self._closes_cycle(broader, topic, place):
                if topic in self._broader:
                    other = self._broader[topic]
                    self._source.mistake(place, f'topic "{topic}" already stands under "{other}", expected one place')
                else:
                    self._link(broader, topic)
        ordered: dict[str, Topic] = {}
        for topic in self._labels:
            if topic not in self._broader:
                self._collect(topic, ordered)
        return ordered

    def _collect(self, top: str, ordered: dict[str, Topic]) -> None:
        waiting = [top]
        while waiting:
            topic = waiting.pop()
            narrower = tuple(self._narrower[topic])
            broader = self._broader.get(topic) or self._elsewhere.get(topic)
            ordered[topic] = Topic(topic, self._labels[topic], narrower, broader)
            waiting.extend(reversed(narrower))


def check_terms(draft: Draft) -> None:
    """A broader term must be there, and no term may come to stand above itself; a link that is wrong is left out."""
    for term, entry in draft.terms.items():
        broader = entry.record.broader
        if broader is None or is_foreign(broader):
            continue
        complaint = draft.ids["term"].unknown(broader)
        if complaint is None and broader in draft.terms:
            complaint = _term_cycle(draft, term)
        elif complaint is None:
            entry.record = replace(entry.record, broader=None)
        if complaint:
            entry.mistake(f"broader: {complaint}", "broader")
            entry.record = replace(entry.record, broader=None)


def _term_cycle(draft: Draft, term: str) -> str | None:
    way = [term]
    while True:
        entry = draft.terms.get(way[-1])
        broader = entry.record.broader if entry else None
        if broader is None or broader in way[1:]:
            return None
        way.append(broader)
        if broader == term:
            return f"cycle: {' > '.join(reversed(way))}"

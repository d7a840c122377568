"""What the review says of the item being looked at: heading, text, keys, what comes at the end. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from mgtui.counting import number_of
from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.library.labels import citation_label
from mgtui.library.text import shorten
from mgtui.model import Article, Claim, Passage, Section
from mgtui.ref import written
from mgtui.review.doubles import Double, SameWork, compared_fields, told
from mgtui.review.readings import StudyReading
from mgtui.tui.review.item_form import field_lines, form_of, left_open
from mgtui.tui.review.left import STATE_STYLES, on_to, place_of, turn_to
from mgtui.tui.review.notes import notes, outcomes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mgtui.model import Status
    from mgtui.review.items import Item, State
    from mgtui.review.session import ReviewSession
    from mgtui.tui.review.left import Styled
    from mgtui.tui.review.queue import ReviewQueue

    KeyOf = Callable[[str], str]
    """Gives the key that a binding has now."""
    from collections.abc import Callable


STATUS_OF: dict[State, Status] = {"open": "extracted", "accepted": "reviewed", "rejected": "rejected"}
_STATES: dict[State, str] = {"open": "○ proposed", "accepted": "● accepted", "rejected": "× rejected"}
_OF_DOUBLES: dict[State, str] = {"open": "○ open", "accepted": "● made one", "rejected": "× both kept"}
_ROOM = 15
"""Columns of the lines of a relation's claim that are left for the breaks between words."""


def spaced(parts: Sequence[Styled]) -> Content:
    """Parts of a line with two spaces between."""
    return Content("  ").join([Content.styled(*part) for part in parts])


def mark(review: ReviewSession, item: Item) -> Claim:
    """An item as the passage view marks it: a claim known by its key."""
    places = item.found.places if isinstance(item.found, ClaimCandidate) else (item.at,) if item.at else ()
    return Claim(item.key, item.article, "", status=STATUS_OF[review.state(item)], places=places)


def unread_words(unread: Mapping[str, str]) -> str:
    """Which articles gave nothing to decide, and why, for one line: the first, and how many more."""
    first = next((f"{article}: {why}" for article, why in unread.items()), "")
    return f"{first} (and {len(unread) - 1} more)" if len(unread) > 1 else first


def at_end(queue: ReviewQueue, key_of: KeyOf) -> str:
    """What is said where nothing is open from here on."""
    if queue.is_filling:
        return "The next article is being read …"
    undo, leave = key_of("review.undo"), key_of("review.leave")
    if queue.topics:
        terms = key_of("review.terms")
        return f"All decided but for {number_of(queue.topics, 'topic')}: {terms} shows them. {leave} leaves."
    unread = f" {unread_words(queue.review.unread())}" if queue.review.unread() else ""
    return f"All decided. {undo} takes the last decision back, {leave} leaves.{unread}"


def heading(queue: ReviewQueue, item: Item) -> list[Styled]:
    """Status of an item, which it is, and its score."""
    review, place = queue.review, (place_of(queue, item), "$primary bold")
    state = review.state(item)
    if item.kind == "claim" and review.lost_words(item):
        return [
            (_STATES["accepted"], STATE_STYLES["accepted"]),
            place,
            ("its words are no longer there", "$warning bold"),
        ]
    if item.kind == "double":
        return [(_OF_DOUBLES[state], STATE_STYLES[state]), place, ("may be one", "$text-muted")]
    parts = [(_STATES[state], STATE_STYLES[state]), place]
    if isinstance(item.found, RelationSuggestion) and item.found.same_study:
        parts.append(("one study, told twice", "$warning bold"))
    if item.score is not None and state == "open":
        parts.append((f"score {item.score:.2f}", "$text-muted"))
        parts += [("passed over", "$accent")] if review.is_found_since(item) else []
    return parts


def library_page(review: ReviewSession, item: Item) -> tuple[str, Article]:
    """What stands above an item that is on studies of the library and in no article: a heading, and a text."""
    if isinstance(item.found, SameWork):
        other = review.library.own.articles.get(item.found.other)
        return f"Articles that may be one: {item.found.other}", other or Article("", "")
    if not isinstance(item.found, StudyReading):
        return "Studies that may be one", Article("", "")
    study = review.study_of(item)
    abstract = Passage("#top/1", "", "top", (), "paragraph", (study and (study.abstract or study.title)) or "")
    label = citation_label(study) if study else item.found.study
    return f"{item.found.read_in.capitalize()} of {label}", Article(
        "", "", sections=(Section("top", "", 0, (abstract.id,)),), passages=(abstract,)
    )


def statement_of(review: ReviewSession, item: Item) -> str:
    found = item.found
    if isinstance(found, ClaimCandidate):
        return review.claim_of(item).statement
    if isinstance(found, StudyCandidate):
        return found.text
    if isinstance(found, Double):
        return review.library.studies[found.one].title if found.one in review.library.studies else found.one
    if isinstance(found, SameWork):
        article = review.library.own.articles.get(found.article)
        return article.title if article else found.article
    if isinstance(found, StudyReading):
        return review.library.studies[found.study].title if found.study in review.library.studies else found.study
    own = review.library.claims.get(found.source)
    return own.statement if own else found.source


def said_of(review: ReviewSession, item: Item, width: int) -> str:
    """What stands first of an item: of a relation two lines of its claim, which is marked in the passage."""
    said = statement_of(review, item)
    return shorten(said, 2 * width - _ROOM) if item.kind == "relation" else said


_FIELDS = " ".join(f"review.field-{number}" for number in range(1, 10))
_EDIT = (f"review.edit {_FIELDS}", "edit")
_ALWAYS = (
    ("review.undo", "undo"), ("review.leave", "leave"), ("review.section-before review.section", "article, kind"),
    ("review.down review.up", "move"), ("review.next-open", "next open"), ("review.filter", "what is left"),
    ("review.sort", "by use"),
)  # fmt: skip


def keys_for(review: ReviewSession, item: Item) -> list[Styled]:
    """The bindings that decide on an item, and what they do with it."""
    accept, reject = ("review.accept", "accept"), ("review.reject", "reject")
    if isinstance(item.found, SameWork):
        return [("review.accept", "take the second away"), ("review.reject", "keep both"), *_ALWAYS]
    if item.kind == "double":
        return [("review.accept", "make one"), ("review.reject", "keep both"), (_FIELDS, "other value"), *_ALWAYS]
    if item.kind != "claim":
        return [accept, reject, _EDIT, *_ALWAYS]
    each = [("review.each", "each pair")] if outcomes(review, item) else []
    if isinstance(item.found, ClaimCandidate) and item.found.direction:
        each = [("review.choose", "reading" if "direction" in item.found.sure else "as read"), *each]
    undo, *others = _ALWAYS
    more = [_EDIT, undo, ("review.bare", "words only"), ("review.study", "study")]
    return [accept, *each, reject, *more, *others, ("review.another", "one more"), ("review.open", "open")]


def below(review: ReviewSession, item: Item, width: int, key_of: KeyOf) -> list[Content]:
    """The fields and notes of an item, as lines of this width."""
    if isinstance(item.found, Double):
        return double_lines(review, item, item.found, width, key_of)
    if isinstance(item.found, SameWork):
        return twin_lines(review, item.found)
    fields = field_lines(form_of(review, item), width, key_of, left_open(review, item))
    said = notes(review, item, key_of)
    if item.kind == "relation":  # three lines of the other claim leave room for the reason
        said[1] = shorten(said[1], 3 * width - _ROOM)
    more = [Content.styled(line, "$text-muted") for line in said]
    if item.kind == "relation":  # the reason before the id of the other claim, should the room end
        return [*more[:-1], *fields, more[-1]]
    return [*fields, *more]


class Advanced(NamedTuple):
    """What came of going on."""

    word: str = ""
    """What is to be said of it."""
    stays_at: str = ""
    """By its key the item that stays in sight, decided, until the reader goes on by a key for that; empty where the
    next is looked at."""
    is_other: bool = False
    """Whether things of another kind are looked at, or none is left."""


def advance(queue: ReviewQueue, key_of: Callable[[str], str], *, turns: bool) -> Advanced:
    """Go to the next that is open; to one of another kind, or of no part that is looked through, only where the reader
    asks for it (`turns`)."""
    assert queue.item is not None
    at, before, part = queue.at, queue.item, queue.chosen
    if not queue.advance():
        word = at_end(queue, key_of)
        return Advanced(word, queue.item.key if queue.awaits_more else "", is_other=True)
    has_ended = part is not None and queue.chosen is None
    said = part.said if part is not None else ""
    key = key_of("review.next-open")
    turn = f"Nothing more is open {said}: {key} goes on with the rest." if has_ended else turn_to(queue, before, key)
    if turn and not turns:
        queue.go_to(before.key)
        queue.chosen = part
        return Advanced(turn, before.key)
    if has_ended:
        return Advanced("On with the rest.")
    if queue.at < at and queue.chosen is None:
        return Advanced("That was the last one: on with what was passed over.")
    word = on_to(queue, before)
    return Advanced(word, is_other=bool(word))


_LABELS = 18
"""Cells for the key and name of a field of two studies."""
_MOST_TURNED = 9


def double_lines(review: ReviewSession, item: Item, found: Double, width: int, key_of: KeyOf) -> list[Content]:
    """Two studies side by side where they differ, with the key that takes the other value, and what leans on each."""
    studies = review.library.studies
    if found.one not in studies or found.other not in studies:
        return [Content.styled("one of the two is no longer in the library", "$text-muted")]
    claims = {name: sum(link.id == name for c in review.library.claims.values() for link in c.studies)
              for name in (found.one, found.other)}  # fmt: skip
    heads = [f"{written('study', name)} · {number_of(claims[name], 'claim')}" for name in (found.one, found.other)]
    lines = [Content.styled(found.why, "$text-muted"), _beside("", "", heads, (False, False), width)]
    for number, (name, one, other, takes_other) in enumerate(compared_fields(review.library.own, found), 1):
        takes_other ^= name in review.choices.turned(item)
        key = key_of(f"review.field-{number}") if number <= _MOST_TURNED else ""
        lines.append(_beside(key, name, [told(one), told(other)], (not takes_other, takes_other), width))
    kept = f"{written('study', found.one)} stays, with the marked values; what only one has is kept"
    return [*lines, Content.styled(kept, "$text-muted")]


def twin_lines(review: ReviewSession, found: SameWork) -> list[Content]:
    """Two articles that may be one, with what each has, and what is done about it."""
    lines = [Content.styled(found.why, "$text-muted")]
    for name in (found.article, found.other):
        article = review.library.own.articles.get(name)
        if article is None:
            return [Content.styled("one of the two is no longer in the library", "$text-muted")]
        claims = sum(claim.article == name for claim in review.library.claims.values())
        lines.append(Content(f"{name}  {number_of(len(article.passages), 'passage')}, {number_of(claims, 'claim')}"))
    stays = f"{found.article} stays where one is taken away; {found.other}, shown above, goes with its claims"
    return [*lines, Content.styled(stays, "$text-muted")]


def field_of_double(review: ReviewSession, found: Double, number: int) -> str:
    """The field that a number stands for, "" where it stands for none."""
    differing = [name for name, *_ in compared_fields(review.library.own, found)]
    return differing[number - 1] if 0 < number <= len(differing) else ""


def _beside(key: str, name: str, texts: Sequence[str], kept: tuple[bool, bool], width: int) -> Content:
    room = max((width - _LABELS - 4) // 2, 8)
    cells = [
        Content.styled(f"{'●' if is_kept else ' '} {shorten(text, room)}".ljust(room + 2), "bold" if is_kept else "")
        for text, is_kept in zip(texts, kept, strict=True)
    ]
    return Content.assemble(
        (key.ljust(2), "bold $primary"), (name[: _LABELS - 3].ljust(_LABELS - 2), "$text-muted"), *cells
    )

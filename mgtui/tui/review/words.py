"""What the review says of the item being looked at. Pure functions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from textual.content import Content

from mgtui.counting import number_of
from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.extraction.wording import stands_alone
from mgtui.library.labels import citation_label
from mgtui.library.text import shorten
from mgtui.model import Article, Claim, Passage, Relation, Section, Study
from mgtui.model.relations import RELATION_KINDS
from mgtui.model.vocabularies import DIRECTIONS, STANCE_WORDS, spelled
from mgtui.review.doubles import Double
from mgtui.review.queue import target_claim
from mgtui.review.readings import StudyReading
from mgtui.review.same_works import SameWork
from mgtui.tui.forms.form import Form
from mgtui.tui.forms.known import Known
from mgtui.tui.forms.lines import Choice
from mgtui.tui.review.double_words import double_lines, twin_lines
from mgtui.tui.review.left import STATE_STYLES, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence
    from typing import Any

    from mgtui.model import Concept, Status
    from mgtui.review.items import Item, State
    from mgtui.review.session import ReviewSession
    from mgtui.tui.forms.lines import Line
    from mgtui.tui.review.left import Styled
    from mgtui.tui.review.queue import ReviewQueue

    KeyOf = Callable[[str], str]
    """Gives the key that a binding has now."""

STATUS_OF: dict[State, Status] = {"open": "extracted", "accepted": "reviewed", "rejected": "rejected"}
_STATES: dict[State, str] = {"open": "○ proposed", "accepted": "● accepted", "rejected": "× rejected"}
_OF_DOUBLES: dict[State, str] = {"open": "○ open", "accepted": "● made one", "rejected": "× both kept"}
_WORDS = 30
"""Letters that are shown of the words that name a study."""
_MOST_NAMED = 4
"""Studies behind a claim that are named in a line."""


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
    return shorten(said, 2 * width - _WORDS // 2) if item.kind == "relation" else said


def form_of(review: ReviewSession, item: Item) -> Form:
    """The form of an item: of a claim, a study or a relation as it is, or as it would be. Two studies have none."""
    found = item.found
    if isinstance(found, ClaimCandidate):
        return form_for(review, review.claim_of(item))
    if isinstance(found, StudyCandidate):
        return form_for(review, review.study_of(item) or found.as_study(""))
    if isinstance(found, StudyReading):
        study = review.study_of(item) or Study(found.study, found.study)
        return form_for(review, found.on(study) if review.state(item) == "open" else study)
    assert isinstance(found, RelationSuggestion)
    return form_for(review, Relation(found.type, found.target, found.reason))


def form_for(review: ReviewSession, record: Claim | Study | Relation, read: Claim | None = None) -> Form:
    """The form of a record; its status is decided, not typed. `read` is a claim with what may be right besides."""
    known = Known(review.library.own, review.library.all_terms, review.fresh_term)
    unsure = msgspec.to_builtins(read) if read else None
    return Form(type(record), msgspec.to_builtins(record), known, without=("status",), unsure=unsure)


def form_to_edit(review: ReviewSession, item: Item) -> Form:
    """The form in which an item is changed: what accepting it would write, and of a claim beside it what was read and
    is not sure, and what its sentence names to choose from."""
    if not isinstance(item.found, ClaimCandidate):
        return form_of(review, item)
    return with_at_hand(review, item, form_for(review, review.as_accepted(item), review.claim_of(item)))


def with_at_hand(review: ReviewSession, item: Item, form: Form) -> Form:
    """The form of a claim with what the sentence of a candidate names, to choose from by digits."""
    exposures, outcomes = review.at_hand(item)
    for name, concepts in (("exposure", exposures), ("outcome", outcomes)):
        form.known.at_hand[f"{name}.concept"] = [_offered(review, name, each) for each in concepts]
    form.known.at_hand["direction"] = next(line.choices for line in form.lines if line.name == "direction")
    return form


def _offered(review: ReviewSession, name: str, concept: Concept) -> Choice:
    """What a sentence may speak of, as a choice: with its words, and for an exposure with its aspect where it has one;
    else that which stands there stays."""
    term = review.library.all_terms.get(concept.concept or "")
    text = concept.text or ""
    said = concept.aspect if name == "exposure" and concept.aspect != "unspecified" else None
    aspect = [(f"{name}.aspect", spelled(said))] if said else []
    if term is None:
        return Choice("", text, "its words; no term", is_at_hand=True, also=((f"{name}.text", ""), *aspect))
    meaning = f"“{text}”" if text and text != term.label else ""
    return Choice(term.id, term.label, meaning, is_at_hand=True, also=((f"{name}.text", text), *aspect))


NOTHING = "–"
"""Shown of a field without a value."""
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
        each = [("review.choose", "reading"), *each]
    more = [_EDIT, ("review.bare", "words only"), ("review.study", "study")]
    return [accept, *each, reject, *more, *_ALWAYS, ("review.another", "one more"), ("review.open", "open")]


def outcomes(review: ReviewSession, item: Item) -> list[Claim]:
    """The claims that accepting each pair of a claim's words would make, or leave."""
    return review.each_pair(item) if review.state(item) != "rejected" else []


def below(review: ReviewSession, item: Item, width: int, key_of: KeyOf) -> list[Content]:
    """The fields and notes of an item, as lines of this width."""
    if isinstance(item.found, Double):
        return double_lines(review, item, item.found, width, key_of)
    if isinstance(item.found, SameWork):
        return twin_lines(review, item.found)
    fields = field_lines(form_of(review, item), width, key_of, _left_open(review, item))
    more = [Content.styled(line, "$text-muted") for line in notes(review, item, key_of)]
    if item.kind == "relation":  # the reason before the id of the other claim, should the room end
        return [*more[:-1], *fields, more[-1]]
    return [*fields, *more]


def edited(item: Item, record: Mapping[str, Any]) -> Claim | Study | Relation:
    """The record of an item as its form was filled in."""
    kind = {"claim": Claim, "study": Study, "relation": Relation}[item.kind]
    made: Claim | Study | Relation = msgspec.convert(record, kind)
    return made


def asked(form: Form) -> list[Line]:
    """The lines that an item is asked for by number."""
    return [line for line in form.lines if line.is_brief]


def _left_open(review: ReviewSession, item: Item) -> set[str]:
    """The lines of a claim or a study that show what was read off and that accepting leaves empty."""
    if review.state(item) != "open":
        return set()
    if isinstance(item.found, StudyCandidate) and not review.study_of(item):
        return set(item.found.unsure)
    if not isinstance(item.found, ClaimCandidate):
        return set()
    read, taken = form_of(review, item), form_for(review, review.as_accepted(item))
    return {line.name for line in asked(read) if _shown(read, line) != NOTHING == _shown(taken, line)}


def field_lines(form: Form, width: int, key_of: KeyOf, unsure: Container[str] = ()) -> list[Content]:
    """The fields with the key that opens each, `3 aspect intake  4 direction ↑ increases?`, as many as fit a line.

    What the item says stands above them; what is `unsure` has a question mark.
    """
    packed: list[list[Content]] = []
    room = 0
    for number, line in enumerate(asked(form), 1):
        if line.name in ("statement", "title"):
            continue
        key, name = (key_of(f"review.field-{number}"), "bold $primary"), (line.label, "$text-muted")
        doubt = "?" if line.name in unsure else ""
        part = Content.assemble(key, " ", name, " ", _shown(form, line), (doubt, "$warning"))
        if part.cell_length + 2 > room:
            packed.append([])
            room = width
        packed[-1].append(part)
        room -= part.cell_length + 2
    return [Content("  ").join(parts) for parts in packed]


def _shown(form: Form, line: Line) -> str:
    if line.name == "direction" and (direction := form.record.get("direction")):
        return _direction(direction)
    if line.shape == "term":
        # Where no term is known the article's words stand for it.
        return form.values[line.name] or form.values.get(f"{line.path[0]}.text") or NOTHING
    return form.values[line.name] or NOTHING


def notes(review: ReviewSession, item: Item, key_of: KeyOf = str) -> list[str]:
    """What else there is to say of an item, a line each."""
    found = item.found
    if isinstance(found, ClaimCandidate):
        return _claim_notes(review, item, found, key_of)
    if isinstance(found, Double | SameWork):
        return []
    if isinstance(found, StudyReading):
        return [f"{' and '.join(names)}: “{words}”" for words, names in _fields_by_words(found)]
    if isinstance(found, StudyCandidate):
        return _study_notes(review, item, found, key_of)
    return _relation_notes(review, found)


def _fields_by_words(found: StudyReading) -> list[tuple[str, list[str]]]:
    """The sentences of an abstract with the fields that were read from each."""
    names: dict[str, list[str]] = {}
    for name, words in found.words.items():
        names.setdefault(words, []).append(name)
    return list(names.items())


def _claim_notes(review: ReviewSession, item: Item, found: ClaimCandidate, key_of: KeyOf) -> list[str]:
    claim, lost = review.claim_of(item), review.lost_words(item)
    left = review.pairs_left(item)
    pairs = "; ".join(" → ".join(filter(None, (_concept(review, one) for one in pair))) for pair in left)
    each = f"{key_of('review.each')} for each, " if outcomes(review, item) else ""
    keys = f"{each}{key_of('review.another')} for one more"
    linked = [
        " ".join(filter(None, (citation_label(study), link.stance and STANCE_WORDS[link.stance])))
        for link in claim.studies
        if (study := review.library.studies.get(link.id))
    ]
    lines = [
        f"{'its words changed' if found.places else 'its words are gone from the article'}; it was made of “{lost}”"
        if lost
        else "",
        _reading_note(review, item, found, key_of) if review.state(item) == "open" else "",
        _words_note(review, item, found) if review.state(item) == "open" else "",
        ""
        if stands_alone(claim.statement)
        else "it does not stand alone: its first words are for something named before",
        f"{keys}: {pairs}" if pairs else "",
        *(f"made of these words too: {other.statement}" for other in review.made_also(item)),
        f"studies: {'; '.join(linked)}" if linked else "",
        _behind_note(review, item, key_of),
        _unlinked_note(review, item, key_of),
        _told_note(review, item, key_of),
        f"table: {found.context}" if found.context else "",
        f"said {len(found.anchors)} times in the article" if len(found.anchors) > 1 else "",
    ]
    return [line for line in lines if line]


def _behind_note(review: ReviewSession, item: Item, key_of: KeyOf) -> str:
    """The studies that accepting will link, each with the words that name it and how surely they do."""
    behind = review.behind(item)
    labels = Counter(_study_label(review, study) for _, study in behind)
    named = [
        f"{_study_label(review, study, titled=labels[_study_label(review, study)] > 1)}"
        f" by “{shorten(each.words, _WORDS)}”"
        f"{'' if each.identification == 'stated' else f' ({each.identification})'}"
        f"{f', {STANCE_WORDS[each.stance]}' if each.stance else ''}"
        for each, study in behind
    ]
    if not named:
        return ""
    shown = [*named[:_MOST_NAMED], *([f"{len(named) - _MOST_NAMED} more"] if len(named) > _MOST_NAMED else [])]
    return f"{key_of('review.accept')} links {'; '.join(shown)}; {key_of('review.study')} puts one off"


def _unlinked_note(review: ReviewSession, item: Item, key_of: KeyOf) -> str:
    """The studies that the words of an accepted claim name and that it is not linked to."""
    named = [
        f"{_study_label(review, study)} by “{shorten(each.words, _WORDS)}”" for each, study in review.unlinked(item)
    ]
    return (
        f"names, and is not linked to, {'; '.join(named[:_MOST_NAMED])}; {key_of('review.study')} links"
        if named
        else ""
    )


def _told_note(review: ReviewSession, item: Item, key_of: KeyOf) -> str:
    """The studies that its words describe and nothing identifies, where it is linked to none yet."""
    told = [] if review.claim_of(item).studies else [study.found for _, study in review.told(item)]
    named = [found.as_study("").title for found in told if isinstance(found, StudyCandidate)]
    return f"told here: {'; '.join(named)}; {key_of('review.study')} links a study" if named else ""


def _study_label(review: ReviewSession, item: Item, *, titled: bool = False) -> str:
    """A study in few words: its citation label, else what the article calls it; `titled` where another has the same,
    with the first words of its title and whether it is in the library."""
    found = item.found
    assert isinstance(found, StudyCandidate)
    made = review.study_of(item) or review.library.other_studies.get(found.known or "")
    label = citation_label(made or found.as_study(""))
    if not titled:
        return label
    where = "in the library" if made else "not in the library"
    return f"{label} {shorten((made or found.as_study('')).title, _WORDS)}, {where},"


def _reading_note(review: ReviewSession, item: Item, found: ClaimCandidate, key_of: KeyOf) -> str:
    """What accepting writes of what was read off, and how many ways to read the words there are."""
    if not found.direction:
        by = f"{found.by} takes this for a claim; " if found.by else ""
        return f"{by}exposure, outcome and direction were not read off: they stay open"
    chosen, many = review.choices.reading(item), 1 + len(found.others)
    if chosen:
        by = found.others[chosen - 2].by if chosen > 1 else found.read_by
        of = f", of {by}," if by else ""
        return f"reading {chosen} of {many}{of} is chosen: {key_of('review.accept')} writes it"
    key = key_of("review.choose")
    names = dict.fromkeys(filter(None, (found.read_by, *(other.by for other in found.others))))
    choice = f"{key} chooses one of {number_of(many, 'reading')}" if many > 1 else f"{key} takes what was read"
    if "direction" in found.sure:
        return f"exposure, outcome and direction are sure{f'; {choice}' if many > 1 else ''}"
    by = f" ({', '.join(names)} reads it too)" if names else ""
    return f"exposure, outcome and direction are not sure: {key_of('review.accept')} leaves them open, {choice}{by}"


def _words_note(review: ReviewSession, item: Item, found: ClaimCandidate) -> str:
    """The article's words that gave exposure, direction and outcome."""
    chosen = review.choices.reading(item)
    read = found.read_as(chosen - 1) if chosen > 1 else found
    words = [read.exposure.text if read.exposure else "", read.telling, read.outcome.text if read.outcome else ""]
    named = [f"“{shorten(each, _WORDS)}”" if each else "–" for each in words]
    return f"read off {' · '.join(named)}" if read.direction else ""


def _direction(direction: str) -> str:
    known, word = DIRECTIONS.get(direction), spelled(direction)
    glyph = known.glyph if known else direction
    return word if len(glyph) > 1 else f"{glyph} {word}"


def _concept(review: ReviewSession, concept: Concept | None) -> str:
    if concept is None:
        return ""
    term = review.library.all_terms.get(concept.concept or "")
    words = term.label if term else concept.text or concept.concept or ""
    return f"{words} ({spelled(concept.aspect)})" if concept.aspect and concept.aspect != "unspecified" else words


def _study_notes(review: ReviewSession, item: Item, found: StudyCandidate, key_of: KeyOf) -> list[str]:
    made = review.study_of(item)
    lines = []
    if found.facts and not made:
        lines += [f"{name}: “{words}”" for name, words in found.facts.words.items()]
    if "design" in found.unsure and found.known is None:
        key = key_of("review.edit")
        lines.append(
            f"{found.design}: so called by the article alone; accepting leaves the design open, {key} takes it"
        )
    if found.at_least:
        lines.append(f"the article says more than {found.n:,}")
    if found.parts:
        lines.append(f"it pools {number_of(found.parts, 'study')}")
    if made and review.state(item) == "open":
        keys = key_of("review.accept"), key_of("review.reject")
        why = found.reason.removeprefix("this article, ")
        lines.append(f"this article seems to be {citation_label(made)} of your library, {why}")
        lines.append(f"{keys[0]} says that it is, and gives it the authors and place it lacks; {keys[1]}: another work")
    elif made:
        lines.append(f"in the library: {citation_label(made)} — {made.title}")
    elif found.known:
        known = review.library.other_studies.get(found.known)
        label = citation_label(known) if known else found.known
        lines.append(f"seems to be {label} ({found.reason}): accepting takes that record over")
    return lines


def _relation_notes(review: ReviewSession, found: RelationSuggestion) -> list[str]:
    other = target_claim(review.library, found.target)
    return [
        f"{RELATION_KINDS[found.type].glyph} {spelled(found.type)}{', sure' if found.is_sure else ''}:",
        other.statement if other else "",
        f"[{found.target}]",
    ]

"""The title of a PDF: of the lines of one type that stand together on its first page those that are likeliest it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mgtui.formats.names import listed_names
from mgtui.formats.pdf_front import KINDS, is_alike, is_near, is_same_size, letters_of, step
from mgtui.formats.pdf_headings import KNOWN, MASTHEAD
from mgtui.formats.title_page import says_its_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.formats.judge import Features, Judge
    from mgtui.formats.pdf_front import Front
    from mgtui.formats.pdf_pages import Line

_MOST_LINES = 7
"""Of a title."""
_MOST_BELOW = 5
"""Lines of a subtitle."""
_TOP = 45
"""Lines of the first page among which the title stands."""
_LARGER = 1.05
"""Sizes of the text from which type is larger than it."""
_SMALLEST_BEHIND_COLON = 0.9
"""Sizes of the text that a subtitle behind a colon has at the least."""
_SMALL = 0.6
"""Sizes of a title below which a line between its lines is a note beside it."""
_UNFINISHED = re.compile(r"\b(?:(?i:to|of|and|for|the|in|on|with|from|by|an)|a)$")
_LABEL = re.compile(r"(?:full )?title\b:?", re.IGNORECASE)
"""How a line begins by which a text itself says what its title is."""
_KIND = re.compile(KINDS, re.IGNORECASE)
_KICKER = re.compile(
    r"(?:[A-Z]{2,} ){1,3}(?:ARTICLES?|COMMENTARY|EDITORIAL|GUIDELINES?|GUIDANCE|PERSPECTIVES?|RECOMMENDATIONS?"
    r"|REPORTS?|REVIEWS?|STATEMENTS?|UPDATES?)"
)
_NAMES_FOLLOW = re.compile(r"authors?(?:\(s\))?:?|by", re.IGNORECASE)
_SIGNS_ABOVE = ("journal", "cites", "label", "address", "institution", "year")
_SIGNS_BELOW = ("journal", "cites", "label", "address", "institution", "by", "history")
_TWO_SIZES = "two sizes"
_BLANK = 0.3
"""Sizes of type that a blank is wide."""
_BEHIND_CITED = re.compile(r"(?:19|20)\d\d|\d{1,3}(?:19|20)\d\d|vol")
"""What follows a title in a citation, by its letters and figures: the year, a page and the year, the volume."""
_FEWEST_LETTERS = 8
"""Below which a text is too short to be looked for elsewhere."""


class Found(NamedTuple):
    """Lines that are likeliest the title; how likely they are it, 1 being surely."""

    lines: tuple[Line, ...]
    share: float


def likeliest_title(front: Front, judge: Judge) -> Found:
    """The likeliest lines; none where the page has no words, or is several slides, each with a title of its own."""
    if _is_of_slides(front):
        return Found((), 0.0)
    spans = places_of_title(front)
    sizes = large_sizes(front)
    features = [title_features(front, span, sizes) for span in spans]
    shares = judge.shares(features)
    at = max(range(len(spans)), key=shares.__getitem__, default=None)
    if at is None:
        return Found((), 0.0)
    texts = [" ".join(line.text for line in span) for span in spans]
    share = with_subtitle(texts, features, shares, at)
    lines = spans[at][1:] if _has_kicker(spans[at]) else spans[at]
    return Found(lines, share / sum(shares) if says_its_title(texts[at]) else share)


def _is_of_slides(front: Front) -> bool:
    """Whether the first page is rows of slides, below each of which stands its number: `1 2`, `3 4`."""
    rows = [line.text.split() for line in front.lines if re.fullmatch(r"[0-9]{1,2}(?: [0-9]{1,2}){1,3}", line.text)]
    numbers = [int(number) for row in rows for number in row]
    return len(rows) > 1 and numbers == list(range(1, len(numbers) + 1))


def with_subtitle(texts: Sequence[str], features: Sequence[Features], shares: Sequence[float], at: int) -> float:
    """How likely a text is the title, with or without a subtitle in other type: the two speak for each other."""
    found = shares[at]
    for other, text in enumerate(texts):
        longer = other if len(text) > len(texts[at]) else at
        is_part = texts[longer].startswith(text if longer == at else texts[at])
        if other != at and is_part and any(name.startswith(_TWO_SIZES) for name in features[longer]):
            found += shares[other]
    return found


def places_of_title(front: Front) -> list[tuple[Line, ...]]:
    """All lines that may be the title: where the page says which are, those alone; none that end before a subtitle."""
    spans = [span for span in _runs(front) if not _is_sentence(front, span)]
    spans = [span for span in spans if says_its_title(span[0].text)] or spans
    longer = {span[:count] for span in spans for count in range(1, len(span))}
    return [span for span in spans if not (span[-1].text.endswith(":") and span in longer)]


def _runs(front: Front) -> Iterator[tuple[Line, ...]]:
    """Each run of lines of one size that stand near each other, by all lines it may end with; a subtitle may follow."""
    lines = front.lines[:_TOP]
    for start, first in enumerate(lines):
        if not any(map(str.isalpha, first.text)) or _is_label(first.text):
            continue
        run = [first]
        yield tuple(run)
        for place in range(start + 1, len(lines)):
            line = lines[place]
            if _NAMES_FOLLOW.fullmatch(line.text):
                break
            if is_same_size(first, line) and is_near(run[-1], line, 3.0) and len(run) < _MOST_LINES:
                run.append(line)
                yield tuple(run)
                continue
            is_beside = line.right < min(each.left for each in run) or line.left > max(each.right for each in run)
            if not is_same_size(first, line) and (is_beside or line.size < _SMALL * first.size):
                continue
            is_below = is_near(run[-1], line, 3.0 if run[-1].text.endswith(":") else 2.2)
            if first.size > _LARGER * front.type.size and is_below and line.size > _SMALL * first.size:
                yield from _with_subtitle(front, run, lines[place : place + _MOST_BELOW])
            break


def _with_subtitle(front: Front, run: list[Line], below: list[Line]) -> Iterator[tuple[Line, ...]]:
    """A title and the lines of another size close below it, which are larger than the text."""
    subtitle: list[Line] = []
    for line in below:
        if (subtitle and not (is_same_size(subtitle[0], line) and is_near(subtitle[-1], line))) or (
            line.size < (_SMALLEST_BEHIND_COLON if run[-1].text.endswith(":") else _LARGER) * front.type.size
            or is_same_size(run[0], line)
        ):
            return
        subtitle.append(line)
        yield (*run, *subtitle)


def _is_sentence(front: Front, span: tuple[Line, ...]) -> bool:
    """Whether lines in the type of the text end as a sentence does."""
    first, text = span[0], front.type
    return span[-1].text.endswith(".") and first.size <= _LARGER * text.size and first.is_bold == text.is_bold


def _has_kicker(span: tuple[Line, ...]) -> bool:
    """Whether a line in capitals that says what kind of text follows, `ELM SOCIETY GUIDELINES`, stands before others.

    The line by itself may be a title all the same, and so may one that goes on in capitals.
    """
    return len(span) > 1 and _KICKER.fullmatch(span[0].text) is not None and not span[1].text.isupper()


def _is_label(text: str) -> bool:
    """Whether a line is the heading of an abstract, or a label such as `Research article` or `Author manuscript`."""
    is_label = MASTHEAD.fullmatch(text) is not None and "journal" not in text.lower()
    is_label = is_label or _LABEL.fullmatch(text) is not None
    return is_label or KNOWN.fullmatch(text) is not None or _KIND.fullmatch(text) is not None


def large_sizes(front: Front) -> list[float]:
    """The sizes above that of the text which lines with words in them have."""
    return [
        line.size
        for line in front.lines[:_TOP]
        if line.size > _LARGER * front.type.size and len(re.findall(r"[^\W\d_]{3,}", line.text)) > 1
    ]


def title_features(front: Front, span: tuple[Line, ...], sizes: list[float]) -> Features:
    """What is seen of lines that may be the title: type, place, words, the lines around, where else they stand."""
    text = " ".join(line.text for line in span)
    signs: set[str] = set().union(*(front.signs[front.places[line]] for line in span))
    return [
        *_of_type(front, span, text, sizes),
        *_of_words(front, span, text, signs),
        *_of_run(front, span),
        *_of_lines_around(front, span),
        *_of_elsewhere(front, text),
    ]


def _of_type(front: Front, span: tuple[Line, ...], text: str, sizes: list[float]) -> Iterator[str]:
    first, body, place = span[0], front.type.size, front.places[span[0]]
    ratio = step(first.size / body, 0.95, 1.05, 1.2, 1.45, 1.8, 2.5)
    is_large = first.size > _LARGER * body
    rank = len({round(size) for size in sizes if size > 1.03 * first.size})
    words = step(len(text.split()), 2, 3, 5, 8, 14, 22, 32)
    top = step(first.base / front.height, 0.5, 0.65, 0.78, 0.86, 0.93)
    middle = (first.left + first.right) / 2 - front.left - front.width / 2
    yield from (
        f"ratio {ratio}", f"rank {min(rank, 4)} {is_large}", f"words {words}", f"lines {len(span)}", f"top {top}",
        f"place {step(place, 1, 2, 3, 5, 8, 12, 20, 30)}", f"bold {first.is_bold} {front.type.is_bold}",
        f"italic {first.is_italic}", f"ratio {ratio} words {words}", f"ratio {ratio} place {step(place, 1, 3, 8, 20)}",
        f"top {top} rank {min(rank, 2)} {is_large}", f"pages {step(len(front.type.pages), 2, 4, 30)} {ratio}",
        f"width {step(max(line.width for line in span) / max(1.0, front.width), 0.25, 0.5, 0.8)}",
        f"centred {abs(middle) < 0.05 * front.width} {first.left - front.left < 0.03 * front.width}",
    )  # fmt: skip
    if first.has_gaps:
        yield "gaps"
    if not is_same_size(first, span[-1]):
        yield f"{_TWO_SIZES} {span[-1].size < first.size}"


def _of_run(front: Front, span: tuple[Line, ...]) -> Iterator[str]:
    """Where a line was ended that had room for the next word, among the lines and at both ends; where capitals end."""
    run = [line for line in span if is_same_size(span[0], line)]
    pairs = list(pairwise(run))
    widest = max(line.width for line in run)
    broken = [_has_room(above, line, widest) for above, line in pairs]
    if pairs:
        yield f"capitals inside {run[0].text.isupper()} {run[1].text.isupper()}"
        yield f"room inside {broken[0]} {any(broken[1:])} {step(len(pairs), 2, 3)}"
    start, end = front.places[span[0]], front.places[span[-1]]
    if start and is_alike(before := front.lines[start - 1], span[0]) and is_near(before, span[0]):
        yield f"room before {_has_room(before, span[0], max(before.width, widest))}"
    if end + 1 < len(front.lines) and is_alike(span[-1], after := front.lines[end + 1]) and is_near(span[-1], after):
        yield f"room after {_has_room(span[-1], after, max(after.width, widest))}"


def _has_room(above: Line, line: Line, width: float) -> bool:
    """Whether a line had room for the first word of the next one, in lines of a width."""
    text = line.text
    word = len(text.split(maxsplit=1)[0]) / len(text) * line.width if text else 0.0
    return above.width + word + _BLANK * above.size < width


def _of_words(front: Front, span: tuple[Line, ...], text: str, signs: set[str]) -> Iterator[str]:
    words = text.split()
    lettered = [word for word in words if word[0].isalpha()]
    capitals = step(sum(word[0].isupper() for word in lettered) / max(1, len(lettered)), 0.3, 0.6, 0.95)
    first, last = text[0], text[-1]
    yield f"capitals {capitals} {text.isupper()}"
    yield f"first {_kind(first)}"
    yield f"last {last if last in '.:,?!;-)' else _kind(last)}"
    yield from (f"has {sign}" for sign in sorted(signs))
    if "function" not in signs:
        yield f"no function {step(len(words), 2, 3, 5, 8, 14, 22, 32)}"
    if _UNFINISHED.search(text):
        yield "unfinished"
    if any(front.names[front.places[line]] for line in span):
        yield "is names"
    elif len(listed_names(text)) == 1:
        yield "is name"
    elif len(span) > 1 and front.name[front.places[span[-1]]]:
        yield f"last line is name {front.person[front.places[span[-1]]]}"
    if front.person[front.places[span[0]]]:
        yield f"begins with a person {len(span) > 1}"
    if MASTHEAD.fullmatch(text.rstrip(":")):
        yield "masthead"
    if _LABEL.match(text):
        yield "labelled"


def _kind(character: str) -> str:
    if character.isalpha():
        return "small" if character.islower() else "capital"
    return "figure" if character.isdigit() else "other"


def _of_lines_around(front: Front, span: tuple[Line, ...]) -> Iterator[str]:
    first, last = span[0], span[-1]
    start, end = front.places[first], front.places[last]
    is_large = first.size > _LARGER * front.type.size
    if start:
        above = _in_column(front, span, range(start - 1, -1, -1))
        before = front.lines[above]
        yield f"before alike {is_alike(before, first)} {is_near(before, first)}"
        yield f"before size {step(before.size / first.size, 0.7, 0.97, 1.03, 1.3)}"
        yield f"before names {front.names[above]}"
        if _UNFINISHED.search(before.text) or before.text.endswith((",", "-", ":")):
            yield "before unfinished"
        yield from (f"before {sign}" for sign in _SIGNS_ABOVE if sign in front.signs[above])
    else:
        yield "before none"
    if front.abstract is not None:
        yield f"abstract {'below' if end < front.abstract else 'above'}"
    if end + 1 == len(front.lines):
        yield "after none"
        return
    below = _in_column(front, span, range(end + 1, len(front.lines)))
    after = front.lines[below]
    goes_on = is_alike(after, last) and is_near(last, after)
    yield f"after alike {is_alike(after, last)} {is_near(last, after)} {is_large}"
    yield f"after size {step(after.size / first.size, 0.7, 0.97, 1.03, 1.3)}"
    yield f"after small {after.text[0].islower()} {goes_on}"
    yield f"after gap {step((last.base - after.base) / first.size, 0, 1.3, 1.7, 2.2, 3.5)}"
    next_ones = range(below, min(below + 3, len(front.lines)))
    listed = next((place - below + 1 for place in next_ones if front.names[place]), 0)
    single = next((place - below + 1 for place in next_ones if front.name[place]), 0)
    yield f"names {listed}" if listed else f"name {single}"
    person = next((place - below + 1 for place in next_ones if front.person[place]), 0)
    yield f"person {person} {listed > 0 or single > 0}"
    yield from (f"after {sign}" for sign in _SIGNS_BELOW if sign in front.signs[below])


def _ends_of(part: str, text: str) -> Iterator[int]:
    """Where each occurrence of a part ends."""
    at = text.find(part)
    while at >= 0:
        yield at + len(part)
        at = text.find(part, at + 1)


def _in_column(front: Front, span: Sequence[Line], places: range) -> int:
    """The first of some places whose line does not stand in another column than a title; the first where all do."""
    left, right = min(line.left for line in span), max(line.right for line in span)
    shared = (at for at in places if front.lines[at].left <= right and front.lines[at].right >= left)
    return next(shared, places[0])


def _of_elsewhere(front: Front, text: str) -> Iterator[str]:
    """Where the words stand again: in running lines, on the next page, in a citation, in what the file is called."""
    letters, named = letters_of(text), letters_of(front.about.get("Title", ""))
    if len(letters) <= _FEWEST_LETTERS:
        yield f"short {named == letters}"
        return
    running = front.running_letters
    if letters in running:
        yield "running is"
    elif has := [each for each in running if letters in each]:
        yield f"running has {re.search('(?:19|20)[0-9]{2}', has[0]) is not None}"
    elif any(len(each) > 12 and each[:40] in letters for each in running):
        yield "running part"
    yield f"again {min(front.letters.count(letters), 3)} {step(len(letters), 15, 30)}"
    if any(_BEHIND_CITED.match(front.letters, end) for end in _ends_of(letters, front.letters)):
        yield f"cited {len(text.split()) < 9}"
    if len(named) <= _FEWEST_LETTERS:
        return
    if named == letters:
        yield "named is"
    elif letters in named or named in letters:
        yield f"named {'in' if letters in named else 'around'} {step(len(letters) / len(named), 0.5, 0.8)}"
    elif named[:20] == letters[:20]:
        yield "named starts"
    else:
        yield f"named {'elsewhere' if named in front.letters else 'other'}"

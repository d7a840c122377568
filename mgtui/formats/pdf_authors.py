"""The authors of a PDF: the likeliest list of names around its title, without marks, degrees and memberships."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mgtui.formats.known_names import is_known, looks_given
from mgtui.formats.names import AND_OTHERS, NO_NAME, given_first, listed_names, without_degrees
from mgtui.formats.pdf_front import is_alike, is_near, letters_of, step
from mgtui.formats.pdf_headings import KNOWN, MASTHEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.formats.judge import Features, Judge
    from mgtui.formats.pdf_front import Front
    from mgtui.formats.pdf_pages import Line, Piece

_AUTHOR_MARK = re.compile(r"(?<=\w)[0-9*†‡§¶,]+(?=\W|$)|[0-9¹²³⁰⁴-⁹*†‡§¶∗⁎⇑⇤☆✩✉#]+")
_IN_BRACKETS = re.compile(r"\([^()]*\)|\{[^{}]*\}|\[[^\[\]]*\]")
_DEGREE = re.compile(
    r"(?:[A-Z]{2,6}|Phar[mM]\w?|M?Phil|DPhil|[BMD][A-Z]{0,2}[a-z]{1,3}[A-Z]?"
    r"|Ph\.? ?D\.?|M\.D\.?|M\.?Sc\.?|B\.?Sc\.?|MB ?Ch\.?B|MMSc|MMed|Dr\.?P\.?H|Dr|Prof|Jr|PharmD|DSc|EdD"
    r"|(?:Senior |Student |Life )?(?:Member|Fellow))(?: (?:M\.?D|Ph\.?D|MPH|MSc)\.?)*\.?"
)
"""Degrees and memberships that stand behind a name."""
_TITLE = re.compile(r"^(?:(?i:prof)(?i:essor|\.)|(?i:dr)\.)\s*(?=[A-Z])")
_INSTITUTION = re.compile(
    r"\b(?:univ|depart|institut|schools?\b|hospital|cent(?:er|re)s?\b|college|facult|laborator|divisi|banks?\b|clubs?\b"
    r"|section\b|research group|collaborat|consorti|academ|ministr|council|societ|association|foundation|national\b"
    r"|escola|escuela|hochschul|fakult|fachbereich|secretar|centro|lehrstuhl|curso|programa)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:committee|group|panel|task force|network|team|investigators|organi[sz]ation)\b", re.IGNORECASE
)
"""What groups are called that are no institutions."""
_CITED = re.compile(
    r"(?:(?:suggested |recommended )?citation|(?:how to |please )?cite(?: this)?(?: \w+)?(?: as)?)\s?: ?"
    r"(?P<who>[^:;,]+?)\. ",
    re.IGNORECASE,
)
"""How a line begins by which an article says how it is cited: by whom it is, before its title."""
_MOST_CITING, _MOST_OF_GROUP = 4, 3
"""Lines of a citation, and of a byline that is a group."""
_FEWEST_OF_TITLE, _COMPARED = 12, 40
"""Letters of a title by which it is known in a citation, at the least and at most."""
_OF_TOWN = r"\b(?:universi\w+|institut\w*|college|school|hospital|hochschule) (?:\w{{1,4}} )?{}(?!\w)"
"""An institution that is called by its town."""
_BEHALF = re.compile(r",? (?:on behalf of|for the)\b.*")
_ROLE = re.compile(
    r"(?:by|(?:written|edited|prepared|presented|compiled|reported|submitted) by"
    r"|(?:a )?(?:speech|lecture|talk|report|paper|thesis) by"
    r"|(?:(?:coordinating )?lead |[0-9]{1,2} )?authors?(?:\(s\))?(?: list|, including)?"
    r"|aut(?:o|eu)r(?:es|as|a|s|en|in|e|i)?(?:\([a-z]{1,3}\))?|(?:por|par|von|oleh)(?=\s*(?::|$))"
    r"|(?:presentad[oa]|elaborado|apresentado) por|vorgelegt von|(?:disusun|ditulis) oleh"
    r"|student|presenter|candidate|courtesy)(?:\b|(?<=\)))\s?[:=]?\s*",
    re.IGNORECASE,
)
"""What stands before the names of authors, on their line or on one of its own."""
_BY = ("by", "por", "par", "von", "oleh")
_NO_AUTHOR = re.compile(
    r"\b(?:supervis|promot|editor|traduc|translat|illustrat|foreword|advisor|committee|keywords?|academic|review|presenting"
    r"|contact|orientador|tutora?\b|asesora?\b|directora?\b|betreu|gutachter|erstprüfer|pembimbing|banca|revis[oã])",
    re.IGNORECASE,
)
"""What people are beside the names of those who did not write."""
_HISTORY = re.compile(
    r"(?:received|revised|accepted|published(?: online)?)\s*:?\s*(?:[0-9]{1,2} [A-Z][a-z]+|[A-Z][a-z]+ [0-9]{1,2},) "
    r"[0-9]{4}\s+(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
"""What a column beside the authors adds to the beginning of their line."""
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?:[ \u00a0][^\W\d_][\w.’'-]*){1,5}")
_MOST_LINES = 12
_MOST_LINES_OF_ROWS = 30
_TEXT_BEGINS = re.compile(
    r"(?:abstract|summary|key ?words|(?:1\.? )?introduction|resum(?:o|en)|résumé|zusammenfassung|riassunto|abstrak)\b",
    re.IGNORECASE,
)
_LONGEST = 50
_LONGEST_PARTICLE = 2
"""Letters of words that are common in titles and may be names too where they have a capital: An, In."""
_GAP, _NARROW_GAP = 1.2, 0.75
"""Sizes of type between two names that stand side by side, and between two that are surely whole."""
_LEAST = 0.3
"""How likely a list of names is, compared with the likeliest one, for others to speak for it."""
_ABOVE, _BELOW = 8, 16
"""Lines above and below a title among which the names begin."""
_SIGNS_BETWEEN = ("address", "cites", "history", "institution", "label", "rights")
_SIGNS_AFTER = ("address", "by", "cites", "institution", "journal", "label", "rights")
_FEWEST_LETTERS = 3
"""Of a family name that is looked for elsewhere, and more than that."""
_CITED_AS = r"{}(?:etal|[a-z]{{1,3}}(?:and|[a-z]{{4,12}}[a-z]{{1,2}}[0-9])|[a-z]?(?:19|20)[0-9]{{2}})"
"""A family name as citations have it, by the letters and figures behind it."""


class Names(NamedTuple):
    """Names that begin in a line; what breaks their list off that is none, and whether nothing follows its `and`."""

    names: list[str]
    broken_by: str = ""
    is_open: bool = False


def likeliest_authors(front: Front, title: Sequence[Line], judge: Judge) -> str:
    """The likeliest names, commas between them; "" where none are likely."""
    places = list(places_of_authors(front, title))
    shares = judge.shares([author_features(front, title, place, names) for place, names in places])
    at, share = likeliest_list([names.names for _, names in places], shares)
    return "" if at is None or share < judge.floor else ", ".join(places[at][1].names)


def likeliest_list(lists: Sequence[Sequence[str]], shares: Sequence[float]) -> tuple[int | None, float]:
    """The number of the likeliest list of names and how likely it is; None where there is none.

    A list that begins with a name of another one speaks for that: of names in rows each row is a list of its own too.
    """
    names = [[letters_of(name) for name in each] for each in lists]
    least = _LEAST * max(shares, default=0.0)
    found = {
        at: sum(other for each, other in zip(names, shares, strict=True) if each[0] in names[at])
        for at, share in enumerate(shares)
        if share >= least
    }
    at = max(found, key=lambda at: (found[at], shares[at]), default=None)
    return at, 0.0 if at is None else found[at]


def cited_group(front: Front, title: Sequence[Line]) -> str:
    """The committee or association that a page has as its byline and names before its title in its own citation."""
    wanted = letters_of("".join(line.text for line in title))[:_COMPARED]
    if len(wanted) < _FEWEST_OF_TITLE:
        return ""
    for place in range(len(front.lines)):
        text = " ".join(each.text for each in front.lines[place : place + _MOST_CITING])
        found = _CITED.match(text)
        if found and letters_of(text[found.end() :]).startswith(wanted) and _is_byline(front, place, found["who"]):
            return found["who"]
    return ""


def _is_byline(front: Front, place: int, group: str) -> bool:
    """Whether some lines above a place are the name of a group, but for marks, and nothing else."""
    wanted = letters_of(group)
    if not (_INSTITUTION.search(group) or _GROUP.search(group)):
        return False
    runs = (front.lines[at : at + count] for at in range(place) for count in range(1, _MOST_OF_GROUP + 1))
    return any(letters_of("".join(line.text for line in run)) == wanted for run in runs)


def places_of_authors(front: Front, title: Sequence[Line]) -> Iterator[tuple[int, Names]]:
    """The places of lines around a title that begin with names, and these; and the names that the file has in its data.

    Of the latter those count that the page prints. They are a place of their own where the names of no line begin as
    they do, and make the list of the line whole that is begun alike.
    """
    stated = printed_names(front)
    is_found = not stated
    for place, found in _places_in_lines(front, title):
        is_found = is_found or letters_of(stated[0]) in map(letters_of, found.names)
        is_part = len(found.names) < len(stated) and letters_of(found.names[0]) == letters_of(stated[0])
        yield place, Names(stated) if is_part else found
    if not is_found:
        first = letters_of(stated[0])
        has = next((at for at, line in enumerate(front.lines) if first in letters_of(line.text)), None)
        if has is not None:
            yield has, Names(stated)


def printed_names(front: Front) -> list[str]:
    """The authors that the data of the file names, as far as the first page prints them; [] where not the first one."""
    text = re.sub(r"[0-9*†‡§¶]+", ",", _IN_BRACKETS.sub(" ", front.about.get("Author", ""))).strip(" ©,")
    names = [given_first(part.strip()) for part in re.split(r"[;&]|\band\b", text) if part.strip()]
    if len(names) == 1 or not all(map(_is_name, names)):
        names = [part.strip() for part in re.split(r"[,;&]|\band\b", text) if part.strip()]
    found = [without_degrees(name) for name in names if _is_name(name) and letters_of(name) in front.page_letters]
    return found if found and found[0] == without_degrees(names[0]) else []


def _places_in_lines(front: Front, title: Sequence[Line]) -> Iterator[tuple[int, Names]]:
    low, high = (front.places[title[0]], front.places[title[-1]] + 1) if title else (0, 0)
    for place in range(max(0, low - _ABOVE), min(len(front.lines), high + _BELOW)):
        if front.lines[place] not in title:
            found = names_from([line for line in front.lines[place : place + _MOST_LINES_OF_ROWS] if line not in title])
            names = [name for name in found.names if not _is_town(front, name)]
            if names and not found.is_open:
                yield place, found._replace(names=names)


def _is_town(front: Front, name: str) -> bool:
    """Whether an institution on the page is called by a name, as title pages have it beside its town."""
    pattern = _OF_TOWN.format(re.escape(name.lower()))
    texts = (line.text.lower() for line in front.lines)
    return any(name.lower() in text and re.search(pattern, text) is not None for text in texts)


def names_from(lines: Sequence[Line]) -> Names:
    """The names that lines begin with."""
    names: list[str] = []
    rest = ""
    broken_by = ""
    is_open = False
    for number, line in enumerate(lines[:_MOST_LINES]):
        is_other = number and (re.search(r"[0-9]{4}", line.text) or KNOWN.fullmatch(line.text))
        if is_other or abs(line.size - lines[0].size) > 0.08 * lines[0].size:
            break
        text, found = _bare(line), _parts(line)
        # In a list the last name of a line may go on in the next one, with one word.
        if rest and found and len(found[0].split()) == 1:
            found[0] = f"{rest} {found[0]}"
        elif _is_name(rest):
            names.append(rest)
        rest = found.pop() if found and "," in text and not text.endswith((",", "and")) else ""
        first_other = next((place for place, name in enumerate(found) if not _is_name(name)), len(found))
        names += found[:first_other]
        if first_other < len(found) or not (found or rest):
            if first_other > 0 or is_open:
                broken_by = "an institution" if any(map(_INSTITUTION.search, found[first_other:])) else "other words"
            rest = ""
            break
        is_open = text.endswith((" and", "&"))
    if _is_name(rest):
        names.append(rest)
    if names and not broken_by and _has_columns(lines):
        names += _names_below(lines)
    return Names(names, broken_by, is_open)


def _has_columns(lines: Sequence[Line]) -> bool:
    """Whether authors stand side by side, or beside their addresses, each above an institution of its own."""
    return lines[0].has_gaps and any("@" in line.text for line in lines[:2])


def _names_below(lines: Sequence[Line]) -> list[str]:
    """The names in further rows of authors, which are set as the first row is."""
    names: list[str] = []
    for line in lines[1:_MOST_LINES_OF_ROWS]:
        if _TEXT_BEGINS.match(line.text):
            break
        if (line.size, line.font, line.is_bold) != (lines[0].size, lines[0].font, lines[0].is_bold):
            continue
        found = _parts(line)
        if not found or not all(map(_is_name, found)):
            break
        names += found
    return names


def _bare(line: Line) -> str:
    """A line with commas for the marks that are set small."""
    text, right = "", line.left
    for place, piece in enumerate(line.pieces):
        # What stands far apart is another name, or an address; a mark is set small.
        gap = (piece.left - right) / line.size
        if gap > _GAP or (gap > _NARROW_GAP and _is_whole(line.pieces[place - 1]) and _is_whole(piece)):
            if "@" in "".join(each.text for each in line.pieces[place:]):
                break
            text += ","
        text += piece.text if piece.size > 0.85 * line.size else ","
        right = piece.right
    text = _IN_BRACKETS.sub(" ", text.replace("\u2010", "-").replace("\u2011", "-"))
    text = text.strip()
    if history := _HISTORY.match(text):
        text = text[history.end() :]
    role = _ROLE.match(text)
    return _AUTHOR_MARK.sub(",", text[role.end() :] if role else text).strip()


def _is_whole(piece: Piece) -> bool:
    """Whether a piece may be a name of at least two words."""
    return len(piece.text.split()) > 1 and _is_name(piece.text.strip())


def _parts(line: Line) -> list[str]:
    bare = AND_OTHERS.sub("", _BEHALF.sub("", " ".join(_bare(line).split())))
    parts = [part.strip(" .") for part in re.split(r"[,;&|·•Æ]|\band\b|\bAND\b| \.(?= |$)", bare) if part.strip(" .,")]
    return [_TITLE.sub("", without_degrees(_spaced(part))) for part in parts if not _DEGREE.fullmatch(part)]


def _spaced(name: str) -> str:
    """A name whose blank the page draws too narrow: `Xin-MingCao`, `M.Q.Tang`."""
    return name if " " in name else re.sub(r"(?:(?<=[a-z]{2})|(?<=[A-Z]\.))(?=[A-Z](?:[a-z]+|[A-Z]{2,})$)", " ", name)


def _is_name(text: str) -> bool:
    words = text.split()
    if not _NAME.fullmatch(text) or _INSTITUTION.search(text):
        return False
    if any(NO_NAME.fullmatch(word) for word in words if len(word) > _LONGEST_PARTICLE or word.islower()):
        return False
    return words[0][0].isupper() and words[-1][0].isupper() and len(text) < _LONGEST


def author_features(front: Front, title: Sequence[Line], place: int, found: Names) -> Features:
    """What is seen of names that may be the authors: where they stand, how, of what words, and where else."""
    return [
        *(_of_place(front, title, place) if title else ("no title", f"place {step(place, 1, 2, 4, 8)}")),
        *_of_names(front, found),
        *_of_people(front, title, place, found),
        *_of_line(front, title, place),
        *_of_elsewhere(front, place, found.names[0]),
    ]


def _of_place(front: Front, title: Sequence[Line], place: int) -> Iterator[str]:
    line = front.lines[place]
    low, high = front.places[title[0]], front.places[title[-1]] + 1
    away = place - high if place >= high else place - low
    between = range(high, place) if place >= high else range(place + 1, low)
    before = sum(_is_name(parts[0]) for at in range(high, place) if (parts := _parts(front.lines[at])))
    signs = {sign for at in between for sign in front.signs[at]}
    yield f"away {min(8, max(-4, away))}"
    yield f"to title {step(line.size / title[0].size, 0.4, 0.55, 0.7, 0.85, 0.97, 1.03)}"
    yield f"gap {step((title[-1].base - line.base) / line.size, 0, 1.6, 2.5, 4, 7, 12)}"
    yield f"names before {min(before, 2)}"
    yield f"between {' '.join(sign for sign in _SIGNS_BETWEEN if sign in signs)}"


def _of_names(front: Front, found: Names) -> Iterator[str]:
    name = found.names[0]
    words = name.split()
    long = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", name)]
    every = [word.lower() for each in found.names for word in re.findall(r"[^\W\d_]{3,}", each)]
    common = sum(word in front.common_words for word in long)
    share = sum(word in front.common_words for word in every) / max(1, len(every))
    yield f"names {step(len(found.names), 2, 3, 5, 9)}"
    yield f"words {len(words)}"
    yield f"capitals {name.isupper()}"
    given = sum(looks_given(each.split()[0]) != "" for each in found.names) / len(found.names)
    yield f"names {looks_given(words[0])} {is_known('family', words[-1])}"
    yield f"given of all {step(given, 0.01, 0.4, 0.9)} {step(len(found.names), 2, 4)}"
    yield f"common {min(common, 3)} {common == len(long)}"
    yield f"common {common > 0} capitals {name.isupper()}"
    yield f"common of all {step(share, 0.01, 0.2, 0.5, 0.9)}"
    yield f"small {any(word[0].islower() for word in words)}"
    if any(re.fullmatch(r"[A-Z]\.?(?:-?[A-Z]\.?)*", word) for word in words):
        yield "initial"
    if re.search(r"[A-Z]{2}", name) and not name.isupper():
        yield "capitals inside"
    if found.broken_by:
        yield f"broken {min(len(found.names), 2)}"
        yield f"broken by {found.broken_by}"


def _of_people(front: Front, title: Sequence[Line], place: int, found: Names) -> Iterator[str]:
    """Whether names begin as those of people do, and whether other lines around the title do."""
    low, high = (front.places[title[0]], front.places[title[-1]] + 1) if title else (0, 0)
    around = range(max(0, low - _ABOVE), min(len(front.lines), high + _BELOW))
    others = [at for at in around if at != place and front.lines[at] not in title and front.person[at]]
    others = [at for at in others if front.name[at] or front.names[at]]
    kind = looks_given(found.names[0].split()[0])
    yield f"person {kind} others {step(len(others), 1, 2)}"
    if kind == "known":
        yield f"person first {not any(at < place for at in others)}"
    if not _is_surely_person(found.names[0]) and any(_is_surely_person(front.lines[at].text) for at in others):
        yield f"another is surely a person {kind}"


def _is_surely_person(text: str) -> bool:
    """Whether the first name in a line is a given and a family name that are known."""
    words = next(iter(listed_names(text)), "").split()
    return len(words) in (2, 3) and is_known("given", words[0]) and is_known("family", words[-1])


def _of_line(front: Front, title: Sequence[Line], place: int) -> Iterator[str]:
    line = front.lines[place]
    text = line.text
    marks = sum(piece.size < 0.85 * line.size for piece in line.pieces)
    marks += len(re.findall(r"[*†‡∗§]|(?<=[a-z])[0-9]", text))
    yield f"ratio {step(line.size / front.type.size, 0.8, 0.95, 1.05, 1.2, 1.5)}"
    yield f"bold {line.is_bold} italic {line.is_italic}"
    yield f"marks {min(marks, 3)}"
    yield f"width {step(line.width / max(1.0, front.width), 0.15, 0.3, 0.5, 0.8)}"
    yield from (f"has {sign}" for sign in sorted(front.signs[place]))
    if role := _ROLE.match(text):
        yield f"role {_kind_of(role)}"
    if _NO_AUTHOR.search(text):
        yield "no author"
    if KNOWN.match(text):
        yield "known"
    if MASTHEAD.fullmatch(text):
        yield "masthead"
    if front.abstract is not None:
        yield f"abstract {'below' if place < front.abstract else 'above'}"
    if place:
        before = front.lines[place - 1]
        yield f"before alike {is_alike(before, line)} {is_near(before, line, 1.6)}"
        if before in title:
            yield "under title"
        if _NO_AUTHOR.search(before.text):
            yield "no author above"
        if role := _ROLE.fullmatch(before.text):
            yield f"role above {_kind_of(role)}"
    if place + 1 < len(front.lines):
        after = front.lines[place + 1]
        yield f"after size {step(after.size / line.size, 0.7, 0.97, 1.03, 1.3)}"
        yield f"after names {front.names[place + 1]}"
        yield from (f"after {sign}" for sign in _SIGNS_AFTER if sign in front.signs[place + 1])
        if KNOWN.fullmatch(after.text):
            yield "after known"


def _kind_of(role: re.Match[str]) -> str:
    word = role[0].lower()
    return "by" if word.startswith(_BY) else "author" if "aut" in word else "other"


def _of_elsewhere(front: Front, place: int, name: str) -> Iterator[str]:
    """Where the family name stands again: in addresses, running lines, citations, in what the file says of itself."""
    family = letters_of(name.split()[-1])
    named = letters_of(front.about.get("Author", ""))
    is_long = len(family) > _FEWEST_LETTERS
    if named:
        stated = printed_names(front)
        if stated and letters_of(stated[0]) == letters_of(name):
            yield "named first"
        yield f"named {'whole' if letters_of(name) in named else 'family' if is_long and family in named else 'other'}"
    if not is_long:
        return
    addresses = [letters_of(line.text) for line in (*front.lines, *front.behind) if "@" in line.text]
    if addresses:
        yield f"address {any(family in each for each in addresses)}"
        yield f"whole in address {any(letters_of(name) in each for each in addresses)}"
    rights = [
        letters_of(line.text) for at, line in enumerate(front.lines) if "rights" in front.signs[at] and at != place
    ]
    if rights:
        yield f"in rights {any(family in each for each in rights)}"
    yield f"running {any(family in each for each in front.running_letters)}"
    others = letters_of(" ".join(line.text for at, line in enumerate(front.lines) if at != place))
    yield f"cited {re.search(_CITED_AS.format(re.escape(family)), others) is not None}"

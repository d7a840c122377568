"""Whether words are the name of an author, as bylines and the data of pages give them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.dates import MONTH
from mgtui.formats.name_marks import count_of_marks, without_marks

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOBODY = re.compile(
    r"(?:admin(?:istrator)?|user ?name|user|author(?:ity)?(?: control)?|editors?|editorial(?: (?:team|staff|board))?"
    r"|staff|webmaster|guest(?: (?:post|author|contributor))?|contributors?|anonymous|unknown|none|null|n/a|root|test"
    r"|owner|wordpress|click(?: here)?|here|read more|view all|share|microsoft office user|default|my ?name|your name"
    r"|by|super user|site ?admin|(?:die )?redaktion|letzte aktualisierung|biography|sign|log|watch)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^\W*(?:(?:(?:written|posted|published|reported|authored|story|words|text|erstellt|geschrieben|verfasst) )?"
    r"(?:(?:by|von|par|por|door|authors?:|contributors?:|autor(?:in)?:|auteur:|text:)[:\s]+|(?:作者|撰文|文)\s?[:：/／]\s?))+",
    re.IGNORECASE,
)
_BEHIND_BY = re.compile(r"(?:^|\s)(?:by|von|par|por)[:\s]\s*(?P<names>(?-i:[^\W\d_a-z]).*)", re.IGNORECASE)
OF_OTHERS = re.compile(
    r"\b(?:supervised|guided|reviewed|checked|edited|approved|funded|supported|sponsored|translated|verified"
    r"|photographed|photos?|illustrat(?:ed|ions?)|hosted|powered|introduced|recommended|followed|caused|replaced)$",
    re.IGNORECASE,
)
"""How words before `by` end that tell of somebody who is no author."""
_REPORTER = re.compile(r"(?<=\w)\s?(?:기자|특파원|記者|记者)$")
"""What Korean, Chinese and Japanese papers have behind the name of a reporter."""
_MAIL = re.compile(r"[\s|(<\[,]*(?:mailto:)?[\w.+-]+@[\w.-]+\w[)>\]]?")
_END = re.compile(
    r"\s*(?:[|•·/\n]|[,;.]?\s+\(?(?:last )?(?:updated|published|posted|reviewed|medically|modified"
    r"|on|in|at|for|am|um|under|follow|post a|leave a|stand|twitter|facebook|instagram)\b"
    rf"|[,;.–—-]?\s*{MONTH} [0-9]|[,;.–—-]?\s*[0-9]).*$",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN = re.compile(r"\s*(?:;|,\s*(?:and|&)\s|\b(?:and|und|et)\b|&|,)\s*")
_DEGREE = re.compile(
    r"(?:M\.? ?D|Ph\.? ?[Dd]|[BM]sc|R\.?D(?:\.?N)?|M\.?P\.?H|[BM][A-Z]?\.?S\.?c?"
    r"|M\.?A|B\.?A|R\.?N|D\.?O|L\.?D\.?N?|C\.?P\.?T|D\.?Sc|MBBS|FRCP|FACP|FACC|PharmD|Pharm\.D|MBA|CSCS|CNS|CDE|DPhil|Jr|Sr|II|III|[A-Z]{2,6}(?:-[A-Z]{1,3})?)\.?",
)
_AND_SHORT = re.compile(r"(?:\b(?:and|und|et)|&)\s+(?!MD|RN|RD|MPH|MBA|DO)[A-Z]{2,6}\s*(?:[,;]|$)")
"""What is joined to a thing, `EPA and DHA`: a degree stands behind a comma, and people have more of a name."""
_WITH_DEGREES = re.compile(rf"(?:\s*,\s*{_DEGREE.pattern})+$")
_DEGREES_BEHIND = re.compile(
    r"(?<=[a-z.])(?:\s+(?:M\.?D|Ph\.?D|[BM]\.?A|[BM]\.?Sc?|M\.?P\.?H|R\.?N|D\.?O|J\.?D|MBBS|MBChB|FRCP|PharmD|RD)\.?)+$"
)
_ROLE = re.compile(
    r"\b(?:editor|engineer|writer|reporter|correspondent|news|contributor|author|journalist|director|professor|physician"
    r"|dietiti?cian|nutritionist|producer|columnist|manager|officer|specialist|expert|researcher|ceo|cto|founder|university|department|flickr|wikimedia|unsplash|shutterstock|licen[sc]ed)s?\b",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r"\b(?:universit|univ\b|institut|hospital|college\b|department|school of|cent(?:er|re) for|faculty|academy\b"
    r"|laborator|hochschule|klinik)",
    re.IGNORECASE,
)
"""What an institution has in its name that stands behind that of an author."""
_PARTICLES = frozenset({
    "de", "da", "di", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ter", "al", "el", "bin", "ibn",
    "zu", "dos", "das", "d", "'t",
})  # fmt: skip
_LABEL = re.compile(r"^\W*authors?(?: list)?\W*[:\s]\s*", re.IGNORECASE)
AND_OTHERS = re.compile(r",? (?:et al|(?:&|and) (?:co|others|colleagues))\.?$", re.IGNORECASE)
"""How a list ends that names only its first authors."""
_GROUP = re.compile(
    r"\b(?:(?:working|study|research|writing|trial|collaborative) group|consortium|collaborat(?:ion|ors)|investigators"
    r"|on behalf of)\b|\bteam$",
    re.IGNORECASE,
)
"""What a group among the authors has in its name."""
_ADDRESS = re.compile(r"\s(?:https?://|www\.)\S+")
_INSTITUTION_BEHIND = re.compile(r"(?<=[^\W\d_]{3})\. (?=[^\W\d_a-z])")
NO_NAME = re.compile(
    r"(?:the|an?|of|in|on|for|with|and|study|studies|trial|group|title|version|draft|health|policy)$"
    r"|(?:review|analys|report|univ|depart|institut|school|hospital|cent(?:er|re)$|college|facult|laborator|division|academ"
    r"|ministr|council|societ|associat|foundat|national|internat|cohort|abstract|introduct|background|running|correspond"
    r"|conference|key-?word|committee|consort|projects?$|proposal|assignment|homework|lecture|seminar|thes[ei]s$)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w.’'‐-]*\.?")
_SMALL = re.compile(r"(?<![\w@.-])[^\W\d_A-Z]{2,}(?![\w@])")
_GIVEN = r"(?:[A-Z]\.[\s-]?){1,4}"
_FAMILY_FIRST = re.compile(
    rf"(?P<family>(?:[a-z]{{2,3}} ){{0,2}}[A-Z][\w’'‐-]+(?: [A-Z][\w’'‐-]+)?)[,.] "
    rf"(?!(?:M\. ?D|[BM]\. ?A|R\. ?N|D\. ?O)\.)(?P<given>{_GIVEN})(?:\s*[,;]?\s*(?:\band\b|&)\s*|\s*[;,]\s*|\s*$)"
)
"""A name of a list as references have it: `Roe, J. K.,`."""
_FEWEST_WORDS, _MOST_WORDS = 2, 5
"""Of a name in a line without markup, and of any name, its particles aside."""
_MOST_SIGNS = 8
"""Of a name in Chinese or Japanese writing."""


def author_names(text: str, *, is_labelled: bool = False, is_marked: bool = False) -> str:
    """The names in a byline or a field of data, with commas between them; "" where it has none.

    What `is_marked` up as an author may be of one word in small letters. With `is_labelled` only names that stand
    behind a word such as `by` are taken, whatever stands before it: `Compiled and sent by Jane Roe`.
    """
    if is_labelled:
        behind = _BEHIND_BY.search(text)
        text = behind["names"] if behind and not OF_OTHERS.search(text[: behind.start()]) else ""
    text = _ADDRESS.sub("", re.sub(r"\s*\([^()]*\)", "", _MAIL.sub("", text) if "@" in text else text))
    text = with_given_first(text.rstrip(" ]"))
    bare = _REPORTER.sub("", _END.sub("", _BY.sub("", " ".join(text.split()).rstrip(" ,;"))))
    if re.search(r"https?:|www\.|@|\.(?:com|org|net)\b", bare) or _AND_SHORT.search(bare):
        return ""
    is_cut = bare != _REPORTER.sub("", _BY.sub("", " ".join(text.split()).rstrip(" ,;")))
    found: list[str] = []
    for part in _BETWEEN.split(bare):
        name = part.strip(" .,:;-–—|") + ("." if re.search(r"\b(?:Jr|Sr)\.$", part) else "")
        if found and INSTITUTION.search(name):
            break
        if found and _is_no_author(name):
            continue
        is_name = _is_name(name) or (is_marked and _is_nick(name))
        if not is_name or (is_cut and " " not in name):
            return ""
        found.append(name)
    return ", ".join(dict.fromkeys(found))


def _is_no_author(name: str) -> bool:
    """Whether what stands in a list behind a name is a degree, a post, a group, or `the editors`."""
    is_other = _DEGREE.fullmatch(name) or _ROLE.search(name) or _GROUP.search(name)
    return is_other is not None or is_nobody(name.partition(" ")[0])


def listed_names(text: str) -> list[str]:
    """The authors in a line of a manuscript that has nothing but names, marks and degrees; [] where it has more."""
    whole = AND_OTHERS.sub("", _ADDRESS.sub("", _MAIL.sub("", " ".join(text.split()))))
    first = _INSTITUTION_BEHIND.split(whole)[0]
    return _names_in(whole) or (names if first != whole and len(names := _names_in(first)) > 1 else [])


def _names_in(text: str) -> list[str]:
    """The authors in a list; a group among them is left out, and each may be of one word where all have marks."""
    marks = count_of_marks(text)
    bare = with_given_first(_LABEL.sub("", re.sub(r"\([^)]*\)|\[[^\]]*\]", "", without_marks(text))))
    if _AND_SHORT.search(bare):
        return []
    is_reversed = ";" in bare
    parts = re.split(r";", bare) if is_reversed else _BETWEEN.split(bare)
    fewest = 1 if marks >= len(parts) else _FEWEST_WORDS
    found: list[str] = []
    for part in parts:
        name = without_degrees(given_first(_WITH_DEGREES.sub("", part.strip(" .,:"))) if is_reversed
                               else part.strip(" .,:"))  # fmt: skip
        if not name or (found and (_DEGREE.fullmatch(name) or _GROUP.search(name))):
            continue
        words = name.split()
        if not _is_name(name) or len(words) < (fewest if found else _FEWEST_WORDS) or _has_common(words):
            return []
        found.append(name)
    return found


def small_words(lines: Iterable[str]) -> set[str]:
    """The words that a text has in small letters somewhere: no name is made of them."""
    return {word for line in lines for word in _SMALL.findall(line) if word == word.lower()}


def with_given_first(text: str) -> str:
    """A list of names that has every family name before its initials with these before it; any other text as it is.

    `Roe, J. K., and Poe, A.` reads `J. K. Roe, A. Poe`.
    """
    found, at = [], 0
    while match := _FAMILY_FIRST.match(text, at):
        found.append(f"{match['given'].strip()} {match['family']}")
        at = match.end()
    return ", ".join(found) if found and at == len(text) else text


def without_address(name: str) -> str:
    """`Jane Roe <jane@example.org>` as `Jane Roe`."""
    return _MAIL.sub("", name).strip()


def without_degrees(name: str) -> str:
    """`Jane Doe MD PhD` as `Jane Doe`."""
    return _DEGREES_BEHIND.sub("", name)


def _has_common(words: list[str]) -> bool:
    """Whether one of some words is one of titles and institutions, and of no name; a capital inside is an initial."""
    inside = words[1:-1]
    return any(NO_NAME.match(word) and not (word == "A" and word in inside) for word in words)


def given_first(name: str) -> str:
    """`Doe, Jane` as `Jane Doe`."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and given.strip() and "," not in given else name.strip()


def is_nobody(name: str) -> bool:
    """Whether a field of data says with a word of its own that it has no name."""
    return _NOBODY.fullmatch(name.strip()) is not None


def _is_nick(name: str) -> bool:
    """Whether a name that is marked up as such may be one: a single word, or letters that have no capitals."""
    has_capitals = name.lower() != name.upper()
    return _WORD.fullmatch(name) is not None and not is_nobody(name) and (has_capitals or len(name) <= _MOST_SIGNS)


def _is_name(name: str) -> bool:
    words = name.split()
    return (
        0 < sum(word.lower() not in _PARTICLES for word in words) <= _MOST_WORDS
        and len(name) <= 60
        and all(_WORD.fullmatch(word) for word in words)
        and words[-1][0].isupper()
        and (words[0][0].isupper() or words[0].lower() in _PARTICLES)
        and not (_ROLE.search(name) and len(words) > 1)
        and (len(words) > 1 or (len(name) > 2 and not (name.isupper() and len(name) < 6)))
        and not is_nobody(name)
        and not is_nobody(words[0])
    )

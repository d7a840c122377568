"""The authors of a page: of all names that its data and its lines give, those that are likeliest them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from mgtui.formats.dates import DAY
from mgtui.formats.known_names import is_known
from mgtui.formats.names import INSTITUTION, OF_OTHERS, author_names, given_first, listed_names
from mgtui.formats.page_data import Fact, letters_of
from mgtui.formats.page_places import Compared, Group, Place, worthiest
from mgtui.formats.page_view import AROUND, NEAR, coarse, unaccented
from mgtui.formats.pdf_front import step
from mgtui.formats.xml_tree import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mgtui.formats.judge import Features
    from mgtui.formats.page_data import PageData
    from mgtui.formats.page_view import Spot, View

_CITED = ("citation_author", "citation_authors", "bepress_citation_author")
_LISTED = ("dc.creator", "dcterms.creator")
_META = (
    "author", "article:author", "article:author_name", "og:article:author", "parsely-author", "sailthru.author", "byl",
    "twitter:creator", "article_author", "vr:author", "dc.contributor", "shareaholic:article_author_name",
)  # fmt: skip
_BY = re.compile(
    r"\W*(?:(?:(?:written|posted|published|reported|text|erstellt|geschrieben|verfasst|story|words) )?"
    r"(?P<by>by|von|par|por|door|da|di)(?:[:\s]|$)|(?P<author>(?:about the |über (?:den|die) )?autor(?:in|en)?"
    r"|(?:about the |about our )?authors?(?: information| details)?|contributors?|authorship"
    r"|(?:l['’])?auteurs?|text|作者|撰文|文)"
    r"\s?(?:[:：/／]|$))",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:photo|foto|image|bild|illustrat|credit|courtesy|edited|editor|reviewed|translat|übersetz|interview|produced"
    r"|flickr|wikimedia|unsplash|shutterstock|licen[sc]ed|music|director|regie|contact|kontakt|press|ansprechpartner|getty|reuters|afp|dpa|comment|said|says|replied|photograph)",
    re.IGNORECASE,
)
_PAGE_OF_AUTHOR = re.compile(
    r"/(?:authors?|autore?s?n?|auteurs?|redaktion|redakteure?|editors?|staff|people|contributors?|writers?|journalists?"
    r"|reporters?|korrespondent(?:en|in)?|firmas?|meet-the-team(?:/[a-z]{2})?|by|bio|profiles?|profil|users?)/[\w.%-]+",
    re.IGNORECASE,
)
_NICK_AND_DAY = re.compile(rf"\W*(?:posted |written )?by:?\s+(?P<name>\w[\w.-]+)\s+(?:at|on|in)\s+{DAY}", re.IGNORECASE)
"""A line of a blog under a post: `Posted by anna7 on May 3, 2019`."""
_DATED = re.compile(r"\b(?:19|20)[0-9]{2}\b|[0-9]{1,2}[.:][0-9]{2}\b|\bago\b|\bvor [0-9]")
_DAY = re.compile(DAY, re.IGNORECASE)
_CALENDAR = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez)$|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun|mon|diens|donners|frei|sams|sonn)(?:day|tag)\b|\bmittwoch\b"
    r"|\b(?:january|february|march|july|september|october|november|december|januar|februar|oktober|dezember)\b",
    re.IGNORECASE,
)
"""Days and months; of those that are names too only what stands last."""
_PARTS = re.compile(r"\s*[|•·⋅»\n]\s*|\s+[/–—-]\s+|\s+//\s+")
_MOST_NAMES = 60
_MOST_GROUPS = 200
"""Names of a page that are weighed against each other."""
_DATE_BEFORE = re.compile(
    r"^.*?[0-9]{4}(?:[^\w\n]*[0-9]{1,2}[:.h][0-9]{2}(?:\s?[ap]\.?m\b\.?|\suhr)?)?[\s,|•·–-]*(?:at|um|on)?\s*(?=\D)",
    re.I,
)
_SIGNED = re.compile(r"\s*[–—―]\s*\w")
"""How a line begins that is the name of the author at the foot of a text."""
_IN_PROSE = re.compile(
    r"(?i:\b(?:i(?:['’]m| am)|my name is"
    r"|(?:article|post|text|page|essay|report|story|entry) (?:is |was )?(?:written |posted )?by"
    r"|written by|mein name ist|ich bin|je suis|je m['’]appelle|me llamo))\s+"
    r"(?P<name>(?-i:[A-ZÄÖÜÉ][\w’'.-]+(?: (?:(?:van|von|de|der|la|del|di) )*[A-ZÄÖÜÉ][\w’'.-]*){1,2}))"
)
_ABOUT = re.compile(
    r"(?P<name>[A-ZÄÖÜÉ][\w’'-]+(?: (?:(?:van|von|de|der|la|del|di) )*[A-ZÄÖÜÉ][\w’'.-]*){1,3}),? "
    r"(?:is (?:an?|the|one|currently)|was born|ist (?:ein|freie|seit|Redakt)|est (?:un|journaliste)|works|writes"
    r"|has (?:been|written)|holds|schreibt|arbeitet|covers|lives|studied|received|joined)\b"
)
"""How a paragraph about somebody begins."""
_BY_INSIDE = re.compile(r"\s(?P<by>(?:by|von|par|por)\s+(?-i:[^\W\d_a-z]).*)", re.IGNORECASE)
_FAMILIES = dict.fromkeys(_LISTED, "list") | dict.fromkeys(_META, "field") | {"twitter:data": "label"}
_LONGEST = 80
"""Letters of a name."""
_WORD = re.compile(r"[a-z]+")
_LONGEST_LINE = 90
_WITH_INSTITUTION = "with institution"
"""How a name stands that only an institution behind it tells, in a line of a long block."""
_FEWEST_LETTERS = 3
_AUTHOR_MARKS = frozenset({
    "author", "authors", "byline", "autor", "autoren", "auteur", "blogger", "writer", "contributor", "contributors",
    "creator",
})  # fmt: skip


class Names(NamedTuple):
    """Names that may be the authors, commas between them, and where they were found."""

    text: str
    said_by: str


class _Place(Place, frozen=True):
    """Where a name is printed; whether it is marked there as that of an author, or leads to their page."""

    is_marked: bool = False
    is_linked: bool = False

    @property
    def rank(self) -> tuple[bool, ...]:
        is_near = self.zone in NEAR
        is_labelled = self.label not in ("no", _WITH_INSTITUTION)
        return (
            self.region not in AROUND, is_labelled and is_near, self.is_marked and is_near, is_labelled,
            self.is_linked and is_near, self.is_marked, self.is_linked, is_near,
        )  # fmt: skip


class _Group(Group[_Place]):
    """All places that name the same person first."""

    def __init__(self) -> None:
        super().__init__()
        self.lists: Counter[str] = Counter()

    def take(self, other: _Group, *, is_same: bool = True) -> None:
        """Take over what another group has; its names too where they are the same."""
        if is_same:
            self.lists.update(other.lists)
        self.said_by = self.said_by or other.said_by
        self.marks |= other.marks
        self.places += other.places

    @property
    def is_of_readers(self) -> bool:
        """Whether nothing but comments behind the beginning of the text has the name."""
        return not self.marks and all(place.region == "comment" and place.zone not in NEAR for place in self.places)

    @property
    def names(self) -> str:
        """The list that most places have, and of these the longest; one with a single word may name a place too."""

        def worth(names: str) -> tuple[bool, int, int]:
            return all(" " in name for name in names.split(", ")[1:]), self.lists[names], len(names)

        return max(self.lists, key=worth)


def places_of_authors(view: View) -> list[tuple[Names, Features]]:
    """All names of a page that may be its authors, each with what is seen of them."""
    groups: dict[str, _Group] = {}
    for names, mark in _marked(view):
        group = groups.setdefault(letters_of(names.partition(",")[0]), _Group())
        group.lists[names] += 1
        group.mark(mark)
    for names, place in _printed(view):
        group = groups.setdefault(letters_of(names.partition(",")[0]), _Group())
        group.lists[names] += 1
        group.places.append(place)
    groups = {key: group for key, group in groups.items() if key and len(key) < _LONGEST and not group.is_of_readers}
    groups = _merged(worthiest(groups, _MOST_GROUPS))
    page = _Page(groups)
    return [
        (Names(group.names, group.said_by or _said_by(page.best[key])), _features(view, key, group, page))
        for key, group in groups.items()
    ]


def _said_by(place: _Place) -> str:
    if place.label in ("by", "author", "above", "signed") or place.is_marked:
        return "the byline"
    if place.label in ("about", "prose"):
        return "the text"
    return "the link to the page of the author" if place.is_linked else "a line of the page"


def _merged(groups: dict[str, _Group]) -> dict[str, _Group]:
    """The groups in which `M. Roe` goes with `Mary Roe`."""
    firsts = {key: group.names.partition(",")[0].split() for key, group in groups.items()}
    whole = {(words[0][0], words[-1]): key for key, words in firsts.items() if len(words) > 1 and len(words[0]) > 2}
    kept: dict[str, _Group] = {}
    for key in sorted(groups, key=len):
        words = firsts[key]
        target = key
        if len(words) == 2 and len(words[0].rstrip(".")) == 1:
            target = whole.get((words[0][0], words[1]), key)
        if target == key:
            kept.setdefault(key, _Group()).take(groups[key])
        else:
            kept.setdefault(target, _Group()).take(groups[key], is_same=False)
    return {key: group for key, group in kept.items() if group.lists}


class _Page(Compared[_Place]):
    """How the names of a page compare, and what its data names."""

    def __init__(self, groups: dict[str, _Group]) -> None:
        super().__init__(groups)
        self.marks = {mark for group in groups.values() for mark in group.marks}
        self.behind = {
            letters_of(name) for group in groups.values() for names in group.lists for name in names.split(", ")[1:]
        }
        """Who stands in a list behind somebody else."""
        self.beginnings = {
            letters_of(group.names.partition(",")[0].rpartition(" ")[0]) for group in groups.values()
        } & {
            key
            for key, group in groups.items()
            if " " in group.names and len(group.names.split()[-1]) > _FEWEST_LETTERS
        }
        """Names that another name begins with."""
        near = {key: place for key, place in self.best.items() if place.rank[0] and place.zone in NEAR}
        self.people = sorted(
            (key for key in near if _is_person(groups[key].names.partition(",")[0])), key=lambda key: near[key].at
        )
        """Names of people that stand around the title, in their order."""


def _is_person(name: str) -> bool:
    """Whether a name begins as those of people do."""
    return " " in name and is_known("given", name.split()[0])


def stated_authors(data: PageData) -> Fact | None:
    """The authors that a page names for those who cite it, as publishers of papers and archives do."""
    for name in _CITED:
        if people := [given_first(part) for text in data.meta.get(name, ()) for part in re.split(r";\s*", text)]:
            return Fact(_joined(people), f"meta {name}")
    return None


def _marked(view: View) -> Iterator[tuple[str, str]]:
    data = view.data
    for name in _LISTED:
        if people := [given_first(part) for text in data.meta.get(name, ()) for part in re.split(r";\s*", text)]:
            yield _joined(people), f"meta {name}"
    for field in ("author", "creator"):
        if people := [_names(text, is_marked=True) for text in data.names(field)]:
            yield _joined(people), f"JSON-LD {field}"
    for name in _META:
        if people := [_names(text, is_marked=True) for text in data.meta.get(name, ())]:
            yield _joined(people), f"meta {name}"
    for label, content in (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")):
        if re.search(r"by|author|von|par|autor", " ".join(data.meta.get(label, ())), re.IGNORECASE):
            yield _joined(_names(text, is_marked=True) for text in data.meta.get(content, ())), "meta twitter:data"


def _names(text: str, *, is_marked: bool = False) -> str:
    found = author_names(text, is_marked=is_marked or text.lower() == text.upper())
    return "" if _CALENDAR.search(found) and not is_marked else found


def _joined(people: Iterator[str] | list[str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, people)))


def _printed(view: View) -> Iterator[tuple[str, _Place]]:
    joined: set[Element] = set()
    for spot in view.spots:
        whole = spot.text
        is_author = _is_marked(spot.element)
        is_labelled = _BY.fullmatch(_PARTS.split(spot.before)[-1]) is not None
        parts = [part for part in _PARTS.split(whole) if part.strip()]
        if _DATED.search(whole):
            parts += [part for old in parts if (part := _DATE_BEFORE.sub("", old, count=1)) != old and part]
        for number, part in enumerate(parts):
            label = _BY.match(part)
            names = _names(part, is_marked=is_author or label is not None or is_labelled)
            if not names and len(whole) < _LONGEST_LINE and (by := _by_inside(part)):
                label, names = _BY.match(by), _names(by)
            if not names and len(listed := listed_names(part)) > 1:
                names = ", ".join(listed)
            if not names and number == 0 and spot.element.text and len(spot.element):
                names = _names(spot.element.text, is_marked=is_author)
            if not names and (nick := _NICK_AND_DAY.match(part)):
                label, names = _BY.match("by"), nick["name"]
            if not names or _BY.fullmatch(names):
                continue
            is_sure = is_author or label or is_labelled or names.lower() == names.upper()
            if " " not in names.replace(", ", ",") and (not is_sure or ("," in names and not is_author)):
                continue
            if is_author or _AUTHOR_MARKS & {*_WORD.findall(spot.element.get("class", "").lower())}:
                names = _with_alike(view, spot.element, names, joined)
            kind = ("by" if label["by"] else "author") if label else "above" if is_labelled else "no"
            if kind == "no" and _SIGNED.match(whole):
                kind = "signed"
            place = _place(view, spot, kind, is_author, f"part {min(number, 2)} of {min(len(parts), 3)}")
            is_alone = letters_of(_DAY.sub("", whole)) == letters_of(names)
            yield names, replace(place, others=place.others | {"alone"}) if is_alone else place
    for at, element, text in view.own_words:
        if len(text) < _LONGEST_LINE and INSTITUTION.search(text) and " " in (name := _names(text).partition(",")[0]):
            yield name, _Place(_WITH_INSTITUTION, view.zone(at), view.regions[element], at)
        for found in (*list(_IN_PROSE.finditer(text))[:3], *filter(None, [_ABOUT.match(text)])):
            name = _names(found["name"])
            if " " in name:
                kind = "about" if found.re is _ABOUT else "prose"
                yield name, _Place(kind, view.zone(at), view.regions[element], at)


def _by_inside(text: str) -> str:
    """What stands from a `by` inside a line on; "" where the words before it tell of somebody who is no author."""
    found = _BY_INSIDE.search(text)
    return found["by"] if found and not OF_OTHERS.search(text[: found.start()]) else ""


def _with_alike(view: View, element: Element, names: str, joined: set[Element]) -> str:
    """The names in an element and in those of the same tag and class behind it: papers list their authors so.

    What is around such a list is noted in `joined`, so that each is read once.
    """
    parent, found = view.parents.get(element), [names]
    if parent is not None and parent not in joined and element.get("class"):
        joined.add(parent)
        alike = [each for each in parent if each.tag == element.tag and each.get("class") == element.get("class")]
        found += [_names(text_of(each), is_marked=True) for each in alike[alike.index(element) + 1 :][:_MOST_NAMES]]
    return _joined(found)


def _place(view: View, spot: Spot, label: str, is_author: bool, part: str) -> _Place:
    marks = set(view.marks(spot.element))
    link = spot.element if spot.element.tag == "a" else next(iter(spot.element.iter("a")), None)
    if link is None and (parent := view.parents.get(spot.element)) is not None and parent.tag == "a":
        link = parent
    href = link.get("href", "") if link is not None else ""
    is_linked = link is not None and (link.get("rel") == "author" or _PAGE_OF_AUTHOR.search(href) is not None)
    others = {f"mark {mark.split()[1]}" for mark in marks} | {part, f"tag {spot.element.tag}"}
    if is_author:
        others.add("itself author")
    if link is not None and not is_linked:
        others.add("other link")
    if "mailto:" in href or "@" in spot.text:
        others.add("mail")
    if _DATED.search(spot.text):
        others.add("dated")
    if _OTHER.search(spot.text) or _OTHER.search(spot.before):
        others.add("other")
    is_marked = is_author or any(mark.split()[1] in _AUTHOR_MARKS for mark in marks)
    return _Place(
        label, view.zone(spot.at), view.regions[spot.element], spot.at, frozenset(others), is_marked, is_linked
    )


def _is_marked(element: Element) -> bool:
    classes = element.get("class", "").split()
    return element.get("rel") == "author" or element.get("itemprop") == "author" or {"fn", "author"} <= {*classes}


def _features(view: View, key: str, group: _Group, page: _Page) -> Features:
    names = group.names.split(", ")
    seen = {*_of_words(view, names[0], key), *_of_site(view, names[0], key), *_of_elsewhere(view, names[0], key)}
    if len(names) > 1:
        seen.add(f"names {step(len(names), 3, 5)}")
    if key in page.behind:
        seen.add("behind another")
    if key in page.beginnings:
        seen.add("begins another")
    elif len(names[0].split()) > 2 and letters_of(names[0].rpartition(" ")[0]) in page.beginnings:
        seen.add("begins with another")
    shown = "no"
    if key in page.best:
        best = page.best[key]
        near = coarse(best.zone)
        around = best.region if best.region in AROUND else "in place"
        seen.update(page.seen(key, group))
        seen.add(f"{best.label} {best.is_marked} {best.is_linked} {near} {around == 'in place'}")
        seen.add(f"label {best.label} {near}")
        seen.add(f"marked {best.is_marked} {near}")
        seen.add(f"linked {best.is_linked} {near}")
        seen.add(f"{around} {near}")
        seen |= {
            f"also {place.label}" for place in group.places if place.label in ("about", "prose") and place is not best
        }
        if any(place.region == "bio" for place in group.places):
            seen.add("also bio")
        seen.update(_of_group(group, key, names[0], page))
        shown = "near" if any(place.zone in NEAR for place in group.places) else "elsewhere"
    elif key in view.letters:
        shown = "words"
    families = {_FAMILIES.get(mark.split()[1], mark.split()[0]) for mark in group.marks}
    seen.add(f"families {len(families)} {shown}")
    seen.update(f"{family} {shown}" for family in families)
    seen.update(group.marks)
    seen.add(f"others marked {min(len(page.marks - group.marks), 2)} {bool(group.marks)}")
    if group.marks and shown != "near" and any(page.highest[1:3]):
        seen.add("another printed")
    return sorted(seen)


def _of_group(group: _Group, key: str, name: str, page: _Page) -> Iterator[str]:
    """What all places of a name say: whether it has a line by itself, a day beside it, and who else is near."""
    is_person = _is_person(name)
    near = [place for place in group.places if place.rank[0] and place.zone in NEAR]
    alone = {coarse(place.zone) for place in group.places if place.rank[0] and "alone" in place.others}
    yield from (f"alone {is_person} {zone}" for zone in alone)
    if any("dated" in place.others for place in near):
        yield f"dated near {is_person}"
    if near and page.people:
        order = page.people.index(key) if key in page.people else -1
        yield f"person {min(order, 1)} of {min(len(page.people), 3)} near"


def _of_words(view: View, name: str, key: str) -> Iterator[str]:
    words = name.split()
    has_capitals = name.lower() != name.upper()
    yield f"words {len(words)} {name.isascii()}" if has_capitals else f"signs {min(len(name), 6)}"
    # Templates name people too, whom nothing on the page names.
    if has_capitals and len(words) > 1 and key in view.letters:
        yield f"known {is_known('given', words[0])} {is_known('family', words[-1])}"
    common = sum(word.lower() in view.common_words for word in words if len(word) > 2)
    yield f"common {min(common, 2)} {common == len(words)}"
    if has_capitals and (name.isupper() or name.islower()):
        yield "capitals" if name.isupper() else "small"
    yield f"again {step(view.letters.count(key), 1, 2, 3, 5, 9)}"


def _of_elsewhere(view: View, name: str, key: str) -> Iterator[str]:
    """Where the family name stands again: in an address, a line of rights, a citation, what tells about somebody."""
    family = letters_of(name.split()[-1])
    if INSTITUTION.search(name):
        yield "institution"
    if key in view.tab_parts:
        yield "part of tab"
    slug = unaccented("".join(name.split()).casefold())
    if len(slug) > _FEWEST_LETTERS and re.sub(r"[^a-z]", "", slug) in view.link_letters:
        yield f"in link {len(name.split()) > 1}"
    if (picture := view.pictures.get(key)) is not None:
        yield f"picture {picture}"
    if f"about{key}" in view.letters:
        yield "about name"
    if len(family) > _FEWEST_LETTERS:
        if view.addresses:
            yield f"address {unaccented(family) in view.addresses}"
        if view.rights:
            yield f"in rights {family in view.rights}"
        if view.before_title:
            yield f"before title {min(view.before_title.count(family), 3)}"


def _of_site(view: View, name: str, key: str) -> Iterator[str]:
    if any(key == site or key in site or site in key for site in view.sites):
        yield "is site"
    words = [letters for word in name.split() if len(letters := letters_of(word)) > _FEWEST_LETTERS]
    if view.host and (key in view.host or any(word in view.host for word in words)):
        yield f"host {key in view.host}"
    if key in view.tab_behind:
        yield "in tab"

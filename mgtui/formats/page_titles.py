"""The title of a web page: the heading that it prints where its data agrees, else what the data says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.page_data import Fact, PageData, letters_of
from mgtui.formats.xml_tree import text_of
from mgtui.library import escaping

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TITLES = ("citation_title", "dc.title", "dcterms.title", "prism.title", "eprints.title", "bepress_citation_title")
SEPARATOR = re.compile(r"\s+[|–—·»:-]+\s+|\s*\|\s*|(?<=[^\x00-\x7f])_(?=[^\x00-\x7f])")
"""What stands between a title and the name of its site."""
_NUMBER = re.compile(r"\[[0-9.]+\]\s+")
"""What an archive puts before the title of a preprint."""
_LABEL = re.compile(r"[^|]*\w[^|]*\||title:", re.IGNORECASE)
_TAB = "the title of the page"
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w+)?")
_MOST_INNER = 3
"""Elements within one that prints a title and nothing else."""
_FEWEST_BEHIND = 2
"""Parts of a tab behind the first of which that is told as the title by its length."""
_SHORT_TITLE = 15
"""Letters below which a heading may be the name of a site."""
_LONGEST_SITE = 40
_CUT = ("…", "...")
"""How a title ends that was too long for its field."""
_STEM = 5
"""Letters by which the same word in two titles is told."""
_FEWEST_SHARED = 2


def title_of(data: PageData, publisher: str) -> Fact | None:
    """The printed heading where the data of the page agrees with it, else the data."""
    stated = [*filter(None, (data.first(_TITLES),))]
    stated += [Fact(text, "JSON-LD headline") for text in data.texts("headline", "name")]
    stated += [*filter(None, (data.first(("og:title", "twitter:title", "title")),))]
    tab = data.root.find(".//title")
    if tab is not None and text_of(tab):
        stated.append(Fact(_NUMBER.sub("", escaping.clean(text_of(tab)), count=1), _TAB))
    only_tab = all(fact.said_by == _TAB for fact in stated)
    headings = [heading for heading in data.root.iter("h1") if text_of(heading).strip()]
    headings.sort(key=lambda heading: heading.get("itemprop") != "headline")
    names = [escaping.clean(text_of(heading)) for heading in headings if _leads_home(heading)]
    printed = [escaping.clean(text_of(heading)) for heading in headings if not _leads_home(heading)]
    told = [title for fact in stated for title in (fact.value, _without_site(fact.value, [publisher]))]
    if all(len(letters_of(text)) < _SHORT_TITLE for text in printed):
        # The first heading may be the name of the site, and the title stand below it.
        known = {letters_of(part) for title in told for part in (title, *SEPARATOR.split(title))}
        below = [escaping.clean(text_of(heading)) for heading in data.root.iter("h2")]
        long = [text for text in below if len(letters_of(text)) >= _SHORT_TITLE]
        printed = [*(text for text in long if letters_of(text) in known or _begins(text, told)), *printed]
    sites = {letters_of(SEPARATOR.split(title)[-1]) for title in told if len(SEPARATOR.split(title)) > 1}
    # The name of the site may be a heading too: it stands at the end of the tab.
    printed.sort(key=lambda text: letters_of(text) in sites)
    # Data of the page says more than its tab, which may have the name of a section.
    of_data = [fact.value for fact in stated if fact.said_by != _TAB]
    printed.sort(key=lambda text: not any(_agree(text, title) for title in of_data))
    is_alone = len({letters_of(text) for text in printed}) == 1
    for text in printed:
        if letters_of(text) == letters_of(publisher):
            continue
        is_told = any(_agree(text, title) for title in told) or (is_alone and any(_share(text, one) for one in told))
        # A tab may have words of its own for those who search; without data of the page the only heading is the title.
        is_told = is_told or (is_alone and only_tab and len(letters_of(text)) >= _SHORT_TITLE)
        if is_told or (not stated and (is_alone or _opens(data.root, text))):
            return Fact(_alone(text, told), "the first heading")
    if not stated:
        return None
    if only_tab and (part := _printed_part(data.root, stated[0].value)):
        return Fact(part, _TAB)
    stated = [fact for fact in stated if not fact.value.endswith(_CUT)] or stated
    return stated[0]._replace(
        value=_without_site(stated[0].value, [publisher, *names, *(fact.value for fact in stated[1:])])
    )


def _begins(printed: str, told: list[str]) -> bool:
    """Whether one of some titles is a printed one and the name of a site: `Iron and sleep: The Daily`."""
    return any(title.startswith(f"{printed}:") and len(title) <= len(printed) + _LONGEST_SITE for title in told)


def _printed_part(root: Element, tab: str) -> str:
    """The longest beginning or end of the text of a tab, between the signs in it, that the page prints by itself.

    Where it prints none, the first of many parts, if that is the longest: sections, the site and its town follow it.
    """
    body = root.find(".//body")
    inner = (each for each in (root if body is None else body).iter() if len(each) <= _MOST_INNER)
    printed = {letters_of(text_of(each)) for each in inner}
    signs = list(SEPARATOR.finditer(tab))
    parts = [part for sign in signs for part in (tab[: sign.start()].strip(), tab[sign.end() :].strip())]
    for part in sorted(parts, key=len, reverse=True):
        if len(letters_of(part)) >= _SHORT_TITLE and letters_of(part) in printed:
            return part
    first, *others = SEPARATOR.split(tab)
    is_title = (
        len(others) >= _FEWEST_BEHIND and len(first) > max(map(len, others)) and len(first.split()) > _FEWEST_BEHIND
    )
    return first if is_title else ""


def _opens(root: Element, text: str) -> bool:
    """Whether a page begins with these words."""
    return letters_of(text_of(root)).startswith(letters_of(text))


def _agree(printed: str, stated: str) -> bool:
    """Whether two titles are one, but for the name of the site or a subtitle in one of them."""
    short, long = sorted((letters_of(printed), letters_of(stated)), key=len)
    is_part = short in map(letters_of, SEPARATOR.split(max(printed, stated, key=len)))
    return bool(short) and (is_part or (short in long and len(short) * 2 >= len(long)))


def _share(printed: str, stated: str) -> bool:
    """Whether the only heading of a page has words of the title that is written for others, such as networks."""
    one, other = (
        {word[:_STEM] for word in re.findall(rf"\w{{{_STEM},}}", text.casefold())} for text in (printed, stated)
    )
    return len(letters_of(printed)) >= _SHORT_TITLE and len(one & other) >= _FEWEST_SHARED


def _leads_home(heading: Element) -> bool:
    """Whether a heading is a link to the first page of its site, whose name it is."""
    links = [link for link in heading.iter("a") if text_of(link).strip()]
    return (
        len(links) == 1
        and letters_of(text_of(links[0])) == letters_of(text_of(heading))
        and bool(_HOME.fullmatch(links[0].get("href", "").strip()))
    )


def _alone(printed: str, told: list[str]) -> str:
    """A printed title without the label before it or the site behind it: `Letters | Iron and sleep`, `Title: Iron`."""
    parts = [part for title in told for part in SEPARATOR.split(title) if part]
    for part in parts:
        glued = printed.removeprefix(part)
        if glued != printed and glued[:1].isalnum() and letters_of(glued) in map(letters_of, parts):
            return part
    label = _LABEL.match(printed)
    rest = printed[label.end() :] if label else ""
    known = {letters_of(text) for text in told} - {""}
    is_part = len(rest) > len(printed) / 2 and letters_of(rest) in map(letters_of, parts)
    return rest.strip() if letters_of(rest) in known or is_part else printed


def _without_site(title: str, known: list[str]) -> str:
    """A title without the name of the site, which tabs have before or behind it."""
    parts = SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    for part in (parts[-1], parts[0]):
        if any(letters_of(part) == letters_of(name) for name in known if name):
            rest = title.removesuffix(part) if part is parts[-1] else title.removeprefix(part)
            return rest.strip(" |–—·»:-")
    shorter = [name for name in known if name and len(name) < len(title) and title.startswith(name)]
    if shorter:
        return shorter[0]
    last = title.rpartition("|")
    return last[0].strip() if last[1] and len(last[0]) > len(last[2]) else title

"""A web page as blocks, and which of them are its article: those that were found in it, without what surrounds them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from mgtui.formats import chrome
from mgtui.formats.blocks import Block, SetAside, plain
from mgtui.formats.html_blocks import Placed, placed_blocks
from mgtui.formats.html_tree import BLOCKS
from mgtui.formats.inlines import work_address
from mgtui.formats.page_data import letters_of
from mgtui.formats.page_teasers import first_teaser
from mgtui.formats.page_works import WORKS, YEAR, are_references, starts_of_works
from mgtui.formats.xml_tree import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

OUTSIDE = "outside the article"
CAPTIONS = "captions of pictures"
_RUN = 4
"""Words that stand together in the text that was found and in a block."""
_SHARE_FOUND = 0.6
_SHARE_OF_ROOT = 0.9
_SHARE_OF_MAIN = 0.5
_FEWEST_WORDS = 6
_SHORTEST_LEAD = 40
_LONGEST_LINK = 160
_SHORT = 50
"""Letters; in this and in what a paragraph is, as justext has it."""
_PARAGRAPHS = BLOCKS | {"br", "col", "colgroup", "optgroup", "option", "textarea"}
_AROUND_ROLES = frozenset({"navigation", "complementary", "search"})
_AROUND_TAGS = frozenset({"nav", "aside", "footer", "form", "button", "dialog", "menu"})
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menus?|bread-?crumbs?|shar(?:e|ing|ed)\w*|social\w*|related\w*|recommend\w*"
    r"|recirc\w*|promo\w*|news-?letters?\w*|subscri\w*|sign-?up|comments?|disqus|respond|adverts?|advertise\w*|ads?|sponsor\w*"
    r"|side-?bar|widgets?|foot(?:er)?|masthead|by-?line|authors?|author-?(?:bio|box|info|card)|bio|tags?|tag-?list|topics?"
    r"|cookies?|consent|pop-?up|modal|overlay|paywall|pagination|pager|popular|trending|most-?read|read-?(?:more|next)"
    r"|more-?(?:from|on|stories)|up-?next|outbrain|taboola|tool-?bar|tools|print|skip|disclaimer|copyright|rating|credits?"
    r"|attribution|meta(?:data)?|hidden|sr-only|screen-reader\w*|visually-?hidden|teasers?|cta|feedback|login|search)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:news-?letters?|subscri(?:be|ption)|sign-?up|related(?:-?(?:posts?|articles?|stories|links|content|title))*"
    r"|recommended|recirc\w*|promos?|cookies?|consent|comments|disqus|author-?bio|latest-?(?:news|stories|posts)"
    r"|most-?(?:read|popular)|read-?(?:more|next)|outbrain|taboola|paywall|print-?(?:header|footer)|pop-?up"
    r"|modal|side-?bar)(?:$|[\s_-])|(?:^|\s)(?:hide|hidden)(?:$|\s)",
    re.IGNORECASE,
)
"""Classes of what no text of an article stands in, if it is a small part of what was found."""
_SMALL_PART = 0.15
"""Of the letters that were found on a page."""
_POST = re.compile(r"(?:^|\s)post-([0-9]+)(?:\s|$)")
"""The number of a post in WordPress, among the classes of its element."""
_EMBEDDED = re.compile(r"(?:^|\s)(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed)(?:$|\s)")
"""A post of someone else that an article shows."""
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:summary|lead|lede|standfirst|dek|deck|intro|stand-?first|sub-?head(?:ing|line)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BEFORE = 8
"""Blocks before a text among which its lead stands."""
_CAPTION_CLASS = re.compile(
    r"caption|res-?gallery|slide-?show|photo-?info|(?:image|photo|media)\w*[_-]?credit", re.IGNORECASE
)
_LONGEST_CAPTION = 800
"""Characters of an element for captions; a longer one is the text itself, whatever its class says of captions."""
_GALLERY = re.compile(r"(?:^|[\s_-])(?:galler(?:y|ies)|slide-?shows?|carousel)(?:$|[\s_-])", re.IGNORECASE)
"""Classes of rows of pictures with words of their own, beside which there is a text."""
_SHORTEST_BESIDE = 600
_MOST_TWINS = 20
"""Elements like the one with the text; more of them are a list of something else."""
_NEAR_ABOVE = 3
"""Elements above a paragraph by which it is told as a caption."""
_LISTS_OF_WORKS = re.compile(
    r"(?:^|[\s_-])(?:ref(?:erence)?s?|foot-?notes?|end-?notes?|citations?|sources|bibliography)", re.IGNORECASE
)
_LABELLED = re.compile(r"(?:table|fig(?:ure)?|box|chart|panel)\b\.?\s*[A-Z]?[0-9]", re.IGNORECASE)


class _Links(NamedTuple):
    """How much of an element is links, in characters, and in letters and digits."""

    length: int
    linked: int
    letters: int
    tagged: int
    """Of links that are labels of the page."""
    number: int
    """Of links to addresses."""
    away: int
    """Of those that lead to no work."""


def _links_in(element: Element) -> _Links:
    whole = text_of(element)
    links = [(link, text_of(link)) for link in element.iter("a")]
    tagged = sum(len(letters_of(text)) for link, text in links if "tag" in link.get("rel", "").split())
    addresses = [(link.get("href", ""), text) for link, text in links if re.match(r"https?:|/", link.get("href", ""))]
    away = sum(len(letters_of(text)) for address, text in addresses if not work_address(address))
    linked = sum(len(text) for _, text in links)
    return _Links(len(whole), linked, len(letters_of(whole)), tagged, len(addresses), away)


class Page:
    """A page as blocks, and which of them are its article."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.placed: list[Placed] = placed_blocks(root)
        self.inside = [False] * len(self.placed)
        self.article_root = root
        self._texts = [plain(placed.block) for placed in self.placed]
        self._links: dict[Element, _Links] = {}
        self._host = _host(root)
        self._parents = {child: parent for parent in root.iter() for child in parent}

    def longest_run_of_short(self) -> int:
        """How many short paragraphs and cells stand one after the other at most."""
        longest = run = letters = 0
        for element in self.root.iter():
            if element.tag in _PARAGRAPHS:
                run = run + 1 if letters < _SHORT else 0
                longest, letters = max(longest, run), 0
            letters += len((element.text or "").strip()) + len((element.tail or "").strip())
        return longest

    def find(self, body: Any) -> None:
        """Tell inside from outside, by the text that was found in the page."""
        found = self._found(body)
        if not any(found):
            found = [self._stands_in_main(place) for place in range(len(self.placed))]
        if not any(found):
            return
        self.article_root = self._root_of(found)
        furniture = self._furniture(found)
        found = [is_found and place not in furniture for place, is_found in enumerate(found)]
        twins = self._twins()
        start = next((n for n, one in enumerate(self.placed) if self._is_within(one.element, self.article_root)), 0)
        first, last = found.index(True), len(found) - 1 - found[::-1].index(True)
        works = False
        for place, (block, element) in enumerate(self.placed):
            if block.kind == "heading":
                works = bool(WORKS.fullmatch(self._texts[place]))
            if place in furniture:
                continue
            if found[place]:
                self.inside[place] = not self._leads_elsewhere(place) and not self._is_caption(place)
            elif place > first and self._names_works(place, has_heading=works):
                self.inside[place] = True
            elif not self._is_within(element, self.article_root):
                twin = next((above for above in self._above(element) if above in twins), None)
                before = max(first, start)
                is_lead = before - _BEFORE <= place < before and self._is_marked_lead(place)
                self.inside[place] = is_lead or (twin is not None and self._belongs(place, twin))
            elif place < first:
                self.inside[place] = self._is_lead(place)
            elif place < last:
                self.inside[place] = self._belongs(place)
            else:
                self.inside[place] = works or self._is_list_of_works(element)
        self._keep_edges(first, last)
        self._keep_headings_of_works()
        self._drop_teasers()
        self._drop_bare_headings(found)

    def text(self) -> list[tuple[Element, int]]:
        """The elements of the blocks of the article that are no headings, and the letters of each."""
        return [
            (placed.element, len(text))
            for placed, text, inside in zip(self.placed, self._texts, self.inside, strict=True)
            if inside and placed.block.kind != "heading"
        ]

    def article(self) -> list[Block]:
        """The blocks of the article; a list of references without a heading that says so gets one."""
        blocks: list[Block] = []
        works = False
        found = [placed for placed, inside in zip(self.placed, self.inside, strict=True) if inside]
        starts = starts_of_works([placed.block for placed in found])
        for place, (block, element) in enumerate(found):
            if block.kind == "heading":
                works = bool(WORKS.fullmatch(plain(block)))
            elif block.kind == "list" and not works:
                is_last = place == len(found) - 1
                if are_references(block) or (is_last and self._is_list_of_works(element)):
                    blocks.append(Block("heading", "References", 2))
                    works = True
            elif place in starts and not works:
                blocks.append(Block("heading", "References", 2))
                works = True
            blocks.append(block)
        return blocks

    def outside(self, title: str) -> Iterator[SetAside]:
        """What stands on the page and neither in its article nor in its title."""
        seen = {letters_of(text) for text, inside in zip(self._texts, self.inside, strict=True) if inside}
        seen |= {letters_of(title), ""}
        for (_, element), text, inside in zip(self.placed, self._texts, self.inside, strict=True):
            key = letters_of(text)
            if not inside and key not in seen:
                seen.add(key)
                yield SetAside(CAPTIONS if element.tag == "figcaption" else OUTSIDE, text)

    def _found(self, body: Any) -> list[bool]:
        """Which blocks stand in a text, by their words."""
        if body is None:
            return [False] * len(self.placed)
        words = _words(" ".join(body.itertext()))
        runs = set(zip(*(words[start:] for start in range(_RUN)), strict=False))
        wholes = {letters_of("".join(element.itertext())) for element in body.iter()} - {""}
        found = []
        for text in self._texts:
            own = _words(text)
            if len(own) < _FEWEST_WORDS:
                found.append(letters_of(text) in wholes)
                continue
            mine = list(zip(*(own[start:] for start in range(_RUN)), strict=False))
            found.append(sum(run in runs for run in mine) >= _SHARE_FOUND * len(mine))
        return found

    def _furniture(self, found: list[bool]) -> set[int]:
        """The blocks in small parts of the page that no article stands in, in galleries and in other posts."""
        weights: dict[Element, int] = {}
        for (_, element), text, is_found in zip(self.placed, self._texts, found, strict=True):
            for above in self._above(element) if is_found else ():
                weights[above] = weights.get(above, 0) + len(text)
        whole = weights.get(self.root, 0)
        most = _SMALL_PART * whole
        furniture: set[int] = set()
        gallery: set[int] = set()
        for place, (_, element) in enumerate(self.placed):
            around_it = [*self._above(element)]
            is_small = any(weights.get(each, 0) < most and _is_furniture(each) for each in around_it)
            if is_small or _is_other_post(around_it):
                furniture.add(place)
            galleries = (each for each in around_it if _GALLERY.search(each.get("class", "")))
            if any(whole - weights.get(each, 0) > _SHORTEST_BESIDE for each in galleries):
                gallery.add(place)
        beside = (len(self._texts[place]) for place, is_found in enumerate(found) if is_found and place not in gallery)
        if sum(beside) > _SHORTEST_BESIDE:
            furniture |= gallery
        return furniture

    def _stands_in_main(self, place: int) -> bool:
        block, element = self.placed[place]
        return (
            not self._is_around(element, self.root)
            and block.kind != "heading"
            and len(self._texts[place]) > _SHORTEST_LEAD
        )

    def _root_of(self, found: list[bool]) -> Element:
        """The innermost element with nearly all that was found."""
        weights: dict[Element, int] = {}
        for (_, element), text, is_found in zip(self.placed, self._texts, found, strict=True):
            if is_found:
                for above in self._above(element):
                    weights[above] = weights.get(above, 0) + len(text)
        root = self.root
        while inner := next((e for e in root if weights.get(e, 0) >= _SHARE_OF_ROOT * weights[self.root]), None):
            root = inner
        return root

    def _twins(self) -> set[Element]:
        """Other elements of the tag and the class of the one with the text: some pages set a text in several."""
        root = self.article_root
        marks = (root.tag, root.get("class"))
        around = set(self._above(root))
        alike = [each for each in self.root.iter(root.tag) if each is not root and each.get("class") == marks[1]]
        found: set[Element] = set()
        for each in alike if marks[1] and len(alike) <= _MOST_TWINS else ():
            # With a title of its own it is another article.
            whole = [above for above in self._above(each) if above not in around][-1:]
            if not any(inner.tag in ("h1", "h2") for top in whole for inner in top.iter()):
                found.add(each)
        return found

    def _is_caption(self, place: int) -> bool:
        """Whether a paragraph is the caption of a picture, by its class; one with a label belongs to the text."""
        block, element = self.placed[place]
        if block.kind not in ("paragraph", "list") or _LABELLED.match(self._texts[place]):
            return False
        above = [each for each, _ in zip(self._above(element), range(_NEAR_ABOVE), strict=False)]
        marked = (each for each in above if _CAPTION_CLASS.search(each.get("class", "")))
        if not any(self._links_in(each).length <= _LONGEST_CAPTION for each in marked):
            return False
        return not any(each.tag == "table" or each.find(".//table") is not None for each in above)

    def _is_marked_lead(self, place: int) -> bool:
        """Whether a page marks a block above its text as the lead, though it stands apart from it."""
        element = self.placed[place].element
        marked = any(_LEAD.search(above.get("class", "")) for above in [*self._above(element)][:2])
        return marked and self._is_lead(place) and not self._is_around(element, self.root)

    def _above(self, element: Element) -> Iterator[Element]:
        """An element and those it stands in, from the inside."""
        at: Element | None = element
        while at is not None:
            yield at
            at = self._parents.get(at)

    def _is_within(self, element: Element, root: Element) -> bool:
        return any(above is root for above in self._above(element))

    def _is_around(self, element: Element, root: Element) -> bool:
        """Whether an element, or one it stands in below the root, is furniture of the page by its tag or its class."""
        for above in self._above(element):
            if above is root:
                return False
            marks = f"{above.get('class', '')} {above.get('id', '')}"
            if above.tag in _AROUND_TAGS or above.get("role") in _AROUND_ROLES:
                return True
            if above.get("aria-hidden") == "true" or _AROUND.search(marks):
                return True
        return False

    def _is_lead(self, place: int) -> bool:
        """Whether a block before the text that was found is the article's lead or its box of points."""
        block, element = self.placed[place]
        if block.kind == "heading" or self._is_around(element, self.article_root) or self._is_linked(place):
            return False
        text = self._texts[place]
        is_sentence = len(text) >= _SHORTEST_LEAD and len(_words(text)) > _FEWEST_WORDS and text[-1] in '.!?”"'
        return is_sentence and element.tag != "figcaption" and not chrome.reason(text)

    def _belongs(self, place: int, root: Element | None = None) -> bool:
        """Whether a block inside the article, or another part of it, which was not found, is of it all the same."""
        block, element = self.placed[place]
        text = self._texts[place]
        caption = next((above for above in self._above(element) if above.tag in ("figcaption", "figure")), None)
        if caption is not None and block.kind != "table":
            figure = next((above for above in self._above(element) if above.tag == "figure"), caption)
            return bool(_LABELLED.match(text)) or figure.find(".//table") is not None
        if any(_EMBEDDED.search(above.get("class", "")) for above in self._above(element)):
            return block.kind == "quote"
        if self._is_around(element, root or self.article_root) or self._is_caption(place) or chrome.reason(text):
            return False
        if block.kind in ("heading", "table", "code"):
            return not self._leads_elsewhere(place)
        return not self._is_linked(place) and (len(text) >= 15 or element.tag == "caption")

    def _is_linked(self, place: int) -> bool:
        """Whether more than half of a block are links."""
        links = self._links_in(self.placed[place].element)
        return links.linked > 0.5 * max(links.length, 1)

    def _leads_elsewhere(self, place: int) -> bool:
        """Whether a paragraph, list or table is nothing but links to other pages, such as "read more" inside a text."""
        block, element = self.placed[place]
        if block.kind not in ("list", "table", "paragraph"):
            return False
        links = self._links_in(element)
        if links.tagged > 0.6 * links.letters and links.letters:
            return True
        is_short = len(self._texts[place]) <= _LONGEST_LINK and element.tag in ("p", "div", "td")
        if block.kind == "paragraph" and not (is_short or links.number > 1):
            return False
        least = 0.85 if links.number == 1 else 0.75
        return links.away > least * links.letters and len(letters_of(self._texts[place])) > 0.9 * links.letters

    def _links_in(self, element: Element) -> _Links:
        """The links of an element, counted once: it may hold thousands of blocks."""
        if element not in self._links:
            self._links[element] = _links_in(element)
        return self._links[element]

    def _is_list_of_works(self, element: Element) -> bool:
        return any(
            _LISTS_OF_WORKS.search(f"{above.get('class', '')} {above.get('id', '')}")
            for above in self._above(element)
            if above is not self.article_root and above is not self.root
        )

    def _names_works(self, place: int, *, has_heading: bool) -> bool:
        """Whether a block is a list of references, wherever the page sets it: most of its items have a year."""
        block, element = self.placed[place]
        items = block.items if block.kind == "list" else ()
        dated = sum(YEAR.search(item.text) is not None for item in items)
        return (has_heading or self._is_list_of_works(element)) and len(items) > 2 and dated > 0.6 * len(items)

    def _keep_edges(self, first: int, last: int) -> None:
        """What stands beside the text in its own element and was not found there, as no sentence: the heading right
        before it, and a list right behind it that words with a colon lead in."""
        before = first - 1
        if before >= 0 and self._is_beside(before, first) and self.placed[before].block.kind == "heading":
            self.inside[before] = True
        listed = next((place for place in (last + 1, last + 2) if self._is_led_in(place, last)), None)
        for place in range(last + 1, listed + 1) if listed else ():
            self.inside[place] = True

    def _is_led_in(self, place: int, last: int) -> bool:
        """Whether a list follows words with a colon, and both stand beside the last block of the text."""
        if place >= len(self.placed) or self.placed[place].block.kind != "list":
            return False
        is_led = self._texts[place - 1].endswith(":")
        return is_led and all(self._is_beside(each, last) for each in range(last + 1, place + 1))

    def _is_beside(self, place: int, other: int) -> bool:
        """Whether a block belongs to the text by what it is and stands in the same element as another one."""
        element, beside = self.placed[place].element, self.placed[other].element
        return self._parents.get(element) is self._parents.get(beside) and self._belongs(place)

    def _keep_headings_of_works(self) -> None:
        """The heading right above a list of references goes with it."""
        for place in range(1, len(self.placed)):
            before = self.placed[place - 1].block
            if self.inside[place] and before.kind == "heading" and WORKS.fullmatch(self._texts[place - 1]):
                self.inside[place - 1] = True

    def _drop_teasers(self) -> None:
        """Teasers of other pages behind the text are not of it; a list of works behind them stays."""
        inside = [place for place, is_inside in enumerate(self.inside) if is_inside]
        texts = [self._texts[place] for place in inside]
        linked = [self._is_headline(place) for place in inside]
        main = self._main_element(inside)
        within = [self._is_within(self.placed[place].element, main) for place in inside]
        start = first_teaser(texts, linked, within)
        works = False
        for place in inside[start:]:
            if self.placed[place].block.kind == "heading":
                works = bool(WORKS.fullmatch(self._texts[place]))
            self.inside[place] = works

    def _is_headline(self, place: int) -> bool:
        """Whether a block is a heading that leads to another page of the same site."""
        block, element = self.placed[place]
        links = [link.get("href", "") for link in element.iter("a")] if block.kind == "heading" else []
        return bool(links) and self._is_linked(place) and all(map(self._is_of_site, links))

    def _is_of_site(self, address: str) -> bool:
        host = _host_of(address) if address.startswith(("http:", "https:", "//")) else ""
        return not address.startswith("#") and bool(address) and host in ("", self._host)

    def _main_element(self, inside: list[int]) -> Element:
        """The innermost element with more than half of the text."""
        weights: dict[Element, int] = {}
        for place in inside:
            for above in self._above(self.placed[place].element):
                weights[above] = weights.get(above, 0) + len(self._texts[place])
        root = self.root
        while inner := next((e for e in root if weights.get(e, 0) > _SHARE_OF_MAIN * weights.get(self.root, 0)), None):
            root = inner
        return root

    def _drop_bare_headings(self, found: list[bool]) -> None:
        """Headings that were not found and have no text of the article under them are not of it."""
        under = False
        for place in range(len(self.placed) - 1, -1, -1):
            if self.placed[place].block.kind != "heading":
                under = under or self.inside[place]
            elif not (under or found[place]):
                self.inside[place] = False
            else:
                under = False


def _host(root: Element) -> str:
    """The host of a page, as it names its own address; "" where it does not."""
    for element in root.iter():
        if element.tag == "link" and element.get("rel") == "canonical":
            return _host_of(element.get("href", ""))
        if element.tag == "meta" and element.get("property") == "og:url":
            return _host_of(element.get("content", ""))
    return ""


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _is_furniture(element: Element) -> bool:
    return _FURNITURE.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def _is_other_post(above: list[Element]) -> bool:
    """Whether a place stands in the element of a post that stands in that of another one."""
    posts = [found[1] for each in above if each.tag == "article" and (found := _POST.search(each.get("class", "")))]
    return len(set(posts)) > 1


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())

"""What a web page says of its article: title, authors, date, publisher and address, as marked up and as printed.

Title, authors and date are the likeliest of all that the page says, by judges that are fitted on labelled pages; where
none is likely, it is left out. `bench/train_pages.py` makes the judges.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.group_authors import group_in
from mgtui.formats.identity import find_doi, find_pmid
from mgtui.formats.judge import judge_of
from mgtui.formats.page_authors import places_of_authors, stated_authors
from mgtui.formats.page_data import Fact, letters_of
from mgtui.formats.page_dates import places_of_dates
from mgtui.formats.page_titles import places_of_title
from mgtui.formats.page_view import AROUND, NEAR
from mgtui.formats.pdf_dates import stated_date

if TYPE_CHECKING:
    from mgtui.formats.page_data import PageData
    from mgtui.formats.page_view import View

_CITED = ("citation_title", "bepress_citation_title")
"""Where a page names its title for those who cite it."""
_CITED_DATES = {"meta citation_publication_date", "meta citation_date", "meta citation_online_date"}
"""What says the date of a page for those who cite it."""
_UNPRINTED, _UNPRINTED_FLOOR = "families 1 no", 0.75
"""A name that one kind of data gives and the page prints nowhere, which may be that of a template."""
_PUBLISHERS = ("citation_journal_title", "prism.publicationname", "dc.source", "citation_publisher", "dc.publisher")
_DOIS = ("citation_doi", "prism.doi", "doi", "dc.identifier", "dc.identifier.doi", "bepress_citation_doi")


def page_facts(view: View) -> dict[str, Fact]:
    """What a page states of title, author, issued, publisher, source, doi and pmid."""
    data = view.data
    pmid = data.first(("citation_pmid",))
    found = {
        "title": _title(view),
        "author": stated_authors(data) or _authors(view),
        "issued": _date(view),
        "publisher": _publisher(data),
        "source": data.source,
        "doi": _doi(data),
        "pmid": pmid if pmid and find_pmid(pmid.value) else None,
    }
    return {name: fact for name, fact in found.items() if fact and fact.value}


def _title(view: View) -> Fact | None:
    """The likeliest title; around the element that prints it authors and date are looked for."""
    places = places_of_title(view)
    judge = judge_of("page", "title")
    at, share = judge.likeliest([features for _, features in places])
    if at is None:
        return None
    title = places[at][0]
    view.title = title.at
    if share < judge.floor:
        return None
    cited = view.data.first(_CITED)
    is_other = cited is not None and letters_of(cited.value) not in ("", letters_of(title.text))
    return cited if is_other else Fact(title.text, title.said_by)


def _authors(view: View) -> Fact | None:
    places = places_of_authors(view)
    judge = judge_of("page", "author")
    at, share = judge.likeliest([features for _, features in places])
    if at is None or share < (_UNPRINTED_FLOOR if _UNPRINTED in places[at][1] else judge.floor):
        return _group(view)
    return Fact(*places[at][0])


def _group(view: View) -> Fact | None:
    """The group of people that data or a line around the title name as the author."""
    named = (Fact(group, "JSON-LD author") for group in map(group_in, view.data.names("author")) if group)
    near = (spot for spot in view.spots if view.zone(spot.at) in NEAR and view.regions[spot.element] not in AROUND)
    printed = (Fact(group, "the byline") for spot in near if (group := group_in(spot.text)))
    return next(named, None) or next(printed, None)


def _date(view: View) -> Fact | None:
    places = places_of_dates(view)
    judge = judge_of("page", "date")
    shares = judge.shares([features for _, features in places])
    whole = stated_date([day.text for day, _ in places], shares, judge.floor)
    likeliest = max(range(len(places)), key=shares.__getitem__, default=None)
    if whole and likeliest is not None:
        return Fact(whole, places[likeliest][0].said_by)
    return next((Fact(*day) for day, features in places if _CITED_DATES & {*features}), None)


def _publisher(data: PageData) -> Fact | None:
    found = data.first(_PUBLISHERS)
    if found is None:
        named = [text for text in data.names("publisher") if not text.startswith("http")]
        found = Fact(named[0], "JSON-LD publisher") if named else data.first(("og:site_name",))
    return found if found and not re.fullmatch(r"https?://\S+", found.value) else None


def _doi(data: PageData) -> Fact | None:
    for name in _DOIS:
        for text in data.meta.get(name, ()):
            if find_doi(text):
                return Fact(find_doi(text), f"meta {name}")
    return None

"""Title, authors and date as pages and PDFs print them, and what looks like them and is not."""

from __future__ import annotations

import pytest

from mgtui.formats import page_dates
from mgtui.formats.articles.html import read_html, view_of
from mgtui.formats.judge import Judge, judge_of
from mgtui.formats.page_authors import places_of_authors
from mgtui.formats.page_titles import places_of_title as titles_of_page
from mgtui.formats.pdf_authors import names_from
from mgtui.formats.pdf_dates import date_features, likeliest_date, places_of_dates, stated_date
from mgtui.formats.pdf_front import Front
from mgtui.formats.pdf_pages import Line, Piece
from mgtui.formats.pdf_titles import places_of_title, with_subtitle
from mgtui.formats.pdf_typography import Typography

TEXT = (
    "<p>" + "In a small trial forty women who took zinc slept a little longer than those who took none. " * 6 + "</p>"
)


def page(head: str, body: str) -> str:
    return f"<html><head>{head}</head><body>{body}{TEXT}</body></html>"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # The first heading leads to the home page: it is the name of the site.
        (
            "<title>Night Notes &raquo; Zinc and the sleep of women</title>",
            '<h1><a href="/">Night Notes</a></h1>',
            "Zinc and the sleep of women",
        ),
        (
            "<title>Zinc and sleep: a trial | Night</title>",
            '<h1>Night</h1><h1 itemprop="headline">Zinc and sleep: a trial</h1>',
            "Zinc and sleep: a trial",
        ),
        # What is written for networks goes behind the heading that the page prints.
        (
            '<meta property="og:title" content="13 ways to sleep better with zinc, by women who tried them">',
            "<h1>Women who take zinc sleep longer, a trial finds</h1>",
            "Women who take zinc sleep longer, a trial finds",
        ),
        (
            "<title>Zinc helps some sleepers - Night Notes</title><meta property='og:site_name' content='Night Notes'>",
            "<h1>Night Notes</h1><h1>Zinc helps some sleepers</h1>",
            "Zinc helps some sleepers",
        ),
        ('<meta name="citation_title" content="Zinc">', "<h1><span>Title:</span>Zinc</h1>", "Zinc"),
        # What stands beside it in its heading is no part of the title that is cited.
        (
            '<meta name="citation_title" content="Zinc and the sleep of women">',
            "<h1>Zinc and the sleep of women <b>FREE</b></h1>",
            "Zinc and the sleep of women",
        ),
        (
            "<title>Zinc and the naps of nurses - Nox</title><meta name='title' content='Zinc and...'>",
            "",
            "Zinc and the naps of nurses",
        ),
        # Nothing states a title, and the parts of the text have headings of the same level.
        ("", "<h1>Zinc and the sleep of women</h1><p>Zinc.</p><h1>Conclusion</h1>", "Zinc and the sleep of women"),
        # Of a tab alone the page says which part is the title, or has another one in its only heading.
        (
            "<title>Does zinc help? | Nox</title>",
            "<h1>Women sleep longer, a trial finds</h1>",
            "Women sleep longer, a trial finds",
        ),
        (
            "<title>Nox: Zinc helps some women - Nox</title>",
            "<p><b>Nox: Zinc helps some women</b></p>",
            "Nox: Zinc helps some women",
        ),
        ("<title>Zinc helps some women | Nox</title>", "<h1>Skip to main content</h1>", "Zinc helps some women"),
        ("<title>[2301.00001] Zinc helps some women</title>", "", "Zinc helps some women"),
    ],
)
def test_titles_of_pages(head: str, body: str, title: str) -> None:
    assert read_html(page(head, body)).title == title


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        ('<meta name="author" content="Ann Roe">', "<h1>Zinc</h1><p>Ann Roe, Oakton</p>", "Ann Roe"),
        # Whoever made the template is not printed.
        ('<meta name="author" content="Ted Templater">', "<h1>Zinc</h1>", ""),
        ("", '<h1>Zinc</h1><div class="byline">von Ann Roe</div>', "Ann Roe"),
        ('<meta name="author" content="NRD">', "<h1>Zinc</h1><p>NRD</p>", ""),
        # The house is printed too, but not beside the title.
        (
            '<meta name="author" content="Oak House">',
            f'<h1>Zinc</h1><p class="byline">Ann Roe</p>{TEXT}Oak House',
            "Ann Roe",
        ),
        ("", '<h1>Zinc</h1><p class="byline">By by Ann Roe (Oakton) <a href="/x">Twitter</a></p>', "Ann Roe"),
        ("", '<h1>Zinc</h1><p class="byline">Ann Roe | ann@night.example</p>', "Ann Roe"),
        (
            "",
            '<h1>Zinc</h1><div class="author">By <a href="/people/ann-roe">Ann Roe</a><b>Staff Writer</b></div>',
            "Ann Roe",
        ),
        ("", '<h1>Zinc</h1><li class="post-TopAuthor"><i></i>森花子</li>', "森花子"),
        ("", f'<h1>Zinc</h1>{TEXT}<p class="byline">By Ann Roe</p>', "Ann Roe"),
        ("", f"<h1>Zinc</h1><p><b>Medically reviewed by Dr. Ann Roe, RD</b></p>{TEXT}", ""),
        ("", f"<h1>Zinc</h1>{TEXT}<p><b>Medically reviewed by Dr. Ann Roe, RD</b></p>", ""),
        ("", '<h1>Zinc</h1><div class="autor">2 May 2019, 11:30 von Ann Roe</div>', "Ann Roe"),
        ("", f'<h1>Zinc</h1>{TEXT}{TEXT}<div class="author-box">Ann Roe</div>', "Ann Roe"),
        ("", f'<h1>Zinc</h1>{TEXT * 3}<div class="reviews"><p class="author">Ann Roe</p></div>', ""),
        ("", '<h1>Zinc</h1><p class="byline">By Ann Roe | Night Media for night.com</p>', "Ann Roe"),
        (
            "",
            f'<h1>Zinc</h1>{TEXT}<div class="post-footer"><p class="author vcard">By Ann Roe</p></div>',
            "Ann Roe",
        ),
        ("", '<h1>Zinc</h1><p class="authors">Ann Roe *, Bo Poe, and Cy Foe</p>', "Ann Roe, Bo Poe, Cy Foe"),
        ("", "<h1>Zinc and the sleep of women</h1><p>Ann Roe. 10/05/2020</p>", "Ann Roe"),
        ("", f"<h1>Zinc</h1>{TEXT}<p>Posted by annroe7 at February 9, 2007 11:25 AM</p>", "annroe7"),
        ("", f"<h1>Zinc</h1>{TEXT}<h4>About the Author</h4><p>Ann Roe</p>", "Ann Roe"),
        ("", '<h1>Zinc</h1><p class="byline">by Ann Roe (nurse) & Bo Poe (night.example)</p>', "Ann Roe, Bo Poe"),
        # Who has a line by itself below the title, as people are called.
        ("", "<h1>Zinc and the sleep of women</h1><p>Jane Roe</p><p>May 3, 2021</p>", "Jane Roe"),
        ("", "<h1>Zinc and the sleep of women</h1><div>Jane Roe <span>Product manager, Elm</span></div>", "Jane Roe"),
        ("", "<h1>Zinc and the sleep of women</h1><p>Salt Archive</p>", ""),
        ("", f"<h1>Zinc and the sleep of women</h1>{TEXT}<h3>Authorship</h3><p>Jane Roe</p>", "Jane Roe"),
        ("", "<h1>Zinc</h1><p><em>Contributors: Jane Roe, Ann Poe, and the Elm team.</em></p>", "Jane Roe, Ann Poe"),
    ],
)
def test_authors_of_pages(head: str, body: str, author: str) -> None:
    assert read_html(page(head, body)).author == author


def test_what_stands_before_a_line_of_a_page() -> None:
    body = "<p id='x'>Elm</p><div>Posted by <b>Ann Roe</b> on <i>3 May 2019</i><br><u>Oakton</u></div>"
    before = {spot.element.tag: spot.before for spot in view_of(page("", f"<h1>Zinc</h1>{body}")).spots}
    assert before["b"] == "Posted by"
    assert before["i"] == "Posted by Ann Roe on"
    assert before["u"] == "Posted by Ann Roe on 3 May 2019"


@pytest.mark.parametrize(
    ("body", "region"),
    [
        # The foot of a post is not that of the page, and a `vcard` is no card of another post.
        (f'{TEXT}<div class="post-footer"><span id="x" class="vcard">Ann Roe</span></div>', ""),
        (f'{TEXT}<div class="site-footer"><p id="x">Ann Roe</p></div>', "footer"),
        (f'{TEXT}<div class="news-card"><p id="x">Ann Roe</p></div>', "related"),
        # What holds the article is not beside it, whatever it is called.
        (f'<div class="sidebar"><p id="x">Ann Roe</p>{TEXT}</div>', ""),
        (f'<form><p id="x">Ann Roe</p>{TEXT}</form>', ""),
        (f'<div class="sidebar"><p id="x">Ann Roe</p></div>{TEXT}', "aside"),
    ],
)
def test_what_is_beside_the_text_of_a_page(body: str, region: str) -> None:
    view = view_of(f"<html><body>{body}</body></html>")
    assert next(view.regions[element] for element in view.order if element.get("id") == "x") == region


def test_where_the_name_of_an_author_stands_again() -> None:
    body = (
        '<h1>Zinc and the sleep of women</h1><p>Ann Roelle</p><a href="mailto:a.roelle@night.example">Mail</a>'
        f"{TEXT * 3}<p>Roelle A. Zinc and the sleep of women. Nox 2021.</p><p>© 2021 Ann Roelle</p>"
    )
    view = view_of(f"<html><head><title>Ann Roelle: Zinc</title></head><body>{body}</body></html>")
    view.title = next(at for at, element in enumerate(view.order) if element.tag == "h1")
    seen = next(features for names, features in places_of_authors(view) if names.text == "Ann Roelle")
    assert {"address True", "in rights True", "before title 2", "part of tab"} <= set(seen)


def test_what_is_seen_of_a_name_by_itself() -> None:
    body = (
        "<h1>Zinc and the sleep of women</h1><img alt='Photo of Jane Roe'>"
        "<p>Jane Roe, May 3, 2021</p><p><a href='https://[x/team/jane-roe'>Jane Roe</a></p>"
    )
    view = view_of(page("", body))
    view.title = next(at for at, element in enumerate(view.order) if element.tag == "h1")
    seen = next(features for names, features in places_of_authors(view) if names.text == "Jane Roe")
    assert {"alone True near", "dated near True", "in link True", "picture near", "person 0 of 1 near"} <= {*seen}
    assert "known True True" in seen


def test_the_date_of_a_review_is_not_that_of_the_page() -> None:
    review = (
        '<div itemscope itemtype="http://schema.org/Review"><meta itemprop="datePublished" content="2014-12-29"></div>'
    )
    assert read_html(page("", f"<h1>Zinc</h1>{TEXT}{review}")).issued == ""


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("<p>Published: 11/18/2011 2:27 AM</p>", "2011-11-18"),
        ("<p>Published: January 16, 2012 - 12:21 AM</p>", "2012-01-16"),
        ("<p>Publié le 29/10/2012 Mis à jour le 30/10/2012</p>", "2012-10-29"),
        # Of two days one is that of the last change, whichever comes first.
        ("<p>Published <time>March 3, 2019</time> Updated <time>June 5, 2021</time></p>", "2019-03-03"),
        ("<p><span>March 3, 2019</span><br>Updated: <span>June 5, 2021</span></p>", "2019-03-03"),
        ("<p>March 3, 2019 (updated June 5, 2021)</p>", "2019-03-03"),
        ("<p>Updated June 5, 2021 · First published March 3, 2019</p>", "2019-03-03"),
        # What is still to come is no date of the page.
        ("<p>Next meeting: 3 May 2022, 10:00</p>", ""),
        # A review changes a page too: its day stands where no other does, as in a PDF.
        ("<p>Page last reviewed: 5 June 2021<br>Next review due: 5 June 2024</p>", "2021-06-05"),
        ("<p>Published March 3, 2019 · Last reviewed June 5, 2021</p>", "2019-03-03"),
        # An issue is of a season or of two months; the digits of a DOI are no day.
        ("<p>Issue 58, Fall 2013</p>", "2013"),
        ("<p>September/October 2010</p>", "2010-09"),
        ("<p>doi: 10.5555/2026.07.01.735904</p>", ""),
        ("<p>Review date: 3 May 2022</p>", ""),
        ("<p>Published: 11/10/2011</p>", "2011"),
        ("<p>Published: 21-10-2011</p>", "2011-10-21"),
        ("<p>Published: 04-06-2011</p>", "2011"),
        ("<p>Hamburg, 2. November 2021</p>", "2021-11-02"),
        ("<p>Posted: Oct 14, 2022 9:27 AM ET | Last Updated: October 15, 2022</p>", "2022-10-14"),
        ("<div class='date'>Sleep, 30.10.23</div>", "2023-10-30"),
        ("<p>Mon Nov 01 22:01:00 GMT 2010</p>", "2010-11-01"),
        ("<p>2019年04月21日 12時00分</p>", "2019-04-21"),
        ("<p>Tickets 12.10. - 15.10.2023</p>", ""),
        ("<abbr title='2011-08-25T01:40:40Z'>1 hr ago</abbr>", "2011-08-25"),
        ("<td>Received:</td><td>7 May 2014</td><td>Published:</td><td>8 June 2015</td>", "2015-06-08"),
        ("<p>Received 5 May 2014; Accepted 6 May 2014; Published 9 December 2014</p>", "2014-12-09"),
        ("<p>12:43, 20 Apr 2026</p>", "2026-04-20"),
        ("<p><a>Bo Poe</a> 28.04.2024 | 09:36 Uhr <i>0</i></p>", "2024-04-28"),
        ("<p>Stand: 17.06.2025 18:24 Uhr</p>", "2025-06-17"),
        ("<p>sexta-feira, 22 de outubro de 2010 às 20:13</p>", "2010-10-22"),
        ("<time class='entry-date updated'>3 November 2023</time>", "2023-11-03"),
        (
            "<p>So much more sleep than before — @roe <a href='https://x.com/roe/status/1'>November 2, 2023</a></p>",
            "",
        ),
    ],
)
def test_other_dates_above_the_text(printed: str, date: str) -> None:
    assert read_html(page("", f"<h1>Zinc</h1>{printed}{TEXT}")).issued == date


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        (
            '<meta name="citation_date" content="2020/01/01"><meta name="dc.date" content="2020-03-27">',
            "",
            "2020",
        ),
        # Which figure is the month another date of the page says.
        (
            '<meta name="citation_date" content="11/01/2012"><meta name="dc.date" content="2012-11-01">',
            "",
            "2012-11-01",
        ),
        ('<meta name="citation_date" content="11/01/2012"><meta name="dc.date" content="2013-05-01">', "", "2012"),
        ('<meta name="citation_publication_date" content="2012 Oct">', "", "2012-10"),
        # When a text was received, or another one was read, is no date of a page.
        ("", "<ul><li>Received</li><li>25 Aug 2021</li></ul>", ""),
        ("", f"{TEXT}<p>Roe A. Naps. Access: 16/08/2021</p>", ""),
        ("", f"{TEXT}<dl><dt>Datum</dt><dd>12.01.2017</dd></dl>", "2017-01-12"),
        ("", f"{TEXT}<p><time datetime='2022-01-21T11:59'>Friday</time></p>", "2022-01-21"),
        ("", f"<p>Oakton, 3 May 2019. {TEXT[3:]}", "2019-05-03"),
    ],
)
def test_dates_that_agree_or_do_not(head: str, body: str, date: str) -> None:
    assert read_html(page(head, f"<h1>Zinc</h1>{body}")).issued == date


def test_a_date_with_full_stops_above_the_title() -> None:
    assert read_html(page("", "<p>19.11.2012</p><h1>Zinc</h1>")).issued == "2012-11-19"


@pytest.mark.parametrize(
    ("first", "edges", "under", "date"),
    [
        ("Received: 2 May 2009 Accepted: 6 January 2010 Published: 7 January 2010", [], [], "2010-01-07"),
        ("", ["Roe et al. Sleep Cancer (2021) 21:405"], [], "2021"),
        ("", ["Roe et al. Journal of Sleep & Rest 2010, 4:1"], [], "2010"),
        ("", ["European Sleep Review 95 (2017) 142–167"], [], "2017"),
        ("", ["758 TRANSACTIONS ON SLEEP, VOL. 7, NO. 5, OCTOBER 1997"], [], "1997-10"),
        ("", ["Volume 2016, Article ID 5482578, 5 pages"], [], "2016"),
        ("", [], ["Ann Roe", "September 25, 2012"], "2012-09-25"),
        ("", ["SLEEP AND REST 11: 832-840, 2016"], [], "2016"),
        ("", ["Oak Univ. J. Sleep 8(1): 7-10, 2009 (June)"], [], "2009"),
        ("Advance Access Publication 4 April 2007", ["eSLEEP 2008;5(1)95–101"], [], "2007-04-04"),
        ("Accepted: 01-12-2017, Published online: 29-12-2017", [], [], "2017-12-29"),
        ("Published online: 08-02-2018", [], [], "2018"),
        ("", ["Journal of Sleep and Rest Volume 7, Special Issue 3, 2014"], [], "2014"),
        ("", ["SLEEP ’24, April 14–20, 2024, Oaktown, Norway"], [], "2024-04-14"),
        ("", ["February 2002"], [], "2002-02"),
        ("arXiv:2302.01234v1 [cs.HC] 14 Feb 2023", [], [], "2023-02-14"),
        ("Published online: 12-29-2017", [], [], "2017-12-29"),
        ("ePublished: 13 April 2017", [], [], "2017-04-13"),
        ("", ["Adv Sleep Bull, 2017, 7(1), 97-101"], [], "2017"),
        ("", ["Restology 2017 December, 45(4): 401-408"], [], "2017-12"),
        ("", ["Br J Sleep (2018) 84 2747–2760"], [], "2018"),
        ("", ["Sleep, Vol. 10, No. 2 Spring 2016"], [], "2016"),
        ("", ["SLEEP, September 5, 2007—Vol 298, No. 9"], [], "2007-09-05"),
        ("", [], ["Ann Roe", "Semin Sleep 2018;38:539–547."], "2018"),
        ("", ["A. Poe (Ed.): REST 2006, LNCS 4294, pp. 15–26, 2006."], [], "2006"),
        (
            "This is a manuscript published by Oak Press in Sleep on June 2, 2021, available online",
            [],
            [],
            "2021-06-02",
        ),
        ("", [], ["Author", "Published", "2013"], "2013"),
        ("", [], ["Ann Roe", "Year of publication: 2012"], "2012"),
        ("", ["Sleep Science, Vol No. XV No.1 July 1995, Pages 53-61"], [], "1995-07"),
        ("", ["Journal of Sleep 11(2013), 715-738"], [], "2013"),
        ("", ["Sleep Vol. 7 (2) doi 10.1000/x.2018.09 read 2016 2017"], [], ""),
        ("Recebido: 2 de maio de 2019. Publicado: 7 de janeiro de 2020", [], [], "2020-01-07"),
        # What only looks like a date
        ("Recebido em 13 de novembro de 2015", [], [], ""),
        ("Received 13 November 2015", [], [], ""),
        ("", ["Downloaded from oak.org by Oakton University Library user on 06/03/2019"], [], ""),
        ("See https://oak.org/posts/2011/01/15/zinc (read in winter).", [], [], ""),
        ("", ["J Sleep Oak. Author manuscript; available in PMC 2019 September 01."], [], ""),
        ("Copyright © 2016 Ann Roe. Zinc rose in 2009.", [], [], ""),
    ],
)
def test_dates_of_pdfs(first: str, edges: list[str], under: list[str], date: str) -> None:
    title = line(("Zinc and the sleep of women", 18), base=700, size=18)
    lines = [title, *(line((text, 10), base=680 - 12 * place, size=10) for place, text in enumerate(under))]
    body = [line(("Forty women took zinc each evening for eight weeks.", 10), base=400 - 12 * n) for n in range(20)]
    noted = [line((first, 10), base=440, size=10)] if first else []
    front = Front(Typography([[*lines, *noted, *body]], [800], lambda _: False), edges, {})
    assert likeliest_date(front, [title], judge_of("pdf", "date")) == date


@pytest.mark.parametrize(
    ("dates", "shares", "date"),
    [
        (["2020-10-07", "2020-10-10"], [0.5, 0.4], "2020-10"),
        (["2020-10-07", "2020-12-10"], [0.5, 0.4], "2020"),
        (["2020-10-07", "2020-12-10"], [0.8, 0.1], "2020-10-07"),
        (["2020-10-07", "2020"], [0.5, 0.4], "2020-10-07"),
        (["2020-10-07", "2019-10-07"], [0.5, 0.4], ""),
        ([], [], ""),
    ],
)
def test_of_two_days_what_they_agree_on(dates: list[str], shares: list[float], date: str) -> None:
    assert stated_date(dates, shares, 0.75) == date


def test_dates_that_are_none_of_a_first_page() -> None:
    said = ["Zinc plan 2013–2030", "This article was downloaded by: [Oak College]", "On: 03 May 2015, At: 13:01"]
    said += ["DOI: 10.1000/j.issn.2000-0123.2019.12.22"]
    said += ["Next review due: 3 May 2022", "Date of the next meeting: 3 May 2022"]
    lines = [line((text, 12), base=700 - 20 * n) for n, text in enumerate(said)]
    front = Front(Typography([lines], [800], lambda _: False), [], {})
    assert places_of_dates(front, lines[:1]) == []


def test_words_that_begin_as_those_before_a_date_do() -> None:
    said = ["Postoperative tissue 2019", "Involved in depression, conversion or expedition 2019"]
    lines = [line((text, 12), base=700 - 20 * n) for n, text in enumerate(said)]
    front = Front(Typography([lines], [800], lambda _: False), [], {})
    seen = {name for features in date_features(front, places_of_dates(front, lines[:1])) for name in features}
    assert "nearest " in seen
    assert not any(name.startswith(("before ", "line ")) for name in seen)


@pytest.mark.parametrize(
    ("turned", "date"),
    [
        (["arXiv:2101.00001v1 [q-bio.NC] 6 Jan 2021"], "2021-01-06"),
        (["Open Access Article. Published on 29 November 2019. Downloaded on 3/12/2020."], "2019-11-29"),
        (["on June 13, 2013", "www.oak.org", "Downloaded from"], ""),
        (["Delivered by Oak", "IP: 128.0.0.1 On: Thu, 24 Mar 2022"], ""),
    ],
)
def test_the_date_at_the_side_of_a_first_page(turned: list[str], date: str) -> None:
    title = line(("Zinc and the sleep of women", 18), base=700, size=18)
    body = [line(("Forty women took zinc each evening for eight weeks.", 10), base=400 - 12 * n) for n in range(20)]
    front = Front(Typography([[title, *body]], [800], lambda _: False), [], {}, [turned])
    assert likeliest_date(front, [title], judge_of("pdf", "date")) == date


def line(*pieces: tuple[str, float], base: float = 700, size: float = 12) -> Line:
    own = tuple(Piece(text, 0, 10, base, each, False, False, "F") for text, each in pieces)
    return Line(own, 0, 0, 100, base, size, False, False, "F")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ([line(("Ann Roe, MM", 12), ("a", 7), (", Bo Poe, MD, PhD", 12), ("b,∗", 7))], "Ann Roe, Bo Poe"),
        ([line(("Ann Roe and Bo Poe, Member, IEEE", 12))], "Ann Roe, Bo Poe"),
        ([line(("Cy Roe ", 12), ("1 ", 7), ("| Bo Poe", 12), ("2", 7))], "Cy Roe, Bo Poe"),
        ([line(("Ann Roe (ann@oak.org), Bo Poe (Oakton)", 12))], "Ann Roe, Bo Poe"),
        ([line(("By Ann Roe and Prof. Bo Poe", 12))], "Ann Roe, Bo Poe"),
        ([line(("Ann Roe, Bo Poe, in a trial", 12))], "Ann Roe, Bo Poe"),
        ([line(("Oakton National Bank", 12))], ""),
        ([line(("Ann Roe on behalf of the trial", 12))], "Ann Roe"),
        ([line(("A.B.ROE", 12))], "A.B. ROE"),
        ([line(("Ann Roe ", 12), ("a,b,⁎", 7), (", Bo Poe", 12))], "Ann Roe, Bo Poe"),
        ([line(("Oak Sleep Club", 12))], ""),
        ([line(("Ann Roe MD PhD", 12))], "Ann Roe"),
        ([line(("Ana Roe¹, Bo Poe²", 12))], "Ana Roe, Bo Poe"),
        ([line(("Autores: Ana Roe, Bo Poe", 12))], "Ana Roe, Bo Poe"),
        ([line(("Apresentado por Ana Roe", 12))], "Ana Roe"),
        ([line(("Escola Nova Vida", 12))], ""),
    ],
)
def test_authors_of_pdfs(lines: list[Line], names: str) -> None:
    assert ", ".join(names_from(lines).names) == names


def test_lines_that_begin_no_title_of_a_pdf() -> None:
    thesis = ["A thesis submitted to Oak University", "in partial fulfilment of the degree", "Zinc and sleep:"]
    lines = [line((text, 20), base=700 - 24 * n, size=20) for n, text in enumerate(thesis)]
    # The text of slides is as large as the subtitle on the first one.
    lines += [line(("a trial of forty women", 15), base=615, size=15), line(("Ann Roe", 12), base=480, size=12)]
    slides = [line(("Forty women took zinc", 16), base=300 - 12 * n, size=16) for n in range(9)]
    front = Front(Typography([lines, slides], [800, 800], lambda _: False), [], {})
    found = {" ".join(each.text for each in span) for span in places_of_title(front)}
    assert not any(text.startswith(tuple(thesis[:2])) for text in found)
    assert "Zinc and sleep: a trial of forty women" in found


def titles_that_may_be(*texts: tuple[str, float, float]) -> list[str]:
    """The titles that may be of a first page with lines of these words, sizes and bases, and of some text."""
    lines = [line((text, size), base=base, size=size) for text, size, base in texts]
    body = [line(("Forty women took zinc each evening.", 10), base=300 - 12 * n, size=10) for n in range(9)]
    front = Front(Typography([[*lines, *body]], [800], lambda _: False), [], {})
    return [" ".join(each.text for each in span) for span in places_of_title(front)]


def test_what_a_page_says_is_its_title() -> None:
    kind, labelled = ("Study Protocol", 20, 700), ("Title: Zinc and the sleep of women", 10, 670)
    assert titles_that_may_be(kind, labelled) == ["Title: Zinc and the sleep of women"]
    assert "Study Protocol" not in titles_that_may_be(kind, ("Zinc and the sleep of women", 16, 670))
    # In a form the word says what somebody is.
    assert "Zinc and sleep" in titles_that_may_be(("Zinc and sleep", 16, 700), ("Title: Dr.", 10, 670))


def test_a_title_does_not_end_before_its_subtitle() -> None:
    found = titles_that_may_be(("Zinc and the sleep of women:", 18, 700), ("a trial in Elm Town", 14, 680))
    assert "Zinc and the sleep of women: a trial in Elm Town" in found
    assert "Zinc and the sleep of women:" not in found


def test_a_title_with_and_without_its_subtitle_speak_for_each_other() -> None:
    texts = ["Zinc nights", "Zinc nights and women", "Zinc nights Jane Doe", "Oak"]
    features = [[], ["two sizes True"], [], ["two sizes True"]]
    shares = [0.4, 0.3, 0.2, 0.1]
    assert with_subtitle(texts, features, shares, 0) == pytest.approx(0.7)
    assert with_subtitle(texts, features, shares, 1) == pytest.approx(0.7)
    assert with_subtitle(texts, features, shares, 2) == pytest.approx(0.2)


def test_the_shares_of_a_judge() -> None:
    judge = Judge(0.0, 0.5, {"large": 2.0, "small": -2.0})
    large, small, other = judge.shares([["large", "unknown"], ["small"], []])
    assert large > other > small > 0
    assert large + small + other < 1
    assert judge.shares([]) == []


def test_names_that_are_weighed() -> None:
    about = "Bo Poe writes on bees, and has kept some hundred hives on the roofs of the town for twenty years. " * 3
    body = (
        "<h1>Zinc</h1><p>Kingston Wed</p><p>M. Roe</p>"
        f"{TEXT}<p>My name is Mary Roe and I sleep badly. {TEXT[3:]}<footer><p>{about}</p></footer>"
    )
    view = view_of(page('<meta name="author" content="Ada Lo; Max Lo">', body))
    found = {names.text: features for names, features in places_of_authors(view)}
    assert set(found) == {"Ada Lo, Max Lo", "Mary Roe", "Bo Poe"}
    assert {"meta author", "field no"} <= set(found["Ada Lo, Max Lo"])
    assert "label prose near" in found["Mary Roe"]
    assert any(seen.startswith("about ") for seen in found["Bo Poe"])


def test_a_name_with_its_institution_in_a_long_block() -> None:
    block = "<p>Ann Roe, University of Elm Town, Sleep<br>Bo Poe, College of Oak<br>{}</p>"
    notes = "We thank all of the women who took part in it, and those who counted their hours of sleep at night, " * 3
    view = view_of(page("", f"<h1>Zinc and the sleep of women</h1>{block.format(notes)}"))
    assert {"Ann Roe", "Bo Poe"} <= {names.text for names, _ in places_of_authors(view)}


def test_a_tab_is_weighed_whole_and_in_parts() -> None:
    assert [title.text for title, _ in titles_of_page(view_of(page("<title>A | B</title>", "")))][:3] == [
        "A | B",
        "A",
        "B",
    ]


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("June 2019", ["2019-06"]),
        ("9 min read · Jun 2019", ["2019-06"]),
        ("Updated June 2019 | Sleep", ["2019-06"]),
        ("Sleep in June 2019", []),
        ("June 2019 was warm", []),
    ],
)
def test_months_that_are_a_part_of_a_line(printed: str, days: list[str]) -> None:
    view = view_of(page("", f"<h1>Zinc</h1><p>{printed}</p>{TEXT}"))
    assert [day.text for day, _ in page_dates.places_of_dates(view)] == days

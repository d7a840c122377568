"""Engines, through their protocol, on a small library made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from search_library import TEXTS, indexed, small_library

from mgtui.commands.finding import as_json
from mgtui.search.query import Limit, parse

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.search.engine import Engine, Results, Searcher


def ids(results: Results) -> list[str]:
    return [hit.id for hit in results.hits]


def passages(searcher: Searcher, query: str, *, typing: bool = False) -> list[str]:
    return ids(searcher.search(f"kind:passage {query}", typing=typing))


def test_all_kinds_are_found_and_counted(searcher: Searcher) -> None:
    results = searcher.search("magnesium")
    assert results.counts == {"claim": 1, "passage": 3, "study": 2}
    assert results.total == 6 == len(results.hits)


def test_total_is_counted_before_the_limit(searcher: Searcher) -> None:
    results = searcher.search("magnesium", 2)
    assert (results.total, len(results.hits)) == (6, 2)
    assert len(searcher.search("magnesium", None).hits) == 6
    assert searcher.search("magnesium", 0).total == 6


def test_a_hit_shows_what_a_row_needs(searcher: Searcher) -> None:
    hit = next(hit for hit in searcher.search("IGF-1 athletes").hits if hit.kind == "claim")
    assert hit.id == "muscle/zma-igf1"
    assert hit.title == hit.snippet == "IGF-1 rose in athletes who took zinc and magnesium."
    assert hit.article == "muscle"
    assert hit.section == ("What was found",)
    assert [hit.snippet[start:end] for start, end in hit.matches] == ["IGF-1", "athletes"]
    assert hit.counts == {"contradicts": (1, 0)}
    assert hit.score is not None


def test_one_missing_word_never_means_no_hits(searcher: Searcher) -> None:
    assert passages(searcher, "athletes IGF-1 zinc moonlanding helicopter")[0] == "muscle#top/1"


def test_more_of_the_words_rank_higher(searcher: Searcher) -> None:
    found = passages(searcher, "vitamin d liver kidney magnesium")
    assert found[0] == "bone#top/3"


def test_vitamin_d_is_not_vitamin_c(searcher: Searcher) -> None:
    assert "bone#top/2" not in passages(searcher, "vitamin d")
    assert passages(searcher, "vitamin c") == ["bone#top/2"]
    assert {"bone#top/1", "bone#top/2", "bone#top/3"} <= set(passages(searcher, "vitamin"))


def test_il_6_is_not_il_1(searcher: Searcher) -> None:
    assert passages(searcher, "il-6") == ["muscle#top/1"]
    assert passages(searcher, "il-1") == ["muscle#top/3"]
    assert passages(searcher, "tnfa") == ["muscle#top/3"]


def test_words_written_apart_or_together(searcher: Searcher) -> None:
    assert passages(searcher, "in-take magnesium -zinc")[0] == "muscle#top/4"
    assert passages(searcher, "in-take") == ["muscle#top/4"]


def test_phrases_are_exact(searcher: Searcher) -> None:
    assert passages(searcher, '"to absorb calcium"') == ["bone#top/1"]
    assert passages(searcher, '"absorbs calcium"') == []
    assert passages(searcher, '"calcium absorb"') == []
    assert passages(searcher, '"growth factor 1"') == ["muscle#top/2"]


def test_a_phrase_takes_no_synonyms(searcher: Searcher) -> None:
    assert passages(searcher, '"igf-1"') == ["muscle#top/1"]


def test_a_phrase_does_not_run_over_a_border(searcher: Searcher) -> None:
    assert not searcher.search('"muscle what was found in a trial"').total


def test_synonyms_work_both_ways(searcher: Searcher) -> None:
    assert set(passages(searcher, "igf-1")) == {"muscle#top/1", "muscle#top/2"}
    assert set(passages(searcher, "insulin-like growth factor 1")) == {"muscle#top/1", "muscle#top/2"}


def test_the_readers_own_words_rank_above_synonyms(searcher: Searcher) -> None:
    assert passages(searcher, "igf-1")[0] == "muscle#top/1"
    assert passages(searcher, "insulin-like growth factor 1")[0] == "muscle#top/2"


def test_everyday_words_find_medical_ones(searcher: Searcher) -> None:
    assert passages(searcher, "high blood pressure") == ["bone#top/4"]


def test_words_of_one_name_far_apart_are_not_the_name(tmp_path: Path, engine: Engine) -> None:
    library = small_library()
    text = (
        "Growth of cells. "
        + "Other things were seen here as well. " * 12
        + "Insulin is one factor, 1 of many, like others."
    )
    article = library.articles["bone"]
    passage = msgspec.structs.replace(article.passages[0], id="bone#top/9", text=text)
    article = msgspec.structs.replace(article, passages=(*article.passages, passage))
    searcher = indexed(
        tmp_path, msgspec.structs.replace(library, articles={**library.articles, "bone": article}), engine
    )
    assert "bone#top/9" not in passages(searcher, "igf-1")


def test_minus_takes_out(searcher: Searcher) -> None:
    assert set(passages(searcher, "magnesium -zinc")) == {"bone#top/3", "muscle#top/4"}
    assert "muscle#top/1" not in passages(searcher, "-zinc")
    assert set(passages(searcher, 'calcium -"vitamin d"')) == {"bone#top/2", "bone#top/4"}


def test_minus_before_a_digit_is_a_number(searcher: Searcher) -> None:
    assert searcher.search("magnesium -0.13").total == searcher.search("magnesium").total


def test_stars_and_tildes(searcher: Searcher) -> None:
    assert set(passages(searcher, "calc*")) == {"bone#top/1", "bone#top/2", "bone#top/4"}
    assert set(passages(searcher, "calcuim~")) == {"bone#top/1", "bone#top/2", "bone#top/4"}
    assert set(passages(searcher, "athlete~")) == {"muscle#top/1"}


def test_the_last_word_is_a_beginning_from_its_third_letter_while_typing(searcher: Searcher) -> None:
    assert passages(searcher, "colla", typing=True) == ["bone#top/2"]
    assert passages(searcher, "col", typing=True) == ["bone#top/2"]
    assert passages(searcher, "co", typing=True) == []
    assert passages(searcher, "col") == []
    # From its fourth letter also where nothing follows, since it stands nowhere itself.
    assert passages(searcher, "colla") == ["bone#top/2"]
    assert searcher.search("colla").notes == ("“colla” stands nowhere: words that begin so are searched for.",)


def test_a_whole_word_ranks_as_when_finished_and_what_it_begins_comes_below(searcher: Searcher) -> None:
    finished = searcher.search("kind:passage not").hits
    typed = searcher.search("kind:passage not", typing=True).hits
    assert [(hit.id, hit.score) for hit in typed[: len(finished)]] == [(hit.id, hit.score) for hit in finished]
    assert [(hit.id, hit.score) for hit in typed[len(finished) :]] == [("bone#top/2", 0.0)]  # which says "nothing"


def test_a_misspelt_word_is_searched_as_the_one_meant(searcher: Searcher) -> None:
    results = searcher.search("magensium sleep")
    assert results.did_you_mean == "magnesium sleep"
    assert ids(results)[0] == "muscle#top/4"
    assert any("magensium" in note for note in results.notes)
    assert searcher.search("colagen").did_you_mean == "collagen"
    assert searcher.search("magnesium sleep").did_you_mean is None


def test_mending_leaves_the_rest_of_the_query_alone(searcher: Searcher) -> None:
    assert (
        searcher.search('kind:passage "vitamin d" calcuim -zinc').did_you_mean
        == 'kind:passage "vitamin d" calcium -zinc'
    )


def test_another_name_is_no_misspelling(tmp_path: Path, engine: Engine) -> None:
    library = small_library()
    article = library.articles["bone"]
    passage = msgspec.structs.replace(article.passages[3], text="High blood pressure and hypotension were counted.")
    article = msgspec.structs.replace(article, passages=(passage,))
    searcher = indexed(tmp_path, msgspec.structs.replace(library, articles={"bone": article}, claims={}), engine)
    results = searcher.search("hypertension")
    assert (ids(results), results.did_you_mean) == (["bone#top/4"], None)


def test_a_misspelt_word_and_a_field_that_allows_nothing(searcher: Searcher) -> None:
    results = searcher.search("colagen kind:study")
    assert (results.total, results.did_you_mean) == (0, "collagen")


def test_a_misspelt_name_of_two_words_is_still_one_name(searcher: Searcher) -> None:
    assert "bone#top/2" not in passages(searcher, "vitmin d")


def test_a_query_without_hits_offers_one_that_has_some(searcher: Searcher) -> None:
    results = searcher.search('"calcium absorb"')
    assert (results.total, results.did_you_mean) == (0, "calcium absorb")
    results = searcher.search("collagen kind:study")
    assert (results.total, results.did_you_mean) == (0, "collagen")
    assert any("kind:study" in note for note in results.notes)


def test_completion_takes_the_librarys_words(searcher: Searcher) -> None:
    assert searcher.complete("magn") == ["magnesium"]
    assert searcher.complete("calc", 1) == ["calcium"]
    assert searcher.complete("xyz") == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kind:study", ["brilla-2000", "maggio-2011"]),
        ("kind:studies", ["brilla-2000", "maggio-2011"]),
        ("kind:claim topic:nutrients", ["bone/d-calcium"]),
        ("kind:claim topic:vitamin-d", ["bone/d-calcium"]),
        ('kind:claim topic:"Vitamin D"', ["bone/d-calcium"]),
        ("kind:passage topic:igf-1", ["muscle#top/1", "muscle#top/2"]),
        ("kind:claim topic:igf", ["muscle/zma-igf1", "muscle/no-igf1"]),
        ("kind:claim article:bone", ["bone/d-calcium"]),
        ('kind:claim article:"hormones and muscle"', ["muscle/zma-igf1", "muscle/no-igf1"]),
        ("design:rct", ["muscle/zma-igf1", "brilla-2000"]),
        ('design:"randomized controlled trial" kind:study', ["brilla-2000"]),
        ("design:cross-sectional", ["maggio-2011"]),
        ("design:RCT,cross-sectional kind:study", ["brilla-2000", "maggio-2011"]),
        ("direction:no_effect", ["muscle/no-igf1"]),
        ("direction:increases kind:claim", ["bone/d-calcium", "muscle/zma-igf1"]),
        ("year:2000..2004 kind:study", ["brilla-2000"]),
        ("year:2011", ["maggio-2011"]),
        ("year:2000..2011", ["muscle/zma-igf1", "brilla-2000", "maggio-2011"]),
        ("year:2019 kind:article", ["bone", "muscle"]),
        ("rel:contradicts", ["muscle/zma-igf1", "muscle/no-igf1"]),
        ("rel:qualifies", ["bone/d-calcium", "muscle/no-igf1"]),
        ("fidelity:overstated", ["muscle/zma-igf1", "brilla-2000"]),
        ("-kind:passage,topic -kind:study -kind:claim", ["bone", "muscle"]),
    ],
)
def test_fields_alone_list_all_they_allow_in_the_librarys_order(
    searcher: Searcher, query: str, expected: list[str]
) -> None:
    results = searcher.search(query)
    assert ids(results) == expected
    assert results.total == len(expected)
    assert results.notes == ()


def test_fields_limit_words(searcher: Searcher) -> None:
    results = searcher.search("magnesium kind:claim")
    assert ids(results) == ["muscle/zma-igf1"]


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("topic:vitamni-d", "Did you mean topic:vitamin-d?"),
        ("kind:passsage", "Did you mean kind:passage?"),
        ("kind:book", "There are: claim, passage, study, article, topic, note."),
        ("year:soon", "is no year"),
        ("foo:bar", "is no field"),
    ],
)
def test_an_unknown_value_is_said(searcher: Searcher, query: str, word: str) -> None:
    assert any(word in note for note in searcher.search(query).notes)


def test_an_empty_query_lists_the_articles(searcher: Searcher) -> None:
    assert [(hit.kind, hit.id) for hit in searcher.search("  ").hits] == [("article", "bone"), ("article", "muscle")]


def test_an_unfinished_query_keeps_the_results(searcher: Searcher) -> None:
    assert searcher.search('"vitamin', typing=True).unfinished
    assert searcher.search('"vitamin d').total > 0


def test_stop_words_count_only_alone(searcher: Searcher) -> None:
    assert searcher.search("the collagen of").total == searcher.search("collagen").total
    assert searcher.search("the of").total > 0
    assert searcher.search("what is it").total > 0


def test_not_is_a_word(searcher: Searcher) -> None:
    assert passages(searcher, "not associated")[0] == "muscle#top/4"


def test_rejected_claims_are_not_found(searcher: Searcher) -> None:
    assert not searcher.search("moonlight").total


def test_two_that_say_the_same_do_not_stand_together_at_the_top(tmp_path: Path, engine: Engine) -> None:
    library = small_library()
    claim = msgspec.structs.replace(library.claims["bone/d-calcium"], statement=TEXTS["bone"][1][0])
    copies = {f"bone/copy-{n}": msgspec.structs.replace(claim, id=f"bone/copy-{n}") for n in range(6)}
    searcher = indexed(tmp_path, msgspec.structs.replace(library, claims=copies, topics={}), engine)
    found = ids(searcher.search("vitamin d calcium", None))
    assert set(found) > {"bone#top/1", "bone#top/3", *copies}
    assert "bone#top/3" in found[:5]


def test_the_json_of_the_contract(searcher: Searcher) -> None:
    result = as_json(searcher.search("strength formulation"))
    assert list(result) == ["query", "total", "hits", "did_you_mean"]
    hit = result["hits"][0]
    assert list(hit) == ["kind", "id", "library", "title", "article", "section", "snippet", "matches", "score"]
    assert (hit["kind"], hit["id"], hit["title"], hit["article"]) == (
        "study",
        "study:brilla-2000",
        "Brilla & Conte 2000",
        None,
    )
    assert hit["section"] == []
    assert isinstance(hit["score"], float)
    assert as_json(searcher.search("kind:study"))["hits"][0]["score"] is None


def test_limits_known_as_ids_are_taken_as_they_stand(searcher: Searcher) -> None:
    within = parse("magnesium", limits=(Limit("kind", "passage"), Limit("article", "muscle")))
    assert ids(searcher.search(within)) == ids(searcher.search("kind:passage article:muscle magnesium")) != []
    # As words of a query these would be matched leniently: "musc" is the beginning of an article.
    assert searcher.search(parse("magnesium", limits=(Limit("article", "musc"),))).total == 0
    assert searcher.search("article:musc magnesium").total > 0


def test_limits_alone_list_all_they_allow(searcher: Searcher) -> None:
    assert ids(searcher.search(parse("", limits=(Limit("article", "bone"),)))) == ids(searcher.search("article:bone"))


def test_what_only_limits_hide_is_offered_as_the_same_text_without_them(searcher: Searcher) -> None:
    results = searcher.search(parse("athletes", limits=(Limit("article", "bone"),)))
    assert (results.total, results.did_you_mean) == (0, "athletes")
    assert results.notes == ("Without article:bone: 2.",)
    assert searcher.search(parse("", limits=(Limit("article", "none"),))).notes == ()

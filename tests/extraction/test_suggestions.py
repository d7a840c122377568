from written import TERMS, article, library

from mgtui.extraction.candidates import candidates
from mgtui.extraction.suggest import across, pairwise
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.model import Claim, Concept, Library, TextSpan

VOCABULARY = Vocabulary(TERMS.values())


def claim(name, direction, exposure="magnesium", outcome="igf-1", **fields):
    aspect = fields.pop("aspect", None)
    statement = fields.pop("statement", "Magnesium changes IGF-1 in men.")
    return Claim(
        f"other/{name}", "other", statement,
        exposure=Concept(exposure, aspect), outcome=Concept(outcome), direction=direction, **fields,
    )  # fmt: skip


def kinds(*claims):
    return [each.type for each in pairwise(claims, VOCABULARY)]


def test_directions():
    assert kinds(claim("a", "increases"), claim("b", "no_effect")) == ["contradicts"]
    assert kinds(claim("a", "increases"), claim("b", "increases")) == ["restates"]
    assert kinds(claim("a", "increases"), claim("b", "regulates")) == []
    assert kinds(claim("a", "increases"), claim("b", "no_effect", outcome="testosterone")) == []
    assert kinds(claim("a", "decreases", aspect="deficiency"), claim("b", "increases", aspect="unspecified")) == [
        "supports"
    ]
    assert kinds(claim("a", "increases"), claim("b", "associated_positive")) == ["supports"]


def test_claims_of_the_same_words_are_not_set_against_each_other():
    there = TextSpan(0, 5, 40, "other#top/1")
    one, two = claim("a", "increases", places=(there,)), claim("b", "decreases", places=(there,))
    assert kinds(one, two) == []
    assert kinds(one, claim("c", "decreases", places=(TextSpan(1, 5, 40, "other#top/2"),))) == ["contradicts"]


def test_things_without_a_term_meet_by_their_words():
    def worded(name, direction, outcome):
        return Claim(f"other/{name}", "other", "Coffee changes deep sleep in men.", direction=direction,
                     exposure=Concept(text="coffee"), outcome=Concept(text=outcome))  # fmt: skip

    found = pairwise([worded("a", "decreases", "deep sleep"), worded("b", "no_effect", "Deep sleep")], VOCABULARY)
    assert [each.reason for each in found] == ["Both speak of coffee and deep sleep: decreases against no effect."]
    assert not pairwise([worded("a", "decreases", "deep sleep"), worded("b", "no_effect", "mood")], VOCABULARY)


def test_what_sets_two_claims_apart_makes_a_limit():
    one, other = claim("a", "increases", population="older men"), claim("b", "no_effect", population="athletes")
    assert kinds(one, other) == ["qualifies"]
    assert kinds(claim("a", "increases", aspect="intake"), claim("b", "no_effect", aspect="serum_level")) == [
        "qualifies"
    ]
    (found,) = pairwise([claim("a", "increases"), claim("b", "no_effect", exposure="zma")], VOCABULARY)
    assert found.type == "qualifies"
    assert found.reason == "Both speak of Magnesium and IGF-1: increases against no effect (Magnesium against ZMA)."


def test_families_of_concepts():
    assert VOCABULARY.kin("magnesium", "mg-threonate")
    assert VOCABULARY.kin("zma", "magnesium")
    assert not VOCABULARY.kin("igf-1", "magnesium")


def test_candidates_meet_the_claims_of_a_library():
    own = library()
    claims = {each.id: each for each in (claim("null", "no_effect"), claim("gone", "no_effect", status="rejected"))}
    shelf = Library(own.id, own.title, terms=own.terms, claims=claims)
    found = candidates(article("Magnesium increases IGF-1 in men."), shelf)
    assert [(each.type, each.source, each.target, each.target_is_candidate) for each in found.relations] == [
        ("contradicts", found.claims[0].key, "other/null", False)
    ]


def test_across_libraries():
    far = Library("far", "Far", claims={"other/null": claim("null", "no_effect")})
    found = candidates(article("Magnesium increases IGF-1 in men."), library())
    (one,) = across(found.claims, [far], VOCABULARY)
    assert (one.type, one.target) == ("contradicts", "far::other/null")

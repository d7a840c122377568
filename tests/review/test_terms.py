from pathlib import Path

import pytest
from msgspec.structs import replace
from review_library import ABOUT

from mgtui.errors import LibraryWriteError, NoSuchRecord
from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.library.library_set import LibrarySet
from mgtui.model import Claim, Concept, Term
from mgtui.review.session import ReviewSession
from mgtui.review.term_proposals import TermProposal, Use, learned, proposals
from mgtui.review.terms import TermReview
from mgtui.review.topic_proposals import TopicProposal

ARTICLE = """\
# Red light

Photobrasion (PBR) eases sore tendons. Red lamps, or PBR, ease wrist trouble.
"""
CLAIMS = """\
- {id: one, statement: One, anchors: [{quote: eases sore tendons}], status: reviewed, direction: decreases,
   exposure: {text: Photobrasion}, outcome: {text: heel spur pain}}
- {id: two, statement: Two, anchors: [{quote: ease wrist trouble}], status: reviewed, direction: no_effect,
   exposure: {text: PBR}, outcome: {text: heel-spur pain}}
- {id: three, statement: Three, anchors: [{quote: Red lamps}], status: reviewed, direction: decreases,
   exposure: {text: red lamps}, outcome: {concept: back-pain, text: back pain}}
"""
TERMS = "- {id: back-pain, label: Back pain}\n"


def uses(*words: str) -> list[Use]:
    return [Use(each, f"claim {number}", f"article {number % 3}") for number, each in enumerate(words)]


def labels(*words: str, short: dict[str, str] | None = None) -> list[tuple[str, tuple[str, ...]]]:
    found = proposals(uses(*words), Vocabulary(()), short or {}, ())
    return [(each.label, each.names) for each in found]


def test_what_comes_again_is_proposed_in_all_its_spellings() -> None:
    assert labels("fascia rolling", "Fascia-rolling", "orb taps") == [("Fascia rolling", ())]
    assert labels("orb taps", "regular orb taps", "the effect of orb taps", "zinc") == [("Orb taps", ())]
    assert labels("the problem", "problems", "problem", "ability", "people", "people") == []
    assert (
        labels(*["cups", "health benefits", "model adjustments", "Dr. Vale", "orb aspects", "confidence interval"] * 3)
        == []
    )
    # A word that mostly stands behind others names nothing; a name is not cut, nor is a hyphen lost.
    assert labels("old oakum", "new oakum", "red oakum") == []
    assert labels("blood sugar tapping", "blood sugar tapping") == [("Blood sugar tapping", ())]
    assert labels("X-9 tea", "X-9 tea") == [("X-9 tea", ())]


def test_a_part_of_what_an_abbreviation_stands_for_is_no_term() -> None:
    assert labels("IOM", "IOM", "IOM", short={"IOM": "Institute of Medicine"}) == []
    assert labels("RLP", "RLP", short={"RLP": "red lamp probing"}) == [("Red lamp probing", ("RLP",))]


def test_what_several_articles_speak_of_comes_first() -> None:
    found = proposals(
        [*(Use("orb taps", f"{each}", "one") for each in range(4)), *uses("fascia rolling", "fascia rolling")],
        Vocabulary(()), {}, (),
    )  # fmt: skip
    assert [each.label for each in found] == ["Fascia rolling", "Orb taps"]


def test_a_longer_name_says_more_where_it_leaves_out_little() -> None:
    assert [label for label, _ in labels(*["tendon stripping"] * 4, "stripping")] == ["Tendon stripping"]


@pytest.mark.parametrize(
    "words", ["Zinc combined", "Clinically meaningful", "clinically relevant", "very harmful", "off colds"]
)
def test_words_that_lack_their_noun_are_no_name(words: str) -> None:
    uses = [Use(words, f"claim-{number}", f"article-{number}") for number in range(3)]
    assert proposals(uses, Vocabulary(()), {}, ()) == []


def test_an_abbreviation_goes_with_what_it_stands_for() -> None:
    short = {"ORL": "orb taps", "OSA": "obstructive sleep apnoea"}
    (found,) = proposals(uses("orb taps", "ORL"), Vocabulary(()), short, ())
    assert (found.label, found.names, found.sure) == ("Orb taps", ("ORL",), True)
    (other,) = proposals(uses("OSA"), Vocabulary([Term("apnoea", "Obstructive sleep apnoea")]), short, ())
    assert (other.id, other.names, other.is_name) == ("apnoea", ("OSA",), True)


def test_what_a_name_is_a_kind_of_is_told_by_its_last_words() -> None:
    (found,) = proposals(uses("hip drop pain", "hip drop pain"), Vocabulary([Term("drop-pain", "Drop pain")]), {}, ())
    assert found.broader == "drop-pain"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "claims").mkdir()
    (tmp_path / "library.yaml").write_text(ABOUT, "utf-8")
    (tmp_path / "terms.yaml").write_text(TERMS, "utf-8")
    (tmp_path / "articles" / "light.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "claims" / "light.yaml").write_text(CLAIMS, "utf-8")
    return tmp_path


def terms_of(root: Path) -> TermReview:
    return TermReview(ReviewSession(root))


def concepts(terms: TermReview) -> list[tuple[str | None, str | None]]:
    found = (terms.library.claims[f"light/{name}"] for name in ("one", "two"))
    return [
        (each.exposure.concept if each.exposure else None, each.outcome.concept if each.outcome else None)
        for each in found
    ]


def test_an_accepted_term_is_in_force_at_once_and_can_be_taken_back(root: Path) -> None:
    terms = terms_of(root)
    found = {each.id: each for each in terms.proposed()}
    light = found["photobrasion"]
    assert isinstance(light, TermProposal)
    assert light.names == ("PBR",)
    assert found["heel-spur-pain"].broader is not None
    step = terms.accept([light, found["heel-spur-pain"]])
    assert step is not None
    assert step.what == "accepted 2 terms, in 2 claims"
    assert concepts(terms) == [("photobrasion", "heel-spur-pain")] * 2
    assert terms.library.terms["heel-spur-pain"].broader in terms.library.terms
    assert not {"photobrasion", "heel-spur-pain"} & {each.id for each in terms.proposed()}
    assert not terms.library.mistakes
    terms.session.undo()
    assert concepts(terms) == [(None, None)] * 2
    assert list(terms.library.terms) == ["back-pain"]
    assert {"photobrasion", "heel-spur-pain"} <= {each.id for each in terms.proposed()}


def test_what_is_rejected_stays_away(root: Path) -> None:
    terms = terms_of(root)
    terms.reject(terms.proposed())
    assert terms_of(root).proposed() == []


def test_terms_are_renamed_put_below_others_and_made_one(root: Path) -> None:
    terms = terms_of(root)
    light = next(each for each in terms.proposed() if each.id == "photobrasion")
    terms.rename(light, "Red light therapy")
    made = terms.library.terms["photobrasion"]
    assert (made.label, set(made.alt_labels)) == ("Red light therapy", {"Photobrasion", "PBR"})
    terms.rename("photobrasion", "Light therapy by lamp")
    terms.broaden("photobrasion", "light-therapy")
    assert terms.library.terms["photobrasion"].broader == "light-therapy"
    with pytest.raises(LibraryWriteError, match="cannot stand above"):
        terms.broaden("light-therapy", "photobrasion")
    merged = terms.merge("photobrasion", "light-therapy")
    assert merged is not None
    assert "opposite" not in merged.what
    assert "photobrasion" not in terms.library.terms
    assert {"Light therapy by lamp", "PBR"} <= set(terms.library.terms["light-therapy"].alt_labels)
    assert concepts(terms)[0][0] == "light-therapy"
    terms.broaden("light-therapy", "sleep")
    with pytest.raises(LibraryWriteError, match="named by 1 narrower term"):
        terms.delete("sleep")
    terms.broaden("light-therapy", "pain")
    terms.delete("sleep")
    assert set(terms.library.terms) & {"sleep", "pain", "light-therapy"} == {"pain", "light-therapy"}
    assert not terms.library.mistakes
    with pytest.raises(NoSuchRecord):
        terms.merge("nothing", "light-therapy")


def test_making_a_thing_one_with_its_opposite_is_warned_of(root: Path) -> None:
    terms = terms_of(root)
    words = TermProposal("words x", "words-x", "Insulin resistance", (), None, 1, (), sure=False)
    merged = terms.merge(words, "insulin-sensitivity")
    assert merged is not None
    assert "one with its opposite insulin-sensitivity: what raises" in merged.what


def test_topics_are_proposed_of_terms_and_claims_get_them(root: Path) -> None:
    terms = terms_of(root)
    terms.accept([each for each in terms.proposed() if each.id == "heel-spur-pain"])
    (pain,) = [each for each in terms.proposed() if isinstance(each, TopicProposal)]
    assert (pain.id, pain.label, pain.claims) == ("pain", "Pain", 3)
    terms.accept([pain])
    assert all(claim.topics == ("pain",) for claim in terms.library.claims.values())
    assert not terms.library.mistakes


def test_a_term_given_to_words_in_the_review_is_their_name_from_then_on(root: Path) -> None:
    text = "# Sleep\n\nGlyphosol tablets reduce heart disease. Glyphosol tablets reduce back pain in adults.\n"
    (root / "articles" / "tablets.md").write_text(text, "utf-8")
    (root / "terms.yaml").write_text("- {id: forte, label: Glyphosol forte}\n", "utf-8")
    session = ReviewSession(root)
    first, second = [item for item in session.load("tablets") if item.kind == "claim"]
    claim = session.claim_of(first)
    assert claim.exposure is not None
    assert claim.exposure.concept is None
    session.accept(first, replace(claim, exposure=Concept("forte", text=claim.exposure.text)))
    assert session.library.own.terms["forte"].alt_labels == ("Glyphosol tablets",)
    assert session.taught == "“Glyphosol tablets” is a name of Glyphosol forte from now on."
    exposure = session.claim_of(second).exposure
    assert exposure is not None
    assert exposure.concept == "forte"
    session.undo()
    assert session.library.own.terms["forte"].alt_labels == ()
    exposure = session.claim_of(second).exposure
    assert exposure is not None
    assert exposure.concept is None
    session.accept(first, replace(claim, exposure=Concept("aspirin", text=claim.exposure.text)))
    assert session.claim_of(first).exposure == Concept("aspirin", text="Glyphosol tablets")
    assert "Glyphosol tablets" not in session.library.own.terms["aspirin"].alt_labels
    assert session.taught == "Only here: “Glyphosol tablets” does not become a name of aspirin."


def test_terms_of_another_library_hold_only_where_an_article_is_about_its_matter(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "articles").mkdir(parents=True)
    (other / "claims").mkdir()
    (other / "library.yaml").write_text(ABOUT.replace("mine", "other"), "utf-8")
    (other / "terms.yaml").write_text("- {id: lamp, label: Red lamps}\n- {id: ache, label: Sore heel}\n", "utf-8")
    (other / "articles" / "a.md").write_text("# A\n\nRed lamps ease a sore heel.\n", "utf-8")
    claim = (
        "- {id: a, statement: A, anchors: [{quote: Red lamps}], exposure: {concept: lamp}, outcome: {concept: ache}}\n"
    )
    (other / "claims" / "a.yaml").write_text(claim, "utf-8")
    (root / "articles" / "kefir.md").write_text("# Kefir\n\nKefir eases a cough.\n", "utf-8")
    library = ReviewSession(root, LibrarySet((root, other))).library
    articles = library.own.articles
    assert library.vocabulary_for(articles["light"]).exposure("red lamps") == "lamp"
    assert library.vocabulary_for(articles["kefir"]).exposure("red lamps") is None


def test_words_of_a_sentence_that_names_the_term_itself_are_no_name_of_it(root: Path) -> None:
    text = "# Sleep\n\nGlyphosol tablets reduce heart disease as much as aspirin.\n"
    (root / "articles" / "tablets.md").write_text(text, "utf-8")
    session = ReviewSession(root)
    (first,) = [item for item in session.load("tablets") if item.kind == "claim"]
    claim = session.claim_of(first)
    assert claim.exposure is not None
    session.accept(first, replace(claim, exposure=Concept("aspirin", text=claim.exposure.text)))
    term = session.library.own.terms.get("aspirin")
    assert term is None or "Glyphosol tablets" not in term.alt_labels


@pytest.mark.parametrize(
    ("words", "is_learnt"),
    [("salicylic tablets", True), ("Glyphosol tablets", False), ("Quintile", False), ("doses", False),
     ("racing mind that keeps on", False), ("mind racing", False),
     ("aspirin and doses", False), ("0.5 tablets", False), ("GPT", False), ("ASA", True), ("GPT tablets", False),
     ("Glyphosol + zinc", False), ("Glyphosol and kefir", False)],
)  # fmt: skip
def test_only_what_looks_like_a_name_is_learnt_from_a_correction(words: str, is_learnt: bool) -> None:
    read = Concept(text=words)
    candidate = ClaimCandidate("k", "a", f"{words} reduce pain.", 0.9, exposure=read)
    claim = Claim("a/c", "a", f"{words} reduce pain.", exposure=Concept("aspirin", text=words))
    terms = {"aspirin": Term("aspirin", "Aspirin", ("acetylsalicylic acid", "salicylic pills"))}
    texts = ["The glyphosol placebo trial (GPT) is old.", "Acetylsalicylic acid (ASA) and PGT are not."]
    found = learned(candidate, claim, terms, Vocabulary(terms.values()), texts)
    assert found == ({words: "aspirin"} if is_learnt else {})

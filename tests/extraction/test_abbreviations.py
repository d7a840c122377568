import pytest

from mgtui.extraction.names import abbreviations
from mgtui.extraction.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Women with polycystic ovary syndrome (PCOS) took inositol.", {"PCOS": "polycystic ovary syndrome"}),
        ("PCOS (polycystic ovary syndrome) is common.", {"PCOS": "polycystic ovary syndrome"}),
        ("Delayed onset muscle soreness (DOMS; see below) fades.", {"DOMS": "Delayed onset muscle soreness"}),
        ("The n-3 index of 25-hydroxyvitamin D (25(OH)D) rose.", {}),
        ("Zinc helps (see Table 2) and iron (Fe) does.", {}),
        ("They slept (less) than others (P < 0.05).", {}),
        ("An open bracket (RCT", {}),
    ],
)
def test_what_a_text_explains(text: str, found: dict[str, str]) -> None:
    assert abbreviations([text]) == found


def test_a_text_that_explains_its_abbreviations_is_read_by_them() -> None:
    assert Vocabulary(()).outcome("PE") == "pulmonary-embolism"
    explained = Vocabulary(()).with_short({"PE": "physical education", "BG": "blood glucose"})
    assert explained.outcome("PE") == "physical-education"
    assert explained.outcome("high BG") == "blood-sugar"


def test_a_text_is_looked_through_once_for_what_it_explains() -> None:
    texts = ["Women with polycystic ovary syndrome (PCOS) took inositol."]
    known = Vocabulary(()).for_text(texts)
    assert known.for_text(list(texts)) is known
    assert known.for_text(["Zinc helps."]) is not known


def test_an_abbreviation_is_written_in_its_own_letters() -> None:
    vocabulary = Vocabulary(())
    assert vocabulary.exposure("cAMP") == "cyclic-amp"
    assert vocabulary.exposure("Training Camp") is None
    assert vocabulary.exposure("Same") is None

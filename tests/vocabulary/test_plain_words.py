"""Words that a lay reader may not know are told in plain words where they are first said."""

from __future__ import annotations

from collections import Counter

import pytest

from mgtui.vocabulary.plain_words import explained, plain_words


def told(text: str, known: str = "", most: int = 500) -> str:
    return explained(text, known, lambda line: len(line) <= most)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It activates mTOR.", "It activates mTOR [a switch for growth in cells]."),
        (
            "Statins help. Statins do.",
            "Statins [drugs that lower cholesterol] help. Statins do.",
        ),
        ("Renal function fell.", "Renal function [of the kidneys] fell."),
        ("It is anabolic.", "It is anabolic [building tissue up]."),
        ("It is anabolic and old.", "It is anabolic [building tissue up] and old."),
        (
            "The gut microbiome helps.",
            "The gut microbiome [the microbes that live in the gut] helps.",
        ),
        ("It feeds osteoblasts, the cells of bone.", "It feeds osteoblasts, the cells of bone."),
        ("Hypertension (high pressure) is common.", "Hypertension (high pressure) is common."),
        ("High blood pressure, or hypertension, is common.", "High blood pressure, or hypertension, is common."),
        ("Much work (on sarcopenia) was done.", "Much work (on sarcopenia) was done."),
        ("“Sarcopenia at home” says it.", "“Sarcopenia at home” says it."),
        ("Heavy metals such as lead harm.", "Heavy metals such as lead harm."),
        ("Heavy metals like lead harm.", "Heavy metals like lead harm."),
        ("It falls, a change known as somatopause.", "It falls, a change known as somatopause."),
        ("Men of the Baltimore Longitudinal Study fell.", "Men of the Baltimore Longitudinal Study fell."),
        (
            "TNF-alpha and IL-6 rise.",
            "TNF-alpha [a signal of inflammation] and IL-6 rise.",
        ),
        ("Arrhythmias ended.", "Arrhythmias [uneven heartbeat] ended."),
        ("The SOD1 gene is on.", "The SOD1 gene is on."),
        ("Growth in the liver needs IGF-1.", "Growth in the liver needs IGF-1."),
        ("Who will tell? The who of it.", "Who will tell? The who of it."),
    ],
)
def test_a_word_is_explained_behind_it(text, expected):
    assert told(text) == expected


def test_what_the_reader_has_said_needs_no_plain_words():
    assert told("Sarcopenia is loss.", "what is sarcopenia") == "Sarcopenia is loss."
    assert told("It is high blood pressure, hypertension.") == "It is high blood pressure, hypertension."


def test_an_abbreviation_that_the_reader_used_may_be_explained():
    assert explained("ALS and sarcopenia.", "als sarcopenia", lambda _: True, abbreviations=True) == (
        "ALS [a disease of the nerves that move muscles] and sarcopenia."
    )


def test_only_as_much_is_explained_as_fits():
    text = "Statins ease hypertension."
    assert told(text, most=len(text)) == text
    assert told(text, most=60) == "Statins [drugs that lower cholesterol] ease hypertension."


def test_an_abbreviation_of_another_meaning_is_not_explained():
    names = {"BMI": "basic mineral intake", "XYZ": "x y z", "LDL": "a name of far too many words"}
    said = explained("BMI, XYZ and LDL fell.", "", lambda _: True, lambda short: names.get(short, ""))
    assert said == "BMI [basic mineral intake], XYZ [x y z] and LDL fell."
    assert explained("BMI fell.", "", lambda _: True, lambda _: "body mass index") == "BMI [weight for height] fell."


def test_each_form_stands_once_and_is_told_briefly():
    words = plain_words()
    forms = Counter(form.casefold() for word in words for form in word.forms)
    assert not [form for form, number in forms.items() if number > 1]
    assert all(0 < len(word.plain.split()) <= 9 and word.plain[-1] not in ".;" for word in words)
    for word in words:
        for form in word.forms:
            assert word.plain in told(f"xx {form} xx xx"), form

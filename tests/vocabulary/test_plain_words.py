"""Words that a lay reader may not know are told in plain words where they are first said."""

from __future__ import annotations

from collections import Counter

import pytest

from mgtui.vocabulary.plain_words import meanings, plain_words, with_meanings


def told(text, known="", full_form=lambda _: ""):
    """What the words of a text mean, a sentence each."""
    return [each.sentence for each in meanings(text, known, full_form)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It activates mTOR.", ["mTOR is a switch for growth in cells."]),
        ("Statins help. Statins do.", ["Statins are drugs that lower cholesterol."]),
        ("Renal function fell.", ["Renal means of the kidneys."]),
        ("It is anabolic and old.", ["Anabolic means building tissue up."]),
        ("The gut microbiome helps.", ["Gut microbiome means the microbes that live in the gut."]),
        ("It feeds osteoblasts, the cells of bone.", []),
        ("Hypertension (high pressure) is common.", []),
        ("High blood pressure, or hypertension, is common.", []),
        ("Much work (on sarcopenia) was done.", []),
        ("“Sarcopenia at home” says it.", []),
        ("Heavy metals such as lead harm.", []),
        ("It falls, a change known as somatopause.", []),
        ("Men of the Baltimore Longitudinal Study fell.", []),
        ("TNF-alpha and IL-6 rise.", ["TNF-alpha is a signal of inflammation.", "IL-6 is a signal of inflammation."]),
        ("Arrhythmias ended.", ["Arrhythmias mean an uneven heartbeat."]),
        ("The SOD1 gene is on.", []),
        ("An NMDA receptor opened.", ["NMDA receptor means a docking site for a nerve signal."]),
        ("Growth in the liver needs IGF-1.", []),
        ("It is high blood pressure, hypertension.", []),
        ("Who will tell? The who of it.", []),
    ],
)
def test_what_a_word_means_is_a_sentence_of_its_own(text, expected):
    assert told(text) == expected


def test_what_the_reader_has_said_is_explained_last():
    als = "ALS is a disease of the nerves that move muscles."
    assert told("ALS and sarcopenia.", "als")[-1] == als
    assert told("ALS and sarcopenia.")[0] == als


def test_an_abbreviation_of_another_meaning_is_not_explained():
    names = {"BMI": "basic mineral intake", "XYZ": "x y z", "LDL": "a name of far too many words"}
    said = told("BMI, XYZ and LDL fell.", "", lambda short: names.get(short, ""))
    assert said == ["BMI is basic mineral intake.", "XYZ is x y z."]
    assert told("BMI fell.", "", lambda _: "body mass index") == ["BMI is weight for height."]


def test_each_form_stands_once_and_is_told_briefly():
    words = plain_words()
    forms = Counter(form.casefold() for word in words for form in word.forms)
    assert not [form for form, number in forms.items() if number > 1]
    assert all(0 < len(word.plain.split()) <= 9 and word.plain[-1] not in ".;" for word in words)
    for word in words:
        for form in word.forms:
            assert word.plain in " ".join(told(f"xx {form} xx xx")), form


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Statins and renal function.",
         "Statins (drugs that lower cholesterol) and renal function (of the kidneys)."),
        ("It feeds osteoblasts and ROS.",
         "It feeds osteoblasts (bone-building cells) and ROS (aggressive forms of oxygen)."),
        ("A systematic review found this.", "A systematic review (a search through all studies) found this."),
        ("IGF-1 levels fall.", "IGF-1 levels fall. IGF-1 is a growth factor made mostly in the liver."),
    ],
)  # fmt: skip
def test_what_a_word_means_stands_behind_it_where_that_parts_nothing(text, expected):
    assert with_meanings(text, meanings(text, "")) == expected

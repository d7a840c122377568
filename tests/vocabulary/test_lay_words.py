"""Words of daily life are told as articles have them."""

from __future__ import annotations

import re

import pytest

from mgtui.vocabulary.lay_words import LayWords, in_plain_words, lay_words


@pytest.mark.parametrize(
    ("phrase", "plain", "text", "told"),
    [
        ("(go|goes) bald", "hair loss", "Do men go  bald? He goes bald.", "Do men go  bald? He hair loss."),
        ("make [you|me] glad", "cheer", "make glad, make me glad, make him glad", "cheer, cheer, make him glad"),
        ("[as (we|you)] grow old", "age", "as we grow old, grow old", "age, age"),
        ("stop~ it", "X", "stop it stops it stopped it stopping it", "X X X X"),
        ("carry~ on", "X", "carries on, carrying on, carried on", "X, X, X"),
        ("cause~ it", "X", "causes it, causing it", "X, X"),
        ("low-t", "X", "low t, low-T, lowt", "X, X, X"),
        ("bring <0-3> down", "lower <>", "bring down, bring my blood sugar down", "lower, lower my blood sugar"),
        ("make <1-2>s strong", "help <>", "make bones strong, make glass strong", "help bone, help glass"),
        ("<for|against> old <1>", "<> aged <>", "against old men", "against aged men"),
        ("<[vitamin] 1>-rich food", "<>", "which vitamin C-rich food, iron rich food", "which vitamin C, iron"),
        ("over #$", "aged", "over 50 men, over 40, over 60?", "over 50 men, over 40, aged?"),
        ("can't go", "X", "I can't go, I can’t go", "I X, I X"),
    ],
)
def test_how_a_phrase_is_written(phrase: str, plain: str, text: str, told: str) -> None:
    assert LayWords(phrase, plain).told(text) == told


def test_only_whole_words_are_meant() -> None:
    assert LayWords("pass~ out", "faint").told("surpass out, pass outside, pass out") == (
        "surpass out, pass outside, faint"
    )


@pytest.mark.parametrize("words", lay_words(), ids=lambda words: words.phrase)
def test_each_line_of_the_table_can_be_read(words: LayWords) -> None:
    assert min(map(len, words.keys)) > 1  # by which it is found in a text
    assert words.plain.count("<>") == words.pattern.groups
    assert words.plain.strip() == words.plain
    assert not re.search(r"[()\[\]|~#$]", words.plain)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Can tea help me if I can’t sleep?", "Can tea help me if I insomnia?"),
        ("Is tea OK to drink?", "Is tea side effects to drink?"),
        ("Is it antiinflammatory?", "Is it lowers inflammation?"),
        ("Does tea push my blood pressure up?", "Does tea raise my blood pressure?"),
        ("tea for people who don't get enough iron", "tea for people who lack iron"),
        ("my dodgy knees and tea", "my knee pain and tea"),
        ("tea in my sixties for going grey", "tea in older people for grey hair"),
        ("tea for hay fever sufferers", "tea for people with hay fever"),
        ("I feel down, I feel low in iron", "I low mood, I feel low in iron"),
        ("Does tea give me the runs?", "Does tea cause diarrhoea?"),
        ("The Runs Cup", "The Runs Cup"),
        ("green tea", "green tea"),
    ],
)
def test_words_of_daily_life(text: str, told: str) -> None:
    assert in_plain_words(text) == told

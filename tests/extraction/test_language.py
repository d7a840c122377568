"""Articles in other languages than English are told apart, and say so instead of being parsed as if they were."""

import pytest
from written import article

from mgtui.extraction.candidates import candidates
from mgtui.extraction.language import foreign_language

GERMAN = (
    "Magnesium ist ein Mineralstoff, der im Körper viele Aufgaben hat. Viele Menschen nehmen ihn mit der Nahrung auf, "
    "und ein Mangel ist nicht häufig. Magnesium verbessert auch den Schlaf bei älteren Menschen."
)
FRENCH = (
    "Le magnésium est un minéral qui joue un rôle dans le corps. Les études montrent que la supplémentation réduit la "
    "fatigue chez les femmes, mais pas avec tous les produits."
)
POLISH = (
    "Magnez jest pierwiastkiem, który w organizmie pełni wiele zadań, i nie jest tak, że jego niedobór jest częsty. "
    "Magnez znacząco poprawia sen u osób starszych oraz może być przyjmowany przez chorych."
)
ENGLISH = (
    "Magnesium is a mineral that has many tasks in the body, and most people get it with their food. It improves the "
    "sleep of older people, as von der Linde and de la Cruz have shown in a trial."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "German"),
        (FRENCH, "French"),
        (POLISH, "Polish"),
        ("Cod 5g per kg, eel 4g per kg, ray 3g per kg " * 3, ""),
        (ENGLISH, ""),
        ("Der Schlaf.", ""),
        ("1 2 3", ""),
    ],
)
def test_languages(text, language):
    assert foreign_language(text) == language


def test_why_nothing_was_read():
    found = candidates(article(GERMAN))
    assert found.claims == ()
    assert found.unread == "it is in German, and only English is read"
    assert candidates(article("What is magnesium? Who needs it?")).unread == "nothing in it reads as a claim"
    assert candidates(article("Magnesium significantly improves sleep quality in older adults.")).unread == ""


def test_passages_in_another_language_of_an_english_text_give_no_claims() -> None:
    said = "Magnesium significantly improves sleep quality in older adults."
    polish = f"## Po polsku\n\n{POLISH}\n\nMagnez poprawia sen."
    text = f"# Sleep\n\n{ENGLISH} {ENGLISH}\n\n{said}\n\n{polish}\n\n## More\n\nMagnesium lowers blood pressure.\n"
    found = candidates(article(text))
    assert said in [each.statement for each in found.claims]
    assert not [each for each in found.claims if "Magnez" in each.statement]
    assert found.unread == "2 passages of it are in Polish, and only English is read"

"""Whether less of a thing is spoken of: by the words of a question or an article, or by the name of a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.words import CUTTING, LESS_OF, is_of_less, without_less

if TYPE_CHECKING:
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Question
    from mgtui.model import Concept


def is_less(concept: Concept, question: Question, names: Names) -> bool:
    """Whether what acts in a claim is less of what was asked about: a form of it such as time-restricted eating is
    not less of it."""
    asked = question.exposure.concepts
    bases = asked | {base for each in asked if (base := names.more_of(each))}
    texts = (concept.text or "", names.label(names.key(concept) or ""))
    bare = [without_less(text) for text in texts if is_of_less(text)]
    return any(names.text_names(text, each) for text in bare for each in bases)


def asks_of_less(question: Question, names: Names) -> bool:
    """Whether it is asked what less of something does."""
    asked = question.exposure.concepts
    if any(is_of_less(names.label(key)) for key in asked):
        return any(map(names.more_of, asked))
    acts = set(stems_of(question.exposure.words))
    behind = (found[1] for found in LESS_OF.finditer(question.said))
    is_named = bool(asked) and any(acts & set(stems_of(words)) for words in behind)
    return is_named or bool(CUTTING.search(question.said))

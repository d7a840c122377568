from mgtui.evidence.directions import signed
from mgtui.model import Concept


def test_a_deficiency_turns_the_sign():
    assert signed("increases", Concept(aspect="deficiency")) == -1
    assert signed("no_effect", Concept(aspect="intake")) == 0
    assert signed("regulates", Concept()) is None

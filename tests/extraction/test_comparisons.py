"""What a sentence of a trial says of its groups."""

from __future__ import annotations

import pytest

from mgtui.extraction.comparisons import compared, compares_groups, is_tested
from mgtui.extraction.parser import parsed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pain was lower in the acupuncture group than in the placebo group (p = 0.01).", "decreases"),
        ("Pain was lower with acupuncture than with placebo.", "decreases"),
        ("Pain was higher with placebo than with acupuncture.", "decreases"),
        ("There was no significant difference in pain between the groups.", "no_effect"),
        ("Pain fell more in the acupuncture group than in the others (p = 0.30).", "no_effect"),
        ("Pain was similar in both groups (P = 0.45).", "no_effect"),
        ("Pain was lower and sleep was longer with acupuncture than with placebo.", "decreases"),
        (
            "Blood loss and pain were greater in the aspirin group than in the control group (p less than 0.001).",
            "increases",
        ),
        ("Pain was reduced by tea compared with placebo (4 versus 6 in those on placebo).", "decreases"),
        ("Despite no difference in pain, fatigue was lower with tea than with placebo.", "decreases"),
        ("Depression improved with yoga versus waiting.", "decreases"),
        ("Not only pain, but fatigue as well, was lower with acupuncture versus placebo.", "decreases"),
    ],
)
def test_more_less_or_no_difference(text: str, said: str) -> None:
    (parse,) = parsed([text])
    assert compares_groups(parse) or is_tested(parse)
    assert (
        compared(parse, parse.lower.index("depression" if "Depression" in text else "pain"), ill="Depression" in text)
        == said
    )


def test_what_compares_nothing() -> None:
    (parse,) = parsed(["Tumours are common in this age group."])
    assert not compares_groups(parse)
    assert not is_tested(parse)

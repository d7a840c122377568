"""The table of fields of each type of record that a form is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.shapes import About, FrontMatter
from mgtui.model import (
    Certainty,
    Claim,
    Effect,
    Notice,
    NoticesChecked,
    Relation,
    RiskOfBias,
    Study,
    StudyLink,
    Term,
    Topic,
    Verification,
    nested,
)
from mgtui.model import fields as f

if TYPE_CHECKING:
    from msgspec import Struct

    from mgtui.model.field import Field

RECORD_FIELDS: dict[type[Struct], tuple[Field, ...]] = {
    Claim: f.CLAIM, Study: f.STUDY, StudyLink: f.LINK, Relation: f.RELATION, Effect: f.EFFECT, Topic: f.TOPIC,
    Term: f.TERM, FrontMatter: nested.ARTICLE, Verification: nested.VERIFICATION, Notice: nested.NOTICE,
    NoticesChecked: nested.CHECKED, RiskOfBias: nested.JUDGEMENT, Certainty: nested.CERTAINTY, About: nested.LIBRARY,
}  # fmt: skip

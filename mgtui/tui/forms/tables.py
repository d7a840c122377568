"""The table of fields of each type of record that a form is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.shapes import FrontMatter
from mgtui.model import (
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
)
from mgtui.model import fields as f

if TYPE_CHECKING:
    from msgspec import Struct

RECORD_FIELDS: dict[type[Struct], tuple[f.Field, ...]] = {
    Claim: f.CLAIM, Study: f.STUDY, StudyLink: f.LINK, Relation: f.RELATION, Effect: f.EFFECT, Topic: f.TOPIC,
    Term: f.TERM, FrontMatter: f.ARTICLE, Verification: f.VERIFICATION, Notice: f.NOTICE,
    NoticesChecked: f.NOTICES_CHECKED, RiskOfBias: f.RISK_OF_BIAS,
}  # fmt: skip

"""Studies side by side: one column each, one row for each fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.evidence.appraisal import strips
from mgtui.evidence.notices import checked_text, notice_text
from mgtui.evidence.study_facts import found, participants, year
from mgtui.evidence.words import spelled
from mgtui.library.labels import citation_label
from mgtui.model.fields import STUDY, shown_in
from mgtui.tui.drawing.wrap import wrap
from mgtui.tui.studies.forest import forest_lines, point_of, scale_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.model import Study, Term
    from mgtui.model.fields import Field
    from mgtui.tui.studies.forest import Point, Scale

LABEL = 14
FACTS = tuple(field.words_in("page") for field in shown_in("page", STUDY))


def facts(study: Study, terms: Mapping[str, Term]) -> dict[str, str]:
    """What is known of a study, by name; unknown facts are left out."""
    known = {field.words_in("page"): _fact(field, study, terms) for field in shown_in("page", STUDY)}
    return {name: text for name, text in known.items() if text}


def _fact(field: Field, study: Study, terms: Mapping[str, Term]) -> str:
    value = getattr(study, field.name)
    if not value:
        return ""
    if field.type == "date":
        return year(study)
    if field.type == "effects":
        return found(study, terms)
    if field.type == "sample":
        groups = ", ".join(f"{group.name} {group.n:,}" for group in value.groups)
        number = participants(study) if value.analysed or value.total else ""
        return f"{number} ({groups})" if number and groups else number or groups
    if field.type == "notices":
        return "; ".join(map(notice_text, value))
    if field.type == "judgements":
        return "; ".join(strips(value, terms))
    if field.type == "checked":
        return checked_text(value)
    if field.type == "verification":
        return f"{spelled(value.status)}. {value.note}"
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def grid_lines(studies: Sequence[Study], terms: Mapping[str, Term], width: int) -> list[tuple[str, list[str]]]:
    """(name of the fact, one text for each study) line by line; the name stands on the first line of its row."""
    columns = max((width - LABEL - 2) // max(len(studies), 1) - 2, 10)
    known = [facts(study, terms) for study in studies]
    names = [name for name in FACTS if any(name in one for one in known)]
    lines: list[tuple[str, list[str]]] = []
    for name in names:
        texts = [one.get(name, "unknown") for one in known]
        wrapped = [[text[a:b] for a, b in wrap(text, columns)] for text in texts]
        for row in range(max(map(len, wrapped))):
            cells = [(lines_of[row] if row < len(lines_of) else "").ljust(columns) for lines_of in wrapped]
            lines.append((name if row == 0 else "", cells))
        lines.append(("", []))
    return lines


def heads(studies: Sequence[Study], width: int) -> list[str]:
    """The label of each study, as wide as its column."""
    columns = max((width - LABEL - 2) // max(len(studies), 1) - 2, 10)
    return [citation_label(study)[:columns].ljust(columns) for study in studies]


def plots(studies: Sequence[Study], terms: Mapping[str, Term], width: int) -> list[tuple[str, list[str]]]:
    """(name of the scale, lines of its plot) for every scale on which some effect of these studies can be drawn."""
    points: dict[Scale, list[Point]] = {}
    for study in studies:
        for effect in study.effects:
            scale = scale_of(effect)
            if scale is None:
                continue
            name = terms[effect.outcome].label if effect.outcome in terms else effect.outcome
            who = f"{citation_label(study)} · " if len(studies) > 1 else ""
            group = f" ({effect.group})" if effect.group else ""
            points.setdefault(scale, []).append(point_of(effect, f"{who}{name}{group}"))
    return [(scale.name, forest_lines(scale, found, width)) for scale, found in points.items()]

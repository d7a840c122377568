"""An evidence profile in words, section by section: what the screen and the plain text both show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.counting import enumerated, number_of
from mgtui.evidence.notices import notice_text
from mgtui.evidence.profile_records import NOT_JUDGED
from mgtui.model.relations import RELATION_KINDS
from mgtui.model.vocabularies import FIDELITY_WORDS, IDENTIFICATIONS, NOTICES, STANCE_WORDS, VERIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.evidence.profile_records import OtherClaim, Profile, StudyLine
    from mgtui.evidence.works import Work


class Item(Struct, frozen=True):
    """One thing a section says, with quieter lines below it."""

    text: str
    notes: tuple[str, ...] = ()
    target: str | None = None
    """What it leads to: a claim's id or `study:<id>`."""


class Section(Struct, frozen=True):
    """A heading (glyph and words) and what stands under it."""

    glyph: str
    title: str
    items: tuple[Item, ...]
    brief: bool = True
    """False for what the text of a claim says anyway: its studies and its relations."""


def sections(profile: Profile) -> tuple[Section, ...]:
    """Every input of a profile: what there is, what is against it, how it is told, what is unknown."""
    named = [study for study in profile.studies if not study.outside]
    outside = [study for study in profile.studies if study.outside]
    found = (
        Section("?", "The question it poses", (Item(f"{profile.question.words} · {profile.question.row}"),)),
        Section("▤", "Studies by design", tuple(_designs(profile))),
        Section("●", "Studies the article leans on", tuple(map(_study, named)), brief=False),
        Section("○", "Studies from outside the article", tuple(map(_study, outside)), brief=False),
        Section("✗", "Notices on the studies", tuple(_notices(profile.studies))),
        Section("◇", "Independent sources", tuple(_sources(profile))),
        Section("+", "Other claims that speak for it", tuple(map(_other, profile.sources.through)), brief=False),
        Section("∴", "People or animals", tuple(_subjects(profile.studies))),
        Section("−", "What speaks against it", tuple(_against(profile))),
        Section("~", "What limits it", tuple(map(_other, profile.limits)), brief=False),
        Section(
            "≠",
            "Same question, another direction (computed)",
            tuple(map(_other, profile.computed_against)),
            brief=False,
        ),
        Section("!", "What the article did to its sources", tuple(_told(named))),
        Section("±", "Risk of bias, as persons judged it", tuple(_risks(profile.studies))),
        Section("¤", "Funding", tuple(_funding(profile.studies))),
        Section("✓", "Verified, and not", tuple(_verified(profile))),
        Section("·", "Limits noted of the studies", tuple(_caveats(profile.studies)), brief=False),
    )
    return tuple(section for section in found if section.items)


def _designs(profile: Profile) -> Iterable[Item]:
    for group in profile.designs:
        number = f"{len(group.studies)} × " if len(group.studies) > 1 else ""
        aside = " (background)" if group.background else ""
        sizes = "; ".join(group.participants)
        yield Item(
            f"{number}{group.design or 'design not recorded'}{aside} · {group.level.words} · {sizes}",
            (group.level.reason,),
        )
    for study in profile.missing:
        yield Item(f"{study} is not in the library")
    if not profile.designs and not profile.missing:
        yield Item("No study is recorded for this claim")


def _study(study: StudyLine) -> Item:
    words = [study.label, STANCE_WORDS.get(study.stance or "", "stance not recorded")]
    if study.fidelity and not study.outside:
        words.append(FIDELITY_WORDS[study.fidelity])
    words += [f"{NOTICES[notice.kind].glyph} {NOTICES[notice.kind].words}" for notice in study.notices]
    notes = [" · ".join((study.design or "design not recorded", study.level.words, study.participants))]
    notes.append(study.population or "Population not recorded")
    notes.append(f"Found: {study.found}" if study.found else "No result is recorded")
    notes += [study.evidence] if study.evidence else []
    return Item(" · ".join(words), tuple(notes), study.id)


def _notices(studies: Sequence[StudyLine]) -> Iterable[Item]:
    for study in {study.id: study for study in studies if study.notices}.values():
        for notice in study.notices:
            yield Item(f"{study.label}: {notice_text(notice)}", (), study.id)


def _sources(profile: Profile) -> Iterable[Item]:
    sources = profile.sources
    if profile.studies:
        asides = [
            words if sources.own == 1 else f"{'all' if number == sources.own else number} {words}"
            for number, words in ((sources.outside, "from outside the article"), (sources.retracted, "retracted"))
            if number
        ]
        noun = _sources_of(sources.own) + (f" ({', '.join(asides)})" if asides else "")
        yield Item(f"{noun[0].upper()}{noun[1:]} {_plural(sources.own, 'speaks', 'speak')} for this claim")
    if sources.through:
        number = len(sources.through)
        claims = _plural(number, "the other claim that speaks", f"the {number} other claims that speak")
        yield Item(f"With those behind {claims} for this claim: {_sources_of(sources.with_others)}")
    for work in sources.works:
        if work.claims:
            also = "bears on" if work.outside else "stands behind"
            yield Item(f"{work.label} also {also} {_elsewhere(work)}: it counts once", (), work.studies[0])
        for reason in work.same_because:
            yield Item(f"{reason.rstrip('.')}: counted once")


def _sources_of(number: int) -> str:
    return f"{number or 'no'} independent {_plural(number, 'source', 'sources')}"


def _elsewhere(work: Work) -> str:
    parts = [f"{number_of(number, 'claim')} of {article}" for article, number in work.articles.items()]
    return enumerated(parts)


def _subjects(studies: Sequence[StudyLine]) -> Iterable[Item]:
    tally: dict[str, dict[str, None]] = {}
    for study in studies:
        tally.setdefault(study.subjects, {})[study.id] = None
    if tally:
        parts = (f"{name}: {number_of(len(ids), 'study')}" for name, ids in tally.items())
        text = " · ".join(parts)
        yield Item(text[0].upper() + text[1:])


def _against(profile: Profile) -> Iterable[Item]:
    for study in profile.studies:
        if study.stance == "refutes":
            yield Item(f"{study.label} refutes it", (study.found,) if study.found else (), study.id)
    for other in profile.against:
        yield _other(other)
    if not profile.against and not any(study.stance == "refutes" for study in profile.studies):
        yield Item("Nothing in this library")


def _other(other: OtherClaim) -> Item:
    kind = RELATION_KINDS[other.relation]
    words = next(end.words for end in kind.ends if end.bearing)
    against = any(end.bearing == "against" for end in kind.ends)
    head = f"{kind.glyph} {words}: {other.id}"
    notes = [other.statement or "in a library that is not open", other.reason]
    labels = [label + _aside(study, other, against=against) for study, label in other.studies.items()]
    notes.append("Supported by " + ", ".join(labels) if labels else "No study is recorded that supports it")
    return Item(head, tuple(note for note in notes if note), other.id if other.statement else None)


def _aside(study: str, other: OtherClaim, *, against: bool) -> str:
    words = ["the same source"] if study in other.shared else []
    if reason := other.uncounted.get(study):
        words += [f"does not count: {reason}"] if against else [reason] * (reason != NOT_JUDGED)
    return f" ({', '.join(words)})" if words else ""


def _told(studies: Sequence[StudyLine]) -> Iterable[Item]:
    for study in studies:
        words = FIDELITY_WORDS[study.fidelity] if study.fidelity else "· not judged"
        yield Item(f"{words}: {study.label}", (study.note,) if study.note else ())


def _risks(studies: Sequence[StudyLine]) -> Iterable[Item]:
    for study in {study.id: study for study in studies if study.risk_of_bias}.values():
        for strip in study.risk_of_bias:
            yield Item(f"{study.label}: {strip}", (), study.id)


def _funding(studies: Sequence[StudyLine]) -> Iterable[Item]:
    known = {study.id: study for study in studies if study.funding}
    unknown = {study.id: study.label for study in studies if not study.funding}
    for study in known.values():
        yield Item(f"{study.label}: {study.funding}")
    if unknown:
        yield Item(f"Not recorded: {', '.join(unknown.values())}")


def _verified(profile: Profile) -> Iterable[Item]:
    for study in {study.id: study for study in profile.studies}.values():
        seen = VERIFICATIONS.get(study.verification or "")
        glyph, checked = (seen.glyph, seen.words) if seen else ("?", "whether its facts were checked is not recorded")
        how = IDENTIFICATIONS.get(study.identification or "")
        named = how.words if how else "how it was found is not recorded"
        notes = (study.verification_note,) if study.verification_note else ()
        yield Item(f"{glyph} {study.label}: {named}; {checked}", notes)
    if profile.status != "reviewed":
        yield Item(f"? This claim is {profile.status}: nobody has reviewed it")


def _caveats(studies: Sequence[StudyLine]) -> Iterable[Item]:
    for study in {study.id: study for study in studies if study.caveats}.values():
        yield Item(study.label, study.caveats)


def _plural(number: int, one: str, many: str) -> str:
    return one if number == 1 else many

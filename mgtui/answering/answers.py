"""The claims that answer a question, each in one group, with the studies behind it. The rules: docs/answers.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.answering.advice import HOLDING_BACK, TO_DO, cautions_some
from mgtui.answering.amounts import asks_amount, says_how_much, thing_of
from mgtui.answering.beside import SHOWN
from mgtui.answering.claims import near_aspect
from mgtui.answering.doubts import doubts, leaves_open
from mgtui.answering.groups import GROUP_KEYS, WAYS, Answer, Answering
from mgtui.answering.harms import dangers, harms
from mgtui.answering.judging import flipped
from mgtui.answering.kin import is_on_wider, on_kin
from mgtui.answering.less import asks_of_less, is_less
from mgtui.answering.meaning import ALONE, OF_BOTH, OF_ONE
from mgtui.answering.names import stems_of, words_of
from mgtui.answering.people import is_of_animals, is_only_of_those, may_be_of, whom_in
from mgtui.answering.questions import in_a_sentence, with_aspect
from mgtui.answering.standing import (
    RISK_OF,
    compared_with,
    denies_harm,
    denies_side_effects,
    is_condition,
    is_made_by_outcome,
    is_of_two,
    is_remark,
    keeps_outcome,
    leans_on_text,
    names_side_effects,
    speaks_of_harm,
    stayed,
)  # fmt: skip
from mgtui.answering.words import (
    ADVICE,
    ASPECT_OF,
    COMPARING,
    EXCESS,
    FALLING,
    PREVALENCE,
    REMOVING,
)  # fmt: skip
from mgtui.evidence.directions import SIGNS
from mgtui.evidence.study_lines import study_lines
from mgtui.evidence.works import first_records
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.answering.asker import Asker
    from mgtui.answering.beside import Judged
    from mgtui.answering.groups import GroupKey
    from mgtui.answering.questions import Question
    from mgtui.model import Claim

_ASKED = ("more", "less", "helps", "harms", "eases")
"""The ways that ask what goes so, where what acts is not named."""


def answer(asker: Asker, question: Question, *, by_meaning: bool = True) -> Answer:
    """The claims that answer a question; empty groups where none does. Without those that do by what they mean alone
    nothing is waited for."""
    return _Answering(asker, question).answer(by_meaning=by_meaning)


def found_by_rules(asker: Asker, question: Question) -> frozenset[str]:
    """The ids of the claims that the rules find, before they are judged."""
    groups, _, _ = _Answering(asker, question).by_rules()
    return frozenset(row.claim.id for rows in groups.values() for row in rows)


class _Answering:
    """One answer being put together."""

    def __init__(self, asker: Asker, question: Question, *, is_wider: bool = False) -> None:
        """`is_wider`: whether it stands in for a narrower question that nothing answers."""
        self.asker, self.question, self.names, self._is_wider = asker, question, asker.names, is_wider
        self.library = asker.library

    def answer(self, *, by_meaning: bool) -> Answer:
        groups, claims, widened = self.by_rules()
        if is_for_all := self.asker.judge.asks_for_all(self.question):
            self._add_other_side(groups)
        is_told = bool(self.question.compared) or (
            self.asker.is_of_itself(self.question)
            or (self.question.asks_for_danger or self.question.asks_for_harm)
            or (any(groups.values()) and self._asks_what_some_tell())
        )
        if not (is_told or is_for_all):
            self._judge(groups, by_meaning=by_meaning)
        self._set_aside(groups)
        self._add_doubts(groups)
        if asks_amount(self.question.text) and self.question.outcome:
            thing = thing_of(self.question.text)
            for key, rows in groups.items():
                groups[key] = [row for row in rows if says_how_much(row.claim.statement, thing)]
        placed = {row.claim.id for rows in groups.values() for row in rows}
        found = on_kin(self.asker, self.question, groups["yes"], self._worth)
        kin = [claim for claim in found if claim.id not in placed and self._of_people(claim)]
        others = [claim for claim in claims if claim.id not in placed and claim not in kin]
        beside = (*(replace(self._row(claim), around=True) for claim in kin), *map(self._row, others))
        wider = None if placed else self._wider(by_meaning=by_meaning)
        return self._made(groups, tuple(wider.all) if wider else beside, widened=widened, wider=wider)

    def _wider(self, *, by_meaning: bool) -> Answer | None:
        """The answer to the same about what takes in one of the sides, where claims answer that."""
        compares = self.question.compared or COMPARING.search(self.question.text)
        question = None if self._is_wider or compares else self.asker.wider(self.question)
        if question is None:
            return None
        found = _Answering(self.asker, question, is_wider=True).answer(by_meaning=by_meaning)
        is_on_it = is_on_wider(found.all, self.question, question, self.names)
        return found if is_on_it else None

    def by_rules(self) -> tuple[dict[GroupKey, list[Answering]], list[Claim], bool]:
        """The claims on both sides of the question that may answer it, in their groups; all on both sides; and whether
        those of other aspects were taken."""
        question = self.question
        claims = self.asker.claims_of(question) if question.understood else []
        near = [claim for claim in claims if near_aspect(claim, question)]
        widened = bool(claims) and not any(claim.kind != "evidence_remark" for claim in near)
        taken = claims if widened else near
        taken = [claim for claim in taken if question.having or self._of_people(claim)]
        if not question.compared:
            signs = {claim.id: SIGNS.get(claim.direction or "") for claim in taken}  # that two are alike is no "no"
            taken = [
                each for each in taken if signs[each.id] != 0 or is_condition(each) or not is_of_two(each.statement)
            ]
        if (
            asks_of_less(self.question, self.names) and not question.outcome
        ):  # of all that it does only what less of it does is told
            taken = [claim for claim in taken if claim.exposure and is_less(claim.exposure, self.question, self.names)]
        if (
            question.population
            and not question.having
            and (is_of_animals(question.population) or not (question.exposure and question.outcome))
        ):
            named = [claim for claim in taken if self._names_people(claim)]
            taken = named if named or not question.outcome else taken
        if PREVALENCE.search(question.text) and not question.exposure:
            taken = [claim for claim in taken if claim.kind == "prevalence"] or taken
        rows = [self._row(claim) for claim in taken]
        groups: dict[GroupKey, list[Answering]] = {key: [] for key in GROUP_KEYS}
        main = self._main_sign(rows)
        for row in rows:
            groups[self._group(row, main)].append(row)
        if question.asks_for_harm:
            found = harms(groups, self._worth, self._compared, asks_if_safe=question.asks_if_safe)
            return found, claims, widened
        if question.asks_for_danger:
            ill = any(map(self.names.is_ill, question.exposure.concepts))
            return dangers(groups, self._worth, of_some=self._asks_of_some, is_ill=ill), claims, widened
        asks_what = question.outcome.concepts and not question.exposure and (question.lacking or question.way in _ASKED)
        if asks_what and groups["yes"]:  # what does the opposite, or leaves it open, is not what does so
            groups.update({key: [] for key in ("opposite", "unclear", "remarks")})
        if question.way == "harms" and not question.outcome and question.exposure.concepts:  # harm alone, or none
            none = [
                row for row in groups["no_effect"] if speaks_of_harm(row.claim.statement, of_ill=self._worth(row) < 0)
            ]
            groups.update({key: [] for key in GROUP_KEYS if key not in ("yes", "only_if")})
            groups["no_effect"] = none
        self._add_around(groups, claims)
        return groups, claims, widened

    def _asks_what_some_tell(self) -> bool:
        """Whether of one thing it is asked if it is safe, what it does to some people, when to take it, in which form:
        the rules find the claims that tell this, and all others something else. What should be taken is judged."""
        question = self.question
        if question.having:
            return True
        if question.population:
            return not question.outcome and not question.rest
        return self.asker.asks_of_one(question) and not ADVICE.search(question.text)

    def _add_other_side(self, groups: dict[GroupKey, list[Answering]]) -> None:
        """Of one thing that is named alone, what is said of it on the other side too."""
        placed = {row.claim.id for rows in groups.values() for row in rows}
        for claim in self.asker.claims_of(flipped(self.question)):
            if claim.id not in placed:
                row = self._row(claim)
                groups[self._group(row, None)].append(row)

    def _judge(self, groups: dict[GroupKey, list[Answering]], *, by_meaning: bool) -> None:
        """Leave out what is not likely to answer, and take in what else is, by what it means too where that is known;
        where nothing is, leave all as it is."""
        judge, near = self.asker.judge, self.asker.by_meaning
        known = {row.claim.id: (key, row) for key, rows in groups.items() for row in rows}
        cosines = near.cosines(self.question.said) if by_meaning else {}
        rows = judge.rows(self.question, known.keys(), near.nearest(cosines))
        whether = judge.asks_whether(self.question)
        its = (row for row in rows if row.by_words)
        by_words = judge.beside.likely(judge.models, its, least=SHOWN if known else ALONE, whether=whether)
        told = {one.claim.id for one in by_words} or known.keys()
        least = SHOWN if by_words or known else ALONE
        seen = near.rows(rows, cosines) if cosines else ()
        other = OF_BOTH if self.question.exposure.concepts and self.question.outcome.concepts else OF_ONE
        by_both = judge.beside.likely(near.models, seen, least=least, other=other, whether=whether)
        if judged := by_both or by_words:
            self._take(groups, known, judged)
        self._narrow(groups, cosines)
        for key, placed in groups.items():
            groups[key] = [row if row.claim.id in told else replace(row, by_meaning=True) for row in placed]

    def _set_aside(self, groups: dict[GroupKey, list[Answering]]) -> None:
        """Have no claim answer that by its words does not: that says the other way round what makes the thing; nor,
        but as a remark beside what does answer, one that leans on the text before it."""
        way, outcome = self.question.way, self.question.outcome
        if way in _ASKED and not self.question.exposure and len(outcome.concepts) > 1 and not groups["yes"]:
            groups["opposite"] = []  # what does the opposite to something called like it is not what does so
        for key in WAYS:
            rows, groups[key] = groups[key], []
            for row in rows:
                if way == "harms" and row.turned and row.sign == 0 and denies_harm(row.claim.statement):
                    continue  # that less of it does no harm is no word on whether it does
                if row.sign and is_made_by_outcome(row.claim):
                    groups["unclear"] += [row] if way not in _ASKED else []
                elif not (way == "harms" and is_only_of_those(row.claim, outcome)):
                    groups["remarks" if is_remark(row.claim.statement) else key].append(row)
        leaning = [row for rows in groups.values() for row in rows if leans_on_text(row.claim.statement)]
        for key, rows in groups.items():
            groups[key] = [row for row in rows if row not in leaning]
        groups["remarks"] += leaning if any(groups.values()) else []

    def _add_doubts(self, groups: dict[GroupKey, list[Answering]]) -> None:
        """Have what leaves open what is asked stand in the answer, and no article say yes that doubts it elsewhere, but
        by a study."""
        found = [claim for claim in doubts(self.asker, self.question) if self._of_people(claim)]
        placed = {row.claim.id for rows in groups.values() for row in rows}
        groups["unclear"] += [self._row(claim) for claim in found if claim.id not in placed]
        doubting = {claim.article for claim in found if not claim.population}
        for row in groups["yes"]:
            if row.claim.article in doubting and not any(line.stance == "supports" for line in row.own):
                groups["unclear"].append(row)
        unclear = {row.claim.id for row in groups["unclear"]}
        groups["yes"] = [row for row in groups["yes"] if row.claim.id not in unclear]

    def _narrow(self, groups: dict[GroupKey, list[Answering]], cosines: Mapping[int, float]) -> None:
        """Leave out of a long answer what lacks a rare word of the question, and say which words no claim has."""
        shown = [row.claim for rows in groups.values() for row in rows]
        kept, lacking = self.asker.judge.narrowed(self.question, shown, cosines)
        if len(kept) == len(shown):
            return
        unread = {word.text: "" for word in words_of(self.question.said) if word.stem in lacking}
        self.question = replace(self.question, unknown={**unread, **self.question.unknown})
        ids = {claim.id for claim in kept}
        for key, rows in groups.items():
            groups[key] = [row for row in rows if row.claim.id in ids]

    def _take(
        self, groups: dict[GroupKey, list[Answering]], known: Mapping[str, tuple[GroupKey, Answering]],
        judged: Sequence[Judged],
    ) -> None:  # fmt: skip
        """Have the claims that are likely to answer in the groups, and no others."""
        if not known and sum(one.likely if one.is_flipped else -one.likely for one in judged) > 0:
            self.question = flipped(self.question)
        rows = [
            known[one.claim.id][1] if one.claim.id in known else self._row(one.claim)
            for one in judged
            if one.claim.id in known or self._of_people(one.claim)
        ]
        main = self._main_sign(rows)
        groups.update({key: [] for key in GROUP_KEYS})
        for row in rows:
            groups[known[row.claim.id][0] if row.claim.id in known else self._group(row, main)].append(row)

    def _made(
        self, groups: Mapping[GroupKey, list[Answering]], beside: tuple[Answering, ...], *, widened: bool,
        wider: Answer | None,
    ) -> Answer:  # fmt: skip
        lines = [line for rows in groups.values() for row in rows for line in row.studies]
        firsts = first_records(self.library, self.asker.links, [parse(line.id).key for line in lines])
        works = {line.id: firsts[parse(line.id).key] for line in lines}
        counted = {works[line.id] for line in lines if line.stance != "background"}
        shown = [row.claim for rows in groups.values() for row in rows]
        said = [*shown, *(row.claim for row in beside if wider is None)]
        ways = {row.claim.id for key in WAYS for row in groups[key]}
        limits = self.asker.qualified_by, self.asker.contradicted_by
        limited = {each.id: tuple(other for by in limits for other in by.get(each.id, ())) for each in shown}
        return Answer(
            self.question, {key: tuple(rows) for key, rows in groups.items()}, beside, widened, works, len(counted),
            limited, self.asker.by_words.shares(words_of(self.question.said), said, ways),
            () if self._tells(groups) else self.asker.quoted_for(self.question),
            wider,
        )  # fmt: skip

    def _tells(self, groups: Mapping[GroupKey, Sequence[Answering]]) -> bool:
        """Whether claims tell what is asked: of harm that it is done, not only that there is none."""
        question = self.question
        keys = ("opposite" if question.asks_if_safe else "yes", "only_if") if question.asks_for_harm else GROUP_KEYS
        return any(groups[key] for key in keys)

    # Rows

    def _row(self, claim: Claim) -> Answering:
        sign, turned = self._sign(claim)
        return Answering(claim, sign, turned, self._condition(claim), study_lines(claim, self.library))

    def _sign(self, claim: Claim) -> tuple[int | None, bool]:
        """What more of what was asked about does by this claim, and whether that is its mirror image."""
        sign = SIGNS.get(claim.direction or "")
        if sign is None or leaves_open(claim):
            return None, False
        if stayed(claim.statement):
            return 0, False
        asks_for_lack = self.question.aspect == "deficiency"
        lack = claim.exposure is not None and (
            claim.exposure.aspect == "deficiency"
            or (asks_for_lack and not FALLING.isdisjoint(stems_of(claim.exposure.text or "")))
            or is_less(claim.exposure, self.question, self.names)
        )
        turned = bool(self.question.exposure.concepts) and lack != (
            asks_for_lack or asks_of_less(self.question, self.names)
        )
        sign = -sign if turned else sign
        other_way = self._is_other_way(claim)
        return None if other_way is None else (-sign if other_way else sign), turned

    def _is_other_way(self, claim: Claim) -> bool | None:
        """Whether more of the claim's outcome is less of the one that was asked about: an ill of a good, a lack; None
        where it is neither more nor less."""
        key, asked = self.names.key(claim.outcome), self.question.outcome
        if key is None or not asked.concepts:
            return False
        lacks = self._is_lack(self.names.label(key))
        if key in asked.concepts:
            # to mend a lack is to bring more
            return self.question.lacking and not lacks and self.question.way not in ("helps", "eases")
        mine = self.names.worth(key)
        theirs = {self.names.worth(concept) for concept in asked.concepts} - {0}
        if mine == 1 and theirs == {-1} and any(key in self.names.with_narrower(each) for each in asked.concepts):
            return None  # HDL is a kind of blood lipid: more of it is no less of them
        if mine and theirs == {mine} and not self.question.lacking:
            return False  # two ills, or two goods
        is_lack = (self.question.lacking and self.question.way not in ("helps", "eases")) or self._is_lack(asked.words)
        return lacks != is_lack or bool(mine and theirs == {-mine} and not lacks)

    @staticmethod
    def _is_lack(label: str) -> bool:
        stems = stems_of(label.lower().replace("low-grade", ""))  # of which there is no lack
        return any(ASPECT_OF.get(stem) == "deficiency" or stem in REMOVING for stem in stems)

    def _condition(self, claim: Claim) -> str:
        """What narrows a claim beside the question."""
        parts = []
        asked, key = self.question.exposure.concepts, self.names.key(claim.exposure)
        if asked and key is not None and key not in asked and self.asker.on_side(
            claim, self.question.exposure, acting=True
        ):  # fmt: skip
            parts.append(f"as {in_a_sentence(self.names.label(key))}")
        if claim.exposure is not None and self.question.aspect is None and claim.exposure.aspect != "deficiency":
            told = with_aspect("it", claim.exposure.aspect)
            parts += [told.removeprefix("it ")] if told.startswith("it ") else []
        if whom := claim.population or whom_in(claim):
            parts.append(whom if whom.startswith(("in ", "especially")) else f"in {whom}")
        if other := self._compared(claim):
            parts.append(f"compared with {other}")
        return ", ".join(parts)

    def _compared(self, claim: Claim) -> str:
        """What a thing is set against that is taken too, where harms are asked and a claim is on one: fewer than with
        another drug is not none."""
        key = self.names.key(claim.outcome)
        is_on_harm = self.question.asks_for_harm and key is not None and self.names.worth(key) < 0
        is_of_lack = claim.exposure is not None and claim.exposure.aspect == "deficiency"
        return compared_with(claim.statement) if is_on_harm and not is_of_lack else ""

    def _names_people(self, claim: Claim) -> bool:
        """Whether a claim says that it is on the people or animals asked about."""
        return any(
            may_be_of(self.question.population or "", told) for told in (claim.population or "", claim.statement)
        )

    def _of_people(self, claim: Claim) -> bool:
        """Whether a claim may hold of the people asked about: it speaks of them, or of nobody in particular."""
        asked = self.question.population
        if not asked or not (claim.population or (claim.kind == "evidence_remark" and is_of_animals(asked))):
            return True
        narrowed = bool(claim.population and self.question.exposure and self.question.outcome)
        return may_be_of(asked, claim.population or claim.statement, narrowed=narrowed)

    # Groups

    def _worth(self, row: Answering) -> int:
        """Whether the outcome is a good or an ill, by what was asked about, else by the claim."""
        concepts, key = self.question.outcome.concepts, self.names.key(row.claim.outcome)
        if len(concepts) > 1 and key in concepts:  # the liver itself, of it and the damage to it
            return self.names.worth(key)
        asked = {worth for concept in concepts if (worth := self.names.worth(concept))}
        if len(asked) == 1:
            return asked.pop()
        if names_side_effects(row.claim.outcome):
            return -1
        return self.names.worth(key) if key else 0

    def _main_sign(self, rows: Sequence[Answering]) -> int | None:
        """Of a question that asks for no way: the one that claims say, where they differ the one that does good,
        of a lack the one that does harm."""
        signs = {row.sign for row in rows if row.sign and row.claim.kind != "evidence_remark"}
        if len(signs) < 2:
            return signs.pop() if signs else None
        goods = {self._worth(row) for row in rows} - {0}
        good = goods.pop() if len(goods) == 1 else 1
        return -good if self.question.aspect == "deficiency" else good

    def _group(self, row: Answering, main: int | None) -> GroupKey:
        claim, way = row.claim, self.question.way
        if claim.kind == "evidence_remark":
            return "remarks"
        if self.question.compared:
            return "yes"
        if self.question.asks_for_harm and denies_side_effects(claim.statement):
            return "no_effect"
        if is_condition(claim) or self._compared(claim) or (not self._asks_of_some and cautions_some(claim)):
            return "only_if"
        if row.sign is None:
            if claim.kind == "prevalence" and (asked := PREVALENCE.search(self.question.text)):
                return "opposite" if asked.group().lower() == "rare" else "yes"
            asks = claim.kind == "recommendation" and TO_DO.search(self.question.text)
            says = asks and not HOLDING_BACK.search(claim.statement)
            return (
                "yes" if says or (claim.direction == "regulates" and way in ("changes", "any", "needs")) else "unclear"
            )
        if row.sign == 0:
            return "no_effect"
        if not (self.question.exposure and self.question.outcome.concepts) and way in ("any", "changes"):
            return "yes"
        if self._says_yes(row, main):
            return "yes"
        return "no_effect" if keeps_outcome(claim) else "opposite"

    @property
    def _asks_of_some(self) -> bool:  # whom a caution for some may answer
        return bool(self.question.population or self.question.having)

    def _says_yes(self, row: Answering, main: int | None) -> bool:
        sign, worth = row.sign or 0, self._worth(row)
        worth = worth if self.question.outcome or not RISK_OF.search(row.claim.statement) else -1
        match self.question.way:
            case "needs" if not self.question.outcome:
                return sign * (worth or 1) > 0
            case "more" | "needs":
                return sign > 0
            case "less":
                return sign < 0
            case "helps" | "harms" if not worth and not self.question.outcome:
                return self.question.way == "helps" or bool(EXCESS.search(self.question.text))
            case "helps":
                return sign * (worth or 1) > 0
            case "harms":
                return sign * (worth or 1) < 0
            case "eases":
                return sign * (worth or -1) > 0
            case "changes":
                return True
            case "any":
                return main is None or sign == main

    def _add_around(self, groups: dict[GroupKey, list[Answering]], claims: Sequence[Claim]) -> None:
        """Claims that qualify one of those found, and remarks on the evidence that name both sides."""
        if not (self.question.exposure.concepts and self.question.outcome.concepts):
            return
        placed = {claim.id for claim in claims}
        found: list[Claim] = []
        core = [row.claim.id for key, rows in groups.items() if key in WAYS for row in rows]
        if not core:
            return
        for claim in [
            *(other for each in core for other in self.asker.qualified_by.get(each, ())),
            *(other for other in self.asker.remarks if self._remarks_on(other)),
        ]:
            if (
                claim.id not in placed
                and self._bears_on(claim)
                and self._of_people(claim)
                and self.asker.speaks_of_others(claim, self.question)
            ):
                placed.add(claim.id)
                found.append(claim)
        for claim in found:
            key: GroupKey = "remarks" if claim.kind in ("evidence_remark", "other") else "only_if"
            groups[key].append(replace(self._row(claim), around=True))

    def _bears_on(self, claim: Claim) -> bool:
        """Whether what qualifies a claim narrows this answer: by what is acted on, or by a condition of its own."""
        if claim.kind == "evidence_remark" and claim.population:
            return True  # who took part in a study behind it
        is_remark = claim.kind in ("evidence_remark", "other") and not self._is_on_another(claim)
        if self.asker.on_side(claim, self.question.outcome, acting=False):
            acts = self.asker.on_side(claim, self.question.exposure, acting=True)
            return acts or is_remark or is_condition(claim)
        return self.asker.on_side(claim, self.question.exposure, acting=True) and (is_remark or is_condition(claim))

    def _is_on_another(self, claim: Claim) -> bool:
        """Whether a remark is on something else that things are found to act on."""
        return self.names.key(claim.outcome) in self.asker.outcomes and not self.asker.on_side(
            claim, self.question.outcome, acting=False
        )

    def _remarks_on(self, claim: Claim) -> bool:
        """Whether a remark on the evidence is about what was asked: about what acts, and naming both, where what is
        remarked on is no other outcome."""
        return (
            not self._is_on_another(claim)
            and self.asker.on_side(claim, self.question.exposure, acting=True)
            and self.asker.names_both(claim, self.question)
        )

"""The clauses of the sentence on top of an answer about two sides: who says what, on which studies."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from mgtui.answering.answers import GROUPS
from mgtui.answering.questions import in_a_sentence
from mgtui.answering.saying import Saying, in_its_words, reserve
from mgtui.evidence.appraisal import strips
from mgtui.evidence.sentence import joined, listed, number_word
from mgtui.model.designs import order_of
from mgtui.model.vocabularies import JUDGEMENTS, STANCES
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mgtui.answering.answers import Answer, Answering, GroupKey
    from mgtui.answering.names import Names
    from mgtui.evidence.profile_records import StudyLine

_TELLING_GROUPS: tuple[GroupKey, ...] = ("yes", "no_effect", "opposite")
_TELLING = {
    "reserve": ("suggests", "suggest"), "anecdotal": ("tells as an anecdote", "tell as an anecdote"),
    "": ("says", "say"),
}  # fmt: skip
_OPEN = ("speaks of it without saying which way", "speak of it without saying which way")


class Detail(IntEnum):
    """How much is told, each less than the one before."""

    ALL = 0
    DESIGNS = 1
    """Studies by their design, and not in whom; of several groups of people the first, and how many others."""
    SHORT = 2
    """How studies are told in a word."""
    UNQUOTED = 3
    """Of conditions only in whom."""
    STRONGEST = 4
    """Of each group the part on the strongest studies, with how many more claims there are."""
    TERSE = 5
    """Of that part the claims of one direction, and of conditions only their number."""
    BRIEFEST = 6
    """Of a third group only how many claims it has, and of a second study of a clause that there is one."""


class Telling:
    """The clauses of a sentence about a question with two sides."""

    def __init__(self, found: Answer, names: Names, detail: Detail) -> None:
        self.found, self.library, self.detail = found, names.library, detail
        self._saying = Saying(found, names, whom=detail < Detail.DESIGNS)
        self._told: set[str] = set()
        """Works that have been named."""
        self._before: set[str] = set()
        """Articles that have been spoken of."""

    def clauses(self) -> Iterator[str]:
        """Each group that says something, in its order; last what is known of the studies."""
        groups = self.found.groups
        told = [key for key in _TELLING_GROUPS if groups[key]]
        for number, key in enumerate(told):
            if number > 1 and self.detail >= Detail.BRIEFEST:
                claims = len(groups[key])
                yield f"{number_word(claims)} claim{'s say' if claims > 1 else ' says'} {GROUPS[key].brief}"
            else:
                yield from self._clause(groups[key])
        if conditions := [row for row in groups["only_if"] if not row.around]:
            yield self._conditions(conditions, is_all=not told)
        if groups["unclear"] and not {row.claim.article for row in groups["unclear"]} <= self._before:
            who, many = self._articles(groups["unclear"])
            said = "" if told else in_its_words(groups["unclear"])
            yield f"{who} {(said and f'says {said}') or _OPEN[many]}"
        if not self._before:
            who, many = self._articles(groups["remarks"])
            yield f"no claim says which way; {who} {'remark' if many else 'remarks'} on the evidence"
        yield from self._risks()

    def _clause(self, rows: Sequence[Answering]) -> Iterator[str]:
        # a general remark is told only where nothing else says it
        rows = [row for row in rows if row.claim.kind != "other" or row.claim.direction] or list(rows)
        told = self._saying.on_most_sides(rows)
        if self.detail >= Detail.STRONGEST:
            told = self._strongest(told)
        parts = list(self._apart(told))
        if self.detail >= Detail.STRONGEST:
            del parts[1:]
        if self.detail < Detail.STRONGEST:
            parts = [_firmest(part) for part in parts]
        told = [row for part in parts for row in part]
        left = [row for row in rows if row not in told]
        for part in parts:
            who, many = self._articles(part)
            verb = _TELLING[reserve(part)][many]
            said = in_its_words(part) if self.detail < Detail.STRONGEST else ""
            if said:
                verb = _TELLING[""][many]
            else:
                fresh = all(self._fresh(row.own) for row in part)
                said = self._saying.said(part, studies_say_whom=fresh and self.detail < Detail.DESIGNS)
            yield f"{who} {verb} {said}{self._more(left, told)}{self._behind(part, many=many)}"
            left = []
            yield from self._other_studies(part)

    def _apart(self, rows: Sequence[Answering]) -> Iterator[list[Answering]]:
        """The claims of a clause; those on people whom no study behind it is on apart, and anecdotes."""
        anecdotes = [row for row in rows if row.claim.hedging == "anecdotal"]
        asserted = [row for row in rows if row not in anecdotes]
        tested = [row for row in asserted if any(line.stance == "supports" for line in row.own)]
        people = {row.claim.population for row in tested}
        others = [
            row for row in asserted if tested and row not in tested and row.claim.population not in {None, *people}
        ]
        for part in ([row for row in asserted if row not in others], others, anecdotes):
            if part:
                yield part

    @staticmethod
    def _more(left: Sequence[Answering], told: Sequence[Answering]) -> str:
        """How many claims of a group are not told, and of how many articles where these are others."""
        if not left:
            return ""
        articles = {row.claim.article for row in left}
        among = {row.claim.article for row in told}
        of = f" of {number_word(len(articles))} {'other ' if articles.isdisjoint(among) else ''}articles"
        if len(articles) == 1:
            of = " of another article"
        if articles <= among:
            of = ""
        claims, agree = ("claims", "agree") if len(left) > 1 else ("claim", "agrees")
        return f" ({number_word(len(left))} more {claims}{of} {agree})"

    def _strongest(self, rows: Sequence[Answering]) -> list[Answering]:
        """Of the parts of a clause the one whose studies rank highest by design, then the one with most claims."""
        parts: dict[tuple[object, ...], list[Answering]] = {}
        for row in rows:
            direction = row.claim.direction if self.detail >= Detail.TERSE else None
            parts.setdefault((*Saying.kind(row), direction), []).append(row)

        asks_need = self.found.question.way == "needs"

        def rank(part: list[Answering]) -> tuple[bool, bool, int, int]:
            is_need = any(row.claim.direction == "required_for" for row in part)
            designs = [order_of(line.design) for row in part for line in row.own if line.stance == "supports"]
            return asks_need and not is_need, not designs, min(designs, default=0), -len(part)

        return min(parts.values(), key=rank)

    # Who says it

    def _articles(self, rows: Sequence[Answering]) -> tuple[str, bool]:
        """The articles of some claims, by how they stand to those spoken of before; whether they are more than one."""
        articles = {row.claim.article for row in rows}
        before, number = self._before, len(articles)
        self._before = before | articles
        if before and articles <= before:
            if len(before) == 1:
                return "the same article", False
            if number == len(before):
                return f"{'both' if number == 2 else 'all'} of these articles", True
            return f"{number_word(number)} of these articles", number > 1
        if before and not articles & before:
            return ("another article", False) if number == 1 else (f"{number_word(number)} other articles", True)
        return f"{number_word(number)} article{'s' if number > 1 else ''}", number > 1

    # On what

    def _fresh(self, lines: Iterable[StudyLine]) -> list[StudyLine]:
        """One line for each work that supports and has not been named."""
        supporting = (line for line in lines if line.stance == "supports")
        return [line for line in self._works_of(supporting) if self.found.works[line.id] not in self._told]

    def _works_of(self, lines: Iterable[StudyLine]) -> list[StudyLine]:
        """One line for each work."""
        found: dict[str, StudyLine] = {}
        for line in lines:
            found.setdefault(self.found.works[line.id], line)
        return list(found.values())

    def _behind(self, rows: Sequence[Answering], *, many: bool) -> str:
        own = [line for row in rows for line in row.own]
        supporting = [line for line in own if line.stance == "supports"]
        fresh = self._fresh(own)
        again = {self.found.works[line.id] for line in supporting} & self._told
        self._told |= {self.found.works[line.id] for line in fresh}
        told = f"{self._listed(fresh)}{self._telling(fresh, supporting)}".replace(") (", "; ") if fresh else ""
        parts = [f"on {told}"] if told else []
        if again:
            before = "the study" if len(again) == 1 else number_word(len(again)) + " of the studies"
            parts.append(f"{'also ' if fresh else ''}on {before} named before")
        if not parts:
            if not any(row.studies for row in rows):
                return ", with no study recorded behind it"
            if unsaid := self._works_of(line for line in own if line.stance is None):
                return f", on {self._listed(unsaid)}, of which it is not recorded what was found of it"
            return f", with no study of {'their' if many else 'its'} own behind it"
        bare = {row.claim.article for row in rows} - {
            row.claim.article for row in rows if any(line.stance == "supports" for line in row.own)
        }
        without = ""
        if len(bare) == 1 and len({row.claim.article for row in rows}) == 2:
            without = ", the other with no study recorded"
        elif bare:
            without = (
                f", while {number_word(len(bare))} of these articles {'have' if len(bare) > 1 else 'has'} none recorded"
            )
        return ", " + " and ".join(parts) + without

    def _listed(self, studies: Sequence[StudyLine]) -> str:
        """Studies by their design; at last those of the highest, and how many others."""
        whom = self.detail < Detail.DESIGNS
        first = min((order_of(line.design) for line in studies), default=0)
        best = [line for line in studies if order_of(line.design) == first]
        others = len(studies) - len(best)
        if others > (self.detail < Detail.BRIEFEST) and self.detail >= Detail.TERSE:
            more = f"{number_word(others)} other stud{'ies' if others > 1 else 'y'}"
            return f"{listed(best, findings=False, whom=False)} and {more}"
        return listed(studies, findings=whom, whom=whom)

    def _telling(self, fresh: Sequence[StudyLine], links: Sequence[StudyLine]) -> str:
        """How the articles tell these studies, where they say more than was found or credit the wrong one."""
        if self.detail >= Detail.SHORT:
            return self._telling_in_short(fresh, links)
        told = []
        for fidelity, one, more in (
            ("overstated", "told as more than it found", "told as more than they found"),
            ("misattributed", "credited with what it does not say", "credited with what they do not say"),
        ):
            always: list[StudyLine] = []
            at_times: list[StudyLine] = []
            for line in fresh:
                ways = {link.fidelity for link in links if self.found.works[link.id] == self.found.works[line.id]}
                if fidelity in ways:
                    (always if ways == {fidelity} else at_times).append(line)
            for lines, how in ((always, ""), (at_times, "in places ")):
                if lines and len(lines) == len(fresh):
                    told.append(how + (one if len(lines) == 1 else more))
                elif lines:
                    told.append(f"{number_word(len(lines))} of them {how}{one if len(lines) == 1 else more}")
        return f" ({joined(told)})" if told else ""

    def _telling_in_short(self, fresh: Sequence[StudyLine], links: Sequence[StudyLine]) -> str:
        works = {self.found.works[line.id] for line in fresh}
        ways = [link.fidelity for link in links if self.found.works[link.id] in works]
        for fidelity, words in (("misattributed", "credited with what they do not say"), ("overstated", "overstated")):
            if fidelity in ways:
                return f" ({words})" if set(ways) == {fidelity} else f" (in part {words})"
        return ""

    def _other_studies(self, rows: Sequence[Answering]) -> Iterator[str]:
        """What speaks against it or only in part, and what is known from outside the articles."""
        own = [line for row in rows for line in row.own]
        outside = [line for row in rows for line in row.outside]
        for lines, where in ((own, "of the studies behind it, "), (outside, "from outside the articles, ")):
            ways: dict[str, set[str | None]] = {}
            firsts: dict[str, StudyLine] = {}
            for line in lines:
                work = self.found.works[line.id]
                ways.setdefault(work, set()).add(line.stance)
                firsts.setdefault(work, line)
            told = []
            for stance, (one, more) in _SPEAKING.items():
                if stance == "supports" and lines is own:
                    continue
                works = [work for work, seen in ways.items() if _stance(seen) == stance]
                if works:
                    members = [firsts[work] for work in works]
                    how = self._telling(members, lines) if lines is own and self.detail < Detail.SHORT else ""
                    speaks = more if len(works) > 1 else one
                    whom = self.detail < Detail.DESIGNS
                    told.append(f"{listed(members, findings=False, provenance=False, whom=whom)}{how} {speaks}")
                    self._told.update(works)
            if told:
                yield where + joined(told)

    def _conditions(self, rows: Sequence[Answering], *, is_all: bool) -> str:
        """On what it depends; `is_all`: where no other claim answers, so that there is nothing that depends on it."""
        first = next((row for row in rows if row.claim.population), rows[0])
        more = len(rows) - 1
        if is_all and (said := in_its_words([first])):
            who, _ = self._articles([first])
            agree = f" ({number_word(more)} more claim{'s tell' if more > 1 else ' tells'} on what it depends)"
            return f"{who} says {said}{agree if more else ''}"
        who, many = self._articles(rows)
        if self.detail >= Detail.TERSE:
            return f"{number_word(len(rows))} claim{'s tie' if len(rows) > 1 else ' ties'} it to conditions"
        if self.detail >= Detail.UNQUOTED:
            number = f" in {number_word(len(rows))} claims" if len(rows) > 1 else ""
            people = next((row.claim.population for row in rows if row.claim.population), None)
            such = f"{', such as in' if number else ': in'} {people.partition(';')[0]}" if people else ""
            return f"{who} {'tie' if many else 'ties'} it to {'conditions' if number else 'a condition'}{number}{such}"
        rest = f", and in {number_word(more)} further claim{'s' if more > 1 else ''}" if more else ""
        condition = in_a_sentence(first.claim.statement.rstrip("."))
        return f"{who} {'tie' if many else 'ties'} it to a condition: {condition}{rest}"

    def _risks(self) -> Iterator[str]:
        """Studies that persons judged to be at a high risk of bias as a whole."""
        seen = dict.fromkeys(line.id for row in self.found.all for line in row.studies)
        high = []
        for each in seen:
            study = self.library.studies[parse(each).key]
            judged = [one for one in study.risk_of_bias if one.domain == "overall"]
            if any(JUDGEMENTS[one.judgement].is_high for one in judged) and strips(judged, {}):
                high.append(next(line.label for row in self.found.all for line in row.studies if line.id == each))
        if high:
            yield f"{joined(high)} {'are' if len(high) > 1 else 'is'} judged to be at high risk of bias"


_SPEAKING: dict[str | None, tuple[str, str]] = {
    entry.value: entry.speaking for entry in STANCES.values() if entry.speaking[0]
}


def _stance(seen: set[str | None]) -> str | None:
    """What a work says of several claims together: in part, where it does not say the same of all."""
    told = seen & _SPEAKING.keys()
    return None if not told else "mixed" if len(told) > 1 else next(iter(told))


def _firmest(rows: list[Answering]) -> list[Answering]:
    """Of claims of one article that say one thing the one that it says most firmly, one with a study first; of others
    all."""
    if len({row.claim.article for row in rows}) > 1 or len({Saying.kind(row) for row in rows}) > 1:
        return rows
    if len({row.claim.outcome and row.claim.outcome.concept for row in rows}) > 1:
        return rows
    return [min(rows, key=lambda row: (bool(reserve([row])), not any(line.stance == "supports" for line in row.own)))]

"""The studies an article leans on: table rows, mentions in its text, its references, matched to known ones.

What an article names several times is one candidate where that is sure: a citation leads to one entry of the list of
references, a link to a work by its DOI or PMID, a row or a citation to those by the same authors in the same year.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.extraction.candidate_records import Behind, Naming, StudyCandidate, words_key
from mgtui.extraction.citations import Cited, ListedWorks, citations, cited_works, described, spoken_of
from mgtui.extraction.designs import StudyMention, design_in, design_of_title, mentions, year_in
from mgtui.extraction.population import population_of
from mgtui.extraction.references import ReferenceEntry, is_reference, references
from mgtui.extraction.reported import as_listed, own_report
from mgtui.extraction.scoring import THRESHOLD, claim_scores, cues
from mgtui.extraction.sections import Part, part_of, reads_as_paper
from mgtui.extraction.sentences import Sentence, article_sentences, sentences_of, split
from mgtui.extraction.study_matching import known_study
from mgtui.extraction.tables import study_rows
from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import word_list
from mgtui.formats.chrome import names_no_work
from mgtui.formats.identity import find_doi, noted_pmid
from mgtui.formats.references.reference import UNTITLED
from mgtui.model import TextSpan
from mgtui.model.vocabularies import CLAIM_KINDS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.extraction.citations import Citation
    from mgtui.extraction.study_matching import StudyIndex
    from mgtui.model import Article, Identification, Name, Passage, Stance


def named_studies(article: Article) -> tuple[StudyCandidate, ...]:
    """The studies an article names, each once, in reading order, whatever is known beside it: what takes long of
    `study_candidates`."""
    return tuple(_NamedStudies(article).candidates())


def study_candidates(
    article: Article, known: StudyIndex | None = None, named: tuple[StudyCandidate, ...] | None = None
) -> tuple[StudyCandidate, ...]:
    """The studies an article names, each once, in reading order; matched to those that are known. `named` is what
    `named_studies` gave."""
    ordered = named_studies(article) if named is None else named
    if known is None:
        return tuple(each for each in ordered if not _is_only_title(each))
    matched = _together(_matched(candidate, known) for candidate in ordered)
    found = [each for each in matched if each.known or not _is_only_title(each)]
    own = None if any(each.found == "abstract" for each in found) else as_listed(article, known)
    return tuple(found) if own is None else (own, *found)


def _is_only_title(candidate: StudyCandidate) -> bool:
    """Whether it is an entry of a list of references that says no more than a title: a work only where one is known."""
    return candidate.found == "reference" and not is_reference(candidate.text)


def _together(candidates: Iterable[StudyCandidate]) -> Iterator[StudyCandidate]:
    """The candidates, those that are one study of the library as one."""
    groups: dict[str, list[StudyCandidate]] = {}
    for each in candidates:
        groups.setdefault(each.known or each.key, []).append(each)
    for members in groups.values():
        yield members[0] if len(members) == 1 else _one(members, [at for each in members for at in each.named_at])


def _matched(candidate: StudyCandidate, known: StudyIndex) -> StudyCandidate:
    match = known_study(candidate, known)
    if match is None:
        return candidate
    # Words that only describe a study lead to it as surely as what they say of it does.
    found: Identification = "inferred" if match.is_sure else "candidate"
    named_at = tuple(
        replace(each, identification=found) if each.identification == "unidentified" else each
        for each in candidate.named_at
    )
    return replace(candidate, known=match.id, reason=match.reason, named_at=named_at)


_SPOKEN_OF = frozenset({"our", "this", "present", "current", "these", "the"})
_OF_ITSELF = frozenset({Part.ABSTRACT, Part.CONCLUSION})
_SHORTEST_NAME = 4
_Cite = tuple["Hashable", int, int]
"""A study by its group, and where a passage cites it."""


class _NamedStudies:
    """Collects what an article says of studies, by what tells that two places name the same one."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._entries = references(article, undated=True)
        self._works = ListedWorks(self._entries)
        orders = [
            order for order, passage in enumerate(article.passages)
            if passage.kind != "code" and part_of(passage.headings) is not Part.REFERENCES
        ]  # fmt: skip
        self._cited: dict[int, list[Citation]] = {order: [] for order in orders}
        for citation in citations(article, self._works, orders):
            self._cited[citation.order].append(citation)
        every = [citation for cited in self._cited.values() for citation in cited]
        self._has_numbers = sum(citation.cited is None for citation in every) * 2 > len(every)
        self._is_paper = reads_as_paper(article)
        self._groups: dict[Hashable, list[StudyCandidate]] = {}
        self._places: dict[Hashable, list[Naming]] = {}

    def candidates(self) -> list[StudyCandidate]:
        """Each study once, in the order in which they are first named."""
        for at, entry in enumerate(self._entries):
            self._add(("entry", at), _of_reference(entry, self._article))
        for order in self._cited:
            passage = self._article.passages[order]
            if passage.kind == "table":
                for row in study_rows(passage, order):
                    self._row(row)
            self._cite(order, passage)
        for candidate in [*_in_headings(self._article), *own_report(self._article)]:
            self._add(candidate.key, candidate)
        made = [_one(members, self._places.get(group, [])) for group, members in self._groups.items()]
        return sorted(made, key=_place)

    def _add(self, group: Hashable, candidate: StudyCandidate) -> None:
        """Add a candidate to its group, unless another number of people speaks against it."""
        members = self._groups.setdefault(group, [])
        numbers = {each.n for each in members if each.n and not each.at_least}
        if candidate.n and not candidate.at_least and numbers - {candidate.n}:
            self._groups[candidate.key] = [candidate]
        else:
            members.append(candidate)

    def _named(self, group: Hashable, place: TextSpan, identification: Identification) -> None:
        words = self._article.passages[place.order].text[place.start : place.end]
        self._places.setdefault(group, []).append(Naming(place, words.strip(" ;,"), identification))

    def _row(self, row: StudyCandidate) -> None:
        """A row with the reference of its authors and year: `Drake 2013 | RCT | …`; else by these alone."""
        named = f"{row.authors} ({row.year})" if row.authors and row.year else row.text
        cited = next(iter(cited_works(named)), None)
        entry = self._works.named(cited) if cited else None
        group: Hashable = row.key
        if entry is not None:
            group = "entry", entry
        elif cited and row.authors and row.year and not self._works.has_like(cited):
            group = cited.who
        self._add(group, row)
        if row.place:
            self._named(group, row.place, "unidentified" if group == row.key else "stated")

    def _cite(self, order: int, passage: Passage) -> None:
        """What is cited, linked and described in a passage."""
        sentences = sentences_of(passage, order)
        found = [*self._listed(order, passage), *self._unlisted(order, passage)]
        found += self._linked(order, passage, sentences)
        for group, start, end in found:
            self._named(group, TextSpan(order, start, end, passage.id), "stated")
        found.sort(key=lambda each: each[1])
        starts = [each[1] for each in found]
        entries = {entry.start for entry in self._entries if entry.order == order}
        before: set[Hashable] = set()
        called: dict[str, Hashable] = {}
        for sentence in sentences if passage.kind != "table" else ():
            if sentence.start in entries:
                continue
            cited = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            named = {each[0] for each in cited} | self._describe(sentence, cited)
            if not self._is_paper:
                self._call(sentence, cited, called)
            before = named or self._go_on(sentence, before)

    def _listed(self, order: int, passage: Passage) -> Iterator[_Cite]:
        for citation in self._cited[order]:
            for entry in citation.entries:
                if citation.cited and passage.kind != "table":
                    self._add(("entry", entry), _of_cited(citation.cited, order, passage))
                yield ("entry", entry), citation.start, citation.end

    def _unlisted(self, order: int, passage: Passage) -> Iterator[_Cite]:
        """Works named by authors and year that no list of references leads to; none where it is cited by numbers."""
        if passage.kind == "table" or self._has_numbers:
            return
        taken = {citation.start for citation in self._cited[order]}
        for cited in cited_works(passage.text):
            if not cited.is_plain or cited.start in taken:
                continue
            candidate = _of_cited(cited, order, passage)
            group: Hashable = candidate.key if self._works.has_like(cited) else cited.who
            self._add(group, candidate)
            yield group, cited.start, cited.end

    def _linked(self, order: int, passage: Passage, sentences: Sequence[Sentence]) -> Iterator[_Cite]:
        """The works that links lead to; those of the list of references are its entries."""
        starts = [sentence.start for sentence in sentences]
        for link in passage.links:
            doi, pmid = find_doi(link.address), noted_pmid(link.address)
            if not doi and not pmid:
                continue
            entry = self._works.with_id(doi, pmid)
            group: Hashable = ("entry", entry) if entry is not None else words_key("work", doi.lower() or pmid)
            if entry is None:
                place = TextSpan(order, link.start, link.end, passage.id)
                at = bisect_right(starts, link.start) - 1
                text = sentences[at].text if at >= 0 else passage.text[link.start : link.end]
                key = str(group)
                candidate = StudyCandidate(
                    key=key, found="text", text=text, place=place, doi=doi or None, pmid=pmid or None
                )
                self._add(group, candidate)
            yield group, link.start, link.end

    def _go_on(self, sentence: Sentence, before: set[Hashable]) -> set[Hashable]:
        """The study that a sentence without one goes on about: `The authors concluded …` behind the one that alone was
        named last. In a paper they are those who write."""
        end = spoken_of(sentence.text) if len(before) == 1 and not self._is_paper else 0
        for group in before if end else ():
            if self._agrees(group, year_in(sentence.text)):
                self._named(
                    group, TextSpan(sentence.order, sentence.start, sentence.start + end, sentence.passage), "inferred"
                )
        return before

    def _call(self, sentence: Sentence, cited: Sequence[_Cite], called: dict[str, Hashable]) -> None:
        """Name the study that a sentence calls by its short name, as `VITAL found …`, where one before it in the
        passage cites just that study right behind this name. `called`: the studies by such names."""
        first = next(iter(pieces(sentence.text)), None)
        group = called.get(first.text) if first else None
        if first and group is not None and not cited:
            start = sentence.start + first.start
            place = TextSpan(sentence.order, start, start + len(first.text), sentence.passage)
            self._named(group, place, "inferred")
        for cite, start, _ in cited if len({each[0] for each in cited}) == 1 else ():
            before = sentence.text[: max(0, start - sentence.start)].rstrip(" (")
            name = before.rpartition(" ")[2]
            if len(name) >= _SHORTEST_NAME and name.isupper() and name.isalpha():
                called[name] = cite

    def _describe(self, sentence: Sentence, cited: Sequence[_Cite]) -> set[Hashable]:
        """The study that a sentence describes: the one that it cites or links to next, where that is clear, else the
        entry that its words lead to. Gives those that it is led to and does not cite."""
        led: set[Hashable] = set()
        if part_of(self._article.passages[sentence.order].headings) is Part.STATEMENT:
            return led
        for mention in mentions(sentence.text):
            if _is_known_from_before(sentence.text[: mention.start]) and (self._is_paper or not mention.n):
                continue
            candidate = _of_mention(mention, sentence)
            behind = [each for each in cited if each[1] >= sentence.start + mention.start]
            groups = list(dict.fromkeys(each[0] for each in behind or cited))
            is_clear = len(groups) == 1 or (bool(groups) and self._is_link(behind or cited, sentence))
            if is_clear and not mention.plural and self._agrees(groups[0], mention.year):
                self._add(groups[0], candidate)
                continue
            entry = described(self._works, sentence.text, mention.year) if not groups and not mention.plural else None
            if entry is not None and candidate.place:
                self._add(("entry", entry[0]), candidate)
                self._named(("entry", entry[0]), candidate.place, entry[1])
                led.add(("entry", entry[0]))
                continue
            if self._is_paper and (not (mention.n or mention.year) or _is_of_us(sentence.text)):
                continue
            if mention.plural:
                continue
            self._add(candidate.key, candidate)
            if candidate.place and not groups:
                self._named(candidate.key, candidate.place, "unidentified")
                perhaps = self._works.on_matter(mention.year or 0, sentence.text)
                if perhaps is not None:
                    self._named(("entry", perhaps), candidate.place, "candidate")
        return led

    def _is_link(self, cited: Sequence[_Cite], sentence: Sentence) -> bool:
        """Whether the first of several is a link: what stands before it is told of it alone."""
        return any(link.start == cited[0][1] for link in self._article.passages[sentence.order].links)

    def _agrees(self, group: Hashable, year: int | None) -> bool:
        years = {each.year for each in self._groups.get(group, ()) if each.year}
        return year is None or not years or year in years


def _is_known_from_before(before: str) -> bool:
    """Whether words stand before a kind of study that say that it is the one that is spoken of: `our cohort`."""
    words = before.lower().split()[-2:]
    return not _SPOKEN_OF.isdisjoint(word.strip("(,") for word in words)


def _is_of_us(text: str) -> bool:
    """Whether a sentence of a paper speaks of those who write it."""
    return not {"we", "our"}.isdisjoint(text.lower().split())


def with_studies(
    article: Article, claims: Sequence[ClaimCandidate], studies: Sequence[StudyCandidate]
) -> tuple[ClaimCandidate, ...]:
    """The claims with the studies that their own words name: cited, linked to, or described, recognised or not."""
    by_order: dict[int, list[tuple[Naming, str]]] = {}
    for study in studies:
        for naming in study.named_at:
            by_order.setdefault(naming.place.order, []).append((naming, study.key))
    own = next((study for study in studies if study.found == "abstract"), None)
    found = [replace(claim, behind=tuple(_behind(article, claim, by_order))) for claim in claims]
    return tuple(_on_itself(article, found, own) if own else found)


def _on_itself(article: Article, claims: Iterable[ClaimCandidate], own: StudyCandidate) -> Iterator[ClaimCandidate]:
    """The claims of a paper: what it says in its abstract or conclusion and names no study for rests on itself.

    It supports what its authors conclude; of what else it says there, that it leans on the study is all that is sure.
    """
    under = {order: part_of(passage.headings) for order, passage in enumerate(article.passages)}
    if own.known and _is_abstract_alone(article):
        under = dict.fromkeys(under, Part.ABSTRACT)
    abstract = [each for each in article_sentences(article) if under[each.order] is Part.ABSTRACT]
    scores = zip(abstract, claim_scores([each.text for each in abstract]), strict=True)
    concluded = {(each.order, each.start) for each, score in scores if score >= THRESHOLD}
    background = _background(article, abstract, concluded)
    for claim in claims:
        place = next(iter(claim.places), None)
        is_of_others = any(each.identification != "unidentified" for each in claim.behind)
        is_outside = place is None or under[place.order] not in _OF_ITSELF
        if is_of_others or place is None or is_outside or (place.order, place.start) in background:
            yield claim
            continue
        is_concluded = under[place.order] is Part.CONCLUSION or (place.order, place.start) in concluded
        tells_a_finding = claim.kind is not None and CLAIM_KINDS[claim.kind].is_finding
        is_finding = tells_a_finding and claim.direction is not None and claim.hedging != "speculative"
        stance: Stance | None = "supports" if is_concluded and is_finding else None
        yield replace(claim, behind=(Behind(own.key, "this article", "stated", stance),))


def _background(article: Article, abstract: Sequence[Sentence], concluded: Set[Place]) -> set[Place]:
    """The sentences of an abstract that say what was known: those under a heading, or behind a label, for it, and those
    before the first that says what was asked, done or found; none where none says so."""
    first = next((at for at, each in enumerate(abstract) if _tells_of_study(each.text)), 0)
    before = [each for at, each in enumerate(abstract) if at < first or _is_introduced(article.passages[each.order])]
    return {(each.order, each.start) for each in before} - concluded


def _is_introduced(passage: Passage) -> bool:
    bold = (passage.text[: each.end] for each in passage.marks if each.start == 0 and each.style == "strong")
    label = passage.text.partition(":")[0] if ":" in passage.text[:_LABEL] else next(bold, "")
    return any(each.strip(" .:").lower() in word_list("background") for each in (label, *passage.headings[-1:]))


def _tells_of_study(text: str) -> bool:
    return not word_list("tells of its study").isdisjoint(cues(text)) or design_in(text) is not None


Place = tuple[int, int]
"""The passage and the first character of a sentence."""
_LABEL = 20
_ABSTRACT_WORDS = 500


def _is_abstract_alone(article: Article) -> bool:
    """Whether a text is short and has no headings, as the abstract of a paper that was saved by itself."""
    words = sum(len(passage.text.split()) for passage in article.passages)
    return words <= _ABSTRACT_WORDS and not any(passage.headings for passage in article.passages)


def _behind(
    article: Article, claim: ClaimCandidate, by_order: Mapping[int, Sequence[tuple[Naming, str]]]
) -> Iterator[Behind]:
    told: set[str] = set()
    for place in claim.places:
        text = article.passages[place.order].text
        near = sorted(by_order.get(place.order, ()), key=lambda each: each[0].place.start)
        for naming, key in near:
            if key not in told and _belongs(text, naming.place, place):
                told.add(key)
                yield Behind(key, naming.words, naming.identification)


def _belongs(text: str, naming: TextSpan, sentence: TextSpan) -> bool:
    """Whether words name a study for a sentence: inside it, or as a number right behind its full stop."""
    is_inside = naming.start < sentence.end and sentence.start < naming.end
    if is_inside and naming.start > sentence.start:
        return True
    if not _is_mark_before(text, naming):
        return is_inside
    return naming.start >= sentence.end and not text[sentence.end : naming.start].strip()


def _is_mark_before(text: str, naming: TextSpan) -> bool:
    """Whether a number between two sentences belongs to the first: `… slept more. [2] Men …`."""
    before, after = text[max(0, naming.start - 3) : naming.start].rstrip(), text[naming.end : naming.end + 3].lstrip()
    words = text[naming.start : naming.end]
    return words[:1] in "[(" and words[1:2].isdigit() and before[-1:] in ".!?" and (not after or after[0].isupper())


def _in_headings(article: Article) -> Iterator[StudyCandidate]:
    """Headings that name a study by its year (`A recent (2022) study`), with what stands under them."""
    orders = {passage.id: order for order, passage in enumerate(article.passages)}
    for section in article.sections:
        year, named = year_in(section.title), design_in(section.title)
        if not year or not named or not section.passages:
            continue
        under = " ".join(article.passages[orders[each]].text for each in section.passages)
        first = section.passages[0]
        design = design_in(under)
        yield StudyCandidate(
            key=words_key("heading", section.title), found="text", text=section.title,
            place=TextSpan(orders[first], 0, 0, first), design=named.design or (design.design if design else None),
            population=population_of(under), year=year, title=_title(under),
        )  # fmt: skip


def _title(text: str) -> str:
    start, end = split(text)[0]
    return text[start:end].strip('“”" .')


def _of_cited(cited: Cited, order: int, passage: Passage) -> StudyCandidate:
    authors = cited.authors
    return StudyCandidate(
        key=words_key(authors, cited.year), found="text", text=passage.text[cited.start : cited.end],
        place=TextSpan(order, cited.start, cited.end, passage.id), year=cited.year, authors=authors,
    )  # fmt: skip


def _of_mention(mention: StudyMention, sentence: Sentence) -> StudyCandidate:
    start, end = sentence.start + mention.start, sentence.start + mention.end
    return StudyCandidate(
        key=words_key("mention", sentence.text), found="text", text=sentence.text,
        place=TextSpan(sentence.order, start, end, sentence.passage), design=mention.design,
        population=mention.population, n=mention.n, at_least=mention.at_least, parts=mention.parts, year=mention.year,
    )  # fmt: skip


def _of_reference(reference: ReferenceEntry, article: Article) -> StudyCandidate:
    passage, study = article.passages[reference.order], reference.study
    title = None if study.title == UNTITLED or names_no_work(study.title) else study.title
    return StudyCandidate(
        key=words_key("reference", reference.text), found="reference", text=reference.text,
        place=TextSpan(reference.order, reference.start, reference.end, passage.id),
        year=int(study.issued) if study.issued else None, authors=", ".join(map(_written, study.author)) or None,
        title=title, doi=study.doi, pmid=study.pmid, bibliography=study, design=design_of_title(title or ""),
    )  # fmt: skip


def _written(name: Name) -> str:
    return f"{name.family} {name.given.replace('.', '').replace(' ', '')}".strip() or name.literal


def _one(members: Sequence[StudyCandidate], places: Sequence[Naming]) -> StudyCandidate:
    """The candidate that several are: of the reference what it was published as, of the others what was done in it."""
    named_at = tuple(sorted(places, key=lambda each: (each.place.order, each.place.start)))
    # Which key stays: that of the reference, else of a link or a citation: the least likely to be worded anew.
    main = min(members, key=lambda each: (each.found != "reference", not (each.doi or each.pmid), not each.authors))
    named = sorted((each for each in members if each.found != "reference"), key=_place)
    described = sorted(named, key=lambda each: each.found != "table")
    titled = [main] if main.found == "reference" else []
    sized = next((each for each in described if each.n), main)
    every = [key for each in sorted(members, key=_place) for key in (each.key, *each.aliases)]
    keys = dict.fromkeys(key for key in every if key != main.key)
    first = named_at[0].place if named_at else None
    return replace(
        main, aliases=tuple(keys), named_at=named_at,
        place=named[0].place if named and main.found != "text" else first or main.place,
        design=_first([*titled, *described], "design"), population=_first(described, "population"),
        intervention=_first(described, "intervention"), parts=_first(described, "parts"), n=sized.n,
        at_least=sized.at_least, year=_first([main, *named], "year"), authors=_first([main, *named], "authors"),
        doi=_first([main, *named], "doi"), pmid=_first([main, *named], "pmid"),
    )  # fmt: skip


def _first(members: Sequence[StudyCandidate], field: str) -> Any:
    return next((value for each in members if (value := getattr(each, field))), None)


def _place(candidate: StudyCandidate) -> tuple[int, int]:
    return (candidate.place.order, candidate.place.start) if candidate.place else (0, 0)

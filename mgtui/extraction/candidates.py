"""The candidates of an article: sentences that read as claims, those that say the same brought together."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.counting import number_of
from mgtui.extraction.candidate_records import Candidates, ClaimCandidate, words_key
from mgtui.extraction.fields import Fields, fields_of
from mgtui.extraction.hedging import hedging_of, is_told, kind_of
from mgtui.extraction.language import foreign_language, foreign_passages, language_of
from mgtui.extraction.noun_phrases import named_in
from mgtui.extraction.parser import is_there
from mgtui.extraction.population import is_sure_group, population_in, population_of
from mgtui.extraction.reading import ArticleReader
from mgtui.extraction.references import are_unread
from mgtui.extraction.scoring import THRESHOLD, scored_sentences
from mgtui.extraction.sentences import LONGEST_SENTENCE, Sentence, article_sentences
from mgtui.extraction.studies import study_candidates, with_studies
from mgtui.extraction.study_matching import StudyIndex
from mgtui.extraction.tables import cell_context
from mgtui.extraction.tokens import content_stems
from mgtui.extraction.told import speaks_of_study
from mgtui.extraction.turns import words_of
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.extraction.wording import first_wording, refers_back, with_name
from mgtui.formats.misread_signs import misread
from mgtui.model import Anchor, TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence, Set

    from mgtui.extraction.candidate_records import StudyCandidate
    from mgtui.model import Article, Library


_PARSING = 0.5
"""The share of the time of reading an article that its sentences are parsed in."""


def candidates(
    article: Article,
    library: Library | None = None,
    known: StudyIndex | None = None,
    vocabulary: Vocabulary | None = None,
    claims: tuple[ClaimCandidate, ...] | None = None,
    named: tuple[StudyCandidate, ...] | None = None,
) -> Candidates:
    """The claims and studies that an article's words suggest; studies alone where no parser is installed, or where it
    is in another language than English.

    With a library, its terms give the concepts and its studies are recognised. `known` is the index of its studies,
    where several articles are compared with the same ones, `vocabulary` what gives the concepts where that is more than
    its terms, `claims` what `claims_read` gave, `named` what `named_studies` gave. Raises ValueError where the parser's
    model is not the one it should be.
    """
    vocabulary = vocabulary or Vocabulary(library.terms.values() if library else ())
    found = claims_read(article, vocabulary) if claims is None else claims
    if known is None and library is not None:
        known = StudyIndex(library.studies)
    studies = study_candidates(article, known, named)
    unread = _unread(found, article) if is_there() else ""
    return Candidates(article.id, with_studies(article, found, studies), studies, unread, are_unread(article))


def claims_read(
    article: Article, vocabulary: Vocabulary, told: Callable[[float], object] = lambda share: None
) -> tuple[ClaimCandidate, ...]:
    """The claims of an article, without the studies behind them: what takes long of reading it. `told` is given how
    much of that is done, from 0 to 1."""
    if not is_there() or language_of(article):
        return ()
    vocabulary = vocabulary.for_text([passage.text for passage in article.passages], article.title)
    reader = ArticleReader(article, told=lambda share: told(_PARSING * share))
    foreign = foreign_passages(article)
    scored = [
        each
        for each in scored_sentences(article, vocabulary, reader)
        if each[1] >= THRESHOLD and each[0].order not in foreign
    ]
    tables = {passage.id for passage in article.passages if passage.kind == "table"}
    groups, found = grouped(scored, tables), list[ClaimCandidate]()
    for number, group in enumerate(groups, 1):
        found.append(_candidate(article, group, vocabulary, reader))
        told(_PARSING + (1 - _PARSING) * number / len(groups))
    return tuple(map(_misreader(article), found))


def _misreader(article: Article) -> Callable[[ClaimCandidate], ClaimCandidate]:
    """Leaves nothing sure of what has figures, where those of the article may be misread."""
    is_misread = bool(misread_in(article))
    return lambda found: replace(found, sure=()) if is_misread and has_figures(found.statement) else found


def misread_in(article: Article) -> str:
    """The first words of an article that show its signs, and so its figures, to be misread; empty where none do."""
    return next(filter(None, (misread(passage.text) for passage in article.passages)), "")


def has_figures(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _unread(found: Sequence[ClaimCandidate], article: Article) -> str:
    if language := language_of(article):
        return f"it is in {language}, and only English is read"
    if foreign := foreign_passages(article):
        languages = " and ".join(sorted(set(foreign.values())))
        verb = "is" if len(foreign) == 1 else "are"
        return f"{number_of(len(foreign), 'passage')} of it {verb} in {languages}, and only English is read"
    many = sum(each.is_too_long for each in article_sentences(article))
    if many:
        verb, them = ("goes", "it") if many == 1 else ("go", "them")
        what = number_of(many, "run of words")
        return (
            f"{what} in it {verb} on for over {LONGEST_SENTENCE:,} characters without a stop: no claim is from {them}"
        )
    if not found:
        return "nothing in it reads as a claim"
    things = [thing for each in found for thing in (each.exposure, each.outcome) if thing]
    if things and not any(thing.concept for thing in things):
        return "no term names anything that its claims speak of, so they meet no others"
    return ""


def candidate_at(article: Article, place: TextSpan, vocabulary: Vocabulary | None = None) -> ClaimCandidate:
    """What the words at a place of an article would be as a claim, whether or not they read as one; in another language
    than English nothing is read off them."""
    vocabulary = (vocabulary or Vocabulary(())).for_text([passage.text for passage in article.passages])
    is_foreign = language_of(article) or foreign_language(article.passages[place.order].text)
    reader = ArticleReader(article) if is_there() and not is_foreign else None
    found = _candidate(article, [(_sentence_at(article, place), 1.0)], vocabulary, reader)
    return _misreader(article)(found)


def candidate_of(article: Article, sentence: Sentence) -> ClaimCandidate:
    """A sentence as a claim of which nothing is read off but its kind, hedging and population."""
    return _candidate(article, [(sentence, 0.0)], Vocabulary(()), None)


def anchor_at(article: Article, place: TextSpan) -> Anchor | None:
    """An anchor for the words at a place. None as `anchor_of`."""
    return anchor_of(article, _sentence_at(article, place))


def _sentence_at(article: Article, place: TextSpan) -> Sentence:
    passage = article.passages[place.order]
    part = next((each for each in passage.parts if each.start <= place.start < each.end), None)
    row, column = (part.row, part.column) if part else (-1, 0)
    words = passage.text[place.start : place.end]
    return Sentence(passage.id, place.order, place.start, place.end, words, row, column)


def identity(quote: str, context: str = "") -> str:
    """What a candidate is known by when its article is added again: a hash of the quote's letters and digits.

    For a cell of a table the headings context it count too, since cells of several rows may read alike.
    """
    return words_key(context, quote)


def _candidate(
    article: Article, group: list[tuple[Sentence, float]], vocabulary: Vocabulary, reader: ArticleReader | None
) -> ClaimCandidate:
    first = group[0][0]
    anchors = [anchor for sentence, _ in group if (anchor := anchor_of(article, sentence))]
    cell = cell_context(article.passages[first.order], first)
    statement = first_wording(first.text)
    at = reader.at(first) if reader else None
    treated = cell.treated or (cell.acting if vocabulary.every(cell.acting) else "")
    fields = fields_of(reader, at, vocabulary, treated) if reader and at is not None else Fields()
    read = reader.reads()[at] if reader and at is not None else None
    own = 0 if reader and at is not None and reader.led_in(at) else read.own if read else 0
    whom = population_in(read.parse, own) if read else None
    if reader and at is not None and fields.resolved and fields.exposure and refers_back(statement):
        # Where two things may be meant, or a study, a reader sees in the passage which: `It` stays.
        of_study = read is not None and speaks_of_study(read.parse, read.own, surely=False)
        is_clear = not of_study and reader.refers_to_one(at, vocabulary)
        statement = with_name(statement, str(fields.exposure.text)) if is_clear else statement
    before = reader.said_before(at, told=fields.told) if reader and at is not None else ""
    led = reader.led_in(at) if reader and at is not None and not before else ""
    statement = f"{before or led}: {statement}" if before or led else statement
    hedging = hedging_of(statement if led else first.text)
    kind = kind_of(statement, fields.direction)
    told = ("kind",) if is_told(kind, is_read=bool(fields.sure)) else ()
    if (cell.population and not (whom or population_of(statement))) or (
        read and whom and is_sure_group(read.parse, own)
    ):
        told = (*told, "population")
    population = whom or population_of(statement) or cell.population
    return ClaimCandidate(
        key=identity(first.text, cell.text), article=article.id, statement=statement, anchors=tuple(anchors),
        places=tuple(TextSpan(each.order, each.start, each.end, each.passage) for each, _ in group),
        score=round(max(score for _, score in group), 3), kind=kind,
        hedging="hedged" if (fields.told or before) and hedging == "asserted" else hedging,
        direction=fields.direction, telling=fields.telling,
        exposure=fields.exposure, outcome=fields.outcome,
        more_exposures=fields.more_exposures, more_outcomes=fields.more_outcomes,
        population=population,
        others=fields.others, sure=(*fields.sure, *told), context=cell.text,
        phrases=named_in(read.parse, read.own) if read else (),
    )  # fmt: skip


Scored = tuple["Sentence", float]

_ALIKE = 0.85
"""The share of content words in common from which two sentences say the same."""
_NEGATIONS = frozenset({"not", "nor", "neither", "never", "none", "cannot", "no", "without"})


def grouped(scored: list[Scored], tables: Set[str]) -> list[list[Scored]]:
    """Groups of sentences that say the same, in the order of their first; `tables` are the passages that are tables.

    Cells of one table are never the same: their rows and columns tell them apart.
    """
    stems = [content_stems(sentence.text) for sentence, _ in scored]
    counts = Counter(stem for own in stems for stem in own)
    groups: list[list[int]] = []
    # Two sentences that share enough words share one of their few rarest.
    by_rare: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(stems):
        rare = sorted(own, key=lambda stem: (counts[stem], stem))[: int((1 - _ALIKE) * len(own)) + 1]
        near = sorted({number for stem in rare for number in by_rare[stem]})
        same = next((number for number in near if _same(scored, stems, groups[number][0], at, tables)), None)
        if same is not None:
            groups[same].append(at)
            continue
        for stem in rare:
            by_rare[stem].append(len(groups))
        groups.append([at])
    return [[scored[at] for at in group] for group in groups]


def _same(scored: list[Scored], stems: list[frozenset[str]], one: int, other: int, tables: Set[str]) -> bool:
    if len(stems[one] & stems[other]) < _ALIKE * len(stems[one] | stems[other]):
        return False
    first, second = scored[one][0], scored[other][0]
    if first.passage in tables and first.passage == second.passage:
        return False
    return _numbers(first.text) == _numbers(second.text) and _negated(first.text) == _negated(second.text)


def _numbers(text: str) -> list[str]:
    return [word for word in words_of(text) if word[0].isdigit()]


def _negated(text: str) -> bool:
    return any(word in _NEGATIONS or word.endswith("n't") for word in words_of(text))


_STEP = 24
_FURTHEST = 2400
"""So many characters before and after are looked at: a file that repeats itself has no end of them."""
_MOST_TWINS = 100
"""In so many places a sentence may stand and still be told from the others."""


def anchor_of(article: Article, sentence: Sentence) -> Anchor | None:
    """The sentence as an anchor, with as much before and after it as makes it the only one.

    None where the same words stand in the same surroundings elsewhere in the article, or in very many places.
    """
    text = article.passages[sentence.order].text
    quote = text[sentence.start : sentence.end]
    twins = list(_occurrences(article, quote))
    if len(twins) <= 1:
        return Anchor(quote)
    furthest = min(len(text), _FURTHEST) + _STEP if len(twins) <= _MOST_TWINS else 0
    for reach in range(_STEP, furthest, _STEP):
        prefix = text[max(0, sentence.start - reach) : sentence.start].strip()
        suffix = text[sentence.end : sentence.end + reach].strip()
        fits = sum(before.endswith(prefix) and after.startswith(suffix) for before, after in twins)
        if fits == 1 and (prefix or suffix):
            return Anchor(quote, prefix, suffix)
    return None


def _occurrences(article: Article, quote: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind some words, as far as it is looked at, for each place where they stand."""
    for passage in article.passages:
        start = passage.text.find(quote)
        while start >= 0:
            end = start + len(quote)
            first, last = max(0, start - 2 * _FURTHEST), end + 2 * _FURTHEST
            yield passage.text[first:start].rstrip(), passage.text[end:last].lstrip()
            start = passage.text.find(quote, start + 1)

"""Which sentences of an article read as claims, and how well: of a paper its abstract, of other texts any of them."""

from __future__ import annotations

import re
from math import exp
from typing import TYPE_CHECKING

from mgtui.extraction.claims import claim_scores
from mgtui.extraction.directions import directed
from mgtui.extraction.sections import Part, part_of, reads_as_paper
from mgtui.extraction.sentences import Sentence, article_sentences
from mgtui.extraction.subjects import Context, subject_of
from mgtui.extraction.wording import unlabelled
from mgtui.extraction.words import CHANGE, RAISE, REDUCE

if TYPE_CHECKING:
    from mgtui.extraction.surroundings import Surroundings
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article

THRESHOLD = 0.5
"""From here on a sentence is a candidate."""
_ABSTRACT_SENTENCES = 30
_LISTED = frozenset({"list", "paragraph", "quote", "table"})

Scored = list[tuple[Sentence, float]]


def scored_sentences(article: Article, vocabulary: Vocabulary, surroundings: Surroundings) -> Scored:
    """The sentences of an article that may be claims, each with a score from 0 to 1."""
    return _Scoring(article, vocabulary, surroundings).scored()


class _Scoring:
    def __init__(self, article: Article, vocabulary: Vocabulary, surroundings: Surroundings) -> None:
        self._article, self._vocabulary, self._surroundings = article, vocabulary, surroundings
        self._passages = {passage.id: passage for passage in article.passages}
        self._sentences = [
            each
            for each in article_sentences(article)
            if self._passages[each.passage].kind in _LISTED
            and part_of(self._passages[each.passage].headings) not in (Part.REFERENCES, Part.STATEMENT)
        ]

    def scored(self) -> Scored:
        if reads_as_paper(self._article):
            scored = self._paper()
            if any(score >= THRESHOLD for _, score in scored):
                return scored
        return [(each, self._prose(each)) for each in self._sentences]

    def _paper(self) -> Scored:
        """A paper's own claims stand in its abstract and conclusion; its other parts report and cite."""
        parts = [part_of(self._passages[each.passage].headings) for each in self._sentences]
        abstract = _abstract(self._sentences, parts)
        scored = list(zip(abstract, claim_scores([each.text for each in abstract]), strict=True))
        taken = {(each.order, each.start) for each in abstract}
        for each, part in zip(self._sentences, parts, strict=True):
            if part is Part.CONCLUSION and (each.order, each.start) not in taken:
                scored.append((each, self._prose(each)))
        return scored

    def _prose(self, sentence: Sentence) -> float:
        named = len({mention.concept for mention in self._vocabulary.mentions(sentence.text)})
        if self._passages[sentence.passage].kind != "table":
            text = unlabelled(sentence.text)
            return prose_score(text, concepts=named, acts=self._acts(sentence, text))
        if sentence.row == 0 or sentence.column == 0:
            return 0.0
        return cell_score(sentence.text, concepts=named)

    def _acts(self, sentence: Sentence, text: str) -> bool:
        """Whether a sentence says that something acts on something."""
        found = directed(text)
        context = Context(antecedent=self._surroundings.antecedent(sentence), theme=self._surroundings.theme)
        subject = subject_of(self._vocabulary, text, found, context)
        return found is not None and subject.exposure is not None and subject.outcome is not None


def _abstract(sentences: list[Sentence], parts: list[Part]) -> list[Sentence]:
    """The sentences under the heading of an abstract; a text no longer than one is all abstract."""
    if len(sentences) <= _ABSTRACT_SENTENCES:
        return sentences
    under = [each for each, part in zip(sentences, parts, strict=True) if part is Part.ABSTRACT]
    return under[:_ABSTRACT_SENTENCES]


_ACTS = 0.8
_I = re.IGNORECASE
_VERB_FORMS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|can|could|may|might|will|would|should|must|does|do|did|isn['’]t"
    r"|aren['’]t|don['’]t|doesn['’]t|it['’]s|they['’]re|we['’]re|\w{3,}(?:es|ed|s)\b)",
    _I,
)
_RELATES = re.compile(
    rf"\b(?:{RAISE}|{REDUCE}|prevent|protect"
    r"|caus(?:e|es|ed|ing)\b|lead(?:s|ing)? to|led to|result(?:s|ed)? in|associat|link(?:ed|s)?\b|correlat|relat(?:ed"
    r"|ionship)|contribut|worsen|exacerbat|accelerat|disrupt|inhibit|block(?:s|ed)?\b|support(?:s|ed|ing)?\b|help"
    r"|boost|promot|stimulat|activat|regulat|modulat|influenc|affect(?:s|ed)?\b|essential|vital|crucial|critical"
    r"|necessary|requir(?:e|es|ed)\b|cofactor|play(?:s|ed)? an?\b|depend|effective|ineffective|benefi|risk|trigger"
    r"|induc|restor|hinder|blunt|mitigat|combat|contain|rich in|includ|produc|convert|absor|deplet|declin|suffer|treat"
    r"|signal|respon|suscept|vulnerab|prevalen|common|rate[s]?\b|likely|tend|kill|infect|spread|harm|damage|stiffen"
    r"|complicat|recover|works?\b|function|key\b|promising|foundation|challenge|relies|sufficient|insufficient"
    r"|adequate|lies in|important|delay(?:s|ed)?\b|alter(?:s|ed)?\b|shorten|prolong|extend|halv|doubl|reliev|alleviat"
    r"|slow(?:s|ed)\b|importance|prevail|mixed results|side effects|role|effect|more than|less than|higher|deficien"
    r"|need)",
    _I,
)
_STATES = re.compile(
    r"^(?:[\w\-,'’()]+ ){1,6}?(?:is|are|may be|can be) (?:an? |also |very |more |highly |essentially )?(?:essential"
    r"|vital|crucial|critical|necessary|important|required|linked|associated|effective|safe|common|toxic|harmful)\b"
    r"|^(?:[\w\-,'’()]+ ){1,6}?(?:may |might |can |could |does not |do not |did not )?"
    rf"(?:{CHANGE}|cause|inhibit|impair|block|regulate)(?:s|d)?\b",
    _I,
)
_FINDING = re.compile(
    r"\b(?:stud(?:y|ies)|research(?:ers)?|scientists|evidence|trial|analysis|review|findings?|results?|data|experts?"
    r"|report)\b[^.]{0,80}\b(?:show|found|find|suggest|reveal|conclud|demonstrat|indicat|report|discover|estimat"
    r"|clarif|examin|investigat|yield|highlight|consistent|definitive|held up|provid)\w*|\baccording to\b"
    r"|\bhas been shown\b|\bis (?:thought|believed|estimated|considered|known|recognized) to\b",
    _I,
)
_MODAL = re.compile(r"\b(?:may|might|could|can|should|likely|potential(?:ly)?|possibl[ey])\b", _I)
_PRESENT = re.compile(r"\b(?:is|are|has|have|can|may|does|do|isn['’]t|it['’]s|\w{3,}s)\b", _I)
_FIGURE = re.compile(
    r"\d+(?:[.,]\d+)* ?(?:%|percent|times|mg|million|billion|thousand|people|patients|participants|cases)"
    r"|\bp ?[<=]|half of",
    _I,
)
_QUANTITY = re.compile(
    r"\b(?:most|many|all|every|some|few|several|people|individuals|patients|women|men|children|adults)\b", _I
)
_CHROME = re.compile(
    r"\b(?:subscrib\w*|newsletters?|e-?mail address|comments? below|cookies?|privacy|sign up|log ?in|click|follow us"
    r"|copyright|rights reserved|donat\w+|discount|advertis\w+|sponsor\w*|affiliate|required fields|leave a reply"
    r"|share (?:this|your)|read more|see also|see full|you may also|related (?:posts|articles)|originally published"
    r"|editor['’]s note|photo|image|credit:|getty|shutterstock|hotline|helpline|call \d|visit (?:our|the))\b",
    _I,
)
_ANNOUNCES = re.compile(
    r"^(?:here (?:is|are)|let['’]?s|we['’]ll|below (?:is|are)|this (?:article|section|post|page|guide)"
    r"|in this (?:article|post|section|guide|paper|study|work)|the following|read on|see\b"
    r"|consider the following|if you like)\b",
    _I,
)
_SPEECH = re.compile(
    r"\b(?:said|says|told|asked|added|wrote|explained|recalled|tweeted|quipped|joked|remembers?|noted)\b", _I
)
_FIRST = re.compile(r"(?<![\w\-])(?:I|me|my|I['’](?:m|ve|d|ll))(?![\w\-])")
_PERSON = re.compile(r"^(?:[\w ,]{0,30}, )?(?:he|she|his|her)\b|\b(?:he|she)\b", _I)
_EVENT = re.compile(
    r"\b(?:yesterday|last (?:week|month|year|spring|summer|fall|winter)|on (?:monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday)|in (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)|this week|announced|arrived|decided|traveled|moved to|began to"
    r"|started to|when he|when she|was born|joined|walked|looked|published)\b",
    _I,
)
_METHOD = re.compile(
    r"\b(?:we (?:investigated|examined|measured|aimed|sought|compared|used|performed|analy[sz]ed|recruited"
    r"|randomi[sz]ed|assessed|evaluated)|was (?:measured|assessed|performed|administered by|approved|conducted)"
    r"|were (?:measured|assessed|randomi[sz]ed|recruited|collected|asked|performed|analy[sz]ed|obtained|conducted"
    r"|excluded|included in)|the aim of|the purpose of|objective was|informed consent)\b",
    _I,
)
_PAST = re.compile(r"\b(?:was|were|had|did|became)\b", _I)
_NOW = re.compile(r"\b(?:is|are|has|have|can|may|might|could|does|do|will|should|isn['’]t|it['’]s)\b", _I)
_NAME = re.compile(r"(?<=[a-z,;’”] )[A-Z][a-z]{2,}")
_ADDRESS = re.compile(r"\b(?:you|your|yours|yourself)\b", _I)
_METAPHOR = re.compile(r"\b(?:train|tracks?|imagine|think of|picture|story|journey|dream)\b", _I)
_DEIXIS = re.compile(r"^(?:(?:but|and|so|yet|still) )?(?:this|that|these|those|it|they|such)\b", _I)
_CELL_RESULT = re.compile(
    r"\b(?:significant|increas\w*|decreas\w*|no (?:effect|change|difference|association|significant"
    r"|impact)|reduc\w+|improv\w+|impair\w*|lower\w*|higher|risk|effective|ineffective|associat\w+"
    r"|correlat\w+|potential|possibl[ey]|essential|important|benefi\w+|optimi[sz]ed|blocked|strong"
    r"|adequate|well-nourished|conflict of interest|acts as|may|proper|regulat\w+|likely)\b",
    _I,
)


def prose_score(text: str, *, concepts: int = 0, acts: bool = False) -> float:
    """How well a sentence of running text reads as a claim, from 0 to 1.

    `concepts` is how many known ones it names, `acts` whether it says that something acts on something.
    """
    return _share(_running(text) + 0.5 * min(concepts, 3) + (_ACTS if acts else 0.0))


def cell_score(text: str, *, concepts: int = 0) -> float:
    """The same for a cell of a table, where a claim often has no verb and its subject stands in the headings."""
    words = len(text.split())
    if words < 3 or text.strip().endswith("?"):
        return 0.0
    total = -2.2 + 0.35 * min(words, 8) + (1.3 if _CELL_RESULT.search(text) else -0.8) + 0.3 * min(concepts, 2)
    return _share(total)


def _share(total: float) -> float:
    return 1 / (1 + exp(-total))


def _running(text: str) -> float:
    words = text.split()
    if text.rstrip('"”’)»').endswith(("?", ":")) or len(words) < 4 or not _VERB_FORMS.search(text):
        return -4.0
    total = -1.6
    relations = len({found.lower() for found in _RELATES.findall(text)})
    total += 0.8 * min(relations, 3)
    total += 0.7 * bool(_STATES.search(text))
    total += 0.9 * bool(_FINDING.search(text)) + 0.4 * bool(_MODAL.search(text)) + 0.5 * bool(_PRESENT.search(text))
    total += 0.5 * bool(_FIGURE.search(text)) + 0.3 * bool(_QUANTITY.search(text))
    total -= 3.5 * bool(_CHROME.search(text)) + 2.5 * bool(_ANNOUNCES.search(text)) + 0.9 * bool(_METHOD.search(text))
    total -= _narrative(text)
    if _PAST.search(text) and not _NOW.search(text) and not _FINDING.search(text):
        total -= 0.7
    if len(words) < 7:
        total -= 0.4
    return total


def _narrative(text: str) -> float:
    """How far a sentence tells of a person or an event instead of stating how things are."""
    total = 0.8 * bool(_FIRST.search(text)) + 1.3 * bool(_PERSON.search(text)) + 0.9 * bool(_EVENT.search(text))
    total += 1.0 * bool(_METAPHOR.search(text)) + 0.3 * bool(_ADDRESS.search(text)) + 0.4 * bool(_DEIXIS.search(text))
    total += 0.8 * bool(_SPEECH.search(text)) + 0.5 * (len(_NAME.findall(text)) >= 3)
    quoted = text.lstrip()[:1] in '“"‘' and not _RELATES.search(text)
    return total + (0.8 if quoted else 0.0)

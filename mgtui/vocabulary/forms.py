"""Names as they are alike in all but spelling: `tumor of the kidneys`, `renal tumour`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from mgtui.vocabulary.health import singular

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALIKE_LINES = """
problem issue trouble difficulty complaint ailment disturbance disorder
medicine medication drug pill tablet
therapy treatment intervention
cancer carcinoma tumour tumor malignancy neoplasm
injury damage trauma
function functioning
programme scheme
kidney renal nephric
liver hepatic
heart cardiac
lung pulmonary
stomach gastric
bowel intestine intestinal gut
brain cerebral
skin cutaneous dermal
eye ocular
mouth oral
newborn neonatal
antenatal prenatal
postnatal postpartum
child childhood paediatric
blood haematological
vein venous
artery arterial
nerve neural
muscle muscular
bone skeletal
breast mammary
womb uterine uterus
cervix cervical
ovary ovarian
prostate prostatic
bladder vesical
vagina vaginal
throat pharyngeal
voice vocal
thyroid thyroidal
colon colonic
tooth teeth dental
joint articular
hormone hormonal
bacterium bacteria bacterial
virus viral
fungus fungal fungi
immune immunological immunity
mental psychological psychiatric
emotion emotional
menstruation menstrual
pregnancy pregnant gestation gestational
obesity obese
diabetes diabetic
allergy allergic
asthma asthmatic
depression depressive
anxiety anxious
faeces faecal stool
urine urinary
fatigue tiredness
ill illness sickness
elderly old older
exercise training
vaccine vaccination immunisation immunization jab
"""
_ALIKE_WORDS = {word: line.split()[0] for line in _ALIKE_LINES.strip().splitlines() for word in line.split()}
_SPELLING = (
    (re.compile("(?<=.)ae|(?<=.)oe|^oe(?=[sd])|^ae(?=t)"), "e"),
    (re.compile("our$"), "or"),
    (re.compile("ours$"), "ors"),
    (re.compile("is(?=e[ds]?$|ing$|ation$)"), "iz"),
    (re.compile("lys(?=e[ds]?$|ing$)"), "lyz"),
    (re.compile("(?<=[^aeiou])re$"), "er"),
    (re.compile("ph(?=ur)"), "f"),
)
_JOINED_WORDS = "anti post pre non pro re co multi micro macro hyper hypo over under sub inter"
_JOINED = frozenset(_JOINED_WORDS.split())
"""Beginnings of words that some write apart or with a hyphen."""

_BINDING_WORDS = "of in the a an your their our his her"
_BINDING = frozenset(_BINDING_WORDS.split())


def loose_key(words: Iterable[str]) -> str:
    """The same for names that differ in spelling, a hyphen, the order of words, or by words that name the same."""
    joined: list[str] = []
    for word in words:
        if word in _BINDING:
            continue
        if joined and joined[-1] in _JOINED:
            joined[-1] += word
        else:
            joined.append(word)
    return " ".join(sorted(map(form, joined)))


@cache
def form(word: str) -> str:
    """A word as names that differ in number, spelling or a word for the same are compared."""
    word = singular(word)
    word = _ALIKE_WORDS.get(word, word)
    for pattern, written in _SPELLING:
        word = pattern.sub(written, word)
    return word

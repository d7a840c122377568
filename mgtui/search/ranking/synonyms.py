"""Names that mean the same: those of the library's terms, those of the vocabulary of health, and everyday words.

A reader asks about the heart, a study says cardiac. Everyday words, one set a line here, are weighed well below the
reader's own and below the terms of the library itself. A set may hold words that are only near in meaning where texts
on health use one for the other; opposites never stand together.

The names of the vocabulary of health are in `health_names.txt`, which `tools/vocabulary.py` writes: one thing a line,
each name as its ranked terms between bars. They are a text in which names are looked for: nothing is made of them but
of what a query holds.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui.search.language.analysis import analyse
from mgtui.search.language.terms import query_terms
from mgtui.search.ranking.weights import EVERYDAY, HEALTH, SYNONYM

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SETS = """
heart, cardiac, myocardial, coronary
heart attack, myocardial infarction
kidney, renal
liver, hepatic
lung, pulmonary, bronchial
brain, cerebral
stomach, gastric
gut, bowel, intestine, intestinal, enteric
skin, dermal, cutaneous
bone, skeletal, osseous
muscle, muscular
nerve, neural, neuronal, neuron
blood, haematological
vessel, vascular, vasculature
eye, ocular
ear, auditory
tooth, dental
mouth, oral
by mouth, oral, orally
nose, nasal
throat, pharyngeal
bladder, urinary
womb, uterus, uterine
breast, mammary
belly, abdomen, abdominal
chest, thorax, thoracic
joint, articular
spine, spinal, vertebral
cancer, tumour, carcinoma, malignancy, malignant, neoplasm, neoplastic
carcinogenesis, tumorigenesis, oncogenesis
leukaemia, leukaemic
metastasis, metastatic
mouse, murine
rat, rodent
dog, canine
cattle, cow, bovine
pig, porcine
monkey, primate
man, male
woman, female
child, boy, girl, paediatric, childhood
infant, baby, newborn, neonate, neonatal
teenager, adolescent, adolescence
old, older, elderly, aged, senior
pregnancy, pregnant, gestation, gestational
birth, delivery, labour
mother, maternal
father, paternal
foetus, foetal
placenta, placental
death, die, dead, mortality, fatal
survival, survive
illness, sickness, disease, disorder
doctor, physician, clinician
drug, medicine, medication, pharmaceutical
treatment, therapy, treat, therapeutic
surgery, surgical, operation
vaccine, vaccination, immunization
hospital, hospitalization
injection, infusion, inject
tiredness, tired, fatigue, exhaustion
pain, ache
swelling, oedema
fever, febrile
itch, pruritus
cramp, spasm
seizure, epilepsy, epileptic, convulsion
stroke, cerebrovascular
clot, thrombus, thrombosis, thrombotic
bleeding, haemorrhage, haemorrhagic
fat, adipose, lipid
overweight, obese, obesity, adiposity
sugar, glucose
salt, sodium
diabetes, diabetic
high blood pressure, hypertension, hypertensive
inflammation, inflammatory, inflamed
infection, infectious, infected
bacteria, bacterium, bacterial
virus, viral
fungus, fungal
parasite, parasitic
worm, helminth, nematode
microbe, microbial, microorganism
antibiotic, antimicrobial, antibacterial
immunity, immune, immunological
antibody, immunoglobulin
allergy, allergic
asthma, asthmatic
arthritis, arthritic
anaemia, anaemic
ischaemia, ischaemic
hypoxia, hypoxic
necrosis, necrotic
apoptosis, apoptotic
fibrosis, fibrotic
sclerosis, sclerotic
cirrhosis, cirrhotic
depression, depressive, depressed
anxiety, anxious
memory, cognition, cognitive
sleep, insomnia
growth, grow
hormone, hormonal, endocrine
oestrogen, oestradiol
testosterone, androgen
thyroid, thyroxine
diet, dietary, nutrition, nutritional, food
eating, eat, intake, consumption, ingestion
fasting, starvation
exercise, training, workout
smoking, smoker, tobacco, cigarette
alcohol, ethanol, drinking
rise, increase, raise, elevate, higher, enhance, upregulate, go up, goes up
fall, decrease, reduce, lower, decline, diminish, downregulate, go down, goes down
inhibit, suppress, block
prevent, prevention, protect, protective
cause, induce
lack, deficiency, deficient, insufficiency, deficit, shortage, low, inadequate
make, made, produce, production, secrete
pay, paid, fund, funded, sponsor
rich, high
mutation, mutant, variant
gene, genetic
genome, genomic
chromosome, chromosomal
mitochondria, mitochondrion, mitochondrial
nucleus, nuclear
cell, cellular
enzyme, enzymatic
phosphorylation, phosphorylate, kinase
oxidation, oxidative, oxidant
breathing, breath, respiration, respiratory
walking, walk, gait
ageing, senescence
lifespan, longevity
offspring, progeny
prognosis, outcome
prevalence, incidence, frequency
common, frequent, prevalent
rare, uncommon
test, assay
scan, imaging, tomography
x-ray, radiography, radiographic
radiation, irradiation
ultrasound, ultrasonography, sonography
microscope, microscopy, microscopic
poverty, poor, low income
randomized controlled trial, rct
placebo, sham
strength, strong, stronger
absorb, absorption, uptake, bioavailability
safe, safety, side effect, adverse effect, adverse event
dose, dosage, amount
"""

EVERYDAY_SETS: list[tuple[str, ...]] = [tuple(line.split(", ")) for line in _SETS.strip().splitlines()]
"""Each set of names, as they are written."""


def compile_synonyms(
    own: Iterable[tuple[str, ...]], everyday: Iterable[tuple[str, ...]]
) -> dict[str, list[tuple[float, list[str]]]]:
    """For each name (its ranked terms with a space between) the other names and what they weigh, as lists of terms.

    `own` are the names that the library gives to its terms, `everyday` those of any text on health.
    """
    found: dict[str, dict[tuple[str, ...], float]] = {}
    for weight, sets in ((SYNONYM, own), (EVERYDAY, everyday)):
        for names in sets:
            forms = dict.fromkeys(tuple(query_terms(analyse(name))) for name in names)
            for form in forms:
                for other in forms:
                    if form and other and other != form:
                        found.setdefault(" ".join(form), {}).setdefault(other, weight)
    return {form: [(weight, list(other)) for other, weight in others.items()] for form, others in found.items()}


def packed(compiled: Mapping[str, list[tuple[float, list[str]]]]) -> dict[str, str]:
    """What is compiled as a text for each name, which takes a fifth of the memory: a search looks up a few of them."""
    return {
        name: "|".join(f"{weight} {' '.join(other)}" for weight, other in others) for name, others in compiled.items()
    }


@cache
def _health_names() -> str:
    return Path(__file__).with_name("health_names.txt").read_text(encoding="utf-8")


class Synonyms:
    """Looks up the other names of a name, both as ranked terms."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """`names` are what a library has compiled and `packed`: they go before the vocabulary of health."""
        self._names = names

    def __contains__(self, name: object) -> bool:
        return name in self._names or f"|{name}|" in _health_names()

    def others(self, name: str) -> list[tuple[float, list[str]]]:
        """What else is said for a name, each with what it weighs beside it; empty where nothing is known."""
        own = []
        for other in self._names[name].split("|") if name in self._names else ():
            weight, *terms = other.split(" ")
            own.append((float(weight), terms))
        names = _health_names()
        at = names.find(f"|{name}|")
        if at < 0:
            return own
        line = names[names.rfind("\n", 0, at) + 1 : names.find("\n", at)]
        known = {name, *(" ".join(terms) for _, terms in own)}
        return [*own, *((HEALTH, other.split()) for other in line.strip("|").split("|") if other not in known)]

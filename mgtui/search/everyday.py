"""Everyday and medical words for the same thing, one set a line: a reader asks about the heart, a study says cardiac.

They are weighed well below the reader's own words and below the terms of the library itself. A set may hold words that
are only near in meaning where texts on health use one for the other; opposites never stand together.
"""

from __future__ import annotations

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
rise, increase, raise, elevate, higher, enhance, upregulate, go up
fall, decrease, reduce, lower, decline, diminish, downregulate, go down
inhibit, suppress, block
prevent, prevention, protect, protective
cause, induce
lack, deficiency, deficient, insufficiency, deficit, shortage
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

SETS: list[tuple[str, ...]] = [tuple(line.split(", ")) for line in _SETS.strip().splitlines()]
"""Each set of names, as they are written."""

"""Words by what they do in a statement: which way they turn it, and whether what they name is a good or an ill."""

from __future__ import annotations

_LEMMAS = {
    "up": (
        "increase raise elevate boost heighten rise grow gain augment amplify double triple lengthen prolong "
        "extend stimulate activate accelerate intensify higher high more great greater elevated increased "
        "growth elevation"
    ),
    "down": (
        "decrease reduce lower diminish fall drop decline cut curb halve shorten suppress inhibit block slow "
        "limit lessen minimize minimise blunt attenuate deplete lose low less few fewer reduced reduction "
        "short"
    ),
    "cause": (
        "cause lead result trigger induce produce provoke contribute create generate drive bring promote "
        "spark predispose responsible"
    ),
    "better": (
        "improve enhance strengthen restore optimize optimise benefit better support maintain preserve "
        "sustain good beneficial ameliorate improvement"
    ),
    "worse": (
        "worsen impair damage harm weaken disrupt deteriorate aggravate exacerbate hinder compromise destroy "
        "bad poor harmful injure"
    ),
    "relieve": (
        "relieve treat ease alleviate manage control cure heal soothe combat fight counteract mitigate remedy "
        "treatment therapy relief effective"
    ),
    "prevent": ("prevent protect avoid avert guard stop protective prevention protection defend reverse"),
    "help": ("help allow enable make keep aid assist facilitate let useful helpful"),
    "link": (
        "associate link correlate relate tie connect accompany association correlation relationship "
        "connection predict predictor relation"
    ),
    "need": (
        "need require depend rely essential necessary vital crucial important critical indispensable cofactor key"
    ),
    "role": ("regulate affect influence modulate involve mediate alter change shape role impact effect function"),
    "same": ("differ difference similar unchanged same ineffective unaffected comparable unrelated"),
    "show": ("show find suggest indicate demonstrate report reveal conclude confirm observe see think believe know"),
    "mixed": ("mixed conflicting inconsistent inconclusive contradictory unclear controversial uncertain"),
    "risk": ("risk likelihood chance odds incidence likely probability susceptible prone vulnerable prevalence rate"),
    "lack": ("lack deficiency deficient shortage insufficient inadequate absence without insufficiency deprivation"),
}
SENSES = {lemma: sense for sense, lemmas in _LEMMAS.items() for lemma in lemmas.split()}
"""The sense of a lemma."""

_GOOD_WORDS = (
    "activity adherence alertness androgens antibodies bdnf benefit bioavailability birthweight bmd bones "
    "cognition complexion concentration cure digestion egfr emotions enamel endurance energy eyesight ferritin "
    "fertility fitness flexibility focus friendship fullness function haemoglobin happiness hdl healing health "
    "hemoglobin hrv hypertrophy immunity improvement intelligence iq lactation learning libido lifespan longevity "
    "memory mobility mood motivation neurodevelopment neurogenesis neuroplasticity performance qol quality recall "
    "recovery relationships relief remission resilience safety satiety sight sleep slimming sperm stamina "
    "strength survival testosterone thinking thyroid tsh vigilance vigor vigour vision vitality wellbeing "
    "wellness"
)
_GOODS = frozenset(_GOOD_WORDS.split())
"""What people want more of."""

_ILL_WORDS = (
    "absenteeism abuse acne addiction adenomas adhd adiposity af afib aggression agitation aids alcoholism "
    "allergies allergy alopecia als amd amyloid anaphylaxis anencephaly aneurysm anger angina anorexia anosmia "
    "anxiety appetite arrhythmia asd asthma attack autism autoimmunity baldness bedsores bedwetting beriberi "
    "bleeding blindness blisters bloating bph breathlessness bruising bruxism bulimia bullying burn burnout "
    "caesarean cancer candidiasis caries cataract cellulite cesarean chd chickenpox chilblains chlamydia choking "
    "ckd claudication cold colic complication concussion confusion congestion constipation copd coronavirus "
    "cortisol costs cough coughing covid cramp craving croup crp cvd cytokines damage dandruff deafness death "
    "decline deficiency dehydration delirium dementia dengue dependence dependency depression diabetes disability "
    "discomfort disease disorder dizziness doms drowning drowsiness dvt dying dyspepsia dysphagia dyspnea "
    "dyspnoea dystonia eclampsia eczema edema emphysema epilepsy exacerbations exhaustion failure fainting "
    "falling falls fatigue fever fibroids flatulence flu fracture frail frailty frostbite gallstones gambling gdm "
    "gerd goiter goitre gord gout haemophilia haemorrhage haemorrhoids hallucinations hangover harm heartburn "
    "heatstroke hemophilia hemorrhage hemorrhoids hernia herpes hiv hives homocysteine hospitalisation "
    "hospitalization hpv hunger hyperactivity hypersensitivity hypertension hyperthyroidism hypotension "
    "hypothermia hypothyroidism ibd ibs illness impairment impotence incontinence indigestion infection "
    "infertility inflammation influenza injuries injury insomnia intoxication irritability isolation itch "
    "itchiness itching loneliness loss lupus lymphedema lymphoedema malabsorption malaria malignancy malnutrition "
    "maltreatment mania masld mci measles mercury metastases metastasis methylmercury migraine miscarriage "
    "mortality mumps myopia nafld narcolepsy nash nausea nearsightedness nephrolithiasis nervousness "
    "neurodegeneration nightmares norovirus nosebleed obese obesity ocd oedema osa osteomalacia osteopenia "
    "overdose overweight pain palpitations parasites pcos pellagra pertussis phobia photoaging piles pimples pku "
    "plaque pmdd pms pneumonia poisoning polyps porphyria prediabetes preeclampsia prematurity problem prolapse "
    "pruritus psoriasis ptsd rash rashes recurrence reflux rejection relapse rickets ringworm risk rosacea "
    "rotavirus rubella salmonella sarcopenia scabies scarring scars schizophrenia sciatica scleroderma scurvy "
    "seizure senescence sensitisation sensitization sepsis shingles shortsightedness sickness sids sle sleepiness "
    "sleeplessness sleepwalking sneezing snoring spasticity sprains stiffness stillbirth strain straining stress "
    "stressors stroke subfertility suicide sunburn sweating swelling symptom syncope syndrome syphilis tb "
    "telomeres thrush tia tics tinnitus tiredness tmd tnf toxicity transmission trauma tremor triglycerides tumor "
    "tumour ulcer undernourishment undernutrition underweight unemployment urate urticaria uti varicella vertigo "
    "violence vitiligo vomiting vte warts wasting wheeze wheezing withdrawal worms worry wound wrinkle zika"
)
_ILLS = frozenset(_ILL_WORDS.split())
"""What people want less of; illnesses are known by their endings too."""

_ILL_ENDINGS = (
    "itis",
    "oma",
    "osis",
    "emia",
    "algia",
    "pathy",
    "rrhea",
    "rrhoea",
    "uria",
    "sclerosis",
    "ache",
    "trophy",
)


def worth(lemma: str) -> int:
    """1 for a good, -1 for an ill, 0 for what is neither or not known."""
    if lemma in _GOODS:
        return 1
    return -1 if lemma in _ILLS or lemma.removesuffix("s") in _ILLS or lemma.endswith(_ILL_ENDINGS) else 0

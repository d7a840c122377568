import pytest

from mgtui.extraction.vocabulary import Vocabulary
from mgtui.library.text import is_id
from mgtui.model import Term
from mgtui.vocabulary.health import name_key, shipped


def test_every_line_is_whole() -> None:
    health = shipped()
    keys: dict[str, str] = {}
    for term in health.terms.values():
        assert is_id(term.id), term.id
        assert term.every_name, term.id
        assert health.terms.keys() >= set(term.broader), term.id
        assert term.id not in health.above(term.id), f"{term.id} is broader than itself"
        for name in term.every_name:
            assert keys.setdefault(name_key(name), term.id) == term.id, f"{name}: {term.id}"


def test_what_is_broader() -> None:
    health = shipped()
    assert list(health.above("fish-oil"))[:1] == ["omega-3"]
    assert health.above("fish-oil")["fat"] > health.above("fish-oil")["omega-3"]
    assert not health.above("nothing-of-the-kind")


def test_a_medicine_stands_below_its_class() -> None:
    health = shipped()
    classes = {"statin": "statin", "sartan": "angiotensin-receptor-blockers", "prazole": "ppi", "triptan": "triptan"}
    for ending, above in classes.items():
        named = [term for term in health.terms if term.endswith(ending) and term != above]
        others = {"aripiprazole", "brexpiprazole", "nystatin", "high-intensity-statin", "sacubitril-valsartan"}
        lost = [term for term in named if above not in health.above(term)]
        assert set(lost) <= others, lost
    assert {"nsaid", "analgesic"} <= set(health.above("ibuprofen"))


@pytest.mark.parametrize(
    ("turned", "from_"),
    [
        ("sleep latency", "sleep onset"),
        ("time to fall asleep", "sleep onset"),
        ("recovery time", "recovery"),
        ("healing time", "wound healing"),
        ("reaction time", "reaction speed"),
        ("sprint time", "sprint performance"),
        ("race time", "time trial"),
        ("non-adherence", "medication adherence"),
        ("duration of mechanical ventilation", "ventilator-free days"),
        ("quadriceps weakness", "muscle strength"),
    ],
)
def test_what_is_worse_where_it_is_more_is_no_other_name_of_what_is_not(turned: str, from_: str) -> None:
    health = shipped()
    worse, other = health.named(name_key(turned)), health.named(name_key(from_))
    assert worse is not None
    assert other is not None
    assert worse.id != other.id
    assert (worse.worth, other.worth >= 0) == (-1, True)


_TURNING = (
    "non-{}", "poor {}", "low {}", "lack of {}", "loss of {}", "reduced {}", "impaired {}", "insufficient {}",
    "delayed {}", "slow {}", "{} loss", "{} deficiency", "{} problems", "{} failure", "decline in {}", "no {}",
    "stopping {}", "{} cessation", "{} time", "{} latency", "{} duration", "time to {}",
)  # fmt: skip


def test_nothing_good_is_called_by_a_name_and_by_what_turns_it() -> None:
    for term in shipped().terms.values():
        forms = _TURNING if term.worth > 0 else ()
        keys = {name_key(name) for name in term.every_name}
        both = [form.format(key) for key in keys for form in forms if name_key(form.format(key)) in keys]
        assert not both, f"{term.id}: {both}"


@pytest.mark.parametrize(
    ("words", "exposure", "outcome"),
    [
        ("the risk of heart attacks", "heart-attack", "heart-attack"),
        ("regular consumption of oily fish", "oily-fish", "oily-fish"),
        ("chronic low back pain", "back-pain", "back-pain"),
        ("blood pressure in older adults with diabetes", "blood-pressure", "blood-pressure"),
        ("zinc deficiency", "zinc-deficiency", "zinc-deficiency"),
        ("lack of boron", "boron", None),
        ("loss of hair colour", None, None),
        ("nut-free snacks", None, None),
        ("zinc and iron", None, None),
        # The same name in other words, in another order, and begun with a capital.
        ("Washing your hands", "hand-washing", "hand-washing"),
        ("cancer of the colon", "colorectal-cancer", "colorectal-cancer"),
        ("hepatic disorders", "liver-disease", "liver-disease"),
        ("esophageal tumors", "oesophageal-cancer", "oesophageal-cancer"),
        ("re-infection", "reinfection", "reinfection"),
        ("Eggs", "egg", "egg"),
        ("mood states", "mood", "mood"),
        ("up to five cups of coffee a day", "coffee", "coffee"),
        ("1.8 g/day of EPA", "epa", "epa"),
        ("oxalate-rich foods", "oxalate", None),
        ("hydrogenosome function", None, None),
        ("creatine stearate", None, None),
        ("quality of life", "quality-of-life", "quality-of-life"),
        # What two modifiers share, where neither is a thing by itself; what is wrong with a thing; a note's number.
        ("emotional and physical stress", "stress", "stress"),
        ("type 1 and type 2 diabetes", "diabetes", "diabetes"),
        ("heart and kidney disease", None, None),
        ("low- and no-calorie sweetened beverages", None, None),
        ("blocked blood flow in the legs", None, None),
        ("problems with the joints", "joint-problems", "joint-problems"),
        ("problems with the contract", None, None),
        ("irritable bowel syndrome (IBS) symptoms", "ibs", "ibs"),
        ("tiredness3,4", "fatigue", "fatigue"),
        ("spread of malaria", "malaria", "malaria"),
        ("Crohns disease", "crohns-disease", "crohns-disease"),
        ("Sjogren syndrome", "sjogrens-syndrome", "sjogrens-syndrome"),
        ("acupuncture sessions", "acupuncture", None),
        ("reducing cholesterol levels", None, None),
        ("gut barrier", "intestinal-barrier", "intestinal-barrier"),
        ("loss of appetite", "loss-of-appetite", "loss-of-appetite"),
        ("restore the sense of smell", "smell", "smell"),
        ("catching a cold", "common-cold", "common-cold"),
        ("zinc taken as a habit", "zinc", None),
        ("zinc above 40 mg a day", "zinc", "zinc"),
        ("a gram of vitamin C every day", "vitamin-c", "vitamin-c"),
        ("anabolic hormones such as IGF-1", "igf-1", "igf-1"),
    ],
)
def test_what_a_phrase_is_about(words: str, exposure: str | None, outcome: str | None) -> None:
    vocabulary = Vocabulary(())
    assert (vocabulary.exposure(words), vocabulary.outcome(words)) == (exposure, outcome)


def test_own_names_go_before_those_of_others() -> None:
    own = [Term("aches", "Aches of the back", ("back pain",)), Term("zn", "Zinc")]
    near = [Term("pain-there", "Back pain"), Term("lozenge", "Lozenge")]
    vocabulary = Vocabulary(own, near)
    assert vocabulary.outcome("back pain") == "aches"
    assert vocabulary.exposure("lozenges") == "lozenge"
    assert vocabulary.exposure("zinc lozenges") == "zinc-lozenges"
    # What health calls back pain too is the library's own term, and stands below pain.
    assert vocabulary.outcome("sciatica") == "sciatica"
    assert vocabulary.outcome("lower back pain") == "aches"
    assert "pain" in vocabulary.above("aches")
    assert "aches" in vocabulary.above("sciatica")


@pytest.mark.parametrize(
    ("own", "words", "found"),
    [
        ("Hormone", "growth hormone levels", "growth-hormone"),
        ("Hormone", "growth hormone (GH) levels", "growth-hormone"),
        ("Hormone", "release of human growth hormone", "growth-hormone"),
        ("Hormone", "GH", "growth-hormone"),
        ("Hormone", "hormone levels", "own"),
        ("Pressure", "blood pressure", "blood-pressure"),
        ("Blood pressure", "blood pressure", "own"),
        ("Blood pressure after meals", "blood pressure after meals", "own"),
        ("Growth hormone therapy", "growth hormone therapy", "own"),
    ],
)
def test_a_longer_name_goes_before_one_inside_it_whosever_it_is(own: str, words: str, found: str) -> None:
    vocabulary = Vocabulary([Term("own", own)]).with_short({"GH": "growth hormone"})
    assert vocabulary.every(words) == [found]
    if " human " not in words:
        assert {vocabulary.exposure(words), vocabulary.outcome(words)} == {found}


@pytest.mark.parametrize(("text", "found"), [("Zinc prevents colds.", ["common-cold"]), ("They had a cold room.", [])])
def test_a_name_in_the_plural_may_hold_beside_other_words_where_the_singular_does_not(text, found) -> None:
    assert [each for each in Vocabulary([]).every(text) if each == "common-cold"] == found


def test_names_of_two_own_terms_are_told_apart_where_one_is_inside_the_other() -> None:
    vocabulary = Vocabulary([Term("own", "Hormone"), Term("gh", "Growth hormone")])
    assert vocabulary.every("Growth hormone and other hormones rose.") == ["gh", "own"]
    assert vocabulary.outcome("GH") == "gh"


def test_a_name_with_an_abbreviation_is_found_whatever_long_form_a_text_gives() -> None:
    vocabulary = Vocabulary(()).with_short({"HDL": "high-density lipid"})
    assert vocabulary.outcome("HDL cholesterol levels") == "hdl"


def test_a_short_name_that_a_text_has_with_another_sense_names_nothing_in_it() -> None:
    vocabulary = Vocabulary(())
    assert vocabulary.outcome("flexibility") == "flexibility"
    other = vocabulary.for_text(["Fasting trains metabolic flexibility.", "It improves flexibility."])
    assert other.outcome("flexibility") is None
    assert other.outcome("metabolic flexibility") == "metabolic-flexibility"
    both = vocabulary.for_text(["Mental flexibility is not range of motion."])
    assert both.outcome("flexibility") == "flexibility", "the text names the thing in full as well"
    kin = vocabulary.for_text(["Blood clots form after surgery."])
    assert kin.outcome("clots") == "blood-clot"
    own = Vocabulary([Term("bending", "Flexibility")]).for_text(["Fasting trains metabolic flexibility."])
    assert own.outcome("flexibility") == "bending", "a name of one's own holds"


def test_what_is_more_or_less_of_one_measure() -> None:
    vocabulary = Vocabulary([Term("my-weight", "Body weight")])
    assert vocabulary.scale("weight-loss") == ("my-weight", -1)
    assert vocabulary.scale("weight-gain") == ("my-weight", 1)
    assert vocabulary.scale("my-weight") == ("my-weight", 0)
    assert vocabulary.scale("bone-loss") == ("bone-health", -1), "of bone density, which is a measure of bone health"
    assert vocabulary.scale("hypertension") == ("blood-pressure", 1), "an illness that is the high end of a measure"
    assert vocabulary.scale("low-hdl") == ("hdl", -1)
    assert vocabulary.scale("low-salt-diet") == ("sodium", -1), "salt is told of by its sodium"


def test_what_is_told_by_another_thing_is_kin() -> None:
    vocabulary = Vocabulary([Term("runs", "Diarrhoea")])
    assert vocabulary.kin("gastroenteritis") == ["runs"]
    assert "runs" not in vocabulary.above("gastroenteritis")
    assert vocabulary.are_opposite("insulin resistance", "insulin sensitivity")
    assert vocabulary.are_opposite("depression", "mood")
    assert not vocabulary.are_opposite("gastroenteritis", "diarrhoea")
    assert not vocabulary.are_opposite("zorbium", "florbium")


def test_no_measure_is_more_or_less_of_itself() -> None:
    terms = shipped().terms
    for term in terms.values():
        passed = [term.id]
        while terms[passed[-1]].scale:
            passed.append(terms[passed[-1]].scale)
            assert passed[-1] not in passed[:-1], passed


def test_what_is_bad_is_less_of_what_is_good() -> None:
    vocabulary = Vocabulary([])
    for term in shipped().terms.values():
        base, way = vocabulary.scale(term.id)
        # What is said to be less of it may be bad too, as a low weight is.
        assert term.is_less or term.worth * vocabulary.worth(base) * way >= 0, f"{term.id} of {base}"

"""References as articles print them, told apart into fields; what cannot be told apart is left out."""

from __future__ import annotations

import time

import pytest
from written import article

from mgtui.export.bibtex import bibtex
from mgtui.export.cite import bibliography
from mgtui.extraction.references import read_reference, references
from mgtui.extraction.studies import study_candidates
from mgtui.formats.references.reference import UNTITLED
from mgtui.library.labels import citation_label
from mgtui.model import Study

DRAKE = (
    "Drake C, Roehrs T, Shambroom J, Roth T. Caffeine effects on sleep taken 0, 3, or 6 hours before going to bed. "
    "J Clin Sleep Med. 2013;9(11):1195-1200. doi:10.5664/jcsm.3170"
)


@pytest.mark.parametrize(
    ("text", "authors", "title", "source"),
    [
        (
            "Roe, A., Poe, B. & Doe, C. Zinc in waste water. World Appl. Sci. J. 3, 417–433 (2008).",
            "Roe A., Poe B., Doe C.",
            "Zinc in waste water",
            "World Appl. Sci. J. 3():417-433 2008",
        ),
        (
            "Roe, A.; Poe, B. Zinc and small fruits. Int. J. Food Sci. Nutr. 2017, 68, 257–264. [CrossRef]",
            "Roe A., Poe B.",
            "Zinc and small fruits",
            "Int. J. Food Sci. Nutr. 68():257-264 2017",
        ),
        (
            "A. Roe, B. Poe, and C. Doe, Transport of heat in pristine layers of zinc, Phys. Rev. B 86, 075403 (2012).",
            "Roe A., Poe B., Doe C.",
            "Transport of heat in pristine layers of zinc",
            "Phys. Rev. B 86():075403 2012",
        ),
        (
            "A. Roe and B. Poe. 2002. Zinc in Sleep. IEEE Transactions on Sleep 28, 10 (Oct. 2002), 970–983.",
            "Roe A., Poe B.",
            "Zinc in Sleep",
            "IEEE Transactions on Sleep 28(10):970-983 2002",
        ),
        (
            "Roe A, Poe B, et al. Zinc for sleep. Cochrane Database Syst Rev 2014;CD011230.",
            "Roe A., Poe B.",
            "Zinc for sleep",
            "Cochrane Database Syst Rev ():CD011230 2014",
        ),
        (
            "Roe, A. B. &. Poe, C. (2011). Loss of zinc may explain nightly waking, Biol Conserv. 142:2369–2372.e4.",
            "Roe A. B., Poe C.",
            "Loss of zinc may explain nightly waking",
            "Biol Conserv 142():2369-2372.e4 2011",
        ),
        (
            "Roe A, Poe B. Zinc: a review. American J Sleep. 2011;1–15.",
            "Roe A., Poe B.",
            "Zinc: a review",
            "American J Sleep ():1-15 2011",
        ),
        (
            "A. Soares de Roe, B. C. Silva Poe, and D. Doe, “Effects of zinc on sleep,” Rest, vol. 8, p. 12, 2016.",
            "Soares de Roe A., Silva Poe B. C., Doe D.",
            "Effects of zinc on sleep",
            "Rest 8():12 2016",
        ),
        (
            "Ann Roe and Bo Poe. 2021. Zinc at Night. In 2021 43rd International Conference on Sleep (ICS). 1298–1310.",
            "Roe Ann, Poe Bo",
            "Zinc at Night",
            "2021 43rd International Conference on Sleep (ICS) ():1298-1310 2021",
        ),
        (
            DRAKE,
            "Drake C., Roehrs T., Shambroom J., Roth T.",
            "Caffeine effects on sleep taken 0, 3, or 6 hours before going to bed",
            "J Clin Sleep Med 9(11):1195-1200 2013",
        ),
        (
            "Abbasi B, Kimiagar M, et al. Magnesium and insomnia: a trial. J Res Med Sci. 2012 Dec 3;17 (12): 1161–9.",
            "Abbasi B., Kimiagar M.",
            "Magnesium and insomnia: a trial",
            "J Res Med Sci 17(12):1161-9 2012",
        ),
        (
            "Cornelis MC, El-Sohemy A: Coffee and coronary heart disease. Curr Opin Lipidol 2007, 18:13-19.",
            "Cornelis M. C., El-Sohemy A.",
            "Coffee and coronary heart disease",
            "Curr Opin Lipidol 18():13-19 2007",
        ),
        (
            "Clark, I., & Landolt, H. P. (2017). Coffee and sleep: A review. Sleep Medicine Reviews, 31, 70–78.",
            "Clark I., Landolt H. P.",
            "Coffee and sleep: A review",
            "Sleep Medicine Reviews 31():70-78 2017",
        ),
        (
            "Drake C, Roth T (2013) Does caffeine keep us awake? PLoS One 8(2): e57873. https://doi.org/10.1371/x",
            "Drake C., Roth T.",
            "Does caffeine keep us awake?",
            "PLoS One 8(2):e57873 2013",
        ),
        (
            "Drake, C., Roehrs, T. & Roth, T. Caffeine and sleep. J. Clin. Sleep Med. 9, 1195–1200 (2013).",
            "Drake C., Roehrs T., Roth T.",
            "Caffeine and sleep",
            "J. Clin. Sleep Med. 9():1195-1200 2013",
        ),
        (
            "Middleton, M.R. and Grob, J.J. (2000) ‘A phase III study.’, Journal of oncology, 18(1), pp. 158–66.",
            "Middleton M. R., Grob J. J.",
            "A phase III study",
            "Journal of oncology 18(1):158-66 2000",
        ),
        (
            "de Souza e Silva M, Bali J-P, O'Brien P Jr, l’Allemand D; ABC Group. It. N Engl J Med. 2001;3:4.",
            "de Souza e Silva M., Bali J.-P., O'Brien P., Jr, l’Allemand D., ABC Group",
            "It",
            "N Engl J Med 3():4 2001",
        ),
        (
            "Moulin GC, Paterson D. E. coli peritonitis. Is it rare? Brain Res. 1985;340:261-268.",
            "Moulin G. C., Paterson D.",
            "E. coli peritonitis. Is it rare?",
            "Brain Res 340():261-268 1985",
        ),
        (
            "Engh CA. Stress-shielding. The Journal of bone and joint surgery. American volume. 2000;82-A:14.",
            "Engh C. A.",
            "Stress-shielding",
            "The Journal of bone and joint surgery. American volume 82-A():14 2000",
        ),
        (
            "World Health Organization. (2015). Guideline: sugars intake. World Health Organization.",
            "World Health Organization",
            "Guideline: sugars intake",
            " (): 2015",
        ),
        # What follows cannot be told apart: who wrote it, where the title ends, which part is the journal.
        (
            "World Health Organization. Guideline on sugars. Geneva: WHO Press; 2015.",
            "World Health Organization",
            "Guideline on sugars",
            " (): 2015",
        ),
        ("Vitamin D. A review. J Nutr. 2010;3:1-2.", "", "Vitamin D. A review", "J Nutr 3():1-2 2010"),
        ("Sleep and you. Harvard Health. 2019.", "", UNTITLED, " (): 2019"),
        (
            "Jones P. On iron. In: Smith J, ed. Book. London: Wiley; 2009. p. 10-20.",
            "Jones P.",
            "On iron",
            "Book ():10-20 2009",
        ),
        # Economics, engineering, computing, physics and chemistry
        (
            "Roe, A. B. & C. Poe (1993): “Iron, Sleep and Work.” Review of Rest 60(3): pp. 631–49.",
            "Roe A. B., Poe C.",
            "Iron, Sleep and Work",
            "Review of Rest 60(3):631-49 1993",
        ),
        (
            "A. Roe, B. van der Poe, and C. Van Doe, “Iron,” Sleep, vol. 9, no. 3, Article ID e91, 7 pages, 2014.",
            "Roe A., van der Poe B., Van Doe C.",
            "Iron",
            "Sleep 9(3):e91 2014",
        ),
        (
            "A. Roe, “Iron in rest,” in Atlas of Sleep, M. S. Poe, Ed., chapter 5, pp. 91–94, Oak, Rome, 2012.",
            "Roe A.",
            "Iron in rest",
            "Atlas of Sleep ():91-94 2012",
        ),
        (
            "Roe, A.; Poe, B.; and Doe, C. 2007. Rest. In Proceedings of the Meeting on Rest, 60–67. Oakton: Elm.",
            "Roe A., Poe B., Doe C.",
            "Rest",
            "Proceedings of the Meeting on Rest ():60-67 2007",
        ),
        (
            "Karen Jones, John B. Smith, and Ada van Roe. 1990. Rest by latent rules. Journal of Rest, 41(6):391–407.",
            "Jones Karen, Smith John B., van Roe Ada",
            "Rest by latent rules",
            "Journal of Rest 41(6):391-407 1990",
        ),
        (
            "A.B. Roe, C. Poe. Iron and the tempo of sleep. Rest ONE, 3 (2008), p. e1730",
            "Roe A. B., Poe C.",
            "Iron and the tempo of sleep",
            "Rest ONE 3():e1730 2008",
        ),
        (
            "A. Roe, B. Poe, Iron and sleep in mice, Rest and Sleep Letters 20 (1) (2010) 70–97.",
            "Roe A., Poe B.",
            "Iron and sleep in mice",
            "Rest and Sleep Letters 20(1):70-97 2010",
        ),
        (
            "Roe A., and Poe-Doe B. C. Phys. Sleep D 53, 2236 - 2239 (1996), [sleep-th/9507385].",
            "Roe A., Poe-Doe B. C.",
            UNTITLED,
            "Phys. Sleep D 53():2236-2239 1996",
        ),
        (
            "Roe A B and Poe C 2007 Annu. Rev. Sleep 58 267–97",
            "Roe A. B., Poe C.",
            UNTITLED,
            "Annu. Rev. Sleep 58():267-97 2007",
        ),
        ("Roe, A.-B.; Poe, C. Chem. Rev. 2013, 113, 3632", "Roe A.-B., Poe C.", UNTITLED, "Chem. Rev. 113():3632 2013"),
        ("Roe S. Modern Sleep (Oak Press, 2003).", "Roe S.", "Modern Sleep", " (): 2003"),
        # What scanning and saving do to them
        (
            "Roe AB, Poe C. Iron deficiency. Rest 2007;370:511–20 (PMID: 17), doi: 10.1000/182.",
            "Roe A. B., Poe C.",
            "Iron deficiency",
            "Rest 370():511-20 2007",
        ),
        (
            "Roe AB, Poe C . Iron and rest. Sleep Letters 2013a;16:480-488. CrossRefMedline",
            "Roe A. B., Poe C.",
            "Iron and rest",
            "Sleep Letters 16():480-488 2013",
        ),
        (
            "Roe AB, Poe C. Does iron help rest?Arch Sleep Med2000;160:41-6. OpenUrl",
            "Roe A. B., Poe C.",
            "Does iron help rest?",
            "Arch Sleep Med 160():41-6 2000",
        ),
        (
            "Roe A, Poe C. Iron in sleepers. Rest J. 2005;7:429-31 (in Dutch).",
            "Roe A., Poe C.",
            "Iron in sleepers",
            "Rest J 7():429-31 2005",
        ),
        # The year first, last, or between full stops
        (
            "Roe AB. 1985 Iron and the sleep of flies. Cell Rest 42, 779–789.",
            "Roe A. B.",
            "Iron and the sleep of flies",
            "Cell Rest 42():779-789 1985",
        ),
        (
            "Roe, A.B.: Iron and sleep. J. Am. Sleep, 41, 1750–1752, 2003.",
            "Roe A. B.",
            "Iron and sleep",
            "J. Am. Sleep 41():1750-1752 2003",
        ),
        (
            "Roe A, Poe B. Iron and sleep. Rest. 1966. 254: 273–275",
            "Roe A., Poe B.",
            "Iron and sleep",
            "Rest 254():273-275 1966",
        ),
        (
            "American Sleep Association: Kinds of rest. Sleep Care 33 (Suppl 1): 62-69, 2010.",
            "American Sleep Association",
            "Kinds of rest",
            "Sleep Care 33(Suppl 1):62-69 2010",
        ),
        # Numbers in other orders and with their labels
        (
            "A. Roe, Sleep of flies and q-W rest, Adv. Rest 228 (2011), no. 3, 1315-1376.",
            "Roe A.",
            "Sleep of flies and q-W rest",
            "Adv. Rest 228(3):1315-1376 2011",
        ),
        (
            "Roe A, Poe B: Iron in rats. J Rest 2011: 962025, 2011.",
            "Roe A., Poe B.",
            "Iron in rats",
            "J Rest 2011():962025 2011",
        ),
        (
            "Roe A. Iron in rats. J Rest. 2009; 3(5):9. ISI:000267268000003.",
            "Roe A.",
            "Iron in rats",
            "J Rest 3(5):9 2009",
        ),
        # A comma before the journal, and one that belongs to the title
        (
            "Roe, A. B. and Poe, C. 2012, Iron in sleepy plants, Am. J. Rest., 2, 267–76.",
            "Roe A. B., Poe C.",
            "Iron in sleepy plants",
            "Am. J. Rest. 2():267-76 2012",
        ),
        (
            "Roe A, Poe B. Rest of seals at North Rona, Scotland. J Zool. 1994;233:429.",
            "Roe A., Poe B.",
            "Rest of seals at North Rona, Scotland",
            "J Zool 233():429 1994",
        ),
        # Names in full, in any order, and with a semicolon
        (
            "Ada Roe, Ben C. Poe, and Cy Van-Doe. Sleep of bees. Rest Letters, 1(6) 740-753, 1993.",
            "Roe Ada, Poe Ben C., Van-Doe Cy",
            "Sleep of bees",
            "Rest Letters 1(6):740-753 1993",
        ),
        (
            "Roe, Ada B.; Poe, C.D.; & Doe, E., 2008. Rest of wells. Water Rest, 33: 333.",
            "Roe Ada B., Poe C. D., Doe E.",
            "Rest of wells",
            "Water Rest 33():333 2008",
        ),
        (
            "Roe, A.; Butler, A. J. Am. Chem. Soc. 2004, 126, 15060",
            "Roe A., Butler A.",
            UNTITLED,
            "J. Am. Chem. Soc. 126():15060 2004",
        ),
        (
            "Roe AB, Poe C+2 more. 2008. The rest of bees. Rest Lett 2:1.",
            "Roe A. B., Poe C.",
            "The rest of bees",
            "Rest Lett 2():1 2008",
        ),
        (
            "Roe A (1999) Tadpoles: rest of larvae. Town: Town Press. 444 p.",
            "Roe A.",
            "Tadpoles: rest of larvae",
            " (): 1999",
        ),
        (
            "Roe A. Rest and iron in ports. IRON Collaborative Research Group. N Engl J Med. 1997;336:1117.",
            "Roe A.",
            "Rest and iron in ports. IRON Collaborative Research Group",
            "N Engl J Med 336():1117 1997",
        ),
        (
            "Ada Roe, Bo Li Poe, Cy Doe, et al. Iron in sleepers of the town. Rest Nutr 2016;23:136–42.",
            "Roe Ada, Poe Bo Li, Doe Cy",
            "Iron in sleepers of the town",
            "Rest Nutr 23():136-42 2016",
        ),
        (
            "A. Roe- Poe, M. Yu. Doe, Iron in old beds, Rest 60 (2016) 156–163.",
            "Roe-Poe A., Doe M. Y.",
            "Iron in old beds",
            "Rest 60():156-163 2016",
        ),
        (
            "Roe AB, Poe C.( 2010). Iron by night. Journal of Rest 2(2):55.",
            "Roe A. B., Poe C.",
            "Iron by night",
            "Journal of Rest 2(2):55 2010",
        ),
        (
            "Roe, A., and Poe, B. (2013). Iron in small birds. Indian J. Nat. Prod. Resour. 4, 392–397.",
            "Roe A., Poe B.",
            "Iron in small birds",
            "Indian J. Nat. Prod. Resour. 4():392-397 2013",
        ),
        (
            "Roe, A. Iron on old computers of 95. Nucleic Acids Symp. Ser. 1999, 41, 95–98.",
            "Roe A.",
            "Iron on old computers of 95",
            "Nucleic Acids Symp. Ser. 41():95-98 1999",
        ),
        (
            "Roe AB, Poe C. Iron loss by night. Rest 2007;370:511e20 (PMID: 17), doi: 10.1000/182.",
            "Roe A. B., Poe C.",
            "Iron loss by night",
            "Rest 370():511-20 2007",
        ),
        ("Roe A. Iron by day. Rest 2007;370:511e2.", "Roe A.", "Iron by day", "Rest 370():511-2 2007"),
        ("Roe A. Iron by noon. Rest 2007;370:511e06.", "Roe A.", "Iron by noon", "Rest 370():511e06 2007"),
        (
            "A. Roe and B. Poe, “Iron in old beds,” Journal of Rest, vol. 2016, Article ID 371987, 10 pages, 2016.",
            "Roe A., Poe B.",
            "Iron in old beds",
            "Journal of Rest 2016():371987 2016",
        ),
        (
            "A. Roe, “Iron in new beds,” Journal of Rest, vol. 12 pages 30–41, 2016.",
            "Roe A.",
            "Iron in new beds",
            "Journal of Rest 12():30-41 2016",
        ),
        (
            "Roe, A. and Poe, B. 2020. Iron. In Proceedings of the Meeting on Rest (Oak, Elm) (MR ’20). Elm, 14–24.",
            "Roe A., Poe B.",
            "Iron",
            "Proceedings of the Meeting on Rest ():14-24 2020",
        ),
        # Names that cannot be told are no part of the title
        (
            "Roe AM, PoeWM. Rest: an overview. N Z Rest J 2014;110:92.",
            "",
            "Rest: an overview",
            "N Z Rest J 110():92 2014",
        ),
        (
            "Mounsey JP. Cardiovascular drugs. Dofetilide. J Nutr. 2000;1:2.",
            "Mounsey J. P.",
            "Cardiovascular drugs. Dofetilide",
            "J Nutr 1():2 2000",
        ),
    ],
)
def test_the_usual_styles(text: str, authors: str, title: str, source: str) -> None:
    study = read_reference(text)
    assert _authors(study) == authors
    assert study.title == title
    journal = f"{study.container_title or ''} {study.volume or ''}({study.issue or ''}):{study.page or ''}"
    assert f"{journal} {study.issued}" == source


def _authors(study: Study) -> str:
    return ", ".join(f"{name.family} {name.given}".strip() or name.literal for name in study.author)


def test_identifiers() -> None:
    study = read_reference(f"{DRAKE}. Epub 2013 Nov 1. PMID: 24235903; PMCID: PMC3805807.")
    assert (study.doi, study.pmid, study.page) == ("10.5664/jcsm.3170", "24235903", "1195-1200")


def test_of_two_years_none_is_taken_for_the_year() -> None:
    assert read_reference("Jones P. Sleep from 1990 to 2001. A report on it, 2003.").issued is None
    assert read_reference("Jones P. Sleep from 1990 on. J Sleep. 2003;1:2.").issued == "2003"


def test_a_book_has_a_publisher() -> None:
    study = read_reference("Guyton AC, Hall JE. Medical physiology. 11th ed. Philadelphia: Elsevier Saunders; 2006.")
    assert (study.title, study.publisher, study.issued) == ("Medical physiology", "Elsevier Saunders", "2006")


def test_a_study_made_from_a_reference_is_labelled_and_cited_as_any_other() -> None:
    (found,) = study_candidates(article(f"# Sleep\n\nText.\n\n## References\n\n1. {DRAKE}\n"))
    study = found.as_study("drake-2013")
    assert citation_label(study) == "Drake et al. 2013"
    assert study.label is None
    assert bibliography([study])["drake-2013"] == (
        "Drake, C., Roehrs, T., Shambroom, J., & Roth, T. (2013). Caffeine effects on sleep taken 0, 3, or 6 hours "
        "before going to bed. J Clin Sleep Med, 9(11), 1195–1200. https://doi.org/10.5664/jcsm.3170"
    )
    entry = bibtex([study])
    assert entry.startswith("@article{drake-2013,")
    assert "author = {Drake, C. and Roehrs, T. and Shambroom, J. and Roth, T.}" in entry
    for field in ("journal = {J Clin Sleep Med}", "volume = {9}", "number = {11}", "pages = {1195--1200}"):
        assert field in entry


def test_a_list_of_authors_that_is_cut_is_labelled_so() -> None:
    study = read_reference("Barrett CE, et al. Dosage matters. Sleep. 2003;1:2.")
    assert citation_label(study) == "Barrett et al. 2003"


@pytest.mark.parametrize(
    "text", ["de la " * 3000, "elel" * 5000 + " X", "A B, " * 4000, "A. B. " * 4000, "2000 1(" * 3000]
)
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    read_reference(text)
    assert time.perf_counter() - start < 2


PAGES = r"""# Baths

## References

1\. Cold baths and the muscles of men - PubMed, https://pubmed.ncbi.nlm.nih.gov/123456/
2\. (PDF) Cold showers and work | Some Site, https://example.org/2018/09/11/showers
3\. PLOS ONE. "Effects of cold water on the mood of men." 2025. Available at: https://doi.org/10.1371/journal.pone.1
4\. Cold baths in hypoxia - Frontiers, https://www.frontiersin.org/articles/10.3389/fphys.2022.1/full
5\. Some Clinic. "7 reasons for a cold shower." 2024. Available at: https://clinic.example.org/showers
"""


def test_pages_are_listed_by_their_titles_and_only_publications_are_sure() -> None:
    found = [each for each in study_candidates(article(PAGES)) if each.found == "reference"]
    assert [(each.title, each.authors, each.doi or each.pmid, each.is_work) for each in found] == [
        ("Cold baths and the muscles of men", None, "123456", False),
        ("Cold showers and work", None, None, False),
        ("Effects of cold water on the mood of men", None, "10.1371/journal.pone.1", True),
        ("Cold baths in hypoxia", None, "10.3389/fphys.2022.1", False),
        ("7 reasons for a cold shower", None, None, False),
    ]


BARE_NUMBERS = """# Salt

## References

1 Roe KV, Poe-Lind CA, Doe I & Loe P (2016) Salt at table, and the aged heart. *Salt Studies* **375**, 2349–2358.

2 Doe MA & Van Roe W (1999) Brines of the coast: who drinks them? *Brine* **9**, 17–21.

3 Loe AB, Moe CD & SALT Investigators (2011) Less salt at school. *Int J Salt* **149**, 335–340.

4 Salt on the roads of the north: a review | The Salt Pages 2014

5 Zoe Q & Coe R (2021) Sodium, sweat and marches. *Frontiers in Salt* **8**.
"""


def test_the_number_of_an_entry_without_a_mark_is_no_part_of_it() -> None:
    found = references(article(BARE_NUMBERS))
    assert [each.number for each in found] == [1, 2, 3, 4, 5]
    assert [(_authors(each.study), each.study.title, each.study.issued) for each in found] == [
        ("Roe K. V., Poe-Lind C. A., Doe I., Loe P.", "Salt at table, and the aged heart", "2016"),
        ("Doe M. A., Van Roe W.", "Brines of the coast: who drinks them?", "1999"),
        ("Loe A. B., Moe C. D., SALT Investigators", "Less salt at school", "2011"),
        ("", UNTITLED, "2014"),
        ("Zoe Q., Coe R.", "Sodium, sweat and marches", "2021"),
    ]
    assert [each.study.volume for each in found] == ["375", "9", "149", None, "8"]


def test_a_number_that_a_title_begins_with_stays() -> None:
    listed = (
        "# Salt\n\n## References\n\n9 ways to salt a fish. Roe K. Brine. 2011;4:5.\n\nDoe M. Brines. Brine. 2012;4:9."
    )
    (first, _) = references(article(f"# Salt\n\n## References\n\n{listed}"))
    assert first.text.startswith("9 ways")


@pytest.mark.parametrize("names", ["Roe HA, Poe 7A & Doe M", "Roe HA, Poe FA, * AMA & Doe M"])
def test_names_that_cannot_be_read_are_no_part_of_a_dated_title(names: str) -> None:
    study = read_reference(f"{names} (2014) Effect of brine in sailors. Salt Medical Journal 10, 62–69.")
    assert (study.title, study.author) == ("Effect of brine in sailors", ())


def test_what_stands_behind_a_title_in_quotation_marks_is_none_of_it() -> None:
    found = read_reference('Roe K, et al. "Salt and sleep in port." Annals of Ports, 2007 (confirmed by Body 7, 2022).')
    assert (found.title, found.type, found.publisher, found.issued) == ("Salt and sleep in port", None, None, None)
    book = read_reference('Roe K. "Salt and sleep" (Town: Port Press, 2022).')
    assert (book.title, book.type, book.publisher) == ("Salt and sleep", "book", "Port Press")


def test_initials_may_end_in_a_small_letter() -> None:
    found = read_reference('Roe D, Sinn JKh, Lad SS. "Salt and sleep in port." Sleep Rev, 2012;7:11-15.')
    assert [name.family for name in found.author] == ["Roe", "Sinn", "Lad"]
    assert found.title == "Salt and sleep in port"


def test_an_initial_may_be_a_small_letter() -> None:
    study = read_reference("Roe HA, Poe L a, Doe M & Moe Q (2014) Effect of brine in sailors. Salt Med J 10, 62–69.")
    assert len(study.author) == 4


def test_a_reference_that_cannot_be_told_apart_is_not_sure() -> None:
    listed = "1\\. Roe HA, Poe of 7A, Doe M and the brines. Salt Medical Journal 2014; 10, 62–69"
    (found,) = study_candidates(article(f"# Salt\n\n## References\n\n{listed}"))
    assert found.title is None
    assert not found.is_work
    assert "title" in found.unsure

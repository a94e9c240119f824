"""The search over the real points finds what people type."""

from __future__ import annotations

import tomllib

import pytest

from acupress.content import assets_folder
from acupress.core.points import Channel, Point, PointFlag
from acupress.core.search import find_lead, search_points
from tests.languages import Few, in_force
from tests.shipped import shipped_library

pytestmark = pytest.mark.no_cover

LIBRARY = shipped_library()
LIBRARY_TEXTS = tomllib.loads((assets_folder() / "search.toml").read_text(encoding="utf-8"))


def found(words: str) -> list[str]:
    return [point.code for point in search_points(LIBRARY.points.values(), words, LIBRARY.search)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("shenshu", "BL23"),
        ("Shènshù", "BL23"),
        ("shen shu", "BL23"),
        ("肾俞", "BL23"),
        ("腎俞", "BL23"),
        ("B-47", "BL52"),
        ("B-54", "BL40"),
        ("UB23", "BL23"),
        ("kidney", "BL23"),
        ("behind the knee", "BL40"),
        ("back of knee", "BL40"),
        ("GV29", "EX-HN3"),
        ("du 4", "GV4"),
        ("Hegu", "LI4"),
        ("Three Mile Point", "ST36"),
    ],
)
def test_the_first_point_found_is_the_one_meant(words: str, code: str) -> None:
    assert found(words)[0] == code


ARTICLES = {
    "GV3": ("GV3", "Governing Vessel 3", "Lumbar Yang Gateway", "Yaoyangguan"),
    "GV4": ("GV4", "Governing Vessel 4", "Life Gate", "Mingmen"),
    "BL23": ("BL23", "B-23", "Bladder 23", "UB 23", "Sea of Vitality", "Shenshu"),
    "BL52": ("B-47", "B47", "Bladder 47", "Urinary Bladder 47", "UB47", "Bladder 52"),
    "BL40": (
        *("BL40", "Bladder 40", "B-54", "B54", "Bladder 54", "UB54", "Commanding Middle"),
        *("Command Point of the Back", "Weizhong"),
    ),
    "BL60": ("BL60", "Bladder 60", "Kunlun"),
    "LI4": ("LI4", "Large Intestine 4", "Hegu"),
    "CV6": ("CV6", "Conception Vessel 6", "Ren 6", "Sea of Energy", "Qihai"),
    "ST36": ("ST36", "Stomach 36", "Three Mile Point", "Zusanli"),
    "GB34": ("GB34", "Gallbladder 34", "Gall Bladder 34", "Yanglingquan"),
    "GB30": ("GB30", "Gallbladder 30", "Huantiao"),
}
"""What consumer articles on the back call the points, in old numbers and in new."""

CHANNELS = {
    "LI11": ("Large Intestine 11", "colon 11"),
    "ST35": ("Stomach 35",),
    "SP6": ("Spleen 6", "Sp 6"),
    "HT7": ("Heart 7", "H 7"),
    "SI3": ("Small Intestine 3",),
    "BL57": ("Bladder 57", "UB 57"),
    "KI3": ("Kidney 3", "KD 3", "Kid-3"),
    "PC6": ("Pericardium 6", "P 6"),
    "TE5": ("Triple Energizer 5", "Triple Warmer 5", "San Jiao 5", "SJ 5", "TW 5", "TH5"),
    "GB20": ("Gallbladder 20",),
    "LR3": ("Liver 3", "Liv 3", "Lv3"),
    "GV20": ("Governing Vessel 20", "Governor Vessel 20", "Du 20", "Du Mai 20"),
    "CV17": ("Conception Vessel 17", "Ren 17", "Ren Mai 17"),
}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (code, name)
        for names in (ARTICLES, CHANNELS)
        for code, all_ in names.items()
        for name in all_
    ],
)
def test_a_name_from_an_article_or_with_its_channel_finds_the_point(code: str, name: str) -> None:
    assert found(name)[0] == code


@pytest.mark.parametrize("number", ["BL47", "BL54", "bl 47", "B36", "B52", "Lung 7", "Bladder 99"])
def test_a_number_that_is_no_point_here_finds_none(number: str) -> None:
    assert found(number) == []


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_finds_its_points_by_its_name(channel: Channel) -> None:
    name = LIBRARY.search.channels[channel][0]
    on_it = {code for code, point in LIBRARY.points.items() if point.channel is channel}
    assert on_it <= set(found(name)), name


EVERYDAY = {
    "back pain": ("back", "BL23 BL25 GV3"),
    "My back hurts": ("back", "BL23 BL52"),
    "lower back ache": ("back", "BL23 EX-UE7"),
    "stiff back": ("back", "BL23 BL25"),
    "backache": ("back", "BL23 BL60"),
    "sciatica": ("back", "EX-UE7 SI3 BL60"),
    "leg pain": ("back", "EX-UE7 SI3"),
    "headache": ("headache", "GB20 LI4"),
    "migraine": ("headache", "GB20 LI4"),
    "sleep": ("sleep", "EX-Anmian HT7 KI1 EX-HN3 SP6"),
    "can't sleep": ("sleep", "EX-Anmian HT7"),
    "insomnia": ("sleep", "EX-Anmian HT7"),
    "calm": ("calm tension", "PC6 HT7 EX-HN3 GV20"),
    "stress": ("calm tension", "PC6 HT7"),
    "anxiety": ("calm tension", "PC6 HT7"),
    "relax": ("calm tension", "LR3 PC8"),
    "neck": ("neck", "GB20 BL10 GV14"),
    "stiff neck": ("neck", "GB20 GV14 GB21"),
    "shoulder": ("shoulder", "GB21 LI11"),
    "tight shoulders": ("shoulder", "GB21"),
    "knee": ("knee", "ST35 SP9 GB34"),
    "sore knee": ("knee", "ST34 ST35 GB34"),
    "nausea": ("stomach", "PC6 ST36"),
    "I feel sick": ("stomach", "PC6"),
    "tired": ("tired energy", "ST36 KI3 CV6"),
    "low energy": ("tired energy", "ST36"),
    "hip": ("hip", "GB29"),
    "hip pain": ("hip", "GB29"),
    "heel": ("heel", "BL60 BL62"),
    "tight calves": ("calves", "BL56 BL57"),
    "elbow": ("elbow", "LI11"),
    "breath": ("breath", "CV17 KI27"),
    "heavy legs": ("legs", "SP9"),
    "eyes": ("eyes", "SI6"),
    "foot": ("foot heel", "ST44"),
    "thigh": ("thigh", "BL36 BL37"),
}
"""What people type, what tradition has to say of it, and points that have to be found."""


@pytest.mark.parametrize("words", EVERYDAY)
def test_everyday_words_find_what_tradition_tells_of_them(words: str) -> None:
    told, codes = EVERYDAY[words]
    assert set(codes.split()) <= set(found(words))
    for code in codes.split():
        tradition = LIBRARY.points[code].tradition
        assert any(word in tradition for word in told.split()), code


@pytest.mark.parametrize("words", ["wrist", "wrist pain", "ankle", "sole", "palm", "hand pain"])
def test_where_tradition_tells_nothing_the_place_is_found(words: str) -> None:
    place = words.removesuffix(" pain")
    for code in found(words)[:2]:
        point = LIBRARY.points[code]
        assert place in f"{point.place} {point.location} {point.region}".lower()
    assert found(words)


def test_tradition_tells_of_the_back_wherever_a_lead_says_so() -> None:
    for lead in LIBRARY.search.leads:
        for code in lead.points:
            tradition = LIBRARY.points[code].tradition
            assert "back" in tradition or "heel" in tradition, (lead.key, code)


def test_sciatica_leads_past_the_nerve_of_the_leg_and_to_the_doctor() -> None:
    assert not any(
        PointFlag.NERVE in LIBRARY.points[code].flags for code in found("pain down the leg")
    )
    lead = find_lead("sciatic nerve", LIBRARY.search)
    assert lead is not None
    assert "doctor" in (lead.says or "")


@pytest.mark.parametrize(
    "words", ["chest pain", "pain in my chest", "I can't breathe", "short of breath", "breathless"]
)
def test_an_emergency_finds_no_point_and_says_that_it_is_one(words: str) -> None:
    assert found(words) == []
    lead = find_lead(words, LIBRARY.search)
    assert lead is not None
    assert "emergency" in (lead.says or "")


@pytest.mark.parametrize("words", ["period", "dizzy", "toothache", "cancer", "constipation"])
def test_what_tradition_does_not_tell_of_finds_nothing(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize("point", LIBRARY.points.values(), ids=lambda point: point.code)
def test_every_name_of_a_point_finds_it_first(point: Point) -> None:
    names = (point.code, point.pinyin, point.characters, point.english, *point.aliases)
    for name in names:
        assert found(name)[0] == point.code, name


def test_a_place_finds_all_points_there() -> None:
    assert {"BL60", "BL62", "KI3", "GB39", "SP6"} <= set(found("ankle"))
    assert found("elephant") == []


def test_another_language_is_searched_in_its_own_words() -> None:
    german = {
        ("search.toml unsaid", LIBRARY_TEXTS["unsaid"]): "der die das am",
        ("search.toml same", LIBRARY_TEXTS["same"]): "Kreuz Rücken, Bauch Magen",
        ("search.toml regions.back", "back"): "Rücken",
        ("points/bl52.toml place", LIBRARY.points["BL52"].place): "Unten, weit außen",
    }
    with in_force(Few(german)):
        library = shipped_library()

    def codes(words: str) -> list[str]:
        return [
            point.code for point in search_points(library.points.values(), words, library.search)
        ]

    assert "BL52" in codes("am Kreuz")
    assert "BL52" in codes("rucken")
    assert codes("my back") == []

"""Loading is strict: one thing that is wrong, and nothing loads; all that is wrong is told."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from acupress.content import assets_folder, load_library
from acupress.content.reading import MOST_TOML
from acupress.core.cues import CueKind
from acupress.core.unusable import UnusableError
from acupress.file_reading import read_file
from tests.content.told import Told, tell

if TYPE_CHECKING:
    from tests.content.conftest import Content

BL23 = "points/bl23.toml"
GV4 = "points/gv4.toml"
BACK = "routines/stiff-lower-back.toml"
EVEN = "breathing/even.toml"
EMERGENCY = "safety/pages/emergency.toml"
CLINICIAN = "safety/pages/clinician.toml"
PAGE_ORDER = "safety/pages/order.toml"
CAUTIONS = "safety/pages/cautions.toml"
DAILY = "safety/daily.toml"
ADVICE = "safety/advice.toml"
NUMBERS = "safety/emergency-numbers.toml"
FLAG_RULES = "safety/required-flags.toml"
FIGURES = "figures/man/figures.json"


def test_the_real_content_loads_whole() -> None:
    library = load_library(assets_folder())

    assert {"BL23", "GV4"} <= library.points.keys()
    assert all(code == point.code for code, point in library.points.items())
    assert set(library.words) == set(CueKind) - {CueKind.PLACE}
    assert all(key == source.key for key, source in library.sources.items())


def test_routines_and_patterns_keep_the_order_in_which_they_are_offered(content: Content) -> None:
    routines = content.read("routines/order.toml")["order"][::-1]
    patterns = content.read("breathing/order.toml")["order"][::-1]
    content.write("routines/order.toml", {"order": routines})
    content.write("breathing/order.toml", {"order": patterns})

    library = load_library(content.folder)

    assert list(library.routines) == routines
    assert list(library.patterns) == patterns


def test_pages_come_in_the_order_that_is_written(content: Content) -> None:
    with content.changing(PAGE_ORDER) as table:
        table["order"].reverse()

    pages = load_library(content.folder).questionnaire.pages

    assert [page.key for page in pages] == [
        "cautions",
        "your-body",
        "about-you",
        "clinician",
        "emergency",
    ]


def test_the_library_cannot_be_changed(content: Content) -> None:
    points: Any = load_library(content.folder).points

    with pytest.raises(TypeError):
        points["BL99"] = None


# Files


def test_an_empty_folder_lacks_everything(tmp_path: Path) -> None:
    with pytest.raises(UnusableError) as caught:
        load_library(tmp_path)

    assert {(problem.file, problem.reason) for problem in tell(caught.value.problems)} >= {
        ("points", "holds no content file"),
        ("routines", "holds no content file"),
        ("routines/order.toml", "is missing"),
        ("breathing", "holds no content file"),
        ("breathing/order.toml", "is missing"),
        ("safety/pages", "holds no content file"),
        (PAGE_ORDER, "is missing"),
        (ADVICE, "is missing"),
        (NUMBERS, "is missing"),
        (FLAG_RULES, "is missing"),
        (FIGURES, "is missing"),
        ("words.toml", "is missing"),
        ("search.toml", "is missing"),
        ("sources.toml", "is missing"),
        ("learn", "holds no page"),
        ("learn/order.toml", "is missing"),
    }


@pytest.mark.parametrize(
    "file",
    [
        "routines/order.toml",
        "breathing/order.toml",
        DAILY,
        ADVICE,
        NUMBERS,
        FIGURES,
        "words.toml",
        "search.toml",
        "sources.toml",
    ],
)
def test_a_missing_file_is_named_and_nothing_else_is(content: Content, file: str) -> None:
    (content.folder / file).unlink()

    assert content.problems() == [Told(file, "-", "is missing")]


@pytest.mark.parametrize(
    ("number", "key"),
    list(enumerate(["emergency", "clinician", "about-you", "your-body", "cautions"])),
)
def test_any_safety_page_that_is_missing_stops_the_start(
    content: Content, number: int, key: str
) -> None:
    (content.folder / f"safety/pages/{key}.toml").unlink()

    assert content.problems() == [
        Told(PAGE_ORDER, f"order[{number}]", f"names {key}, which has no file")
    ]


def test_a_damaged_safety_page_stops_the_start(content: Content) -> None:
    (content.folder / EMERGENCY).write_text("", encoding="utf-8")

    assert content.problems() == [Told(EMERGENCY, "-", "is empty")]


def test_without_any_safety_page_nothing_loads(content: Content) -> None:
    shutil.rmtree(content.folder / "safety/pages")

    assert content.problems() == [
        Told("safety/pages", "-", "holds no content file"),
        Told(PAGE_ORDER, "-", "is missing"),
    ]


def test_a_toml_mistake_is_told_with_its_line(content: Content) -> None:
    (content.folder / EVEN).write_text('key = "even"\ntitle = \n', encoding="utf-8")

    (problem,) = content.problems()

    assert (problem.file, problem.key) == (EVEN, "-")
    assert problem.reason.startswith("is not valid TOML: ")
    assert "line 2" in problem.reason


def test_a_json_mistake_is_told_with_its_line(content: Content) -> None:
    (content.folder / FIGURES).write_text('{\n  "schema": 1,\n}', encoding="utf-8")

    (problem,) = content.problems()

    assert (problem.file, problem.key) == (FIGURES, "-")
    assert problem.reason.startswith("is not valid JSON: ")
    assert "line 3" in problem.reason


@pytest.mark.parametrize(
    ("written", "reason"),
    [(b"\xff\xfe", "is not text in UTF-8"), (b"a = " + b"[" * 5_000, "is not valid TOML: ")],
    ids=["no UTF-8", "bottomless"],
)
def test_a_file_that_makes_no_sense_is_named(content: Content, written: bytes, reason: str) -> None:
    (content.folder / "words.toml").write_bytes(written)

    (problem,) = content.problems()

    assert (problem.file, problem.key) == ("words.toml", "-")
    assert problem.reason.startswith(reason)


def test_json_that_is_no_table_is_named(content: Content) -> None:
    (content.folder / FIGURES).write_text("[]", encoding="utf-8")

    assert content.problems() == [Told(FIGURES, "-", "is not a table")]


def test_a_file_that_cannot_be_read_is_named(content: Content) -> None:
    (content.folder / "words.toml").unlink()
    (content.folder / "words.toml").mkdir()

    (problem,) = content.problems()

    assert (problem.file, problem.key) == ("words.toml", "-")
    assert problem.reason == "is not a file"


def test_a_file_that_the_system_refuses_is_named(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, most: int) -> bytes:
        if path.name == "words.toml":
            raise PermissionError(13, "Permission denied")
        return read_file(path, most)

    monkeypatch.setattr("acupress.content.reading.read_file", refuse)
    reason = "cannot be read: Permission denied"
    assert content.problems() == [Told("words.toml", "-", reason)]


def test_toml_far_longer_than_any_there_is_is_not_parsed(content: Content) -> None:
    words = content.folder / "words.toml"
    words.write_text(words.read_text("utf-8") + "#" * MOST_TOML, "utf-8")
    assert content.problems() == [Told("words.toml", "-", "is too large")]


def test_the_longest_toml_is_far_from_the_limit() -> None:
    assert max(path.stat().st_size for path in assets_folder().rglob("*.toml")) < MOST_TOML / 2


def test_everything_that_is_wrong_is_told_at_once(content: Content) -> None:
    with content.changing(BL23) as point:
        del point["find"]
    with content.changing(BACK) as routine:
        routine["steps"][0]["dwell_seconds"] = 45
        routine["steps"][1]["dwell_seconds"] = 121
    with content.changing(EMERGENCY) as page:
        page["questions"][0]["sources"] = ["hearsay"]
    (content.folder / "words.toml").unlink()

    assert {(problem.file, problem.key) for problem in content.problems()} == {
        (BL23, "find"),
        (BACK, "steps[0].dwell_seconds"),
        (BACK, "steps[1].dwell_seconds"),
        (EMERGENCY, "questions[0].sources[0]"),
        ("words.toml", "-"),
    }


def test_a_damaged_point_is_told_once_and_not_by_those_who_use_it(content: Content) -> None:
    with content.changing(BL23) as point:
        point["english"] = ""

    assert content.problems() == [
        Told(BL23, "english", "should have at least 2 characters (found '')")
    ]


# Keys and values


def test_an_unknown_key_is_refused(content: Content) -> None:
    with content.changing(EVEN) as pattern:
        pattern["tempo"] = 3

    assert content.problems() == [Told(EVEN, "tempo", "is not a known key")]


def test_a_missing_key_is_named(content: Content) -> None:
    with content.changing(EMERGENCY) as page:
        del page["questions"][1]["text"]

    assert content.problems() == [Told(EMERGENCY, "questions[1].text", "is missing")]


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("pinyin", 7, "should be a text"),
        ("pinyin", ["a"], "should be a text"),
        ("aliases", "B-47", "should be a list"),
        ("flags", "vein", "should be a list"),
        ("technique", "thumb", "should be a table"),
        ("laterality", "left", "should be 'midline' or 'paired' (found 'left')"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_in_plain_words(
    content: Content, key: str, value: object, reason: str
) -> None:
    with content.changing(BL23) as point:
        point[key] = value

    assert content.problems() == [Told(BL23, key, reason)]


@pytest.mark.parametrize(
    ("seconds", "reason"),
    [
        (59, "should be greater than or equal to 60 (found 59)"),
        (121, "should be less than or equal to 120 (found 121)"),
    ],
)
def test_no_file_can_press_for_less_than_60_or_more_than_120_seconds(
    content: Content, seconds: int, reason: str
) -> None:
    with content.changing(BACK) as routine:
        routine["steps"] = [{**step, "swaps": []} for step in routine["steps"][:3]]
        routine["steps"][0]["dwell_seconds"] = seconds

    assert content.problems() == [Told(BACK, "steps[0].dwell_seconds", reason)]


def test_a_list_that_is_too_short_is_told(content: Content) -> None:
    with content.changing(BACK) as routine:
        routine["steps"] = routine["steps"][:2]

    assert content.problems() == [Told(BACK, "steps", "should have at least 3 items")]


def test_a_rule_of_the_model_is_told_in_its_own_words(content: Content) -> None:
    with content.changing(CAUTIONS) as page:
        del page["questions"][0]["reason"]

    assert content.problems() == [
        Told(
            CAUTIONS,
            "questions[0]",
            "a caution needs an effect and a reason, any other tier has neither",
        )
    ]


def test_a_safety_screen_with_a_gap_stops_the_start(content: Content) -> None:
    with content.changing(ADVICE) as advice:
        advice["advice"] = [entry for entry in advice["advice"] if entry["tier"] != "pregnancy"]

    assert content.problems() == [Told("safety", "-", "no advice for tier pregnancy")]


# Names and order


@pytest.mark.parametrize(
    ("file", "field", "key"),
    [(BL23, "code", "BL24"), (BACK, "key", "stiff-neck"), (EVEN, "key", "uneven")],
)
def test_a_file_is_named_after_its_key(content: Content, file: str, field: str, key: str) -> None:
    with content.changing(file) as entry:
        entry[field] = key

    told = Told(file, field, f"is {key}, which is not what the file is named after")
    assert told in content.problems()


def test_two_files_cannot_be_the_same_point(content: Content) -> None:
    shutil.copyfile(content.folder / BL23, content.folder / "points/bl24.toml")

    assert content.problems() == [
        Told("points/bl24.toml", "code", "is BL23, which is not what the file is named after")
    ]


@pytest.mark.parametrize("folder", ["routines", "breathing"])
def test_the_order_names_each_entry_exactly_once(content: Content, folder: str) -> None:
    file = f"{folder}/order.toml"
    first, second, *rest = content.read(file)["order"]
    content.write(file, {"order": [first, first, "no-such-thing", *rest]})

    assert content.problems() == [
        Told(file, "order[1]", f"names {first} twice"),
        Told(file, "order[2]", "names no-such-thing, which has no file"),
        Told(file, "order", f"leaves out {second}"),
    ]


@pytest.mark.parametrize(
    ("table", "key", "reason"),
    [
        ({"order": "even"}, "order", "should be a list"),
        ({"order": [["even"]]}, "order[0]", "should be a text"),
    ],
)
def test_an_order_that_is_no_list_of_keys_is_told(
    content: Content, table: dict[str, Any], key: str, reason: str
) -> None:
    content.write("breathing/order.toml", table)

    assert content.problems() == [Told("breathing/order.toml", key, reason)]


def test_an_order_with_an_unknown_key_is_refused(content: Content) -> None:
    with content.changing("routines/order.toml") as table:
        table["default"] = "stiff-lower-back"

    assert content.problems() == [Told("routines/order.toml", "default", "is not a known key")]


def test_an_alias_cannot_be_the_code_of_another_point(content: Content) -> None:
    with content.changing(BL23) as point:
        point["aliases"] = ["BL23", "GV4"]

    assert content.problems() == [Told(BL23, "aliases[1]", "GV4 is another point")]


def test_a_source_is_listed_once(content: Content) -> None:
    with content.changing("sources.toml") as table:
        table["sources"].append(table["sources"][0])
        last, key = len(table["sources"]) - 1, table["sources"][0]["key"]

    assert content.problems() == [
        Told("sources.toml", f"sources[{last}].key", f"{key} is listed twice")
    ]


# References


@pytest.mark.parametrize("file", [BL23, BACK, EVEN])
def test_a_source_that_is_not_listed_is_told(content: Content, file: str) -> None:
    with content.changing(file) as entry:
        entry["sources"].append("hearsay")
        last = len(entry["sources"]) - 1

    assert content.problems() == [
        Told(file, f"sources[{last}]", "names the source hearsay, which is not listed")
    ]


@pytest.mark.parametrize(
    ("file", "table", "key"),
    [
        (EMERGENCY, "questions", "questions[0].sources[0]"),
        (CAUTIONS, "questions", "questions[0].sources[0]"),
        (DAILY, "questions", "questions[0].sources[0]"),
        (ADVICE, "advice", "advice[0].sources[0]"),
        (NUMBERS, "numbers", "numbers[0].sources[0]"),
    ],
)
def test_safety_content_names_its_sources(
    content: Content, file: str, table: str, key: str
) -> None:
    with content.changing(file) as entry:
        entry[table][0]["sources"] = ["hearsay"]

    assert content.problems() == [Told(file, key, "names the source hearsay, which is not listed")]


def test_the_stop_advice_names_its_sources(content: Content) -> None:
    with content.changing(ADVICE) as advice:
        advice["stop"]["sources"] = ["hearsay"]

    assert content.problems() == [
        Told(ADVICE, "stop.sources[0]", "names the source hearsay, which is not listed")
    ]


def test_a_step_and_a_swap_name_points_that_exist(content: Content) -> None:
    with content.changing(BACK) as routine:
        routine["steps"][0]["point"] = "BL99"
        routine["steps"][1]["swaps"] = [{"point": "BL98", "sides": "together"}]

    assert content.problems() == [
        Told(BACK, "steps[0].point", "names BL99, which is no point"),
        Told(BACK, "steps[1].swaps[0].point", "names BL98, which is no point"),
    ]


def test_a_routine_names_a_breathing_pattern_that_exists(content: Content) -> None:
    with content.changing(BACK) as routine:
        routine["breath"] = "panting"

    assert content.problems() == [
        Told(BACK, "breath", "names panting, which is no breathing pattern")
    ]


def test_a_routine_presses_each_point_once(content: Content) -> None:
    with content.changing(BACK) as routine:
        routine["steps"].append(routine["steps"][0])
        last, point = len(routine["steps"]) - 1, routine["steps"][0]["point"]

    assert content.problems() == [Told(BACK, f"steps[{last}].point", f"{point} is pressed twice")]


def test_every_point_of_a_routine_is_reached_in_its_position(content: Content) -> None:
    with content.changing(BACK) as routine:
        routine["position"] = "lying-on-side"
        routine["steps"] = routine["steps"][:3]
        for step in routine["steps"]:
            step["swaps"] = []
        swap = {"point": "CV6", "sides": "midline"}
        routine["steps"][0]["swaps"] = [swap]
        codes = [step["point"] for step in routine["steps"]]
    for code in [*codes, "CV6"]:
        with content.changing(f"points/{code.lower()}.toml") as point:
            point["positions"] = ["sitting", "lying-on-side"]
    for code in (codes[1], "CV6"):
        with content.changing(f"points/{code.lower()}.toml") as point:
            point["positions"] = ["sitting"]

    told = [problem for problem in content.problems() if problem.file == BACK]

    reason = "cannot be reached alone lying-on-side"
    assert told == [
        Told(BACK, "steps[0].swaps[0].point", f"CV6 {reason}"),
        Told(BACK, "steps[1].point", f"{codes[1]} {reason}"),
    ]


def test_only_a_point_on_the_midline_is_pressed_there(content: Content) -> None:
    with content.changing(BACK) as routine:
        for step in routine["steps"]:
            step["swaps"] = []
        routine["steps"][0].update(point="GV4", sides="together")
        routine["steps"][1].update(point="BL23", sides="midline")
        routine["steps"] = routine["steps"][:2] + [
            step for step in routine["steps"][2:] if step["point"] not in {"GV4", "BL23"}
        ]

    assert content.problems() == [
        Told(BACK, "steps[0].sides", "does not fit GV4, which is midline"),
        Told(BACK, "steps[1].sides", "does not fit BL23, which is paired"),
    ]


def test_a_caution_names_points_that_exist(content: Content) -> None:
    with content.changing(CAUTIONS) as page:
        page["questions"][0]["effect"]["points"] = ["BL99", "BL23", "BL98"]

    key = "questions[0].effect.points"
    assert content.problems() == [
        Told(CAUTIONS, key, "names BL98, which is no point"),
        Told(CAUTIONS, key, "names BL99, which is no point"),
    ]


# Pictures


def test_a_point_names_a_figure_that_exists(content: Content) -> None:
    with content.changing(BL23) as point:
        point["picture"]["figure"] = "nowhere"

    assert content.problems() == [Told(BL23, "picture.figure", "names nowhere, which is no figure")]


@pytest.mark.parametrize("change", ["absent", "hidden", "another kind"])
def test_a_figure_that_does_not_show_the_point_is_told(content: Content, change: str) -> None:
    figure = content.read(BL23)["picture"]["figure"]
    code = content.read(BL23)["code"]
    with content.changing(FIGURES) as figures:
        view = figures["views"][figure]
        if change == "absent":
            del view["points"][code]
        elif change == "hidden":
            for spot in view["points"][code].values():
                spot["visible"] = False
        else:
            view["kind"] = "position"

    told = Told(BL23, "picture.figure", f"{figure} does not show {code}")
    assert told in content.problems()


@pytest.mark.parametrize(("file", "laterality"), [(BL23, "midline"), (GV4, "paired")])
def test_a_point_lies_where_its_figure_shows_it(
    content: Content, file: str, laterality: str
) -> None:
    with content.changing(file) as point:
        point["laterality"] = laterality
        figure = point["picture"]["figure"]

    told = Told(file, "laterality", f"is not how {figure} shows the point")
    assert told in content.problems()


@pytest.mark.parametrize("hands", ["nowhere", "low_back"])
def test_the_hands_of_a_point_are_a_picture_of_pressing_hands(content: Content, hands: str) -> None:
    with content.changing(BL23) as point:
        point["picture"]["hands"] = hands

    assert content.problems() == [
        Told(BL23, "picture.hands", f"names {hands}, which is no picture of pressing hands")
    ]


def test_everyday_words_lead_to_points_that_are_there_and_have_a_source(content: Content) -> None:
    with content.changing("search.toml") as search:
        search["leads"][0]["points"][1] = "ST1"
        search["leads"][1]["sources"] = ["hearsay"]
    assert content.problems() == [
        Told("search.toml", "leads[1].sources[0]", "names the source hearsay, which is not listed"),
        Told("search.toml", "leads[0].points[1]", "names ST1, which is no point"),
    ]


def test_the_search_knows_every_channel(content: Content) -> None:
    with content.changing("search.toml") as search:
        del search["channels"]["TE"]
    assert [problem.key for problem in content.problems()] == ["channels"]


def test_a_point_needs_no_picture_of_hands(content: Content) -> None:
    with content.changing(BL23) as point:
        point["picture"].pop("hands", None)

    assert load_library(content.folder).points["BL23"].picture.hands is None


def test_a_drawing_that_is_missing_is_told(content: Content) -> None:
    svg = content.read(FIGURES)["views"]["low_back"]["svg"]
    (content.folder / "figures/man" / svg).unlink()

    assert content.problems() == [
        Told(FIGURES, "views.low_back.svg", f"names {svg}, which is missing")
    ]


def test_a_hand_to_be_laid_over_a_drawing_that_is_missing_is_told(content: Content) -> None:
    svg = content.read(FIGURES)["views"]["low_back"]["hands"]["press_waist"]["svg"]
    (content.folder / "figures/man" / svg).unlink()

    assert content.problems() == [
        Told(FIGURES, "views.low_back.hands.press_waist.svg", f"names {svg}, which is missing")
    ]


# Words


def test_every_cue_has_its_words(content: Content) -> None:
    with content.changing("words.toml") as words:
        del words["ease-off"]
        words["press"] = "  "
        words["halfway"] = 50
        words["place"] = "Here."

    assert content.problems() == [
        Told("words.toml", "press", "is not a sentence"),
        Told("words.toml", "halfway", "is not a sentence"),
        Told("words.toml", "place", "is not a known key"),
        Told("words.toml", "ease-off", "is missing"),
    ]


# Where the assets lie


def test_an_installed_package_brings_its_assets(tmp_path: Path) -> None:
    (tmp_path / "acupress/_assets").mkdir(parents=True)

    assert assets_folder(tmp_path / "acupress") == tmp_path / "acupress/_assets"


def test_beside_the_sources_lie_the_assets(tmp_path: Path) -> None:
    assert assets_folder(tmp_path / "acupress") == tmp_path / "assets"


def test_one_breath_at_least_is_open_to_everybody(content: Content) -> None:
    for path in (content.folder / "breathing").glob("*.toml"):
        if path.name != "order.toml":
            with content.changing(f"breathing/{path.name}") as pattern:
                pattern["hold_in_ms"] = 1_000
    reason = "holds no pattern without a held breath"
    assert content.problems() == [Told("breathing", "-", reason)]

"""Which pasted chats are recognised, and what is left of them?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.pasted import Chat, read

FORMS = {
    "web": "[12:03, 4-11-2026] {who}: ",
    "web with seconds": "[12:03:22, 4-11-2026] {who}: ",
    "web, American": "[12:03 PM, 11/4/2026] {who}: ",
    "iPhone": "[04-11-2026 12:03:22] {who}: ",
    "iPhone, marked": "\u200e[04-11-2026, 12:03:22] {who}: ",
    "iPhone, narrow space": "[4/11/2026, 12:03:22\u202fPM] {who}: ",
    "Android": "4-11-2026 12:03 - {who}: ",
    "Android, slashes": "04/11/26, 12:03 - {who}: ",
    "Android, stops": "4.11.2026, 12:03 – {who}: ",
    "time alone": "[12:03] {who}: ",
    "month in words": "[4 nov. 2026 12:03] {who}: ",
    "Telegram": "{who}, [4-11-2026 12:03]\n",
    "Telegram, stops": "{who}, [04.11.2026 12:03:15]:\n",
}
PEOPLE = ("Marloes", "Sem de Vries", "~ Kevin", "+31 6 12 34 56 78", "Mam Luuk", "Rachid 🔥", "J. el Amrani")


def told(text: str) -> str:
    chat = read(text)
    assert isinstance(chat, Chat), text
    return chat.told("persoon")


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
@pytest.mark.parametrize("who", PEOPLE)
def test_one_speaker_is_dropped_with_the_head(form: str, who: str) -> None:
    head = form.format(who=who)
    assert told(f"{head}Er worden vapes verkocht") == "Er worden vapes verkocht"
    assert told(f"{head}Er worden vapes verkocht\n{head}bij het fietsenhok") == (
        "Er worden vapes verkocht\nbij het fietsenhok"
    )


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_several_speakers_are_told_apart(form: str) -> None:
    lines = [("Marloes", "zag je dat?"), ("Rachid", "ja"), ("Rachid", "bij de bushalte"), ("Marloes", "ok")]
    chat = "\n".join(form.format(who=who) + text for who, text in lines)
    assert told(chat) == "persoon A: zag je dat?\npersoon B: ja\nbij de bushalte\npersoon A: ok"


def test_heads_halfway_a_line_are_heads_too() -> None:
    chat = "[17:52, 3-9-2026] Buurtvader: weer op het dak [17:53, 3-9-2026] Buurtvader: nu met bier erbij"
    assert told(chat) == "weer op het dak\nnu met bier erbij"


@pytest.mark.parametrize(
    "left_out",
    [
        "<Media weggelaten>",
        "\u200eafbeelding weggelaten",
        "video weggelaten",
        "sticker weggelaten",
        "<Media omitted>",
        "IMG-20261104-WA0003.jpg (bestand bijgevoegd)",
        "\u200e<bijgevoegd: 00000012-PHOTO-2026-11-04-12-03-22.jpg>",
        "Dit bericht is verwijderd",
    ],
)
def test_what_the_app_left_out_is_left_out(left_out: str) -> None:
    chat = f"4-11-2026 12:03 - Marloes: {left_out}\n4-11-2026 12:04 - Marloes: dit hing op het plein"
    assert told(chat) == "dit hing op het plein"


def test_an_edited_message_is_not_marked() -> None:
    assert told("4-11-2026 12:03 - Marloes: om tien uur <Dit bericht is bewerkt>") == "om tien uur"


@pytest.mark.parametrize("mark", ["Doorgestuurd", "Vaak doorgestuurd", "---- Doorgestuurd bericht ----", "Forwarded"])
def test_forwarded_heads_go(mark: str) -> None:
    assert told(f"[12:03, 4-11-2026] Marloes: {mark}\nmorgen vuurwerk bij school") == "morgen vuurwerk bij school"


def test_what_the_app_itself_says_is_dropped_with_the_names_in_it() -> None:
    chat = (
        "4-11-2026 12:00 - Berichten en oproepen zijn end-to-end versleuteld.\n"
        "4-11-2026 12:01 - Marloes heeft Rachid toegevoegd\n"
        "4-11-2026 12:03 - Marloes: ruzie op het plein"
    )
    assert told(chat) == "ruzie op het plein"


def test_a_line_with_a_moment_that_the_app_did_not_say_stays() -> None:
    log = (
        "4-11-2026 10:15 - Vapes gevonden achter het hok\n"
        "4-11-2026 10:40 - Marloes: hij durft niet naar huis\n"
        "4-11-2026 11:00 - Weer rustig"
    )
    assert told(log) == "Vapes gevonden achter het hok\nhij durft niet naar huis\nWeer rustig"


@pytest.mark.parametrize(
    "notice",
    [
        "Marloes heeft de groep verlaten",
        "Je bent toegevoegd",
        "Rachid heeft het onderwerp gewijzigd in “Buurt”",
        "Marloes heeft de groep “Buurt” gemaakt",
        "Kevin neemt deel via een uitnodigingslink",
        "Je beveiligingscode met Jip is gewijzigd. Tik voor meer informatie.",
        "Marloes added Rachid",
        "Rachid left",
        "Messages and calls are end-to-end encrypted.",
    ],
)
def test_what_the_app_says_in_other_words_is_dropped_too(notice: str) -> None:
    assert told(f"4-11-2026 12:00 - {notice}\n4-11-2026 12:03 - Marloes: ruzie op het plein") == "ruzie op het plein"


def test_words_before_the_chat_and_lines_within_a_message_stay() -> None:
    chat = "Dit kreeg ik net door:\n[12:03, 4-11-2026] Marloes: ruzie op het plein\nen straks in de bus"
    assert told(chat) == "Dit kreeg ik net door:\nruzie op het plein\nen straks in de bus"


def test_a_speaker_who_is_named_is_the_same_person() -> None:
    chat = "[12:03] Rosalinde: hij was er\n[12:04] Jip Bakker: wie, Rosalinde?\n[12:05] Rosalinde: Jips broer"
    assert told(chat) == "persoon A: hij was er\npersoon B: wie, persoon A?\npersoon A: persoon B's broer"


def test_a_role_in_a_speakers_name_stays_in_the_words() -> None:
    chat = "[12:03] Mam Luuk: Luuk wil niet naar school\n[12:04] Mentor: Mam belde de Mentor ook"
    assert told(chat) == "persoon A: persoon A wil niet naar school\npersoon B: Mam belde de Mentor ook"


def test_letters_that_stand_there_already_are_left_alone() -> None:
    chat = "[12:03] Rosalinde: persoon A was er\n[12:04] Jip: ja"
    assert told(chat) == "persoon B: persoon A was er\npersoon C: ja"


def test_numbers_are_counted_apart() -> None:
    chat = read("[16:30, 2-2-2027] +31 6 10 20 30 40: kom\n[16:31, 2-2-2027] Kevin: nee")
    assert chat is not None
    assert (len(chat.speakers), chat.numbers) == (2, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Vandaag weer vapes verkocht bij het fietsenhok",
        "Om 12:03 op 4-11-2026 stond er een auto: een witte bus",
        "14:30 jongen met mes gezien, 15:00 was hij weg",
        "4-11-2026: ruzie op het plein",
        "Drie dingen: vapes, vuurwerk en ruzie",
        "Dit stond in de app: “kom maar op”",
        "[klas] is onrustig, persoon A: rustig",
        "4-11-2026 12:03 - onbekenden bij het hek",
        "",
    ],
)
def test_an_ordinary_text_is_no_chat(text: str) -> None:
    assert read(text) is None


@given(st.text(max_size=600))
def test_nothing_is_too_strange_to_read(text: str) -> None:
    chat = read(text)
    if chat is not None:
        chat.told("persoon")


@given(
    st.lists(st.sampled_from(["[", "]", "12:03", "4-11-2026", " ", ", ", "- ", "Jan", ":", "\n", "6 "]), max_size=400)
)
def test_it_never_takes_long(parts: list[str]) -> None:
    read("".join(parts)[:4096])

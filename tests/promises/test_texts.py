"""Texts: every refusal has a kind sentence, every label is used, and nobody can smuggle markup in."""

import re
import tomllib
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.access import Act
from domain.actions import ActionStatus, PutOff, Task
from domain.conversations import Audience, Subject
from domain.details import Ages, Phase, When
from domain.drafts import Flow, Step, begin
from domain.fasekaart import Gravity, Involved, Problem, Protection, Threat
from domain.meaning import Meaning
from domain.notices import ActionCard, ActionTold, Address, Card, Doing, News
from domain.overviews import Arranged, Preview
from domain.pages import LOOKED_AT, Section
from domain.people import Organisation, Role, Team
from domain.pings import Snooze
from domain.referrals import Table
from domain.refusals import Reason
from domain.rhythm import Away, Hours
from domain.settings import Element, Part, SecondReader, TeamSettings, Topic
from domain.signals import Attribution, Reporter, Why
from domain.terugkoppeling import Outcome
from domain.themes import Place, Theme
from domain.traces import Trace
from simulator.html_text import parse_html
from tests.rules.values import ACTION, DEBT, NOW, SIGNAL
from views import actions as action_screens
from views import settings as settings_screens
from views import signals as screens
from views.wording import load

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "views" / "templates" / "nl"
WORDS = load()
TOAST = 200  # characters, Bot API: answerCallbackQuery
TEAM = Team(id="t", network_id="n", name="Lyceum Zuid", chat_id=-1, thread_id=None, feedback_days=5)


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_one_kind_sentence(reason: Reason) -> None:
    sentence = WORDS.refusal(reason)
    assert len(sentence) <= TOAST
    assert sentence.endswith(".")
    assert not re.search(r"\b(error|fout|ongeldig|verboden|mislukt|schuld)\b", sentence, re.IGNORECASE)


def test_there_are_no_refusals_without_a_rule() -> None:
    sentences = tomllib.loads((FOLDER / "refusals.toml").read_text("utf-8"))
    assert set(sentences) == {reason.value for reason in Reason}


def test_everything_that_has_a_name_has_a_word() -> None:
    kinds = (
        Theme,
        Place,
        Attribution,
        Organisation,
        Role,
        Outcome,
        Task,
        PutOff,
        When,
        Ages,
        Phase,
        Table,
        Why,
        Element,
        Topic,
        Hours,
        Away,
        Snooze,
        SecondReader,
        Trace,
        Problem,
        Gravity,
        Threat,
        Protection,
        Involved,
        Audience,
        Subject,
        Section,
        Meaning,
    )
    for kind in kinds:
        for value in kind:
            assert WORDS.word(value)


def test_no_label_is_left_over() -> None:
    labels = tomllib.loads((FOLDER / "labels.toml").read_text("utf-8"))
    code = "".join(
        path.read_text("utf-8") for folder in ("views", "handlers", "bot") for path in (ROOT / folder).rglob("*.py")
    )
    made = {f"whom_{a.value}" for a in Attribution} | {f"invite_{r.value}" for r in Role} | {o.value for o in Outcome}
    made |= {f"tour_{role.value}" for role in Role}
    made |= {f"{kind}alarm_{answer}" for kind in ("", "toast_") for answer in ("comes", "seen", "cannot")}
    made |= {f"phone_{a}" for a in ("may", "unsure", "may_not")} | {f"regisseur_{a}" for a in ("yes", "no")}
    made |= {"today", "this_week", "next_week", "two_weeks", "theme", "place", "whom", "team", "couple", "couple_again"}
    made |= {f"part_{part.value}" for part in Part} | {"send_adjust", "send_give_back"}
    made |= {f"meant_{meaning.value}" for meaning in Meaning}
    made |= {f"months_{months}" for months in LOOKED_AT}
    for name in labels:
        assert f'"{name}"' in code or name in made or name.startswith("command_"), name


def test_no_block_of_a_template_is_left_over() -> None:
    code = _code("views", "handlers", "bot", "channels")
    named = re.findall(r'"([a-z_]+\.(?:[a-z0-9_]|{[^{}]*})+)"', code)
    shown = [re.compile(re.sub(r"\\{.*?\\}", ".+", re.escape(name))) for name in set(named)]
    for path in FOLDER.glob("*.j2"):
        template = path.read_text("utf-8")
        for block in re.findall(r"{% block (\w+)", template):
            inside = f"self.{block}()" in template
            assert inside or any(name.fullmatch(f"{path.stem}.{block}") for name in shown), f"{path.stem}.{block}"


def test_no_refusal_is_left_over() -> None:
    code = _code("usecases", "handlers", "bot", "domain", "storage", "anonymity")
    assert not [reason for reason in Reason if f"Reason.{reason.name}" not in code]


def test_no_act_is_left_over() -> None:
    """Each is asked of somebody; what is only in the policy guards nothing."""
    code = _code("usecases", "handlers")
    assert not [act for act in Act if f"Act.{act.name}" not in code]


def _code(*folders: str) -> str:
    return "".join(path.read_text("utf-8") for folder in folders for path in (ROOT / folder).rglob("*.py"))


def test_no_word_is_left_over() -> None:
    """Each table of words is of an enum, and has its values alone."""
    words = tomllib.loads((FOLDER / "words.toml").read_text("utf-8"))
    classes = re.findall(r"class (\w+)\(StrEnum\):(.*?)(?=\n\n\n|\Z)", _code("domain", "anonymity"), re.DOTALL)
    known: dict[str, set[str]] = {}
    for name, body in classes:
        known.setdefault(name, set()).update(re.findall(r'^    [A-Z0-9_]+ = "([^"]*)"', body, re.MULTILINE))
    known["Removed"] = known["Label"]
    for name, table in words.items():
        assert set(table) <= known[name], name


def test_sentences_live_in_templates_only() -> None:
    """A Dutch sentence in the code has a capital, a space and a full stop; docstrings and logs are English."""
    dutch = re.compile(r'"[A-Z][a-z]+ [^"]*\b(je|de|het|een|niet)\b[^"]*[.?!]"')
    for folder in ("handlers", "usecases", "views", "domain", "channels", "scheduling", "storage"):
        for path in (ROOT / folder).rglob("*.py"):
            code = re.sub(r'""".*?"""', "", path.read_text("utf-8"), flags=re.DOTALL)
            assert not dutch.search(code), path


texts = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)
markup = st.sampled_from(
    ["<b>", "</b>", "<a href='x'>", "&lt;", "{{ 7 * 7 }}", "{% raw %}", "<script>", '"', "'", "&amp;"]
)
# Telegram takes white space off both ends of what people type.
nasty = (
    st.lists(st.one_of(texts, markup), min_size=1, max_size=6).map(lambda parts: " ".join(parts).strip()).filter(bool)
)


@given(nasty, nasty, nasty)
def test_no_value_can_smuggle_markup_into_a_card(text: str, name: str, school: str) -> None:
    team = Team(id="t", network_id="n", name=school, chat_id=-1, thread_id=None, feedback_days=5)
    reporter = Reporter(person_id="p", name=name, organisation=Organisation.SCHOOL)
    signal = replace(SIGNAL, text=text, attribution=Attribution.NAME, reporter=reporter)
    action = replace(ACTION, what=text, status=ActionStatus.DONE, result=name)
    debt = replace(DEBT, owner_id="p")
    doing = (Doing(action=action, organisation=Organisation.SCHOOL),)
    card = Card(to=Address(chat_id=-1), team=team, signal=signal, doing=doing, debt=debt, holder=Organisation.SCHOOL)
    shown, entities = parse_html(screens.card(WORDS, card, UTC).html)
    assert text in shown
    assert {entity.kind for entity in entities} <= {"bold", "blockquote", "strikethrough"}


@given(nasty, nasty, nasty)
def test_no_value_can_smuggle_markup_into_news_of_an_action(text: str, name: str, school: str) -> None:
    team = Team(id="t", network_id="n", name=school, chat_id=-1, thread_id=None, feedback_days=5)
    action = replace(ACTION, what=text, status=ActionStatus.DONE, result=name)
    card = ActionCard(to=Address(chat_id=-1), team=team, doing=Doing(action=action, organisation=Organisation.SCHOOL))
    told = ActionTold(to=Address(chat_id=1), news=News.TAKE, team=team, action=action, signal=SIGNAL, name=name)
    for screen in (action_screens.card(WORDS, card), action_screens.told(WORDS, told)):
        shown, entities = parse_html(screen.html)
        assert text in shown
        assert name in shown
        assert {entity.kind for entity in entities} <= {"bold", "blockquote", "strikethrough"}


@given(nasty)
def test_no_value_can_smuggle_markup_into_a_preview(text: str) -> None:
    draft = begin("d", 1, Flow.SIGNAL, Step.PREVIEW, NOW)
    preview = Preview(
        draft=draft,
        team=TEAM,
        several_teams=False,
        team_known=True,
        text=text,
        theme=Theme.VAPES,
        own_theme="",
        place=None,
        spot="",
        when=None,
        ages=None,
        phase=None,
        tells=None,
        practice=False,
        attribution=Attribution.ORGANISATION,
        name="Yara",
        organisation=Organisation.HALT,
        removed={"NAME": 2, "PHONE": 1},
    )
    shown, entities = parse_html(screens.preview(WORDS, preview).html)
    assert text in shown
    assert "2 namen, 1 telefoonnummer" in shown
    assert {entity.kind for entity in entities} <= {"bold", "blockquote"}


@given(nasty, nasty)
def test_no_value_can_smuggle_markup_into_what_a_newcomer_accepts(rule: str, school: str) -> None:
    team = replace(TEAM, name=school, settings=TeamSettings(rules=(rule,), spots=(rule,)))
    draft = begin("d", 1, Flow.SETTINGS, Step.PREVIEW, NOW)
    arranged = Arranged(team=team, today=NOW.date(), members=(), watcher=rule, deputy=rule, meetings=())
    for screen in (
        settings_screens.rules_preview(WORDS, draft, team),
        settings_screens.page(WORDS, arranged),
        settings_screens.part(WORDS, arranged, Part.RULES),
    ):
        shown, entities = parse_html(screen.html)
        assert rule.strip() in shown
        assert {entity.kind for entity in entities} <= {"bold"}

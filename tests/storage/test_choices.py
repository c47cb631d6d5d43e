"""A team's choices are read as they were kept, also those of an earlier version."""

from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from domain.settings import Element, SecondReader, TeamSettings, Topic
from domain.themes import Theme
from storage.choices import dump_settings, load_settings

texts = st.lists(st.text(), max_size=3).map(tuple)
chosen = st.builds(
    TeamSettings,
    off=st.frozensets(st.sampled_from(Element)),
    threads=st.dictionaries(st.sampled_from(Topic), st.integers()).map(MappingProxyType),
    lost=st.frozensets(st.sampled_from(Topic)),
    spots=texts,
    themes_off=st.frozensets(st.sampled_from(Theme)),
    own_themes=texts,
    rules=texts,
    action_days=st.integers(1, 20),
    watcher_id=st.none() | st.text(),
    next_meeting=st.none() | st.dates(),
    second_reader=st.sampled_from(SecondReader),
    deputy_id=st.none() | st.text(),
    phone=st.text(),
    reads_along=st.booleans(),
)


@given(chosen)
def test_settings_come_out_as_they_went_in(settings: TeamSettings) -> None:
    assert load_settings(dump_settings(settings)) == settings


def test_what_an_earlier_version_did_not_know_is_as_in_a_new_team() -> None:
    assert load_settings("{}") == TeamSettings()

"""What does who coordinates see of the network's own words?"""

from domain.drafts import Draft
from domain.network_words import NetworkWord, WordKind
from domain.overviews import NetworkWords
from domain.overviews import SureOfWords as Names
from domain.themes import STARTING
from views.buttons.network_words import AddWords, DecideWord, RemoveWord, ShowWords, SureOfWords
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

PAGE = 8  # words, each with a button


def page(words: Wording, n: NetworkWords, at: int = 0) -> Screen:
    """The list by kind; what was proposed comes first, one at a time."""
    pages = max(1, -(-len(n.words) // PAGE))
    at = min(max(at, 0), pages - 1)
    shown = n.words[at * PAGE : (at + 1) * PAGE]
    kinds: dict[WordKind, list[NetworkWord]] = {}
    for word in shown:
        kinds.setdefault(word.kind, []).append(word)
    rows: list[tuple[Tap, ...]] = []
    if n.proposed:
        first = n.proposed[0].id
        keep = Tap(words.label("keep_word"), DecideWord(first, keep=1).pack())
        rows.append((keep, Tap(words.label("drop_word"), DecideWord(first, keep=0).pack())))
    taps = [Tap(words.label("remove_name", what=word.word), RemoveWord(word.id, at).pack()) for word in shown]
    rows += stacked(taps, 2)
    turning = [(at - 1, "less")] * (at > 0) + [(at + 1, "more")] * (at + 1 < pages)
    rows += stacked([Tap(words.label(label), ShowWords(n.network_id, to).pack()) for to, label in turning], 2)
    rows.append((Tap(words.label("add_words"), AddWords(n.network_id).pack()),))
    html = words.html("network_words.page", n=n, kinds=kinds, page=at, pages=pages)
    return Screen(html=html, rows=tuple(rows), protected=True)


def kinds(words: Wording, network_id: str) -> Screen:
    """Of which kind are they?"""
    taps = [Tap(words.word(kind).capitalize(), AddWords(network_id, kind.value).pack()) for kind in WordKind]
    back = Tap(words.label("back"), ShowWords(network_id).pack())
    return Screen(html=words.html("network_words.kinds"), rows=(*stacked(taps, 2), (back,)))


def themes(words: Wording, network_id: str) -> Screen:
    """For which theme?"""
    kind = WordKind.THEMAWOORD.value
    taps = [Tap(words.word(theme), AddWords(network_id, f"{kind}-{theme.value}").pack()) for theme in STARTING]
    back = Tap(words.label("back"), AddWords(network_id).pack())
    return Screen(html=words.html("network_words.themes"), rows=(*stacked(taps, 2), (back,)))


def asked(words: Wording, kind: WordKind, draft: Draft) -> Screen:
    """Waiting for words."""
    theme = next((each for each in STARTING if each.value == draft.answers.get("theme")), None)
    return Screen(html=words.html("network_words.ask", kind=kind, theme=theme), rows=((stop(words, draft),),))


def sure(words: Wording, s: Names) -> Screen:
    """These are first names too."""
    yes = Tap(words.label("sure_words"), SureOfWords(s.draft.id, s.draft.version).pack())
    html = words.html("network_words.sure", names=s.names)
    return Screen(html=html, rows=((yes, stop(words, s.draft)),), protected=True)

"""What do people see while a terugkoppeling goes to another probleemeigenaar?"""

from domain.notices import WordOffered
from domain.overviews import WordOffer
from domain.signals import Signal
from views.buttons.terugkoppelen import GiveBack, LeaveWord, OfferWord, PassWord, TakeWord
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def choices(words: Wording, o: WordOffer) -> Screen:
    """To whom?"""
    taps = [Tap(person.name, OfferWord(signal_id=o.signal.id, person_id=person.id).pack()) for person in o.people]
    return Screen(html=words.html("passing.choices", o=o), rows=stacked(taps, 2))


def asked(words: Wording, o: WordOffer) -> Screen:
    """It was asked; until the yes it stays."""
    return Screen(html=words.html("passing.asked", o=o))


def offered(words: Wording, n: WordOffered) -> Screen:
    """Will you?"""
    yes = Tap(words.label("take_word"), TakeWord(request_id=n.request.id).pack())
    no = Tap(words.label("leave_word"), LeaveWord(request_id=n.request.id).pack())
    return Screen(html=words.html("passing.offered", n=n), rows=((yes, no),))


def taken(words: Wording, o: WordOffer) -> Screen:
    """It is theirs now, and one tap from being given."""
    tap = Tap(words.label("give_back_ref", ref=o.signal.ref), GiveBack(signal_id=o.signal.id).pack())
    return Screen(html=words.html("passing.taken", o=o), rows=((tap,),))


def left(words: Wording, signal: Signal) -> Screen:
    """It stays where it was."""
    return Screen(html=words.html("passing.left", signal=signal))


def orphan_taps(words: Wording, ref: str, signal_id: str) -> list[Tap]:
    """What who coordinates can do with a word whose holder left: give it, or ask somebody to hold it."""
    return [
        Tap(words.label("give_back_ref", ref=ref), GiveBack(signal_id=signal_id).pack()),
        Tap(words.label("ask_holder_ref", ref=ref), PassWord(signal_id=signal_id).pack()),
    ]


def give_taps(words: Wording, ref: str, signal_id: str) -> list[Tap]:
    """What can be done with a word one owes: give it, or give it over."""
    return [
        Tap(words.label("give_back_ref", ref=ref), GiveBack(signal_id=signal_id).pack()),
        Tap(words.label("pass_word_ref", ref=ref), PassWord(signal_id=signal_id).pack()),
    ]

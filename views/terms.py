"""What does somebody see who looks up a word: the alphabet, a page of it, a term, or what to say instead?"""

from collections.abc import Sequence

from domain.terms import Entry, Found, LoadedWord, Page, Term, pages
from views.buttons.looking_up import BrowseTerms, BrowseWords, ShowTerm
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def alphabet(words: Wording, terms: Sequence[Term]) -> Screen:
    """Where to begin."""
    taps = [Tap(page.letters, BrowseTerms(number).pack()) for number, page in enumerate(pages(terms))]
    behaviour = (Tap(words.label("in_behaviour"), BrowseWords().pack()),)
    html = words.html("terms.alphabet", count=len(terms))
    return Screen(html=html, rows=(*stacked(taps, 4), behaviour))


def page(words: Wording, terms: Sequence[Term], number: int) -> Screen:
    """The terms of a few letters; a page that is not there is the nearest."""
    found = pages(terms)
    at = min(max(number, 0), len(found) - 1)
    turning = [(at - 1, "less")] * (at > 0) + [(at + 1, "more")] * (at + 1 < len(found))
    rows = stacked([Tap(words.label(label), BrowseTerms(to).pack()) for to, label in turning], 2)
    html = words.html("terms.page", page=found[at])
    return Screen(html=html, rows=(*stacked(_taps(found[at].terms), 2), *rows, (_alphabet(words),)))


def entry(words: Wording, one: Entry, terms: Sequence[Term]) -> Screen:
    """What it means; or how it is said in behaviour."""
    if isinstance(one, LoadedWord):
        more = Tap(words.label("more_words"), BrowseWords().pack())
        return Screen(html=words.html("terms.loaded", w=one), rows=((more, _alphabet(words)),))
    html = words.html("terms.term", t=one)
    return Screen(html=html, rows=((*_around(one, pages(terms)), _alphabet(words)),))


def found(words: Wording, f: Found, terms: Sequence[Term]) -> Screen:
    """The only one, or those that may be meant."""
    if len(f.entries) == 1:
        return entry(words, f.entries[0], terms)
    html = words.html("terms.found", nothing=not f.entries)
    return Screen(html=html, rows=(*stacked(_taps(f.entries), 2), (_alphabet(words),)))


def loaded(words: Wording, known: Sequence[LoadedWord]) -> Screen:
    """Zeg wat je zag."""
    return Screen(html=words.html("terms.behaviour"), rows=(*stacked(_taps(known), 3), (_alphabet(words),)))


def _taps(entries: Sequence[Entry]) -> list[Tap]:
    return [Tap(one.name, ShowTerm(one.key).pack()) for one in entries]


def _around(one: Term, every: Sequence[Page]) -> list[Tap]:
    """Back to its own page."""
    return [Tap(page.letters, BrowseTerms(number).pack()) for number, page in enumerate(every) if one in page.terms]


def _alphabet(words: Wording) -> Tap:
    return Tap(words.label("alphabet"), BrowseTerms().pack())

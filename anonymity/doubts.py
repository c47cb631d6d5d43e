"""Which words may be a person, and may as well be none? Worth a question to the writer."""

from collections.abc import Collection

from anonymity.answered import key
from anonymity.finding import find
from anonymity.folding import fold
from anonymity.lexicon import Lexicon, Phrases
from anonymity.rendering import already_replaced
from anonymity.spans import Label, Span, Tier
from anonymity.standing import mark_standing
from anonymity.tokens import Sentence


def doubts(text: str, words: Lexicon, allowed: Collection[str] = (), cleared: Collection[str] = ()) -> tuple[Span, ...]:
    """Find words that the lists can't decide on: what is a name and a word, or in no list and written like a name.

    `allowed`: the network's own names. `cleared`: what the writer said is no person.
    """
    folded = fold(text)
    known = {key(word) for word in cleared}
    gone = [(span.start, span.end) for span in find(text, words, allowed)]
    sentence = Sentence(folded.text)
    taken = [*already_replaced(folded.text), *gone]
    for _, token in sentence:
        token.closed = any(start < token.end and token.start < end for start, end in taken)
    mark_standing(sentence, words, Phrases(allowed))
    found = []
    for _, token in sentence:
        if not token.free or token.key in known or not token.is_word or len(token.key) < 3:
            continue
        both = token.key in words.first_names and token.key in words.dutch_words
        strange = token.capital and not token.opens and token.key not in words.dutch_words
        if (both and token.capital and not token.opens) or strange:
            found.append(Span(*folded.back(token.start, token.end), Label.NAME, Tier.DOUBT))
    return tuple(found)

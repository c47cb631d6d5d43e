"""Which questions help a good conversation? Two audiences, six subjects, a question at a time."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from domain.refusals import Reason, Refused


class Audience(StrEnum):
    """For whom the questions are."""

    BELEID = "beleid"  # policy makers of municipality and partners
    PRAKTIJK = "praktijk"  # who work with pupils


class Subject(StrEnum):
    """The six subjects of the NJi's conversation cards."""

    VISIE = "visie"  # what safety is to us, and who takes part
    BEELD = "beeld"  # problems in view
    BREED = "breed"  # beyond one's own organisation
    STEUN = "steun"  # support and cooperation
    TAAL = "taal"  # the same words for the same things
    LEREN = "leren"  # professional development


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question, with its place among those of its subject; the first is 0."""

    audience: Audience
    subject: Subject
    number: int
    count: int
    text: str
    source: str

    @property
    def tag(self) -> str:
        """By which a button knows it, whatever questions a later version has."""
        return tag(self.text)


@dataclass(frozen=True, kw_only=True)
class Deck:
    """All the questions."""

    questions: Mapping[tuple[Audience, Subject], tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    source: str = ""

    def question(self, audience: Audience, subject: Subject, number: int) -> Question:
        """One of them; a number outside them gives the nearest. Refused when there are none."""
        texts = self.questions.get((audience, subject), ())
        if not texts:
            raise Refused(Reason.TEXTS_MISSING)
        at = min(max(number, 0), len(texts) - 1)
        return Question(
            audience=audience, subject=subject, number=at, count=len(texts), text=texts[at], source=self.source
        )

    def tagged(self, tagged: str) -> Question:
        """The question behind a button. Refused when this version has it no more."""
        for (audience, subject), texts in self.questions.items():
            for number, text in enumerate(texts):
                if tag(text) == tagged:
                    return self.question(audience, subject, number)
        raise Refused(Reason.STALE)


def tag(text: str) -> str:
    """A short mark of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]

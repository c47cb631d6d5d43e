"""What was said in a chat that somebody pastes? Without the marks of the app: who, when, forwarded, left out.

Forms of WhatsApp on Android, iPhone and the web, and of Telegram, as they come along when lines are copied or exported.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?"
_DATE = r"(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|(?:[a-z]{2,9}\.? )?\d{1,2} [a-z]{3,9}\.? \d{4})"
_MOMENT = rf"(?:{_DATE},? {_TIME}|{_TIME},? {_DATE})"
_NUMBER = r"\+?[\d(][\d ()\-.]{5,20}"
_WHO = rf"(?:{_NUMBER}|[^\s:\[\]<>]+(?: [^\s:\[\]<>]+){{0,4}})"
# "[12:03, 4-11-2026] Naam: …", also halfway a line; "4-11-2026 12:03 - Naam: …"; Telegram's "Naam, [4-11-2026 12:03]".
_HEAD = re.compile(
    rf"(?:(?:^|(?<=\s))\[(?:{_MOMENT}|{_TIME})\] ?(?:(?P<web>{_WHO}): ?)?"
    rf"|^{_MOMENT} [-–] (?:(?P<phone>{_WHO}): ?|(?P<system>.*$))"
    rf"|^(?P<telegram>{_WHO}), \[{_MOMENT}\]:?[ \n]?)",
    re.IGNORECASE | re.MULTILINE,
)
_NOTICE = re.compile(
    r"end-to-end|versleuteld|encrypted|\bgroep\b.*\b(?:verlaten|gemaakt|gewijzigd|aangemaakt)\b|\buitnodigingslink\b"
    r"|\bbeveiligingscode\b|\b(?:toegevoegd|verwijderd)\.?$|\b(?:onderwerp|groepsafbeelding|groepsomschrijving)\b"
    r"|\b(?:added|removed|joined|left|created group|changed (?:the|to|this|their))\b|\bsecurity code\b|\binvite link\b",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"<?(?:media|afbeelding|foto|video|audio|spraakbericht|sticker|gif|document|contactkaart|videonotitie|image|photo"
    r"|contact card) (?:weggelaten|omitted)>?"
    r"|<(?:bijgevoegd|attached): [^>]*>|[\w-]+\.\w{3,4} \((?:bestand bijgevoegd|file attached)\)"
    r"|<(?:dit bericht is bewerkt|this message was edited)>"
    r"|(?:dit bericht is|je hebt dit bericht) verwijderd\.?|(?:this message was deleted|you deleted this message)\.?"
    r"|gemist(?:e)? (?:spraak|video)(?:gesprek|oproep)\.?",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"^[ \t↪→>-]*(?:(?:vaak )?doorgestuurd(?: bericht)?|forwarded(?: many times| message)?)[ \t:>-]*$",
    re.IGNORECASE | re.MULTILINE,
)
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ROLES = re.compile(
    r"mama?|moeder|papa?|vader|ouders?|oma|opa|tante|oom|broer|zus|mentor|docent|juf|meester|leraar|team|school|app|groep"
    r"|groepsapp|buurt|buurtapp|buurtvader|conci[eë]rge|receptie|directie|wijkagent|agent|boa|coach|trainer|decaan"
    r"|conrector|rector|administratie|rooster|onbekend|anoniem|van|de|het|der|den|klas|les|gym",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """One message. `speaker` is empty for what stood around the chat."""

    speaker: str
    text: str


@dataclass(frozen=True)
class Chat:
    """A pasted chat, with what was said in it and by whom."""

    said: tuple[Said, ...]

    @property
    def speakers(self) -> tuple[str, ...]:
        """Each once, in the order in which they spoke."""
        return tuple(dict.fromkeys(line.speaker for line in self.said if line.speaker))

    @property
    def numbers(self) -> int:
        """How many speakers stood there as a phone number."""
        return sum(re.fullmatch(_NUMBER, speaker) is not None for speaker in self.speakers)

    def told(self, person: str) -> str:
        """The words without their heads; who spoke is told apart as "{person} A" when more than one did.

        Speakers are persons: where one is named in somebody's words, that is replaced too.
        """
        free = _free_letters(person, "\n".join(line.text for line in self.said))
        called = {speaker: f"{person} {letter}" for speaker, letter in zip(self.speakers, free, strict=False)}
        lines, before = [], ""
        for line in self.said:
            text = _with_called(line.text, called)
            speaks = len(called) > 1 and line.speaker and line.speaker != before
            lines.append(f"{called[line.speaker]}: {text}" if speaks else text)
            before = line.speaker
        return "\n".join(lines)


def read(text: str) -> Chat | None:
    """The chat that was pasted; None for a text without a mark of one."""
    plain = _INVISIBLE.sub("", text).translate(_SPACES)
    heads = list(_HEAD.finditer(plain))
    if not any(_speaker(head) for head in heads):
        return None
    said = [Said("", plain[: heads[0].start()])]
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        body = plain[head.end() : following.start() if following else len(plain)]
        kept = "" if _NOTICE.search(head["system"] or "") else head["system"] or ""
        said.append(Said(_speaker(head), kept + body))
    cleaned = (Said(line.speaker, _words_of(line.text)) for line in said)
    return Chat(tuple(line for line in cleaned if line.text))


def _speaker(head: re.Match[str]) -> str:
    found = head["web"] or head["phone"] or head["telegram"] or ""
    return found.strip("~ ")


def _words_of(text: str) -> str:
    lines = _FORWARDED.sub("", _LEFT_OUT.sub("", text)).splitlines()
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _free_letters(person: str, text: str) -> Iterator[str]:
    """A to Z, then AA to ZZ, without those that stand in the text; no message holds more speakers."""
    taken = set(re.findall(rf"{person} ([A-Z]{{1,2}})\b", text))
    codes = [*_LETTERS, *(one + two for one in _LETTERS for two in _LETTERS)]
    return (code for code in codes if code not in taken)


def _with_called(text: str, called: Mapping[str, str]) -> str:
    """Without the names of the speakers, as a whole or each word that is no role."""
    for speaker, letter in called.items():
        words = re.findall(r"[^\W\d_]{2,}", speaker)
        own = [word for word in words if word[0].isupper() and not _ROLES.fullmatch(word)]
        for name in [speaker, *own] if len(own) > 1 else own:
            text = re.sub(rf"(?<!\w)@?{re.escape(name)}'?s(?!\w)", f"{letter}'s", text)
            text = re.sub(rf"(?<!\w)@?{re.escape(name)}(?!\w)", letter, text)
    return text

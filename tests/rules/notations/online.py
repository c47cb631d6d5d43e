"""EMAIL, HANDLE, LINK: where somebody is found online."""

from random import Random

from tests.rules.notations.carriers import Grammar
from tests.rules.notations.words import digits, said

_STEMS = [
    "zonnetje",
    "prinsesje",
    "wolfje",
    "drillking",
    "kleineboef",
    "gamerboy",
    "duister",
    "mopje",
    "skatergirl",
    "sjoelbak",
    "blauweraaf",
    "vosje",
    "piraat",
]
_ODD = [
    "xqueenx",
    "zykro",
    "fluxo",
    "jaydrip",
    "bratzz",
    "ikzomaar",
    "lvlup",
    "onlyvibes",
    "nachtuiltje",
    "trapsoul",
    "mdzz",
    "chay010",
    "rauwdouwer",
]
_PROVIDERS = [
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "live.nl",
    "ziggo.nl",
    "icloud.com",
    "hotmail.nl",
    "kpnmail.nl",
]
_SCHOOLS = [
    "leerling.example.nl",
    "examplecollege.nl",
    "student.example-school.nl",
    "mijn.exampleschool.nl",
    "edu.example.org",
]


def _local(random: Random) -> str:
    stem = random.choice(_STEMS + _ODD)
    other = random.choice(_STEMS)
    year = digits(random, 2)
    return random.choice(
        [
            stem,
            f"{stem}{year}",
            f"{stem}.{other}",
            f"{stem}_{year}",
            f"{stem[0]}.{other}",
            f"{stem}-{other}{year}",
            f"{year}{stem}",
            f"{stem}+{other}",
        ]
    )


def mailbox(random: Random) -> str:
    local, host = _local(random), random.choice(_PROVIDERS + _SCHOOLS)
    way = random.randrange(9)
    if way <= 1:
        written = f"{local}@{host}"
    elif way == 2:
        at = random.choice([" @ ", " @", "@ "])
        written = local + at + random.choice([host, host.replace(".", random.choice([" . ", ". ", " ."]))])
    elif way == 3:
        at = random.choice(
            ["[at]", "(at)", " at ", " AT ", " [at] ", " (at) ", "{at}", "(apenstaart)", "<at>", "[@]", "(@)"]
        )
        dot = random.choice([".", "[dot]", "(dot)", " dot ", " punt ", "(punt)", "[.]"])
        written = local + at + host.replace(".", dot)
    elif way == 4:
        at = random.choice([" apenstaart ", " apenstaartje ", " apestaartje ", " apestaart ", " at "])
        plain = local.replace("+", "")
        for mark, word in (
            (".", " punt "),
            ("_", random.choice([" underscore ", " laag streepje ", " liggend streepje "])),
            ("-", " streepje "),
        ):
            plain = plain.replace(mark, word)
        written = plain + at + host.replace(".", " punt ").replace("-", " streepje ")
    elif way == 5:
        provider = random.choice(["gmail", "hotmail", "outlook", "icloud", "live", "magister", "ziggo"])
        written = random.choice(
            [f"{local}@{provider}", f"{local} @ {provider}", f"{local}@{provider},com", f"{local}@{provider}com"]
        )
    elif way == 6:
        words = f"{random.choice(_STEMS)} {said(random, digits(random, 2))}"
        at = random.choice([" apenstaartje ", " at ", " apenstaart "])
        return f"{random.choice(['mail', 'mailadres:', 'email is', 'haar mail is', 'e-mail'])} «{words}{at}{random.choice(['gmail', 'hotmail', 'outlook'])} punt com»"
    elif way == 7:
        return f"{random.choice(['mail', 'mailadres:', 'email is'])} «{random.choice(_STEMS)} {random.choice(_STEMS)} {digits(random, 2)} @ {random.choice(['gmail . com', 'hotmail.com', 'outlook .com'])}»"
    else:
        written = random.choice(["mailto:", "<", "", ""]) + f"{local}@{host}"
        return f"mail «{written.removeprefix('<').removeprefix('mailto:')}»"
    return f"{random.choice(['mail', 'zijn mail is', '', '', 'e-mail:', 'stuur naar', 'inlog'])} «{written}»".strip()


def _name(random: Random) -> str:
    stem, other = random.choice(_STEMS + _ODD), random.choice(_STEMS + _ODD)
    year = digits(random, random.choice([1, 2, 3, 4]))
    return random.choice(
        [f"{stem}_{other}", f"{stem}_{year}", f"{stem}{year}", f"{stem}.{other}", f"{stem}.{year}", f"_{stem}_", f"{stem}.{other}{year}",
         f"xx{stem}xx", f"{stem}__{other}", f"its.{stem}", f"{stem}_x_{other}", f"{stem[:4]}{year}{stem[4:]}", f"{stem}.xo", f"x.{stem}.x"]
    )  # fmt: skip


def account(random: Random) -> str:
    name = _name(random)
    app = random.choice(
        [
            "insta",
            "instagram",
            "snap",
            "snapchat",
            "tiktok",
            "tik_tok",
            "discord",
            "steam",
            "roblox",
            "twitch",
            "youtube",
            "telegram",
            "tele",
            "psn",
            "xbox",
            "bereal",
            "yubo",
            "fb",
            "facebook",
            "twitter",
            "ig",
            "sc",
            "tt",
            "snapnaam",
            "gamertag",
            "fortnite",
            "minecraft",
            "epic",
            "gebruikersnaam",
            "username",
        ]
    ).replace("_", " ")
    way = random.randrange(12)
    if way <= 1:
        return f"{random.choice(['', 'volg', 'die', 'account', 'van'])} «@{name.strip('_')}»".strip()
    if way <= 4:
        link = random.choice(
            [
                ": ",
                " is ",
                " = ",
                ":",
                " ",
                "=",
                " -> ",
                " heet ",
                " naam ",
                " account ",
                " van haar is ",
                " van hem: ",
                " - ",
            ]
        )
        return f"{random.choice(['', 'zijn ', 'haar ', 'hun '])}{app}{link}«{name}»"
    if way == 5:
        return f"op {app} heet {random.choice(['ze', 'hij', 'die jongen'])} «{name}»"
    if way == 6:
        return f"«{name}» op {app}"
    if way == 7:
        return f"{random.choice(['discord', 'discord is', 'op discord', ''])} «{name.strip('_')}#{digits(random, 4)}»".strip()
    if way == 8:
        spoken = f"{random.choice(_STEMS)} {random.choice(['underscore', 'laag streepje', 'punt', 'liggend streepje'])} {random.choice(_STEMS)}"
        tail = random.choice(["", f" {digits(random, 2)}", f" {said(random, digits(random, 2))}"])
        return f"{random.choice(['insta', 'snap', 'tiktok', 'zijn account', 'zijn insta is', 'haar snap is', 'op tiktok heet ze'])} «{spoken}{tail}»"
    if way == 9:
        return f"«@ {' '.join(name.strip('_'))}»"
    if way == 10:
        return f"«apenstaartje {random.choice(_STEMS)} {random.choice(['punt', 'underscore', 'streepje'])} {random.choice(_STEMS)}»"
    return f"{random.choice(['hij noemt zich', 'ze heet online', 'account', 'onder de naam', 'gamet als', 'dat account', 'profiel', 'pas op'])} «{name}»"


def link(random: Random) -> str:
    name = random.choice(_STEMS) + digits(random, 2)
    code = "".join(random.choice("abcdefghkmnpqrstuvwxyzABCDEFGHJKLMN23456789") for _ in range(8))
    page = random.choice(
        [f"instagram.com/{name}", f"www.instagram.com/p/{code}/", f"tiktok.com/@{name}", f"vm.tiktok.com/{code}/", f"snapchat.com/add/{name}",
         f"t.me/{name}", f"wa.me/316{digits(random, 8)}", f"bit.ly/{code}", f"youtu.be/{code}", f"youtube.com/watch?v={code}", f"goo.gl/maps/{code}",
         f"maps.app.goo.gl/{code}", f"drive.google.com/file/d/{code}/view", f"facebook.com/{name}", f"www.facebook.com/profile.php?id={digits(random, 8)}",
         f"discord.gg/{code}", f"chat.whatsapp.com/{code}", f"onlyfans.com/{name}", f"linktr.ee/{name}", f"tinyurl.com/{code}", f"marktplaats.nl/v/{code}",
         f"{name}.tumblr.com", f"www.{name}.nl", f"imgur.com/a/{code}", f"pastebin.com/{code}", f"x.com/{name}", f"twitch.tv/{name}", f"dumpert.nl/item/{code}"]
    )  # fmt: skip
    way = random.randrange(8)
    if way <= 2:
        written = random.choice(["", "", "https://", "http://", "HTTPS://"]) + page
    elif way == 3:
        written = (
            page.replace(".", random.choice([" . ", " .", ". "]), 1)
            if not page.startswith("www")
            else page.replace(".", " . ")
        )
    elif way == 4:
        host, _, path = page.removeprefix("www.").partition("/")
        written = host.replace(".", " punt ") + "".join(
            f" slash {part}" for part in path.strip("/").replace("@", "").split("/") if part.isalnum()
        )
        if " slash " not in written:
            written = f"insta punt com slash {name}"
    elif way == 5:
        written = random.choice(["hxxps://", "https ://", "https: //"]) + page
    elif way == 6:
        written = page.replace(".", random.choice(["[.]", "(.)", " dot ", "(dot)"]))
        if "/" not in written:
            written = f"instagram[.]com/{name}"
    else:
        written = f"w w w punt {random.choice(_STEMS)} punt {random.choice(['nl', 'com'])}"
    return f"{random.choice(['kijk', 'het staat op', 'link:', '', '', 'filmpje', 'zie'])} «{written}»".strip()


ONLINE: dict[str, Grammar] = {"mailbox": mailbox, "account": account, "link": link}

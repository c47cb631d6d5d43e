"""How does a test sit at the table with phones? It opens the page, picks a phone, types, taps and reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect


@dataclass(frozen=True, slots=True)
class Phone:
    """One phone on the table, found by the name of whose it is."""

    page: Page
    name: str

    @property
    def region(self) -> Locator:
        return self.page.get_by_role("region", name=re.compile(rf"^Telefoon van {re.escape(self.name)}\b"))

    # Where am I?

    def chat(self, title: str) -> Locator:
        """The row of a chat in the list; its name also tells how much is unread."""
        return self.region.get_by_role("button", name=re.compile(rf"^{re.escape(title)}(, \d+ ongelezen)?$"))

    async def open_chat(self, title: str) -> None:
        await self.chat(title).click()
        await expect(self.region.get_by_role("heading", name=title, exact=True)).to_be_visible()

    async def back(self) -> None:
        await self.region.get_by_role("button", name="Terug naar alle chats").click()

    def topic(self, name: str) -> Locator:
        """The tab of a topic; its name also tells whether it is closed and how much is unread."""
        return self.region.get_by_role("tab", name=re.compile(rf"^{re.escape(name)}(, gesloten)?(, \d+ ongelezen)?$"))

    async def open_topic(self, name: str) -> None:
        await self.topic(name).click()
        await expect(self.topic(name)).to_have_attribute("aria-selected", "true")

    # What do I do?

    @property
    def composer(self) -> Locator:
        return self.region.get_by_role("textbox", name=re.compile("^Bericht aan "))

    async def start(self) -> None:
        await self.region.get_by_role("button", name="Start", exact=True).click()

    async def type(self, text: str) -> None:
        """Types a message and sends it."""
        await self.composer.fill(text)
        await self.composer.press("Enter")
        await expect(self.composer).to_have_value("")

    def button(self, label: str) -> Locator:
        """A button under a message: the newest one with this label."""
        buttons = self.log.get_by_role("group", name="Knoppen").get_by_role("button", name=label, exact=True)
        return buttons.last

    async def tap(self, label: str) -> None:
        await self.button(label).click()

    async def tap_link(self, text: str) -> None:
        await self.log.get_by_role("link", name=text).last.click()

    async def open_link(self, link: str) -> None:
        """Pastes a link in the list of chats."""
        back = self.region.get_by_role("button", name="Terug naar alle chats")
        if await back.is_visible():
            await back.click()
        await self.region.get_by_role("textbox", name="Plak een link").fill(link)
        await self.region.get_by_role("button", name="Openen", exact=True).click()

    async def choose(self, menu: str, item: str) -> None:
        """Opens the menu behind a button of this name and chooses an item."""
        await self.region.get_by_role("button", name=menu).last.click()
        await self.region.get_by_role("menuitem", name=item).click()

    # What do I see?

    @property
    def log(self) -> Locator:
        return self.region.get_by_role("log")

    @property
    def messages(self) -> Locator:
        return self.log.get_by_role("article")

    @property
    def last(self) -> Locator:
        return self.messages.last

    async def last_text(self) -> str:
        """What the newest message in the open chat says now, with its time."""
        return await self.last.inner_text()

    async def sees(self, text: str | re.Pattern[str]) -> None:
        """Waits until the newest message in the open chat holds this text."""
        await expect(self.last).to_contain_text(text)

    async def sees_toast(self, text: str) -> None:
        await expect(self.region.get_by_role("status").get_by_text(text)).to_be_visible()

    async def closes_alert(self, text: str) -> None:
        """Waits for an alert with this text and presses OK."""
        alert = self.region.get_by_role("alertdialog")
        await expect(alert).to_contain_text(text)
        await alert.get_by_role("button", name="OK").click()
        await expect(alert).to_be_hidden()


@dataclass(frozen=True, slots=True)
class Table:
    """The page with phones, open in a browser."""

    page: Page
    url: str

    async def open(self, hash_: str = "") -> None:
        await self.page.goto(f"{self.url}/{hash_}")
        await expect(self.page.get_by_role("group", name="De klok")).to_contain_text(":")

    def phone(self, name: str) -> Phone:
        return Phone(self.page, name)

    def chip(self, name: str) -> Locator:
        """Somebody in the row of people; its name also tells how much they have not read."""
        people = self.page.get_by_role("list", name="Mensen")
        return people.get_by_role("button", name=re.compile(rf"^{re.escape(name)}\b"))

    async def take(self, name: str) -> Phone:
        """Brings somebody's phone into view, on the table if it was not there."""
        await self.chip(name).click()
        phone = self.phone(name)
        await expect(phone.region).to_be_in_viewport(ratio=0.6)
        return phone

    async def add_person(self, first_name: str) -> Phone:
        await self.page.get_by_role("button", name="Nieuwe persoon").click()
        dialog = self.page.get_by_role("dialog", name="Nieuwe persoon")
        await dialog.get_by_label("Voornaam").fill(first_name)
        await dialog.get_by_role("button", name="Op tafel zetten").click()
        await expect(dialog).to_be_hidden()
        phone = self.phone(first_name)
        await expect(phone.region.get_by_role("button", name="Terug naar alle chats")).to_be_visible()  # the bot's chat
        return phone

    async def add_group(self, title: str, *, forum: bool = False) -> None:
        """Makes a group with everybody in it; the first person owns it and gets to see it."""
        await self.page.get_by_role("button", name="Nieuwe groep").click()
        dialog = self.page.get_by_role("dialog", name="Nieuwe groep")
        await dialog.get_by_label("Hoe heet de groep?").fill(title)
        if forum:
            await dialog.get_by_role("checkbox", name="Met onderwerpen").check()
        await dialog.get_by_role("button", name="Groep maken").click()
        await expect(dialog).to_be_hidden()

    async def move_clock(self, label: str) -> None:
        """Presses "+1 uur", "+1 dag" or "Volgende werkdag 9:00"."""
        await self.page.get_by_role("group", name="De klok").get_by_role("button", name=label).click()

// Which chats are on this phone? A list with what was said last and what is unread, and a place to paste a link.

import { shortMoment } from "./dates.js";
import { button, el, keyed, set, setText } from "./dom.js";
import { drawFace, icon } from "./faces.js";
import { openLink } from "./links.js";
import { chatsOf, excerpt, isPrivate, titleOf } from "./world.js";

export class ChatList {
  constructor(phone) {
    this.phone = phone;
    this.rows = el("ul", { class: "chat-rows", "aria-label": "Chats" });
    this.hint = el("p", { class: "hint" });
    this.link = el("input", {
      type: "text",
      inputmode: "url",
      autocomplete: "off",
      spellcheck: "false",
      "aria-label": "Plak een link",
      placeholder: "Plak een link (t.me/…)",
    });
    const open = el("button", { type: "submit", class: "quiet" }, "Openen");
    const form = el(
      "form",
      { class: "paste", on: { submit: (event) => this.#open(event) } },
      icon("link"),
      this.link,
      open,
    );
    this.element = el(
      "div",
      { class: "chat-list" },
      el("h3", { class: "unseen" }, "Chats"),
      this.rows,
      this.hint,
      form,
    );
  }

  update() {
    const { world, person, unread } = this.phone;
    const chats = chatsOf(world, person.id);
    keyed(this.rows, chats, {
      key: (chat) => chat.id,
      create: (chat) => this.#row(chat),
      update: (node, chat) => drawRow(node, chat, world, person, unread.count(person.id, chat)),
    });
    this.hint.hidden = chats.length > 1;
    setText(this.hint, `${person.name} zit nog in geen groep. Maak er een met de knop ‘Nieuwe groep’.`);
  }

  #row(chat) {
    const open = () => this.phone.openChat(chat.id, undefined, { focus: true });
    const top = el("span", { class: "row-top" }, el("span", { class: "row-title" }), el("span", { class: "row-time" }));
    const low = el("span", { class: "row-low" }, el("span", { class: "row-last" }), el("span", { class: "badge" }));
    const face = el("span", { class: "face" });
    return el("li", {}, button({ data: { chat: chat.id } }, open, face, el("span", { class: "row-words" }, top, low)));
  }

  async #open(event) {
    event.preventDefault();
    if (await openLink(this.phone, this.link.value)) this.link.value = "";
  }

  focus(chatId) {
    const row = chatId && this.rows.querySelector(`[data-chat="${CSS.escape(chatId)}"]`);
    (row || this.rows.querySelector("button"))?.focus({ preventScroll: true });
  }
}

function drawRow(node, chat, world, person, count) {
  const row = node.firstElementChild;
  const title = titleOf(world, chat);
  const last = chat.messages.at(-1);
  drawFace(row.querySelector(".face"), chat, title);
  const words = last ? withSender(last, chat, person) : isPrivate(chat) ? "Nog geen gesprek" : "Nog geen berichten";
  setText(row.querySelector(".row-title"), title);
  setText(row.querySelector(".row-time"), last ? shortMoment(last.at, world.now) : "");
  setText(row.querySelector(".row-last"), words);
  setText(row.querySelector(".badge"), count ? String(count) : "");
  set(set(row, "aria-label", count ? `${title}, ${count} ongelezen` : title), "aria-description", words);
}

function withSender(message, chat, person) {
  if (message.service) return message.service;
  const own = message.from.id === person.id;
  if (isPrivate(chat) && !own) return excerpt(message);
  return `${own ? "Jij" : message.from.name.split(" ")[0]}: ${excerpt(message)}`;
}

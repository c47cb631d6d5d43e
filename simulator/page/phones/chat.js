// What does an open chat show? Its title, topics, pinned message and messages, and what you can do with them.

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { button, el, keyed, set, setText } from "./dom.js";
import { drawFace, icon, iconButton } from "./faces.js";
import { footOf } from "./foot.js";
import { openGroupMenu } from "./group.js";
import { isShareable, openLink, shareLink } from "./links.js";
import { Log } from "./log.js";
import { openMenu } from "./menu.js";
import { linksOf } from "./message.js";
import { chatFor, excerpt, GENERAL, isPrivate, messagesIn, subtitleOf, titleOf, wireId } from "./world.js";

const EMOJI = ["👍", "❤️", "🙏", "👀"];

export class ChatView {
  constructor(phone) {
    this.phone = phone;
    this.log = new Log(this);
    this.composer = new Composer(this);
    this.face = el("span", { class: "face" });
    this.title = el("h3", {});
    this.subtitle = el("p", {});
    this.more = iconButton("more", "Meer met deze chat", () => this.#menu(), { "aria-haspopup": "menu" });
    const back = iconButton("back", "Terug naar alle chats", () => phone.showList(), { class: "icon-button back" });
    const head = el(
      "header",
      { class: "chat-head" },
      back,
      this.face,
      el("div", { class: "chat-names" }, this.title, this.subtitle),
      this.more,
    );
    this.topics = el("div", {
      class: "topics",
      role: "tablist",
      "aria-label": "Onderwerpen",
      on: { keydown: (event) => this.#tabKey(event) },
    });
    this.pin = button({ class: "pin" }, () => this.jumpTo(this.pinned), icon("pin"), el("span", {}));
    this.foot = el("div", { class: "foot" });
    this.element = el(
      "div",
      { class: "chat" },
      head,
      this.topics,
      this.pin,
      this.log.element,
      this.foot,
      this.composer.element,
    );
  }

  get world() {
    return this.phone.world;
  }

  get person() {
    return this.phone.person;
  }

  get chat() {
    return chatFor(this.world, this.phone.person.id, this.chatId);
  }

  /** Opens a chat; in a forum the asked topic, else one with something new, else the first. */
  show(chatId, thread) {
    this.chatId = chatId;
    const { chat } = this;
    const fresh = chat.topics.find((topic) => this.phone.unread.count(this.person.id, chat, topic.thread));
    const known = chat.topics.some((topic) => topic.thread === thread);
    this.#enter(chat.forum ? (known ? thread : (fresh ?? chat.topics[0]).thread) : GENERAL);
  }

  #enter(thread) {
    this.thread = thread;
    this.log.reset();
    this.composer.moveTo(`${this.chatId} ${thread}`);
    this.phone.look();
    this.update();
    this.topics.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  update() {
    const { chat, world, person } = this;
    const title = titleOf(world, chat);
    drawFace(this.face, chat, title);
    setText(this.title, title);
    setText(this.subtitle, subtitleOf(world, chat, person));
    if (chat.forum && !chat.topics.some((topic) => topic.thread === this.thread))
      return this.#enter(chat.topics[0].thread);
    this.#drawTopics(chat);
    this.#drawPin(chat);
    this.#drawFoot();
    this.composer.update();
    this.log.update();
    return undefined;
  }

  #drawTopics(chat) {
    this.topics.hidden = !chat.forum;
    keyed(this.topics, chat.forum ? chat.topics : [], {
      key: (topic) => topic.thread,
      create: (topic) => this.#tab(topic),
      update: (node, topic) => {
        const count = this.phone.unread.count(this.person.id, chat, topic.thread);
        const chosen = topic.thread === this.thread;
        set(set(node, "aria-selected", String(chosen)), "tabindex", chosen ? "0" : "-1");
        set(
          node,
          "aria-label",
          `${topic.name}${topic.closed ? ", gesloten" : ""}${count ? `, ${count} ongelezen` : ""}`,
        );
        setText(node.firstElementChild, topic.name);
        node.classList.toggle("closed", topic.closed);
        setText(node.lastElementChild, count ? String(count) : "");
      },
    });
  }

  #tab({ thread }) {
    return button(
      { role: "tab" },
      () => this.#enter(thread),
      el("span", {}),
      icon("lock"),
      el("span", { class: "badge" }),
    );
  }

  #tabKey(event) {
    const tabs = [...this.topics.children];
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    tab.click();
    tab.focus();
  }

  #drawPin(chat) {
    const shown = messagesIn(chat, this.thread)
      .filter((message) => chat.pinned.includes(message.message_id))
      .at(-1);
    this.pinned = shown?.message_id;
    this.pin.hidden = !shown;
    if (!shown) return;
    setText(this.pin.lastElementChild, excerpt(shown));
    set(this.pin, "aria-label", `Vastgezet: ${excerpt(shown)}`);
  }

  #drawFoot() {
    const foot = footOf(this);
    this.composer.element.hidden = !foot.typing;
    const mark = `${foot.words}|${foot.label}`;
    if (this.footMark === mark) return;
    const lost = this.foot.contains(document.activeElement);
    this.footMark = mark;
    const words = foot.words && el("p", {}, foot.words);
    const act = foot.label && button({ class: "primary" }, (event) => foot.run(event.currentTarget), foot.label);
    this.foot.replaceChildren(...[words, act].filter(Boolean));
    if (lost) this.focus();
  }

  #menu() {
    const { phone, chat, person } = this;
    if (isPrivate(chat)) openMenu(this.more, "Deze chat", phone.menuItems(person));
    else openGroupMenu(this.more, phone, chat, this.thread);
  }

  /** To where the next thing is typed or tapped; a finger gets the messages, since the box would call up a keyboard. */
  focus() {
    const box = matchMedia("(pointer: coarse)").matches ? this.log.list : this.composer.box;
    (this.composer.element.hidden ? (this.foot.querySelector("button") ?? this.log.list) : box).focus({
      preventScroll: true,
    });
  }

  emptyText() {
    if (!isPrivate(this.chat)) return "Nog geen berichten. Typ hieronder het eerste.";
    if (this.person.started) return "Typ iets, dan antwoordt de bot.";
    return this.world.bot.description || "Nog geen gesprek. Druk op Start, of open een link die je van iemand kreeg.";
  }

  said() {
    this.log.toNewest();
  }

  reachedEnd() {
    this.phone.look();
  }

  jumpTo(messageId) {
    if (!this.log.jumpTo(messageId)) this.phone.notices.toast("Dat bericht is hier niet (meer).");
  }

  isShareable(link) {
    return isShareable(link, this.world);
  }

  share(anchor, link) {
    shareLink(anchor, this.phone, link);
  }

  tapped({ link, command }) {
    if (link) return openLink(this.phone, link);
    return this.phone.act(() => api.say(this.person.id, { ...this.#where(), text: command }));
  }

  #where() {
    const { chat, thread, world } = this;
    return { chat: wireId(world, chat), ...(chat.forum && thread && { thread }) };
  }

  async press(message, button, node) {
    if (node.getAttribute("aria-busy")) return;
    node.setAttribute("aria-busy", "true");
    const same = message.buttons.flat().filter((one) => one.text === button.text).length > 1;
    const which = same && button.data ? { data: button.data } : { button: button.text };
    const chat = wireId(this.world, this.chat);
    const answer = await this.phone.act(() =>
      api.press(this.person.id, { chat, message_id: message.message_id, ...which, wait: 10 }),
    );
    node.removeAttribute("aria-busy");
    if (answer?.answered === false)
      this.phone.notices.toast(`${this.world.bot.name} reageert niet op deze knop. Draait de bot?`);
    if (answer?.url) openLink(this.phone, answer.url);
  }

  menuFor(message, anchor) {
    const { phone, composer, person } = this;
    const links = linksOf(anchor.closest(".message"), message).filter((link) => this.isShareable(link));
    const where = { chat: wireId(this.world, this.chat), message_id: message.message_id };
    openMenu(anchor, "Dit bericht", [
      { label: "Antwoorden", run: () => composer.setAbout({ kind: "reply", message }) },
      message.from.id === person.id &&
        !message.media && { label: "Aanpassen", run: () => composer.setAbout({ kind: "edit", message }) },
      ...links.map((link) => ({ label: "Link delen…", run: () => this.share(anchor, link) })),
      ...EMOJI.map((emoji) => ({
        label: `Reageer met ${emoji}`,
        run: () => phone.act(() => api.react(person.id, { ...where, emoji })),
      })),
    ]);
  }
}

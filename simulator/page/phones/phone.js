// What is one phone? Somebody's name on top, then their chats or one open chat, and what pops up over it.

import * as api from "./api.js";
import { ChatView } from "./chat.js";
import { ChatList } from "./chatlist.js";
import { timeOf } from "./dates.js";
import { el, set, setText } from "./dom.js";
import { avatar, hue, iconButton } from "./faces.js";
import { openMenu } from "./menu.js";
import { Notices } from "./notices.js";
import { inDutch } from "./refusals.js";
import { chatFor } from "./world.js";

export class Phone {
  /** `page` holds the world, the unread marks and `refresh`; `table` is where this phone lies. */
  constructor(page, table, personId) {
    Object.assign(this, { page, table, personId });
    this.notices = new Notices(personId);
    this.list = new ChatList(this);
    this.chat = new ChatView(this);
    this.name = el("h2", {});
    this.time = el("span", { class: "phone-time", "aria-hidden": "true" });
    const menu = () => openMenu(this.more, "Deze telefoon", this.menuItems());
    this.more = iconButton("more", "Meer met deze telefoon", menu, { "aria-haspopup": "menu" });
    const away = iconButton("close", "Telefoon wegleggen", () => table.putAway(personId));
    this.face = el("span", { class: "face" });
    const top = el("header", { class: "phone-top" }, this.face, this.name, this.time, this.more, away);
    this.screen = el("div", { class: "screen" }, this.list.element);
    this.element = el(
      "section",
      {
        class: "phone",
        style: `--hue: ${hue(personId)}`,
        data: { person: personId },
        on: { keydown: (event) => this.#keydown(event) },
      },
      top,
      this.screen,
      this.notices.toasts,
      this.notices.alerts,
    );
    this.open = false;
    this.visible = false;
  }

  get world() {
    return this.page.world;
  }

  get person() {
    return this.world.people.get(this.personId);
  }

  get unread() {
    return this.page.unread;
  }

  refresh() {
    return this.page.refresh();
  }

  update() {
    const { name } = this.person;
    set(this.element, "aria-label", `Telefoon van ${name}`);
    if (this.name.textContent !== name) this.face.replaceChildren(avatar(this.personId, name));
    setText(this.name, name);
    this.tick();
    if (this.open && !chatFor(this.world, this.personId, this.chat.chatId)) this.showList();
    else if (this.open) {
      this.look();
      this.chat.update();
    } else this.list.update();
    this.notices.look();
  }

  tick() {
    setText(this.time, timeOf(this.page.now()));
  }

  /** What is open on a screen that can be seen counts as read. */
  look() {
    if (!this.open || !this.visible || !this.chat.log.atEnd || document.hidden) return;
    const { chat, thread } = this.chat;
    if (chat && this.unread.see(this.world, this.personId, chat, thread)) this.page.countsChanged();
  }

  openChat(chatId, thread, { focus = this.element.contains(document.activeElement) } = {}) {
    if (!chatFor(this.world, this.personId, chatId)) return;
    this.open = true;
    if (!this.chat.element.isConnected) this.screen.replaceChildren(this.chat.element);
    this.chat.show(chatId, thread);
    if (focus) this.chat.focus();
    this.table.remember();
  }

  showList() {
    const focus = this.element.contains(document.activeElement);
    this.open = false;
    this.screen.replaceChildren(this.list.element);
    this.list.update();
    if (focus) this.list.focus(this.chat.chatId);
    this.table.remember();
  }

  focus() {
    if (this.open) this.chat.focus();
    else this.list.focus();
  }

  /** Does something at the simulator and shows the outcome; answers null when it was refused, with the reason on the phone. */
  async act(call) {
    try {
      const answer = await call();
      await this.refresh();
      return answer ?? {};
    } catch (problem) {
      if (!(problem instanceof api.Refusal || problem instanceof api.Silence)) throw problem;
      this.notices.toast(inDutch(problem));
      return null;
    }
  }

  menuItems() {
    const { person, world } = this;
    const bot = world.bot.name;
    return [
      { label: "Een link openen…", run: () => this.#pasteLink() },
      person.blocked
        ? { label: `${bot} deblokkeren`, run: () => this.act(() => api.block(person.id, false)) }
        : { label: `${bot} blokkeren`, danger: true, run: () => this.act(() => api.block(person.id, true)) },
      { label: "Nieuwe groep…", run: () => this.page.newGroup(person.id) },
    ];
  }

  #pasteLink() {
    this.showList();
    this.list.link.focus();
  }

  #keydown(event) {
    if (event.key !== "Escape" || !this.open || event.defaultPrevented) return;
    event.preventDefault();
    this.showList();
  }
}

// Which phones lie on the table, and what is open on them? The address remembers it, so a table can be shared as a link.

import { el, keyed } from "./dom.js";
import { Phone } from "./phone.js";

const AT_FIRST = 4;

export class Table {
  constructor(page) {
    this.page = page;
    this.phones = new Map();
    this.element = el("div", { class: "table" });
    this.chosen = null;
    this.watcher = new IntersectionObserver((entries) => this.#seen(entries), { root: this.element, threshold: [0.6] });
    this.#readHash();
    addEventListener("hashchange", () => {
      if (location.hash !== this.#hash()) {
        this.#readHash();
        this.page.draw();
      }
    });
  }

  /** Who lies on the table: as chosen, else the first few. */
  ids() {
    const known = this.page.world.people;
    return this.chosen ? this.chosen.filter((id) => known.has(id)) : [...known.keys()].slice(0, AT_FIRST);
  }

  update() {
    const ids = this.ids();
    for (const id of [...this.phones.keys()]) if (!ids.includes(id)) this.#lift(id);
    keyed(this.element, ids, {
      key: (id) => id,
      create: (id) => this.#lay(id).element,
      update: (_, id) => this.phones.get(id).update(),
    });
    for (const id of ids) this.#openWished(this.phones.get(id));
  }

  #lay(id) {
    const phone = new Phone(this.page, this, id);
    this.phones.set(id, phone);
    this.watcher.observe(phone.element);
    return phone;
  }

  #lift(id) {
    this.watcher.unobserve(this.phones.get(id).element);
    this.phones.delete(id);
  }

  #openWished(phone) {
    const wish = this.wishes.get(phone.personId);
    this.wishes.delete(phone.personId);
    if (wish) phone.openChat(wish.chat, wish.thread);
  }

  #seen(entries) {
    for (const { target, isIntersecting } of entries) {
      const phone = this.phones.get(Number(target.dataset.person));
      if (!phone) continue;
      phone.visible = isIntersecting;
      phone.look();
    }
    this.page.countsChanged();
  }

  /** Lays somebody's phone on the table, if need be, and brings it into view; answers the phone. */
  show(id) {
    this.chosen = [...new Set([...this.ids(), id])];
    this.page.draw();
    this.remember();
    const phone = this.phones.get(id);
    phone.element.scrollIntoView({ inline: "center", block: "nearest" });
    return phone;
  }

  putAway(id) {
    const ids = this.ids();
    this.chosen = ids.filter((one) => one !== id);
    const neighbour = this.phones.get(ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1]);
    this.page.draw();
    this.remember();
    if (neighbour) neighbour.more.focus();
    else this.page.focusPeople();
  }

  /** Writes the table to the address. */
  remember() {
    history.replaceState(null, "", this.#hash());
  }

  #hash() {
    const parts = this.ids().map((id) => {
      const { open, chat } = this.phones.get(id) ?? {};
      if (!open) return String(id);
      return `${id}:${chat.chatId}${chat.thread ? `.${chat.thread}` : ""}`;
    });
    return `#tafel=${parts.join(",")}`;
  }

  #readHash() {
    this.wishes = new Map();
    const found = /^#tafel=([-\d:.,]*)$/.exec(location.hash);
    if (!found) return;
    this.chosen = [];
    for (const part of found[1].split(",").filter(Boolean)) {
      const [id, place] = part.split(":");
      this.chosen.push(Number(id));
      const [chat, thread] = (place ?? "").split(".").map(Number);
      if (chat) this.wishes.set(Number(id), { chat, thread: thread || 0 });
    }
  }
}

// What does the bot say without a message? Toasts that pass by and alerts that wait for OK, each on one phone.

import * as api from "./api.js";
import { button, el } from "./dom.js";

const STAYS = 6000;

export class Notices {
  /** Shows the notices of one person; `seen` is the newest one that was there before this phone lay on the table. */
  constructor(personId) {
    this.personId = personId;
    this.seen = null;
    this.asking = null;
    this.toasts = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.alerts = el("div", { class: "alerts" });
  }

  /** Asks for news; calls that come while one is under way become one more call after it. */
  async look() {
    this.again = Boolean(this.asking);
    this.asking ??= this.#fetch().finally(() => {
      this.asking = null;
      if (this.again) this.look();
    });
    return this.asking;
  }

  async #fetch() {
    try {
      const news = await api.notices(this.personId, this.seen ?? 0);
      if (this.seen !== null) for (const { text, alert } of news) if (text) this[alert ? "alert" : "toast"](text);
      this.seen = Math.max(this.seen ?? 0, ...news.map((notice) => notice.seq));
    } catch {
      // The next change asks again; a simulator that is gone is told about once, by the page itself.
    }
  }

  toast(text) {
    const toast = el("div", { class: "toast" }, text);
    this.toasts.append(toast);
    while (this.toasts.childElementCount > 3) this.toasts.firstElementChild.remove();
    setTimeout(() => toast.remove(), STAYS);
  }

  alert(text) {
    const before = document.activeElement;
    const close = () => {
      box.remove();
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
    const keydown = (event) => {
      if (event.key === "Tab") event.preventDefault();
      if (event.key === "Escape") close();
      event.stopPropagation();
    };
    const ok = button({ class: "primary" }, close, "OK");
    const labels = { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": "Melding" };
    const sheet = el("div", { ...labels, on: { keydown } }, el("p", {}, text), ok);
    const box = el("div", { class: "alert-shade" }, sheet);
    const phone = this.alerts.closest(".phone");
    const mine = phone?.contains(before) || before === document.body;
    this.alerts.append(box);
    if (mine) ok.focus({ preventScroll: true });
  }
}

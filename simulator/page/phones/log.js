// Which messages stand on the screen, and where does it scroll? The newest ones; earlier ones as the visitor asks for them.

import { dayKey, dayName } from "./dates.js";
import { button, clear, el, keyed, setText } from "./dom.js";
import { icon } from "./faces.js";
import { createMessage, updateMessage } from "./message.js";
import { messagesIn, titleOf } from "./world.js";

const PAGE = 50;
const NEAR = 60;
const RUN = 5 * 60 * 1000;

export class Log {
  constructor(view) {
    this.view = view;
    const on = { scroll: () => this.#scrolled(), keydown: (event) => this.#keydown(event) };
    this.list = el("div", { class: "log", role: "log", tabindex: "0", on });
    const words = el("span", {}, "Naar het nieuwste");
    this.jump = button({ class: "to-newest", hidden: true }, () => this.toNewest(), icon("down"), words);
    this.element = el("div", { class: "log-place" }, this.list, this.jump);
    this.size = PAGE;
    this.atEnd = true;
    this.top = 0;
    const hold = () => this.atEnd && this.#toEnd();
    this.list.addEventListener("load", hold, { capture: true });
    new ResizeObserver(hold).observe(this.list);
  }

  #toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
  }

  /** Starts anew, for another chat or topic. */
  reset() {
    clear(this.list);
    this.size = PAGE;
    this.atEnd = true;
    this.newest = null;
  }

  update() {
    const { world, chat, thread } = this.view;
    const all = messagesIn(chat, thread);
    const height = this.list.scrollHeight;
    // While somebody reads back, the first message on the screen must stay: new ones make the window longer instead.
    if (!this.atEnd && this.count !== undefined) this.size += Math.max(0, all.length - this.count);
    this.count = all.length;
    this.list.setAttribute("aria-label", `Berichten ${chat.kind === "private" ? "met" : "in"} ${titleOf(world, chat)}`);
    keyed(this.list, this.#items(all, world.now), {
      key: (item) => item.key,
      create: (item) => this.#create(item),
      update: (node, item) => this.#draw(node, item),
    });
    if (this.atEnd) this.#toEnd();
    else if (this.growing) this.list.scrollTop += this.list.scrollHeight - height;
    this.growing = false;
    this.#offer(all);
  }

  #items(all, now) {
    const shown = all.slice(-this.size);
    const items = all.length > shown.length ? [{ key: "earlier", kind: "earlier" }] : [];
    let before = null;
    for (const message of shown) {
      const day = dayKey(message.at);
      const newDay = !before || dayKey(before.at) !== day;
      if (newDay) items.push({ key: `day ${day}`, kind: "day", text: dayName(message.at, now) });
      const run = newDay || before.service || before.from?.id !== message.from?.id || message.at - before.at > RUN;
      items.push({ key: message.message_id, kind: "message", message, run: Boolean(run) });
      before = message;
    }
    return items.length ? items : [{ key: "empty", kind: "empty", text: this.view.emptyText() }];
  }

  #create(item) {
    if (item.kind === "message") return createMessage(item);
    if (item.kind === "earlier") return button({ class: "earlier" }, () => this.#grow(), "Eerdere berichten tonen");
    return el("p", { class: item.kind });
  }

  #draw(node, item) {
    if (item.kind === "message") updateMessage(node, item, this.view);
    else if (item.text) setText(node, item.text);
  }

  #grow() {
    this.size += PAGE;
    this.growing = true;
    this.atEnd = false;
    this.update();
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.list;
    const up = scrollTop < this.top;
    this.top = scrollTop;
    // What grows under the last message (a picture that loads, a shorter screen) is not somebody who reads back.
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR || (this.atEnd && !up);
    if (scrollTop < NEAR && !atEnd && this.list.firstElementChild?.classList.contains("earlier")) this.#grow();
    if (atEnd === this.atEnd) return;
    this.atEnd = atEnd;
    if (atEnd) this.view.reachedEnd();
    this.#offer(messagesIn(this.view.chat, this.view.thread));
  }

  #offer(all) {
    if (this.atEnd) this.newest = all.at(-1)?.message_id ?? null;
    const more = all.filter((message) => message.message_id > (this.newest ?? 0)).length;
    this.jump.hidden = this.atEnd;
    setText(
      this.jump.lastElementChild,
      more ? `${more} ${more === 1 ? "nieuw bericht" : "nieuwe berichten"}` : "Naar het nieuwste",
    );
  }

  toNewest() {
    this.atEnd = true;
    this.#toEnd();
    this.#offer(messagesIn(this.view.chat, this.view.thread));
    this.view.reachedEnd();
  }

  /** Scrolls to a message and lets it light up; answers whether it is still there. */
  jumpTo(messageId) {
    const all = messagesIn(this.view.chat, this.view.thread);
    const index = all.findIndex((message) => message.message_id === messageId);
    if (index < 0) return false;
    this.size = Math.max(this.size, all.length - index + 10);
    this.atEnd = false;
    this.update();
    const node = this.#nodeOf(messageId);
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
    node.classList.remove("lit");
    requestAnimationFrame(() => node.classList.add("lit"));
    return true;
  }

  #nodeOf(messageId) {
    return this.list.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
  }

  /** Up and down walk over the messages; Enter opens what can be done with one. */
  #keydown(event) {
    const nodes = [...this.list.querySelectorAll("article")];
    const at = nodes.indexOf(document.activeElement);
    if (event.target !== this.list && at < 0) return;
    if (event.key === "ArrowUp") (at < 0 ? nodes.at(-1) : nodes[at - 1])?.focus();
    else if (event.key === "ArrowDown" && at >= 0) nodes[at + 1]?.focus();
    else if (event.key === "Enter" && at >= 0) nodes[at].querySelector(".more")?.click();
    else if (event.key === "End") this.toNewest();
    else return;
    event.preventDefault();
  }
}

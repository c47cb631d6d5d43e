// How is the page put together? It fetches the world whenever that changes, and lets every part redraw what differs.

import * as api from "./api.js";
import { ClockBar } from "./clock.js";
import { el, setText } from "./dom.js";
import { askGroup, askPerson } from "./group.js";
import { listen, News } from "./news.js";
import { inDutch } from "./refusals.js";
import { Strip } from "./strip.js";
import { Table } from "./table.js";
import { Unread } from "./unread.js";
import { Welcome } from "./welcome.js";
import { readState } from "./world.js";

const INTRO_READ = "kernlijn-uitleg-gelezen";

class Page {
  constructor(root) {
    this.world = null;
    this.unread = new Unread();
    this.news = new News(this);
    this.table = new Table(this);
    this.strip = new Strip(this);
    this.clock = new ClockBar(this);
    this.welcome = new Welcome(this);
    this.trouble = root.querySelector("#trouble");
    this.live = root.querySelector("#live");
    this.running = null;
    this.queued = null;
    root.querySelector("#clock").append(this.clock.element);
    root.querySelector("#people").append(this.strip.element);
    root.querySelector("#table").append(this.table.element);
    root.querySelector("#new-person").addEventListener("click", () => this.newPerson());
    root.querySelector("#new-group").addEventListener("click", () => this.newGroup());
    document.addEventListener("visibilitychange", () => this.world && this.draw());
  }

  /** The simulator's clock, which runs on between two states. */
  now() {
    return new Date(this.world.now.getTime() + performance.now() - this.readAt);
  }

  /** Fetches the state; calls during a fetch share one more fetch after it, so what they wait for is in it. */
  refresh() {
    if (!this.running) return this.#start();
    this.queued ??= this.running.catch(() => {}).then(() => this.#start());
    return this.queued;
  }

  #start() {
    this.queued = null;
    this.running = this.#fetch().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async #fetch() {
    const fresh = readState(await api.state());
    // Fewer changes than before: a simulator that started anew, with people and messages that only look the same.
    if (fresh.version < this.world?.version) location.reload();
    this.world = fresh;
    this.readAt = performance.now();
    await this.unread.learn(this.world);
    this.draw();
    this.news.tell(this.world);
  }

  draw() {
    this.table.update();
    this.countsChanged();
    this.tick();
    const empty = !this.world.people.size;
    const hint = empty ? this.welcome.element : this.table.ids().length ? null : this.welcome.none;
    const place = this.table.element.parentElement;
    for (const one of [this.welcome.element, this.welcome.none]) if (one !== hint) one.remove();
    if (hint && !hint.isConnected) place.append(hint);
    document.body.classList.toggle("empty", empty);
    document.querySelector("#new-group").hidden = empty;
  }

  countsChanged() {
    if (!this.world) return;
    this.strip.update();
    const total = this.table.ids().reduce((sum, id) => sum + this.unread.total(this.world, id), 0);
    document.title = `${total ? `(${total}) ` : ""}Kernlijn — telefoons op tafel`;
  }

  tick() {
    const now = this.now();
    this.clock.tick(now);
    for (const phone of this.table.phones.values()) phone.tick();
  }

  /** Does something for the whole table; a refusal is told on top of the page. */
  async attempt(call) {
    try {
      const answer = await call();
      await this.refresh();
      this.say("");
      return answer ?? {};
    } catch (problem) {
      const words = inDutch(problem);
      this.say(words);
      setTimeout(() => this.trouble.textContent === words && this.say(""), 8000);
      return null;
    }
  }

  /** A sentence on top of the page; empty takes it away. */
  say(words) {
    setText(this.trouble, words);
    this.trouble.hidden = !words;
  }

  announce(words) {
    this.live.replaceChildren(el("p", {}, words));
  }

  async newPerson() {
    const made = await askPerson();
    if (!made) return;
    await this.refresh();
    this.table.show(made.id).openChat(made.id, undefined, { focus: true });
  }

  async newGroup(owner) {
    const made = await askGroup(this.world, owner);
    if (!made) return;
    await this.refresh();
    const id = owner ?? this.world.chats.get(made.id)?.members.find((member) => this.world.people.has(member));
    if (id) this.table.show(id).openChat(made.id, undefined, { focus: true });
  }

  focusPeople() {
    this.strip.focus();
  }
}

function showIntro(root) {
  const intro = root.querySelector("#intro");
  intro.classList.toggle("read", localStorage.getItem(INTRO_READ) !== null);
  intro.querySelector("button").addEventListener("click", () => {
    localStorage.setItem(INTRO_READ, "ja");
    intro.classList.add("read");
  });
}

showIntro(document);
listen(new Page(document));

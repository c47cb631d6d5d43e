// What time is it on this table, and how does it move on? Forward only: an hour, a day, or to the next working day.

import * as api from "./api.js";
import { dayAndTime, timeOf } from "./dates.js";
import { button, el, setText } from "./dom.js";
import { icon } from "./faces.js";
import { openMenu } from "./menu.js";

const STEPS = [
  { label: "+1 uur", how: { advance: 3600 } },
  { label: "+1 dag", how: { advance: 24 * 3600 } },
  { label: "Volgende werkdag 9:00", how: { working_day: "09:00" } },
];

export class ClockBar {
  constructor(page) {
    this.page = page;
    this.time = el("time", {});
    this.brief = el("span", {});
    const label = { class: "clock-menu", "aria-haspopup": "menu", "aria-label": "Tijd vooruit zetten" };
    this.narrow = button(label, () => this.#menu(), icon("clock"), this.brief);
    const buttons = STEPS.map(({ label, how }) => button({ class: "step" }, () => this.#move(how), label));
    const wide = el("div", { class: "clock-wide" }, icon("clock"), this.time, ...buttons);
    this.element = el("div", { class: "clock", role: "group", "aria-label": "De klok" }, wide, this.narrow);
    setInterval(() => this.page.world && this.page.tick(), 1000);
  }

  tick(now) {
    setText(this.time, dayAndTime(now));
    this.time.dateTime = now.toISOString();
    setText(this.brief, timeOf(now));
  }

  #menu() {
    const items = STEPS.map(({ label, how }) => ({ label, run: () => this.#move(how) }));
    openMenu(this.narrow, `Het is ${dayAndTime(this.page.now())}`, items);
  }

  async #move(how) {
    if (await this.page.attempt(() => api.moveClock(how)))
      this.page.announce(`Het is nu ${dayAndTime(this.page.now())}`);
  }
}

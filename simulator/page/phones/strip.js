// Who is there? Everybody with a phone, in a row, with what they have not read; a tap brings their phone.

import { button, el, keyed, set, setText } from "./dom.js";
import { avatar } from "./faces.js";

export class Strip {
  constructor(page) {
    this.page = page;
    this.people = el("ul", { class: "people", "aria-label": "Mensen" });
    this.element = el("nav", { class: "strip", "aria-label": "Telefoons" }, this.people);
  }

  update() {
    const { world, table, unread } = this.page;
    const ids = new Set(table.ids());
    keyed(this.people, [...world.people.values()], {
      key: (person) => person.id,
      create: (person) => this.#chip(person),
      update: (node, person) =>
        this.#draw(node.firstElementChild, person, ids.has(person.id), unread.total(world, person.id)),
    });
    this.element.hidden = !world.people.size;
  }

  #chip(person) {
    const show = (event) => {
      const phone = this.page.table.show(person.id);
      // A press of Enter has no detail: who goes by keyboard lands in the phone, who taps keeps both hands free.
      if (!event.detail) phone.focus();
    };
    const name = el("span", { class: "chip-name" }, person.first_name);
    const parts = [avatar(person.id, person.name), name, el("span", { class: "badge" })];
    return el("li", {}, button({ class: "chip", data: { person: person.id } }, show, ...parts));
  }

  #draw(node, person, here, count) {
    const seen = here && this.page.table.phones.get(person.id)?.visible;
    node.classList.toggle("here", here);
    if (seen && !node.classList.contains("in-view")) node.scrollIntoView({ block: "nearest", inline: "nearest" });
    node.classList.toggle("in-view", Boolean(seen));
    set(node, "title", here ? person.name : `Zet de telefoon van ${person.name} op tafel`);
    set(
      node,
      "aria-label",
      [person.name, here ? "op tafel" : "niet op tafel", count && `${count} ongelezen`].filter(Boolean).join(", "),
    );
    setText(node.lastElementChild, count ? String(count) : "");
  }

  focus() {
    this.people.querySelector("button")?.focus();
  }
}

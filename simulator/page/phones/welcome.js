// What does somebody see who comes first? An empty table says what to do: add a person, and paste the bot's start link.

import * as api from "./api.js";
import { el } from "./dom.js";
import { openLink } from "./links.js";
import { inDutch } from "./refusals.js";

export class Welcome {
  constructor(page) {
    this.page = page;
    this.name = el("input", { type: "text", autocomplete: "off", name: "first_name" });
    this.link = el("input", {
      type: "text",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: "https://t.me/…?start=…",
    });
    this.problem = el("p", { class: "problem", role: "alert" });
    const field = (label, input, hint) =>
      el("label", { class: "field" }, el("span", {}, label), input, el("small", {}, hint));
    this.element = el(
      "form",
      { class: "welcome", novalidate: true, "aria-label": "Beginnen", on: { submit: (event) => this.#begin(event) } },
      el("h2", {}, "Nog niemand hier"),
      el("p", {}, "Voeg iemand toe. Dan ligt er een telefoon op tafel en kun je gaan typen en tikken."),
      field("Voornaam", this.name, "Verzin er een: echte namen zijn hier niet nodig."),
      field(
        "Startlink van de bot",
        this.link,
        "De eenmalige link die de bot bij het starten toont. Heb je er geen? Laat dit leeg.",
      ),
      this.problem,
      el("button", { type: "submit", class: "primary" }, "Zet de telefoon op tafel"),
    );
    this.none = el("p", { class: "none" }, "Er ligt geen telefoon op tafel. Kies hierboven iemand.");
  }

  async #begin(event) {
    event.preventDefault();
    const name = this.name.value.trim();
    this.problem.textContent = name ? "" : "Vul een voornaam in.";
    if (!name) return this.name.focus();
    const link = this.link.value.trim();
    try {
      const { id } = await api.addPerson({ first_name: name });
      await this.page.refresh();
      const phone = this.page.table.show(id);
      phone.openChat(id, undefined, { focus: true });
      if (link) await openLink(phone, link);
    } catch (refusal) {
      this.problem.textContent = inDutch(refusal);
    }
    return undefined;
  }
}

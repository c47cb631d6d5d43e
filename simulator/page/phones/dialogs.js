// What does the page ask the visitor? A new person, a new group, a topic, a link: one form that stays open until it worked.

import { button, el } from "./dom.js";
import { inDutch } from "./refusals.js";

/** Asks and calls `submit(values)`; a refusal is shown in the dialog. Resolves with the answer, or null when cancelled. */
export function ask({ title, intro, fields, action, submit }) {
  return new Promise((resolve) => {
    const problem = el("p", { class: "problem", role: "alert" });
    const controls = fields.map(control);
    const done = el("button", { type: "submit", class: "primary" }, action);
    const cancel = button({ class: "quiet" }, () => dialog.close(), "Annuleren");
    const form = el(
      "form",
      { novalidate: true, on: { submit: send } },
      el("h2", {}, title),
      intro && el("p", { class: "intro" }, intro),
      ...controls.map(({ node }) => node),
      problem,
      el("div", { class: "actions" }, cancel, done),
    );
    const dialog = el("dialog", { "aria-label": title, on: { close: closed } }, form);
    let answer = null;

    async function send(event) {
      event.preventDefault();
      const wanting = controls.find(({ field, value }) => field.required && !value().length);
      problem.textContent = wanting ? wanting.field.required : "";
      if (wanting) return wanting.node.querySelector("input")?.focus();
      done.disabled = true;
      try {
        answer = await submit(Object.fromEntries(controls.map(({ field, value }) => [field.name, value()])));
        dialog.close();
      } catch (refusal) {
        problem.textContent = inDutch(refusal);
      }
      done.disabled = false;
    }

    function closed() {
      dialog.remove();
      resolve(answer);
    }

    document.body.append(dialog);
    dialog.showModal();
  });
}

const MAKERS = {
  text: textControl,
  choice: (field) => options(field, "radio"),
  several: (field) => options(field, "checkbox"),
  toggle: toggleControl,
};

const control = (field) => ({ field, ...MAKERS[field.kind ?? "text"](field) });

function textControl({ label, hint, value = "" }) {
  const input = el("input", { type: "text", value, autocomplete: "off", spellcheck: "false" });
  return {
    node: el("label", { class: "field" }, el("span", {}, label), input, hint && el("small", {}, hint)),
    value: () => input.value.trim(),
  };
}

function toggleControl({ label, hint }) {
  const input = el("input", { type: "checkbox" });
  const node = el("label", { class: "option" }, input, el("span", {}, label, hint && el("small", {}, hint)));
  return { node, value: () => input.checked };
}

let lists = 0;

/** A list to choose from: `options` are {value, label, note?}; answers one value, or an array of them. */
function options({ label, options: offered, chosen = [] }, type) {
  const name = `list-${(lists += 1)}`;
  const inputs = offered.map((option) => el("input", { type, name, checked: chosen.includes(option.value) }));
  const rows = offered.map((option, i) =>
    el(
      "label",
      { class: "option" },
      inputs[i],
      el("span", {}, option.label, option.note && el("small", {}, option.note)),
    ),
  );
  const picked = () => offered.filter((_, i) => inputs[i].checked).map((option) => option.value);
  const node = el("fieldset", {}, el("legend", {}, label), el("div", { class: "options" }, ...rows));
  return { node, value: type === "radio" ? () => picked().slice(0, 1) : picked };
}

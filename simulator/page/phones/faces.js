// What stands for an action or a person as a small picture? Line icons, and initials on a colour of one's own.

import { button, el, set } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";
const STROKES = {
  back: "M15 5l-7 7 7 7",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  send: "M5 12h13M12 5l7 7-7 7",
  clip: "M8 12.5l6.4-6.4a3 3 0 014.3 4.2l-8 8a5 5 0 01-7.1-7l7.6-7.7",
  down: "M12 5v14M5 12l7 7 7-7",
  lock: "M7 11V8a5 5 0 0110 0v3M6 11h12v9H6z",
  pin: "M9 4h6l-1 7 3 3H7l3-3zM12 14v6",
  link: "M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.3l-1 1M14 10a4 4 0 00-5.7 0l-3 3A4 4 0 0011 18.7l1-1",
  away: "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  voice: "M12 4a3 3 0 013 3v5a3 3 0 01-6 0V7a3 3 0 013-3zM6 12a6 6 0 0012 0M12 18v3",
  clock: "M12 3a9 9 0 110 18 9 9 0 010-18zM12 7v5l3 2",
  person: "M12 4a4 4 0 110 8 4 4 0 010-8zM4 21c1-4.5 4-6 8-6s7 1.5 8 6",
  group:
    "M9 5a3.5 3.5 0 110 7 3.5 3.5 0 010-7zM2.5 20c.7-4 3-5.5 6.5-5.5s5.8 1.5 6.5 5.5M16 5.5a3.3 3.3 0 010 6.3M18 15c2 .6 3.1 2.2 3.5 5",
};

/** A line icon; decoration only, so the button around it carries the name. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  set(svg, "viewBox", "0 0 24 24");
  set(svg, "class", `icon icon-${name}`);
  set(svg, "aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  set(path, "d", STROKES[name]);
  svg.append(path);
  return svg;
}

/** A round button that shows only an icon. */
export function iconButton(name, label, click, props = {}) {
  return button({ class: "icon-button", "aria-label": label, title: label, ...props }, click, icon(name));
}

/** Initials on a colour of one's own, the same wherever this person or group appears. */
export function avatar(id, name, kind = "person") {
  const initials = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const text = (initials[0] ?? "?") + (initials.length > 1 ? initials.at(-1) : "");
  return el(
    "span",
    { class: `avatar avatar-${kind}`, style: `--hue: ${hue(id)}`, "aria-hidden": "true" },
    text.toUpperCase(),
  );
}

/** Draws the face of a chat, and again only when it is another chat or has another name. */
export function drawFace(place, chat, title) {
  const mark = `${chat.id} ${title}`;
  if (place.dataset.of === mark) return;
  place.dataset.of = mark;
  place.replaceChildren(chat.kind === "private" ? avatar(0, title, "bot") : avatar(chat.id, title, "group"));
}

export const hue = (id) => Math.round((Math.abs(id) * 137.5) % 360);

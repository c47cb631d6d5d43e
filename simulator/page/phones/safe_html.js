// Which markup of a message may reach the page? What Telegram itself can show, rebuilt node by node; the rest becomes text.

import { button, el } from "./dom.js";

const PLAIN = {
  B: "strong",
  STRONG: "strong",
  I: "em",
  EM: "em",
  U: "u",
  INS: "u",
  S: "s",
  STRIKE: "s",
  DEL: "s",
  CODE: "code",
  PRE: "pre",
  BLOCKQUOTE: "blockquote",
  BR: "br",
};
// Of anything else that is no formatting, the words stay; of these, nothing does.
const DROPPED = new Set([
  "SCRIPT",
  "STYLE",
  "IFRAME",
  "OBJECT",
  "EMBED",
  "TEMPLATE",
  "SVG",
  "MATH",
  "NOSCRIPT",
  "TITLE",
]);
const SAFE_LINK = /^(https?|tg|mailto|tel):/i;

/** Turns the server's html into nodes; a tap on a link or a /command goes to `tapped`, never straight to the browser. */
export function safeNodes(html, tapped) {
  const result = document.createDocumentFragment();
  for (const child of parsed(html).childNodes) copy(child, result, tapped);
  return result;
}

/** The text alone, on one line: for previews and quotes. */
export const plainLine = (html) => parsed(html).textContent.replace(/\s+/g, " ").trim();

// A document made by DOMParser runs no scripts and loads no pictures.
const parsed = (html) => new DOMParser().parseFromString(html ?? "", "text/html").body;

function copy(node, target, tapped) {
  if (node.nodeType === Node.TEXT_NODE) target.append(betweenBlocks(node));
  if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.tagName.toUpperCase())) return;
  const made = counterpart(node, tapped);
  for (const child of node.childNodes) copy(child, made ?? target, tapped);
  if (made) target.append(made);
}

const isBlock = (node) => ["BLOCKQUOTE", "PRE"].includes(node?.nodeName);

/** The line ends next to a quote or a block of code are part of it already. */
function betweenBlocks(node) {
  let text = node.data;
  if (isBlock(node.previousSibling)) text = text.replace(/^\n/, "");
  return isBlock(node.nextSibling) ? text.replace(/\n$/, "") : text;
}

function counterpart(node, tapped) {
  const tag = node.tagName.toUpperCase();
  const sort = (name) => node.classList.contains(name);
  if (tag === "A")
    return SAFE_LINK.test(node.getAttribute("href") ?? "") ? link(node.getAttribute("href"), tapped) : null;
  if (tag === "TG-SPOILER" || sort("spoiler") || sort("tg-spoiler")) return spoiler();
  if (tag === "SPAN" && sort("command")) return command(node.textContent, tapped);
  if (tag === "SPAN" && sort("mention")) return el("span", { class: "mention" });
  return PLAIN[tag] ? el(PLAIN[tag]) : null;
}

function link(href, tapped) {
  const opens = (event) => {
    event.preventDefault();
    tapped({ link: href });
  };
  return el("a", { href, rel: "noopener noreferrer", on: { click: opens } });
}

const command = (words, tapped) => button({ class: "command" }, () => tapped({ command: words }));

function spoiler() {
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  const labels = { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Verborgen tekst tonen" };
  const hidden = el("span", { ...labels, on: { click: reveal, keydown: reveal } });
  return hidden;
}

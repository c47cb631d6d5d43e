// What does one message look like? A bubble with its quote, picture, words and buttons, redrawn only where it changed.

import { dayAndTime, timeOf } from "./dates.js";
import { button, el, set, setText } from "./dom.js";
import { hue, icon } from "./faces.js";
import { mediaNode } from "./media.js";
import { safeNodes } from "./safe_html.js";
import { excerpt, isPrivate } from "./world.js";

const drawn = new WeakMap();

export function createMessage({ message }) {
  const node = el("article", { class: "message", tabindex: "-1", data: { messageId: message.message_id } });
  if (message.service) return node;
  node.parts = {
    bubble: node.appendChild(el("div", { class: "bubble" })),
    keyboard: node.appendChild(el("div", { class: "keyboard", role: "group", "aria-label": "Knoppen" })),
    reactions: node.appendChild(el("div", { class: "reactions" })),
  };
  return node;
}

/** Brings the node up to date. `run` says whether this message starts a run of one sender; `view` carries the actions. */
export function updateMessage(node, { message, run }, view) {
  const quoted = message.reply_to ? view.chat.byId.get(message.reply_to) : null;
  const mark = `${message.mark}|${run}|${quoted?.mark}`;
  if (drawn.get(node) === mark) return;
  drawn.set(node, mark);
  set(node, "data-seq", message.seq);
  if (message.service) {
    node.className = "message service";
    setText(node, message.service);
    return;
  }
  const own = message.from.id === view.person.id;
  const looks = {
    own,
    "from-bot": message.from.bot,
    other: !own && !message.from.bot,
    run,
    protected: message.protected,
  };
  for (const [look, holds] of Object.entries(looks)) node.classList.toggle(look, holds);
  set(node, "aria-label", `${own ? "Jij" : message.from.name}, ${dayAndTime(message.at)}`);
  drawBubble(node.parts.bubble, message, { own, run, quoted }, view);
  drawKeyboard(node, message, view);
  drawReactions(node.parts.reactions, message);
}

function drawBubble(bubble, message, { own, run, quoted }, view) {
  const named = run && !own && !isPrivate(view.chat);
  const words = el("div", { class: "words", dir: "auto" });
  words.append(safeNodes(message.html, (what) => view.tapped(what)));
  bubble.replaceChildren(
    ...[
      named && author(message.from),
      message.reply_to && quote(quoted, message, view),
      message.media && mediaNode(message.media, own ? "jou" : message.from.name),
      words.hasChildNodes() && words,
      " ", // so that whoever hears the page, or copies from it, gets the words and the time apart
      meta(message),
      moreButton(message, view),
    ].filter(Boolean),
  );
}

function author({ id, name, bot }) {
  return el("p", { class: "author", style: `--hue: ${hue(id)}` }, name, bot && el("span", { class: "tag" }, "bot"));
}

function quote(quoted, message, view) {
  const words = quoted ? excerpt(quoted) : "Dit bericht is er niet meer";
  const name = quoted && el("strong", {}, quoted.from.name);
  const jump = () => view.jumpTo(message.reply_to);
  return button({ class: "quote", "aria-label": `Antwoord op: ${words}` }, jump, name, el("span", {}, words));
}

function meta(message) {
  const hint = { class: "kept", title: "Dit bericht kun je niet doorsturen of bewaren" };
  const kept =
    message.protected && el("span", hint, icon("lock"), el("span", { class: "unseen" }, "niet door te sturen"));
  const time = el("time", { datetime: message.at.toISOString(), title: dayAndTime(message.at) }, timeOf(message.at));
  return el("span", { class: "meta" }, kept, message.edited && el("span", { class: "edited" }, "bewerkt"), time);
}

function moreButton(message, view) {
  const click = (event) => view.menuFor(message, event.currentTarget);
  const props = { class: "more", tabindex: "-1", "aria-label": "Meer met dit bericht", "aria-haspopup": "menu" };
  return button(props, click, icon("more"));
}

/** Links in words and buttons, in order, each once. */
export function linksOf(node, message) {
  const inWords = [...node.querySelectorAll(".words a")].map((link) => link.getAttribute("href"));
  const inButtons = (message.buttons ?? [])
    .flat()
    .filter((one) => one.url)
    .map((one) => one.url);
  return [...new Set([...inWords, ...inButtons])];
}

function drawKeyboard(node, message, view) {
  const { keyboard } = node.parts;
  const rows = message.buttons ?? [];
  const links = linksOf(node, message).filter((link) => view.isShareable(link));
  const mark = JSON.stringify([rows, links]);
  if (drawn.get(keyboard) === mark) return;
  drawn.set(keyboard, mark);
  const focused = keyboard.contains(document.activeElement) ? document.activeElement.textContent : null;
  const share = links.map((link) => shareChip(link, links.length, view));
  keyboard.replaceChildren(
    ...rows.map((row) => el("div", { class: "key-row" }, ...row.map((one) => key(one, message, view)))),
    ...share,
  );
  keyboard.hidden = !keyboard.hasChildNodes();
  if (focused !== null) {
    const keys = [...keyboard.querySelectorAll("button")];
    (keys.find((one) => one.textContent === focused) ?? keys[0] ?? node).focus({ preventScroll: true });
  }
}

function key({ text, kind, url, data }, message, view) {
  const outside = kind === "url";
  const click = (event) =>
    outside ? view.tapped({ link: url }) : view.press(message, { text, data }, event.currentTarget);
  return button({ class: "key", data: { kind } }, click, el("span", {}, text), outside && icon("away"));
}

function shareChip(link, count, view) {
  const click = (event) => view.share(event.currentTarget, link);
  const note = count > 1 ? `: ${link.split("?").at(-1).slice(0, 24)}` : "";
  return button({ class: "share", "aria-haspopup": "menu" }, click, icon("link"), `Link delen${note}`);
}

function drawReactions(place, message) {
  const reactions = message.reactions ?? [];
  place.hidden = !reactions.length;
  const labels = (emoji, count) => ({ class: "reaction", role: "img", "aria-label": `${count} keer ${emoji}` });
  const text = (emoji, count) => (count > 1 ? `${emoji} ${count}` : emoji);
  place.replaceChildren(
    ...reactions.map(({ emoji, by }) => el("span", labels(emoji, by.length), text(emoji, by.length))),
  );
}

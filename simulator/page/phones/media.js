// How does a picture, document or voice message look in a bubble? A photo is shown, the rest is a card to download.

import { el } from "./dom.js";
import { icon } from "./faces.js";
import { mediaName } from "./world.js";

const SAFE_URL = /^(\/(?!\/)|https?:\/\/|blob:)/i;

/** The node for a message's media; `by` names who sent it, for screen readers. */
export function mediaNode(media, by) {
  const url = SAFE_URL.test(media.url ?? "") ? media.url : null;
  const name = media.name || mediaName(media);
  if (media.kind === "photo" && url) {
    const error = () => link.replaceWith(card(media, name, url));
    const picture = el("img", { src: url, alt: `Foto van ${by}`, loading: "lazy", draggable: "false", on: { error } });
    const link = el(
      "a",
      { class: "photo", href: url, target: "_blank", rel: "noopener", "aria-label": `Foto van ${by}, groot openen` },
      picture,
    );
    return link;
  }
  return card(media, name, url);
}

function card(media, name, url) {
  const sort = { photo: "photo", voice: "voice" }[media.kind] ?? "file";
  const size = el("span", { class: "file-size" }, sizeOf(media));
  const words = el("span", { class: "file-words" }, el("span", { class: "file-name" }, name), size);
  const props = { class: "file", data: { kind: media.kind } };
  if (!url) return el("div", props, icon(sort), words);
  const label = `${name} downloaden, ${sizeOf(media)}`;
  return el(
    "a",
    { ...props, href: url, download: media.name || true, "aria-label": label },
    icon(sort),
    words,
    icon("down"),
  );
}

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

function sizeOf({ kind, size }) {
  if (kind === "contact") return "contact";
  if (size < 1000) return `${size} bytes`;
  return size < 1e6 ? `${number.format(size / 1000)} kB` : `${number.format(size / 1e6)} MB`;
}

// How does somebody say something? A box that grows, Enter to send, and what hangs on it: a reply, an edit, a picture.

import * as api from "./api.js";
import { button, el, setText } from "./dom.js";
import { iconButton } from "./faces.js";
import { openMenu } from "./menu.js";
import { excerpt, mediaName, titleOf, wireId } from "./world.js";

export class Composer {
  /** `view` is the chat view: it tells which chat and topic are open. Half-typed text is kept per chat and topic. */
  constructor(view) {
    this.view = view;
    this.drafts = new Map();
    this.about = null;
    this.box = el("textarea", {
      rows: "1",
      dir: "auto",
      on: { keydown: (event) => this.#keydown(event), input: () => this.#grow() },
    });
    const commands = {
      class: "icon-button slash",
      "aria-label": "Opdrachten van de bot",
      title: "Opdrachten van de bot",
      "aria-haspopup": "menu",
    };
    this.commands = button(commands, () => this.#offerCommands(), "/");
    this.clip = iconButton("clip", "Foto, document of spraakbericht sturen", () => this.#offerMedia(), {
      "aria-haspopup": "menu",
    });
    const not = iconButton("close", "Toch niet", () => this.setAbout(null));
    this.chip = el("div", { class: "about", hidden: true }, el("span", { class: "about-words" }), not);
    const send = iconButton("send", "Verstuur", () => this.send(), { class: "icon-button send" });
    const row = el("div", { class: "composer-row" }, this.clip, this.box, this.commands, send);
    this.element = el("div", { class: "composer" }, this.chip, row);
  }

  /** Puts the draft of this place in the box. */
  moveTo(place) {
    if (this.place !== undefined) this.drafts.set(this.place, this.box.value);
    this.place = place;
    this.setAbout(null);
    this.box.value = this.drafts.get(place) ?? "";
    this.#grow();
  }

  update() {
    const { world, chat, thread } = this.view;
    const topic = chat.forum ? chat.topics.find((one) => one.thread === thread)?.name : null;
    const place = topic ? `${chat.title}, ${topic}` : titleOf(world, chat);
    this.box.setAttribute("aria-label", `Bericht aan ${place}`);
    this.box.placeholder = topic ? `Bericht in ${topic}` : "Typ een bericht";
    this.commands.hidden = !world.bot.commands.length;
  }

  /** `about` is {kind: "reply"|"edit", message} or null. */
  setAbout(about) {
    if (this.about?.kind === "edit" && this.about !== about) this.box.value = "";
    this.about = about;
    this.chip.hidden = !about;
    if (!about) return;
    const reply = about.kind === "reply";
    setText(
      this.chip.firstElementChild,
      reply ? `Antwoord aan ${about.message.from.name}: ${excerpt(about.message)}` : "Je past je bericht aan",
    );
    if (!reply) this.box.value = about.message.text ?? "";
    this.#grow();
    this.box.focus();
  }

  async send(media = null) {
    const { phone, world, chat, thread } = this.view;
    const { box, about, place } = this;
    const text = box.value.trim();
    if (!text && !media) return;
    const where = { chat: wireId(world, chat) };
    box.value = "";
    this.#grow();
    const answer = await phone.act(() => {
      if (about?.kind === "edit")
        return api.edit(phone.person.id, { ...where, message_id: about.message.message_id, text });
      const fields = { ...where, ...(media ? { media, ...(text && { caption: text }) } : { text }) };
      if (chat.forum && thread) fields.thread = thread;
      if (about) fields.reply_to = about.message.message_id;
      return api.say(phone.person.id, fields);
    });
    if (answer) this.view.said();
    else if (place === this.place && !box.value) box.value = text;
    if (answer && about && about === this.about) this.setAbout(null);
    this.#grow();
  }

  #keydown(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.about) {
      event.stopPropagation();
      this.setAbout(null);
    } else if (event.key === "ArrowUp" && !this.box.value) this.view.log.list.focus();
  }

  #grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight}px`;
  }

  #offerCommands() {
    const commands = this.view.world.bot.commands.map(({ command, description }) => ({
      label: `/${command}`,
      note: description,
      run: () => {
        this.box.value = `/${command}`;
        this.send();
      },
    }));
    openMenu(this.commands, "Opdrachten", commands);
  }

  #offerMedia() {
    const kinds = ["photo", "document", "voice"];
    const note = this.box.value.trim() ? "met wat je typte als onderschrift" : null;
    openMenu(
      this.clip,
      "Sturen",
      kinds.map((kind) => ({ label: mediaName({ kind }), note, run: () => this.send(kind) })),
    );
  }
}

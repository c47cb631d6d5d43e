// What stands at the bottom of a chat? The typing box, a hint above it, or a button in its place.

import * as api from "./api.js";
import { botItems } from "./group.js";
import { openMenu } from "./menu.js";
import { botIsIn, isPrivate } from "./world.js";

/** `words` and the button (`label`, `run`) to show, and whether there is `typing`. */
export function footOf({ phone, chat, thread, person, world }) {
  const { name } = world.bot;
  if (isPrivate(chat) && person.blocked) {
    return {
      words: `Je hebt ${name} geblokkeerd.`,
      label: "Deblokkeren",
      run: () => phone.act(() => api.block(person.id, false)),
    };
  }
  if (isPrivate(chat) && !person.started) return { label: "Start", run: () => phone.act(() => api.start(person.id)) };
  if (chat.topics.find((topic) => topic.thread === thread)?.closed) return { words: "Dit onderwerp is gesloten." };
  if (isPrivate(chat) || botIsIn(chat)) return { typing: true };
  const add = (anchor) => openMenu(anchor, `${name} toevoegen`, botItems(phone, chat));
  return { words: `${name} zit nog niet in deze groep.`, label: "Toevoegen", run: add, typing: true };
}

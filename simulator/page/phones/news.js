// How does the page hear of changes? It asks the simulator to say when, forever; and it tells screen readers what arrived.

import * as api from "./api.js";
import { chatsOf, excerpt, titleOf } from "./world.js";

const GONE = "De simulator antwoordt niet. Draait hij nog? Ik blijf het proberen.";
const PAUSE = 1500;

/** Follows the simulator for as long as the page is open, also when it is away for a while or starts anew. */
export async function listen(page) {
  for (;;) {
    try {
      await page.refresh();
      page.say("");
      for (;;) {
        const { version } = await api.changes(page.world.version);
        if (version !== page.world.version) await page.refresh();
      }
    } catch (problem) {
      if (!(problem instanceof api.Silence || problem instanceof api.Refusal)) throw problem;
      page.say(problem instanceof api.Silence ? GONE : `De simulator zegt: ${problem.message}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

export class News {
  constructor(page) {
    this.page = page;
    this.seq = null;
  }

  /** Says aloud the newest message that arrived on a phone of the table in a chat that is not open there. */
  tell(world) {
    const messages = [...world.chats.values()].flatMap((chat) => chat.messages);
    const newest = Math.max(0, ...messages.map((message) => message.seq));
    const before = this.seq;
    this.seq = newest;
    if (before === null || newest <= before) return;
    for (const phone of this.page.table.phones.values()) {
      const arrived = chatsOf(world, phone.personId).find((chat) => {
        const last = chat.messages.at(-1);
        return last?.seq > before && last.from?.id !== phone.personId && !(phone.open && phone.chat.chatId === chat.id);
      });
      if (arrived)
        this.page.announce(
          `Nieuw bericht voor ${phone.person.name}, van ${titleOf(world, arrived)}: ${excerpt(arrived.messages.at(-1))}`,
        );
    }
  }
}

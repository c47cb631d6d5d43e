// What has somebody not seen yet? One mark per person, chat and topic; the simulator is told once a whole chat is read.

import * as api from "./api.js";
import { chatsOf, messagesIn, wireId } from "./world.js";

export class Unread {
  constructor() {
    this.marks = new Map();
    this.known = new Set();
  }

  /** Takes over what the simulator knows about people who are new to the page. */
  async learn(world) {
    const fresh = [...world.people.keys()].filter((person) => !this.known.has(person));
    await Promise.all(fresh.map((person) => this.#learnOne(world, person)));
  }

  async #learnOne(world, person) {
    const unread = new Map((await api.chatsOf(person)).map((chat) => [chat.id, chat.unread]));
    for (const chat of chatsOf(world, person)) {
      const theirs = incoming(chat.messages, person);
      const count = unread.get(wireId(world, chat)) ?? 0;
      const read = theirs.slice(0, Math.max(0, theirs.length - count));
      for (const { thread, message_id: id } of read) this.#mark(person, chat, thread, id);
    }
    this.known.add(person);
  }

  #mark(person, chat, thread, id) {
    const key = `${person} ${chat.id} ${thread}`;
    if (id > (this.marks.get(key) ?? 0)) this.marks.set(key, id);
  }

  /** How many messages of others this person has not seen in a chat, or in one topic of it. */
  count(person, chat, thread) {
    if (!this.known.has(person)) return 0;
    const messages = thread === undefined ? chat.messages : messagesIn(chat, thread);
    const mark = (topic) => this.marks.get(`${person} ${chat.id} ${topic}`) ?? 0;
    return incoming(messages, person).filter((message) => message.message_id > mark(message.thread)).length;
  }

  total(world, person) {
    return chatsOf(world, person).reduce((sum, chat) => sum + this.count(person, chat), 0);
  }

  /** This person sees the chat, or one topic of it, up to its newest message. Answers whether that changed anything. */
  see(world, person, chat, thread) {
    if (!this.count(person, chat, thread)) return false;
    for (const message of messagesIn(chat, thread)) this.#mark(person, chat, message.thread, message.message_id);
    if (!this.count(person, chat)) api.markRead(person, wireId(world, chat)).catch(() => {});
    return true;
  }
}

const incoming = (messages, person) => messages.filter((message) => message.from?.id !== person);

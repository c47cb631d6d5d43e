// What is true now? The simulator's state, read once per version into maps, and the questions the page asks of it.

import { moment } from "./dates.js";
import { plainLine } from "./safe_html.js";

export const GENERAL = 0;

/** The state as the page uses it: people and chats by id, messages by id and by topic. */
export function readState(raw) {
  const { bot } = raw;
  return {
    version: raw.version,
    now: moment(raw.clock),
    bot,
    people: new Map(raw.people.map((person) => [person.id, person])),
    chats: new Map(raw.chats.map((chat) => [chat.id, readChat(chat, bot)])),
  };
}

function readChat(raw, bot) {
  const topics = raw.forum ? [{ thread: GENERAL, name: "Algemeen", closed: false }, ...raw.topics] : [];
  const messages = raw.messages.map((message) => ({
    ...message,
    at: moment(message.date),
    thread: message.thread ?? GENERAL,
    mark: JSON.stringify(message),
  }));
  const members = raw.members.filter((member) => member !== bot.id);
  return { ...raw, members, topics, messages, byId: new Map(messages.map((message) => [message.message_id, message])) };
}

/** The chats on somebody's phone, newest first; the private chat is there even before the first word. */
export function chatsOf(world, personId) {
  const own = world.chats.get(personId);
  const groups = [...world.chats.values()].filter((chat) => chat.kind !== "private" && chat.members.includes(personId));
  return [own, ...groups].sort((a, b) => lastAt(b) - lastAt(a));
}

/** One chat as this person may see it, or null when it is gone or they left. */
export function chatFor(world, personId, chatId) {
  if (chatId === personId) return world.chats.get(personId);
  const chat = world.chats.get(chatId);
  return chat?.kind !== "private" && chat?.members.includes(personId) ? chat : null;
}

const lastAt = (chat) => chat.messages.at(-1)?.at.getTime() ?? 0;

export const isPrivate = (chat) => chat.kind === "private";

export const titleOf = (world, chat) => (isPrivate(chat) ? world.bot.name : chat.title);

/** The id by which the interface knows this chat: the private chat goes by the bot's id. */
export const wireId = (world, chat) => (isPrivate(chat) ? world.bot.id : chat.id);

export const botIsIn = (chat) => ["member", "administrator"].includes(chat.bot);

/** All messages, or those of one topic of a forum. */
export const messagesIn = (chat, thread) =>
  chat.forum ? chat.messages.filter((message) => message.thread === thread) : chat.messages;

const KINDS = { photo: "Foto", voice: "Spraakbericht", document: "Document", contact: "Contact" };

export const mediaName = (media) => KINDS[media.kind] ?? "Bijlage";

/** One line that stands for a message, in a list or a quote. */
export function excerpt(message) {
  if (message.service) return message.service;
  const text = plainLine(message.html) || message.text || "";
  if (!message.media) return text;
  const what = message.media.kind === "document" && message.media.name ? message.media.name : mediaName(message.media);
  return text ? `${what}: ${text}` : what;
}

/** "3 leden, Kernlijn is beheerder", or what a private chat is. */
export function subtitleOf(world, chat, person) {
  if (isPrivate(chat)) return person.blocked ? "geblokkeerd" : "bot, alleen jij ziet dit";
  const count = chat.members.length === 1 ? "1 lid" : `${chat.members.length} leden`;
  if (!botIsIn(chat)) return count;
  return `${count} en ${world.bot.name}${chat.bot === "member" ? "" : " (beheerder)"}`;
}

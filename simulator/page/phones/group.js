// What can be done with a group? Put the bot in or out, topics, members: the menu behind its title.

import * as api from "./api.js";
import { ask } from "./dialogs.js";
import { openMenu } from "./menu.js";
import { botIsIn, GENERAL } from "./world.js";

/** The menu of a group chat, on the phone of one member. */
export function openGroupMenu(anchor, phone, chat, thread) {
  const { world } = phone;
  const topic = chat.topics.find((one) => one.thread === thread);
  openMenu(anchor, `Groep ${chat.title}`, [
    ...botItems(phone, chat),
    chat.forum && { label: "Nieuw onderwerp…", run: () => askTopic(phone, chat) },
    chat.forum &&
      thread !== GENERAL &&
      topic && {
        label: topic.closed ? `‘${topic.name}’ weer openen` : `‘${topic.name}’ sluiten`,
        run: () => phone.act(() => api.closeTopic(chat.id, thread, !topic.closed)),
      },
    chat.kind === "group" && {
      label: "Omzetten naar supergroep",
      note: "De groep krijgt een ander nummer, zoals bij Telegram.",
      run: () => grow(phone, chat),
    },
    outsiders(world, chat).length && { label: "Mensen erbij zetten…", run: () => askMembers(phone, chat) },
    { label: "Groep verlaten", danger: true, run: () => leave(phone, chat) },
  ]);
}

/** What this person can do with the bot in this group. */
export function botItems(phone, chat) {
  const name = phone.world.bot.name;
  const place = (status) => () => phone.act(() => api.placeBot(chat.id, phone.person.id, status));
  if (!botIsIn(chat)) {
    return [
      { label: `${name} toevoegen als lid`, run: place("member") },
      { label: `${name} toevoegen als beheerder`, run: place("administrator") },
    ];
  }
  return [
    chat.bot === "administrator"
      ? { label: `${name} gewoon lid maken`, run: place("member") }
      : { label: `${name} beheerder maken`, run: place("administrator") },
    { label: `${name} uit de groep halen`, danger: true, run: place("left") },
  ];
}

const outsiders = (world, chat) => [...world.people.values()].filter((person) => !chat.members.includes(person.id));

async function grow(phone, chat) {
  const grown = await phone.act(() => api.migrate(chat.id));
  if (grown) phone.openChat(grown.id);
}

async function askTopic(phone, chat) {
  const made = await ask({
    title: "Nieuw onderwerp",
    fields: [{ name: "name", label: "Hoe heet het?", required: "Geef het onderwerp een naam." }],
    action: "Maken",
    submit: ({ name }) => api.addTopic(chat.id, name),
  });
  if (!made) return;
  await phone.refresh();
  phone.openChat(chat.id, made.thread);
}

async function askMembers(phone, chat) {
  const offered = outsiders(phone.world, chat).map((person) => ({ value: person.id, label: person.name }));
  await ask({
    title: `Wie komt erbij in ${chat.title}?`,
    fields: [
      { name: "users", kind: "several", label: "Mensen", options: offered, required: "Kies minstens één persoon." },
    ],
    action: "Erbij zetten",
    submit: async ({ users }) => {
      for (const user of users) await api.placeMember(chat.id, user, true);
      return true;
    },
  });
  await phone.refresh();
}

async function leave(phone, chat) {
  if (await phone.act(() => api.placeMember(chat.id, phone.person.id, false))) phone.showList();
}

/** Asks for a new group; answers its id, or null. */
export function askGroup(world, owner) {
  const people = [...world.people.values()].map((person) => ({ value: person.id, label: person.name }));
  return ask({
    title: "Nieuwe groep",
    intro: `${world.bot.name} zit er nog niet in. Toevoegen doe je daarna, in de groep zelf.`,
    fields: [
      { name: "title", label: "Hoe heet de groep?", required: "Geef de groep een naam." },
      {
        name: "owner",
        kind: "choice",
        label: "Wie is de eigenaar?",
        options: people,
        chosen: [owner ?? people[0]?.value],
        required: "Kies wie de groep maakt.",
      },
      {
        name: "members",
        kind: "several",
        label: "Wie doen er mee?",
        options: people,
        chosen: people.map((person) => person.value),
      },
      {
        name: "forum",
        kind: "toggle",
        label: "Met onderwerpen",
        hint: "Een forum: de groep heeft tabbladen, zoals Signalen en Acties.",
      },
    ],
    action: "Groep maken",
    submit: ({ title, owner: [by], members, forum }) =>
      api.addGroup({ title, owner: by, members: [...new Set([by, ...members])], forum, supergroup: forum }),
  });
}

/** Asks for a new person; answers their id, or null. */
export function askPerson() {
  return ask({
    title: "Nieuwe persoon",
    intro: "Je zet een nieuwe telefoon op tafel.",
    fields: [
      { name: "first_name", label: "Voornaam", required: "Vul een voornaam in." },
      { name: "last_name", label: "Achternaam of functie", hint: "Mag leeg blijven." },
      { name: "username", label: "Gebruikersnaam", hint: "Mag leeg blijven. Zonder @." },
    ],
    action: "Op tafel zetten",
    submit: (values) => api.addPerson(Object.fromEntries(Object.entries(values).filter(([, value]) => value))),
  });
}

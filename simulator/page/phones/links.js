// Where does a link lead? A start link opens the bot, a startgroup link asks for a group, the web opens outside the phone.

import * as api from "./api.js";
import { ask } from "./dialogs.js";
import { openMenu } from "./menu.js";
import { botIsIn } from "./world.js";

const HOSTS = ["t.me", "www.t.me", "telegram.me", "telegram.dog"];

/** What sort of link this is: "start", "startgroup", "invite", "elsewhere" (Telegram, but not our bot) or "web". */
function kindOfLink(text, username) {
  let url;
  if (/\s/.test(text) || !/[.:]/.test(text)) return null;
  try {
    url = new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
  const deep = url.protocol === "tg:";
  if (!deep && !HOSTS.includes(url.hostname)) return "web";
  const name = deep ? (url.searchParams.get("domain") ?? "") : url.pathname.split("/")[1];
  if (name.startsWith("+") || name === "joinchat" || url.searchParams.has("invite")) return "invite";
  if (name.toLowerCase() !== (username ?? "").toLowerCase()) return "elsewhere";
  return url.searchParams.has("startgroup") ? "startgroup" : "start";
}

/** Links that another phone can open too. */
export const isShareable = (link, world) =>
  ["start", "startgroup", "invite"].includes(kindOfLink(link, world.bot.username));

/** Opens a link as the person of this phone. Answers whether there was something to open. */
export async function openLink(phone, text) {
  const link = text.trim();
  const kind = kindOfLink(link, phone.world.bot.username);
  if (!kind || !link) return tell(phone, "Dat is geen link. Plak een link die begint met https://t.me/…");
  if (kind === "elsewhere")
    return tell(phone, "Deze link hoort bij het echte Telegram. Op deze tafel gaat hij nergens heen.");
  if (kind === "web") return Boolean(window.open(link, "_blank", "noopener,noreferrer")) || true;
  if (kind === "startgroup") return openInGroup(phone, link);
  const answer = await phone.act(() => api.open(phone.person.id, { link }));
  if (!answer) return false;
  if (answer.did === "asked") phone.notices.toast("Je vraag om erbij te komen is verstuurd.");
  else phone.openChat(kind === "start" ? phone.person.id : answer.chat);
  return true;
}

function tell(phone, words) {
  phone.notices.toast(words);
  return false;
}

async function openInGroup(phone, link) {
  const { world, person } = phone;
  const groups = [...world.chats.values()].filter(
    (chat) => chat.kind !== "private" && chat.members.includes(person.id),
  );
  if (!groups.length)
    return tell(phone, "Deze link zet de bot in een groep, maar jij zit nog in geen groep. Maak er eerst een.");
  const offered = groups.map((chat) => ({
    value: chat.id,
    label: chat.title,
    note: botIsIn(chat) && `${world.bot.name} is hier al`,
  }));
  const chosen = await ask({
    title: `In welke groep zet je ${world.bot.name}?`,
    fields: [
      {
        name: "chat",
        kind: "choice",
        label: "Groepen van deze telefoon",
        options: offered,
        chosen: [offered[0].value],
        required: "Kies een groep.",
      },
    ],
    action: "Toevoegen",
    submit: async ({ chat: [chat] }) => {
      await api.open(person.id, { link, chat });
      return chat;
    },
  });
  if (chosen === null) return false;
  await phone.refresh();
  phone.openChat(chosen);
  return true;
}

/** A menu that takes a link to another phone: copy it, or open it there at once. */
export function shareLink(anchor, phone, link) {
  const others = [...phone.world.people.values()].filter((person) => person.id !== phone.person.id);
  openMenu(anchor, "Link delen", [
    { label: "Kopieer de link", run: () => copy(phone, link) },
    ...others.map((person) => ({
      label: `Open op de telefoon van ${person.name}`,
      run: () => openLink(phone.table.show(person.id), link),
    })),
  ]);
}

async function copy(phone, link) {
  try {
    await navigator.clipboard.writeText(link);
    phone.notices.toast("Link gekopieerd. Plak hem op een andere telefoon.");
  } catch {
    phone.notices.toast(`Kopiëren mag hier niet. De link is: ${link}`);
  }
}

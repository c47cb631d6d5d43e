// How does the page say that something cannot be done? In Dutch where it knows the simulator's reason, else with its own words.

import { Silence } from "./api.js";

const KNOWN = [
  [
    /longer than Telegram takes|at most 4096/,
    "Deze tekst is te lang. Een bericht mag 4096 tekens hebben, een onderschrift 1024.",
  ],
  [/needs a text/, "Een bericht zonder tekst kan niet."],
  [/topic is closed/, "Dit onderwerp is gesloten."],
  [/has blocked the bot/, "De bot is op deze telefoon geblokkeerd."],
  [/is not in this chat/, "Deze persoon zit niet (meer) in deze chat."],
  [/There is no message/, "Dat bericht is er niet meer."],
  [/No button is called/, "Deze knop is er niet meer."],
  [/opens something and tells/, "Met deze knop kan deze telefoon niets."],
  [/A link carries|invite|expired|INVITE/, "Deze link klopt niet of werkt niet meer."],
  [/owner cannot leave/, "De eigenaar kan de groep niet verlaten."],
  [/clock does not go back/, "De klok gaat alleen vooruit."],
  [/topic needs a name/, "De naam van een onderwerp is 1 tot 128 tekens lang."],
];

/** One kind sentence about what went wrong. */
export function inDutch(problem) {
  if (problem instanceof Silence) return "De simulator antwoordt niet. Probeer het zo nog eens.";
  const known = KNOWN.find(([pattern]) => pattern.test(problem.message));
  return known ? known[1] : `Dat lukte niet. De simulator zegt: “${problem.message}”`;
}

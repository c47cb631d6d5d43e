// How does the page say a moment? In Dutch, and always as the clock on the wall in Amsterdam.

const inAmsterdam = (options) => new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", ...options });
const hours = inAmsterdam({ hour: "2-digit", minute: "2-digit" });
const weekday = inAmsterdam({ weekday: "long", day: "numeric", month: "long" });
const withYear = inAmsterdam({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const compact = inAmsterdam({ weekday: "short", day: "numeric", month: "short" });
const numbers = inAmsterdam({ year: "numeric", month: "2-digit", day: "2-digit" });

/** Seconds since 1970 or an ISO text, as a Date. */
export const moment = (value) => new Date(typeof value === "number" ? value * 1000 : value);

export const timeOf = (date) => hours.format(date);

/** The same text for all moments of one Dutch calendar day. */
export const dayKey = (date) => numbers.format(date);

const hour = inAmsterdam({ hour: "numeric", hourCycle: "h23" });
const HOUR = 3600 * 1000;

/** Some moment late yesterday: also right on the days that last 23 or 25 hours. */
const yesterday = (now) => new Date(now.getTime() - (Number.parseInt(hour.format(now), 10) + 1) * HOUR);

/** "vandaag", "gisteren" or "maandag 23 november", seen from the simulator's own clock. */
export function dayName(date, now) {
  if (dayKey(date) === dayKey(now)) return "vandaag";
  if (dayKey(date) === dayKey(yesterday(now))) return "gisteren";
  const sameYear = dayKey(date).slice(-4) === dayKey(now).slice(-4);
  return (sameYear ? weekday : withYear).format(date);
}

/** A time for today, else a short day: what fits beside a chat in the list. */
export const shortMoment = (date, now) => (dayKey(date) === dayKey(now) ? timeOf(date) : compact.format(date));

export const dayAndTime = (date) => `${compact.format(date)}, ${timeOf(date)}`;

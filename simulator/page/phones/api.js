// How does the page talk to the simulator? JSON in, JSON out, and two kinds of bad news.

/** The simulator understood, and said no; the message is its own sentence. */
export class Refusal extends Error {}

/** The simulator did not answer at all. */
export class Silence extends Error {}

async function ask(method, path, body, signal) {
  let answer;
  try {
    answer = await fetch(`/phones/${path}`, {
      method,
      signal,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (problem) {
    if (problem.name === "AbortError") throw problem;
    throw new Silence("De simulator antwoordt niet.");
  }
  const text = await answer.text();
  let content = {};
  try {
    content = text ? JSON.parse(text) : {};
  } catch {
    if (answer.ok) throw new Silence("De simulator gaf een antwoord dat de pagina niet begrijpt.");
  }
  if (!answer.ok) throw new Refusal(content.error ?? `De simulator kon dit niet doen (${answer.status}).`);
  return content;
}

const get = (path, signal) => ask("GET", path, undefined, signal);
const post = (path, body = {}) => ask("POST", path, body);

export const state = () => get("state");
export const changes = (after, signal) => get(`changes?after=${after}&wait=25`, signal);

export const addPerson = (fields) => post("people", fields);
export const addGroup = (fields) => post("groups", fields);
export const addTopic = (chat, name) => post(`groups/${chat}/topics`, { name });
export const closeTopic = (chat, thread, closed) => ask("PATCH", `groups/${chat}/topics/${thread}`, { closed });
export const placeBot = (chat, by, status) => post(`groups/${chat}/bot`, { by, status });
export const migrate = (chat) => post(`groups/${chat}/migrate`);
export const placeMember = (chat, user, present) => post(`groups/${chat}/members`, { user, in: present });

export const say = (user, fields) => post(`${user}/say`, fields);
export const edit = (user, fields) => post(`${user}/edit`, fields);
export const press = (user, fields) => post(`${user}/press`, fields);
export const open = (user, fields) => post(`${user}/open`, fields);
export const start = (user) => post(`${user}/start`);
export const block = (user, blocked) => post(`${user}/block`, { blocked });
export const react = (user, fields) => post(`${user}/react`, fields);

export const chatsOf = (user) => get(`${user}/chats`);
export const markRead = (user, chat) => post(`${user}/chats/${chat}/read`);
export const notices = (user, after) => get(`${user}/notices?after=${after}`);

export const moveClock = (how) => post("clock", how);

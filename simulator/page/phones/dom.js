// How are elements made and kept? A tiny builder, and lists that keep their nodes (and so focus, scroll and half-typed text).

/** el("button", { class: "x", on: { click } , "aria-label": "…" }, "text", child): text is always text, never markup. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === "data") Object.assign(node.dataset, value);
    else set(node, name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button that does something: `props` as for `el`. */
export const button = (props, click, ...children) =>
  el("button", { type: "button", ...props, on: { click } }, ...children);

/** Sets an attribute only where it differs; null and false take it away. */
export function set(node, name, value) {
  if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else {
    const text = value === true ? "" : String(value);
    if (node.getAttribute(name) !== text) node.setAttribute(name, text);
  }
  return node;
}

export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
  return node;
}

const known = new WeakMap();

/** Makes the children of `parent` follow `items`: nodes are made once per key, updated in place and moved only if they must. */
export function keyed(parent, items, { key, create, update }) {
  const before = known.get(parent) ?? new Map();
  const after = new Map();
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  for (const item of items) {
    const id = key(item);
    const node = before.get(id) ?? create(item);
    update?.(node, item);
    after.set(id, node);
  }
  for (const [id, node] of before) if (!after.has(id)) node.remove();
  let place = parent.firstElementChild;
  for (const node of after.values()) {
    if (node === place) place = place.nextElementSibling;
    else parent.insertBefore(node, place);
  }
  known.set(parent, after);
  if (focused && document.activeElement !== focused && parent.contains(focused)) focused.focus({ preventScroll: true });
}

/** Forgets and empties a keyed list. */
export function clear(parent) {
  known.delete(parent);
  parent.replaceChildren();
}

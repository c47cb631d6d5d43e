// What can be done here? A small menu beside the button that opened it, for mouse, finger and keyboard alike.

import { button, el } from "./dom.js";

/** Opens a menu of `{label, run, note?, danger?}`; one opens at a time. Escape or a tap elsewhere closes it. */
export function openMenu(anchor, label, items) {
  document.querySelector(".menu")?.hidePopover();
  const rows = items.filter(Boolean).map((item) => row(item, () => menu.hidePopover()));
  const menu = el(
    "div",
    { class: "menu", role: "menu", "aria-label": label, popover: "auto", on: { keydown, toggle } },
    ...rows,
  );
  (anchor.closest(".phone, dialog") ?? document.body).append(menu);
  anchor.setAttribute("aria-expanded", "true");
  menu.showPopover();
  place(menu, anchor);
  rows[0]?.focus();

  function toggle(event) {
    if (event.newState !== "closed") return;
    const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    anchor.removeAttribute("aria-expanded");
    if (inside && anchor.isConnected) anchor.focus({ preventScroll: true });
  }

  function keydown(event) {
    const at = rows.indexOf(document.activeElement);
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    if (event.key in steps) rows.at(steps[event.key] % rows.length).focus();
    else if (event.key === "Escape" || event.key === "Tab") menu.hidePopover();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function row({ label, note, danger, run }, close) {
  const chosen = () => {
    close();
    run();
  };
  const words = [el("span", {}, label), note && el("span", { class: "menu-note" }, note)];
  return button({ role: "menuitem", tabindex: "-1", class: danger ? "danger" : null }, chosen, ...words);
}

/** Below the button, or above it when there is no room; inside the phone it belongs to, and always on the screen. */
function place(menu, anchor) {
  const { width, height } = menu.getBoundingClientRect();
  const button = anchor.getBoundingClientRect();
  const phone = anchor.closest(".phone")?.getBoundingClientRect();
  const right = Math.min(innerWidth, phone?.right ?? innerWidth) - 8;
  const left = Math.max(8, Math.min(button.left, right - width));
  const below = button.bottom + 4 + height <= innerHeight;
  const top = below ? button.bottom + 4 : Math.max(8, button.top - 4 - height);
  Object.assign(menu.style, { left: `${left}px`, top: `${top}px` });
}

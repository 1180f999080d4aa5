// "/" goes to the search field; j and k walk along a list's entries (their first links), Enter then opens one.
// Off while a field has the focus, with a modifier held, or when the reader has switched shortcuts off.

const OFF = "parley.shortcuts.off";

function typing(target) {
  return target.isContentEditable || target.matches?.("input, select, textarea");
}

function entryLinks() {
  return [...document.querySelectorAll("[data-entry] a[data-entry-link], [data-entry]:not(:has(a[data-entry-link])) a")]
    .filter((link, at, all) => all.findIndex((other) => other.closest("[data-entry]") === link.closest("[data-entry]")) === at);
}

function walk(step) {
  const links = entryLinks();
  if (links.length === 0) return;
  const current = document.activeElement?.closest?.("[data-entry]");
  const at = links.findIndex((link) => link.closest("[data-entry]") === current);
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
  links[next].focus();
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (localStorage.getItem(OFF)) return;
  if (event.key === "/") {
    const field = document.querySelector("[data-search-field]");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "j") {
    walk(1);
  } else if (event.key === "k") {
    walk(-1);
  }
}

// A checkbox marked data-shortcuts switches them, for readers who speak to their computer.
function bindSwitch() {
  const box = document.querySelector("input[data-shortcuts]");
  if (!box) return;
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener("change", () => {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
}

export function startKeyboard() {
  document.addEventListener("keydown", onKey);
  bindSwitch();
}

// "/" goes to the search field; j and k walk along a list's entries, Enter then opens one.
// Off while a field has the focus, with a modifier held, or when the reader has switched shortcuts off (footer).

const OFF = "parley.shortcuts.off";
const ENTRIES = [
  ".meeting__title a", ".appearance__title a", ".article-row__title a", ".hit-item__title a", "tbody th[scope=row] a", ".quotes .quote__text a",
].join(", ");

const typing = (target) => target.isContentEditable || target.matches?.("input, select, textarea");

function walk(step) {
  const links = [...document.querySelectorAll(ENTRIES)];
  if (links.length === 0) return;
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
  links[next].focus();
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (localStorage.getItem(OFF)) return;
  if (event.key === "/") {
    event.preventDefault();
    document.querySelector("#site-search")?.select();
  } else if (event.key === "j") {
    walk(1);
  } else if (event.key === "k") {
    walk(-1);
  }
}

// The switch, for readers who speak to their computer; single letters would get in their way.
function showSwitch() {
  const box = document.querySelector("input[data-shortcuts]");
  if (box) box.checked = !localStorage.getItem(OFF);
}

function onSwitch(event) {
  if (!event.target.matches("input[data-shortcuts]")) return;
  if (event.target.checked) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
}

export function startKeyboard() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("change", onSwitch);
  document.addEventListener("htmx:after:swap", showSwitch);
  showSwitch();
}

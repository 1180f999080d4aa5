// Buttons marked data-copy put the address of the view (or the text they carry) on the clipboard and say so.

const SHOWN_FOR_MS = 2000;

async function copy(button) {
  const text = button.dataset.copy || window.location.href;
  await navigator.clipboard.writeText(text);
  const label = button.querySelector("[data-copy-label]") ?? button;
  const before = label.textContent;
  label.textContent = button.dataset.copied ?? "✓";
  button.setAttribute("data-done", "");
  setTimeout(() => {
    label.textContent = before;
    button.removeAttribute("data-done");
  }, SHOWN_FOR_MS);
}

export function startCopying() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-copy]");
    if (button) copy(button);
  });
  // Such a button would do nothing without a script, so the page hides it until one runs (.js in main.css).
  document.documentElement.classList.add("js");
}

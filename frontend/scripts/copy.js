// Buttons marked data-copy put the address of the view on the clipboard and say so.

const SHOWN_FOR_MS = 2000;

async function copy(button) {
  await navigator.clipboard.writeText(window.location.href);
  const before = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = before; }, SHOWN_FOR_MS);
}

export function startCopying() {
  document.documentElement.classList.add("js");
  // Browsers offer the clipboard to https and to this machine alone; elsewhere the button would do nothing, so it stays hidden.
  if (!navigator.clipboard) return;
  document.documentElement.classList.add("can-copy");
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-copy]");
    if (button) copy(button);
  });
}

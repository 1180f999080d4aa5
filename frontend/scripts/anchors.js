// A link to a sentence is followed by the browser itself: after a swap by script nothing would match :target,
// and the sentence would be neither marked nor scrolled to.

function keepFromSwapping(event) {
  const link = event.target.closest?.("a[href*='#']");
  if (link && link.origin === window.location.origin) event.stopPropagation();
}

export function startAnchors() {
  document.addEventListener("click", keepFromSwapping, { capture: true }); // before htmx hears of it
}

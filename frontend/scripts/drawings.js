// A page that holds a drawing names the script that draws it; it is loaded then, and the drawing ends when the page goes.

const drawn = new Map(); // figure → function that stops it

async function draw(figure) {
  drawn.set(figure, () => {});
  const { start } = await import(figure.dataset.script);
  drawn.set(figure, await start(figure));
}

function update() {
  for (const [figure, stop] of drawn) {
    if (figure.isConnected) continue;
    stop();
    drawn.delete(figure);
  }
  for (const figure of document.querySelectorAll("[data-script]")) {
    if (!drawn.has(figure)) draw(figure);
  }
}

export function startDrawings() {
  document.addEventListener("htmx:after:process", update);
  document.addEventListener("htmx:after:swap", update);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", update);
  else update();
}

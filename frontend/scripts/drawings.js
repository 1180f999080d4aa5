// A page that holds a drawing names the script that draws it: loaded then, drawn anew when its data change, ended when the page goes.

const drawn = new Map(); // figure → { address, stop }

async function draw(figure) {
  const address = figure.dataset.network;
  const drawing = { address, stop: () => {} };
  drawn.get(figure)?.stop();
  drawn.set(figure, drawing);
  const [{ start }, answer] = await Promise.all([import(figure.dataset.script), fetch(address)]);
  if (!answer.ok) return;
  const data = await answer.json();
  if (drawn.get(figure) === drawing && figure.isConnected) drawing.stop = start(figure, data);
}

function update() {
  for (const [figure, { stop }] of drawn) {
    if (figure.isConnected) continue;
    stop();
    drawn.delete(figure);
  }
  for (const figure of document.querySelectorAll("figure[data-script]")) {
    if (drawn.get(figure)?.address !== figure.dataset.network) draw(figure);
    else figure.hidden = !figure.querySelector("canvas"); // a swap brings the attribute back
  }
}

export function startDrawings() {
  document.addEventListener("htmx:after:swap", update);
  document.addEventListener("htmx:after:process", update);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", update);
  else update();
}

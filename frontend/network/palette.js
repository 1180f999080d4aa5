// The drawing's colours come from the page's design tokens, so that it follows the colour scheme.

const SIDES = {
  usa: "usa", russland: "russia", ukraine: "ukraine", nato: "nato",
  eu: "europe", deutschland: "europe", frankreich: "europe", grossbritannien: "europe", polen: "europe", italien: "europe",
  tuerkei: "mediator", "saudi-arabien": "mediator", vae: "mediator", katar: "mediator", schweiz: "mediator",
};

export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    side: (code) => token(`side-${SIDES[code] ?? "other"}`),
    ink: token("ink"),
    raised: token("paper-raised"),
    met: token("line-strong"),
    planned: token("accent"),
    dimmed: token("line"),
    font: getComputedStyle(document.body).fontFamily,
  };
}

// The drawing's colours come from the page's design tokens, so that it follows the colour scheme.

// The same sides as in components.css.
const SIDES = {
  USA: "usa", Russland: "russia", Ukraine: "ukraine", Nato: "nato",
  EU: "europe", Europa: "europe", Deutschland: "europe", Frankreich: "europe", "Großbritannien": "europe", Polen: "europe", Italien: "europe",
  "Türkei": "mediator", "Saudi-Arabien": "mediator", "Vereinigte Arabische Emirate": "mediator", Katar: "mediator", Schweiz: "mediator",
};

export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    side: (name) => token(`side-${SIDES[name] ?? "other"}`),
    ink: token("ink"),
    raised: token("paper-raised"),
    met: token("line-strong"),
    planned: token("accent"),
    dimmed: token("line"),
    font: getComputedStyle(document.body).fontFamily,
  };
}

// The drawing of /network. Positions come from the server, so the same address gives the same picture.
// A node opens its actor, an edge the meetings behind it; the table below the drawing says the same for the keyboard.
import { MultiUndirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";

import { DashedEdge, DashedEdgeBeside } from "./network/dashed.js";
import { readPalette } from "./network/palette.js";

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const dark = window.matchMedia("(prefers-color-scheme: dark)");

const LONGEST_LABEL = 34;
const shortened = (text) => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : text);

const pairOf = ({ source, target }) => [source, target].sort().join(" ");

// Met and planned are drawn apart: a solid line, a dashed one, or both beside each other.
function buildGraph({ nodes, edges }) {
  const graph = new MultiUndirectedGraph();
  for (const node of nodes) {
    graph.addNode(node.slug, { ...node, name: node.label, label: shortened(node.label), type: "circle", size: 4 + 2 * Math.sqrt(node.met + node.planned) });
  }
  const met = new Set(edges.filter(({ kind }) => kind === "met").map(pairOf));
  for (const edge of edges) {
    if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target)) continue;
    const solid = edge.kind === "met";
    graph.addUndirectedEdge(edge.source, edge.target, {
      ...edge,
      type: solid ? "solid" : met.has(pairOf(edge)) ? "beside" : "dashed",
      size: solid ? Math.min(2.2 + 1.1 * Math.log2(edge.weight), 8) : 2.2,
    });
  }
  return graph;
}

// The layout is stretched to the shape of the drawing: the same for the same window, so the picture stays the same.
function stretch(graph, canvas) {
  const range = (values) => Math.max(...values) - Math.min(...values) || 1;
  const nodes = graph.mapNodes((id, { x, y }) => ({ x, y }));
  const shape = range(nodes.map(({ x }) => x)) / range(nodes.map(({ y }) => y));
  const factor = Math.min(Math.max(canvas.clientWidth / canvas.clientHeight / shape, 0.5), 2.2);
  graph.updateEachNodeAttributes((id, node) => ({ ...node, x: node.x * factor }), { attributes: ["x"] });
}

// What is looked at: a node and its neighbours, or an edge and its ends. Everything else steps back.
function makeFocus(graph) {
  let nodes = null;
  let edges = null;
  return {
    clear() { nodes = edges = null; },
    node(id) { nodes = new Set([id, ...graph.neighbors(id)]); edges = new Set(graph.edges(id)); },
    edge(id) { nodes = new Set(graph.extremities(id)); edges = new Set([id]); },
    holdsNode(id) { return nodes === null || nodes.has(id); },
    holdsEdge(id) { return edges === null || edges.has(id); },
    get active() { return nodes !== null; },
  };
}

function makeTip(figure) {
  const tip = document.createElement("p");
  tip.className = "network__tip";
  tip.hidden = true;
  figure.append(tip);
  return {
    show(text, { x, y }) {
      tip.textContent = text;
      tip.hidden = false;
      const free = figure.clientWidth - tip.offsetWidth - 8;
      // Styles set through the object model are allowed by the policy; style attributes in markup are not.
      tip.style.left = `${Math.max(8, Math.min(x + 14, free))}px`;
      tip.style.top = `${Math.max(8, y - 34)}px`;
    },
    hide() { tip.hidden = true; },
    remove() { tip.remove(); },
  };
}

// Names are drawn while there is room: none over another, none cut off at the edge, each with a rim in the paper's colour.
function makeLabels(colours) {
  let taken = [];
  const clash = (box) => taken.some((other) =>
    box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
  const place = (context, data, settings) => {
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const beside = data.size + 4;
    const width = context.measureText(data.label).width;
    const fits = data.x + beside + width < context.canvas.clientWidth;
    const left = fits ? data.x + beside : Math.max(2, data.x - beside - width);
    return { left, right: left + width, top: data.y - settings.labelSize / 2, bottom: data.y + settings.labelSize / 2 };
  };
  const write = (context, data, settings, box) => {
    const { ink, raised } = colours();
    const base = data.y + settings.labelSize / 3;
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = raised;
    context.strokeText(data.label, box.left, base);
    context.fillStyle = ink;
    context.fillText(data.label, box.left, base);
  };
  let wanted = [];
  return {
    clear() { wanted = []; },
    ask(context, data, settings) {
      if (data.label) wanted.push({ context, data: { ...data }, settings });
    },
    // The busiest first, so that they keep their names where it is crowded.
    drawAll() {
      taken = [];
      for (const { context, data, settings } of wanted.sort((a, b) => b.data.size - a.data.size)) {
        const box = place(context, data, settings);
        if (clash(box) && !data.forceLabel) continue;
        taken.push(box);
        write(context, data, settings, box);
      }
    },
    drawLit(context, data, settings) {
      if (data.label) write(context, data, settings, place(context, data, settings));
    },
  };
}

function settingsFor(graph, focus, labels, colours) {
  return {
    edgeProgramClasses: { solid: EdgeRectangleProgram, dashed: DashedEdge, beside: DashedEdgeBeside },
    defaultEdgeType: "solid",
    enableEdgeEvents: true,
    hideEdgesOnMove: graph.size > 4000,
    minEdgeThickness: 1.6,
    zIndex: true,
    stagePadding: 48,
    labelDensity: 3,
    labelGridCellSize: 100,
    labelRenderedSizeThreshold: 4,
    labelSize: 12.5,
    labelWeight: "550",
    labelFont: colours().font,
    enableCameraZooming: false, // until the drawing is clicked: the wheel scrolls the page
    defaultDrawNodeLabel: labels.ask,
    defaultDrawNodeHover: labels.drawLit,
    nodeReducer: (id, data) => {
      const lit = focus.holdsNode(id);
      const { side, dimmed } = colours();
      return { ...data, color: lit ? side(data.side) : dimmed, label: lit ? data.label : "", forceLabel: focus.active && lit, zIndex: lit ? 1 : 0 };
    },
    edgeReducer: (id, data) => {
      const { met, planned, dimmed } = colours();
      const lit = focus.holdsEdge(id);
      return { ...data, label: "", color: lit ? (data.type === "solid" ? met : planned) : dimmed, zIndex: lit ? 1 : 0, hidden: false };
    },
  };
}

function bindPointer(renderer, graph, focus, figure, signal) {
  const tip = makeTip(figure);
  const canvas = figure.querySelector(".network__canvas");
  const words = figure.dataset;
  const leave = () => { focus.clear(); tip.hide(); canvas.style.cursor = ""; renderer.refresh({ skipIndexation: true }); };
  const enter = (text, event) => { tip.show(text, event); canvas.style.cursor = "pointer"; renderer.refresh({ skipIndexation: true }); };
  renderer.on("enterNode", ({ node, event }) => {
    const { name, side, met, planned } = graph.getNodeAttributes(node);
    focus.node(node);
    enter(`${name}${side ? ` (${side})` : ""}: ${met} ${words.labelMet}, ${planned} ${words.labelPlanned}`, event);
  });
  renderer.on("enterEdge", ({ edge, event }) => {
    focus.edge(edge);
    const [one, other] = graph.extremities(edge).map((id) => graph.getNodeAttribute(id, "name"));
    const { kind, weight } = graph.getEdgeAttributes(edge);
    enter(`${one} – ${other}: ${weight} ${kind === "met" ? words.labelMet : words.labelPlanned}`, event);
  });
  renderer.on("leaveNode", leave);
  renderer.on("leaveEdge", leave);
  renderer.on("clickNode", ({ node }) => window.location.assign(graph.getNodeAttribute(node, "url")));
  renderer.on("clickEdge", ({ edge }) => window.location.assign(graph.getEdgeAttribute(edge, "url")));
  canvas.addEventListener("pointerdown", () => renderer.setSetting("enableCameraZooming", true), { signal });
  canvas.addEventListener("pointerleave", () => renderer.setSetting("enableCameraZooming", false), { signal });
  return tip;
}

function bindControls(renderer, graph, focus, figure, signal) {
  const duration = () => (calm.matches ? 0 : 250);
  const camera = renderer.getCamera();
  const actions = {
    in: () => camera.animate({ ratio: camera.ratio / 1.5 }, { duration: duration() }),
    out: () => camera.animate({ ratio: camera.ratio * 1.5 }, { duration: duration() }),
    all: () => camera.animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: duration() }),
  };
  for (const button of figure.querySelectorAll("button[data-zoom]")) {
    button.addEventListener("click", () => actions[button.dataset.zoom]?.(), { signal });
  }
  const search = figure.querySelector("[data-network-search]");
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLocaleLowerCase();
    const found = wanted && graph.findNode((id, { name }) => name.toLocaleLowerCase() === wanted);
    focus.clear();
    if (found) {
      focus.node(found);
      const { x, y } = renderer.getNodeDisplayData(found);
      camera.animate({ x, y, ratio: 0.6 }, { duration: duration() });
    }
    renderer.refresh({ skipIndexation: true });
  }, { signal });
}

export function start(figure, data) {
  figure.hidden = false;
  let palette = readPalette();
  const graph = buildGraph(data);
  stretch(graph, figure.querySelector(".network__canvas"));
  const focus = makeFocus(graph);
  const labels = makeLabels(() => palette);
  const renderer = new Sigma(graph, figure.querySelector(".network__canvas"), settingsFor(graph, focus, labels, () => palette));
  renderer.on("beforeRender", labels.clear);
  renderer.on("afterRender", labels.drawAll);
  labels.drawAll(); // the first picture is drawn inside the constructor
  const controls = new AbortController();
  const tip = bindPointer(renderer, graph, focus, figure, controls.signal);
  bindControls(renderer, graph, focus, figure, controls.signal);
  dark.addEventListener("change", () => {
    palette = readPalette();
    renderer.refresh();
  }, { signal: controls.signal });
  figure.setAttribute("data-drawn", "");
  return () => {
    controls.abort();
    renderer.kill();
    tip.remove();
    figure.removeAttribute("data-drawn");
  };
}

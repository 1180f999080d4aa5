// What every page loads: htmx, and small helpers. Each only adds to a page that works without them.
// Under hx-boost this module runs once for many pages, so the helpers listen on the document.
import "htmx.org/dist/htmx.esm.js";

import { startAnchors } from "./scripts/anchors.js";
import { startCopying } from "./scripts/copy.js";
import { startDrawings } from "./scripts/drawings.js";
import { startFilters } from "./scripts/filters.js";
import { startKeyboard } from "./scripts/keyboard.js";

startAnchors();
startFilters();
startKeyboard();
startCopying();
startDrawings();

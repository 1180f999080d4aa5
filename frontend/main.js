// What every page loads: htmx, and small helpers. Each only adds to a page that works without them.
import "htmx.org/dist/htmx.esm.js";

import { startCopying } from "./scripts/copy.js";
import { startFilters } from "./scripts/filters.js";
import { startKeyboard } from "./scripts/keyboard.js";

startFilters();
startKeyboard();
startCopying();

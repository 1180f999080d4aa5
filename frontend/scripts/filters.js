// Filter forms marked data-filters: a choice takes effect at once, and fields left empty stay out of the URL.

const AT_ONCE = "select, input[type=checkbox], input[type=radio], input[type=date]";

function submitOnChange(event) {
  const form = event.target.closest?.("form[data-filters]");
  if (form && event.target.matches(AT_ONCE) && event.target.validity.valid) {
    form.requestSubmit();
  }
}

// Fires for the browser's own submission and for the FormData that htmx builds.
function dropEmptyFields(event) {
  if (!event.target.matches?.("form[data-filters], form[data-clean]")) return;
  const filled = [...event.formData.entries()].filter(([, value]) => value !== "");
  for (const key of new Set(event.formData.keys())) event.formData.delete(key);
  for (const [key, value] of filled) event.formData.append(key, value);
}

export function startFilters() {
  document.addEventListener("change", submitOnChange);
  document.addEventListener("formdata", dropEmptyFields);
}

// Fields left empty stay out of the URL of a filter or search form (htmx submits a filter form on each change).

function dropEmptyFields(event) {
  if (!event.target.matches?.("form.filters, form[role=search]")) return;
  const filled = [...event.formData.entries()].filter(([, value]) => value !== "");
  for (const key of new Set(event.formData.keys())) event.formData.delete(key);
  for (const [key, value] of filled) event.formData.append(key, value);
}

export function startFilters() {
  // Fires for the browser's own submission and for the FormData that htmx builds.
  document.addEventListener("formdata", dropEmptyFields);
}

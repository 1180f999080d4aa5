"""Route → query → template: a page or an htmx fragment."""

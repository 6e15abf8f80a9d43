/**
 * Colours of figures: custom properties of the page, each with the light theme's value behind it, so that a figure drawn
 * where there is no page (a report, a saved picture) has colours too.
 */
export const COLOUR = {
  baseline: "var(--series-a, #6b6b6b)",
  scenario: "var(--series-b, #12436d)",
  other: "var(--series-c, #f46a25)",
  ink: "var(--ink, #1b2026)",
  quiet: "var(--ink-quiet, #565d66)",
  grid: "var(--grid, #e3e1da)",
  axis: "var(--axis, #8a8f96)",
  surface: "var(--surface, #ffffff)",
} as const;

export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

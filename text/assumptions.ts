/** What the panel of assumptions says, in English: ICU messages by id. */

export const assumptions = {
  "assumptions.title": "Assumptions: every parameter of the model",
  "assumptions.lead":
    "What the model takes the world to be like. A change holds in every scenario alike, so that A and B still differ only by what is done; it is a step that can be undone. A number outside what the model can bear is refused.",
  "assumptions.find": "Find a parameter",
  "assumptions.only": "Only what is set otherwise than usual ({n})",
  "assumptions.found": "{n} of {all} parameters",
  "assumptions.table": "Every parameter, as usual and now",
  "assumptions.column.parameter": "Parameter",
  "assumptions.column.usual": "Usual",
  "assumptions.column.plausible": "Plausible",
  "assumptions.column.now": "Now",
  "assumptions.column.rule": "Rule",
  "assumptions.name": "{label}, {unit}",
  "assumptions.range": "{low} to {high}",
  "assumptions.unchecked": "unchecked",
  "assumptions.drawn": "Each run draws it from {low} to {high}; a number typed here holds in all of them.",
  "assumptions.drawnPlausible": "Each run draws it from what is plausible; a number typed here holds in all of them.",
  "assumptions.differs": "A has {value}.",
  "assumptions.back": "As usual",
  "assumptions.back.name": "{label}: as usual",
  "assumptions.step": "{label}: {value}",
  "assumptions.step.usual": "{label}: as usual",
} as const;

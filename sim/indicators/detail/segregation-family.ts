/** Every index of segregation for schools and homes, by both flags and by community group: plain, by chance, corrected. */

import type { Detailed } from "../../observe/detail/detail.ts";
import type { Indicator } from "../indicator.ts";
import {
  INDEX_KEYS,
  type IndexKey,
  SEGREGATION_INDICES,
  type SegregationIndex,
  type Studied,
} from "../segregation/indices.ts";
import { DIVISIONS, type Division, SETTINGS, type Setting, splitOf, tableOf } from "./segregation-tables.ts";

type Form = "value" | "baseline" | "corrected";
const FORMS: readonly Form[] = ["value", "baseline", "corrected"];

const SETTING_WORDS = { school: "schools", home: "homes" } as const;
const FORM_WORDS = { value: "", baseline: ", expected by chance", corrected: ", chance taken out" } as const;
const DIVISION_WORDS = { fsm: "", ever6: ", Ever-6", community: ", community groups" } as const;
const GROUP_WORDS = {
  fsm: "pupils eligible for free meals and others",
  ever6: "pupils eligible within six years and others",
  community: "the place's community groups",
} as const;

/** The family's keys and declarations, without those that are declared by themselves. */
export function segregationFamily(declared: ReadonlySet<string>): Readonly<Record<string, Indicator<Detailed>>> {
  const all = SETTINGS.flatMap((setting) =>
    DIVISIONS.flatMap((division) => [...indicesOf(setting, division), ...splitsOf(setting, division)]),
  );
  return Object.fromEntries(all.filter(([key]) => !declared.has(key)));
}

type Entry = readonly [key: string, indicator: Indicator<Detailed>];

/** Of several groups only the indices that speak of all of them. */
const indicesOf = (setting: Setting, division: Division): Entry[] =>
  INDEX_KEYS.filter((index) => division !== "community" || declaredIndex(index).groups === "all").flatMap((index) =>
    FORMS.filter((form) => form === "value" || !COSTLY[form].has(index)).map(
      (form): Entry => [keyOf(setting, index, form, division), indicatorOf(setting, index, form, division)],
    ),
  );

/**
 * Forms that take chance to be drawn, summed outcome by outcome, or resampled: too dear for every year of every run.
 * The command `catchment indices` gives them for any table.
 */
const COSTLY: Readonly<Record<Exclude<Form, "value">, ReadonlySet<IndexKey>>> = {
  baseline: new Set<IndexKey>(["gini", "atkinson", "squareRoot"]),
  corrected: new Set<IndexKey>(["gini", "atkinson", "squareRoot", "entropy", "mutualInformation"]),
};

const declaredIndex = (index: IndexKey): SegregationIndex => SEGREGATION_INDICES[index];

const keyOf = (setting: Setting, index: string, form: Form, division: Division): string =>
  `${setting}${capital(index)}${form === "value" ? "" : capital(form)}${suffixOf(division)}`;

const suffixOf = (division: Division): string => (division === "fsm" ? "" : capital(division));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function indicatorOf(setting: Setting, key: IndexKey, form: Form, division: Division): Indicator<Detailed> {
  const index = declaredIndex(key);
  return {
    ...common(setting, division),
    label: `${index.label} of ${SETTING_WORDS[setting]}${DIVISION_WORDS[division]}${FORM_WORDS[form]}`,
    better: form === "baseline" ? "neither" : key === "exposure" ? "higher" : "lower",
    definition: `How ${GROUP_WORDS[division]} are spread over ${SETTING_WORDS[setting]}: ${index.range}, from all units alike to wholly apart${FORM_WORDS[form]}.`,
    formula: form === "value" ? index.formula : form === "baseline" ? index.baselineFormula : index.correction,
    reference: index.reference,
    byPart: true,
    place: (year) => indexIn(index, form, year, setting, division),
  };
}

function indexIn(index: SegregationIndex, form: Form, year: Detailed, setting: Setting, division: Division): number {
  const table = tableOf(year, setting, division);
  if (form === "value") return index.value(table);
  const baseline = baselineOf(index, table);
  return form === "baseline" ? baseline : index.corrected(index.value(table), baseline, table);
}

const baselines = new WeakMap<Studied, Map<SegregationIndex, number>>();

/** What chance alone would give, asked once of a table. */
function baselineOf(index: SegregationIndex, table: Studied): number {
  const known = baselines.get(table) ?? new Map<SegregationIndex, number>();
  baselines.set(table, known);
  const found = known.get(index) ?? index.baseline(table.margins);
  known.set(index, found);
  return found;
}

const SIDES = ["between", "within"] as const;

/** M and H of the units: what boroughs make of it, and what is left within them. */
const splitsOf = (setting: Setting, division: Division): Entry[] =>
  (["mutualInformation", "entropy"] as const).flatMap((index) =>
    SIDES.map((side): Entry => {
      const words = side === "between" ? "between boroughs" : "within boroughs";
      const { label, formula, range } = SEGREGATION_INDICES[index];
      return [
        `${setting}${capital(index)}${capital(side)}Boroughs${suffixOf(division)}`,
        {
          ...common(setting, division),
          label: `${label} of ${SETTING_WORDS[setting]} ${words}${DIVISION_WORDS[division]}`,
          better: "lower",
          definition: `The part of it (${range}) that lies ${words}, for ${GROUP_WORDS[division]}; between and within add up to the whole.`,
          formula: `${formula}, ${side}: M = M_between + Σ_s p_s M_s, H likewise by p_s E_s/E`,
          reference: "Theil 1972; Mora & Ruiz-Castillo 2011",
          place: (year) => splitOf(year, setting, division)[index][side],
        },
      ];
    }),
  );

const common = (setting: Setting, division: Division) =>
  ({
    strand: "segregation",
    arena: setting === "school" ? "between" : "beyond",
    unit: "index",
    decimals: 3,
    material: 0.005,
    flag: division === "community" ? "none" : division,
    groups: ["all"],
    inferred: false,
    mapped: false,
  }) as const satisfies Partial<Indicator>;

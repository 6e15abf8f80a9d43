/** Data about single pupils is refused, with the reason: the model needs tables of schools and areas only. */

import { type Fault, fault } from "../scenario/faults.ts";

/** Headings, in small letters and without other signs, that name or single out one pupil. */
const HEADINGS = new Set(
  (
    "upn uniquepupilnumber formerupn uln uniquelearnernumber pupilmatchingref pmr forename forenames firstname surname " +
    "lastname familyname preferredname legalforename legalsurname middlename middlenames dob dateofbirth birthdate " +
    "birthday pupilname pupilid pupilnumber pupil studentname studentid student childname childid learnername learnerid " +
    "nhsnumber homeaddress parentname"
  ).split(" "),
);

/** A unique pupil number: a letter, eleven digits, a digit or letter. */
const UPN = /^[A-HJ-NP-RT-Z]\d{11}[\dA-Z]$/i;
/** How many rows are looked at for pupil numbers and repeated ids. */
const LOOK = 2000;
/** Twenty rows or more of which over two thirds repeat an id are rows of pupils, not of schools. */
const MANY = 20;
const REPEATED = 2 / 3;

const REASON =
  "this looks like data about single pupils; the model neither needs nor keeps any: remove the column, or count pupils by school or area";

/** The faults of a table that holds data about single pupils; none for a table of schools or areas. */
export function privateDataFaults(header: readonly string[], rows: readonly string[][], file: string): Fault[] {
  const named = header.filter((heading) => HEADINGS.has(bare(heading)));
  const numbered = header.filter(
    (heading, i) => !named.includes(heading) && rows.slice(0, LOOK).some((row) => UPN.test(row[i] ?? "")),
  );
  return [
    ...named.map((heading) => fault(file, `column ${heading}`, "no data about single pupils", `"${heading}"`, REASON)),
    ...numbered.map((heading) =>
      fault(file, `column ${heading}`, "no data about single pupils", "unique pupil numbers", REASON),
    ),
  ];
}

/** Is each row a pupil? Then ids of schools come again and again. */
export function rowAPupilFaults(ids: readonly string[], column: string, file: string): Fault[] {
  const looked = ids.slice(0, LOOK);
  if (looked.length < MANY) return [];
  const different = new Set(looked).size;
  if (different > (1 - REPEATED) * looked.length) return [];
  const found = `${different} ids in ${looked.length} rows`;
  return [fault(file, `column ${column}`, "a row for each school, area or service", found, REASON)];
}

const bare = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, "");

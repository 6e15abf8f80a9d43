/** Data about single pupils is refused, with the reason: the model needs tables of schools and areas only. */

import { type Fault, fault } from "../scenario/faults.ts";

/** Words of a heading, small and together, that name or single out one pupil wherever they stand in it. */
const TELLING = new Set(
  (
    "upn uniquepupilnumber formerupn uln uniquelearnernumber pupilmatchingref pmr forename forenames firstname surname " +
    "surnames lastname familyname givenname preferredname legalforename legalsurname middlename middlenames dob " +
    "dateofbirth birthdate birthday nino nationalinsurance nhsnumber homeaddress homepostcode"
  ).split(" "),
);
/** One person, and what is told of one: "pupil_ref", "Person ID", "candidate number". */
const PERSONS = "pupil student child learner candidate person parent carer guardian".split(" ");
const OF_ONE = "name id ref reference number no key code identifier address postcode email".split(" ");
/** A heading that is one of these and nothing else. */
const ALONE = new Set("pupil student candidate learner".split(" "));
/** A count or share over pupils, and whoever leads or answers for a school, is nobody's secret. */
const COUNTED = new Set("count counts total share percent percentage per rate ratio average mean".split(" "));
const LEADING = new Set("head headteacher principal".split(" "));

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
  const named = header.filter(singlesOut);
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

/** Does a column of this heading name or single out one pupil? */
function singlesOut(heading: string): boolean {
  const words = wordsOf(heading);
  if (words.some((word) => COUNTED.has(word))) return false;
  if (words.some((word) => LEADING.has(word)) && !words.some((word) => PERSONS.includes(word))) return false;
  return ALONE.has(words.join("")) || runsOf(words).some((run) => TELLING.has(run) || isOfOne(run));
}

const isOfOne = (run: string): boolean =>
  PERSONS.some((person) => run.startsWith(person) && OF_ONE.includes(run.slice(person.length)));

/** The words of a heading, small: parted by signs, and where a small letter is followed by a capital. */
const wordsOf = (heading: string): string[] =>
  heading
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

const LONGEST_RUN = 4;

/** Every run of up to four words, written together. */
const runsOf = (words: readonly string[]): string[] =>
  words.flatMap((_, from) =>
    Array.from({ length: LONGEST_RUN }, (_, more) => words.slice(from, from + more + 1).join("")),
  );

/** How far schools work with others' pupils and schools, which raises what they expect of pupils. [W1] */

import type { Year } from "../engine/process.ts";
import { partnershipTies } from "../network/partnerships.ts";

/**
 * w·(1 − Π over partners (1 − strength·trust)), by school: how much working with them counts beside sharing practice and
 * inquiring with pupils. 0 where it is given no weight.
 */
export function contactWithPartners({ place, parameters, state }: Year): Float64Array {
  const weight = parameters["takePart.contact"];
  const contact = new Float64Array(state.schools.count);
  if (weight === 0) return contact;
  const { offsets, strength, trust } = partnershipTies(state.network, place);
  for (let s = 0; s < contact.length; s++) {
    let apart = 1;
    for (let tie = offsets[s]; tie < offsets[s + 1]; tie++) apart *= 1 - strength[tie] * trust[tie];
    contact[s] = weight * (1 - apart);
  }
  return contact;
}

/** The same with whoever inquires with pupils: w·(1 − (1 − inquiry)·Π). */
export function contactWithOthers(year: Year): Float64Array {
  const weight = year.parameters["takePart.contact"];
  const { inquiry } = year.state.schools;
  const contact = contactWithPartners(year);
  for (let s = 0; s < contact.length; s++) contact[s] += inquiry[s] * (weight - contact[s]);
  return contact;
}

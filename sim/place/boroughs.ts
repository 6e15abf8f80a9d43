/** The boroughs of a place: the larger units that its schools and neighbourhoods say they are in. */

interface Bounded {
  readonly schools: { readonly boroughs?: readonly string[] };
  readonly neighbourhoods: { readonly boroughs?: readonly string[] };
}

/** Their names, each once, in order of their letters: the same however schools are ordered. [O5] */
export function boroughsOf({ schools, neighbourhoods }: Bounded): string[] {
  return [...new Set([...(schools.boroughs ?? []), ...(neighbourhoods.boroughs ?? [])])].sort();
}

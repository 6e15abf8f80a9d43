/** What a profile leaves unsaid, where schools are grown and where profiles are read. */

import type { Profile } from "./profile.ts";

/** What a borough's primary schools are where its profile says nothing: none admits by faith, all are maintained. */
export const NO_KINDS = { faith: 0, trust: 0 } as const;

/** Places for each pupil of the primary schools of a borough. */
export const primaryPlacesPerPupil = ({ primary, placesPerPupil }: Profile): number =>
  primary?.placesPerPupil ?? placesPerPupil;

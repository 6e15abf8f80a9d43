/** The field's claims, by the letter under which they are asked for. */

import { accountability } from "./claims/accountability.ts";
import { apart } from "./claims/apart.ts";
import { choice } from "./claims/choice.ts";
import { exclusion } from "./claims/exclusion.ts";
import { middleTier } from "./claims/middle-tier.ts";
import { partnershipsClaim } from "./claims/partnerships.ts";
import { rivalry } from "./claims/rivalry.ts";
import { services } from "./claims/services.ts";
import { sharing } from "./claims/sharing.ts";
import { together } from "./claims/together.ts";
import { whoLeft } from "./claims/who-left.ts";
import type { FieldClaim } from "./field-claim.ts";

const declareClaims = <K extends string>(table: Record<K, FieldClaim>): Readonly<Record<K, FieldClaim>> => table;

export const CLAIMS = declareClaims({
  sharing,
  partnerships: partnershipsClaim,
  rivalry,
  services,
  middleTier,
  choice,
  exclusion,
  apart,
  accountability,
  together,
  whoLeft,
});

export type ClaimKey = keyof typeof CLAIMS;
export const CLAIM_KEYS = Object.keys(CLAIMS) as ClaimKey[];

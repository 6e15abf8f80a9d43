/** Other words under which people look for a lever, beside those it says of itself: what a local authority or a school calls it. */

import type { LeverKey } from "../sim/scenario/levers.ts";

export const LEVER_WORDS: Readonly<Record<LeverKey, string>> = {
  sharingPractice: "CPD professional development training lesson study coaching teaching quality",
  inclusiveSupport: "behaviour suspension permanent exclusions pastoral nurture attendance absence SEND",
  limitExclusion: "behaviour suspension permanent exclusions sanctions zero exclusion ban off-rolling",
  leadershipDevelopment: "headteachers principals NPQ training",
  inclusiveAppointments: "headteachers principals recruitment governors",
  agreeInclusion: "ethos culture vision staff whole-school",
  broadEvidence: "data assessment progress targets Ofsted accountability",
  inclusiveInquiry: "pupil voice student voice action research",
  partnerships: "federation trust MAT academy academies school-to-school support improvement collaboration",
  staffExchange: "secondment recruitment retention turnover teachers",
  buffering: "Ofsted accountability pressure local authority middle tier trust MAT",
  coordination: "local authority hub joined-up services partnership board",
  publishing: "league tables performance tables Ofsted accountability Progress 8 stakes",
  stopTables: "league tables performance tables Ofsted accountability Progress 8",
  broadenTables: "league tables performance tables Ofsted accountability absence",
  disadvantagePriority: "admissions pupil premium FSM poverty oversubscription quota reserve",
  fairAccess: "in-year admissions fair access protocol exclusions managed moves alternative provision",
  familySupport:
    "children's services early help health Sure Start family hub poverty attendance absence social care parents",
  travelAndAdvice: "transport bus admissions information parents choice",
  supportWithoutLabels: "SEND SEN EHCP special needs inclusion identification",
  mixedGrouping: "setting streaming sets streams banding ability mixed attainment",
  closeSeparateSettings: "SEND SEN special schools units resourced provision inclusion EHCP",
};

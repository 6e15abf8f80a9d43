/** Other words under which people look for a lever, beside those it says of itself: what a local authority or a school calls it. */

import type { LeverKey } from "../sim/scenario/levers.ts";

/** The same of how schools admit. */
export const ADMISSIONS_WORDS =
  "admissions reform rules criteria oversubscription catchment distance nearest local neighbourhood schools siblings faith feeder lottery lots random ballot banding ability test grammar selection reserve quota FSM pupil premium Boston deferred acceptance places";

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
  disadvantagePriority:
    "admissions catchment distance nearest local pupil premium FSM poverty oversubscription quota reserve",
  fairAccess: "in-year admissions fair access protocol exclusions managed moves alternative provision",
  familySupport:
    "children's services early help health Sure Start family hub poverty attendance absence social care parents",
  travelAndAdvice: "transport bus admissions information parents choice",
  earlyYears: "Sure Start family hub nursery childcare preschool health visiting birth",
  parentsVoice: "parents carers PTA parent council advocacy advocates engagement involvement voice",
  mentalHealth: "CAMHS wellbeing counselling nurses health attendance absence emotional",
  socialCareLink: "children's social care looked after in care child protection virtual school attendance absence",
  youthWork: "youth clubs youth service detached after school holiday activities",
  adultLearning: "family learning ESOL adult education basic skills parents",
  adviceOnChoosing: "admissions information parents choice appeals",
  travelPass: "transport bus fares travel distance",
  employerLinks: "careers work experience placements apprenticeships aspirations Gatsby",
  housingMix: "social housing affordable homes tenure planning segregation",
  regeneration: "renewal estates housing investment levelling up deprived area gentrification",
  supportWithoutLabels: "SEND SEN EHCP special needs inclusion identification",
  mixedGrouping: "setting streaming sets streams banding ability mixed attainment",
  universalDesign: "UDL inclusive teaching differentiation adaptive planning curriculum SEND accessibility",
  challengeAdvisers: "City Challenge London Challenge school improvement partner SIP adviser link inspector support",
  familiesOfSchools: "similar schools benchmarking data London Challenge statistical neighbours comparison",
  intakeFunding: "pupil premium funding formula budget deprivation finance schools forum money",
  criticalFriend: "higher education researchers research partnership evidence inquiry HEI",
  championing: "leadership advocacy values moral purpose director councillor mayor campaign",
  districtPartnership: "authority twinning peer review exchange learning from elsewhere sector-led improvement",
  closeSeparateSettings: "SEND SEN special schools units resourced provision inclusion EHCP",
};

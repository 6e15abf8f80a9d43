/** What a place can add to services for children and families, kind by kind. [Y3] [Y4] */

import { leversOf } from "./declare.ts";

export const SERVICE_LEVERS = leversOf("beyond", {
  earlyYears: {
    label: "Early years",
    reach: "neighbourhoods",
    tier: "more",
    rule: "Y3",
    processes: ["newCohort"],
    mediator: "neighbourhoods.earlyYearsIn11",
    off: { "newCohort.earlyYearsCover": 0 },
    caution:
      "It reaches children from birth to 4. The first of them come to secondary school seven years later, those it reached in full only after eleven: before that nothing changes in a secondary school. Primary schools see them after one year and five.",
    levels: ["no more than now", "a few more places", "more places", "many more places", "open to every young child"],
    capacity: 2,
    cost: 90000,
    evidence: ["sure_start_fsm"],
    checked: false,
    meaning:
      "Children's centres reach children under 5 whom none reaches yet. What it does to attainment fades in part as they grow, and is smaller for children not eligible for free meals.",
  },
  parentsVoice: {
    label: "Parents' support, training and advocacy",
    reach: "neighbourhoods",
    tier: "more",
    rule: "Y4",
    processes: ["serve"],
    mediator: "families.voice",
    levels: ["no more than now", "a group in places", "a group", "group and training", "group, training and advocates"],
    capacity: 1,
    cost: 15000,
    evidence: ["eef_parental"],
    checked: false,
    meaning:
      "A group of parents, training and people who speak up with them give families a voice. With it they take up more support, judge schools more surely, obtain labels, contest exclusion and separate placement, and bring new thinking to schools' joint inquiry. It teaches no child directly.",
  },
  mentalHealth: {
    label: "Health and mental health",
    reach: "neighbourhoods",
    tier: "more",
    rule: "Y4",
    processes: ["serve"],
    mediator: "families.attendanceDose",
    levels: ["no more than now", "a little", "some", "strong", "a team in every neighbourhood"],
    capacity: 1,
    cost: 45000,
    evidence: ["community_school_abs"],
    checked: false,
    meaning:
      "Health and mental health services make room for families in greatest need: their children are away less and take part more, and may learn more two years later.",
  },
  socialCareLink: {
    label: "Social care link",
    reach: "neighbourhoods",
    tier: "more",
    rule: "Y4",
    processes: ["serve"],
    mediator: "families.attendanceDose",
    levels: ["no more than now", "a named person", "some hours", "many hours", "a worker in every neighbourhood"],
    capacity: 1,
    cost: 40000,
    evidence: ["looked_after_share", "unexplained_exit"],
    checked: false,
    meaning:
      "Social care works with families who have a child in care, or one who missed a tenth of school or more last year, and with nobody else. In a run of secondary schools alone absence before entry is not known, so that a child new to them is reached only if in care or by older children of the family.",
  },
  youthWork: {
    label: "Youth work",
    reach: "neighbourhoods",
    tier: "more",
    rule: "Y4",
    processes: ["serve"],
    mediator: "families.participationDose",
    levels: ["no more than now", "an evening a week", "some evenings", "most evenings", "a club every day"],
    capacity: 1,
    cost: 45000,
    evidence: [],
    checked: false,
    meaning:
      "Clubs and youth workers make room for young people in greatest need: they come to take part more, and are away somewhat less. What it does to results is assumed small.",
  },
  adultLearning: {
    label: "Adult learning",
    reach: "neighbourhoods",
    tier: "more",
    rule: "Y4",
    processes: ["serve"],
    mediator: "families.voice",
    levels: ["no more than now", "a course", "some courses", "many courses", "a centre in every neighbourhood"],
    capacity: 0.5,
    cost: 20000,
    evidence: [],
    checked: false,
    meaning:
      "Parents learn: languages, numbers, how schools work. Families gain a voice first; what children gain by it at school comes later and is assumed.",
  },
});

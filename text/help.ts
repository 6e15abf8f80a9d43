/** What the help says: what one sees, what the words mean, and which keys there are. */

export const help = {
  "help.reading":
    "The sentence at the top says what the model finds when the two scenarios, A and B, are run many times. The cards say the same for four measures; choose one to draw it large. The year slider moves every figure.",
  "help.pairs":
    "A and B share their luck: in each pair of runs the same families live in the same homes and meet the same chances. How often B does better speaks of luck inside the model; it is not the probability that a policy works.",
  "help.levers":
    "Levers, and below them how schools admit, are what a place can decide. Moving one changes B; A stays as the baseline. The first pairs are drawn as thin lines, then all of them with bands. Every step can be undone.",
  "help.context":
    "Futures are what a place does not decide: how many children come, how poor new families are, how often people move. They change A and B alike.",
  "help.measures": "What is measured",
  "help.words": "Words",
  "help.keys": "Keys",
  "help.word.sd": "SD",
  "help.word.sd.means":
    "Standard deviation: how widely pupils’ attainment is spread in the whole country. At 16 one month of learning is about 0.04 SD, so a gap of 0.7 SD is about a year and a half.",
  "help.word.ever6": "Ever-6",
  "help.word.ever6.means": "Pupils who were eligible for free school meals at any time in the last six years.",
  "help.word.fsm": "FSM",
  "help.word.fsm.means": "Pupils who are eligible for free school meals now.",
  "help.word.points": "pp",
  "help.word.points.means": "Percentage points: from 20 % to 22 % is two percentage points.",
  "help.word.dissimilarity": "Dissimilarity, D",
  "help.word.dissimilarity.means":
    "The share of eligible pupils who would have to change school for every school to have the same mix: 0 is even, 1 is wholly apart.",
  "help.word.pair": "Paired run",
  "help.word.pair.means": "One run of A and one of B with the same luck.",
  "help.word.likely": "Likely, 8 in 10",
  "help.word.likely.means":
    "The middle 80 % of the pairs: in one pair of ten the difference is below the range, in one of ten above it.",
  "help.word.middle": "Medians and the difference",
  "help.word.middle.means":
    "The median: half lie below, half above. The large number on a card is the middle of the pairs’ differences. It need not be what the middle run of A and the middle run of B differ by, because runs differ much more among themselves than the two runs of a pair do.",
  "help.word.chance": "Within chance",
  "help.word.chance.means":
    "With 30 pairs, 10 to 20 either way are what tossing a coin would give in 19 of 20 tries; below 6 pairs nothing can be told. Beyond that, 21 to 23 of 30 are “more often than not”, 24 to 28 “most runs”, 29 “almost every run”. Where four measures and many years are looked at, one in twenty will lie beyond chance by luck.",
  "help.word.material": "Too little to matter",
  "help.word.material.means":
    "Each measure states the smallest difference that would matter to anyone; the grey band in the dot plot shows it.",
  "help.key.undo": "Ctrl or Cmd + Z",
  "help.key.undo.does": "Undoes the last step.",
  "help.key.redo": "Shift + Ctrl or Cmd + Z, or Ctrl + Y",
  "help.key.redo.does": "Does it again.",
  "help.key.slider": "Arrow keys on a slider",
  "help.key.slider.does": "Move it by one step; Home and End go to its ends.",
  "help.key.tab": "Arrow keys on A and B",
  "help.key.tab.does": "Switch between the settings of the two scenarios.",
  "help.screen.explore": "One scenario, B, changed step by step and always held against the baseline, A.",
  "help.screen.compare":
    "Two to six scenarios side by side: what was set otherwise, what came of it, and whether it holds in other futures.",
  "help.screen.place":
    "The schools, services and neighbourhoods, other places that ship, tables of your own, and ties that scenarios make or end.",
  "help.depth.story": "The sentence, one figure, and a few changes to try with a single press.",
  "help.depth.levers": "What a place can decide, the timeline of it, and every figure.",
  "help.depth.model": "All of that, with every lever in one table, every assumption, the seed and the number of runs.",
  "help.tabs": "What each tab asks",
  "help.tab.gap": "How far apart are pupils eligible for free meals and others, over the years and by school?",
  "help.tab.mix": "Who goes to school with whom, and how much of that is where families live?",
  "help.tab.access": "Who gets a place they asked for, how far do pupils travel, and are there places enough?",
  "help.tab.place": "Where in the place do things stand, and where do pupils of a neighbourhood go?",
  "help.tab.partnerships": "Who works with whom, and what do staff know, use, take up and find together?",
  "help.tab.whoGains": "For which children is B better, the same or worse than A, and for which groups?",
  "help.tab.tradeOffs": "What is given up for what, and what does it cost?",
  "help.value":
    "Tick what the place is after, and up to four measures that lead the result. Ticking runs nothing anew. Where only achievement is ticked, the page says what that leaves out: whether children are there, and whether they take part.",
} as const;

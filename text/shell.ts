/** What the frame of Explore says, in English: its tabs, its screens and what it remembers. */

export const shell = {
  "shell.screens": "Screens",
  "shell.screen.explore": "Explore",
  "shell.screen.compare": "Compare",
  "shell.screen.place": "Place",

  "shell.why": "Why this result?",
  "shell.timeline": "When things happen",

  "shell.tabs": "Figures",
  "shell.tab.gap": "Gap",
  "shell.tab.mix": "Mix",
  "shell.tab.access": "Access",
  "shell.tab.place": "Place",
  "shell.tab.partnerships": "Partnerships",
  "shell.tab.whoGains": "Who gains",
  "shell.tab.tradeOffs": "Trade-offs",

  "shell.pin": "Keep in sight",
  "shell.pin.none": "no other figure",
  "shell.pinned": "Kept in sight",
  "shell.figure.gap": "Measure over the years",
  "shell.figure.pairs": "Differences, pair by pair",
  "shell.figure.dumbbell": "Gap by school or neighbourhood",
  "shell.figure.curve": "Segregation curve",
  "shell.figure.tradeOff": "Two measures against each other",
  "shell.figure.slope": "Homes and schools: who is apart",
  "shell.figure.map": "Map",
} as const;

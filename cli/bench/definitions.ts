/** What the workloads are, in words: the definitions that a program of anybody's must follow to be compared. */

export const CHOICE_ROUND = `## The choice round

N families and S schools in a unit square, eight options a family, twelve years, seven cohorts: 100,000 / 100 is *small*,
1,000,000 / 400 is *large*. All draws come from one xoshiro128\\*\\* of 32 bits, sown from seed 1, one draw a number, u = (r + .5) / 2³².

1. Each school in turn draws x, y, quality q and weight w = .7 + .6u; its capacity is ⌈1.05 N w / Σw⌉; its share of group 1 is .5.
2. Each family in turn draws x and y (kept as 32-bit floats), its group (1 where u < .2 + .6x) and its income .3 (1 − group) + .7u.
3. First all families choose; then in each of twelve years the next cohort leaves, is drawn anew as in 2 and chooses for the free places.
4. Who chooses looks at the eight nearest schools and ranks them by 2 (.5 + income) q + 2 × the share there of its own group −
   10 × distance + a Gumbel draw −ln(−ln u), one a school, nearest first. Places go by deferred acceptance: schools take the
   nearest, the lower number first where distances tie; who is refused by all eight stays without a place. Then each school's
   share of group 1 is that of its families, and q becomes .8q + .2 × their mean income.
5. What shows that the same was done: a hash (FNV-1a) of all families' schools, the share without a place, the share of the fifth
   cohort at its first choice, and dissimilarity D. The figure is the mean processor time of one of the twelve years.

Who draws by a table or with chance of its own must come to the same shares, not to the same hash. The reference is
\`cli/bench/c/choice-round.c\`, compiled with -O3.`;

export const SCHELLING = `## Schelling's grid

The definition by which frameworks are commonly compared (JuliaDynamics, ABMFrameworksComparison): a bounded square, one agent a
cell at most, half of the agents of each group, a random start. In each of 20 steps all agents in a fresh random order count
neighbours of their own group within a Chebyshev radius; who finds fewer than are wanted moves to a random empty cell at once.
*Small*: 40 × 40 cells, 1,000 agents, radius 1, at least 3. *Large*: 100 × 100, 8,000 agents, radius 2, at least 8. The figure is
the processor time of a run, setting up and steps; moves and the mean share of like neighbours in the end show that the same was
done. The reference is \`cli/bench/c/schelling.c\`, compiled with -O3.`;

/*
 * Schelling's grid in plain C: agents with an identity, a place, a group and a mark of content, on a bounded square. The
 * reference of `catchment bench`; its definition is in docs/performance.md.
 *
 *   schelling SIDE AGENTS RADIUS WANTED STEPS SEED RUNS  ->  one line of JSON, the time of each run in it
 */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static uint32_t state[4];

static uint32_t rotated(uint32_t x, int by) { return x << by | x >> (32 - by); }

static uint32_t bits(void) {
    uint32_t result = rotated(state[1] * 5, 7) * 9, shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotated(state[3], 11);
    return result;
}

static int below(int n) { return (int)((uint64_t)bits() * n >> 32); }

static void sow(uint32_t seed) {
    for (int i = 0; i < 4; i++) {
        uint32_t x = seed += 0x9e3779b9u;
        x = (x ^ x >> 16) * 0x21f0aaadu;
        x = (x ^ x >> 15) * 0x735a2d97u;
        state[i] = x ^ x >> 15;
    }
}

/* The grid has an empty margin as wide as the radius, so that no look around an agent needs a test of bounds. */
static int side, agents, radius, wanted, steps, stride;
static uint8_t *grid, *group, *happy;
static int *home, *empty, *order;

static void shuffle(int *list, int count) {
    for (int i = count - 1; i > 0; i--) {
        int j = below(i + 1), kept = list[i];
        list[i] = list[j];
        list[j] = kept;
    }
}

static void settle(void) {
    int cells = side * side;
    memset(grid, 0, (size_t)stride * stride);
    for (int c = 0; c < cells; c++) empty[c] = (c / side + radius) * stride + c % side + radius;
    shuffle(empty, cells);
    for (int a = 0; a < agents; a++) {
        home[a] = empty[cells - 1 - a];
        group[a] = a < agents / 2 ? 1 : 2;
        happy[a] = 0;
        order[a] = a;
        grid[home[a]] = group[a];
    }
}

static int like(int cell, uint8_t own) {
    int count = -1;
    for (int row = cell - radius * stride; row <= cell + radius * stride; row += stride)
        for (int at = row - radius; at <= row + radius; at++) count += grid[at] == own;
    return count;
}

static int step(void) {
    int moves = 0, vacant = side * side - agents;
    shuffle(order, agents);
    for (int i = 0; i < agents; i++) {
        int a = order[i], cell = home[a];
        happy[a] = like(cell, group[a]) >= wanted;
        if (happy[a]) continue;
        int slot = below(vacant), to = empty[slot];
        empty[slot] = cell;
        grid[cell] = 0;
        grid[to] = group[a];
        home[a] = to;
        moves++;
    }
    return moves;
}

/* Of those with a neighbour, the mean share of neighbours who are of the same group. */
static double similarity(void) {
    double sum = 0;
    int with = 0;
    for (int a = 0; a < agents; a++) {
        int same = like(home[a], group[a]), other = like(home[a], 3 - group[a]) + 1;
        if (same + other == 0) continue;
        sum += (double)same / (same + other);
        with++;
    }
    return sum / with;
}

static double processor_ms(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
}

int main(int count, char **words) {
    if (count != 8) {
        fprintf(stderr, "schelling SIDE AGENTS RADIUS WANTED STEPS SEED RUNS\n");
        return 2;
    }
    side = atoi(words[1]);
    agents = atoi(words[2]);
    radius = atoi(words[3]);
    wanted = atoi(words[4]);
    steps = atoi(words[5]);
    uint32_t seed = (uint32_t)strtoul(words[6], NULL, 10);
    int runs = atoi(words[7]);
    stride = side + 2 * radius;
    grid = malloc((size_t)stride * stride);
    group = malloc(agents);
    happy = malloc(agents);
    home = malloc(agents * sizeof *home);
    order = malloc(agents * sizeof *order);
    empty = malloc((size_t)side * side * sizeof *empty);
    long moves = 0;
    double begun = processor_ms();
    for (int run = 0; run < runs; run++) {
        sow(seed + run);
        settle();
        for (int s = 0; s < steps; s++) moves += step();
    }
    double spent = processor_ms() - begun;
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("{\"ms\":%.5f,\"moves\":%.1f,\"lastSimilar\":%.4f,\"peakMb\":%.1f}\n", spent / runs, (double)moves / runs,
           similarity(), used.ru_maxrss / 1024.0);
    return 0;
}

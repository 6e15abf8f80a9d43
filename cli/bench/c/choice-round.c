/*
 * The choice round in plain C: families choose among their eight nearest schools, places go by deferred acceptance, and a
 * seventh of the families is new each year. The reference of `catchment bench`; its definition is in docs/performance.md.
 *
 *   choice-round FAMILIES SCHOOLS SEED  ->  one line of JSON
 */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { NEAR = 8, YEARS = 12, COHORTS = 7, NOWHERE = 0xffff };

/* ---- chance: xoshiro128**, one 32-bit draw a number ---- */

static uint32_t state[4];

static uint32_t rotated(uint32_t x, int by) { return x << by | x >> (32 - by); }

static double uniform(void) {
    uint32_t result = rotated(state[1] * 5, 7) * 9, shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotated(state[3], 11);
    return (result + 0.5) * 0x1p-32;
}

static void sow(uint32_t seed) {
    for (int i = 0; i < 4; i++) {
        uint32_t x = seed += 0x9e3779b9u;
        x = (x ^ x >> 16) * 0x21f0aaadu;
        x = (x ^ x >> 15) * 0x735a2d97u;
        state[i] = x ^ x >> 15;
    }
}

/* ---- the town ---- */

static int families, schools;
static double *school_x, *school_y, *quality, *share;
static int *capacity, *enrolled;
static float *home_x, *home_y, *income;
static uint8_t *group;
static uint16_t *at;

static void *room(size_t count, size_t size) {
    void *memory = calloc(count ? count : 1, size);
    if (!memory) exit(3);
    return memory;
}

static void arrive(int f) {
    home_x[f] = (float)uniform();
    home_y[f] = (float)uniform();
    group[f] = uniform() < 0.2 + 0.6 * home_x[f];
    income[f] = (float)(0.3 * (1 - group[f]) + 0.7 * uniform());
    at[f] = NOWHERE;
}

static void build(void) {
    double weights = 0, *weight = room(schools, sizeof *weight);
    school_x = room(schools, sizeof *school_x);
    school_y = room(schools, sizeof *school_y);
    quality = room(schools, sizeof *quality);
    share = room(schools, sizeof *share);
    capacity = room(schools, sizeof *capacity);
    enrolled = room(schools, sizeof *enrolled);
    home_x = room(families, sizeof *home_x);
    home_y = room(families, sizeof *home_y);
    income = room(families, sizeof *income);
    group = room(families, sizeof *group);
    at = room(families, sizeof *at);
    for (int s = 0; s < schools; s++) {
        school_x[s] = uniform();
        school_y[s] = uniform();
        quality[s] = uniform();
        weights += weight[s] = 0.7 + 0.6 * uniform();
        share[s] = 0.5;
    }
    for (int s = 0; s < schools; s++) capacity[s] = (int)ceil(1.05 * families * weight[s] / weights);
    for (int f = 0; f < families; f++) arrive(f);
    free(weight);
}

/* ---- which schools can be among the nearest of a square of the town ---- */

static int squares;
static int *first, *candidate;

static double outside(double low, double high, double x) { return x < low ? low - x : x > high ? x - high : 0; }
static double farthest(double low, double high, double x) { return fmax(fabs(x - low), fabs(x - high)); }

struct near { double distance; int school; };

static int by_distance(const void *a, const void *b) {
    const struct near *left = a, *right = b;
    if (left->distance != right->distance) return left->distance < right->distance ? -1 : 1;
    return left->school - right->school;
}

static int ascending(const void *a, const void *b) {
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static void list_candidates(void) {
    squares = (int)ceil(2 * sqrt(schools));
    double side = 1.0 / squares, *far = room(schools, sizeof *far);
    struct near *found = room(schools, sizeof *found);
    first = room(squares * squares + 1, sizeof *first);
    candidate = room((size_t)squares * squares * schools, sizeof *candidate);
    int count = 0;
    for (int cell = 0; cell < squares * squares; cell++) {
        double left = cell % squares * side, low = cell / squares * side;
        for (int s = 0; s < schools; s++)
            far[s] = hypot(farthest(left, left + side, school_x[s]), farthest(low, low + side, school_y[s]));
        qsort(far, schools, sizeof *far, ascending);
        int some = 0;
        for (int s = 0; s < schools; s++) {
            double off = hypot(outside(left, left + side, school_x[s]), outside(low, low + side, school_y[s]));
            if (off > far[NEAR - 1]) continue;
            double from_centre = hypot(school_x[s] - left - side / 2, school_y[s] - low - side / 2);
            found[some++] = (struct near){from_centre, s};
        }
        qsort(found, some, sizeof *found, by_distance);
        first[cell] = count;
        for (int i = 0; i < some; i++) candidate[count++] = found[i].school;
    }
    first[squares * squares] = count;
    candidate = realloc(candidate, count * sizeof *candidate);
    free(far);
    free(found);
}

/* ---- choosing ---- */

static uint16_t *listed;   /* NEAR schools of each chooser, the one most wanted first */
static float *way;         /* how far each of them is */
static uint8_t *next_one;  /* how many of them a chooser has asked */

static void choose(int f, uint16_t *list, float *ways) {
    double squared[NEAR], liking[NEAR];
    int school[NEAR], order[NEAR], some = 0;
    int column = (int)(home_x[f] * squares), row = (int)(home_y[f] * squares);
    if (column >= squares) column = squares - 1;
    if (row >= squares) row = squares - 1;
    int cell = row * squares + column;
    for (int c = first[cell]; c < first[cell + 1]; c++) {
        int s = candidate[c];
        double dx = home_x[f] - school_x[s], dy = home_y[f] - school_y[s], d = dx * dx + dy * dy;
        if (some == NEAR && d >= squared[NEAR - 1]) continue;
        int k = some < NEAR ? some++ : NEAR - 1;
        for (; k > 0 && squared[k - 1] > d; k--) {
            squared[k] = squared[k - 1];
            school[k] = school[k - 1];
        }
        squared[k] = d;
        school[k] = s;
    }
    for (int k = 0; k < NEAR; k++) {
        int s = school[k];
        double own = group[f] ? share[s] : 1 - share[s];
        liking[k] = 2 * (0.5 + income[f]) * quality[s] + 2 * own - 10 * sqrt(squared[k]) - log(-log(uniform()));
        int j = k;
        for (; j > 0 && liking[order[j - 1]] < liking[k]; j--) order[j] = order[j - 1];
        order[j] = k;
    }
    for (int k = 0; k < NEAR; k++) {
        list[k] = (uint16_t)school[order[k]];
        ways[k] = (float)sqrt(squared[order[k]]);
    }
}

/* ---- places: families ask, schools keep the nearest; one heap a school, farthest on top, made when the school fills ---- */

static int *start, *held, *heap;
static float *heap_way;

static int is_farther(int a, int b) {
    return heap_way[a] > heap_way[b] || (heap_way[a] == heap_way[b] && heap[a] > heap[b]);
}

static void swap(int a, int b) {
    int f = heap[a];
    float w = heap_way[a];
    heap[a] = heap[b];
    heap_way[a] = heap_way[b];
    heap[b] = f;
    heap_way[b] = w;
}

static void sink(int base, int size, int i) {
    for (int child; (child = 2 * i + 1) < size; i = child) {
        if (child + 1 < size && is_farther(base + child + 1, base + child)) child++;
        if (!is_farther(base + child, base + i)) return;
        swap(base + child, base + i);
    }
}

/* Who is turned away where f asks s: nobody (-1), f itself, or whoever f displaces. */
static int ask(int f, int s, float distance) {
    int base = start[s], seats = start[s + 1] - base;
    if (seats == 0) return f;
    if (held[s] < seats) {
        heap[base + held[s]] = f;
        heap_way[base + held[s]++] = distance;
        if (held[s] == seats)
            for (int i = seats / 2 - 1; i >= 0; i--) sink(base, seats, i);
        return -1;
    }
    if (distance > heap_way[base] || (distance == heap_way[base] && f > heap[base])) return f;
    int displaced = heap[base];
    heap[base] = f;
    heap_way[base] = distance;
    sink(base, seats, 0);
    return displaced;
}

static int round_of(int from, int to) {
    int firsts = 0;
    for (int f = from; f < to; f++) choose(f, listed + (size_t)(f - from) * NEAR, way + (size_t)(f - from) * NEAR);
    memset(next_one, 0, to - from);
    memset(held, 0, schools * sizeof *held);
    start[0] = 0;
    for (int s = 0; s < schools; s++) {
        int seats = capacity[s] - enrolled[s];
        start[s + 1] = start[s] + (seats > 0 ? seats : 0);
    }
    for (int f = from; f < to; f++)
        for (int asking = f; asking >= 0 && next_one[asking - from] < NEAR;) {
            size_t i = (size_t)(asking - from) * NEAR + next_one[asking - from]++;
            asking = ask(asking, listed[i], way[i]);
        }
    for (int s = 0; s < schools; s++) {
        enrolled[s] += held[s];
        for (int i = start[s]; i < start[s] + held[s]; i++) {
            at[heap[i]] = (uint16_t)s;
            firsts += listed[(size_t)(heap[i] - from) * NEAR] == s;
        }
    }
    return firsts;
}

static void take_stock(void) {
    double *incomes = room(schools, sizeof *incomes);
    int *ones = room(schools, sizeof *ones);
    for (int f = 0; f < families; f++) {
        if (at[f] == NOWHERE) continue;
        ones[at[f]] += group[f];
        incomes[at[f]] += income[f];
    }
    for (int s = 0; s < schools; s++) {
        if (!enrolled[s]) continue;
        share[s] = (double)ones[s] / enrolled[s];
        quality[s] = 0.8 * quality[s] + 0.2 * incomes[s] / enrolled[s];
    }
    free(incomes);
    free(ones);
}

/* ---- what is reported ---- */

static double processor_ms(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
}

static long peak_kb(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

static double dissimilarity(void) {
    double ones = 0, all = 0, sum = 0;
    for (int s = 0; s < schools; s++) {
        ones += share[s] * enrolled[s];
        all += enrolled[s];
    }
    for (int s = 0; s < schools; s++)
        sum += fabs(share[s] * enrolled[s] / ones - (1 - share[s]) * enrolled[s] / (all - ones));
    return sum / 2;
}

int main(int count, char **words) {
    if (count != 4) {
        fprintf(stderr, "choice-round FAMILIES SCHOOLS SEED\n");
        return 2;
    }
    families = atoi(words[1]);
    schools = atoi(words[2]);
    sow((uint32_t)strtoul(words[3], NULL, 10));
    build();
    list_candidates();
    listed = room((size_t)families * NEAR, sizeof *listed);
    way = room((size_t)families * NEAR, sizeof *way);
    next_one = room(families, sizeof *next_one);
    start = room(schools + 1, sizeof *start);
    held = room(schools, sizeof *held);
    heap = room((size_t)families * 2, sizeof *heap);
    heap_way = room((size_t)families * 2, sizeof *heap_way);

    double begun = processor_ms();
    round_of(0, families);
    take_stock();
    double full = processor_ms();
    int firsts = 0;
    for (int year = 1; year <= YEARS; year++) {
        int cohort = (year - 1) % COHORTS;
        int from = (int)((long)cohort * families / COHORTS), to = (int)((long)(cohort + 1) * families / COHORTS);
        for (int f = from; f < to; f++) {
            if (at[f] != NOWHERE) enrolled[at[f]]--;
            arrive(f);
        }
        int chosen = round_of(from, to);
        if (cohort == 4) firsts = chosen;
        take_stock();
    }
    double ended = processor_ms();

    uint32_t hash = 2166136261u;
    int unassigned = 0, fifth = (int)(5L * families / COHORTS) - (int)(4L * families / COHORTS);
    for (int f = 0; f < families; f++) {
        hash = (hash ^ at[f]) * 16777619u;
        unassigned += at[f] == NOWHERE;
    }
    printf("{\"fullMs\":%.3f,\"yearMs\":%.4f,\"peakMb\":%.1f,\"hash\":\"%08x\",\"unassigned\":%.4f,\"first\":%.4f,\"dissimilarity\":%.4f}\n",
           full - begun, (ended - full) / YEARS, peak_kb() / 1024.0, hash, (double)unassigned / families,
           (double)firsts / fifth, dissimilarity());
    return 0;
}

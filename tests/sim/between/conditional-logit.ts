/** A conditional logit (McFadden 1974) fitted by Newton's method: what an analyst would estimate from observed choices. */

/** One who chose: a row of attributes for each school that could be chosen, and which of them was. */
export interface Choice {
  readonly attributes: readonly (readonly number[])[];
  readonly chosen: number;
}

export interface Fit {
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
}

const STEPS = 25;
const CLOSE = 1e-8;

/** Maximises Σ ln P(chosen), P = exp(βx) / Σ exp(βx); the log-likelihood is concave, so any start leads there. */
export function conditionalLogit(choices: readonly Choice[], attributes: number): Fit {
  const beta = new Float64Array(attributes);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, information } = derivatives(choices, beta);
    const move = solve(information, gradient);
    for (let k = 0; k < attributes; k++) beta[k] += move[k];
    if (move.every((by) => Math.abs(by) < CLOSE)) break;
  }
  const { information } = derivatives(choices, beta);
  const errors = Array.from(beta, (_, k) => {
    const unit = Array.from(beta, (_, j) => (j === k ? 1 : 0));
    return Math.sqrt(solve(information, unit)[k]);
  });
  return { coefficients: [...beta], errors };
}

function derivatives(choices: readonly Choice[], beta: Float64Array) {
  const size = beta.length;
  const gradient = new Array<number>(size).fill(0);
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { attributes, chosen } of choices) {
    const utility = attributes.map((row) => row.reduce((sum, value, k) => sum + value * beta[k], 0));
    const top = Math.max(...utility);
    const odds = utility.map((value) => Math.exp(value - top));
    const all = odds.reduce((sum, value) => sum + value, 0);
    const mean = Array.from(beta, (_, k) => attributes.reduce((sum, row, j) => sum + (odds[j] / all) * row[k], 0));
    for (let k = 0; k < size; k++) gradient[k] += attributes[chosen][k] - mean[k];
    attributes.forEach((row, j) => {
      const share = odds[j] / all;
      for (let k = 0; k < size; k++) {
        for (let l = 0; l < size; l++) information[k][l] += share * (row[k] - mean[k]) * (row[l] - mean[l]);
      }
    });
  }
  return { gradient, information };
}

/** x with A·x = b, by elimination with the largest pivot; 0 for an attribute on which no choice bears. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]]);
  const size = b.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row, i, all) => (Math.abs(row[column]) > Math.abs(all[best][column]) ? i : best), 0);
    if (Math.abs(rows[column + pivot][column]) < CLOSE) continue;
    [rows[column], rows[column + pivot]] = [rows[column + pivot], rows[column]];
    for (let r = 0; r < size; r++) {
      if (r === column) continue;
      const factor = rows[r][column] / rows[column][column];
      for (let c = column; c <= size; c++) rows[r][c] -= factor * rows[column][c];
    }
  }
  return rows.map((row, i) => (Math.abs(row[i]) < CLOSE ? 0 : row[size] / row[i]));
}

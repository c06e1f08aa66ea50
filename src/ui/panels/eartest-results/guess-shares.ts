/** How often a guesser has each number of hits: the binomial distribution. Pure. */

/**
 * Chance of 0, 1 … `trials` hits, each with chance `chance` of 0…1, ends excluded. Worked out from the likeliest number
 * of hits to both sides, for none at all may be rarer than any number that a machine holds.
 */
export function guessShares(trials: number, chance: number): number[] {
  const odds = chance / (1 - chance);
  const likeliest = Math.floor((trials + 1) * chance);
  const weights = new Array<number>(trials + 1).fill(1);
  for (let hits = likeliest + 1; hits <= trials; hits++) {
    weights[hits] = (weights[hits - 1]! * odds * (trials - hits + 1)) / hits;
  }
  for (let hits = likeliest - 1; hits >= 0; hits--) {
    weights[hits] = (weights[hits + 1]! * (hits + 1)) / (odds * (trials - hits));
  }
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** How often a guesser has each number of hits: the binomial distribution. Pure. */

/** Chance of 0, 1 … `trials` hits, each with chance `chance` of 0…1, ends excluded. */
export function guessShares(trials: number, chance: number): number[] {
  const odds = chance / (1 - chance);
  const shares = [(1 - chance) ** trials];
  for (let hits = 1; hits <= trials; hits++) {
    shares.push((shares[hits - 1]! * odds * (trials - hits + 1)) / hits);
  }
  return shares;
}

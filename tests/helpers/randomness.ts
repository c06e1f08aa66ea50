/** What an order of layouts must look like if each is drawn on its own: measures that are normal or χ² by chance. */

/** How often each of `layouts` comes, against equally often; χ² of layouts − 1 degrees of freedom. */
export function chiSquared(order: ArrayLike<number>, layouts: number): number {
  const counts = new Float64Array(layouts);
  for (const layout of Array.from(order)) counts[layout]!++;
  const expected = order.length / layouts;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Wald and Wolfowitz: how many runs of the lower and the upper half of the layouts, in standard deviations. */
export function runsDeviation(order: ArrayLike<number>, layouts: number): number {
  const isUpper = Array.from(order, (layout) => layout >= layouts / 2);
  const upper = isUpper.filter(Boolean).length;
  const lower = isUpper.length - upper;
  const runs = 1 + isUpper.filter((half, index) => index > 0 && half !== isUpper[index - 1]).length;
  const product = 2 * upper * lower;
  const mean = product / order.length + 1;
  const variance = (product * (product - order.length)) / (order.length ** 2 * (order.length - 1));
  return (runs - mean) / Math.sqrt(variance);
}

/** Correlation of each layout with the one `lag` before it, in standard deviations. */
export function serialDeviation(order: ArrayLike<number>, lag: number): number {
  const mean = Array.from(order).reduce((sum, layout) => sum + layout, 0) / order.length;
  let [product, square] = [0, 0];
  for (let index = 0; index < order.length; index++) {
    const here = order[index]! - mean;
    square += here * here;
    if (index >= lag) product += here * (order[index - lag]! - mean);
  }
  return (product / square) * Math.sqrt(order.length);
}

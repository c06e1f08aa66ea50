/**
 * Solves min ‖A·x − b‖ by Householder reflections (Golub & Van Loan, Matrix Computations, 5.2).
 *
 * `columns` holds A column by column, `b` its right-hand side; both are overwritten. Columns are scaled to
 * length 1 first, so that terms of very different size do not spoil one another; one of zeros gets 0.
 */
export function leastSquares(columns: Float64Array[], b: Float64Array): Float64Array {
  const rows = b.length;
  const count = columns.length;
  const scales = columns.map((column) => {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += column[i]! * column[i]!;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let i = 0; i < rows; i++) column[i]! *= scale;
    return scale;
  });
  const diagonal = new Float64Array(count);
  for (let j = 0; j < count; j++) {
    const mirror = columns[j]!;
    let sum = 0;
    for (let i = j; i < rows; i++) sum += mirror[i]! * mirror[i]!;
    const length = mirror[j]! > 0 ? -Math.sqrt(sum) : Math.sqrt(sum);
    diagonal[j] = length;
    if (sum === 0) continue;
    mirror[j]! -= length;
    const norm = 2 * (sum - length * (mirror[j]! + length));
    for (let k = j + 1; k <= count; k++) {
      const column = k < count ? columns[k]! : b;
      let dot = 0;
      for (let i = j; i < rows; i++) dot += mirror[i]! * column[i]!;
      const share = (2 * dot) / norm;
      for (let i = j; i < rows; i++) column[i]! -= share * mirror[i]!;
    }
  }
  const x = new Float64Array(count);
  for (let j = count - 1; j >= 0; j--) {
    let rest = b[j]!;
    for (let k = j + 1; k < count; k++) rest -= columns[k]![j]! * x[k]!;
    x[j] = Math.abs(diagonal[j]!) > 1e-13 ? rest / diagonal[j]! : 0;
  }
  for (let j = 0; j < count; j++) x[j]! *= scales[j]!;
  return x;
}

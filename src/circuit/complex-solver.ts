/**
 * Solves (S + jωT)·X = B for one ω after another: complex LU decomposition with partial pivoting, by
 * elimination, of a matrix and its right-hand sides at once, in doubles.
 *
 * The matrix of a circuit is mostly zeros, the same ones at every frequency. Hence the first solution
 * notes which rows became pivots and which entries are ever filled, and those that follow walk along
 * these notes. Each pivot is still compared with what else stands in its column: where something has grown
 * to more than ten times as much, the notes are taken anew at that frequency, from the largest in each
 * column (|re| + |im|). Taking notes allocates, following them does not.
 */

export interface ComplexSolver {
  /**
   * Works out the unknowns from `first` on (elimination leaves the last one first). Returns the unknown
   * at which it broke down, for there is no one solution, or −1 when it went well.
   */
  solve(omega: number, first: number): number;
  /** After `solve`, an unknown for one of the right-hand sides. */
  re(unknown: number, side: number): number;
  im(unknown: number, side: number): number;
}

/** A pivot below this, in rows scaled to about 1, is what rounding has left of nothing. */
const NOTHING = 1e-15;
/** How much larger than the pivot another in its column may be: little accuracy is lost by then. */
const TOLERANCE = 10;

/** `steady` is S, `sloping` T: row by row, `size` coefficients and then `sides` right-hand sides. */
export function createComplexSolver(
  size: number,
  sides: number,
  steady: Float64Array,
  sloping: Float64Array,
): ComplexSolver {
  const columns = size + sides;
  const re = new Float64Array(size * columns);
  const im = new Float64Array(size * columns);
  const inverseRe = new Float64Array(size);
  const inverseIm = new Float64Array(size);

  // The notes. Rows are known by where they begin.
  const pivots = new Int32Array(size);
  /** Of each pivot, the rows below with something in its column, and the columns right of it in its row. */
  const rows = new Int32Array(size * size);
  const rowsEnd = new Int32Array(size + 1);
  const filled = new Int32Array(size * columns);
  const filledEnd = new Int32Array(size + 1);
  /** Every place that is not always zero. None while there are no notes. */
  const filledIn = new Int32Array(size * columns);
  let touched = filledIn.subarray(0, 0);

  const magnitude = (at: number): number => Math.abs(re[at]!) + Math.abs(im[at]!);

  const fill = (omega: number): void => {
    for (let n = 0; n < touched.length; n++) {
      const at = touched[n]!;
      re[at] = steady[at]!;
      im[at] = omega * sloping[at]!;
    }
  };

  /** Clears column k below its pivot. Returns false where that is not the pivot to take. */
  const eliminate = (k: number): boolean => {
    const pivot = pivots[k]!;
    const p = re[pivot + k]!;
    const q = im[pivot + k]!;
    const square = p * p + q * q;
    const limit = TOLERANCE * magnitude(pivot + k);
    if (!(limit > TOLERANCE * NOTHING && limit < Infinity)) return false;
    const pr = p / square;
    const pi = -q / square;
    inverseRe[k] = pr;
    inverseIm[k] = pi;
    const from = filledEnd[k]!;
    const end = filledEnd[k + 1]!;
    for (let m = rowsEnd[k]!; m < rowsEnd[k + 1]!; m++) {
      const row = rows[m]!;
      const a = re[row + k]!;
      const b = im[row + k]!;
      if (!(Math.abs(a) + Math.abs(b) <= limit)) return false;
      const fr = a * pr - b * pi;
      const fi = a * pi + b * pr;
      for (let n = from; n < end; n++) {
        const j = filled[n]!;
        const c = re[pivot + j]!;
        const d = im[pivot + j]!;
        re[row + j]! -= fr * c - fi * d;
        im[row + j]! -= fr * d + fi * c;
      }
    }
    return true;
  };

  /** Follows the notes. */
  const follow = (omega: number): boolean => {
    fill(omega);
    for (let k = 0; k < size; k++) if (!eliminate(k)) return false;
    return true;
  };

  /** Eliminates with the largest pivot of each column, and takes the notes. */
  const takeNotes = (omega: number): number => {
    re.set(steady);
    for (let at = 0; at < im.length; at++) im[at] = omega * sloping[at]!;
    const used = new Uint8Array(size * columns);
    for (let at = 0; at < used.length; at++) {
      if (steady[at] !== 0 || sloping[at] !== 0) used[at] = 1;
    }
    const left = Array.from({ length: size }, (_, row) => row * columns);
    for (let k = 0; k < size; k++) {
      let best = -1;
      let row = rowsEnd[k]!;
      for (let n = 0; n < left.length; n++) {
        if (used[left[n]! + k] === 0) continue;
        rows[row++] = left[n]!;
        if (best < 0 || magnitude(left[n]! + k) > magnitude(left[best]! + k)) best = n;
      }
      if (best < 0) return k;
      const pivot = left.splice(best, 1)[0]!;
      pivots[k] = pivot;
      let column = filledEnd[k]!;
      for (let j = k + 1; j < columns; j++) if (used[pivot + j] === 1) filled[column++] = j;
      filledEnd[k + 1] = column;
      // All but the pivot itself, and what they will hold once it is subtracted from them.
      let end = rowsEnd[k]!;
      for (let m = end; m < row; m++) {
        const other = rows[m]!;
        if (other === pivot) continue;
        rows[end++] = other;
        for (let n = filledEnd[k]!; n < column; n++) used[other + filled[n]!] = 1;
      }
      rowsEnd[k + 1] = end;
      if (!eliminate(k)) return k;
    }
    // Right-hand sides all: back-substitution writes into them.
    for (const row of pivots) used.fill(1, row + size, row + columns);
    let count = 0;
    for (let at = 0; at < used.length; at++) if (used[at] === 1) filledIn[count++] = at;
    touched = filledIn.subarray(0, count);
    return -1;
  };

  const substitute = (k: number): void => {
    const row = pivots[k]!;
    const pr = inverseRe[k]!;
    const pi = inverseIm[k]!;
    for (let side = size; side < columns; side++) {
      let a = re[row + side]!;
      let b = im[row + side]!;
      for (let n = filledEnd[k]!; n < filledEnd[k + 1]!; n++) {
        const j = filled[n]!;
        if (j >= size) break;
        const c = re[row + j]!;
        const d = im[row + j]!;
        const solved = pivots[j]! + side;
        a -= c * re[solved]! - d * im[solved]!;
        b -= c * im[solved]! + d * re[solved]!;
      }
      re[row + side] = a * pr - b * pi;
      im[row + side] = a * pi + b * pr;
    }
  };

  return {
    solve(omega, first) {
      if (touched.length === 0 || !follow(omega)) {
        const broken = takeNotes(omega);
        if (broken >= 0) {
          touched = filledIn.subarray(0, 0);
          return broken;
        }
      }
      for (let k = size - 1; k >= first; k--) substitute(k);
      return -1;
    },
    re: (unknown, side) => re[pivots[unknown]! + size + side]!,
    im: (unknown, side) => im[pivots[unknown]! + size + side]!,
  };
}

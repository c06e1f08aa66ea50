/**
 * How loud the programme comes out of each receiver, relative to the source.
 *
 * With a = share of a leg, c = cold drive, m = mismatch, k = common-mode gain:
 *   differential:  a·[1 + c·(1 + m) + k·(1 − c·(1 + m))/2]
 *   single-ended:  a
 * "Matched" divides by these, so that both receivers give the source's own level; never by anything
 * measured, which would let the hum into the match. The treble that skew costs is left as it is.
 */
export function differentialProgrammeGain(
  share: number,
  coldDrive: number,
  coldGain: number,
  leak: number,
): number {
  const cold = coldDrive * coldGain;
  return share * (1 + cold + (leak * (1 - cold)) / 2);
}

/** Scales in steps of 1, 2 and 5, as on a bench. Pure. */

/** An option's name and how much one division is. */
export type ScaleStep<Option extends string = string> = readonly [option: Option, size: number];

/** The option that lies `by` steps away, at most at the end of the scale. */
export function stepFrom<Option extends string>(
  options: readonly Option[],
  option: Option,
  by: number,
): Option {
  const index = Math.min(options.length - 1, Math.max(0, options.indexOf(option) + by));
  return options[index]!;
}

/** The finest step with which `peak` stays within `divisions`; the coarsest where none does. */
export function fitStep<Option extends string>(
  steps: readonly ScaleStep<Option>[],
  peak: number,
  divisions: number,
): Option {
  return (steps.find(([, size]) => size * divisions >= peak) ?? steps.at(-1)!)[0];
}

/** How much a division of `option` is. */
export const sizeOf = <Option extends string>(
  steps: readonly ScaleStep<Option>[],
  option: Option,
): number => steps.find(([name]) => name === option)![1];

/** What can go wrong on the command line, as a key of `words/en/cli.ts` and what fills its gaps. */
import type { WordKey } from '../words/say';

type CliErrorKey = Extract<WordKey, `cli.error.${string}`>;
export type CliErrorCode = CliErrorKey extends `cli.error.${infer Code}` ? Code : never;

export class CliError extends Error {
  constructor(
    readonly code: CliErrorCode,
    readonly gaps: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'CliError';
  }
}

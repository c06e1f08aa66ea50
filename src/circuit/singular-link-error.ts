/** A circuit that has no one solution, or whose values are not numbers. The message says which. */
export class SingularLinkError extends Error {
  override name = 'SingularLinkError';
}

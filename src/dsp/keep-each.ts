/** Tables that all of their readers share: made when first asked for, and never again. Any thread. */

/** `make`, but for each key only once. */
export function keepEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/**
 * Calls back when the sound outputs of the machine change: headphones pulled out or plugged in. That
 * is the moment at which a microphone on headphones becomes a microphone on loudspeakers.
 * `onAnyDevice` is called for inputs too.
 */
export interface OutputWatch {
  /** Looks again: a browser names the outputs only once the microphone was allowed. */
  refresh(): void;
}

export function watchOutputs(onChange: () => void, onAnyDevice: () => void): OutputWatch {
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!media) return { refresh: () => undefined };
  const list = async (): Promise<string[]> => {
    const devices = await media.enumerateDevices().catch(() => []);
    return devices
      .filter(({ kind }) => kind === 'audiooutput')
      .map(({ deviceId, groupId, label }) => [deviceId, groupId, label].join(' ').trim());
  };
  const isNamed = (outputs: string[]): boolean => outputs.every((name) => name !== '');
  let known = list();
  media.addEventListener('devicechange', () => {
    onAnyDevice();
    void (async () => {
      const before = await known;
      known = list();
      const after = await known;
      if (isNamed(before) && isNamed(after) && before.join('\n') !== after.join('\n')) onChange();
    })();
  });
  return {
    refresh() {
      known = list();
    },
  };
}

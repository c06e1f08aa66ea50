/**
 * Calls back when the sound outputs of the machine change: headphones pulled out or plugged in. That
 * is the moment at which a microphone on headphones becomes a microphone on loudspeakers.
 */
export function watchOutputs(onChange: () => void): void {
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!media) return;
  const outputs = async (): Promise<string> => {
    const devices = await media.enumerateDevices().catch(() => []);
    return devices
      .filter(({ kind }) => kind === 'audiooutput')
      .map(({ deviceId, groupId, label }) => `${deviceId} ${groupId} ${label}`)
      .join('\n');
  };
  let known = outputs();
  media.addEventListener('devicechange', () => {
    void (async () => {
      const before = await known;
      known = outputs();
      if ((await known) !== before) onChange();
    })();
  });
}

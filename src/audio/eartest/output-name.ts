/** Name of the output that the system plays to; empty where the browser does not tell. */
export async function outputName(): Promise<string> {
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  const devices = (await media?.enumerateDevices().catch(() => [])) ?? [];
  return devices.find(({ kind }) => kind === 'audiooutput')?.label ?? '';
}

import { beforeEach, expect, it, vi } from 'vitest';
import type { LinkContext } from '../../../src/audio/link-context';
import { createSourceDesk } from '../../../src/audio/source-desk';
import type { OpenMicrophone } from '../../../src/audio/sources/microphone';
import { IDLE_SESSION } from '../../../src/state/session';
import { createSettings } from '../../../src/state/settings';
import { createStore } from '../../../src/state/store';

/** Every microphone that was asked for: whether for legs, how to allow it, and whether it was let go of. */
interface Asked {
  legs: boolean;
  allow: () => void;
  isStopped: boolean;
}
const asked: Asked[] = [];
const played: boolean[] = [];

vi.mock('../../../src/audio/sources/microphone', () => ({
  openMicrophone: (_: string, legs: boolean) =>
    new Promise<OpenMicrophone>((resolve) => {
      const request: Asked = {
        legs,
        isStopped: false,
        allow() {
          const tracks = [{ stop: () => (request.isStopped = true) }];
          const stream = { getTracks: () => tracks } as unknown as MediaStream;
          resolve({ legs, stream, state: IDLE_SESSION.microphone });
        },
      };
      asked.push(request);
    }),
  createMicrophoneSource: (_context: unknown, _destination: unknown, { legs }: OpenMicrophone) => {
    played.push(legs);
    return { dispose: () => undefined };
  },
}));

beforeEach(() => {
  asked.length = 0;
  played.length = 0;
});

const open = () => {
  const settings = createSettings();
  const desk = createSourceDesk(
    { graph: {} } as unknown as LinkContext,
    settings,
    createStore(IDLE_SESSION),
  );
  return { settings, desk };
};

it('asks for the microphone anew where the wiring changed while it was asked for', async () => {
  const { settings, desk } = open();
  const playing = desk.playMicrophone('');
  settings.set('source.wiring', 'legs');
  asked[0]!.allow();
  await vi.waitFor(() => expect(asked.length).toBe(2));
  expect(asked.map(({ legs, isStopped }) => [legs, isStopped])).toEqual([
    [false, true],
    [true, false],
  ]);
  asked[1]!.allow();
  expect(await playing).toBe(true);
  expect(played).toEqual([true]);
});

it('lets go of a microphone that was overtaken, and asks no more', async () => {
  const { settings, desk } = open();
  const playing = desk.playMicrophone('');
  settings.set('source.wiring', 'legs');
  desk.cancel();
  asked[0]!.allow();
  expect(await playing).toBe(false);
  expect(asked.map(({ isStopped }) => isStopped)).toEqual([true]);
  expect(played).toEqual([]);
});

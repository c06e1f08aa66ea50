/**
 * Export at the page's wish: the file or demo that plays, whole, through the link as it is set at the press. What
 * goes wrong is told in the store, beside the form.
 */
import type { ParamId, ValueOf } from '../../params/index';
import { PARAMS } from '../../params/index';
import { linksHeard, RENDERED_WIRES } from '../../rendering/link-renderer';
import { PAIR_MEMBERS } from '../../rendering/pair';
import type { Problem, ProblemCode } from '../../state/problems';
import type { SettingsValues } from '../../state/settings';
import type { TakeSubject } from '../../state/takes';
import type { Player } from '../sources/player';
import type { DeskNeeds } from './desk-needs';
import { keepFile, tagsOf } from './desk-needs';
import type { Exporter } from './exporter';
import { startExporter } from './exporter';
import type { Content, FailureCode } from './worker-messages';

const PROBLEMS: Partial<Record<FailureCode, ProblemCode>> = {
  'too-many-channels': 'export-channels',
  'rate-not-possible': 'keep-rate',
  'too-large': 'export-too-large',
  unreadable: 'export-unreadable',
  'not-audio': 'export-undecodable',
  'no-decoder': 'export-undecodable',
  damaged: 'export-undecodable',
  empty: 'export-undecodable',
  singular: 'export-singular',
};

interface Part {
  subject: TakeSubject;
  content: Content;
}

type PartsOf = (wire: ValueOf<'keep.wire'>, links: 1 | 2) => Part[];

/** The files that each kind of export makes. */
const PARTS: Readonly<Record<ValueOf<'keep.what'>, PartsOf>> = {
  wire: (wire) => [
    { subject: { origin: 'export', what: 'wire', wire }, content: { wires: [wire] } },
  ],
  all: (_, links) => [
    { subject: { origin: 'export', what: 'all', links }, content: { wires: RENDERED_WIRES } },
  ],
  pair: () =>
    PAIR_MEMBERS.map((member) => ({
      subject: { origin: 'export', what: 'pair', member },
      content: { member },
    })),
};

export interface ExportDesk {
  start(): void;
  /** Nothing is left of what was begun. */
  cancel(): void;
}

export function createExportDesk({
  engine,
  settings,
  session,
  store,
  describe,
}: DeskNeeds): ExportDesk {
  let exporter: Exporter | undefined;

  const end = (problem?: Problem): void => {
    exporter = undefined;
    store.update({ exporting: undefined, problem });
  };

  const freeze = (): SettingsValues =>
    Object.fromEntries(PARAMS.map(({ id }: { id: ParamId }) => [id, settings.get(id)]));

  const start = (player: Player): void => {
    const format = settings.get('keep.format');
    const links = linksHeard(settings, player.links);
    const parts = PARTS[settings.get('keep.what')](settings.get('keep.wire'), links);
    const words = parts.map(({ subject }) => describe(subject));
    const files = parts.map(({ content }, k) => ({ content, tags: tagsOf(words[k]!) }));
    const { title } = words[0]!;
    const order = { links: player.links, settings: freeze(), format, files };
    const details = {
      name: title,
      channels: RENDERED_WIRES.length * links,
    };
    store.update({ exporting: { title, share: 0, speed: 0 }, problem: undefined });
    exporter = startExporter(player.material, order, {
      onProgress: (progress) => store.update({ exporting: { title, ...progress } }),
      onMade(made) {
        made.forEach((file, k) => keepFile(store, 'export', format, words[k]!, file));
        end();
      },
      onFailed: (code) => end({ code: PROBLEMS[code] ?? 'export-failed', details }),
    });
  };

  return {
    start() {
      if (exporter) return;
      const player = engine.live()?.desk.player();
      if (session.value.playing === 'microphone') end({ code: 'export-microphone' });
      else if (!player) end({ code: 'export-nothing' });
      else start(player);
    },
    cancel() {
      exporter?.cancel();
      end();
    },
  };
}

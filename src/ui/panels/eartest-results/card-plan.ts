/** What was fixed before the first trial, what happened beside the answers, and what the proof is made of. */
import type { TestCard } from '../../../eartest/card';
import type { TestPlan } from '../../../eartest/plan';
import type { ParamId } from '../../../params/index';
import { findRow, rowOf } from '../../../params/index';
import { formatNumber, formatTime, formatValue } from '../../../words/format';
import { sayLevels } from '../../../words/say-level';
import { say, sayOption, sayParam } from '../../../words/say';
import type { FigureRow } from './figure-table';

/** Local time, as this machine writes it. */
export const sayMoment = (iso: string): string => new Date(iso).toLocaleString();

const settingOf = (plan: TestPlan, side: 0 | 1, id: ParamId): string => {
  const value = plan.sides[side].settings[id];
  const row = rowOf(id);
  if (value === undefined) return say('result.plan.none');
  if (row.kind === 'number') return formatValue(row, Number(value));
  if (row.kind === 'switch') return say(value ? 'test.value-on' : 'test.value-off');
  return sayOption(id, String(value));
};

/** Parameters in which the two sides differ. */
export function differingIds({ sides: [a, b] }: TestPlan): ParamId[] {
  const ids = new Set([...Object.keys(a.settings), ...Object.keys(b.settings)] as ParamId[]);
  return [...ids].filter((id) => findRow(id) && a.settings[id] !== b.settings[id]);
}

/** One row a parameter that differs: its value in A and in B. */
export const settingRows = (plan: TestPlan): FigureRow[] =>
  differingIds(plan).map((id) => ({
    name: sayParam(id),
    value: say('result.setting', { a: settingOf(plan, 0, id), b: settingOf(plan, 1, id) }),
  }));

/** Settings that are the same on both sides and not as on a fresh page. */
export function sharedRows(plan: TestPlan): FigureRow[] {
  const { settings } = plan.sides[0];
  const differing = differingIds(plan);
  return (Object.keys(settings) as ParamId[])
    .filter((id) => findRow(id) && !differing.includes(id))
    .filter((id) => settings[id] !== rowOf(id).default)
    .map((id) => ({ name: sayParam(id), value: settingOf(plan, 0, id) }));
}

const orNone = (text: string): string => text || say('result.plan.none');

function thresholdRows({ threshold }: TestPlan): FigureRow[] {
  if (!threshold) return [];
  const { variable, method, fromDb, toDb } = threshold;
  return [
    { name: say('result.plan.variable'), value: sayParam(variable) },
    { name: say('result.plan.method'), value: sayOption('test.method', method) },
    { name: say('result.plan.range'), value: sayLevels(threshold, fromDb, toDb) },
  ];
}

export function planRows(plan: TestPlan): FigureRow[] {
  const { design, sides, source, levels } = plan;
  return [
    { name: say('result.plan.design'), value: sayOption('test.design', design) },
    { name: say('result.plan.trials'), value: formatNumber(plan.trials) },
    ...thresholdRows(plan),
    { name: say('result.plan.a'), value: sides[0].label },
    { name: say('result.plan.b'), value: sides[1].label },
    { name: say('result.plan.levels'), value: sayOption('test.levels', levels.mode) },
    {
      name: say('result.plan.source'),
      value: say('result.plan.source-value', {
        kind: say(`result.plan.source-kind.${source.kind}`),
        name: orNone(source.name),
        time: formatTime(source.seconds),
      }),
    },
    { name: say('result.plan.listener'), value: orNone(plan.listener) },
    { name: say('result.plan.app'), value: plan.app },
    { name: say('result.plan.planned'), value: sayMoment(plan.plannedAt) },
  ];
}

/** What the browser tells of itself: on the card, and not in a picture that one hands about. */
export function deviceRows({ device }: TestPlan): FigureRow[] {
  return [
    {
      name: say('result.plan.device'),
      value: say('result.plan.device-value', {
        browser: orNone(device.browser),
        output: device.output || say('result.plan.output-unknown'),
        rate: formatNumber(device.sampleRateHz),
        // A browser that does not tell says 0.
        latency:
          device.latencyMilliseconds > 0
            ? say('status.latency', { ms: formatNumber(device.latencyMilliseconds) })
            : say('result.plan.latency-unknown'),
      }),
    },
  ];
}

export const endRow = ({ endedAt }: TestCard): FigureRow => ({
  name: say('result.plan.ended'),
  value: sayMoment(endedAt),
});

export function proofRows({ plan, planHash, salt, order, cardHash }: TestCard): FigureRow[] {
  const hash = (name: string, value: string): FigureRow => ({ name, value, isHash: true });
  return [
    hash(say('result.plan.plan-hash'), planHash),
    hash(say('result.plan.order-hash'), plan.orderHash),
    hash(say('result.plan.salt'), salt),
    hash(say('result.plan.order'), order.join('')),
    hash(say('result.plan.source-hash'), orNone(plan.source.sha256)),
    hash(say('result.plan.card-hash'), cardHash),
  ];
}

export const eventRows = ({ events }: TestCard): FigureRow[] =>
  events.map(({ kind, trial, seconds }) => ({
    name: say(`result.event.${kind}`),
    value: say('result.event.at', { trial: trial + 1, time: formatTime(seconds) }),
  }));

/** The drawing is the circuit: what it joins is joined in the netlist, and nothing lies on anything else. */
import { describe, expect, it } from 'vitest';
import type { LinkDescription } from '../../../src/circuit/link-description';
import { solveLink } from '../../../src/circuit/solve-link';
import { groundCurrent } from '../../../src/circuit/ground-current';
import { PART_IDS } from '../../../src/circuit/presets/index';
import { rowOf } from '../../../src/params/index';
import { SCENES } from '../../../src/scenes/scenes';
import { choosePart } from '../../../src/state/link-fit';
import type { LinkValues } from '../../../src/state/link-values';
import { DEFAULT_LINK_VALUES, describeLink } from '../../../src/state/link-values';
import { partFields } from '../../../src/ui/panels/circuit/part-fields';
import { gridOf, LEAST_WIDTH } from '../../../src/visual/schematic/grid';
import type { Component, Field, Point } from '../../../src/visual/schematic/pieces';
import { FIELD_HEIGHT } from '../../../src/visual/schematic/pieces';
import type { SchematicPlan } from '../../../src/visual/schematic/plan';
import { planSchematic } from '../../../src/visual/schematic/plan';
import { EN } from '../../../src/words/en/index';

const WIDTHS = [LEAST_WIDTH, 88, 112];
/** Everything that can be in the air or on the earths at once. */
const ALL_AT_ONCE: Partial<LinkValues> = {
  'field.electric': 10,
  'dimmer.voltage': 50,
  'dimmer.field': 1,
  'motor.voltage': 20,
  'supply.current': 10,
  'phone.voltage': 10,
  'radio.voltage': 10,
};

/** Every kind of every part from the default link, with the others fitted, and every tie of the shield. */
function variants(): [name: string, values: LinkValues][] {
  const list: [string, LinkValues][] = SCENES.map(({ id, values }) => [
    id,
    { ...DEFAULT_LINK_VALUES, ...values },
  ]);
  for (const part of PART_IDS) {
    for (const kind of rowOf(part).options) {
      list.push([`${part} ${kind}`, choosePart(DEFAULT_LINK_VALUES, part, kind).values]);
    }
  }
  for (const tie of rowOf('cable.shield').options) {
    list.push([`shield ${tie}`, { ...DEFAULT_LINK_VALUES, 'cable.shield': tie }]);
  }
  const adapter = choosePart(DEFAULT_LINK_VALUES, 'connection.kind', 'adapter').values;
  list.push(['adapter tied', { ...adapter, 'connection.pin3': 'tied' }]);
  return list.flatMap(([name, values]) => [
    [name, values],
    [`${name}, all at once`, { ...values, ...ALL_AT_ONCE }],
    [`${name}, class II`, { ...values, 'earth.source': 'class-two' }],
  ]);
}

function planOf(values: LinkValues, width = LEAST_WIDTH): [SchematicPlan, LinkDescription] {
  const link = describeLink(values);
  const response = solveLink(link, [link.interference.mainsHz]);
  return [planSchematic(link, width, groundCurrent(link, response)), link];
}

interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const fieldBox = ({ at, width }: Field): Rectangle => ({
  left: at.x,
  right: at.x + width,
  top: at.y,
  bottom: at.y + FIELD_HEIGHT,
});

/** The symbol itself, without its leads. */
function bodyBox({ symbol, from, to, place = 0.5 }: Component): Rectangle {
  const isFlat = from.y === to.y;
  const x = from.x + (to.x - from.x) * place;
  const y = from.y + (to.y - from.y) * place;
  const [along, across] = {
    resistor: [1.4, 0.5],
    inductor: [1.4, 0.5],
    capacitor: [0.25, 0.9],
    source: [1, 1],
    gap: [0.7, 0.75],
  }[symbol] as [number, number];
  const [w, h] = isFlat ? [along, across] : [across, along];
  return { left: x - w, right: x + w, top: y - h, bottom: y + h };
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Which points are one node, for the wires and components that are taken. */
function nodes(plan: SchematicPlan, takes: (component: Component) => boolean) {
  const parent = new Map<string, string>();
  const key = ({ x, y }: Point): string => `${x.toFixed(3)} ${y.toFixed(3)}`;
  const find = (name: string): string => {
    const up = parent.get(name) ?? name;
    return up === name ? name : find(up);
  };
  const join = (a: string, b: string): void => void parent.set(find(a), find(b));
  for (const { points, dashed } of plan.wires) {
    if (dashed) continue;
    points.slice(1).forEach((point, index) => join(key(points[index]!), key(point)));
  }
  for (const part of plan.components) if (takes(part)) join(key(part.from), key(part.to));
  for (const { mark, at } of plan.marks) if (mark === 'chassis') join(key(at), 'chassis');
  return (a: Point, b: Point): boolean => find(key(a)) === find(key(b));
}

const VARIANTS = variants();
const eachVariant =
  (check: (values: LinkValues, name: string) => void): (() => void) =>
  () =>
    VARIANTS.forEach(([name, values]) => check(values, name));

describe('the schematic of every scene and part', () => {
  it(
    'keeps its values clear of each other and of every symbol, at any width',
    eachVariant((values, name) => {
      for (const width of WIDTHS) {
        const [plan] = planOf(values, width);
        plan.fields.forEach((field, index) => {
          const box = fieldBox(field);
          expect(box.left, field.param).toBeGreaterThanOrEqual(0);
          expect(box.right, field.param).toBeLessThanOrEqual(plan.width);
          expect(box.bottom, field.param).toBeLessThanOrEqual(plan.height);
          const hit = [
            ...plan.fields.slice(index + 1).filter((other) => overlap(box, fieldBox(other))),
            ...plan.components.filter((part) => overlap(box, bodyBox(part))),
          ];
          expect(hit, `${name}: ${field.param} at ${width}`).toEqual([]);
        });
      }
    }),
  );

  it(
    'joins what the circuit joins',
    eachVariant((values, name) => {
      const [plan, link] = planOf(values);
      const grid = gridOf(
        plan.width,
        plan.wires.some(({ tone }) => tone === 'cold'),
      );
      const kind = link.connection.kind;
      const byWire = nodes(plan, () => false);
      const throughCable = nodes(plan, ({ tone, symbol }) => tone === 'shield' && symbol !== 'gap');
      const point = (x: number, y: number): Point => ({ x, y });
      const sourceChassis = point(grid.sourceEarth, grid.shield);
      const receiverChassis = point(grid.receiverEarth, grid.shield);
      const coldStart = point(grid.start, grid.cold);
      const coldEnd = point(grid.end, grid.cold);

      expect(byWire(point(grid.end, grid.hot), plan.input.hot), name).toBe(true);
      expect(byWire(coldStart, sourceChassis), name).toBe(kind === 'pin3-source');
      expect(byWire(coldEnd, receiverChassis), name).toBe(
        kind === 'pin3-receiver' || kind === 'adapter-tied',
      );
      expect(byWire(coldEnd, plan.input.cold), name).toBe(
        ['xlr', 'pin3-source', 'pin3-receiver', 'pin1-fault'].includes(kind),
      );
      expect(byWire(point(grid.end, grid.shield), receiverChassis), name).toBe(
        kind !== 'pin1-fault',
      );
      const shieldEnd = kind === 'pin1-fault' ? point(grid.end, grid.shield) : receiverChassis;
      expect(throughCable(sourceChassis, shieldEnd), name).toBe(link.cable.tie === 'both');
      expect(plan.loop !== undefined, name).toBe(link.cable.tie === 'both');
    }),
  );

  it(
    'leaves no end of a wire or symbol in the air, but those it marks as open',
    eachVariant((values, name) => {
      const [plan] = planOf(values);
      const key = ({ x, y }: Point): string => `${x.toFixed(3)} ${y.toFixed(3)}`;
      const ends = [
        ...plan.wires.flatMap(({ points }) => [points[0]!, points.at(-1)!]),
        ...plan.components.flatMap(({ from, to }) => [from, to]),
      ];
      const met = new Map<string, number>();
      const meet = (point: Point): void => void met.set(key(point), (met.get(key(point)) ?? 0) + 1);
      ends.forEach(meet);
      plan.wires.forEach(({ points }) => points.slice(1, -1).forEach(meet));
      plan.marks.forEach(({ at }) => meet(at));
      meet(plan.input.hot);
      meet(plan.input.cold);
      meet(plan.input.out);
      const stray = plan.components
        .filter(({ symbol }) => symbol === 'capacitor')
        .map(({ from }) => from);
      const inTheAir = ends.filter((end) => met.get(key(end)) === 1 && !stray.includes(end));
      expect(inTheAir, name).toEqual([]);
    }),
  );

  it(
    'shows only values that its parts have, each with a short name',
    eachVariant((values, name) => {
      const [plan] = planOf(values);
      const known = new Set<string>(
        PART_IDS.flatMap((part) => partFields(part, values).numbers as readonly string[]),
      );
      for (const { param } of plan.fields) {
        expect(Object.keys(EN)).toContain(`short.${param}`);
        if (param !== 'cable.length') expect([...known], `${name}: ${param}`).toContain(param);
      }
      expect(new Set(plan.fields.map(({ param }) => param)).size).toBe(plan.fields.length);
    }),
  );
});

describe('the schematic', () => {
  it('says what is wrong when two values stand on one place', () => {
    const [plan] = planOf(DEFAULT_LINK_VALUES);
    const [first] = plan.fields;
    expect(
      overlap(fieldBox(first!), fieldBox({ ...first!, at: { ...first!.at, x: first!.at.x + 1 } })),
    ).toBe(true);
  });

  it('stretches the cable, not the boxes', () => {
    const [narrow] = planOf(DEFAULT_LINK_VALUES, 10);
    const [wide] = planOf(DEFAULT_LINK_VALUES, 100);
    expect(narrow.width).toBe(LEAST_WIDTH);
    expect(wide.width).toBe(100);
    expect(wide.boxes.map(({ from, to }) => to.x - from.x)).toEqual(
      narrow.boxes.map(({ from, to }) => to.x - from.x),
    );
  });
});

import type { ValueOf } from '../params/index';

export type SourceKind = ValueOf<'source.kind'>;
export type DemoChoice = ValueOf<'source.demo'>;

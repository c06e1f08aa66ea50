import { PassThrough } from './pass-through-processor';

registerProcessor('pass-through', PassThrough);

/** Makes demo material off the page's own thread. Message in: id and rate; out: one array a channel. */
import type { DemoId } from '../../dsp/demo/index';
import { renderDemo } from '../../dsp/demo/index';

export interface DemoRequest {
  id: DemoId;
  sampleRate: number;
}

const scope = self as unknown as {
  onmessage: (event: MessageEvent<DemoRequest>) => void;
  postMessage(message: Float32Array[], transfer: Transferable[]): void;
};

scope.onmessage = ({ data: { id, sampleRate } }) => {
  const channels = renderDemo(id, sampleRate);
  scope.postMessage(
    channels,
    channels.map((channel) => channel.buffer as ArrayBuffer),
  );
};

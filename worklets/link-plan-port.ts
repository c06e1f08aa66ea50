import type { LinkPlan } from '../src/dsp/link-plan';

/** Constructor options of every processor that a plan concerns. */
export interface PlanOptions {
  processorOptions?: { plan?: LinkPlan };
}

/** Hands each plan that arrives at a processor's port on; undefined is the textbook's. */
export function takePlans(port: MessagePort, setPlan: (plan: LinkPlan | undefined) => void): void {
  port.onmessage = (event: MessageEvent<{ plan: LinkPlan | undefined }>) => {
    setPlan(event.data.plan);
  };
}

import { BalancedDriverProcessor } from './balanced-driver-processor';
import { EarTestProcessor } from './ear-test-processor';
import { InterferenceProcessor } from './interference-processor';
import { MonitorProcessor } from './monitor-processor';
import { ReceiverProcessor } from './receiver-processor';
import { RecorderProcessor } from './recorder-processor';

registerProcessor('balanced-driver-processor', BalancedDriverProcessor);
registerProcessor('interference-processor', InterferenceProcessor);
registerProcessor('receiver-processor', ReceiverProcessor);
registerProcessor('monitor-processor', MonitorProcessor);
registerProcessor('recorder-processor', RecorderProcessor);
registerProcessor('ear-test-processor', EarTestProcessor);

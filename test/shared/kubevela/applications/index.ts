import type { Sample } from '../sample';
import { components } from './components';
import { containers } from './containers';
import { metadata } from './metadata';
import { network } from './network';
import { objects } from './objects';
import { pods } from './pods';
import { policies } from './policies';
import { scaling } from './scaling';
import { workflowSteps } from './workflow-steps';

/** Every application of KubeVela's authors that our model can say. */
export const samples: readonly Sample[] = [...components, ...objects, ...scaling, ...network, ...containers, ...pods, ...metadata, ...policies, ...workflowSteps];

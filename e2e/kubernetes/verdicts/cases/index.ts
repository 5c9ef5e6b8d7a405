import type { HostileCase } from '../hostile-case';
import { containers } from './containers';
import { data } from './data';
import { deploymentOptions } from './deployment';
import { edges } from './edges';
import { exposure } from './exposure';
import { isolation } from './isolation';
import { kinds } from './kinds';
import { metadata } from './metadata';
import { names } from './names';
import { placement } from './placement';
import { platform } from './platform';
import { ports } from './ports';
import { probes } from './probes';
import { routes } from './routes';
import { scaling } from './scaling';
import { sidecars } from './sidecars';
import { tasks } from './tasks';

/** Everything that is wrong with an application, by subject. */
export const hostileCases: Readonly<Record<string, readonly HostileCase[]>> = {
  names, kinds, tasks, containers, sidecars, ports, probes, scaling, routes, exposure, edges, isolation, metadata, data, placement, platform, deployment: deploymentOptions,
};

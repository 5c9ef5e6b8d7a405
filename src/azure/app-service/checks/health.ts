import type { Workload } from '../../../model/components/workload';
import type { HealthChecksProps } from '../../../model/traits/health-checks';
import type { Probe } from '../../../model/probe';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, warn } from '../findings';
import { chosenProbe, failuresOf } from '../health';
import { instancesOf } from '../instances';
import type { At } from '../rules';

const NAMES = ['readiness', 'liveness', 'startup'] as const;
const TIMES = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold'] as const;

/** Facts 4: one path, asked each minute; answers from 200 to 299 are well. */
export function checkHealth(props: HealthChecksProps, component: Workload<any, any, any>, at: At): Finding[] {
  const chosen = chosenProbe(props);
  const others = NAMES.filter((name) => props[name] !== undefined && name !== chosen?.name);
  return [
    ...(chosen === undefined ? [] : checkChosen(chosen.name, chosen.probe, component, at)),
    ...others.flatMap((name) => checkOther(name, props[name]!, chosen?.name)),
  ];
}

function checkChosen(name: string, probe: Probe, component: Workload<any, any, any>, at: At): Finding[] {
  const { port, scheme = 'HTTP', httpHeaders } = probe.httpGet!;
  const main = component.ports[0]?.targetPort;
  const times = TIMES.filter((time) => probe[time] !== undefined);
  return [
    ...(port === undefined && main === undefined ? [refuse('APPSVC.PROBE', `${name} names no port, and the component has none`, 'give the probe a port')] : []),
    ...(port !== undefined && main !== undefined && port !== main ? [refuse('APPSVC.PROBE', `${name} asks port ${port}: the platform asks the main port ${main} alone`, 'ask the main port')] : []),
    ...(scheme === 'HTTPS' ? [refuse('APPSVC.PROBE', `${name} asks by HTTPS: the main container is asked by HTTP`, 'ask by HTTP')] : []),
    ...(httpHeaders === undefined ? [] : [refuse('APPSVC.PROBE', `${name} sends headers of its own, and the platform does not`, 'take them away')]),
    adapt('APPSVC.PROBE', `${name} becomes the health check of the site: asked once in a minute, well with a status from 200 to 299, given up after ${failuresOf(probe)} bad answers; an instance that is not well gets no requests${times.length === 0 ? '' : `, and ${times.join(', ')} ${times.length === 1 ? 'counts' : 'count'} for no more than that`}`),
    ...(instancesOf(component, at).max < 2 ? [warn('APPSVC.PROBE', 'the health check takes no instance out as long as there is one alone', 'add a Scaler with two replicas or more')] : []),
  ];
}

function checkOther(name: 'readiness' | 'liveness' | 'startup', probe: Probe, chosen: string | undefined): Finding[] {
  if (name === 'startup') return [adapt('APPSVC.PROBE', 'startup has no counterpart: the platform itself waits until the main container answers on its port')];
  if (probe.httpGet !== undefined) return [adapt('APPSVC.PROBE', `${name} is not asked for: a site has one health check, which is ${chosen}`)];
  const how = probe.exec === undefined ? probe.grpc === undefined ? 'whether a port accepts a connection' : 'by gRPC' : 'by a command';
  return [refuse('APPSVC.PROBE', `${name} asks ${how}, and the platform by HTTP alone`, 'use httpGet, or mark the trait optional() to run without it here')];
}

import type { Component } from '../model/component';
import type { DaprComponent } from '../model/parts/dapr-component';
import type { DaprSidecar } from '../model/traits/dapr-sidecar';
import { checkDaprSecrets } from './check-dapr-secrets';
import { didYouMean } from './suggest';
import type { Context } from './context';
import { error, warning, type Finding } from './diagnostic';

/** The Dapr app id of a component with a Dapr sidecar. */
export function daprAppId(component: Component<any, any>, trait: DaprSidecar): string {
  return trait.props.appId ?? component.name;
}

/** App ids that are taken twice, scopes for ids that nobody has, and secret stores that are out of reach. */
export function checkDapr(at: Context<unknown>): Finding[] {
  const owners = new Map<string, Component<any, any>>();
  const findings: Finding[] = [];
  for (const component of at.components) {
    for (const trait of at.traitsOf<DaprSidecar>(component, 'dapr-sidecar')) {
      const id = daprAppId(component, trait);
      const owner = owners.get(id);
      if (owner !== undefined && owner !== component) findings.push({ ...error('OAM.DAPR_APP_ID', `Dapr app id '${id}' is taken by '${owner.name}' already`, 'give one of them another appId'), path: component.path });
      owners.set(id, component);
    }
  }
  for (const part of at.application.parts) {
    if (part.kind !== 'dapr-component') continue;
    for (const scope of (part as DaprComponent).props.scopes ?? []) {
      if (owners.has(scope)) continue;
      const known = [...owners.keys()];
      findings.push({ ...warning('OAM.DAPR_APP_ID', `scope '${scope}' is no Dapr app id of this application: its ids are ${known.join(', ') || 'none'}`, didYouMean(scope, known)), path: part.path });
    }
  }
  return [...findings, ...checkDaprSecrets(at, [...owners.keys()])];
}

import type { Workload } from '../../../model/components/workload';
import type { ContainerProps } from '../../../model/container';
import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import type { Sidecar } from '../../../model/traits/sidecar';
import type { Volume } from '../../../model/traits/volume';
import { daprAppId } from '../../../plan/check-dapr';
import type { Finding } from '../../../plan/diagnostic';
import { checkTags } from '../../shared/checks/tags';
import { daprComponentsFor } from '../../shared/dapr/component-file';
import { sameness } from '../../shared/identity';
import { keyVaultOf, keyVaultOfShare, readerOf } from '../../shared/key-vault';
import { secretKeysIn } from '../../shared/values';
import { refuse, refuseAsDocumented } from '../findings';
import type { At } from '../rules';
import { shareOf } from '../storage';
import { checkContainer } from './container';
import { checkReferences } from './references';
import { checkSettings } from './settings';

/** Facts 4: beside the main container. */
const SIDECARS = 9;

/** What may stand against any component that runs a container. */
export function checkWorkload(component: Workload<any, any, any>, at: At): Finding[] {
  return [
    ...checkContainer('container', component.props, at), ...checkVaults(component, at), ...checkCount(component, at),
    ...checkSettings(component, at), ...checkReferences(component, at), ...checkTags(component, at),
  ];
}

function checkCount(component: Workload<any, any, any>, at: At): Finding[] {
  const count = at.traitsOf<Sidecar>(component, 'sidecar').length + at.traitsOf(component, 'dapr-sidecar').length;
  return count <= SIDECARS ? [] : [refuseAsDocumented(at, 'APPSVC.CONTAINER', `there are ${count} containers beside the main one, and a site has at most ${SIDECARS}`, 'take some away or split the component')];
}

/** A site reads key vaults by one identity. */
function checkVaults(component: Workload<any, any, any>, at: At): Finding[] {
  const used = at.traitsOf<DaprSidecar>(component, 'dapr-sidecar').flatMap((trait) => daprComponentsFor(daprAppId(component, trait), at));
  const values: unknown[] = [(component.props as ContainerProps).env, ...at.traitsOf<Sidecar>(component, 'sidecar').map(({ props }) => props.env), ...used.map(({ props }) => props.metadata)];
  const shares = at.traitsOf<Volume>(component, 'volume').flatMap((volume) => shareOf(component, volume, at)?.share ?? []);
  const vaults = [...secretKeysIn(values).map((key) => keyVaultOf(key, at)), ...shares.map(keyVaultOfShare)];
  const identities = new Set(vaults.flatMap((vault) => (vault === undefined ? [] : [sameness(readerOf(vault, '', component, at))])));
  return identities.size <= 1 ? [] : [refuse('AZURE.KEY_VAULT', `its secrets are read from key vaults by ${identities.size} identities, and a site has one for that`, 'let one identity read all of them')];
}

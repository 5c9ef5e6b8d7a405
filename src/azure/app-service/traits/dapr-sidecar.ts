import { Workload } from '../../../model/components/workload';
import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import type { Sidecar } from '../../../model/traits/sidecar';
import { checkDaprd } from '../../shared/dapr/checks';
import { daprAppEnv } from '../../shared/dapr/flags';
import { DAPRD, DAPRD_ENV_PREFIX } from '../../shared/dapr/ports';
import type { Text } from '../../shared/expression';
import { checkVolumeData } from '../checks/volume-data';
import { addDaprd, filesFor } from '../dapr';
import { reachable } from '../dapr-neighbours';
import { adapt, findings, refuse, warn } from '../findings';
import { objectOf } from '../options';
import type { AppServiceTraitRule } from '../rules';

/** daprd as a container beside the main one. */
export const daprSidecar: AppServiceTraitRule<DaprSidecar> = {
  adapts: `daprd runs as a container of the site, without the services of Dapr's control plane: a call to another application goes by HTTPS to its program, not through its daprd, and settings of components stand in app settings as ${DAPRD_ENV_PREFIX}...`,
  check(trait, component, at) {
    if (!(component instanceof Workload)) return [];
    const own = { component, identities: new Set<Text>(), vault: {} };
    const files = filesFor(trait, own, at).map(({ name }) => name);
    const { resourcesPath } = objectOf(at.options.dapr) ?? {};
    return [
      ...checkDaprd(trait, component, 'APPSVC.DAPR', at, findings),
      ...(at.traitsOf<Sidecar>(component, 'sidecar').some(({ props }) => props.name === DAPRD) ? [refuse('APPSVC.DAPR', `a sidecar is called '${DAPRD}', as the container of Dapr is`, 'rename it')] : []),
      ...(files.length > 0 && resourcesPath === undefined ? checkVolumeData(`the files of daprd (${files.join(', ')})`, at) : []),
      ...reachable(component, at).filter(({ protocol }) => protocol !== 'http').map(({ appId, protocol }) =>
        warn('APPSVC.DAPR', `application '${appId}' speaks ${protocol}, and a call from another site reaches it by HTTP alone`, 'let it speak http where others call it')),
      ...(files.length > 0 && resourcesPath !== undefined ? [adapt('APPSVC.DAPR', `the image of daprd must hold ${files.join(', ')} in ${resourcesPath}`)] : []),
    ];
  },
  patch(trait, draft, at) {
    for (const [name, value] of Object.entries(daprAppEnv(trait))) draft.sharedEnv.set(name, value);
    addDaprd(draft, trait, at);
  },
};

import type { Component } from '../../model/component';
import type { VolumeClaimTemplate } from '../../model/volume-claim';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse, warn } from '../findings';
import { dnsSubdomain } from '../names';
import { checkVolumeName } from '../pod/volume-name';
import type { At } from '../rules';
import { idsOf, podSecurity } from '../security';

export function checkClaims(claims: readonly VolumeClaimTemplate[], component: Component<any, any>, at: At): Finding[] {
  const closed = podSecurity(at.options).standard === 'restricted' && idsOf(component, at).fsGroup === undefined;
  return claims.flatMap(({ name, storageClass, readOnly }) => [
    ...checkVolumeName(name),
    ...(storageClass === undefined || obeys(storageClass, dnsSubdomain) ? []
      : [refuse('K8S.NAME', `volume '${name}': '${storageClass}' cannot be a storage class: ${dnsSubdomain.describe}`, 'give the name of a StorageClass of the cluster')]),
    ...(closed && readOnly !== true
      ? [warn('K8S.POD_SECURITY', `volume '${name}' belongs to root with most storage classes, and a restricted container is not root: it may not be able to write`, "set the group of volumes: podSecurity: { standard: 'restricted', fsGroup: 1000 }, or fsGroup in the trait SecurityContext")]
      : []),
  ]);
}

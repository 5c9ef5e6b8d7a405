import { NativeObject } from 'cdk-oam/kubernetes';
import type { EShop } from '../shop';

/** The account of the pods whose programs ask Dapr for secrets. */
export const SECRET_READER = 'dapr-secret-reader';

/** An account that may read the namespace's secrets. The model names no platform's accounts, so it stands here. */
export function addSecretReader(shop: EShop): void {
  new NativeObject(shop, 'account', { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: SECRET_READER } });
  new NativeObject(shop, 'role', {
    apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'secret-reader' },
    rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list'] }],
  });
  new NativeObject(shop, 'binding', {
    apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: { name: SECRET_READER },
    subjects: [{ kind: 'ServiceAccount', name: SECRET_READER }], roleRef: { kind: 'Role', name: 'secret-reader', apiGroup: 'rbac.authorization.k8s.io' },
  });
}

/**
 * A definition of SecretProviderClass, written here: the module of the Secrets Store CSI driver is not among the engines.
 *
 * It has the fields that the driver's documentation names, as a structural schema, so that a field which does not exist
 * is refused. It cannot find out whether the driver's own definition changes.
 */
export const secretProviderClass = {
  apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'secretproviderclasses.secrets-store.csi.x-k8s.io' },
  spec: {
    group: 'secrets-store.csi.x-k8s.io', scope: 'Namespaced',
    names: { kind: 'SecretProviderClass', listKind: 'SecretProviderClassList', plural: 'secretproviderclasses', singular: 'secretproviderclass' },
    versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: {
      type: 'object',
      properties: { apiVersion: text(), kind: text(), metadata: { type: 'object' }, spec: object({ provider: text(), parameters: texts(), secretObjects: list(object({
        secretName: text(), type: text(), labels: texts(), annotations: texts(), data: list(object({ objectName: text(), key: text() })),
      })) }) },
    } } }],
  },
};

function text() {
  return { type: 'string' };
}

function texts() {
  return { type: 'object', additionalProperties: text() };
}

function object(properties: Readonly<Record<string, object>>) {
  return { type: 'object', properties };
}

function list(items: object) {
  return { type: 'array', items };
}

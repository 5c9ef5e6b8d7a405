import { httpScaledObjectSchema } from '../../test/support/http-add-on';

/**
 * A definition of HTTPScaledObject, written here: the module of KEDA's HTTP add-on is not among the engines.
 *
 * A field that its reference does not name is refused. It cannot find out whether the add-on's own definition changes.
 */
export const httpScaledObject = {
  apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'httpscaledobjects.http.keda.sh' },
  spec: {
    group: 'http.keda.sh', scope: 'Namespaced',
    names: { kind: 'HTTPScaledObject', listKind: 'HTTPScaledObjectList', plural: 'httpscaledobjects', singular: 'httpscaledobject' },
    versions: [{ name: 'v1alpha1', served: true, storage: true, schema: { openAPIV3Schema: {
      type: 'object', properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, ...httpScaledObjectSchema.properties },
    } } }],
  },
};

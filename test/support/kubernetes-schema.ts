import { Ajv, type ValidateFunction } from 'ajv';
import { CustomResources } from './custom-resources';
import { addFormats } from './json-formats';
import { httpScaledObjectSchema } from './http-add-on';
import { readDefinitions, typeKey, type Definitions, type KubernetesVersion } from './kubernetes-definitions';
import { findingsOf } from './schema-findings';
import { closedCustomResource } from './structural-schema';

const HTTP_SCALED_OBJECT = typeKey('http.keda.sh/v1alpha1', 'HTTPScaledObject');
const METADATA = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

interface Manifest { apiVersion?: unknown; kind?: unknown; metadata?: { name?: unknown } }

/** The schemas of one Kubernetes version and of all custom resources, compiled when first asked for. */
class KubernetesSchemas {
  private readonly core: Definitions;
  private readonly custom: CustomResources;
  private readonly ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  private readonly compiled = new Map<string, ValidateFunction | undefined>();

  constructor(schemasDir: string, version: KubernetesVersion) {
    this.core = readDefinitions(schemasDir, version);
    this.custom = new CustomResources(schemasDir);
    addFormats(this.ajv);
    this.ajv.addSchema({ $id: 'kubernetes', definitions: this.core.definitions });
  }

  validatorOf(apiVersion: string, kind: string): ValidateFunction | undefined {
    const key = typeKey(apiVersion, kind);
    if (!this.compiled.has(key)) this.compiled.set(key, this.compile(apiVersion, kind));
    return this.compiled.get(key);
  }

  private compile(apiVersion: string, kind: string): ValidateFunction | undefined {
    const reference = (name: string) => ({ $ref: `kubernetes#/definitions/${name}` });
    const name = this.core.nameOf.get(typeKey(apiVersion, kind));
    if (name) {
      // The definition takes any apiVersion and kind; the pair that selected it is the only right one.
      return this.ajv.compile({ ...reference(name), properties: { apiVersion: { const: apiVersion }, kind: { const: kind } } });
    }
    const schema = this.custom.schemaOf(apiVersion, kind) ?? (typeKey(apiVersion, kind) === HTTP_SCALED_OBJECT ? httpScaledObjectSchema : undefined);
    return schema && this.ajv.compile(closedCustomResource(schema, apiVersion, kind, reference(METADATA)));
  }
}

const cache = new Map<string, KubernetesSchemas>();

function schemasOf(schemasDir: string, version: KubernetesVersion): KubernetesSchemas {
  const key = `${schemasDir} ${version}`;
  const found = cache.get(key) ?? new KubernetesSchemas(schemasDir, version);
  cache.set(key, found);
  return found;
}

function findings(object: object, schemas: KubernetesSchemas): string[] {
  // What a manifest will hold: serialisation drops undefined values, and a validator would call them unknown fields.
  const manifest = JSON.parse(JSON.stringify(object)) as Manifest;
  const subject = `${String(manifest.kind)}/${String(manifest.metadata?.name)}:`;
  if (typeof manifest.apiVersion !== 'string' || typeof manifest.kind !== 'string') return [`${subject} needs apiVersion and kind`];
  const validate = schemas.validatorOf(manifest.apiVersion, manifest.kind);
  if (!validate) return [`${subject} no schema for ${manifest.apiVersion} ${manifest.kind}`];
  return validate(manifest) ? [] : findingsOf(subject, validate.errors ?? []);
}

/**
 * Validates Kubernetes objects against the published schemas of a version, with unknown fields forbidden at every depth.
 *
 * Custom resources of `schemas/crds` are validated by their definitions. Types nobody defines are findings too.
 */
export function validateKubernetes(objects: readonly object[], version: KubernetesVersion, schemasDir: string): string[] {
  const schemas = schemasOf(schemasDir, version);
  return objects.flatMap((object) => findings(object, schemas));
}

import type { RegisterRequest } from './pulumi-sdk';
import { fromStruct, readable } from './pulumi-wire';

/** A former name of a resource: a whole URN, or the parts that differ. */
export type Alias = string | { name?: string; type?: string; project?: string; stack?: string; parent?: string; noParent?: true };

/** What a program told the engine about one resource. Lists of URNs are sorted: the SDK gathers them in any order. */
export interface Registration {
  urn: string;
  type: string;
  name: string;
  /** False for components, which group resources and have no life of their own. */
  custom: boolean;
  remote: boolean;
  /** The URN of the parent, or nothing at the root. */
  parent: string | undefined;
  /** Secrets are `{ $secret: value }`, unknowns `{ $unknown: true }`. */
  inputs: Record<string, unknown>;
  /** What a component registered as its outputs, once it did. */
  outputs?: Record<string, unknown>;
  dependencies: string[];
  propertyDependencies: Record<string, string[]>;
  protect: boolean | undefined;
  retainOnDelete: boolean | undefined;
  deletedWith: string | undefined;
  deleteBeforeReplace: boolean | undefined;
  aliases: Alias[];
  version: string;
  provider: string;
  providers: Record<string, string>;
  ignoreChanges: string[];
  replaceOnChanges: string[];
  additionalSecretOutputs: string[];
  importId: string | undefined;
}

function aliasesOf(request: RegisterRequest): Alias[] {
  const specs = request.getAliasesList().map((alias): Alias => {
    const spec = alias.getSpec();
    if (!spec) return alias.getUrn();
    const parts = { name: spec.getName(), type: spec.getType(), project: spec.getProject(), stack: spec.getStack(), parent: spec.getParenturn() };
    const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ''));
    return spec.getNoparent() ? { ...given, noParent: true } : given;
  });
  return [...specs, ...request.getAliasurnsList()];
}

const sorted = (urns: readonly string[]) => [...urns].sort();

function propertyDependencies(request: RegisterRequest): Record<string, string[]> {
  const found: [string, string[]][] = [];
  request.getPropertydependenciesMap().forEach((dependencies, property) => found.push([property, sorted(dependencies.getUrnsList())]));
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function providersOf(request: RegisterRequest): Record<string, string> {
  const found: Record<string, string> = {};
  request.getProvidersMap().forEach((provider, name) => { found[name] = provider; });
  return found;
}

/** Reads a request to register a resource. */
export function registrationOf(request: RegisterRequest, urn: string): Registration {
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    remote: request.getRemote(),
    parent: request.getParent() || undefined,
    inputs: readable(fromStruct(request.getObject())) as Record<string, unknown>,
    dependencies: sorted(request.getDependenciesList()),
    propertyDependencies: propertyDependencies(request),
    protect: request.hasProtect() ? request.getProtect() : undefined,
    retainOnDelete: request.hasRetainondelete() ? request.getRetainondelete() : undefined,
    deletedWith: request.getDeletedwith() || undefined,
    deleteBeforeReplace: request.getDeletebeforereplacedefined() ? request.getDeletebeforereplace() : undefined,
    aliases: aliasesOf(request),
    version: request.getVersion(),
    provider: request.getProvider(),
    providers: providersOf(request),
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    importId: request.getImportid() || undefined,
  };
}

/** The one registration of a type (the end of its token will do) and name; throws, listing what there is, when there is none. */
export function registered(registrations: readonly Registration[], type: string, name: string): Registration {
  const found = registrations.filter((each) => (each.type === type || each.type.endsWith(`:${type}`)) && each.name === name);
  if (found.length === 1 && found[0]) return found[0];
  const all = registrations.map((each) => `${each.type} ${each.name}`).join(', ');
  throw new Error(`${found.length} registrations of ${type} ${name} among: ${all}`);
}

/** Registrations in the order of their URNs: the order in which they arrive may change from run to run. */
export function byUrn(registrations: readonly Registration[]): Registration[] {
  return [...registrations].sort((a, b) => (a.urn < b.urn ? -1 : 1));
}

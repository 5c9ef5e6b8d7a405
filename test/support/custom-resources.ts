import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { JsonSchema } from './json-schema';

interface CustomResourceDefinition {
  spec: {
    group: string;
    names: { kind: string };
    versions: { name: string; served: boolean; schema: { openAPIV3Schema: JsonSchema } }[];
  };
}

/** Where the definition of each `group/kind` stands. The files are large, so only the two lines that name it are read. */
function index(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    const group = /^ {2}group: (\S+)$/m.exec(text)?.[1];
    const kind = /^ {4}kind: (\S+)$/m.exec(text)?.[1];
    if (!group || !kind) throw new Error(`${entry.name} is not a CustomResourceDefinition as controller-gen writes it`);
    files.set(`${group}/${kind}`, file);
  }
  return files;
}

/** The custom resources below `schemas/crds`. */
export class CustomResources {
  private readonly files: Map<string, string>;

  constructor(schemasDir: string) {
    this.files = index(join(schemasDir, 'crds'));
  }

  /** The `group/kind` pairs that have a definition. */
  kinds(): string[] {
    return [...this.files.keys()].sort();
  }

  /** The published schema of a served version, or undefined when nobody defines it. */
  schemaOf(apiVersion: string, kind: string): JsonSchema | undefined {
    const [group, version] = apiVersion.split('/');
    const file = this.files.get(`${group}/${kind}`);
    if (!file) return undefined;
    for (const document of parseAllDocuments(readFileSync(file, 'utf8'))) {
      const definition = document.toJS() as CustomResourceDefinition | null;
      const found = definition?.spec.versions.find((each) => each.name === version && each.served);
      if (found) return found.schema.openAPIV3Schema;
    }
    return undefined;
  }
}

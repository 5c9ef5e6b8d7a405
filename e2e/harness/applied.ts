import { APPLY, type Kubectl, type LiveObject } from './kubectl';

/**
 * Applies manifests twice and asks for the difference, as somebody who runs a pipeline again would. Gives everything
 * that should not be: an error, a warning, a change by the second apply, a difference.
 */
export async function applyTwice(kubectl: Kubectl, manifests: string): Promise<string[]> {
  const first = await kubectl.ask(APPLY, manifests);
  if (first.status !== 0 || first.stderr !== '') return [`the first apply says: ${first.stderr}`];
  const before = await versions(kubectl, manifests);
  const second = await kubectl.ask(APPLY, manifests);
  const after = await versions(kubectl, manifests);
  const diff = await kubectl.ask(['diff', '--server-side', '--field-manager=cdk-oam', '--filename=-'], manifests);
  return [
    ...(second.status === 0 && second.stderr === '' ? [] : [`the second apply says: ${second.stderr}`]),
    ...(before === after ? [] : [`the second apply changes objects: ${before} became ${after}`]),
    ...(diff.status === 0 && diff.stdout === '' ? [] : [`kubectl diff says: ${diff.stdout}${diff.stderr}`]),
  ];
}

/** What changes whenever the API server stores an object anew. */
async function versions(kubectl: Kubectl, manifests: string): Promise<string> {
  const { status, stdout, stderr } = await kubectl.ask(['get', '--filename=-', '--output=json', '--show-managed-fields'], manifests);
  if (status !== 0) throw new Error(stderr);
  const answer = JSON.parse(stdout) as LiveObject;
  const objects = (answer.kind === 'List' ? answer.items : [answer]) as LiveObject[];
  return JSON.stringify(objects.map(({ kind, metadata, ...rest }) => {
    const { name, resourceVersion, managedFields } = metadata;
    // The API server stores a claim anew whatever is applied, the same bytes included: for claims, every field but that number counts.
    if (kind === 'PersistentVolumeClaim') return { kind, metadata: { ...metadata, resourceVersion: undefined }, ...rest };
    return { kind, name, resourceVersion, managedFields };
  }));
}

import { createRequire } from 'node:module';
import type { Construct } from 'constructs';
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where it is needed
/** @ts-ignore cdk8s-plus-27 is an optional peer */
import type { Pods } from 'cdk8s-plus-27';

/** The pods with some labels, as constructs of cdk8s-plus-27 select them. Made once for each id. */
export function selectPods(scope: Construct, id: string, labels: Readonly<Record<string, string>>): Pods {
  const known = scope.node.tryFindChild(id);
  return known === undefined ? load().Pods.select(scope, id, { labels: { ...labels } }) : known as Pods;
}

/** Loaded by whoever asks for pods, and by nobody else: most users do not have it. */
function load(): { readonly Pods: typeof Pods } {
  try {
    return createRequire(__filename)('cdk8s-plus-27') as { readonly Pods: typeof Pods };
  } catch (cause) {
    throw new Error('pods are selected with cdk8s-plus-27, which cannot be loaded: npm install cdk8s-plus-27', { cause });
  }
}

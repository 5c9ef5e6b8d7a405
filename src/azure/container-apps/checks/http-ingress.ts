import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import type { Finding } from '../../../plan/diagnostic';
import { isHttp } from '../addresses';
import type { Code } from '../codes';
import { refuse } from '../findings';

/** Facts 2.4: what is done to requests is done on the main port, where it speaks HTTP. */
export function checkHttpIngress(kind: string, component: Component<any, any>, code: Code): Finding[] {
  const [main] = component instanceof Workload ? component.ports : [];
  if (main === undefined) return [refuse(code, `trait '${kind}' is for requests, and '${component.name}' has no port`, 'give it a port, or take the trait away')];
  if (isHttp(main)) return [];
  return [refuse(code, `trait '${kind}' is for HTTP, and the main port '${main.name}' is TCP`, 'make an HTTP port the first one, or take the trait away')];
}

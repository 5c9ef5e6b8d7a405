import { Ingress, WorkloadIdentity, type Value } from 'cdk-oam';
import { Todo } from './todo';

/**
 * Pages and API with an address each, and the API with its identity.
 *
 * @typeParam Here - the platform, where the program adds what it alone can run
 * @param identityId - the resource id of the identity that the key vault lets in
 * @param host - where browsers find the pages when something else publishes them, such as a gateway of one's own; the platform does when left out
 */
export function todoOnAzure<Here extends string = never>(identityId: Value, host?: string): Todo<Here> {
  const todo = new Todo<Here>(undefined, 'todo', { allowedOrigin: (web) => (host === undefined ? web.endpoint.url : `https://${host}`) });
  for (const component of [todo.web, todo.api]) component.with(new Ingress(host === undefined ? { tls: true } : { external: false }));
  todo.api.with(new WorkloadIdentity({ resourceId: identityId, clientId: todo.identityClientId }));
  return todo;
}

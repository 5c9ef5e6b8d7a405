import { HttpScaler, Ingress, WorkloadIdentity, type Value } from 'cdk-oam';
import { Todo } from '../todo';

/**
 * Pages and API with an address from outside each, and one to ten replicas by requests.
 *
 * @param identityId - the resource id of the identity that the key vault lets in
 */
export function todoOnAzure(identityId: Value): Todo {
  const todo = new Todo(undefined, 'todo', { allowedOrigin: (web) => web.endpoint.url });
  for (const component of [todo.web, todo.api]) component.with(new Ingress({ tls: true }), new HttpScaler({ min: 1, max: 10, concurrency: 10 }));
  todo.api.with(new WorkloadIdentity({ resourceId: identityId, clientId: todo.identityClientId }));
  return todo;
}

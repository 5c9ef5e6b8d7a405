import { HttpScaler, type Value } from 'cdk-oam';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import { todoOnAzure } from '../on-azure';
import type { Todo } from '../todo';

/** One to ten replicas of each, by requests. */
export function todoOnContainerApps(identityId: Value): Todo<ContainerApps> {
  const todo = todoOnAzure<ContainerApps>(identityId);
  for (const component of [todo.web, todo.api]) component.with(new HttpScaler({ min: 1, max: 10, concurrency: 10 }));
  return todo;
}

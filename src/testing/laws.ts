import { Worker, type Application, type Component, type Trait } from '../model';

/** Turns the order of trait kinds round on every component; traits of one kind keep their order among themselves. */
export function reverseKinds(application: Application<any>): Application<any> {
  for (const component of application.components) {
    const kinds = [...new Set(component.traits.map(({ kind }) => kind))].reverse();
    const traits = kinds.flatMap((kind) => component.traits.filter((trait) => trait.kind === kind));
    replaceTraits(component, traits);
  }
  return application;
}

function replaceTraits(component: Component<any, any>, traits: readonly Trait<any, any>[]): void {
  Object.defineProperty(component, 'traits', { get: () => traits });
}

/** The same application with one component more, which has nothing to do with the others. */
export function addNeighbour(application: Application<any>): Application<any> {
  new Worker(application, 'unrelated-neighbour', { image: 'example.com/neighbour:1', cpu: 0.25, memory: '0.5Gi' });
  return application;
}

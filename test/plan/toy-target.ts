import type { Component, Trait } from '../../src';
import { error, type Context, type Target } from '../../src';

/** A target for tests of the plan: it records what it was asked, and can run most of what the model has. */
export interface Drawn { readonly name: string; readonly lines: string[] }

const workload = {
  draft: (component: Component<any, any>, at: Context<unknown>): Drawn => ({ name: at.name(component), lines: [] }),
  finish: ({ name, lines }: Drawn): readonly string[] => [`${name}: ${lines.join(', ')}`],
};

const line = (trait: Trait<any, any>) => `${trait.kind}${trait.label === undefined ? '' : ` ${trait.label}`}`;
const note = { patch: (trait: Trait<any, any>, draft: Drawn) => void draft.lines.push(line(trait)) };

export const toy: Target<Drawn, string, any> = {
  name: 'toy',
  components: { 'web-service': workload, worker: workload },
  traits: {
    labels: note, sidecar: note, 'init-container': note, volume: note, 'config-files': note, 'secret-files': note, 'dapr-sidecar': note,
    scaler: { ...note, check: (trait: any) => (trait.props.replicas > 9 ? [error('TOY.SCALE', `replicas ${trait.props.replicas} is above 9`, 'ask for fewer')] : []) },
    autoscaler: note, ingress: note,
  },
  parts: { 'dapr-component': { outputs: (part: any) => [`part ${part.name}`] } },
  names: { describe: "1 to 20 lower-case letters, digits and '-'", pattern: /^[a-z][a-z0-9-]*$/, maxLength: 20 },
  codes: { 'TOY.SCALE': 'Too many replicas.' },
  defaults: {},
};

import { Application, Worker } from '../../../../src';
import type { HostileCase } from '../hostile-case';
import { deployment, worker } from '../shop';

const amount = (about: string, props: object, resources: object): HostileCase => ({ about, model: () => worker(props), objects: () => deployment({ resources }) });

/** What runs, and with how much. */
export const containers: readonly HostileCase[] = [
  { about: 'no image', model: () => new Worker(new Application(undefined, 'shop'), 'mailer', {} as never).application, objects: () => deployment({ image: undefined }) },
  { about: 'an image of nothing', model: () => worker({ image: '' }), objects: () => deployment({ image: '' }) },
  { about: 'an image with a blank before it', model: () => worker({ image: ' nginx' }), objects: () => deployment({ image: ' nginx' }), taken: 'it refuses the pods instead, when the controller makes them' },
  { about: 'a misspelt property, imagePulPolicy', model: () => worker({ imagePulPolicy: 'Always' }), objects: () => deployment({ imagePulPolicy: 'Always' }) },
  { about: 'imagePullPolicy Sometimes', model: () => worker({ imagePullPolicy: 'Sometimes' }), objects: () => deployment({ imagePullPolicy: 'Sometimes' }) },
  { about: 'a command that is one text', model: () => worker({ command: 'npm start' }), objects: () => deployment({ command: 'npm start' }) },
  { about: 'an argument that is a number in a list of its own', model: () => worker({ args: [['1']] }), objects: () => deployment({ args: [['1']] }) },
  { about: 'an environment variable called A=B', model: () => worker({ env: { 'A=B': 'x' } }), objects: () => deployment({ env: [{ name: 'A=B', value: 'x' }] }) },
  { about: 'an environment variable without a name', model: () => worker({ env: { '': 'x' } }), objects: () => deployment({ env: [{ name: '', value: 'x' }] }) },
  { about: 'an environment variable called 1ST', model: () => worker({ env: { '1ST': 'x' } }), taken: 'allowed from Kubernetes 1.34 on; 1.27, the oldest that is supported, refuses it' },
  { about: 'an environment variable that is a flag', model: () => worker({ env: { DEBUG: true } }), objects: () => deployment({ env: [{ name: 'DEBUG', value: true }] }) },
  { about: 'an environment variable that is nothing', model: () => worker({ env: { B: null } }), objects: () => deployment({ env: [{ name: 'B', value: {} }] }) },
  amount('cpu that is a word', { cpu: 'much' }, { requests: { cpu: 'much' } }),
  amount('cpu below nothing', { cpu: -1 }, { requests: { cpu: '-1' } }),
  amount('memory with a unit that is none', { memory: '1GB' }, { requests: { memory: '1GB' } }),
  amount('memory below nothing', { memory: '-1Gi' }, { requests: { memory: '-1Gi' } }),
  { ...amount('memory of half a byte', { memory: '0.5' }, { requests: { memory: '0.5' } }), taken: 'rounded up, with a warning: it was meant to be another unit' },
  { ...amount('cpu of a tenth of a thousandth', { cpu: 0.0001 }, { requests: { cpu: '0.0001' } }), taken: 'rounded up to a thousandth, which is all that is counted' },
  { about: 'a limit of cpu below what is requested', model: () => worker({ cpu: 1, limit: { cpu: 0.5 } }) },
  { about: 'a limit of memory below what is requested', model: () => worker({ memory: '1Gi', limit: { memory: '512Mi' } }) },
];

import { describe, expect, it } from 'vitest';
import { Application, DaprComponent, DaprSidecar, plan, Secret, Worker, type DaprComponentProps } from '../../src';
import { toy } from './toy-target';

/** What the plan says of a component whose secret is in `secretStore`, in an application with the apps `a` and `b` and a store `vault`. */
function said(props: Partial<DaprComponentProps>, vault: Partial<DaprComponentProps> = {}): string[] {
  const shop = new Application(undefined, 'shop');
  for (const id of ['a', 'b']) new Worker(shop, id, { image: 'x' }).with(new DaprSidecar());
  const password = new Secret(shop, 'redis', { keys: ['password'] }).key('password');
  new DaprComponent(shop, 'vault', { type: 'secretstores.local.file', ...vault });
  new DaprComponent(shop, 'store', { type: 'state.redis', secretStore: 'vault', metadata: { redisPassword: password }, ...props });
  return plan(shop, toy, {}).diagnostics.filter(({ code }) => code.includes('DAPR')).map(({ severity, code, path, message, fix }) => `${severity} ${code} [${path}] ${message}: ${fix}`);
}

describe('the secret store of a Dapr component', () => {
  it.each<[string, Partial<DaprComponentProps>, Partial<DaprComponentProps>?]>([
    ['for all', {}],
    ['for all, a component for one', { scopes: ['a'] }],
    ['for the same', { scopes: ['a'] }, { scopes: ['a', 'b'] }],
    ['for all by name', {}, { scopes: ['b', 'a'] }],
    ['of another deployment, or of the platform', { secretStore: 'kubernetes' }],
    ['that nothing is looked up in', { metadata: { redisHost: 'redis' }, scopes: ['b'] }, { scopes: ['a'] }],
  ])('may be one %s', (_, props, vault) => expect(said(props, vault)).toEqual([]));

  it.each<[string, Partial<DaprComponentProps>, Partial<DaprComponentProps>, string]>([
    ['is out of reach for who may use the component', { scopes: ['a', 'b'] }, { scopes: ['a'] }, "error OAM.DAPR_SECRET_STORE [shop/store] 'b' may use it, and not its secret store 'vault': Dapr goes without the component there: give both the same scopes"],
    ['is out of reach for someone', {}, { scopes: ['a'] }, "warning OAM.DAPR_SECRET_STORE [shop/store] 'b' may use it, and not its secret store 'vault'"],
    ['is none', { secretStore: 'vault' }, { type: 'state.redis' }, "error OAM.DAPR_SECRET_STORE [shop/store] 'vault' is no secret store: its type is 'state.redis'"],
    ['is misspelt', { secretStore: 'valut' }, {}, "warning OAM.DAPR_SECRET_STORE [shop/store] secret store 'valut' is no Dapr component of this application: did you mean 'vault'?"],
  ])('is reported when it %s', (_, props, vault, finding) => expect(said(props, vault)).toEqual([expect.stringContaining(finding)]));
});

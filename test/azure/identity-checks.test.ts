import { describe, expect, it } from 'vitest';
import { Parameter, Secret, Worker, type Value } from '../../src';
import { IDENTITY, planned, SIZE, told } from './support';

const SCOPE = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.Storage/storageAccounts/acme';
const GUID = '11111111-1111-4111-8111-111111111111';
const later = { apply: () => undefined };

/** The findings on two workers, the first of which reads a parameter and, where it is bound, a secret. */
const messages = (identities: unknown, more: object = {}, secret?: object) => told(planned((shop) => {
  const secrets: Record<string, Value> = secret === undefined ? {} : { S: new Secret(shop, 's', { keys: ['k'] }).key('k') };
  new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { P: new Parameter(shop, 'p', { default: 'x' }), ...secrets } });
  new Worker(shop, 'orders', { image: 'o', ...SIZE });
}, { identities, ...(secret === undefined ? {} : { secrets: { s: { k: secret } } }), ...more } as never)).filter((line) => !line.startsWith('adapted AZURE.SECRET'));
const ofMailer = (entry: unknown) => messages({ mailer: entry });
const user = (more: object) => ofMailer({ type: 'UserAssigned', ...more });
const role = (more: object) => user({ roles: [{ role: 'AcrPull', scope: SCOPE, ...more }] });
const existing = (identity: object, roles?: object[]) => user({ identity, ...(roles && { roles }) });
const complete = { id: IDENTITY, clientId: GUID, principalId: GUID };

describe('the option identities', () => {
  it.each<[string, string[], string[]]>([
    ['nothing wrong', user({ roles: [{ role: 'AcrPull', scope: SCOPE }, { role: later, scope: later, name: 'other' }] }), []],
    ['no object', messages('orders'), ['error AZURE.OPTIONS [shop] identities must be an object, got a string']],
    ['a stranger', messages({ order: { type: 'UserAssigned' } }), ["error AZURE.IDENTITY [shop] identities names 'order', which is no component: they are mailer, orders\n  fix: did you mean 'orders'?"]],
    ['no entry', ofMailer(null), ["error AZURE.IDENTITY [shop/mailer] identities.mailer must be an object with a type\n  fix: write { type: 'UserAssigned' }"]],
    ['no type', ofMailer({}), ["error AZURE.IDENTITY [shop/mailer] identities.mailer.type must be one of SystemAssigned, UserAssigned\n  fix: write { type: 'UserAssigned' }"]],
    ['another type', ofMailer({ type: 'userAssigned' }), ["error AZURE.IDENTITY [shop/mailer] identities.mailer.type must be one of SystemAssigned, UserAssigned, got 'userAssigned'\n  fix: did you mean 'UserAssigned'?"]],
    ['a misspelt property', user({ role: [] }), ["error AZURE.IDENTITY [shop/mailer] identities.mailer of type UserAssigned has no property 'role': it has type, roles, name, identity\n  fix: did you mean 'roles'?"]],
    ['a name of the system', ofMailer({ type: 'SystemAssigned', name: 'mine' }), ["error AZURE.IDENTITY [shop/mailer] identities.mailer of type SystemAssigned has no property 'name': it has type, roles"]],
    ['a short name', user({ name: 'ab' }), ["error AZURE.IDENTITY [shop/mailer] identities.mailer.name 'ab' cannot be the name of an identity: it must be 3 to 128 letters, digits, '-' and '_', a letter or digit first"]],
    ['a long name', user({ name: 'a'.repeat(129) }), [expect.stringContaining('cannot be the name of an identity') as never]],
    ['a name that is none', user({ name: 5 }), [expect.stringContaining('error AZURE.IDENTITY [shop/mailer] identities.mailer.name cannot be the name') as never]],
    ['two of one name', messages({ mailer: { type: 'UserAssigned', name: 'Shop-orders' }, orders: { type: 'UserAssigned' } }), ["error AZURE.IDENTITY [shop] the identities of 'mailer' and 'orders' would both be called 'shop-orders'\n  fix: give one of them another name, or make one in the program and pass it to both as identity"]],
    ['a name and an identity', user({ name: 'mine', identity: complete }), ['error AZURE.IDENTITY [shop/mailer] identities.mailer has a name for a new identity, and an identity that is there already\n  fix: keep one of the two']],
    ['an identity that is none', existing('me' as never), ['error AZURE.IDENTITY [shop/mailer] identities.mailer.identity must be an object with the id of an identity\n  fix: give id, clientId and principalId, or pass the UserAssignedIdentity itself']],
    ['an id that is none', existing({ ...complete, id: 'me' }), ["error AZURE.IDENTITY [shop/mailer] identities.mailer.identity.id: 'me' is no resource id of a user-assigned identity\n  fix: give the resource id of a user-assigned identity"]],
    ['no id', existing({ ...complete, id: undefined }), ['error AZURE.IDENTITY [shop/mailer] identities.mailer.identity.id: it is missing\n  fix: give the resource id of a user-assigned identity']],
    ['the system as an id', existing({ ...complete, id: 'system' }), [expect.stringContaining('identities.mailer.identity.id: the system identity does not exist before the resource does') as never]],
    ['ids that are no GUIDs', existing({ ...complete, clientId: 'c', principalId: IDENTITY }), ['clientId', 'principalId'].map((name) => `error AZURE.IDENTITY [shop/mailer] identities.mailer.identity.${name} is no GUID\n  fix: give the ${name} of the identity, or pass the UserAssignedIdentity itself`)],
    ['no client id', existing({ id: IDENTITY, principalId: GUID }), ["warning AZURE.IDENTITY [shop/mailer] identities.mailer.identity has no clientId: 'mailer' can have several identities, and the libraries of Azure do not know which one is meant\n  fix: give clientId, which becomes AZURE_CLIENT_ID"]],
    ['roles and nobody', existing({ id: IDENTITY, clientId: GUID }, [{ role: 'AcrPull', scope: SCOPE }]), ["error AZURE.ROLE [shop/mailer] identities.mailer.identity has no principalId, to which the roles of 'mailer' are given\n  fix: give principalId, or pass the UserAssignedIdentity itself"]],
  ])('tells of %s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('roles', () => {
  const where = 'error AZURE.ROLE [shop/mailer] identities.mailer.roles[0]';
  const otherwise = 'give the GUID of the role, or the resource id of its definition';
  it.each<[string, string[], string[]]>([
    ['no list', user({ roles: {} }), ['error AZURE.ROLE [shop/mailer] identities.mailer.roles must be a list\n  fix: write [{ role, scope }]']],
    ['no entry', user({ roles: [null] }), [`${where} must be an object\n  fix: write { role, scope }`]],
    ['a misspelt property', role({ scopes: SCOPE }), [`${where} has no property 'scopes': it has role, scope, name`]],
    ['a role that is near', role({ role: 'Storage Blob Reader' }), [`${where}.role: role 'Storage Blob Reader' is none of those that are known by name\n  fix: did you mean 'Storage Blob Data Reader'? Else ${otherwise}`]],
    ['a role in another case', role({ role: 'acrpull' }), [`${where}.role: role 'acrpull' is none of those that are known by name\n  fix: did you mean 'AcrPull'? Else ${otherwise}`]],
    ['a role of nowhere', role({ role: 'Ruler of All Things That Are' }), [`${where}.role: role 'Ruler of All Things That Are' is none of those that are known by name\n  fix: ${otherwise}`]],
    ['a name of every object', role({ role: 'constructor' }), [expect.stringContaining(`${where}.role: role 'constructor' is none`) as never]],
    ['a GUID that is none', role({ role: '7f951dda-4ed3-4680-a7ca-43fe172d538' }), [`${where}.role '7f951dda-4ed3-4680-a7ca-43fe172d538' is no GUID\n  fix: it has 8, 4, 4, 4 and 12 digits`]],
    ['a definition that is none', role({ role: `${SCOPE}/roleDefinitions/${GUID}` }), [`${where}.role '${SCOPE}/roleDefinitions/${GUID}' is no resource id of a role definition\n  fix: give /subscriptions/.../providers/Microsoft.Authorization/roleDefinitions/<GUID>`]],
    ['no role', role({ role: 5 }), [`${where}.role must be the name of a built-in role, a GUID or the resource id of a role definition\n  fix: ${otherwise}`]],
    ['a scope by name', role({ scope: 'acme' }), [`${where}.scope 'acme' is no resource id of a resource, a resource group or a subscription\n  fix: give the id of the resource that is used, such as account.id`]],
    ['a scope by address', role({ scope: 'https://acme.vault.azure.net' }), [expect.stringContaining("roles[0].scope 'https://acme.vault.azure.net' is no resource id") as never]],
    ['half a scope', role({ scope: SCOPE.replace('/acme', '') }), [expect.stringContaining('is no resource id of a resource') as never]],
    ['no scope', role({ scope: undefined }), [`${where}.scope must be the resource id of a resource, a resource group or a subscription\n  fix: give the id of the resource that is used, such as account.id`]],
    ['a role of later without a name', role({ role: later }), [`${where}: the role comes later, and nothing tells it from others\n  fix: give the entry a name`]],
    ['a name that cannot be', role({ name: 'A b' }), [`${where}.name must be 1 to 63 lower-case letters, digits and '-', a letter or digit first and last`]],
    ['the same twice', user({ roles: [{ role: 'AcrPull', scope: SCOPE }, { role: '7f951dda-4ed3-4680-a7ca-43fe172d538d', scope: SCOPE.toLowerCase(), name: 'again' }] }), ["error AZURE.ROLE [shop/mailer] identities.mailer is given role 'again' twice at one scope\n  fix: take one away"]],
    ['the same value of later twice', user({ roles: [{ role: 'AcrPull', scope: later }, { role: 'AcrPull', scope: later, name: 'again' }] }), [expect.stringContaining("is given role 'again' twice") as never]],
    ['one role at two places', user({ roles: [{ role: 'AcrPull', scope: SCOPE }, { role: 'AcrPull', scope: later }] }), ["error AZURE.ROLE [shop/mailer] two roles of identities.mailer are called 'acrpull'\n  fix: tell them apart by a name: { role, scope, name: '...' }"]],
    ['one identity of two, with one role twice', messages(Object.fromEntries(['mailer', 'orders'].map((id) => [id, { type: 'UserAssigned', identity: complete, roles: [{ role: 'AcrPull', scope: SCOPE }] }]))), ["error AZURE.ROLE [shop] 'mailer' and 'orders' are one identity, and both give it role 'acrpull' at one scope\n  fix: let one of them give it"]],
  ])('tell of %s', (_, found, expected) => expect(found).toEqual(expected));

  it.each(['/subscriptions/s1', '/subscriptions/s1/resourceGroups/g', SCOPE, `${SCOPE}/blobServices/default/containers/c`, `${SCOPE}/providers/Microsoft.Insights/x/y`])('may be given at %s', (scope) => {
    expect(role({ scope })).toEqual([]);
  });
});

describe('those who read key vaults', () => {
  const keyVaultUrl = 'https://acme.vault.azure.net/secrets/k';
  const keyVaultId = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.KeyVault/vaults/acme';
  it.each<[string, unknown, object, string[]]>([
    ['the system identity', { mailer: { type: 'SystemAssigned' } }, { keyVaultUrl }, [expect.stringContaining("error AZURE.KEY_VAULT [shop/mailer] secret s/k is bound to a key vault without identity, and 'mailer' has the system identity alone, which does not exist before it does\n") as never]],
    ['one that nobody lets', { mailer: { type: 'UserAssigned' } }, { keyVaultUrl }, ["warning AZURE.KEY_VAULT [shop/mailer] nobody lets identity 'shop-mailer' read secret s/k: what starts before it has the role Key Vault Secrets User fails\n  fix: set keyVaultId in the binding, and the deployment gives the role; or give it in the option identities"]],
    ['one that is there and may be allowed', { mailer: { type: 'UserAssigned', identity: complete } }, { keyVaultUrl }, []],
    ['one that is there, and nobody to give the role to', { mailer: { type: 'UserAssigned', identity: { id: IDENTITY, clientId: GUID } } }, { keyVaultUrl, keyVaultId }, [expect.stringContaining('identities.mailer.identity has no principalId, to which the roles') as never]],
    ['a vault that is none', { mailer: { type: 'UserAssigned' } }, { keyVaultUrl, keyVaultId: 'acme' }, ['error AZURE.KEY_VAULT [shop/s] secret s/k: keyVaultId is no resource id of a key vault\n  fix: give /subscriptions/.../providers/Microsoft.KeyVault/vaults/...']],
    ['a stranger', {}, { keyVaultUrl, identity: { component: 'order' } }, ["error AZURE.KEY_VAULT [shop/s] secret s/k: identity names 'order', which is no component\n  fix: name a component that has one: identities: { 'order': { type: 'UserAssigned' } }"]],
    ['a component without one', {}, { keyVaultUrl, identity: { component: 'orders' } }, [expect.stringContaining("secret s/k: 'orders' has no user-assigned identity in the option identities") as never]],
    ['no identity', {}, { keyVaultUrl, identity: 5 }, [expect.stringContaining('secret s/k: identity is neither a resource id nor { component }') as never]],
    ['a vault beside an identity', {}, { keyVaultUrl, keyVaultId, identity: IDENTITY }, [expect.stringContaining('warning AZURE.KEY_VAULT [shop/s] secret s/k: keyVaultId is not used') as never]],
  ])('are told of %s', (_, identities, secret, expected) => expect(messages(identities, {}, secret)).toEqual(expected));
});

describe('client ids', () => {
  it.each<[string, unknown, string[]]>([
    ['a component that has one', { orders: { type: 'UserAssigned' } }, []],
    ['nobody', undefined, ["error AZURE.BINDING [shop/p] parameter p is bound to the client id of 'orders', which has no user-assigned identity with a client id in the option identities\n  fix: give it one: identities: { 'orders': { type: 'UserAssigned' } }"]],
    ['the system', { orders: { type: 'SystemAssigned' } }, [expect.stringContaining("'orders', whose system identity has no client id that is known") as never]],
  ])('are those of %s', (_, identities, expected) => expect(messages(identities, { parameters: { p: { clientIdOf: 'orders' } } })).toEqual(expected));

  it('are those of components', () => {
    expect(messages({}, { parameters: { p: { clientIdOf: 'nobody' } } })).toEqual([expect.stringContaining("bound to the client id of 'nobody', which is no component")]);
  });
});

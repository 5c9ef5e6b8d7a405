import * as pulumi from '@pulumi/pulumi';
import { expect, it } from 'vitest';
import { resolve } from '../../../src/azure/shared/emit/resolve';
import { Base64, Member } from '../../../src/azure/shared/expression';

const scope = (address: unknown) => ({ options: {}, output: () => pulumi.output(address), call: () => { throw new Error('never'); } });
const known = async (output: unknown) => ({ value: await new Promise((done) => { (output as pulumi.Output<unknown>).apply(done); }), isSecret: await pulumi.isSecret(output as pulumi.Output<unknown>) });

it('an address is no secret, though the engine takes all outputs of a resource with secrets for secrets', async () => {
  expect(await known(resolve(new Member(['group', 'ipAddress', 'ip']), scope(pulumi.secret({ ip: '10.0.0.1' }))))).toEqual({ value: '10.0.0.1', isSecret: false });
  expect(await known(resolve(new Member(['group', 'ipAddress', 'ip']), scope(undefined)))).toEqual({ value: undefined, isSecret: false });
});

it('a text in Base64 is made of its bytes, now or later', async () => {
  expect(await known(resolve(new Base64('grüße'), scope(undefined)))).toEqual({ value: 'Z3LDvMOfZQ==', isSecret: false });
  expect(await known(resolve(new Base64(new Member(['a', 'b', 'c'])), scope({ c: 'x' })))).toEqual({ value: 'eA==', isSecret: false });
});

import { expect, it } from 'vitest';
import { parseBicep } from './bicep';

const text = `
param name string = 'x'
// resource commented 'A/b@1' = {
resource first 'A/b@1' = {
  name: 'it\\'s \${name}'
  identity: {
    '\${who.id}': {}
  }
  count: 3
  flag: true
  cpu: json('0.5')
  tags: union(tags, { a: 'b' }) // said twice
  list: [
    'one', 'two'
    three.four
  ]
  resource inner 'c@1' = {
    name: 'inside'
  }
  after: []
}
module second './second.bicep' = if (wanted) {
  params: { on: !off }
}
`;

it('reads what Bicep declares, and keeps expressions as texts', () => {
  expect(parseBicep(text)).toEqual([
    { symbol: 'inner', of: 'c@1', body: { name: 'inside' } },
    {
      symbol: 'first', of: 'A/b@1', body: {
        name: "it's ${name}", identity: { '${who.id}': {} }, count: 3, flag: true, cpu: "${json('0.5')}", tags: "${union(tags, { a: 'b' })}",
        list: ['one', 'two', '${three.four}'], after: [],
      },
    },
    { symbol: 'second', of: './second.bicep', body: { params: { on: '${!off}' } } },
  ]);
});

it('says where a text does not end', () => {
  expect(() => parseBicep("resource first 'A/b@1' = {\n  name: 'open\n}\n")).toThrow('no end of the string at line 2');
});

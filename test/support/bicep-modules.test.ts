import { expect, it } from 'vitest';
import { calledModule } from './bicep-modules';

const text = `
param name string
param kind string = 'app'
param command string?
param settings object = {}
param tags object = {}

module site 'br/public:site:1' = {
  params: {
    kind: kind
    command: command
    tags: union(tags, { owner: 'us' })
    settings: union(settings, { built: true, agent: contains(kind, 'linux') ? 3 : 2 })
    origins: union(['a', 'b'], [
      name
      'b'
    ])
  }
}
`;

it('puts arguments and defaults in the places of parameters, and keeps what it cannot know', () => {
  const [site] = calledModule(text, { name: 'c', settings: { level: '${other}', built: false }, tags: '${common}' });
  expect(site!.body.params).toEqual({
    kind: 'app', command: undefined, tags: "${union(tags, { owner: 'us' })}",
    settings: { level: '${other}', built: true, agent: "${contains(kind, 'linux') ? 3 : 2}" }, origins: ['a', 'b', 'c'],
  });
});

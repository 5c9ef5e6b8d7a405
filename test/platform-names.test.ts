import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const platform = /kubernetes|container-?\s?apps?\b|app-?\s?service|pulumi|cdk8s|azure/i;

it('model and plan name no platform, not even in a comment', () => {
  const files = ['src/model', 'src/plan'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`));
  expect(files).not.toEqual([]);
  const named = files.sort().flatMap((file) =>
    readFileSync(file, 'utf8').split('\n').flatMap((line, index) =>
      (platform.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])));
  expect(named).toEqual([]);
});

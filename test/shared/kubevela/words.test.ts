import { describe, expect, it } from 'vitest';
import { expectations, files, golden, linesOfYaml, originals, rendered, FOLDERS } from './goldens';
import { figures } from './figures';
import { components, policies, traits, workflowSteps } from './words';

const words = { components, trait: traits, policies, workflowsteps: workflowSteps };

describe('the page about KubeVela', () => {
  it.each(FOLDERS)('has a word for each built-in of %s', (folder) => {
    expect(Object.keys(words[folder])).toEqual(files(folder));
  });

  it('counts what is there', () => {
    const goldens = originals().flatMap((one) => golden(one) ?? []);
    expect(figures).toEqual({
      files: FOLDERS.flatMap(files).length, lines: linesOfYaml(), applications: originals().length,
      goldens: originals().filter((one) => golden(one) !== undefined).length, objects: goldens.length,
      expectedFields: expectations().flatMap(({ expected }) => expected.flatMap(({ fields }) => Object.keys(fields))).length,
    });
    expect(rendered()).toHaveLength(62);
  });
});

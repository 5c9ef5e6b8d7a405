import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { synthesize } from 'cdk-oam';
import { kubernetes } from 'cdk-oam/kubernetes';
import { settings } from '../../../examples/online-boutique/kubernetes/settings';
import { OnlineBoutique } from '../../../examples/online-boutique/shop';
import { byKindAndName, parseManifests } from '../../support/manifests';

const folder = mkdtempSync(join(tmpdir(), 'online-boutique-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Online Boutique under the cdk8s command line', () => {
  const { status, stderr } = spawnSync(process.execPath, [resolve('node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--output', folder], {
    cwd: 'examples/online-boutique/kubernetes', encoding: 'utf8', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
  });

  it('is synthesized into one file', () => {
    expect(status, stderr).toBe(0);
    expect(readdirSync(folder)).toEqual(['online-boutique.k8s.yaml']);
  });

  it('is what the plan says', () => {
    const written = byKindAndName(parseManifests(readFileSync(join(folder, 'online-boutique.k8s.yaml'), 'utf8')));
    const planned = byKindAndName(JSON.parse(JSON.stringify(synthesize(new OnlineBoutique(), kubernetes, settings).resources)));
    expect(written).toEqual(planned);
    expect(Object.keys(written).filter((name) => name.startsWith('Deployment/'))).toHaveLength(12);
  });
});

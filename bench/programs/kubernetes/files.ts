import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from 'cdk-oam';
import { kubernetes, toYaml } from 'cdk-oam/kubernetes';
import { lastStep, start } from '../report';
import { ids, outdir } from './arguments';
import { applicationOf } from './model';

start();
const { resources } = synthesize(applicationOf('shop', ids), kubernetes, {});
lastStep();
writeFileSync(join(outdir, 'shop.k8s.yaml'), toYaml(resources));

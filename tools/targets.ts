import { appService } from 'cdk-oam/azure/app-service';
import { containerApps } from 'cdk-oam/azure/container-apps';
import { containerInstances } from 'cdk-oam/azure/container-instances';
import { kubernetes } from 'cdk-oam/kubernetes';
import type { Target } from 'cdk-oam';

/** The targets of the package, in the order of the documentation. */
export const targets: readonly Target[] = [kubernetes, containerApps, containerInstances, appService];

import { synthesize, type Application } from 'cdk-oam';
import { appService, type AppServiceOptions } from 'cdk-oam/azure/app-service';
import { bodyOf } from './azure';
import type { Objects } from './describe-comparison';

/** What a model becomes on App Service, as the service sees it: plans, sites with all that is theirs, and where their logs go. */
export function onAppService(application: Application<any>, options: Partial<AppServiceOptions>): Objects {
  const { resources } = synthesize(application, appService, { resourceGroupName: 'shop', location: '${location}', ...options });
  return Object.fromEntries(resources.filter(({ type }) => type.startsWith('web:') || type.startsWith('monitor:')).map((resource) =>
    [`${resource.type.split(':')[1]}/${resource.name}`, bodyOf(resource)]));
}

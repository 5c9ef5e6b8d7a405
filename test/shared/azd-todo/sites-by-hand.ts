import type { BicepDeclaration } from '../../support/bicep';
import { calledModule } from '../../support/bicep-modules';
import { bicepIn, sampleText } from '../comparison/azure';
import type { Objects } from '../comparison/describe-comparison';

const FOLDER = 'azd-todo/appservice/infra';

/**
 * The template calls modules of its own, and these call modules of the vendor for the plan and the two sites. This is what
 * the vendor's are told, at the places of the resources that the arguments name; what they add by themselves is not compared.
 */
export function sitesByHand(): Objects {
  return Object.fromEntries(bicepIn(`${FOLDER}/main.bicep`).flatMap((declared): [string, object][] => {
    if (declared.of.includes('/web/serverfarm:')) return [['AppServicePlan/plan', planOfModule(declared)]];
    if (!declared.of.endsWith('-appservice-avm.bicep')) return [];
    return calledModule(sampleText(`${FOLDER}/${declared.of}`), declared.body.params as Record<string, unknown>).flatMap(siteOfModule);
  }));
}

function planOfModule({ body: { params } }: BicepDeclaration): object {
  const { location, kind, sku, tags, reserved } = params;
  return { location, kind, sku, tags, properties: { reserved } };
}

function siteOfModule({ symbol, body: { params } }: BicepDeclaration): [string, object][] {
  const { location, kind, tags, serverFarmResourceId, clientAffinityEnabled, siteConfig, managedIdentities, appSettingsKeyValuePairs, appInsightResourceId, logsConfiguration } = params;
  const name = `todo-${symbol}`;
  return [
    [`WebApp/${name}`, {
      name, location, kind, tags, identity: managedIdentities?.systemAssigned === true ? { type: 'SystemAssigned' } : undefined,
      properties: { serverFarmId: serverFarmResourceId, clientAffinityEnabled, siteConfig },
    }],
    // The module looks up the connection string of what it is told, and makes a setting of it.
    [`WebAppApplicationSettings/${name}`, { properties: { ...appSettingsKeyValuePairs, APPLICATIONINSIGHTS_CONNECTION_STRING: appInsightResourceId } }],
    [`WebAppDiagnosticLogsConfiguration/${name}`, { properties: logsConfiguration }],
  ];
}

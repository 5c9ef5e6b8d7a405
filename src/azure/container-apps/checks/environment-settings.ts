import type { Finding } from '../../../plan/diagnostic';
import { isLater, own } from '../../shared/input';
import { checkNameOf, resourceGroupNames } from '../../shared/names';
import { refuse, warn } from '../findings';
import type { NewEnvironment } from '../options';
import { profilesOf } from '../profiles';

/** Facts 2.5: who comes in, and where the platform keeps its own. */
export function checkEnvironmentNetwork(environment: NewEnvironment): Finding[] {
  const { publicNetworkAccess, internal, infrastructureResourceGroup: group } = environment;
  const findings: Finding[] = [];
  if (publicNetworkAccess !== undefined && !['Enabled', 'Disabled'].includes(publicNetworkAccess)) findings.push(refuse('ACA.ENVIRONMENT', "environment.publicNetworkAccess must be 'Enabled' or 'Disabled'"));
  if (publicNetworkAccess === 'Enabled' && internal === true) findings.push(refuse('ACA.ENVIRONMENT', "environment.publicNetworkAccess 'Enabled' cannot be: an internal environment has no way in from the internet", "leave it out, write 'Disabled', or make the environment an external one"));
  if (group === undefined) return findings;
  if (typeof group !== 'string' || group === '') return [...findings, refuse('ACA.ENVIRONMENT', 'environment.infrastructureResourceGroup must be the name of a resource group, as a text')];
  if (profilesOf(environment).length === 0) findings.push(refuse('ACA.ENVIRONMENT', 'environment.infrastructureResourceGroup cannot be chosen for an environment without workload profiles', "leave it out, or give the environment the workload profile 'Consumption'"));
  return [...findings, ...checkNameOf('ACA.NAME', `environment.infrastructureResourceGroup '${group}'`, group, resourceGroupNames)];
}

/** Values are never shown: they let everybody write. */
export function checkTelemetry(environment: NewEnvironment): Finding[] {
  const settings = ['daprAIConnectionString', 'daprAIInstrumentationKey'] as const;
  const given = settings.filter((setting) => environment[setting] !== undefined);
  const text: unknown = environment.daprAIConnectionString;
  return [
    ...given.filter((setting) => !isLater(environment[setting]) && (typeof environment[setting] !== 'string' || environment[setting] === '')).map((setting) =>
      refuse('ACA.ENVIRONMENT', `environment.${setting} must be a text or a value that comes later`)),
    ...(given.length === 2 ? [warn('ACA.ENVIRONMENT', 'environment has daprAIConnectionString and daprAIInstrumentationKey: it is not established which of them Dapr uses', 'keep the connection string, which says the address too')] : []),
    ...(typeof text === 'string' && text !== '' && !/(^|;)\s*InstrumentationKey=/i.test(text) ? [warn('ACA.ENVIRONMENT', 'environment.daprAIConnectionString names no InstrumentationKey, as connection strings of Application Insights do', 'give the whole connection string, or use daprAIInstrumentationKey for a mere key')] : []),
  ];
}

const PEERS = { peerAuthentication: 'mtls', peerTrafficConfiguration: 'encryption' } as const;

/** Objects with one switch in them. */
export function checkPeers(environment: NewEnvironment): Finding[] {
  return (Object.keys(PEERS) as (keyof typeof PEERS)[]).filter((setting) => {
    const given: unknown = environment[setting];
    const inner = own(given, PEERS[setting]);
    return given !== undefined && !(isAlone(given, PEERS[setting]) && isAlone(inner, 'enabled') && typeof own(inner, 'enabled') === 'boolean');
  }).map((setting) => refuse('ACA.ENVIRONMENT', `environment.${setting} must be { ${PEERS[setting]}: { enabled } } with true or false`, `write { ${PEERS[setting]}: { enabled: true } }`));
}

function isAlone(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === key;
}

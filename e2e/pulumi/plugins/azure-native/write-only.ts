import type { Wire } from '../../../../test/support/pulumi-wire';

/** What the services never give back: a secret's value is not part of any answer. */
export function withoutWriteOnly(type: string, state: Wire): Wire {
  const { secrets, configuration, appLogsConfiguration, ...rest } = state as any;
  const masked = (list: object[] | undefined) => list?.map(({ value: _, ...secret }: any) => secret);
  switch (type) {
    case 'app:DaprComponent': return { ...rest, secrets: masked(secrets) };
    case 'app:ContainerApp': return { ...rest, configuration: { ...configuration, secrets: masked(configuration?.secrets) } };
    case 'app:ManagedEnvironment': {
      const { sharedKey: _, ...logs } = appLogsConfiguration?.logAnalyticsConfiguration ?? {};
      return { ...rest, appLogsConfiguration: { ...appLogsConfiguration, logAnalyticsConfiguration: logs } };
    }
    default: return state;
  }
}

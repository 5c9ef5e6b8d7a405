import type { DaprArgs, DaprComponentArgs, SecretArgs } from 'cdk-oam/azure/container-apps';
import type { ComponentFile, ComponentMetadata } from './dapr-component';

/** The name under which the platform keeps the secrets of Dapr components. */
export const PLATFORM_STORE = 'platform';

/**
 * The component that the platform gives to Dapr: https://learn.microsoft.com/azure/container-apps/dapr-components
 *
 * @throws Error for a secret reference that leads nowhere, as the platform refuses it
 */
export function platformComponent(args: DaprComponentArgs): ComponentFile {
  const store = args.secretStoreComponent ?? PLATFORM_STORE;
  const known = new Set((args.secrets ?? []).map(({ name }) => name));
  const metadata = args.metadata.map(({ name, value, secretRef }): ComponentMetadata => {
    if (secretRef === undefined) {
      if (typeof value !== 'string') throw new Error(`metadata ${name} of '${args.componentName}' is no text`);
      return { name, value };
    }
    if (args.secretStoreComponent !== undefined) return { name, secretKeyRef: { name: secretRef, key: secretRef } };
    if (!known.has(secretRef)) throw new Error(`metadata ${name} of '${args.componentName}' refers to secret '${secretRef}', which the component does not have`);
    return { name, secretKeyRef: { name: args.componentName, key: secretRef } };
  });
  return {
    apiVersion: 'dapr.io/v1alpha1', kind: 'Component', metadata: { name: args.componentName },
    spec: { type: args.componentType, version: args.version, ignoreErrors: args.ignoreErrors, initTimeout: args.initTimeout, metadata },
    auth: metadata.some(({ secretKeyRef }) => secretKeyRef !== undefined) ? { secretStore: store } : undefined,
    scopes: args.scopes,
  };
}

/** The secrets of a component as the platform holds them, by name. */
export function platformSecrets(secrets: readonly SecretArgs[], valueOf: (value: SecretArgs['value']) => string): Record<string, string> {
  return Object.fromEntries(secrets.map(({ name, value }) => [name, valueOf(value)]));
}

/**
 * The flags of the platform's sidecar.
 *
 * @throws Error for a setting that is not known here: nothing that is emitted goes untested
 */
export function platformFlags(args: DaprArgs): string[] {
  const { enabled, appId, appPort, appProtocol, maxConcurrency, logLevel, enableApiLogging, httpMaxRequestSize, httpReadBufferSize, appHealth, ...unknown } = args;
  const others = Object.keys(unknown);
  if (!enabled || others.length > 0) throw new Error(`the platform's Dapr is off, or has settings that are not known to this test: ${others.join(', ')}`);
  return [
    '--app-id', appId, '--app-protocol', appProtocol, '--log-level', logLevel, `--enable-api-logging=${enableApiLogging}`,
    '--max-body-size', `${httpMaxRequestSize}Mi`, '--read-buffer-size', `${httpReadBufferSize}Ki`,
    ...(appPort === undefined ? [] : ['--app-port', String(appPort)]),
    ...(maxConcurrency === undefined ? [] : ['--app-max-concurrency', String(maxConcurrency)]),
    ...(appHealth === undefined ? [] : [
      '--enable-app-health-check', '--app-health-check-path', appHealth.path, '--app-health-probe-interval', String(appHealth.probeIntervalSeconds),
      '--app-health-probe-timeout', String(appHealth.probeTimeoutMilliseconds), '--app-health-threshold', String(appHealth.threshold),
    ]),
  ];
}

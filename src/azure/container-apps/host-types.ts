import type { Text } from '../shared/expression';
import type { AzureResource } from '../shared/resource';

/** A host name of an app, or of rules that choose among apps. */
export interface DomainArgs { readonly name: string; readonly bindingType: 'Auto' | 'Disabled' | 'SniEnabled'; readonly certificateId?: Text }

export interface CertificateArgs {
  readonly certificateName: string;
  readonly environmentName: Text;
  readonly resourceGroupName: Text;
  readonly location: Text;
  /** Certificate and key as PEM in base64, or where a key vault keeps them. */
  readonly properties: { readonly value?: Text; readonly certificateKeyVaultProperties?: { readonly keyVaultUrl: Text; readonly identity: Text } };
  readonly tags?: Readonly<Record<string, Text>>;
}

export interface ManagedCertificateArgs {
  readonly managedCertificateName: string;
  readonly environmentName: Text;
  readonly resourceGroupName: Text;
  readonly location: Text;
  readonly properties: { readonly subjectName: string; readonly domainControlValidation: 'CNAME' | 'HTTP' | 'TXT' };
  readonly tags?: Readonly<Record<string, Text>>;
}

/** One path, and the app that it leads to. */
export interface HttpRouteRuleArgs {
  readonly description: string;
  readonly routes: readonly { readonly match: { readonly path?: string; readonly prefix?: string; readonly pathSeparatedPrefix?: string } }[];
  readonly targets: readonly { readonly containerApp: string }[];
}

export interface HttpRouteConfigArgs {
  readonly httpRouteName: string;
  readonly environmentName: Text;
  readonly resourceGroupName: Text;
  readonly properties: { readonly customDomains?: readonly DomainArgs[]; readonly rules: readonly HttpRouteRuleArgs[] };
}

export type Certificate = AzureResource<'app:Certificate', CertificateArgs>;
export type HttpRouteConfig = AzureResource<'app:HttpRouteConfig', HttpRouteConfigArgs>;
export type ManagedCertificate = AzureResource<'app:ManagedCertificate', ManagedCertificateArgs>;

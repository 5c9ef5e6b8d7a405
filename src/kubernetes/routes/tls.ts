import type { IngressTLS } from 'kubernetes-types/networking/v1';
import type { Component } from '../../model/component';
import type { Ingress } from '../../model/traits/ingress';
import { Secret } from '../../model/values/secret';
import type { Finding } from '../../plan/diagnostic';
import { isExisting, ownValue, secretBinding, writtenName } from '../bound';
import { refuse, warn } from '../findings';
import { nameWith } from '../names';
import type { At } from '../rules';
import { checkTaken, routesOf } from './edge';

/** The keys that a secret with a certificate has; Ingress controllers look for these names and no others. */
const TLS_KEYS = ['tls.crt', 'tls.key'];

/** One entry for each secret, with all hosts it holds a certificate for. */
export function tlsEntries(routes: readonly Ingress[], ingressName: string, at: At): IngressTLS[] {
  const hosts = new Map<string, string[]>();
  for (const { props: { host, tls } } of routes) {
    if (host === undefined || tls === undefined || tls === false) continue;
    const name = secretName(tls, ingressName, at);
    hosts.set(name, [...new Set([...hosts.get(name) ?? [], host])]);
  }
  return [...hosts].map(([name, list]) => ({ hosts: list, secretName: name }));
}

function secretName(tls: true | Secret<any>, ingressName: string, at: At): string {
  if (tls === true) return at.options.ingress?.tlsSecretName ?? nameWith(ingressName, 'tls');
  const binding = secretBinding(tls, at);
  return isExisting(binding) ? binding.existing : writtenName(tls);
}

/** What asks cert-manager for the certificates of routes with `tls: true`. */
export function issuerAnnotations(routes: readonly Ingress[], { options: { ingress } }: At): Record<string, string> {
  const issuer = ingress?.issuer;
  if (!issuer || !routes.some(({ props: { host, tls } }) => host !== undefined && tls === true)) return {};
  const { kind, name } = typeof issuer === 'string' ? { kind: 'ClusterIssuer', name: issuer } : issuer;
  return { [kind === 'Issuer' ? 'cert-manager.io/issuer' : 'cert-manager.io/cluster-issuer']: name };
}

export function checkTlsHost({ props: { host, tls } }: Ingress): Finding[] {
  if (tls === undefined || tls === false || host !== undefined) return [];
  return [refuse('K8S.INGRESS', 'a route with tls needs a host: a certificate is for a name', 'give the route its host')];
}

export function checkTls({ props: { host, tls } }: Ingress, ingressName: string, component: Component<any, any>, at: At): Finding[] {
  if (tls === undefined || tls === false || host === undefined) return [];
  if (tls !== true) return [...checkSecret(tls, at), ...checkOverwriting(tls, component, at)];
  const { tlsSecretName, annotations = {}, issuer } = at.options.ingress ?? {};
  const taken = tlsSecretName === undefined ? checkWritten(secretName(tls, ingressName, at), at) : [];
  if (taken.length > 0) return taken;
  if (issuer !== undefined) return checkTaken('ingress', issuerAnnotations(routesOf(component, at), at), component, at);
  if (tlsSecretName !== undefined || Object.keys(annotations).length > 0) return [];
  return [warn('K8S.TLS', `the certificate of '${host}' is read from secret '${secretName(tls, ingressName, at)}', which nothing here makes`,
    "have cert-manager make it (ingress.issuer) or another controller (ingress.annotations), or name one that is there (ingress.tlsSecretName)")];
}

/** Whoever makes certificates keeps them in a Secret of this name, and would overwrite one that the deployment writes. */
function checkWritten(name: string, at: At): Finding[] {
  const written = at.application.declarations.filter((one): one is Secret => one instanceof Secret && writtenName(one) === name)
    .filter((one) => secretBinding(one, at) !== undefined && !isExisting(secretBinding(one, at)));
  return written.map((one) => refuse('K8S.TLS', `the certificate of a route with tls: true is kept in Secret '${name}', which is written for secret '${one.name}' too`,
    'give the secret another id, or the route its certificate by tls: secret'));
}

/** Asked for one certificate of an Ingress, cert-manager makes all of them: it would put its own into the bound secret. */
function checkOverwriting(secret: Secret<any>, component: Component<any, any>, at: At): Finding[] {
  if (at.options.ingress?.issuer === undefined || !routesOf(component, at).some(({ props }) => props.tls === true)) return [];
  return [refuse('K8S.TLS', `the routes of one component have tls: true and the certificate of secret '${secret.name}': cert-manager, asked for the one, would overwrite the other`,
    'give all of them tls: true, or all of them secrets')];
}

function checkSecret(secret: Secret<any>, at: At): Finding[] {
  const missing = TLS_KEYS.filter((key) => !secret.keys.includes(key));
  if (missing.length > 0) return [refuse('K8S.INGRESS', `secret '${secret.name}' of a route declares no ${missing.map((key) => `'${key}'`).join(' and no ')}`, `declare keys: ['tls.crt', 'tls.key']`)];
  const binding = secretBinding(secret, at);
  if (!isExisting(binding)) return [];
  const renamed = TLS_KEYS.filter((key) => (ownValue(binding.keys, key) ?? key) !== key);
  return renamed.map((key) => refuse('K8S.INGRESS', `secret '${secret.name}' of a route keeps '${key}' under another key, and Ingress controllers do not look there`, `bind a secret of type kubernetes.io/tls, whose keys are ${TLS_KEYS.join(' and ')}`));
}

/** Whether some route takes its certificate from this secret, so that it must be of the type for certificates. */
export function holdsCertificate(secret: Secret, at: At): boolean {
  return at.components.some((component) => at.traitsOf<Ingress>(component, 'ingress').some(({ props }) => props.tls === secret));
}

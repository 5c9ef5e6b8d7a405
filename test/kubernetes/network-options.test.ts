import { expect, it } from 'vitest';
import { Cors, Expose, Ingress, IpRestrictions, NetworkIsolation, SessionAffinity } from 'cdk-oam';
import { app, findings, service } from './fixtures';

const everything = () => {
  const shop = app().with(new NetworkIsolation());
  service(shop).with(new Ingress({ host: 'a.example.com', tls: true }), new Ingress({ external: false }), new Cors({ origins: ['*'] }), new IpRestrictions({ allow: ['10.0.0.0/8'] }), new SessionAffinity({ by: 'cookie' }), new Expose({ type: 'LoadBalancer', external: false, ports: [{ port: 1, nodePort: 30001 }] }));
  return shop;
};

it.each<[object, string]>([
  [{ ingress: {}, gateway: { name: 'g' } }, 'K8S.OPTION [shop] ingress and gateway exclude each other'],
  [{ ingress: { controller: 'haproxy' } }, "K8S.OPTION [shop] ingress.controller 'haproxy' is not known: allowed are nginx, traefik"],
  [{ ingress: { issuer: 'A b' } }, 'K8S.OPTION [shop] ingress.issuer must be the name of a ClusterIssuer'],
  [{ ingress: { issuer: { kind: 'Vault', name: 'a' } } }, 'K8S.OPTION [shop] ingress.issuer must be the name of a ClusterIssuer'],
  [{ ingress: { issuer: null } }, 'K8S.OPTION [shop] ingress.issuer must be the name of a ClusterIssuer'],
  [{ ingress: { issuer: 'a', tlsSecretName: 'b' } }, 'K8S.OPTION [shop] ingress.issuer and ingress.tlsSecretName exclude each other'],
  [{ gateway: 'g' }, 'K8S.OPTION [shop] gateway must be an object'],
  [{ gateway: null }, 'K8S.OPTION [shop] gateway must be an object'],
  [{ gateway: {} }, 'K8S.OPTION [shop] gateway.name is missing'],
  [{ gateway: { name: 'G' } }, "K8S.OPTION [shop] gateway.name 'G' cannot be a name"],
  [{ gateway: { name: 'g', namespace: 'a.b' } }, "K8S.OPTION [shop] gateway.namespace 'a.b' cannot be a name"],
  [{ gateway: { name: 'g', section: 'a' } }, "K8S.OPTION [shop] there is no property of gateway 'section'"],
  [{ gateway: { name: 'g', sectionName: 'a', httpsSectionName: 'a' } }, "K8S.OPTION [shop] gateway.sectionName and gateway.httpsSectionName are both 'a'"],
  [{ gateway: { name: 'g', version: '2' } }, "K8S.OPTION [shop] gateway.version '2' is no version of the Gateway API"],
  [{ gateway: { name: 'g', internal: 'h' } }, 'K8S.OPTION [shop] gateway.internal must be an object'],
  [{ gateway: { name: 'g', internal: { name: 'h', version: '1.5' } } }, "K8S.OPTION [shop] there is no property of gateway.internal 'version'"],
  [{ loadBalancer: [] }, 'K8S.OPTION [shop] loadBalancer must be an object'],
  [{ loadBalancer: { className: 'a b' } }, "K8S.OPTION [shop] loadBalancer.className 'a b' cannot be a class"],
  [{ loadBalancer: { annotations: { 'a b': 'c' } } }, "K8S.ANNOTATION [shop] loadBalancer.annotations: 'a b' is no annotation"],
  [{ loadBalancer: { internalAnnotations: { a: true } } }, "K8S.ANNOTATION [shop] loadBalancer.internalAnnotations: 'a' is no annotation"],
  [{ loadBalancer: { internalAnnotations: 'a' } }, "K8S.ANNOTATION [shop] loadBalancer.internalAnnotations must be an object of texts"],
  [{ networkPolicy: 1 }, 'K8S.OPTION [shop] networkPolicy must be an object'],
  [{ networkPolicy: { routesFrom: [] } }, 'K8S.OPTION [shop] networkPolicy.routesFrom must be a list of at least one peer'],
  [{ networkPolicy: { routesFrom: 'ingress-nginx' } }, 'K8S.OPTION [shop] networkPolicy.routesFrom must be a list of at least one peer'],
  [{ networkPolicy: { routesFrom: [null] } }, 'K8S.OPTION [shop] networkPolicy.routesFrom[0] must be an object'],
  [{ networkPolicy: { routesFrom: [{ podLabels: { a: 'b' } }] } }, 'K8S.OPTION [shop] networkPolicy.routesFrom[0] must have one of namespace, namespaceLabels and cidr, and has 0'],
  [{ networkPolicy: { routesFrom: [{ namespace: 'a', cidr: '10.0.0.0/8' }] } }, 'K8S.OPTION [shop] networkPolicy.routesFrom[0] must have one of namespace, namespaceLabels and cidr, and has 2'],
  [{ networkPolicy: { routesFrom: [{ cidr: '10.0.0.1/8' }] } }, "K8S.OPTION [shop] networkPolicy.routesFrom[0].cidr '10.0.0.1/8' is no range"],
  [{ networkPolicy: { routesFrom: [{ cidr: '10.0.0.0/8', podLabels: { a: 'b' } }] } }, 'K8S.OPTION [shop] networkPolicy.routesFrom[0] has cidr and podLabels'],
  [{ networkPolicy: { routesFrom: [{ namespaceLabels: { 'a b': 'c' } }] } }, "K8S.LABEL [shop] networkPolicy.routesFrom[0].namespaceLabels: 'a b' or its value cannot be a label"],
  [{ networkPolicy: { routesFrom: [{ namespace: 'a', podLabels: { a: 1 } }] } }, "K8S.LABEL [shop] networkPolicy.routesFrom[0].podLabels: 'a' or its value cannot be a label"],
  [{ networkPolicy: { dns: { namespace: 'a', port: 0 } } }, "K8S.OPTION [shop] networkPolicy.dns.port '0' is no port"],
  [{ networkPolicy: { dns: 'kube-dns' } }, 'K8S.OPTION [shop] networkPolicy.dns must be an object'],
  [{ networkPolicy: { daprNamespace: 'A' } }, "K8S.OPTION [shop] networkPolicy.daprNamespace 'A' cannot be a name"],
  [{ nodePortRange: '1-70000' }, "K8S.OPTION [shop] nodePortRange '1-70000' is no range of ports"],
  [{ nodePortRange: 30000 }, "K8S.OPTION [shop] nodePortRange '30000' is no range of ports"],
])('%j is told, and nothing is thrown', (options, message) => {
  expect(findings(everything(), options).filter((line) => line.includes(' [shop] '))).toContainEqual(expect.stringContaining(`error ${message}`));
});

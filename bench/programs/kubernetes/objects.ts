/**
 * The objects of a service as somebody would write them by hand who wants the same as we make: whoever writes less
 * compares sizes of files. The benchmark checks that both sides wrote the same.
 */
export function objectsOf(application: string, id: string) {
  const selector = { 'app.kubernetes.io/name': id, 'app.kubernetes.io/instance': application };
  const labels = { ...selector, 'app.kubernetes.io/part-of': application, 'app.kubernetes.io/managed-by': 'cdk-oam' };
  const resources = { cpu: '250m', memory: '512Mi' };
  return {
    deployment: {
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: id, labels },
      spec: {
        selector: { matchLabels: selector },
        template: {
          metadata: { labels },
          spec: {
            automountServiceAccountToken: false,
            securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
            containers: [{
              name: id, image: `ghcr.io/acme/${id}:1.4`,
              env: [{ name: 'LOG_LEVEL', value: 'info' }],
              ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
              resources: { requests: resources, limits: resources },
              securityContext: { allowPrivilegeEscalation: false },
            }],
          },
        },
      },
    },
    service: {
      apiVersion: 'v1', kind: 'Service', metadata: { name: id, labels },
      spec: { selector, ports: [{ name: 'http', port: 8080, targetPort: 'http', protocol: 'TCP' }] },
    },
    ingress: {
      apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: id, labels },
      spec: {
        rules: [{
          host: `${id}.example.com`,
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: id, port: { name: 'http' } } } }] },
        }],
      },
    },
  };
}

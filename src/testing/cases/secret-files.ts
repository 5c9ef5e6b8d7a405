import { Application, Secret, SecretFiles, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const secretFiles: ConformanceCase = {
  name: 'secret-files',
  about: 'secrets as files, from one secret and from two',
  application() {
    const shop = new Application(undefined, 'shop');
    const certificate = new Secret(shop, 'certificate', { keys: ['crt', 'key'] });
    const token = new Secret(shop, 'token', { keys: ['value'] });
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8443, cpu: 0.25, memory: '0.5Gi' }).with(
      new SecretFiles({ mountPath: '/tls', files: { 'tls.crt': certificate.key('crt'), 'tls.key': certificate.key('key') } }),
      new SecretFiles({ mountPath: '/run/secrets', files: { token: token.key('value'), 'ca.crt': certificate.key('crt') } }),
    );
    return shop;
  },
};

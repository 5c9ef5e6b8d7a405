import type { WebService } from '../../../model/components/web-service';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, refuseAsDocumented, warn } from '../findings';
import type { At } from '../rules';

/** Facts 4: the ports that the platform's pages name. Its types take any, and other pages show others. */
const NAMED = [80, 8080];

/** Facts 4: HTTP on the port of the main container, and nothing else from outside of the site. */
export function checkPorts({ ports }: WebService<any>, at: At): Finding[] {
  const [main, ...others] = ports;
  if (main === undefined) return [];
  const findings = others.map(({ name }) => adapt('APPSVC.PORT', `port '${name}' is reached by the containers of its own site alone, under localhost: a site is routed to its main port`));
  if (main.protocol === 'UDP' || main.appProtocol === 'tcp') {
    return [...findings, refuse('APPSVC.PORT', `the main port '${main.name}' is ${main.protocol === 'UDP' ? 'UDP' : 'TCP'}: a site is reached by HTTP alone`, 'run the component on target container-apps, or use a managed service of the platform')];
  }
  if (main.appProtocol !== 'http') {
    findings.push(refuseAsDocumented(at, 'APPSVC.PORT', `the main port '${main.name}' speaks ${main.appProtocol}: whether containers of a site get HTTP/2 is not established`, 'speak HTTP/1.1, or run the component on target container-apps'));
  }
  if (!NAMED.includes(main.targetPort)) {
    findings.push(warn('APPSVC.PORT', `the main container listens on ${main.targetPort}: one page of the platform knows ${NAMED.join(' and ')} alone, its types and other pages any port`, 'let it listen on 8080 if it is not reached'));
  }
  return findings;
}

import { checkCpu, checkMemory } from '../../../model/quantity';
import type { Finding } from '../../../plan/diagnostic';
import { checkShare } from '../../shared/checks/share';
import { isLater, own } from '../../shared/input';
import { refuse } from '../findings';
import { objectOf } from '../options';
import type { At } from '../rules';
import { KEY_VAULTS } from './storage';

const KEYS = { tls: ['image', 'email', 'storage', 'cpu', 'memory'], dapr: ['image', 'cpu', 'memory'] } as const;

/** What the deployment says of the containers that it adds itself. */
export function checkHelperOptions(at: At): Finding[] {
  return (['tls', 'dapr'] as const).flatMap((name) => {
    const settings = objectOf(at.options[name]);
    if (settings === undefined) return [];
    const image = own(settings, 'image');
    return [
      ...Object.keys(settings).filter((key) => !(KEYS[name] as readonly string[]).includes(key)).map((key) => refuse('AZURE.OPTIONS', `${name} has no property '${key}': it has ${KEYS[name].join(', ')}`)),
      ...(image === undefined || isLater(image) || (typeof image === 'string' && /^\S+$/.test(image)) ? [] : [refuse('AZURE.OPTIONS', `${name}.image must be the name of an image without blanks`)]),
      ...quantity(() => { checkCpu(`${name}.cpu`, own(settings, 'cpu')); }), ...quantity(() => { checkMemory(`${name}.memory`, own(settings, 'memory')); }),
      ...checkTls(settings, at),
    ];
  });
}

function checkTls(settings: object, at: At): Finding[] {
  const [email, storage] = [own(settings, 'email'), own(settings, 'storage')];
  return [
    ...(email === undefined || (typeof email === 'string' && /^[^\s@{}"`]+@[^\s@{}"`]+$/.test(email)) ? [] : [refuse('AZURE.OPTIONS', 'tls.email must be an address for mail')]),
    ...(storage === undefined ? [] : checkShare('tls.storage', storage, KEY_VAULTS, at)),
  ];
}

/** The model's own check throws; here it is one finding among the others. */
function quantity(check: () => void): Finding[] {
  try {
    check();
    return [];
  } catch (error) {
    return [refuse('AZURE.OPTIONS', (error as Error).message)];
  }
}

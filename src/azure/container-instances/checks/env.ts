import type { ContainerProps } from '../../../model/container';
import type { Finding } from '../../../plan/diagnostic';
import { refuseAsDocumented } from '../findings';
import type { At } from '../rules';

/** Facts 1, from the vendor's page of errors: the service refuses what is no such name. */
export function checkEnv(what: string, { env = {} }: ContainerProps, at: At): Finding[] {
  return Object.keys(env).filter((name) => !/^[A-Za-z0-9](?:[A-Za-z0-9_]{0,61}[A-Za-z0-9])?$/.test(name)).map((name) =>
    refuseAsDocumented(at, 'ACI.ENV', `${what}: env ${name} is no name that the platform takes: 1 to 63 letters, digits and '_', no '_' first or last`, 'call it something else'));
}

import type { Finding } from '../../../plan/diagnostic';
import { refuse, warn } from '../findings';
import type { At } from '../rules';

/** Facts 4 and 9: the field `data` of a volume mount is in the types, and what it does is not established. */
export function checkVolumeData(what: string, at: At): Finding[] {
  if (at.options.volumeData === true) return [warn('APPSVC.FILES', `${what} are written by the field data of a volume mount, which the platform's types have and its pages do not describe`, 'try it out before you rely on it')];
  return [refuse('APPSVC.FILES', `${what} cannot be put into a container: no page of the platform says how`, 'put them into the image, or set the option volumeData: true to use a field that is in the platform\'s types alone')];
}

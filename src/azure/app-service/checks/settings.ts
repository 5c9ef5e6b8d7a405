import type { ContainerProps } from '../../../model/container';
import type { Workload } from '../../../model/components/workload';
import type { Sidecar } from '../../../model/traits/sidecar';
import { twice } from '../../../plan/check-model';
import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';
import { containerNames, nameOn } from '../names';
import type { At } from '../rules';
import { settingName } from '../settings';

/** All containers of a site have one list of settings: an entry of one may be called what that of another becomes. */
export function checkSettings(component: Workload<any, any, any>, at: At): Finding[] {
  const names = (props: ContainerProps, isMain: boolean, containerName: string): string[] => Object.keys(props.env ?? {}).map((name) => settingName({ isMain, containerName }, name));
  const all = [
    ...names(component.props as ContainerProps, true, ''),
    ...at.traitsOf<Sidecar>(component, 'sidecar').flatMap(({ props }) => names(props, false, nameOn(props.name, containerNames))),
  ];
  return twice(all).map((name) => refuse('APPSVC.SETTINGS', `two containers would have an app setting '${name}': entries of a sidecar's environment become settings that begin with its name`, 'rename one of the entries, or the sidecar'));
}

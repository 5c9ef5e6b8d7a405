import { checkKeys, checkList, checkMountPath, checkOptionalFlag, checkProps, checkText } from './arguments';
import { checkContainer, CONTAINER_KEYS, type ContainerProps } from './container';

/** Where a container sees a volume of its component. */
export interface VolumeMount {
  /** The name of the volume, as in the trait `Volume`. */
  readonly name: string;
  /** The folder inside the container. */
  readonly mountPath: string;
  /** Whether the container may only read. @default false */
  readonly readOnly?: boolean;
}

/** A container beside the component's own. */
export interface NamedContainerProps extends ContainerProps {
  /** The name of the container, unique in the component. */
  readonly name: string;
  /**
   * Volumes of the component that this container sees as well.
   * @default - none
   */
  readonly volumeMounts?: readonly VolumeMount[];
}

/** @param ownKeys - properties beside those of any container */
export function checkNamedContainer(where: string, props: NamedContainerProps, ownKeys: readonly string[] = []): void {
  checkProps(where, props);
  checkText(`${where} name`, props.name);
  const place = `${where} '${props.name}'`;
  checkContainer(place, props);
  checkKeys(place, props, [...CONTAINER_KEYS, 'name', 'volumeMounts', ...ownKeys]);
  if (props.volumeMounts === undefined) return;
  checkList(`${place}: volumeMounts`, props.volumeMounts);
  props.volumeMounts.forEach((mount, index) => {
    checkProps(`${place}: volumeMounts[${index}]`, mount);
    checkKeys(`${place}: volumeMounts[${index}]`, mount, ['name', 'mountPath', 'readOnly']);
    checkText(`${place}: volumeMounts[${index}].name`, mount.name);
    checkMountPath(`${place}: volumeMounts[${index}].mountPath`, mount.mountPath);
    checkOptionalFlag(`${place}: volumeMounts[${index}].readOnly`, mount.readOnly);
  });
}

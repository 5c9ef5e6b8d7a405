import { checkKeys, checkMountPath, checkProps } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkFiles } from '../file-name';
import { TraitWith } from '../trait';
import { checkValue, type Value } from '../values/value';

export interface ConfigFilesProps {
  /** The folder inside the container that holds the files and nothing else. */
  readonly mountPath: string;
  /** Contents by file name. No secrets: see `SecretFiles`. */
  readonly files: Readonly<Record<string, Value>>;
}

/** Configuration as files. A change of their content restarts the component. */
export class ConfigFiles extends TraitWith<ConfigFilesProps, 'config-files', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  static override readonly repeats = true;
  readonly kind = 'config-files' as const;

  constructor(props: ConfigFilesProps) {
    checkProps('ConfigFiles', props);
    checkKeys('ConfigFiles', props, ['mountPath', 'files']);
    checkMountPath('ConfigFiles mountPath', props.mountPath);
    checkFiles(`ConfigFiles ${props.mountPath}`, props.files);
    for (const [name, value] of Object.entries(props.files)) checkValue(`ConfigFiles ${props.mountPath}: ${name}`, value);
    super(props);
  }

  override get label(): string {
    return this.props.mountPath;
  }
}

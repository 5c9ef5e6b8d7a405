import { checkKeys, checkMountPath, checkProps, wrong } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkFiles } from '../file-name';
import { TraitWith } from '../trait';
import { SecretKey } from '../values/secret';

export interface SecretFilesProps {
  /** The folder inside the container that holds the files and nothing else. */
  readonly mountPath: string;
  /** Secret values by file name, such as `{ 'tls.crt': certificate.key('crt') }`. */
  readonly files: Readonly<Record<string, SecretKey>>;
}

/** Secrets as files, readable by the container alone. */
export class SecretFiles extends TraitWith<SecretFilesProps, 'secret-files', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  static override readonly repeats = true;
  readonly kind = 'secret-files' as const;

  constructor(props: SecretFilesProps) {
    checkProps('SecretFiles', props);
    checkKeys('SecretFiles', props, ['mountPath', 'files']);
    checkMountPath('SecretFiles mountPath', props.mountPath);
    checkFiles(`SecretFiles ${props.mountPath}`, props.files);
    for (const [name, value] of Object.entries(props.files)) {
      if (!(value instanceof SecretKey)) wrong(`SecretFiles ${props.mountPath}: ${name}`, 'a key of a Secret', value);
    }
    super(props);
  }

  override get label(): string {
    return this.props.mountPath;
  }
}

import type { ObjectName, Text } from './bindings';

/** A PersistentVolumeClaim that is in the cluster already. */
export interface ExistingClaim {
  /** The claim, in the namespace of the application. */
  readonly existing: ObjectName;
}

/** A share of Azure Files, mounted by the driver `file.csi.azure.com`. */
export interface AzureFileShare {
  /** The share. */
  readonly shareName: Text;
  /**
   * The Secret with the keys `azurestorageaccountname` and `azurestorageaccountkey`, in the namespace of the application.
   * @default - none: the cluster's own identity has access to the storage account, or `protocol` is 'nfs'
   */
  readonly secret?: ObjectName;
  /**
   * The storage account.
   * @default - the one that the secret names
   */
  readonly storageAccount?: Text;
  /**
   * The resource group of the storage account.
   * @default - that of the cluster's nodes
   */
  readonly resourceGroup?: Text;
  /**
   * The address of the file service, such as that of a private endpoint.
   * @default - the account's own
   */
  readonly server?: Text;
  /** @default 'smb' */
  readonly protocol?: 'smb' | 'nfs';
  /**
   * Options of the mount, such as `['uid=1000', 'gid=1000', 'file_mode=0660', 'dir_mode=0770']`.
   * @default - the driver's: over SMB every user of the container may read and write
   */
  readonly mountOptions?: readonly string[];
}

/** A PersistentVolume and a claim on it, written for a share of Azure Files. The share is never deleted with them. */
export interface AzureFileBinding {
  readonly azureFile: AzureFileShare;
}

/** A folder, a file or a device of the machine that a pod runs on. */
export interface HostPath {
  /** The whole path on the machine. */
  readonly path: string;
  /**
   * What must be there, or is made where nothing is; a pod does not start where something else is.
   * @default - nothing is looked at
   */
  readonly type?: 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket' | 'CharDevice' | 'BlockDevice';
}

/** What each pod finds on its own machine. For agents; of the Pod Security Standards `privileged` alone allows it. */
export interface HostPathBinding {
  readonly hostPath: HostPath;
}

/** What a volume of type `existing` is in the cluster. */
export type VolumeBinding = ExistingClaim | AzureFileBinding | HostPathBinding;

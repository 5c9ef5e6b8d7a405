/** How the cloud treats resources, by their names in the program. */
export interface Behaviour {
  /** It refuses to create or update them. */
  readonly refuse?: readonly string[];
  /** It creates them, and then they do not come up. */
  readonly break?: readonly string[];
  /** It takes this long with them. */
  readonly slow?: Readonly<Record<string, number>>;
}

/** Something the cloud was asked to do and did. */
export interface Operation {
  readonly what: 'create' | 'update' | 'delete' | 'ask';
  /** `app:ContainerApp`, or the token of a function. */
  readonly type: string;
  /** The name in the program; of a function the name of what it was asked about. */
  readonly name: string;
}

/** The environment variable by which a provider finds the cloud. */
export const CLOUD_VARIABLE = 'CDK_OAM_E2E_CLOUD';

/** The environment variable with the kubeconfig of a real cluster, which stands for every cluster of the cloud. */
export const CLUSTER_VARIABLE = 'CDK_OAM_E2E_CLUSTER';

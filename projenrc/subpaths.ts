/** A public entry point of the package. */
export interface Subpath {
  /** What a user writes after the package name; empty for the root. */
  readonly path: string;
  /** Folder below `src` (and, compiled, below `lib`) that holds its `index`. */
  readonly folder: string;
}

/**
 * The one list of entry points. The package's `exports` and `typesVersions`, the compiler's `paths`, the API pages
 * and the API reports all derive from it, so that none can miss one.
 */
export const subpaths: readonly Subpath[] = ['', 'kubernetes', 'kubernetes/pulumi', 'azure/container-apps', 'azure/container-instances', 'azure/app-service', 'testing']
  .map((path) => ({ path, folder: path }));

/** `cdk-oam` or `cdk-oam/kubernetes`. */
export const specifierOf = ({ path }: Subpath): string => ['cdk-oam', path].filter(Boolean).join('/');

/** `src/kubernetes/index.ts`, from the repository's root. */
export const sourceOf = ({ folder }: Subpath): string => ['src', folder, 'index.ts'].filter(Boolean).join('/');

/** `lib/kubernetes/index`, without an ending, from the package's root. */
export const compiledOf = ({ folder }: Subpath): string => ['lib', folder, 'index'].filter(Boolean).join('/');

/** A file name for what is written once for each subpath: `cdk-oam-azure-container-apps`. */
export const slugOf = (subpath: Subpath): string => specifierOf(subpath).replaceAll('/', '-');

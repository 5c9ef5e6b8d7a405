// Who may import whom below `src`. The linter's configuration is made of this table.

/** Packages any code may load: the one hard peer, and hashes. */
const everywhere = ['constructs', 'node:crypto'];
/** What reads and writes files, in parts that only a developer's machine runs. */
const files = ['node:assert', 'node:fs', 'node:path', 'node:process'];

/**
 * @typedef {object} Layer
 * @property {string} folder below `src`
 * @property {string[]} layers other layers whose every module it may import
 * @property {string[]} [doors] layers it may import through their index only
 * @property {string[]} [packages] further packages it may load
 * @property {string[]} [types] packages it may import types from; their code never loads with it
 * @property {string[]} [emitters] files of the layer that may load the packages in `types`
 * @property {string[]} [sdk] further layers that its emitters may import, which load an SDK
 * @property {string[]} [hidden] modules of those layers that it may not import after all
 * @property {string[]} [writes] further packages that its emitters may load
 */

/** @type {readonly Layer[]} */
export const layers = [
  { folder: 'model', layers: [] },
  { folder: 'plan', layers: ['model'] },
  {
    folder: 'kubernetes',
    layers: ['model', 'plan'],
    types: ['cdk8s', 'cdk8s-plus-27', 'kubernetes-types'],
    emitters: ['chart', 'app', 'emit/**/*'],
    writes: ['node:fs', 'node:module', 'node:path'],
  },
  // What is the same for everything that runs under Pulumi.
  { folder: 'pulumi', layers: ['model', 'plan'], packages: ['@pulumi/pulumi'] },
  // An emitter as a whole. Its users need no cdk8s.
  {
    folder: 'kubernetes/pulumi',
    layers: ['model', 'plan', 'kubernetes', 'pulumi'],
    hidden: ['../app', '../chart', '../emit', '../index'],
    packages: ['@pulumi/pulumi', '@pulumi/kubernetes'],
    types: ['kubernetes-types'],
  },
  {
    folder: 'azure/shared',
    layers: ['model', 'plan'],
    sdk: ['pulumi'],
    types: ['@pulumi/pulumi', '@pulumi/azure-native'],
    emitters: ['emit/**/*'],
  },
  {
    folder: 'azure/app-service',
    layers: ['model', 'plan', 'azure/shared'],
    types: ['@pulumi/pulumi', '@pulumi/azure-native'],
    emitters: ['deployment'],
  },
  {
    folder: 'azure/container-apps',
    layers: ['model', 'plan', 'azure/shared'],
    sdk: ['pulumi'],
    types: ['@pulumi/pulumi', '@pulumi/azure-native'],
    emitters: ['deployment'],
  },
  {
    folder: 'azure/container-instances',
    layers: ['model', 'plan', 'azure/shared'],
    types: ['@pulumi/pulumi', '@pulumi/azure-native'],
    emitters: ['deployment'],
  },
  { folder: 'testing', layers: ['model', 'plan'], doors: ['kubernetes', 'azure/app-service', 'azure/container-apps', 'azure/container-instances'], packages: files },
  { folder: 'cli', layers: ['model', 'plan', 'testing'], doors: ['kubernetes', 'azure/app-service', 'azure/container-apps', 'azure/container-instances'], packages: files },
];

const rule = '@typescript-eslint/no-restricted-imports';
const alternatives = (words) => words.map((word) => word.replaceAll('/', '\\/')).join('|');
/** A module of one of these packages. */
const inPackages = (names) => `^(?:${alternatives(names)})(?:\\/|$)`;
/** A relative path into one of these folders; `../shared` is `azure/shared` seen from its neighbour. */
const inFolders = (folders, end) =>
  `^(?:\\.\\.?\\/)+(?:${alternatives(folders.flatMap((folder) => [folder, folder.replace('azure/', '')]))})${end}`;

/** What a file of the layer may not import. */
function restrictions(layer, { emits }) {
  const types = layer.types ?? [];
  const doors = layer.doors ?? [];
  const closed = layers.map(({ folder }) => folder)
    .filter((folder) => ![layer.folder, ...layer.layers, ...doors, ...(emits ? layer.sdk ?? [] : [])].includes(folder));
  const emitters = (layer.emitters ?? []).map((file) => file.replace('/**/*', ''));
  return [
    { regex: inFolders(closed, '(?:\\/|$)'), message: `${layer.folder} may not know this part; see projenrc/boundaries.mjs.` },
    { regex: `^(?!\\.)(?!${inPackages([...everywhere, ...layer.packages ?? [], ...types, ...(emits ? layer.writes ?? [] : [])]).slice(1)})`, message: `${layer.folder} may not depend on this package; see projenrc/boundaries.mjs.` },
    layer.hidden && { regex: `^(?:${alternatives(layer.hidden).replaceAll('.', '\\.')})(?:\\/|$)`, message: `${layer.folder} must load without the SDK of this part.` },
    doors.length && { regex: inFolders(doors, '\\/(?!index$)'), message: `${layer.folder} sees a target through its index only.` },
    types.length && !emits && { regex: inPackages(types), allowTypeImports: true, message: 'Only the emitter loads an SDK; write `import type`.' },
    emitters.length && !emits && { regex: `^(?:\\.\\.?\\/)+(?:${alternatives(emitters)})(?:\\/|$)`, allowTypeImports: true, message: 'Rules must not load the emitter, which loads an SDK.' },
  ].filter(Boolean);
}

const config = (files, patterns, ignores = []) => ({ files, ignores, rules: { [rule]: ['error', { patterns }] } });
const paths = ({ folder }, files) => files.map((file) => `src/${folder}/${file}.ts`);

/** ESLint configurations, one for each layer and one for each layer's emitter. */
export const boundaries = [
  config(['src/index.ts'], [
    { regex: '^(?!\\.\\/(?:model|plan)(?:\\/|$))', message: 'The root entry point is the model and the plan; a target has its own subpath.' },
  ]),
  ...layers.flatMap((layer) => {
    const emitters = paths(layer, layer.emitters ?? []);
    const index = paths(layer, ['index']);
    return [
      config(paths(layer, ['**/*']), restrictions(layer, { emits: false }), [...emitters, ...index]),
      config([...emitters, ...index], restrictions(layer, { emits: true })),
    ];
  }),
];

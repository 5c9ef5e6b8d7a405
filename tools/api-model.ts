import type { Context, TypeDocOptions } from 'typedoc' with { 'resolution-mode': 'import' };
import type { PluginOptions } from 'typedoc-plugin-markdown' with { 'resolution-mode': 'import' };

const options: TypeDocOptions & PluginOptions = {
  tsconfig: 'tsconfig.json',
  plugin: ['typedoc-plugin-markdown'],
  readme: 'none',
  logLevel: 'Warn',
  // The same text on every machine: neither paths nor lines nor versions.
  disableSources: true,
  disableGit: true,
  excludeExternals: true,
  excludePrivate: true,
  excludeInternal: true,
  // A type that only the signature of another one mentions is no fault of the page.
  validation: { notExported: false },
  sort: ['kind', 'alphabetical'],
  // One file for each entry point, as flat as can be: they are put together on one page.
  outputFileStrategy: 'modules',
  flattenOutputFiles: true,
  hidePageHeader: true,
  hidePageTitle: true,
  hideBreadcrumbs: true,
  hideGroupHeadings: true,
  useHTMLAnchors: true,
  parametersFormat: 'table',
  classPropertiesFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  tableColumnSettings: { hideInherited: true, hideOverrides: true, hideSources: true },
};

/** Writes a Markdown file for each entry point into a folder. */
export async function convert(entryPoints: string[], folder: string): Promise<void> {
  const { Application, Converter } = await import('typedoc');
  const app = await Application.bootstrapWithPlugins({ ...options, entryPoints, outputs: [{ name: 'markdown', path: folder }] });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, forgetInherited);
  const project = await app.convert();
  if (!project) throw new Error('the sources do not compile; `npx tsc --noEmit` says why');
  await app.generateOutputs(project);
}

/** A member is described where it is declared; repeated at every class that inherits it, the page is twice as long. */
function forgetInherited(context: Context): void {
  for (const reflection of Object.values(context.project.reflections)) {
    if (reflection.flags.isInherited) context.project.removeReflection(reflection);
  }
}

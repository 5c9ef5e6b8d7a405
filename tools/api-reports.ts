import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import { Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from '@microsoft/api-extractor';
import { compiledOf, slugOf, subpaths, type Subpath } from '../projenrc/subpaths';
import type { Generator } from './page';

/** Inside the repository, so that the declarations find the packages they mention. */
const temporary = resolve('temp', 'api-reports');

/** `etc/*.api.md`: the public surface of each entry point, for review of every change to it. */
export const apiReports: Generator = async () => {
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  try {
    execFileSync('npx', ['tsc', '--project', 'tsconfig.json', '--emitDeclarationOnly', '--outDir', join(temporary, 'lib')], { stdio: 'inherit' });
    return subpaths.map(report);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};

function report(subpath: Subpath) {
  const name = `${slugOf(subpath)}.api.md`;
  const result = Extractor.invoke(ExtractorConfig.prepare({
    configObject: configuration(subpath, name),
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  }), {
    localBuild: true,
    messageCallback: (message) => {
      // Every run starts without a report to compare with; that it writes one is no news.
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  if (result.errorCount > 0) throw new Error(`api-extractor found ${result.errorCount} errors in ${slugOf(subpath)}`);
  return { path: `etc/${name}`, text: readFileSync(join(temporary, name), 'utf8') };
}

const configuration = (subpath: Subpath, reportFileName: string): IConfigFile => ({
  projectFolder: resolve('.'),
  mainEntryPointFilePath: join(temporary, `${compiledOf(subpath)}.d.ts`),
  compiler: { tsconfigFilePath: resolve('tsconfig.json') },
  apiReport: { enabled: true, reportFileName, reportFolder: temporary, reportTempFolder: join(temporary, 'raw') },
  docModel: { enabled: false },
  dtsRollup: { enabled: false },
  tsdocMetadata: { enabled: false },
  newlineKind: 'lf',
  messages: {
    extractorMessageReporting: {
      // Tags of release stages, documentation and links are not what this report is for.
      default: { logLevel: ExtractorLogLevel.None },
      // A subpath mentions what the root exports, which the tool cannot know.
      ...!subpath.path && { 'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true } },
    },
    tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
  },
});

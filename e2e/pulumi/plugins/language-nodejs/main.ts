import { languageMessages, languageService, pluginMessages } from '../../../../test/support/pulumi-protocol';
import { servePlugin } from '../serve';
import { handler } from '../handler';
import { runProgram } from './run-program';

/**
 * `pulumi-language-nodejs`: what Pulumi's engine starts for a program with `runtime: nodejs`. Pulumi's own one comes with
 * its installer alone; this one does as much of the same as it takes to run a program.
 */
let engine = process.argv.slice(2).find((word) => /^[\w.]+:\d+$/.test(word)) ?? '';

servePlugin(languageService.LanguageRuntimeService, {
  handshake: handler((request: InstanceType<typeof languageMessages.LanguageHandshakeRequest>) => {
    engine = request.getEngineAddress() || engine;
    return new languageMessages.LanguageHandshakeResponse();
  }),
  getPluginInfo: handler(() => {
    const response = new pluginMessages.PluginInfo();
    response.setVersion('0.0.0');
    return response;
  }),
  // Which plugins a program needs shows when it asks for them.
  getRequiredPackages: handler(() => new languageMessages.GetRequiredPackagesResponse()),
  getRequiredPlugins: handler(() => new languageMessages.GetRequiredPluginsResponse()),
  run: handler((request: InstanceType<typeof languageMessages.RunRequest>) => runProgram(request, engine)),
});

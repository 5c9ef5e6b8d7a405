import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { request } from 'node:http';

// The platform's front end: it ends HTTPS and passes requests on to the main container of the site that they name.
const [, , listen, keyFile, certFile, sites] = process.argv;
const addresses = JSON.parse(sites!) as Record<string, string>;

createServer({ key: readFileSync(keyFile!), cert: readFileSync(certFile!) }, (incoming, outgoing) => {
  const host = incoming.headers.host ?? '';
  const address = addresses[host];
  if (address === undefined) {
    outgoing.writeHead(404).end(`no site '${host}'`);
    return;
  }
  const passed = request({ host: address, port: 8080, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', (error) => { outgoing.writeHead(502).end(error.message); });
  incoming.pipe(passed);
}).listen(443, listen);

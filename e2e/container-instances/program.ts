import { createServer, type IncomingMessage } from 'node:http';

// A program of a group. It knows Dapr by its environment alone, as the platform gives it. What it was told is at /seen.
const { APP_PORT, DAPR_HTTP_PORT, NAME } = process.env;
const seen: unknown[] = [];

async function body(request: IncomingMessage): Promise<string> {
  let all = '';
  for await (const chunk of request.setEncoding('utf8')) all += chunk as string;
  return all;
}

/** Asks the Dapr beside it. */
async function dapr(method: string, path: string, content?: string): Promise<object> {
  const response = await fetch(`http://127.0.0.1:${DAPR_HTTP_PORT}/v1.0${path}`, { method, body: content, headers: content === undefined ? {} : { 'content-type': 'application/json' } });
  return { status: response.status, body: await response.text() };
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = request.url ?? '';
  const content = await body(request);
  if (url === '/dapr/subscribe') return [{ pubsubname: 'pubsub', topic: `for-${NAME}`, route: '/event' }];
  if (url === '/event') seen.push((JSON.parse(content) as { data: unknown }).data);
  if (url === '/seen') return seen;
  if (url === '/greet') return { by: NAME, said: content, caller: request.headers['dapr-caller-app-id'] };
  if (url.startsWith('/ask/')) return dapr(request.method ?? 'GET', url.slice('/ask'.length), content === '' ? undefined : content);
  return {};
}

createServer((request, response) => {
  answer(request).then((content) => { response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content)); },
    (error: Error) => { response.writeHead(500).end(error.message); });
}).listen(Number(APP_PORT));

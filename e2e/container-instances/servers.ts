import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';

// A program of a group with two ports: 8080 speaks HTTP/1, 9000 HTTP/2 without TLS. Each tells what reached it.
function told(port: number, version: string, url: string | undefined, headers: IncomingHttpHeaders): string {
  return JSON.stringify({ port, version, url, host: headers['x-forwarded-host'], scheme: headers['x-forwarded-proto'] });
}

createServer((request, response) => response.end(told(8080, request.httpVersion, request.url, request.headers))).listen(8080);
createHttp2Server((request, response) => { response.end(told(9000, request.httpVersion, request.url, request.headers)); }).listen(9000);

// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every part has in common: how it is told what to be, and how it says that it is ready.

import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** The installed packages lie in the build folder, not beside this file. */
const require = createRequire(`${process.env.TOKENSCOPE_PARTS}/`);
export const load = (name) => import(pathToFileURL(require.resolve(name)).href);

/** The options of the command line; `known` holds their defaults, which say what type they are of. */
export function options(known) {
  const kinds = Object.fromEntries(Object.entries(known).map(([name]) => [name, { type: 'string' }]));
  const given = parseArgs({ options: kinds }).values;
  const typed = (name, text) => (typeof known[name] === 'string' ? text : JSON.parse(text));
  return { ...known, ...Object.fromEntries(Object.entries(given).map(([name, text]) => [name, typed(name, text)])) };
}

/** A server on a free port of the loopback interface; `answer` may be set later. */
export function listen(answer, { scheme = 'http', server = createServer() } = {}) {
  const failed = (response, error) => {
    console.error(error);
    if (!response.headersSent) json(response, 500, { error: { message: String(error) } });
  };
  return new Promise((resolve) => {
    const listening = { server, answer, url: '' };
    server.on('request', async (request, response) => {
      try { await listening.answer(request, response); } catch (error) { failed(response, error); }
    });
    server.listen(0, '127.0.0.1', () => {
      listening.url = `${scheme}://127.0.0.1:${server.address().port}`;
      resolve(listening);
    });
  });
}

/** The line that the harness waits for. The part lives as long as the test holds its standard input open. */
export function ready(url) {
  process.stdin.on('end', () => process.exit(0)).resume();
  console.log(url);
}

export async function bodyOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

export const jsonOf = async (request) => JSON.parse((await bodyOf(request)) || '{}');

export function json(response, status, value, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(value));
}

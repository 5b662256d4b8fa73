// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proxy for CONNECT and SOCKS5 on one port, in a world of its own names: what it does not know it does not reach, so
// that a test can ask for names and ports of the outer world and stays on the loopback interface.
//
//   --world '{"inference.test:443": 49152}'   where each name and port is, on 127.0.0.1
//   --user, --password                        asked of SOCKS5 clients; without them nobody is asked
//
// Control: GET /control    [{kind: "connect" | "socks5", target, user, headers}] of all that asked

import { connect, createServer } from 'node:net';
import { options, ready } from './part.mjs';

const given = options({ world: {}, user: '', password: '' });
const asked = [];

/** Hands out the next `count` bytes, or all up to a mark, when they are there. */
class Reader {
  #held = Buffer.alloc(0);
  #waiting;
  constructor(socket) {
    this.socket = socket;
    socket.on('readable', () => this.#read());
  }
  #read() {
    for (let piece; (piece = this.socket.read()) !== null;) this.#held = Buffer.concat([this.#held, piece]);
    const length = this.#waiting?.length();
    if (!length || length > this.#held.length) return;
    const { done } = this.#waiting;
    this.#waiting = undefined;
    done(this.#take(length));
  }
  #take(length) {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }
  #until(length) {
    return new Promise((done) => { this.#waiting = { length, done }; this.#read(); });
  }
  bytes(count) { return this.#until(() => count); }
  head() { return this.#until(() => this.#held.indexOf('\r\n\r\n') + 4 > 3 && this.#held.indexOf('\r\n\r\n') + 4); }
  peek() { return this.#until(() => 1).then((byte) => { this.#held = Buffer.concat([byte, this.#held]); return byte[0]; }); }
  release() {
    this.socket.removeAllListeners('readable');
    return this.#held;
  }
}

function tunnel(reader, target, onOpen, onFailure) {
  const port = given.world[target];
  if (!port) return onFailure('unknown');
  const far = connect(port, '127.0.0.1');
  far.once('error', () => onFailure('refused'));
  far.once('connect', () => {
    far.removeAllListeners('error');
    far.on('error', () => reader.socket.destroy());
    reader.socket.on('error', () => far.destroy());
    onOpen();
    far.write(reader.release());
    reader.socket.pipe(far).pipe(reader.socket);
  });
  return undefined;
}

async function http(reader) {
  const [line, ...fields] = (await reader.head()).toString('latin1').trim().split('\r\n');
  const [method, target] = line.split(' ');
  const reply = (status, text = '') => reader.socket.end(`HTTP/1.1 ${status}\r\nContent-Length: ${text.length}\r\n\r\n${text}`);
  if (method === 'GET' && target === '/control') return reply('200 OK', JSON.stringify({ asked }));
  asked.push({ kind: method.toLowerCase(), target, headers: fields });
  if (method !== 'CONNECT') return reply('405 Method Not Allowed');
  return tunnel(reader, target, () => reader.socket.write('HTTP/1.1 200 Connection established\r\n\r\n'),
    (why) => reply(why === 'unknown' ? '502 Unknown Name' : '503 Connection Refused'));
}

async function socksUser(reader, methods) {
  if (!given.user) {
    reader.socket.write(Buffer.from([5, methods.includes(0) ? 0 : 0xff]));
    return methods.includes(0) ? '' : undefined;
  }
  reader.socket.write(Buffer.from([5, methods.includes(2) ? 2 : 0xff]));
  if (!methods.includes(2)) return undefined;
  const [, userLength] = await reader.bytes(2);
  const user = (await reader.bytes(userLength)).toString();
  const password = (await reader.bytes((await reader.bytes(1))[0])).toString();
  const isGood = user === given.user && password === given.password;
  reader.socket.write(Buffer.from([1, isGood ? 0 : 1]));
  return isGood ? user : undefined;
}

async function socks(reader) {
  const [, count] = await reader.bytes(2);
  const user = await socksUser(reader, await reader.bytes(count));
  if (user === undefined) return reader.socket.end();
  const [, , , kind] = await reader.bytes(4);
  let host;
  if (kind === 3) host = (await reader.bytes((await reader.bytes(1))[0])).toString();
  else host = [...await reader.bytes(kind === 1 ? 4 : 16)].join('.');
  const target = `${host}:${(await reader.bytes(2)).readUInt16BE()}`;
  asked.push({ kind: 'socks5', target, user });
  const reply = (code) => reader.socket.write(Buffer.from([5, code, 0, 1, 127, 0, 0, 1, 0, 0]));
  return tunnel(reader, target, () => reply(0), (why) => { reply(why === 'unknown' ? 4 : 5); reader.socket.end(); });
}

const server = createServer(async (socket) => {
  socket.on('error', () => socket.destroy());
  const reader = new Reader(socket);
  await (await reader.peek() === 5 ? socks : http)(reader);
});
server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${server.address().port}`));

// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The official OpenAI client against a server: openaiclient.mjs BASE_URL MODEL CASE. Exit code 0 if what it expects is so.

import assert from 'node:assert/strict';
import { load } from './part.mjs';

const { default: OpenAI, APIError } = await load('openai');
const [baseURL, model, name] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey: 'a key', maxRetries: 0, timeout: 30000 });
const messages = [{ role: 'user', content: 'Why is the sky blue?' }];
const ask = (more = {}) => client.chat.completions.create({ model, messages, ...more });

function addsUp(usage) {
  assert.ok(usage.prompt_tokens > 0 && usage.completion_tokens > 0);
  assert.equal(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens);
}

async function chunksOf(more) {
  const chunks = [];
  for await (const chunk of await ask({ stream: true, ...more })) chunks.push(chunk);
  assert.ok(chunks.length > 1);
  for (const chunk of chunks) assert.equal(chunk.object, 'chat.completion.chunk');
  assert.equal(new Set(chunks.map((chunk) => chunk.id)).size, 1);
  return chunks;
}

async function refusal(more) {
  try { await ask(more); } catch (error) {
    assert.ok(error instanceof APIError, String(error));
    assert.ok(error.message.length > 5);
    return error;
  }
  return assert.fail('was not refused');
}

const cases = {
  async whole() {
    const answer = await ask();
    assert.equal(answer.object, 'chat.completion');
    assert.equal(answer.choices[0].message.role, 'assistant');
    assert.ok(answer.choices[0].message.content.length > 0);
    assert.equal(answer.choices[0].finish_reason, 'stop');
    addsUp(answer.usage);
  },
  async stream() {
    const chunks = await chunksOf();
    assert.equal(chunks[0].choices[0].delta.role, 'assistant');
    assert.ok(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('').length > 0);
    assert.equal(chunks.filter((chunk) => chunk.choices[0]?.finish_reason === 'stop').length, 1);
    assert.ok(chunks.every((chunk) => !chunk.usage), 'usage came unasked');
  },
  async usage() {
    const chunks = await chunksOf({ stream_options: { include_usage: true } });
    const last = chunks.at(-1);
    assert.deepEqual(last.choices, []);
    addsUp(last.usage);
    assert.ok(chunks.slice(0, -1).every((chunk) => !chunk.usage));
  },
  async accumulated() {
    const stream = client.chat.completions.stream({ model, messages, stream_options: { include_usage: true } });
    let text = '';
    stream.on('content', (delta) => { text += delta; });
    const answer = await stream.finalChatCompletion();
    assert.equal(answer.choices[0].message.content, text);
    assert.equal(answer.choices[0].finish_reason, 'stop');
    addsUp(answer.usage);
  },
  async same() { // the seed of the server decides, not whether it is streamed
    const whole = await ask();
    const chunks = await chunksOf();
    assert.equal(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join(''), whole.choices[0].message.content);
  },
  async length() {
    const answer = await ask({ max_tokens: 2 });
    assert.equal(answer.choices[0].finish_reason, 'length');
    assert.equal(answer.usage.completion_tokens, 2);
  },
  async models() {
    const ids = [];
    for await (const each of client.models.list()) ids.push(each.id);
    assert.deepEqual(ids, [model]);
  },
  async abort() {
    const stream = await ask({ stream: true });
    for await (const chunk of stream) { assert.ok(chunk); stream.controller.abort(); }
    await cases.whole(); // and the server goes on
  },
  async many() {
    const answers = await Promise.all(Array.from({ length: 32 }, () => chunksOf({ stream_options: { include_usage: true } })));
    for (const chunks of answers) addsUp(chunks.at(-1).usage);
  },
  async 'unknown-model'() {
    const error = await refusal({ model: 'nobody' });
    assert.equal(error.status, 404);
    assert.ok(error instanceof OpenAI.NotFoundError);
  },
  async 'unknown-field'() {
    const error = await refusal({ ignore_eos: true });
    assert.equal(error.status, 422);
  },
  async 'too-long'() {
    const error = await refusal({ messages: [{ role: 'user', content: 'word '.repeat(500) }] });
    assert.equal(error.status, 400);
    assert.ok(error instanceof OpenAI.BadRequestError);
    assert.match(error.message, /context/);
  },
  async 'rate-limit'() {
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => ask()));
    const refused = all.filter((each) => each.status === 'rejected').map((each) => each.reason);
    assert.ok(refused.length > 0 && refused.length < 8, `${refused.length} of 8 refused`);
    for (const error of refused) {
      assert.ok(error instanceof OpenAI.RateLimitError, String(error));
      assert.ok(Number(error.headers.get('retry-after')) > 0);
    }
  },
  async failure() {
    const error = await refusal();
    assert.ok(error instanceof OpenAI.InternalServerError);
    assert.equal(error.status, 500);
  },
};

await cases[name]();

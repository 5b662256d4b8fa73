// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// @copilotkit/aimock, with an answer for each model's name that the test asks for.

import { load, ready } from './part.mjs';

const { LLMock } = await load('@copilotkit/aimock');

const usage = { prompt_tokens: 11, completion_tokens: 22, total_tokens: 33 };
const sentence = 'One two three four five six seven eight nine ten.';
const error = (status, message, extra = {}) => ({ error: { message, type: 'mocked', code: 'mocked' }, status, ...extra });

const answers = [
  ['plain', { content: sentence, usage }],
  ['no-usage', { content: sentence }],
  ['emoji', { content: 'Grüße 🙂👩‍🔬🇩🇪!', usage }, { chunkSize: 1 }], // cuts between UTF-16 units
  ['emoji-in-twos', { content: 'a🙂b👩‍🔬c', usage }, { chunkSize: 2 }],
  ['lone-surrogate', { content: 'before\ud83dafter', usage }, { chunkSize: 3 }],
  ['reasoning', { content: sentence, reasoning: 'Let me count.', usage }, { chunkSize: 5 }],
  ['only-reasoning', { content: '', reasoning: 'Let me count.', finishReason: 'length', usage }],
  ['cut-by-length', { content: sentence, finishReason: 'length', usage }],
  ['tool-call', { toolCalls: [{ name: 'sum', arguments: '{"a":1,"b":2}' }], usage }, { chunkSize: 4 }],
  ['empty', { content: '', usage }],
  ['large', { content: 'word '.repeat(40000), usage }, { chunkSize: 50 }],
  ['truncated', { content: sentence, usage }, { chunkSize: 5, latency: 10, truncateAfterChunks: 4 }],
  ['disconnected', { content: sentence, usage }, { chunkSize: 5, latency: 30, disconnectAfterMs: 150 }],
  ['dropped-connection', { content: sentence }, { chaos: { disconnectRate: 1 } }],
  ['malformed', { content: sentence }, { chaos: { malformedRate: 1 } }],
  ['dropped', { content: sentence }, { chaos: { dropRate: 1 } }],
  ['rate-limited', error(429, 'Rate limit reached', { retryAfter: 7 })],
  ['rate-limited-by-chaos', { content: sentence }, { chaos: { rateLimitRate: 1 } }],
  ['unauthorized', error(401, 'Incorrect API key provided')],
  ['overloaded', error(503, 'The engine is currently overloaded, please try again later')],
  ['context', error(400, "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.")],
  ['broken', error(500, 'The server had an error while processing your request')],
];

const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'warn' });
for (const [model, response, options] of answers) mock.on({ model }, response, options);
await mock.start();
ready(mock.url);

// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A gateway in the manner of ALCF's: clusters in front of simulators, tokens checked with the authority, and every
// refusal of refusals.json on demand.
//
//   --refusals FILE     the rows that it can replay
//   --authority URL     introspects each token there; without it any bearer token is good
//   --sophia URL        base URL (up to /v1) of what answers for Sophia's models; likewise --metis
//
// A row is replayed for a request whose model is "refusal:NAME", or as the control channel says:
//   GET  /control       {requests: [{method, path, model, hasToken, status}], introspections}
//   POST /control {refuse: {row: "not_ready", times: 1, path: "chat/completions"}}   the next requests whose path ends so;
//        times -1: all; then {refuse: null} forgets what is left
//   POST /control {models: {sophia: {"openai/gpt-oss-120b": "running" | "starting" | "queued" | "stopped"}}}   replaces
//   POST /control {wakesAfter: 3}   a cold model that was asked runs after so many looks at /jobs
//   POST /control {maintenance: ["sophia"]}   POST /control {batches: [...]}

import { readFileSync } from 'node:fs';
import { bodyOf, json, jsonOf, listen, options, ready } from './part.mjs';

const given = options({ refusals: '', authority: '', sophia: '', metis: '' });
const rows = new Map(JSON.parse(readFileSync(given.refusals)).rows.map((row) => [row.name, row]));
const root = '/resource_server';
const upstreams = { sophia: given.sophia, metis: given.metis };
const frameworks = { sophia: 'vllm', metis: 'api' };
const operations = { sophia: ['chat/completions', 'completions', 'embeddings'], metis: ['chat/completions'] };

const state = {
  models: {
    sophia: { 'openai/gpt-oss-120b': 'running', 'openai/gpt-oss-20b': 'running', 'meta-llama/Llama-3.3-70B-Instruct': 'stopped' },
    metis: { 'gpt-oss-120b': 'running', 'gemma-4-31B-it': 'running', 'Mistral-Large-3-675B-Instruct-2512': 'stopped' },
  },
  maintenance: [],
  wakesAfter: 2,
  batches: [
    { batch_id: '00000000-0000-4000-8000-0000000000b1', cluster: 'sophia', framework: 'vllm', input_file: '/eagle/argonne_tpc/researcher/questions.jsonl', created_at: '2025-12-01T19:15:58Z', status: 'completed' },
    { batch_id: '00000000-0000-4000-8000-0000000000b2', cluster: 'sophia', framework: 'vllm', input_file: '/eagle/argonne_tpc/researcher/more.jsonl', created_at: '2025-12-02T08:00:00Z', status: 'running' },
    { batch_id: '00000000-0000-4000-8000-0000000000b3', cluster: 'sophia', framework: 'vllm', input_file: '/eagle/argonne_tpc/researcher/broken.jsonl', created_at: '2025-12-02T09:00:00Z', status: 'failed' },
  ],
};
const requests = [];
const refusals = []; // {row, times, path}
const looksUntilAwake = new Map(); // "cluster/model" -> looks at /jobs that are left
const expiries = new Map(); // token -> ms, of those that were good once
let introspections = 0;

async function replay(response, name) {
  const row = rows.get(name);
  if (!row) return json(response, 404, { error: `no row ${name}` });
  response.writeHead(row.status, row.headers);
  const pieces = (row.events ?? []).map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`);
  if ('body' in row) pieces.push(JSON.stringify(row.body));
  if ('text' in row) pieces.push(row.text);
  for (const piece of pieces) await new Promise((written) => { response.write(piece, written); });
  if (row.closes) response.destroy();
  else response.end();
}

async function introspected(token) {
  introspections += 1;
  const answer = await fetch(`${given.authority}/v2/oauth2/token/introspect`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from('gateway:gateway-secret').toString('base64')}` },
    body: new URLSearchParams({ token }),
  });
  return answer.json();
}

/** The name of the row that refuses this request; nothing if it may pass. */
async function refusalOf(request) {
  const token = request.headers.authorization?.match(/^Bearer (.+)$/)?.[1];
  if (!token) return 'no_authorization_header';
  if (!given.authority) return undefined;
  const known = await introspected(token);
  if (!known.active) return (expiries.get(token) ?? Infinity) <= Date.now() ? 'token_expired' : 'token_invalid';
  if (known.resource_server === 'auth.globus.org') return 'token_invalid';
  expiries.set(token, known.exp * 1000);
  request.user = known.username;
  if (known.policy_lapsed) return 'login_lapsed';
  return known.username.endsWith('anl.gov') ? undefined : 'wrong_identity_provider';
}

function scheduled(path, model) {
  if (model?.startsWith('refusal:')) return model.slice('refusal:'.length);
  const found = refusals.find((each) => each.times !== 0 && path.endsWith(each.path));
  if (!found) return undefined;
  found.times -= 1;
  return found.row;
}

const isDown = (cluster) => state.maintenance.includes(cluster);

function listEndpoints(response) {
  const clusters = Object.entries(state.models).map(([cluster, models]) => [cluster, {
    base_url: `${root}/${cluster}`,
    frameworks: {
      [frameworks[cluster]]: { models: Object.keys(models), endpoints: operations[cluster].map((name) => `/v1/${name}`) },
    },
  }]);
  json(response, 200, { clusters: Object.fromEntries(clusters) });
}

function job(cluster, model, status) {
  const common = { Models: model, Framework: frameworks[cluster], Cluster: cluster, 'Model Status': status };
  if (cluster === 'metis') return { ...common, Description: '', 'Model Version': '1' };
  return {
    ...common, 'Job ID': '100001.sophia', 'Job State': status === 'queued' ? 'Q' : 'R', 'Host Name': 'sophia-gpu-01',
    'Job Comments': '', 'Nodes Reserved': '1', Walltime: '24:00:00', 'Estimated Start Time': '',
  };
}

function look(cluster) {
  for (const [key, left] of looksUntilAwake) {
    const [of, ...model] = key.split('/');
    if (of !== cluster) continue;
    looksUntilAwake.set(key, left - 1);
    if (left > 1) continue;
    looksUntilAwake.delete(key);
    state.models[cluster][model.join('/')] = 'running';
  }
}

function jobs(response, cluster) {
  if (!state.models[cluster]) return replay(response, 'cluster_not_found');
  const lists = {
    running: [], queued: [], stopped: [], others: [], private_batch_running: [], private_batch_queued: [],
  };
  for (const [model, status] of Object.entries(state.models[cluster])) {
    if (isDown(cluster)) lists.stopped.push(job(cluster, model, 'stopped'));
    else if (status === 'starting') lists.running.push(job(cluster, model, 'starting'));
    else if (status !== 'stopped' || cluster === 'metis') (lists[status] ?? lists.running).push(job(cluster, model, status));
  }
  const total = Object.keys(state.models[cluster]).length;
  const metis = { cluster, total_models: total, live_models: lists.running.length, stopped_models: lists.stopped.length };
  json(response, 200, { ...lists, cluster_status: cluster === 'metis' ? metis : { free_nodes: 3 } });
  return look(cluster);
}

/** What a model that does not run answers, and what asking it sets off. */
function coldRow(cluster, model) {
  if (cluster === 'metis') return 'not_live_on_metis';
  const key = `${cluster}/${model}`;
  if (state.models[cluster][model] === 'stopped') {
    state.models[cluster][model] = 'starting';
    looksUntilAwake.set(key, state.wakesAfter);
  }
  return 'not_ready';
}

async function forward(request, response, cluster, body) {
  const answer = await fetch(`${upstreams[cluster]}/chat/completions`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body,
  });
  response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type'), 'Cache-Control': 'no-cache' });
  for await (const piece of answer.body) response.write(piece);
  response.end();
}

async function complete(request, response, [cluster, framework, operation], body) {
  if (!state.models[cluster]) return replay(response, 'cluster_not_found');
  if (framework !== frameworks[cluster]) return replay(response, 'unsupported_framework');
  if (!operations[cluster].includes(operation)) return replay(response, 'unsupported_endpoint');
  if (isDown(cluster)) return replay(response, 'cluster_under_maintenance');
  const { model } = JSON.parse(body);
  const status = state.models[cluster][model];
  if (!status) return replay(response, 'endpoint_not_found');
  if (status !== 'running') return replay(response, coldRow(cluster, model));
  return forward(request, response, cluster, body);
}

function batches(response, path, query) {
  if (path === '/v1/batches') {
    const asked = query.get('status');
    return json(response, 200, state.batches.filter((batch) => !asked || batch.status === asked));
  }
  const [, id, result] = path.match(/^\/v1\/batches\/([^/]+)(\/result)?$/) ?? [];
  const batch = state.batches.find((each) => each.batch_id === id);
  if (!batch) return replay(response, 'batch_not_found');
  if (!result) return json(response, 200, batch.status);
  if (batch.status === 'failed') return replay(response, 'batch_failed');
  if (batch.status !== 'completed') return replay(response, 'batch_ongoing');
  return json(response, 200, JSON.stringify({
    results_file: '/eagle/argonne_tpc/researcher/out/results.jsonl',
    progress_file: '/eagle/argonne_tpc/researcher/out/progress.json',
    metrics: { response_time: 412.5, throughput_tokens_per_second: 1930.2, total_tokens: 796207, num_responses: 1000, lines_processed: 1000 },
  }));
}

async function control(request, response) {
  if (request.method === 'POST') {
    const { refuse, ...changed } = await jsonOf(request);
    Object.assign(state, changed);
    if (refuse === null) refusals.length = 0;
    else if (refuse) refusals.push({ times: 1, path: 'chat/completions', ...refuse });
  }
  json(response, 200, { requests, introspections });
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://gateway');
  if (url.pathname === '/control') return control(request, response);
  const path = url.pathname.startsWith(`${root}/`) ? url.pathname.slice(root.length) : undefined;
  const body = request.method === 'POST' ? await bodyOf(request) : '';
  const model = body.match(/"model"\s*:\s*"([^"]*)"/)?.[1];
  const entry = { method: request.method, path: url.pathname, model, hasToken: 'authorization' in request.headers };
  requests.push(entry);
  response.on('close', () => { entry.status = response.statusCode; });

  if (path === '/health') return json(response, 200, { status: 'ok' });
  if (path === '/status') return json(response, 200, { sophia: !isDown('sophia'), metis: !isDown('metis') });
  const row = (path && scheduled(path, model)) ?? await refusalOf(request);
  if (row) return replay(response, row);
  if (path === '/whoami') {
    return json(response, 200, {
      id: '00000000-0000-4000-8000-000000000001', name: 'A Researcher', username: request.user ?? 'researcher@anl.gov',
      idp_id: '00000000-0000-4000-8000-000000000002', idp_name: 'Argonne National Laboratory', auth_service: 'globus',
      user_group_uuids: [],
    });
  }
  if (path === '/list-endpoints') return listEndpoints(response);
  if (path?.startsWith('/v1/batches')) return batches(response, path, url.searchParams);
  const jobsOf = path?.match(/^\/([^/]+)\/jobs$/)?.[1];
  if (jobsOf) return jobs(response, jobsOf);
  const asked = path?.match(/^\/([^/]+)\/([^/]+)\/v1\/(.+)$/)?.slice(1);
  if (asked && request.method === 'POST') return complete(request, response, asked, body);
  return replay(response, 'wrong_path');
}

ready((await listen(answer)).url);

// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// oidc-provider as an authority with Globus's paths and token layout.
//
//   --lifetime 172800       seconds that an access token is good for
//   --rotates true          a refresh brings a new refresh token, and the old one is used up; false: brings none
//   --gateway-token top     or "other": where the first answer has the gateway's token when more scopes were asked for
//   --offline required      refresh tokens only for access_type=offline; "always": for everyone
//
// Control (JSON, for the test):
//   GET  /control                     what was asked so far: {counts, issued, grants, refreshes: [{from, to}] in ms}
//   POST /control {lifetime, rotates, gatewayToken}   settings from now on; {delay: 300}: ms before each token answer
//   POST /control {revoke: "all" | "access" | "refresh"}   takes tokens back
//   POST /control {lapse: true}       sign-ins until now are too old for the policy; tokens stay good
//   POST /control {fail: {route: "token", status: 503, times: 1, body: {}, hangs: false}}   the next answers there
//   POST /control/browse {url, answer: "approve" | "deny" | "abandon", user, follow}   the person at the browser;
//        follow false: stops before the redirect to the program and tells it
// The gateway introspects tokens as the client "gateway" with the secret "gateway-secret": beside the standard's
// fields it gets `policy_lapsed` and `resource_server`.

import { Browser } from './browser.mjs';
import { bodyOf, json, jsonOf, listen, load, options, ready } from './part.mjs';

const clientId = '58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944';
const resourceServer = '681c10cc-f684-4540-bcd7-0b4df3bc26ef';
const gatewayScope = `https://auth.globus.org/scopes/${resourceServer}/action_all`;
const identityServer = 'auth.globus.org';
const defaultUser = 'researcher@anl.gov';
const month = 30 * 24 * 3600;

const given = options({ lifetime: 172800, rotates: true, 'gateway-token': 'top', offline: 'required' });
const settings = {
  lifetime: given.lifetime, rotates: given.rotates, gatewayToken: given['gateway-token'], offline: given.offline,
};

const counts = { authorize: 0, token: 0, authorization_code: 0, refresh_token: 0, revoke: 0, introspect: 0 };
const issued = new Set(); // every secret that ever left here, and the verifiers that came
const refreshes = [];
const challenges = new Map(); // PKCE challenge -> what else the authorization asked for
const signedInAt = new Map(); // grant -> ms
const failures = [];
let lapsedAt = 0; // ms: sign-ins before it are too old
let lastState; // Globus repeats the state in the token answer

const listening = await listen();
const Provider = (await load('oidc-provider')).default;
const provider = new Provider(listening.url, {
  clients: [{
    client_id: clientId,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: ['http://localhost', 'http://127.0.0.1', 'http://[::1]', 'http://localhost/', 'http://127.0.0.1/', 'http://[::1]/', 'http://localhost/callback',
      'http://127.0.0.1/callback', `${listening.url}/v2/web/auth-code`],
  }, {
    client_id: 'gateway', client_secret: 'gateway-secret', grant_types: [], response_types: [], redirect_uris: [],
  }],
  routes: {
    authorization: '/v2/oauth2/authorize',
    token: '/v2/oauth2/token',
    revocation: '/v2/oauth2/token/revoke',
    introspection: '/v2/oauth2/token/introspect',
    userinfo: '/v2/oauth2/userinfo',
    jwks: '/jwk.json',
  },
  scopes: ['openid', 'email', 'profile', 'offline_access', gatewayScope],
  claims: { openid: ['sub', 'identity_provider_display_name'], email: ['email'], profile: ['name', 'preferred_username'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  extraParams: ['access_type', 'session_required_policies'],
  features: {
    devInteractions: { enabled: false },
    introspection: { enabled: true, allowedPolicy: (ctx, client) => client.clientId === 'gateway' },
    revocation: { enabled: true },
  },
  ttl: {
    AccessToken: () => settings.lifetime, AuthorizationCode: 60, Grant: month, IdToken: 3600, Interaction: 600,
    RefreshToken: 6 * month, Session: month,
  },
  cookies: { keys: ['only for tests'] },
  rotateRefreshToken: () => settings.rotates,
  expiresWithSession: () => false,
  issueRefreshToken: (ctx, client, source) =>
    settings.offline === 'always' || challenges.get(source.codeChallenge)?.access_type === 'offline',
  findAccount: (ctx, id) => ({
    accountId: id,
    claims: () => ({
      sub: id, name: 'A Researcher', preferred_username: id, email: id,
      identity_provider_display_name: id.endsWith('anl.gov') ? 'Argonne National Laboratory' : 'Another',
    }),
  }),
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
});

// Globus's layout of a token answer: one set of tokens a resource server.
const resourceServerOf = (scope) => (scope.split(' ').includes(gatewayScope) ? resourceServer : identityServer);

async function identityTokens(ctx) {
  const of = { accountId: ctx.oidc.account.accountId, client: ctx.oidc.client, grantId: ctx.oidc.entities.Grant.jti };
  const scope = ctx.body.scope.split(' ').filter((name) => name !== gatewayScope).join(' ');
  const access = await new provider.AccessToken({ ...of, gty: 'authorization_code', scope }).save();
  const tokens = { access_token: access, expires_in: settings.lifetime, scope, token_type: 'Bearer' };
  if (ctx.body.refresh_token) {
    tokens.refresh_token = await new provider.RefreshToken({
      ...of, gty: 'authorization_code', scope, rotations: 0, authTime: Math.floor(Date.now() / 1000),
    }).save();
  }
  return { ...tokens, resource_server: identityServer };
}

async function layOut(ctx) {
  const { id_token: identity, ...tokens } = ctx.body;
  tokens.resource_server = resourceServerOf(tokens.scope);
  if (ctx.oidc.params.grant_type === 'refresh_token') {
    if (!settings.rotates) delete tokens.refresh_token;
    ctx.body = { ...tokens, other_tokens: [] };
    return;
  }
  const more = tokens.scope.split(' ').some((name) => name !== gatewayScope);
  const isMixed = tokens.resource_server === resourceServer && more;
  const other = isMixed ? [await identityTokens(ctx)] : [];
  if (isMixed) tokens.scope = gatewayScope;
  const [first, ...rest] = settings.gatewayToken === 'top' ? [tokens, ...other] : [...other, tokens];
  ctx.body = { ...first, state: lastState, ...(identity && { id_token: identity }), other_tokens: rest };
}

function remember({ access_token: access, refresh_token: refresh, id_token: identity, other_tokens: others = [] }) {
  for (const secret of [access, refresh, identity]) if (secret) issued.add(secret);
  others.forEach(remember);
}

async function addPolicy(ctx) {
  if (!ctx.body.active) return;
  const token = await provider.AccessToken.find(ctx.oidc.params.token)
    ?? await provider.RefreshToken.find(ctx.oidc.params.token);
  ctx.body.policy_lapsed = (signedInAt.get(token.grantId) ?? 0) <= lapsedAt;
  ctx.body.resource_server = resourceServerOf(ctx.body.scope ?? '');
  ctx.body.username = token.accountId;
}

provider.use(async (ctx, next) => {
  await next();
  if (ctx.status !== 200) return;
  if (ctx.oidc?.route === 'token') {
    await layOut(ctx);
    remember(ctx.body);
  } else if (ctx.oidc?.route === 'introspection') await addPolicy(ctx);
});

// The pages: one to sign in, one to consent; the browser above knows their forms.
async function showPage(request, response) {
  const { prompt, uid } = await provider.interactionDetails(request, response);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(`<!DOCTYPE html><title>${prompt.name}</title>
<form method="post" action="/interaction/${uid}"><input name="user" value="${defaultUser}">
<button name="answer" value="approve">Continue</button><button name="answer" value="deny">Deny</button></form>`);
}

async function consent(details) {
  const grant = new provider.Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
  grant.addOIDCScope(details.params.scope);
  const id = await grant.save();
  signedInAt.set(id, Date.now());
  return { consent: { grantId: id } };
}

async function takePage(request, response) {
  const form = new URLSearchParams(await bodyOf(request));
  const details = await provider.interactionDetails(request, response);
  let result = { error: 'access_denied', error_description: 'The user denied the request' };
  if (form.get('answer') === 'approve') {
    result = details.prompt.name === 'login' ? { login: { accountId: form.get('user') } } : await consent(details);
  }
  await provider.interactionFinished(request, response, result);
}

function showCode(request, response) {
  const code = new URL(request.url, listening.url).searchParams.get('code');
  if (code) issued.add(code);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(`<!DOCTYPE html><title>Code</title><p>Copy this code: <code id="code">${code}</code>`);
}

async function revoke(what) {
  const kinds = { access: ['AccessToken'], refresh: ['RefreshToken'], all: ['AccessToken', 'RefreshToken'] }[what];
  for (const grant of signedInAt.keys()) for (const kind of kinds) await provider[kind].revokeByGrantId(grant);
}

async function control(request, response) {
  if (request.method === 'POST') {
    const { revoke: revoked, lapse, fail, ...changed } = await jsonOf(request);
    Object.assign(settings, changed);
    if (revoked) await revoke(revoked);
    if (lapse) lapsedAt = Date.now();
    if (fail) failures.push({ times: 1, status: 503, body: { error: 'temporarily_unavailable' }, ...fail });
  }
  json(response, 200, { counts, issued: [...issued], grants: [...signedInAt.keys()], refreshes, settings });
}

async function browse(request, response) {
  const { url, ...how } = await jsonOf(request);
  const browser = new Browser();
  const end = await browser.signIn(url, { user: defaultUser, origin: listening.url, ...how });
  const code = new URL(end.redirect ?? browser.visited.at(-1)).searchParams.get('code');
  if (code) issued.add(code);
  json(response, 200, { ...end, code, visited: browser.visited.map(String) });
}

const routes = {
  '/v2/oauth2/authorize': 'authorize', '/v2/oauth2/token': 'token', '/v2/oauth2/token/revoke': 'revoke',
  '/v2/oauth2/token/introspect': 'introspect',
};

function failOnPurpose(route, response) {
  const failure = failures.find((each) => each.route === route && each.times > 0);
  if (!failure) return false;
  failure.times -= 1;
  if (!failure.hangs) json(response, failure.status, failure.body);
  return true;
}

provider.on('grant.success', (ctx) => {
  const { grant_type: kind, code_verifier: verifier } = ctx.oidc.params;
  counts[kind] += 1;
  if (verifier) issued.add(verifier);
  if (kind === 'refresh_token') refreshes.push({ from: ctx.req.arrivedAt, to: Date.now() });
});

listening.answer = async (request, response) => {
  const url = new URL(request.url, listening.url);
  const route = routes[url.pathname];
  if (route) counts[route] += 1;
  if (route === 'authorize') {
    const asked = Object.fromEntries(url.searchParams);
    challenges.set(asked.code_challenge, asked);
    lastState = asked.state;
  }
  if (failOnPurpose(route, response)) return;
  request.arrivedAt = Date.now();
  if (route === 'token' && settings.delay) await new Promise((resolve) => { setTimeout(resolve, settings.delay); });
  if (url.pathname === '/control') await control(request, response);
  else if (url.pathname === '/control/browse') await browse(request, response);
  else if (url.pathname === '/v2/web/auth-code') showCode(request, response);
  else if (url.pathname.startsWith('/interaction/')) {
    await (request.method === 'POST' ? takePage : showPage)(request, response);
  } else provider.callback()(request, response);
};

ready(listening.url);

// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A browser without a window and the person in front of it: follows redirects, keeps cookies, fills in the forms.

export class Browser {
  #cookies = new Map();
  visited = [];

  async open(url, init = {}) {
    this.visited.push(url);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    return answer;
  }

  /** Goes on until a page is there that is neither a redirect nor a form of the authority. */
  async signIn(url, { answer = 'approve', user, follow = true, origin }) {
    let page = await this.open(url);
    for (let step = 0; step < 20; ++step) {
      const target = page.headers.get('location');
      if (target) {
        const next = new URL(target, url);
        if (!follow && next.origin !== origin) return { redirect: next.href };
        page = await this.open(next);
        continue;
      }
      const text = await page.text();
      const form = text.match(/<form [^>]*action="([^"]+)"/)?.[1];
      if (!form) return { status: page.status, text, url: String(this.visited.at(-1)) };
      if (answer === 'abandon') return { abandoned: form };
      page = await this.open(new URL(form, origin), { method: 'POST', body: new URLSearchParams({ user, answer }) });
    }
    throw new Error('The sign-in goes round in circles');
  }
}

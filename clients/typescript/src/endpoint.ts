import { isObject } from './claim.js';
import { readDecision, type Decision } from './decision.js';
import { WorkspacesError } from './problem.js';
import type { Question, SubjectName } from './question.js';
import type { WholeSettings } from './settings.js';

/** As many as the server takes at once. */
const BATCH = 1000;

/** Who asks, about whom. */
export interface Asker {
  readonly token: string;
  readonly subject: SubjectName;
}

/** The server's endpoint for decisions. */
export class Endpoint {
  readonly #address: string;
  readonly #settings: WholeSettings;

  constructor(realm: string, settings: WholeSettings) {
    this.#address = `${realm.replace(/\/+$/, '')}/workspaces/access/v1/evaluations`;
    this.#settings = settings;
  }

  /** All answers, in the order of the questions. */
  async ask(asker: Asker, questions: readonly Question[]): Promise<Decision[]> {
    const decisions: Decision[] = [];
    for (let first = 0; first < questions.length; first += BATCH) {
      decisions.push(...(await this.#askAtOnce(asker, questions.slice(first, first + BATCH))));
    }
    return decisions;
  }

  async #askAtOnce({ token, subject }: Asker, questions: readonly Question[]): Promise<Decision[]> {
    const body = JSON.stringify({
      subject: { type: 'user', id: subject },
      evaluations: questions.map(({ action, resource }) => ({ action: { name: action }, resource })),
    });
    const response = await this.#send(token, body);
    const answer: unknown = await response.json();
    const evaluations: unknown = isObject(answer) ? answer.evaluations : undefined;
    if (!Array.isArray(evaluations) || evaluations.length !== questions.length) {
      throw new TypeError('The answer has not as many decisions as there were questions.');
    }
    return evaluations.map(readDecision);
  }

  async #send(token: string, body: string): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#settings.fetch(this.#address, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body,
        // The token is for this address only.
        redirect: 'error',
        signal: AbortSignal.timeout(this.#settings.timeout * 1000),
      });
      if (response.ok) {
        return response;
      }
      const problem = new WorkspacesError(response.status, await response.text(), this.#retryAfter(response));
      const pause = problem.retryAfter ?? attempt;
      if (problem.status !== 503 || attempt >= this.#settings.attempts || pause > this.#settings.longestWait) {
        throw problem;
      }
      await this.#settings.wait(pause * 1000);
    }
  }

  /** The header is a number of seconds or a date. */
  #retryAfter(response: Response): number | undefined {
    const header = response.headers.get('Retry-After')?.trim() ?? '';
    if (/^\d+$/.test(header)) {
      return Number(header);
    }
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - this.#settings.now()) / 1000));
  }
}

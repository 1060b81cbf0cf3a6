import type { WorkspacesClaim } from './claim.js';
import { decideByClaim, type Decision } from './decision.js';
import type { Asker, Endpoint } from './endpoint.js';
import { Memory } from './memory.js';
import { keyOf, type Action, type Question, type Resource } from './question.js';
import type { WholeSettings } from './settings.js';
import type { TokenContent } from './token.js';

/** Somebody, as long as a token says who. */
export class Person {
  readonly #endpoint: Endpoint;
  readonly #asker: Asker;
  readonly #content: TokenContent;
  readonly #settings: WholeSettings;
  readonly #memory: Memory<Promise<Decision>>;

  /** Made by `Workspaces`. */
  constructor(endpoint: Endpoint, asker: Asker, content: TokenContent, settings: WholeSettings) {
    this.#endpoint = endpoint;
    this.#asker = asker;
    this.#content = content;
    this.#settings = settings;
    this.#memory = new Memory(settings.most, settings.now);
  }

  /** What the token said when it was made; nothing for somebody who works in no organization. */
  get claim(): WorkspacesClaim | undefined {
    return this.#content.claim;
  }

  /** Whether they may do that: by the claim where it says so, by the server otherwise. */
  async can(action: Action, resource: Resource): Promise<boolean> {
    return (await this.decide(action, resource)).permitted;
  }

  /** The same with the reason. */
  async decide(action: Action, resource: Resource): Promise<Decision> {
    const [decision] = await this.decideEach([{ action, resource }]);
    return decision as Decision;
  }

  /** Many at once, in one request. */
  async canEach(questions: readonly Question[]): Promise<boolean[]> {
    return (await this.decideEach(questions)).map((decision) => decision.permitted);
  }

  async decideEach(questions: readonly Question[]): Promise<Decision[]> {
    const answers = new Map<string, Promise<Decision>>();
    const open = new Map<string, Question>();
    for (const question of questions) {
      const key = keyOf(question);
      const known = this.#known(key, question);
      if (known === undefined) {
        open.set(key, question);
      } else {
        answers.set(key, known);
      }
    }
    this.#ask(open).forEach((answer, key) => answers.set(key, answer));
    return Promise.all(questions.map((question) => answers.get(keyOf(question)) as Promise<Decision>));
  }

  #known(key: string, question: Question): Promise<Decision> | undefined {
    const { claim, expires } = this.#content;
    const byClaim = claim !== undefined && expires > this.#settings.now() ? decideByClaim(claim, question) : undefined;
    return byClaim === undefined ? this.#memory.get(key) : Promise.resolve(byClaim);
  }

  /** Who asks the same meanwhile waits for the same answer. */
  #ask(open: ReadonlyMap<string, Question>): Map<string, Promise<Decision>> {
    const answers = new Map<string, Promise<Decision>>();
    if (open.size === 0) {
      return answers;
    }
    const until = Math.min(this.#content.expires, this.#settings.now() + this.#settings.remember * 1000);
    const all = this.#endpoint.ask(this.#asker, [...open.values()]);
    [...open.keys()].forEach((key, index) => {
      const answer = all.then((decisions) => decisions[index] as Decision);
      answer.catch(() => {
        this.#memory.remove(key, answer);
      });
      this.#memory.put(key, answer, until);
      answers.set(key, answer);
    });
    return answers;
  }
}

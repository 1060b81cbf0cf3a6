import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Body {
  readonly subject: { readonly id: string };
  readonly evaluations: readonly {
    readonly action: { readonly name: string };
    readonly resource: { readonly id: string };
  }[];
}

export interface Call {
  readonly path: string | undefined;
  readonly token: string | undefined;
  readonly body: Body;
}

/** What is answered to a call: a status, or the decisions by a rule about the resource's id. */
export interface Plan {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** A server that permits what is done to resources with an even number, after it has followed the plans. */
export class DecisionServer {
  readonly calls: Call[] = [];
  readonly #plans: Plan[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<DecisionServer> {
    const server = new DecisionServer();
    await new Promise<void>((done) => server.#server.listen(0, '127.0.0.1', done));
    return server;
  }

  get realm(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/realms/labeling`;
  }

  /** The next call is answered so, and the one after it by the next plan. */
  plan(...plans: Plan[]): this {
    this.#plans.push(...plans);
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request.setEncoding('utf8')) {
      text += String(part);
    }
    const body = JSON.parse(text) as Body;
    this.calls.push({ path: request.url, token: request.headers.authorization, body });
    const { status = 200, headers = {}, text: planned } = this.#plans.shift() ?? {};
    response.writeHead(status, headers).end(planned ?? JSON.stringify({ evaluations: body.evaluations.map(decide) }));
  }
}

function decide({ resource }: { readonly resource: { readonly id: string } }): object {
  return { decision: Number(resource.id) % 2 === 0, context: { reason: `about ${resource.id}` } };
}

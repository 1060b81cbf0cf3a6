/** What the API refuses, by its stable code; `network` where no answer came, `unknown` where it can't be read. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    /** After how many seconds to try again, where the API says so. */
    readonly retryAfter?: number,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'ApiProblem';
  }

  static async of(response: Response): Promise<ApiProblem> {
    const wait = Number(response.headers.get('Retry-After'));
    const body = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
    return new ApiProblem(response.status, body.code ?? 'unknown', body.detail ?? '', wait || undefined);
  }

  /** No answer came, or none that can be relied on: asking again later may help. */
  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'network', '');
  }
}

export function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, 'unknown', String(error));
}

/** The server refused to answer. */
export class WorkspacesError extends Error {
  override readonly name = 'WorkspacesError';
  /** The HTTP status: 401 wants another token. */
  readonly status: number;
  /** What stays the same in every version, such as `decision.about_others`; empty where the answer came from elsewhere. */
  readonly code: string;
  /** Seconds after which asking again makes sense, if the server said so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, text: string, retryAfter: number | undefined) {
    const [, code = '', detail = ''] = /^([a-z_]+(?:\.[a-z_]+)+): (.*)$/s.exec(text) ?? [];
    super(code === '' ? `HTTP status ${status}` : `${code}: ${detail}`);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

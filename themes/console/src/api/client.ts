import type { Host } from '../host';
import type { Answer, Body, Method, PathOf, PathParameters, Query } from './operations';
import { ApiProblem } from './problem';

export interface Options<P extends PathOf<M>, M extends Method> {
  path?: PathParameters<P, M>;
  query?: Query<P, M>;
  body?: Body<P, M>;
}

/** Lists are written with commas. */
type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined;

/**
 * The API, asked as the person who is signed in, about one organization: each tab has its own, so each call says which.
 * Types are those of the OpenAPI document.
 */
export class Api {
  /** @param organization alias or number; without it the call is about no organization, or says so in its path */
  constructor(
    private readonly host: Pick<Host, 'base' | 'getAccessToken' | 'onSessionLost'>,
    readonly organization?: string,
  ) {}

  get<P extends PathOf<'get'>>(path: P, options?: Options<P, 'get'>): Promise<Answer<P, 'get'>> {
    return this.json('get', path, options);
  }

  post<P extends PathOf<'post'>>(path: P, options?: Options<P, 'post'>): Promise<Answer<P, 'post'>> {
    return this.json('post', path, options);
  }

  put<P extends PathOf<'put'>>(path: P, options?: Options<P, 'put'>): Promise<Answer<P, 'put'>> {
    return this.json('put', path, options);
  }

  patch<P extends PathOf<'patch'>>(path: P, options?: Options<P, 'patch'>): Promise<Answer<P, 'patch'>> {
    return this.json('patch', path, options);
  }

  delete<P extends PathOf<'delete'>>(path: P, options?: Options<P, 'delete'>): Promise<Answer<P, 'delete'>> {
    return this.json('delete', path, options);
  }

  /** An answer that is no JSON, such as a table for a spreadsheet. */
  async file<P extends PathOf<'get'>>(path: P, options?: Options<P, 'get'>): Promise<Blob> {
    return (await this.send('get', path, options, 'text/csv')).blob();
  }

  private async json<P extends PathOf<M>, M extends Method>(
    method: M,
    path: P,
    options?: Options<P, M>,
  ): Promise<Answer<P, M>> {
    const response = await this.send(method, path, options, 'application/json');
    return (response.status === 204 ? undefined : await response.json()) as Answer<P, M>;
  }

  private async send<P extends PathOf<M>, M extends Method>(
    method: M,
    path: P,
    options: Options<P, M> | undefined,
    accept: string,
  ): Promise<Response> {
    const token = await this.host.getAccessToken();
    const headers: Record<string, string> = { Accept: accept, Authorization: `Bearer ${token}` };
    const body: unknown = options?.body;
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    const response = await fetch(this.host.base + this.address(path, options), {
      method: method.toUpperCase(),
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch(() => Promise.reject(ApiProblem.unreachable()));
    if (response.status === 401) {
      this.host.onSessionLost?.();
    }
    if (!response.ok) {
      throw await ApiProblem.of(response);
    }
    return response;
  }

  private address(path: string, options?: { path?: unknown; query?: unknown }): string {
    const parts = (options?.path ?? {}) as Record<string, string | number>;
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts[name])));
    const query = new URLSearchParams();
    const values: Record<string, QueryValue> = {
      organization: this.organization,
      ...(options?.query as Record<string, QueryValue> | undefined),
    };
    for (const [name, value] of Object.entries(values)) {
      if (value !== undefined && value !== null && value !== '') {
        query.set(name, String(value));
      }
    }
    return query.size === 0 ? filled : `${filled}?${query}`;
  }
}

import type { components, paths } from './schema';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that know a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths] &
  string;

type Operation<P extends PathOf<M>, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;

type Content<R> = R extends { content: { 'application/json': infer T } } ? T : never;

/** What a call that was done answers; nothing with 204. */
export type Answer<P extends PathOf<M>, M extends Method> =
  Operation<P, M> extends { responses: infer R }
    ? R extends { 200: infer Done }
      ? Content<Done>
      : R extends { 201: infer Created }
        ? Content<Created>
        : undefined
    : never;

export type Body<P extends PathOf<M>, M extends Method> =
  Operation<P, M> extends { requestBody?: infer B } ? Content<NonNullable<B>> : never;

type Parameters<P extends PathOf<M>, M extends Method> = Operation<P, M> extends { parameters: infer Q } ? Q : never;

export type PathParameters<P extends PathOf<M>, M extends Method> =
  Parameters<P, M> extends { path: infer Q } ? Q : never;

export type Query<P extends PathOf<M>, M extends Method> =
  Parameters<P, M> extends { query?: infer Q } ? Omit<NonNullable<Q>, 'organization'> : never;

export type Schema<N extends keyof components['schemas']> = components['schemas'][N];

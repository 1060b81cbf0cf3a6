type Props = Record<string, unknown>;
type Customizer = (present: unknown, next: unknown, name: string) => unknown;

function isPlain(value: unknown): value is Props {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * What PatternFly's tables use of lodash, which is a tenth of the first load: properties of several objects in one, by
 * a function for some of them. Vite puts it in the place of `lodash/mergeWith`.
 */
export default function mergeWith(target: Props, ...rest: (Props | Customizer | undefined)[]): Props {
  const last = rest.at(-1);
  const customizer = typeof last === 'function' ? last : undefined;
  for (const source of rest) {
    for (const [name, next] of Object.entries(typeof source === 'function' ? {} : (source ?? {}))) {
      const present = target[name];
      const own = customizer?.(present, next, name);
      if (own !== undefined) {
        target[name] = own;
      } else if (isPlain(present) && isPlain(next)) {
        target[name] = mergeWith({ ...present }, next, customizer);
      } else if (next !== undefined || !(name in target)) {
        target[name] = next;
      }
    }
  }
  return target;
}

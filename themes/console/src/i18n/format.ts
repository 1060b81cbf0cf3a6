/** A text with `{names}`, or one for each plural category, chosen by the value of `count`. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;

export type Values = Record<string, string | number>;

/** @returns the message with its values in the places of their names; numbers as the language writes them */
export function format(locale: string, message: Message, values: Values): string {
  const text = typeof message === 'string' ? message : plural(locale, message, values['count']);
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : (value ?? place);
  });
}

function plural(locale: string, message: Exclude<Message, string>, count: string | number | undefined): string {
  const category = new Intl.PluralRules(locale).select(Number(count ?? 0));
  return message[category] ?? message.other ?? '';
}

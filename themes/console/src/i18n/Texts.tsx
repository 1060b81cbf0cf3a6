import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { remember, remembered } from '../shared/remembered';
import { format, type Values } from './format';
import { choose, direction, load, type Language, type MessageKey, type Messages } from './languages';

export interface Texts {
  language: Language;
  t: (key: MessageKey, values?: Values) => string;
  /** A text whose key comes from the server, such as the name of an action. */
  named: (prefix: string, code: string, otherwise: string) => string;
  date: (moment: string) => string;
  /** A day of UTC, such as `2026-11-24`, whatever the time zone of the reader is. */
  day: (day: string) => string;
  moment: (moment: string) => string;
  number: (value: number) => string;
  speak: (language: Language) => void;
}

const Context = createContext<Texts | undefined>(undefined);
const STORED = 'language';

export function useTexts(): Texts {
  const texts = useContext(Context);
  if (!texts) {
    throw new Error('There are no texts here.');
  }
  return texts;
}

function textsOf(language: Language, messages: Messages, speak: Texts['speak']): Texts {
  const t: Texts['t'] = (key, values = {}) => format(language, messages[key], values);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const minute = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const digits = new Intl.NumberFormat(language);
  return {
    language,
    t,
    named: (prefix, code, otherwise) => {
      const key = `${prefix}.${code}`;
      return key in messages ? t(key as MessageKey) : otherwise;
    },
    date: (moment) => date.format(new Date(moment)),
    day: (moment) => day.format(new Date(moment)),
    moment: (moment) => minute.format(new Date(moment)),
    number: (value) => digits.format(value),
    speak,
  };
}

/** The texts of everything inside, in the language that the person chose, or that of the page. */
export function TextsProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const [language, setLanguage] = useState(() => choose([remembered(STORED), locale, ...navigator.languages]));
  const [messages, setMessages] = useState<{ language: Language; texts: Messages }>();

  useEffect(() => {
    let wanted = true;
    void load(language).then((texts) => {
      if (wanted) {
        setMessages({ language, texts });
        document.documentElement.lang = language;
        document.documentElement.dir = direction(language);
      }
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  const texts = useMemo(
    () =>
      messages &&
      textsOf(messages.language, messages.texts, (next) => {
        remember(STORED, next);
        setLanguage(next);
      }),
    [messages],
  );
  return texts && <Context value={texts}>{children}</Context>;
}

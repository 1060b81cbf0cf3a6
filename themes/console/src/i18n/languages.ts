import type { Message } from './format';
import type en from './messages/en.json';

export type MessageKey = keyof typeof en;
export type Messages = Record<MessageKey, Message>;

export const LANGUAGES = ['en', 'de', 'es', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT: readonly string[] = ['ar'];

const LOADERS: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('./messages/en.json'),
  de: () => import('./messages/de.json'),
  es: () => import('./messages/es.json'),
  fr: () => import('./messages/fr.json'),
  ar: () => import('./messages/ar.json'),
};

export function direction(language: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

/** The first of these languages that there are texts in, or else English. */
export function choose(wanted: readonly (string | null | undefined)[]): Language {
  const known = wanted.map((tag) => tag?.toLowerCase().split(/[-_]/)[0]);
  return LANGUAGES.find((language) => language === known.find((tag) => LANGUAGES.some((one) => one === tag))) ?? 'en';
}

export async function load(language: Language): Promise<Messages> {
  return (await LOADERS[language]()).default;
}

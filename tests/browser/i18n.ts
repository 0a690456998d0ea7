/**
 * What `#i18n` is outside an extension: the Dutch texts, by the rules of @wxt-dev/i18n. Where that warns of a
 * missing text, this fails.
 */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Dutch texts as the build writes them, by key with underscores; see vitest.config.ts. */
    messages: Record<string, { message: string }>;
  }
}

type Substitutions = (string | number)[];

function t(key: string, countOrSubstitutions?: number | Substitutions, more?: Substitutions): string {
  const message = inject('messages')[key.replaceAll('.', '_')]?.message;
  if (message === undefined) throw new Error(`src/locales/nl.yml has no text "${key}"`);
  if (typeof countOrSubstitutions !== 'number') return fill(message, countOrSubstitutions ?? []);
  const forms = message.split(' | ');
  const exact = forms.length === 3 ? countOrSubstitutions : countOrSubstitutions - 1;
  return fill(forms[exact] ?? forms.at(-1)!, more ?? [countOrSubstitutions]);
}

function fill(message: string, substitutions: Substitutions): string {
  return message.replace(/\$([1-9])/g, (_, place: string) => String(substitutions[Number(place) - 1]));
}

export const i18n = { t };

/** What the values of settings are called, for choosing them and for telling what a file has brought. */
import { i18n } from '../../i18n';
import type { Settings } from '../../settings';
import { formatNumber } from '../format';
import type { Choice } from './Choices';

type Marks = Settings['marks'];

export const styles = (): Choice<Marks['style']>[] => [
  { value: 'dotted', label: i18n.t('options.styleDotted') },
  { value: 'line', label: i18n.t('options.styleLine') },
  { value: 'wash', label: i18n.t('options.styleWash') },
];

export const strengths = (): Choice<Marks['strength']>[] => [
  { value: 'faint', label: i18n.t('options.strengthFaint') },
  { value: 'normal', label: i18n.t('options.strengthNormal') },
  { value: 'strong', label: i18n.t('options.strengthStrong') },
];

export const mentions = (): Choice<Marks['which']>[] => [
  { value: 'every', label: i18n.t('options.whichEvery') },
  { value: 'first', label: i18n.t('options.whichFirst') },
];

export const openings = (): Choice<Settings['opensAfter']>[] => [
  { value: 'none', label: i18n.t('options.opensAfterNone') },
  { value: 'short', label: i18n.t('options.opensAfterShort') },
  { value: 'long', label: i18n.t('options.opensAfterLong') },
  { value: 'alt', label: i18n.t('options.opensAfterAlt') },
];

/** Languages call themselves what they do, so that one who cannot read the page finds his own. */
export const languages = (): Choice<Settings['language']>[] => [
  { value: 'auto', label: i18n.t('options.languageAuto') },
  { value: 'nl', label: 'Nederlands', lang: 'nl' },
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'fr', label: 'Français', lang: 'fr' },
];

/**
 * Settings as pairs of what they are called and what they are.
 *
 * @example described(DEFAULT_SETTINGS)[0] // ["Vorm", "Stippellijn"]
 */
export function described({
  marks,
  opensAfter,
  language,
  disabledHosts,
  hiddenTerms,
}: Settings): [name: string, value: string][] {
  return [
    [i18n.t('options.style'), labelOf(styles(), marks.style)],
    [i18n.t('options.strength'), labelOf(strengths(), marks.strength)],
    [i18n.t('options.which'), labelOf(mentions(), marks.which)],
    [i18n.t('options.opensAfter'), labelOf(openings(), opensAfter)],
    [i18n.t('options.language'), labelOf(languages(), language)],
    [i18n.t('options.sitesOff'), formatNumber(disabledHosts.length)],
    [i18n.t('options.terms'), formatNumber(hiddenTerms.length)],
  ];
}

function labelOf<Value extends string>(choices: Choice<Value>[], value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** Which language a page speaks: that of `lang`, which a cookie remembers. */
import { cookiesNamed, setCookie } from './cookies.ts';
import type { Visit } from './visit.ts';
import { de } from './words/de.ts';
import { en, type Words } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { id } from './words/id.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import { ptBr } from './words/pt-br.ts';
import { zhCn } from './words/zh-cn.ts';
import { zhTw } from './words/zh-tw.ts';

/** By the names that Cognito has for them. */
export const languages: Record<string, Words> = {
  en,
  de,
  es,
  fr,
  it,
  'pt-BR': ptBr,
  id,
  ja,
  ko,
  'zh-CN': zhCn,
  'zh-TW': zhTw,
};

/** As Cognito names them. A language that there is not is English. */
export function languageOf(visit: Visit): string {
  const asked = visit.version < 2 ? undefined : (visit.query.get('lang') ?? cookiesNamed(visit, 'lang')[0]);
  return Object.keys(languages).find((each) => each === asked) ?? 'en';
}

/** Remembers what the application asked for, for a year. */
export function languageCookies(visit: Visit): string[] {
  const isAsked = visit.version > 1 && visit.query.has('lang');
  return isAsked ? [setCookie(visit, 'lang', languageOf(visit), 31_536_000)] : [];
}

export function wordsFor(visit: Visit): Words {
  return languages[languageOf(visit)] ?? en;
}

export function fillIn(sentence: string, ...given: string[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, number: string) => given[Number(number)] ?? '');
}

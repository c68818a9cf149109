/** The pool's password policy as a list that ticks itself off while a person types, and says little about it. */
import { config } from '#config';
import { typed } from '#words/typed';
import { announce } from '../view/status.ts';
import type { PasswordRule } from '../words/words.ts';
import { addJudge } from './check.ts';
import { labelOf } from './field.ts';
import { brokenRules, hasBlankEnds, type PasswordPolicy, rulesOf } from './password-rules.ts';

const { password: words } = typed;

/** Milliseconds without a key before the list speaks. */
const pause = 1200;

type Judge = (password: string) => string | undefined;

/** Puts the policy of the configuration beside fields for a new password, or no list where it has none. */
export function watch(fields: Iterable<HTMLInputElement>): void {
  const policy = config.passwordPolicy;
  for (const field of fields) {
    const list = document.getElementById(`${field.id}-rules`);
    if (list && !policy) list.hidden = true;
    addJudge(field, policy ? wireChecklist(field, list, policy) : judgeEnds(labelOf(field)));
  }
}

/**
 * Fills the list that belongs to the field: its id is the field's with `-rules` at its end. The build has put the same
 * rules there, so that nothing moves, but the configuration may have changed since.
 *
 * @returns what is wrong with a password, in words.
 */
function wireChecklist(field: HTMLInputElement, list: HTMLElement | null, policy: PasswordPolicy): Judge {
  const label = labelOf(field);
  const judge = (password: string) => {
    if (hasBlankEnds(password)) return words.blankEnds(label);
    const broken = brokenRules(password, policy);
    return password && broken.length ? words.weak(label, broken, policy.MinimumLength) : undefined;
  };
  const tick = fillList(list, policy);
  // Somebody quick, or a browser that remembers, may have been here before.
  tick(field.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    tick(field.value);
    clearTimeout(timer);
    if (field.value) timer = setTimeout(() => announce(judge(field.value) ?? words.allMet), pause);
  });
  return judge;
}

/** @returns what is wrong with a password by the rule that Cognito has for every pool. */
function judgeEnds(label: string): Judge {
  return (password) => (hasBlankEnds(password) ? words.blankEnds(label) : undefined);
}

/** @returns what ticks the rules that a password keeps. */
function fillList(list: HTMLElement | null, policy: PasswordPolicy): (password: string) => void {
  const rules = rulesOf(policy);
  const items = rules.map((rule) => itemFor(rule, policy));
  list?.replaceChildren(...items);
  if (list) list.hidden = items.length === 0;
  return (password) => {
    const broken = brokenRules(password, policy);
    for (const [index, rule] of rules.entries()) setMet(items[index], !broken.includes(rule));
  };
}

function itemFor(rule: PasswordRule, policy: PasswordPolicy): HTMLLIElement {
  const item = document.createElement('li');
  const state = document.createElement('span');
  state.className = 'visually-hidden';
  item.append(words.item(rule, policy.MinimumLength), state);
  return item;
}

/** The tick is the stylesheet's; whoever reads the list by ear hears its state. */
function setMet(item: HTMLLIElement | undefined, isMet: boolean): void {
  item?.toggleAttribute('data-met', isMet);
  item?.lastElementChild?.replaceChildren(isMet ? words.met : '');
}

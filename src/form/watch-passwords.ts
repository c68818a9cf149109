/** Puts the pool's password policy beside every field with `data-policy`; what that takes is loaded then. */
import { config } from '#config';
import { addJudge } from './check-field.ts';
import { labelOf } from './field.ts';
import { announce } from './say.ts';

/** Without the list, which may fail to load, Cognito judges by itself. */
export async function watchPasswords(form: HTMLFormElement): Promise<void> {
  const fields = form.querySelectorAll<HTMLInputElement>('[data-policy]');
  const policy = config.passwordPolicy;
  if (!fields.length) return;
  if (!policy) for (const list of form.querySelectorAll<HTMLElement>('.checklist')) list.hidden = true;
  const { judgeEnds, wireChecklist } = await import('./password-checklist.ts');
  for (const field of fields) {
    const label = labelOf(field);
    addJudge(field, policy ? wireChecklist({ field, label, announce }, policy) : judgeEnds(label));
  }
}

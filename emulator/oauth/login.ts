/** `/login`: somebody proves who they are, by every question that the pool can put, and goes on to the application that asked. */
import { isByChoice, startManaged } from '../challenges/managed.ts';
import type { CognitoException } from '../errors.ts';
import { sendConfirmation, sendReset } from './account-codes.ts';
import { confirmPage, resetPage } from './account-pages.ts';
import { onForm, onLook, type Sent } from './form-visit.ts';
import { answerQuestion, goOnSigningIn } from './go-on.ts';
import { loginPage } from './login-page.ts';
import { questionPage } from './question-page.ts';
import type { Answer, Visit } from './visit.ts';
import { wantedLevels } from './wanted-levels.ts';

export function showLogin(visit: Visit): Answer {
  return onLook(visit, (asked) => loginPage(visit, asked, { name: visit.query.get('login_hint') ?? '' }));
}

export function login(visit: Visit): Promise<Answer> {
  return onForm(
    visit,
    (sent) => (sent.state.question ? answer(visit, sent) : start(visit, sent)),
    (sent, error) => explain(visit, sent, error),
  );
}

async function start(visit: Visit, { asked, form }: Sent): Promise<Answer> {
  const { world, pool } = visit;
  const { client } = asked;
  const name = form.get('username')?.trim() ?? '';
  const password = isByChoice(client) ? undefined : (form.get('password') ?? '');
  return goOnSigningIn(
    visit,
    asked,
    await startManaged(world, { pool, client }, { name, password, levels: wantedLevels(visit) }),
    name,
  );
}

async function answer(visit: Visit, sent: Sent): Promise<Answer> {
  const { asked, state } = sent;
  const { question, name = '' } = state;
  if (!question) return loginPage(visit, asked, { name });
  return goOnSigningIn(visit, asked, await answerQuestion(visit, sent, question), name);
}

/** Unlike Cognito, perhaps: which of its pages says what is not on record; the texts are those of the operations underneath. */
async function explain(visit: Visit, sent: Sent, error: CognitoException): Promise<Answer> {
  const { asked, state, form } = sent;
  const name = state.name ?? form.get('username')?.trim() ?? '';
  const alert = error.message;
  if (error.type === 'UserNotConfirmedException') {
    return confirmPage(visit, asked, { name, ...(await sendConfirmation(visit, asked, name)) });
  }
  if (error.type === 'PasswordResetRequiredException') {
    return resetPage(visit, asked, { name, ...(await sendReset(visit, asked, name)) });
  }
  const { question } = state;
  if (!question || alert.startsWith('Invalid session')) return loginPage(visit, asked, { name, alert });
  return questionPage(visit, asked, question, { name, alert });
}

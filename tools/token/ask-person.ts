/** Puts Cognito's questions to the person at the terminal, if there is one. */
import { ask } from '../command-line/ask.ts';
import { CommandError } from '../command-line/command-error.ts';
import type { Question } from './token-request.ts';

type Wording = {
  asked: string;
  /** What is said where nobody can answer. */
  code: string;
  refused: string;
};

/** @throws {CommandError} when nobody is there to answer. */
export async function askPerson(question: Question): Promise<string> {
  const { asked, code, refused } = wordingOf(question);
  const answer = process.stdin.isTTY ? await ask(asked) : undefined;
  if (!answer) throw new CommandError(code, `${refused} the command at a terminal: it asks.`);
  return answer;
}

function wordingOf(question: Question): Wording {
  switch (question.kind) {
    case 'code':
      return wordingOfCode(question);
    case 'choice': {
      const factors = question.factors.join(', ');
      return { asked: `Which of ${factors}?`, code: 'ChoiceRequired', refused: `Cognito offers ${factors}. Run` };
    }
    case 'custom': {
      const asked = `${JSON.stringify(question.parameters)}\nAnswer:`;
      return { asked, code: 'AnswerRequired', refused: 'The pool asks a question of its own. Run' };
    }
    default:
      return question satisfies never;
  }
}

function wordingOfCode({ channel, sentTo = 'your address' }: Extract<Question, { kind: 'code' }>): Wording {
  const isApp = channel === 'totp';
  const source = isApp ? 'the authenticator app' : `the message to ${sentTo}`;
  const way = isApp ? 'Put the secret of the app into GATEHOUSE_TOTP_SECRET, or run' : 'Run';
  return {
    asked: `Code from ${source}:`,
    code: 'CodeRequired',
    refused: `Cognito asks for a code from ${source}. ${way}`,
  };
}

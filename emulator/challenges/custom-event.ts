/** What the triggers of custom sign-in are told about the person and the rounds so far. */
import type { ChallengeRound } from '../triggers/triggers.ts';
import type { Progress, SignIn } from './sign-in.ts';

export type CustomEvent = {
  userName: string;
  userAttributes: Record<string, string>;
  session: ChallengeRound[];
  userNotFound: boolean;
  clientMetadata: Record<string, string>;
};

export function customEvent({ user, progress, clientMetadata }: SignIn): CustomEvent {
  const isStranger = progress.stranger !== undefined;
  return {
    userName: progress.stranger ?? user.username,
    userAttributes: isStranger ? {} : { ...user.attributes, 'cognito:user_status': user.status },
    session: structuredClone(progress.custom?.rounds ?? []),
    userNotFound: isStranger,
    clientMetadata: { ...clientMetadata },
  };
}

export function addRound(signIn: SignIn, round: ChallengeRound): Progress {
  const rounds = [...(signIn.progress.custom?.rounds ?? []), round];
  return { ...signIn.progress, custom: { rounds } };
}

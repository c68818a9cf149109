/** AdminListUserAuthEvents, AdminUpdateAuthEventFeedback and UpdateAuthEventFeedback: what somebody did, and whether it was they. */
import type {
  AdminListUserAuthEventsRequest,
  AdminListUserAuthEventsResponse,
  AdminUpdateAuthEventFeedbackRequest,
  AuthEventType,
  FeedbackValueType,
  UpdateAuthEventFeedbackRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { eventsOf, keepsEvents } from '../people/auth-events.ts';
import { requireUser } from '../people/find.ts';
import type { AuthEvent, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

/** Later than any event, and more than anybody has; with as many digits as what is left of it. */
const LATEST = 9e15;

/** The newest first. @throws {CognitoException} UserPoolAddOnNotEnabled. */
export function adminListUserAuthEvents(
  world: World,
  { UserPoolId, Username, MaxResults, NextToken }: AdminListUserAuthEventsRequest,
): AdminListUserAuthEventsResponse {
  const { pool, user } = requireOwner(world, UserPoolId, Username);
  const events = eventsOf(pool, user);
  const { items, next } = page([...events.entries()], {
    keyOf: ([place, { createdAt }]) => `${LATEST - createdAt} ${LATEST - place}`,
    size: MaxResults || LARGEST_PAGE,
    token: NextToken,
  });
  const AuthEvents = items.map(([, event]) => describe(event));
  return { AuthEvents, ...(next !== undefined && { NextToken: next }) };
}

export function adminUpdateAuthEventFeedback(
  world: World,
  { UserPoolId, Username, EventId, FeedbackValue }: AdminUpdateAuthEventFeedbackRequest,
): object {
  setFeedback(world, requireEvent(requireOwner(world, UserPoolId, Username), EventId), FeedbackValue, 'Admin');
  return {};
}

/**
 * Unlike Cognito: the token is in no mail, since nothing is found risky; it stands beside its event in `GET /_emulator/state`.
 *
 * @throws {CognitoException} NotAuthorized for a token that is not the event's.
 */
export function updateAuthEventFeedback(
  world: World,
  { UserPoolId, Username, EventId, FeedbackToken, FeedbackValue }: UpdateAuthEventFeedbackRequest,
): object {
  const event = requireEvent(requireOwner(world, UserPoolId, Username), EventId);
  if (event.feedbackToken !== FeedbackToken) refuse('NotAuthorized', 'Invalid feedback token.');
  setFeedback(world, event, FeedbackValue, 'User');
  return {};
}

type Owner = { pool: Pool; user: User };

/** Unlike Cognito: the texts of refusals are ours. */
function requireOwner(world: World, poolId: string | undefined, name: string | undefined): Owner {
  const owner = requireUser(world, poolId, name);
  if (keepsEvents(owner.pool)) return owner;
  refuse('UserPoolAddOnNotEnabled', 'Threat protection is not enabled for this user pool.');
}

function requireEvent({ pool, user }: Owner, id: string | undefined): AuthEvent {
  const found = eventsOf(pool, user).find((event) => event.id === id);
  return found ?? refuse('ResourceNotFound', `Event ${id} does not exist.`);
}

function setFeedback({ clock }: World, event: AuthEvent, value: FeedbackValueType | undefined, provider: string): void {
  event.feedback = { value: value ?? 'Valid', provider, at: clock.now() };
}

function describe({ id, type, createdAt, response, answers, ip, feedback }: AuthEvent): AuthEventType {
  return {
    EventId: id,
    EventType: type,
    CreationDate: new Date(createdAt),
    EventResponse: response,
    EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
    ChallengeResponses: answers.map((answer) => ({ ...answer })),
    EventContextData: ip === undefined ? {} : { IpAddress: ip },
    ...(feedback && {
      EventFeedback: {
        FeedbackValue: feedback.value,
        Provider: feedback.provider,
        FeedbackDate: new Date(feedback.at),
      },
    }),
  };
}

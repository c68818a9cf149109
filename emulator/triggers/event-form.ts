/** What the events of all triggers have in common. */

export type Texts = Record<string, string>;

export type TriggerEvent<Source extends string, Request, Response = object> = {
  /** Of the event's form: `1`, and 2 or 3 for newer token triggers. */
  version: string;
  triggerSource: Source;
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: { awsSdkVersion: string; clientId: string };
  request: Request;
  response: Response;
};

/** `cognito:user_status` is among the attributes of somebody who is in the pool. */
export type AboutPerson = { userAttributes: Texts };

/** ClientMetadata of the request, where Cognito hands it on. */
export type WithMetadata = { clientMetadata?: Texts | undefined };

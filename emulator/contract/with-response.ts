/** A trigger's event as it is given back. */

export function withResponse<Event extends { response: object }>(event: Event, response: Partial<Event['response']>) {
  Object.assign(event.response, response);
  return event;
}

/** Good news and plain news: what a page says in its status line. */
import type { Delivery } from '../cognito/delivery.ts';
import { isolated } from './isolated.ts';
import { placeOf } from './place-of.ts';

export const news = {
  codeSent: (delivery: Delivery | undefined, email: string) => news.codeSentTo(placeOf(delivery, email)),
  codeSentTo: (place: string) => `We have sent a new code to ${isolated(place)}. Only the newest code works.`,
  codeMayBeSent: (email: string) =>
    `If ${isolated(email)} has an account, a new code is on its way. Only the newest code works.`,
};

/**
 * Every word that a page says by script, as one type: a language is one object of it for each subject, in a folder of its
 * own (`en/`, later `de/` …), and the compiler finds each gap.
 *
 * Pages, `form/` and `view/` import a subject by `#words/…` and never name a language, so that each loads what it says and
 * no more. `#words/login` is `en/login.ts` by the `imports` of package.json; the build may lead it elsewhere, to another
 * folder or to one module per language beside the bundles as `#config` has it, and no page changes (`tools/build/words-in.ts`).
 * `en/all.ts` puts a language's subjects together for those who want them all: tests, and whoever adds a language.
 *
 * Grammar is the language's own: where a sentence takes something in, the language has a function that makes all of the
 * sentence, with the lists and plurals of `language.ts`. What it takes is a name as people read it, or a moment as
 * `moments.ts` writes it.
 */
import type { FactorKind } from '../cognito/factor-settings.ts';
import type { LoginReason } from '../gatehouse.d.ts';
import type { RefusalWords } from './refusal-sentences.ts';

/** Other sites send people to login for the same reasons as we do. */
export type { LoginReason };

/** One demand that a user pool can make of a password. */
export type PasswordRule = 'length' | 'upper' | 'lower' | 'number' | 'symbol' | 'edges' | 'limit';

/** What the pool says of a second step, where the configuration tells. */
export type Demand = 'off' | 'optional' | 'required';

type Told = (what: string) => string;

/** Why a person is sent to a page that asks for a code. */
export type CodeReason = 'unconfirmed' | 'code-sent' | 'reset-required';

/** What a page asks for: a question of the sign-in; a new account's code; a reset; a link's press; an app; an address. */
export type AskedFor =
  | ('sent-code' | 'app-code' | 'new-app' | 'new-password' | 'answer')
  | ('sign-up' | 'reset' | 'link' | 'app' | 'address');

export type Words = {
  /** How a page says that something is wrong: there from the start. */
  trouble: {
    /** A broken connection, when no other words can be had. */
    kinds: Record<'Network' | 'lostPart', string>;
    summary: string;
    /** What the page's title starts with while there is a mistake. */
    titlePrefix: string;
    tryAgain: string;
    trying: string;
  };
  /** What each refusal of Cognito means, what it means after a try whose answer got lost, and the links that help. */
  refusals: RefusalWords;
  /** What some refusals say where people sign in with a phone number (`tel`) or a user name (`text`). */
  signInNames: Record<
    'tel' | 'text',
    Record<
      | 'wrong-password'
      | 'user-unknown'
      | 'blank-ends'
      | 'nobody-to-confirm'
      | 'answers-refused'
      | 'account-exists'
      | 'name-unfit',
      string
    >
  >;
  /** Why a person comes to login, by the `reason` in its address. */
  arrivals: Record<LoginReason, string>;
  /** What a page says that was loaded again while it asked for something. */
  again: Record<AskedFor, string>;
  codes: {
    /** @param place Nothing where Cognito does not say it. */
    sent(place: string | undefined): string;
    mayBeSent(email: string): string;
    /** Why a person comes to a page that asks for one, by the `reason` in its address. */
    arrivals: Record<CodeReason, string>;
  };
  /** Why a protected file stays closed to somebody who is signed in. */
  files: Record<'closed', string>;
  copying: Record<'copied' | 'notCopied', string>;
  /** What is wrong with a field, whose label is as the page has it; and the button that shows a password. */
  fields: Record<
    'missingCode' | 'notAnEmail' | 'notACode' | 'different' | 'show' | 'hide' | 'shown' | 'hidden',
    string
  > & {
    missing(label: string): string;
    tooLong(label: string, most: number): string;
  };
  /** What is wrong with what was typed: a code that was pasted, a telephone number. */
  typed: Record<'severalCodes' | 'noCountry' | 'impossible' | 'extension', string> & {
    /** The rules of a password policy, in words that fit a list and a sentence. */
    password: {
      /** The rule as an item of a list. */
      item(rule: PasswordRule, least: number): string;
      /** @param least The shortest length, where it is known. */
      weak(label: string, broken: readonly PasswordRule[], least?: number): string;
      /** A mark that nobody sees could not be typed a second time. */
      blankEnds(label: string): string;
      /** Said behind an item by what reads the page aloud. */
      met: string;
      allMet: string;
    };
  };
  login: Record<'qrCode' | 'anyQuestion' | 'anotherQuestion' | 'wrongAnswer', string> &
    /** Where a passkey did not sign anybody in: in a form with other ways, and beside the password. */
    Record<'passkeyDeclined' | 'passkeyUnfit' | 'passkeyAgain', string> &
    Record<'passkeyDeclinedHere' | 'passkeyUnfitHere' | 'noPasskey', string>;
  /** To whoever comes back from managed login, or from an identity provider by its name, and is not signed in. */
  callback: Record<'pages' | 'notAllowed' | 'tooOld' | 'used' | 'unfit' | 'failed', string> &
    Record<'refused' | 'trouble', Told> & { lacking(provider: string, attributes: readonly string[]): string };
  profile: Record<'saved' | 'nothingChanged' | 'typedBefore', string> & {
    confirmed: Told;
    /** Of an address that a code is to prove. */
    proof: {
      heading: Told;
      /** The pool keeps the old address until the new one is proved. */
      oldInForce(name: string, old: string): string;
      /** The same, where there is no old one. */
      noneInForce: Told;
      /** The pool has the new address already. */
      newInForce: Told;
    };
  };
  attributes: {
    /** Of Cognito's standard attributes. */
    names: Record<string, string>;
    /** How it has to be written, where that is not plain. */
    hints: Record<string, string>;
    yes: string;
    no: string;
    /** A name as it stands inside a sentence: English and Spanish have a small letter there, German has not. */
    inSentence: Told;
  };
  /** What the pages say that change the password and delete the account. */
  account: Record<'changed' | 'changedAndOut' | 'changedNotOut', string> & { otherName: Told };
  devices: Record<
    | 'forgottenHere'
    | 'hereForgottenElsewhere'
    | 'isRemembered'
    | 'isNotRemembered'
    | 'unknownTime'
    | 'noName'
    | 'browser',
    string
  > &
    Record<'remembered' | 'notRemembered' | 'forgotten' | 'forgottenElsewhere' | 'browserOn', Told> & {
      /** A browser by its name, on a system by its name. */
      namedBrowserOn(browser: string, system: string): string;
    };
  passkeys: Record<'onDevice' | 'onKey' | 'there' | 'cancelled' | 'unfit', string> &
    Record<'made' | 'deleted' | 'deletedElsewhere', Told> & {
      /** The second and later ones of one name. */
      numbered(name: string, number: number): string;
    };
  /** Second steps of signing in. */
  mfa: {
    turnedOn: Record<FactorKind, string>;
    turnedOff: Record<FactorKind, string>;
    preferred: Record<FactorKind, string>;
    notPreferred: string;
    overview: Record<Demand | 'choice' | FactorKind, string>;
    states: Record<'off' | 'on' | 'preferred' | 'another', string>;
    /** What sign-in pages call the app when they ask for its code. */
    appName: string;
  };
  /** What a page asks before a sign-in ends by itself: since nobody uses it, or since it has lasted long enough. */
  timeOut: Record<'idle' | 'session', Record<'heading' | 'stay' | 'leave', string> & { text(time: string): string }>;
  /** For the developer who looks at the tokens page. */
  tokens: Record<'refreshed' | 'renewed', string> & {
    /** @param ago As `moments.ts` has it: `2 hours ago`. */
    signedIn(ago: string): string;
    moment(when: string, fromNow: string): string;
    /** What each claim of a Cognito token says, in a few words. */
    claims: { meanings: Record<string, string>; own: string; other: string };
  };
  /** What a protected API answered. */
  api: Record<'asking' | 'answeredSomething' | 'late' | 'unreachable' | 'failed', string> & {
    answered: Told;
    /** By HTTP status. */
    refusals: Record<number, string>;
    status(status: number): string;
    withItsWords(sentence: string, said: string): string;
  };
  /** What a page says by itself when its script has not come after some seconds; the build puts it there. */
  late: Record<'late' | 'again' | 'else', string>;
  /** The build puts it there, too: the language's own name, and what the list of languages is. */
  language: Record<'name' | 'choose', string>;
};

export type Subject = keyof Words;

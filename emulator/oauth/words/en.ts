/** The sentences of managed login's pages, in English. */

export const en = {
  signIn: 'Sign in',
  signUp: 'Sign up',
  newHere: 'New here? Sign up',
  hasAccount: 'Have an account? Sign in',
  forgotten: 'Forgotten your password?',
  email: 'E-mail address',
  phone: 'Phone number',
  emailOrPhone: 'E-mail address or phone number',
  userName: 'User name',
  password: 'Password',
  newPassword: 'New password',
  next: 'Next',
  continueWith: 'Continue with {0}',
  /** When a code is asked for. */
  codeTitle: 'Type the code',
  code: 'Code',
  codeSent: 'We have sent a code to {0}.',
  codeOfApp: 'Your authenticator app shows it.',
  sendAnother: 'Send another code',
  mailCode: 'E-mail me a code',
  textCode: 'Text me a code',
  /** When somebody has several second factors. */
  chooseTitle: 'How do you want to prove that it is you?',
  bySms: 'Code by text message',
  byEmail: 'Code by e-mail',
  byApp: 'Authenticator app',
  /** When the pool demands a second factor of somebody who has none. */
  setUpTitle: 'Set up a second step',
  setUpApp: 'Scan this with an authenticator app, or type the secret into it. Then type the code that it shows.',
  secret: 'Secret',
  setUpEmail: 'Have codes sent by e-mail instead',
  newPasswordTitle: 'Choose a new password',
  confirmTitle: 'Confirm your account',
  confirm: 'Confirm',
  confirmed: 'Your account is confirmed. Sign in now.',
  resetTitle: 'Get a new password',
  sendCode: 'Send a code',
  passwordChanged: 'Your password is changed. Sign in with it now.',
  wrongTitle: 'Something went wrong',
  wrongForm: 'The page was open for too long, or another site has sent you here.',
  errorTitle: 'An error was encountered with the requested page',
  error: 'Error',
  notHere: 'These pages cannot ask for {0}.',
};

/** In every language; `{0}` is where something goes. */
export type Words = typeof en;

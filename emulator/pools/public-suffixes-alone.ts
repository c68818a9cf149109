/** The domains of `public-suffixes.ts` for the emulator that is one file: the list would be a quarter of it. */

/** Below which people put sites, and companies their names. */
const common = [
  ...['cloudfront.net', 's3.amazonaws.com', 'elb.amazonaws.com', 'amplifyapp.com', 'on.aws'],
  ...['github.io', 'gitlab.io', 'netlify.app', 'vercel.app', 'pages.dev', 'workers.dev', 'web.app', 'firebaseapp.com'],
  ...['herokuapp.com', 'onrender.com', 'fly.dev', 'azurewebsites.net', 'ngrok.io', 'ngrok-free.app'],
  ...['co.uk', 'org.uk', 'com.au', 'co.nz', 'co.za', 'co.in', 'co.jp', 'co.kr', 'com.br', 'com.mx', 'com.tr', 'com.cn'],
];

/** Unlike Cognito: of the list, the emulator of one file knows the top-level domains, and of the others the commonest. */
export function isPublicSuffix(domain: string): boolean {
  const name = domain.toLowerCase();
  return name !== 'localhost' && (!name.includes('.') || common.includes(name));
}

/** An Express app with views of its own, an API that checks tokens, and the login in /auth. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import express from 'express';

export function makeApp({ userPoolId, clientId, cognito, authFolder }) {
  const app = express();
  app.set('views', join(import.meta.dirname, 'views'));
  app.set('view engine', 'html');
  app.engine('html', render);

  // The pages of the login bring a policy of their own.
  app.use('/auth', express.static(authFolder));

  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src 'self' ${cognito}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  app.use((_request, response, next) => {
    response.set('Content-Security-Policy', policy.join('; '));
    next();
  });

  app.use('/scripts', express.static(join(import.meta.dirname, 'scripts')));
  app.get('/report', (_request, response) => response.render('report', { title: 'Report' }));

  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });
  const checkToken = async (request, response, next) => {
    try {
      const [, token] = request.get('authorization')?.split(' ') ?? [];
      response.locals.claims = await verifier.verify(token ?? '');
      next();
    } catch {
      response.status(401).json({ message: 'Who are you?' });
    }
  };
  app.get('/api/orders', checkToken, (_request, response) => {
    response.json({ message: `Orders of ${response.locals.claims.sub}: 3` });
  });
  return { app, verifier };
}

/** As small as a view engine can be; yours is another one. */
function render(path, values, done) {
  readFile(path, 'utf8').then((view) => done(null, view.replaceAll('{{ title }}', values.title)), done);
}

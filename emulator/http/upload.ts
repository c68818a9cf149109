/** Takes the file of an import job, as S3 does at the pre-signed address that the job has. */
import { CognitoException } from '../errors.ts';
import { escapeHtml } from '../html/page.ts';
import { uploadCsv } from '../operations/import-jobs.ts';
import type { World } from '../world.ts';
import type { Reply, Request } from './server.ts';

/** Undefined for an address that is none of a job. */
export function answerUpload(world: World, { path, query, body }: Request): Reply | undefined {
  const [, poolId = '', folder, jobId = '', ...more] = path.split('/');
  if (folder !== 'imports' || more.length > 0) return undefined;
  if (body === undefined) return refusal(400, 'EntityTooLarge', 'The file is larger than this emulator takes.');
  return take(world, { poolId, jobId, signature: query.get('X-Amz-Signature') ?? '', csv: body });
}

function take(world: World, file: Parameters<typeof uploadCsv>[1]): Reply {
  try {
    const result = uploadCsv(world, file);
    if (result === 'expired') return refusal(403, 'AccessDenied', 'Request has expired');
    if (result === 'not signed') return refusal(403, 'SignatureDoesNotMatch', 'The signature is not that of the job.');
    return { status: 200, headers: {}, body: '' };
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return refusal(404, 'NoSuchKey', error.message);
  }
}

function refusal(status: number, code: string, message: string): Reply {
  const error = `<Error><Code>${code}</Code><Message>${escapeHtml(message)}</Message></Error>`;
  const headers = { 'Content-Type': 'application/xml' };
  return { status, headers, body: `<?xml version="1.0" encoding="UTF-8"?>\n${error}\n` };
}

/**
 * GetCSVHeader, CreateUserImportJob and its four companions: a CSV file of people, put where the job says, is really imported.
 * Unlike Cognito: the work is done as soon as a job is started, and which line has come to what is said in the terminal, not in
 * CloudWatch; password hashes are not taken. Texts of refusals are ours.
 */
import { randomBytes, randomInt } from 'node:crypto';
import type {
  CreateUserImportJobRequest,
  CreateUserImportJobResponse,
  DescribeUserImportJobRequest,
  GetCSVHeaderRequest,
  GetCSVHeaderResponse,
  ListUserImportJobsRequest,
  ListUserImportJobsResponse,
  StartUserImportJobRequest,
  StopUserImportJobRequest,
  UserImportJobType,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { csvHeader, type ImportedLine, importPeople } from '../people/import-people.ts';
import { findPool } from '../pools/find.ts';
import { findKept, type KeptAs, type KeptValues, keep, listKept } from '../pools/kept.ts';
import { ageKey } from '../store/indexes.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

type Answer = { UserImportJob: UserImportJobType };
type Job = KeptAs<'import-job'>;
type Progress = Partial<KeptValues['import-job']>;

const DAY = 86_400_000;

/** Of the address for the file. */
const QUARTER_HOUR = 15 * 60_000;

export function getCsvHeader(world: World, { UserPoolId }: GetCSVHeaderRequest): GetCSVHeaderResponse {
  const pool = findPool(world, UserPoolId);
  return { UserPoolId: pool.id, CSVHeader: csvHeader(pool) };
}

export function createUserImportJob(
  world: World,
  { UserPoolId, ...given }: CreateUserImportJobRequest,
): CreateUserImportJobResponse {
  const pool = findPool(world, UserPoolId);
  const name = `import-${randomName()}`;
  const signature = randomBytes(32).toString('hex');
  const value: Job['value'] = { given, status: 'Created', signature, counts: [0, 0, 0] };
  return answer(world, pool, keep(world, pool, { kind: 'import-job', name, value }));
}

export function describeUserImportJob(world: World, { UserPoolId, JobId }: DescribeUserImportJobRequest): Answer {
  const pool = findPool(world, UserPoolId);
  return answer(world, pool, requireJob(pool, JobId));
}

/** The oldest first. */
export function listUserImportJobs(
  world: World,
  { UserPoolId, MaxResults = 0, PaginationToken }: ListUserImportJobsRequest,
): ListUserImportJobsResponse {
  const pool = findPool(world, UserPoolId);
  const { items, next } = page(listKept(pool, 'import-job'), {
    keyOf: ({ createdAt, name }) => ageKey(createdAt, name),
    size: MaxResults,
    token: PaginationToken,
  });
  const UserImportJobs = items.map((job) => answer(world, pool, job).UserImportJob);
  return { UserImportJobs, ...(next !== undefined && { PaginationToken: next }) };
}

/** @throws {CognitoException} PreconditionNotMet for a job that was started, and in a pool that verifies nothing by itself. */
export function startUserImportJob(world: World, { UserPoolId, JobId }: StartUserImportJobRequest): Answer {
  const pool = findPool(world, UserPoolId);
  const job = requireJob(pool, JobId);
  requireStatus(world, job, 'started');
  if (!pool.settings.AutoVerifiedAttributes?.length) {
    refuse('PreconditionNotMet', 'The user pool has no auto-verified attributes.');
  }
  const answered = answer(world, pool, note(world, pool, job, { status: 'Pending', startedAt: world.clock.now() }));
  const { csv, ...rest } = requireJob(pool, JobId).value;
  const lines = csv === undefined ? 'no file' : (importPeople(world, pool, csv) ?? 'another header');
  tellLines(world, job, lines);
  keep(world, pool, { kind: 'import-job', name: job.name, value: { ...rest, ...outcomeOf(world, lines) } });
  return answered;
}

/** @throws {CognitoException} PreconditionNotMet for a job that is over. */
export function stopUserImportJob(world: World, { UserPoolId, JobId }: StopUserImportJobRequest): Answer {
  const pool = findPool(world, UserPoolId);
  const job = requireJob(pool, JobId);
  requireStatus(world, job, 'stopped');
  return answer(world, pool, note(world, pool, job, { status: 'Stopped', completedAt: world.clock.now() }));
}

/** What came of a file that somebody puts at the address of a job. Another one takes its place until the job is started. */
export function uploadCsv(
  world: World,
  { poolId, jobId, signature, csv }: { poolId: string; jobId: string; signature: string; csv: string },
): 'taken' | 'not signed' | 'expired' {
  const pool = findPool(world, poolId);
  const job = requireJob(pool, jobId);
  if (job.value.signature !== signature) return 'not signed';
  const isLate = world.clock.now() >= job.createdAt + QUARTER_HOUR;
  if (isLate || statusOf(world, job) !== 'Created') return 'expired';
  note(world, pool, job, { csv });
  return 'taken';
}

type Lines = ImportedLine[] | 'no file' | 'another header';

/** Unlike Cognito, perhaps: the messages are from memory. */
function outcomeOf({ clock }: World, lines: Lines): Progress {
  const completedAt = clock.now();
  if (lines === 'no file') return { status: 'Failed', completedAt, message: 'The CSV file was not uploaded.' };
  if (lines === 'another header') {
    return { status: 'Failed', completedAt, message: 'The header of the CSV file is not that of the user pool.' };
  }
  const count = (result: ImportedLine['result']) => lines.filter((line) => line.result === result).length;
  const counts: [number, number, number] = [count('SUCCEEDED'), count('SKIPPED'), count('FAILED')];
  if (counts[0] === 0) {
    const message = 'Too many users have failed or been skipped during the import.';
    return { status: 'Failed', completedAt, counts, message };
  }
  return { status: 'Succeeded', completedAt, counts, message: 'Import Job Completed Successfully.' };
}

function tellLines({ warn }: World, { name }: Job, lines: Lines): void {
  if (typeof lines === 'string') return;
  for (const { number, result, message } of lines) {
    if (result !== 'SUCCEEDED') warn(`${name}: [${result}] Line Number ${number} - ${message}`);
  }
}

function note(world: World, pool: Pool, { name, value }: Job, progress: Progress): Job {
  return keep(world, pool, { kind: 'import-job', name, value: { ...value, ...progress } });
}

function answer(world: World, pool: Pool, job: Job): Answer {
  const { given, signature, counts, startedAt, completedAt, message } = job.value;
  const query = new URLSearchParams({ 'X-Amz-Expires': '900', 'X-Amz-Signature': signature });
  const [ImportedUsers, SkippedUsers, FailedUsers] = counts;
  const UserImportJob = {
    ...given,
    JobId: job.name,
    UserPoolId: pool.id,
    PreSignedUrl: `${world.url}/${pool.id}/imports/${job.name}?${query}`,
    CreationDate: new Date(job.createdAt),
    ...(startedAt !== undefined && { StartDate: new Date(startedAt) }),
    ...(completedAt !== undefined && { CompletionDate: new Date(completedAt) }),
    Status: statusOf(world, job),
    ...{ ImportedUsers, SkippedUsers, FailedUsers },
    ...(message !== undefined && { CompletionMessage: message }),
  };
  return { UserImportJob };
}

/** A job that nobody starts expires after a day. */
function statusOf({ clock }: World, { createdAt, value }: Job) {
  return value.status === 'Created' && clock.now() >= createdAt + DAY ? 'Expired' : value.status;
}

function requireStatus(world: World, job: Job, done: string): void {
  const status = statusOf(world, job);
  if (status !== 'Created') refuse('PreconditionNotMet', `A job that is ${status} cannot be ${done}.`);
}

function requireJob(pool: Pool, id: string | undefined): Job {
  return findKept(pool, 'import-job', id) ?? refuse('ResourceNotFound', `Import job ${id} does not exist.`);
}

function randomName(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length: 10 }, () => letters.charAt(randomInt(letters.length))).join('');
}

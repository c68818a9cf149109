/** People are imported from a CSV file that is put where the job says, as `curl -T` does it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openPool, refusal } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';
import { ada, users } from './two-people.ts';

const CloudWatchLogsRoleArn = 'arn:aws:iam::000000000000:role/logs';

async function openJob(t: TestContext, lines: string[], settings: object = {}) {
  const warnings: string[] = [];
  const scene = await openPool(t, { users, settings }, { onWarning: (line) => warnings.push(line) });
  const { cognito, UserPoolId } = scene;
  const made = await cognito.createUserImportJob({ UserPoolId, JobName: 'summer', CloudWatchLogsRoleArn });
  const { CSVHeader: header = [] } = await cognito.getCSVHeader({ UserPoolId });
  const JobId = made.UserImportJob?.JobId;
  const put = (body: string) => fetch(made.UserImportJob?.PreSignedUrl ?? '', { method: 'PUT', body });
  const asLine = (given: Record<string, string>) => header.map((name) => given[name] ?? '').join(',');
  const text = [header.join(','), ...lines].join('\n');
  return { ...scene, made, header, put, asLine, text, warnings, one: { UserPoolId, JobId } };
}

const person = (email: string, more: Record<string, string> = {}) => ({
  'cognito:username': email,
  'cognito:mfa_enabled': 'false',
  email,
  email_verified: 'TRUE',
  ...more,
});

test('The header has every attribute of the pool, each flag after its address', async (t) => {
  const { header } = await openJob(t, []);
  const names =
    'name,given_name,family_name,middle_name,nickname,preferred_username,profile,picture,website,email,email_verified';
  const more = 'gender,birthdate,zoneinfo,locale,phone_number,phone_number_verified,address,updated_at,custom:telnum';
  assert.equal(header.join(','), `${names},${more},cognito:mfa_enabled,cognito:username`);
});

test('Imported people choose a password by a code; who is there already is skipped, and who lacks something is named', async (t) => {
  const { cognito, UserPoolId, ClientId, put, asLine, header, one, warnings, codeFor } = await openJob(t, []);
  const lines = [
    person('edsger@hopper.example', { name: 'Dijkstra\\, Edsger', 'cognito:mfa_enabled': 'FALSE' }),
    person(ada),
    person('unproved@hopper.example', { email_verified: 'false' }),
    person('mfa@hopper.example', { 'cognito:mfa_enabled': 'true' }),
    person('plain@hopper.example', { 'custom:telnum': '01234567890' }),
    person(''),
    person('anybody@hopper.example', { 'cognito:mfa_enabled': '' }),
  ].map(asLine);
  const answer = await put([header.join(','), ...lines, 'short,line', ''].join('\r\n'));
  assert.equal(answer.status, 200);
  const started = await cognito.startUserImportJob(one);
  assert.equal(started.UserImportJob?.Status, 'Pending');
  const { UserImportJob: job } = await cognito.describeUserImportJob(one);
  assert.deepEqual(
    [job?.Status, job?.ImportedUsers, job?.SkippedUsers, job?.FailedUsers, job?.CompletionMessage],
    ['Succeeded', 1, 1, 6, 'Import Job Completed Successfully.'],
  );
  assert.ok(job?.StartDate && job.CompletionDate);
  assert.match(warnings[0] ?? '', /\[SKIPPED\] Line Number 3 - The user already exists\.$/);
  assert.equal(warnings.filter((line) => line.includes('[FAILED]')).length, 6);
  const found = await cognito.adminGetUser({ UserPoolId, Username: 'edsger@hopper.example' });
  assert.equal(found.UserStatus, 'RESET_REQUIRED');
  assert.equal(found.UserAttributes?.find(({ Name }) => Name === 'name')?.Value, 'Dijkstra, Edsger');
  const door = { ClientId, Username: 'edsger@hopper.example' };
  await cognito.forgotPassword(door);
  const ConfirmationCode = codeFor(door.Username);
  await cognito.confirmForgotPassword({ ...door, ConfirmationCode, Password: 'Summer-pass-1' });
  assert.equal((await cognito.adminGetUser({ UserPoolId, Username: door.Username })).UserStatus, 'CONFIRMED');
});

test('A job fails that has no file, another header, or nobody who could be imported', async (t) => {
  const { cognito, one, UserPoolId, put, text } = await openJob(t, ['']);
  await cognito.startUserImportJob(one);
  const first = await cognito.describeUserImportJob(one);
  assert.deepEqual([first.UserImportJob?.Status, first.UserImportJob?.ImportedUsers], ['Failed', 0]);
  await assert.rejects(cognito.startUserImportJob(one), refusal('PreconditionNotMet', /Failed/));
  assert.equal((await put(text)).status, 403);
  for (const body of ['cognito:username,email', text]) {
    const next = await cognito.createUserImportJob({ UserPoolId, JobName: 'again', CloudWatchLogsRoleArn });
    await fetch(next.UserImportJob?.PreSignedUrl ?? '', { method: 'PUT', body });
    const again = { UserPoolId, JobId: next.UserImportJob?.JobId };
    await cognito.startUserImportJob(again);
    assert.equal((await cognito.describeUserImportJob(again)).UserImportJob?.Status, 'Failed', body.slice(0, 30));
  }
});

test('Where MFA is required everybody has it, and a pool that verifies nothing imports nobody', async (t) => {
  const mfa = { MfaConfiguration: 'ON', AutoVerifiedAttributes: ['email', 'phone_number'] };
  const { cognito, UserPoolId, put, asLine, header, one } = await openJob(t, [], mfa);
  const phone = { phone_number: '+15550100', phone_number_verified: 'true', 'cognito:mfa_enabled': 'true' };
  await put([header.join(','), asLine(person('grete@hopper.example', phone))].join('\n'));
  await cognito.startUserImportJob(one);
  const found = await cognito.adminGetUser({ UserPoolId, Username: 'grete@hopper.example' });
  assert.deepEqual(found.UserMFASettingList, ['SMS_MFA']);
  const other = await openJob(t, [], { AutoVerifiedAttributes: [] });
  await assert.rejects(other.cognito.startUserImportJob(other.one), refusal('PreconditionNotMet', /auto-verified/));
});

test('The address takes a file for a quarter of an hour, with its signature alone; a job that nobody starts expires', async (t) => {
  const { emulator, cognito, one, made, put, text } = await openJob(t, []);
  const url = new URL(made.UserImportJob?.PreSignedUrl ?? '');
  url.searchParams.set('X-Amz-Signature', 'x');
  const forged = await fetch(url, { method: 'PUT', body: text });
  assert.deepEqual([forged.status, /<Code>(\w+)/.exec(await forged.text())?.[1]], [403, 'SignatureDoesNotMatch']);
  url.pathname = url.pathname.replace(one.JobId ?? '', 'import-none');
  assert.equal((await fetch(url, { method: 'PUT', body: text })).status, 404);
  assert.equal((await fetch(`${emulator.url}/elsewhere`, { method: 'PUT', body: text })).status, 404);
  emulator.clock.advance(15 * 60_000);
  assert.equal((await put(text)).status, 403);
  emulator.clock.advance(24 * 3_600_000);
  assert.equal((await cognito.describeUserImportJob(one)).UserImportJob?.Status, 'Expired');
  await assert.rejects(cognito.startUserImportJob(one), refusal('PreconditionNotMet', /Expired/));
});

test('Jobs are listed page by page and stopped, there after a restart, and none is another pool’s', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  const cognito = speakTo(t, first);
  const { UserPool } = await cognito.createUserPool({ PoolName: 'people', AutoVerifiedAttributes: ['email'] });
  const UserPoolId = UserPool?.Id;
  for (const JobName of ['one', 'two'])
    await cognito.createUserImportJob({ UserPoolId, JobName, CloudWatchLogsRoleArn });
  const { UserImportJobs: shown = [], PaginationToken } = await cognito.listUserImportJobs({
    UserPoolId,
    MaxResults: 1,
  });
  const rest = await cognito.listUserImportJobs({ UserPoolId, MaxResults: 1, PaginationToken });
  const both = [...shown, ...(rest.UserImportJobs ?? [])];
  assert.deepEqual(both.map(({ JobName }) => JobName).toSorted(), ['one', 'two']);
  assert.equal(rest.PaginationToken, undefined);
  const one = { UserPoolId, JobId: shown[0]?.JobId };
  assert.equal((await cognito.stopUserImportJob(one)).UserImportJob?.Status, 'Stopped');
  await assert.rejects(cognito.stopUserImportJob(one), refusal('PreconditionNotMet', /Stopped/));
  const unknown = refusal('ResourceNotFound', 'Import job import-none does not exist.');
  await assert.rejects(cognito.describeUserImportJob({ UserPoolId, JobId: 'import-none' }), unknown);
  await first.close();
  const later = speakTo(t, await start(t, { file }));
  const { UserImportJob: job } = await later.describeUserImportJob(one);
  assert.deepEqual([job?.JobName, job?.Status], [shown[0]?.JobName, 'Stopped']);
});

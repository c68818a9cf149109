/** One person, with all that can be done to them. */
import { button, call, control, dangerousButton, onSubmit } from './ask.ts';
import { make, terms } from './elements.ts';
import { entry, input, part, rowForm } from './parts.ts';

export type Person = { Username: string; UserStatus: string; Enabled: boolean; Attributes: Attribute[] };

type Attribute = { Name: string; Value: string };

/** Where a person is, and what is to be shown anew after a change. */
export type Place = { userPoolId: string; username: string; showAgain(): Promise<void> };

export type Facts = {
  user: Omit<Person, 'Attributes'> & {
    UserAttributes: Attribute[];
    UserMFASettingList?: string[];
    PreferredMfaSetting?: string;
  };
  groups: string[];
  devices: { DeviceKey: string; DeviceAttributes: Attribute[] }[];
  sessions: { SessionId: string; ClientId: string; CreateDate: number }[];
  passkeys: { userPoolId: string; id: string; rpId: string; createdAt: number }[];
};

export function personBody(place: Place, facts: Facts): Node[] {
  return [
    terms(facts.user.UserAttributes.map(({ Name, Value }) => [Name, Value] as const)),
    accountButtons(place, facts),
    passwordForm(place),
    attributeForm(place),
    groupList(place, facts),
    factorList(place, facts),
    ...keptThings(place, facts),
  ];
}

/** @throws {Refused} for somebody who is there no more. */
export async function readFacts({
  userPoolId: UserPoolId,
  username: Username,
}: Omit<Place, 'showAgain'>): Promise<Facts> {
  const one = { UserPoolId, Username };
  const [user, { Groups }, devices, { Sessions }, passkeys] = await Promise.all([
    call<Facts['user']>('AdminGetUser', one),
    call<{ Groups: { GroupName: string }[] }>('AdminListGroupsForUser', one),
    call<{ Devices: Facts['devices'] }>('AdminListDevices', one).catch(() => ({ Devices: [] })),
    call<{ Sessions: Facts['sessions'] }>('AdminListUserSessions', one),
    control<Facts['passkeys']>(`passkeys?${new URLSearchParams({ username: Username })}`),
  ]);
  return {
    user,
    groups: Groups.map(({ GroupName }) => GroupName),
    devices: devices.Devices,
    sessions: Sessions,
    passkeys: passkeys.filter(({ userPoolId }) => userPoolId === UserPoolId),
  };
}

/** Does something to a person and shows them again. @param done what is said then. */
function change({ userPoolId, username, showAgain }: Place, operation: string, input: object, done: string) {
  return async () => {
    await call(operation, { UserPoolId: userPoolId, Username: username, ...input });
    await showAgain();
    return done;
  };
}

function accountButtons(place: Place, { user }: Facts): HTMLElement {
  const isUnconfirmed = user.UserStatus === 'UNCONFIRMED';
  const one = 'They';
  return make(
    'div',
    { class: 'row' },
    isUnconfirmed
      ? button('Confirm', change(place, 'AdminConfirmSignUp', {}, `${one} are confirmed.`))
      : button(
          'Reset the password',
          change(place, 'AdminResetUserPassword', {}, `${one} have to choose a new password.`),
        ),
    user.Enabled
      ? button('Disable', change(place, 'AdminDisableUser', {}, `${one} can’t sign in any more.`))
      : button('Enable', change(place, 'AdminEnableUser', {}, `${one} can sign in again.`)),
    button('Sign out everywhere', change(place, 'AdminUserGlobalSignOut', {}, `${one} are signed out everywhere.`)),
    dangerousButton('Delete', 'Yes, delete', change(place, 'AdminDeleteUser', {}, `${one} are deleted.`)),
  );
}

function passwordForm(place: Place): HTMLFormElement {
  const [password, once] = [input('New password'), make('input', { type: 'checkbox' })];
  const form = rowForm(password.whole, make('label', { class: 'tick' }, once, ' to be changed at sign-in'), 'Set it');
  onSubmit(form, () => {
    const given = { Password: password.field.value, Permanent: !once.checked };
    return change(place, 'AdminSetUserPassword', given, 'The password is set.')();
  });
  return form;
}

function attributeForm(place: Place): HTMLFormElement {
  const [name, value] = [input('Attribute'), input('Value')];
  const form = rowForm(name.whole, value.whole, 'Change it');
  onSubmit(form, () => {
    const UserAttributes = [{ Name: name.field.value.trim(), Value: value.field.value }];
    return change(place, 'AdminUpdateUserAttributes', { UserAttributes }, 'The attribute is changed.')();
  });
  return form;
}

function groupList(place: Place, { groups }: Facts): HTMLElement {
  const group = input('Group');
  const form = rowForm(group.whole, 'Add to it');
  onSubmit(form, async () => {
    const GroupName = group.field.value.trim();
    const isThere = await call('GetGroup', { UserPoolId: place.userPoolId, GroupName }).then(
      () => true,
      () => false,
    );
    if (!isThere) await call('CreateGroup', { UserPoolId: place.userPoolId, GroupName });
    return change(place, 'AdminAddUserToGroup', { GroupName }, `They are in ${GroupName}.`)();
  });
  const remove = (GroupName: string) =>
    change(place, 'AdminRemoveUserFromGroup', { GroupName }, `They are no longer in ${GroupName}.`);
  return part(
    'Groups',
    groups.map((name) => entry(name, 'Take out', remove(name))),
    form,
  );
}

const factors: { [name: string]: string } = { SMS_MFA: 'SMSMfaSettings', EMAIL_OTP: 'EmailMfaSettings' };

function factorList(place: Place, { user }: Facts): HTMLElement {
  const { UserMFASettingList: list = [], PreferredMfaSetting: preferred } = user;
  return part(
    'Second factors',
    list.map((name) => {
      const settings = factors[name];
      const off = { [settings ?? '']: { Enabled: false, PreferredMfa: false } };
      const operation = settings ? 'AdminSetUserMFAPreference' : 'AdminDeleteSoftwareToken';
      const words = name === preferred ? `${name}, preferred` : name;
      return entry(words, 'Turn off', change(place, operation, settings ? off : {}, `${name} is off.`));
    }),
  );
}

function keptThings(place: Place, facts: Facts): HTMLElement[] {
  return [deviceList(place, facts), passkeyList(place, facts), signInList(place, facts)];
}

function deviceList(place: Place, { devices }: Facts): HTMLElement {
  const nameOf = (attributes: Attribute[]) => attributes.find(({ Name }) => Name === 'device_name')?.Value;
  const entries = devices.map(({ DeviceKey, DeviceAttributes }) => {
    const forget = change(place, 'AdminForgetDevice', { DeviceKey }, 'The device is forgotten.');
    return entry(nameOf(DeviceAttributes) ?? DeviceKey, 'Forget', forget);
  });
  return part('Devices', entries);
}

function passkeyList(place: Place, { passkeys }: Facts): HTMLElement {
  const entries = passkeys.map(({ id, rpId }) =>
    entry(`${id.slice(0, 12)}… for ${rpId}`, 'Delete', async () => {
      await control('passkeys/delete', { id });
      await place.showAgain();
      return 'The passkey is deleted.';
    }),
  );
  return part('Passkeys', entries);
}

function signInList(place: Place, { sessions }: Facts): HTMLElement {
  const entries = sessions.map(({ SessionId, ClientId, CreateDate }) => {
    const time = new Date(CreateDate * 1000).toISOString().slice(0, 19).replace('T', ' ');
    const end = change(place, 'AdminRevokeUserSession', { SessionId }, 'The sign-in is over.');
    return entry(`${time} at ${ClientId}`, 'End it', end);
  });
  return part('Sign-ins', entries);
}

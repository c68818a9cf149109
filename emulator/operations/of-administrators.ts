/** Operations by which administrators look at people, and change them. */
import { adminAddUserToGroup } from './admin-add-user-to-group.ts';
import { adminConfirmSignUp } from './admin-confirm-sign-up.ts';
import { adminCreateUser } from './admin-create-user.ts';
import { adminDeleteUser } from './admin-delete-user.ts';
import { adminDeleteUserAttributes } from './admin-delete-user-attributes.ts';
import { adminForgetDevice, adminGetDevice, adminListDevices, adminUpdateDeviceStatus } from './admin-devices.ts';
import { adminDisableUser } from './admin-disable-user.ts';
import { adminEnableUser } from './admin-enable-user.ts';
import { adminGetUser } from './admin-get-user.ts';
import { adminGetUserAuthFactors } from './admin-get-user-auth-factors.ts';
import { adminInitiateAuth } from './admin-initiate-auth.ts';
import { adminListGroupsForUser } from './admin-list-groups-for-user.ts';
import { adminRemoveUserFromGroup } from './admin-remove-user-from-group.ts';
import { adminResetUserPassword } from './admin-reset-user-password.ts';
import { adminRespondToAuthChallenge } from './admin-respond-to-auth-challenge.ts';
import { adminSetUserMfaPreference } from './admin-set-user-mfa-preference.ts';
import { adminSetUserPassword } from './admin-set-user-password.ts';
import { adminUpdateUserAttributes } from './admin-update-user-attributes.ts';
import { adminUserGlobalSignOut } from './admin-user-global-sign-out.ts';
import { adminListUserAuthEvents, adminUpdateAuthEventFeedback } from './auth-events.ts';
import { createGroup } from './create-group.ts';
import { deleteGroup, getGroup, listUsersInGroup, updateGroup } from './groups.ts';
import {
  createUserImportJob,
  describeUserImportJob,
  getCsvHeader,
  listUserImportJobs,
  startUserImportJob,
  stopUserImportJob,
} from './import-jobs.ts';
import { adminDisableProviderForUser, adminLinkProviderForUser } from './linked-providers.ts';
import { listGroups } from './list-groups.ts';
import { listUsers } from './list-users.ts';
import type { Operation } from './operation.ts';
import { adminListUserSessions, adminRevokeUserSession } from './sessions.ts';
import { adminDeleteSoftwareToken, adminSetUserSettings } from './user-settings.ts';

export const operationsOfAdministrators = {
  AdminAddUserToGroup: adminAddUserToGroup,
  AdminConfirmSignUp: adminConfirmSignUp,
  AdminCreateUser: adminCreateUser,
  AdminDeleteSoftwareToken: adminDeleteSoftwareToken,
  AdminDeleteUser: adminDeleteUser,
  AdminDeleteUserAttributes: adminDeleteUserAttributes,
  AdminDisableProviderForUser: adminDisableProviderForUser,
  AdminDisableUser: adminDisableUser,
  AdminEnableUser: adminEnableUser,
  AdminForgetDevice: adminForgetDevice,
  AdminGetDevice: adminGetDevice,
  AdminGetUser: adminGetUser,
  AdminGetUserAuthFactors: adminGetUserAuthFactors,
  AdminInitiateAuth: adminInitiateAuth,
  AdminLinkProviderForUser: adminLinkProviderForUser,
  AdminListDevices: adminListDevices,
  AdminListGroupsForUser: adminListGroupsForUser,
  AdminListUserAuthEvents: adminListUserAuthEvents,
  AdminListUserSessions: adminListUserSessions,
  AdminRemoveUserFromGroup: adminRemoveUserFromGroup,
  AdminResetUserPassword: adminResetUserPassword,
  AdminRespondToAuthChallenge: adminRespondToAuthChallenge,
  AdminRevokeUserSession: adminRevokeUserSession,
  AdminSetUserMFAPreference: adminSetUserMfaPreference,
  AdminSetUserPassword: adminSetUserPassword,
  AdminSetUserSettings: adminSetUserSettings,
  AdminUpdateAuthEventFeedback: adminUpdateAuthEventFeedback,
  AdminUpdateDeviceStatus: adminUpdateDeviceStatus,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
  AdminUserGlobalSignOut: adminUserGlobalSignOut,
  CreateGroup: createGroup,
  CreateUserImportJob: createUserImportJob,
  DeleteGroup: deleteGroup,
  DescribeUserImportJob: describeUserImportJob,
  GetCSVHeader: getCsvHeader,
  GetGroup: getGroup,
  ListGroups: listGroups,
  ListUserImportJobs: listUserImportJobs,
  ListUsers: listUsers,
  ListUsersInGroup: listUsersInGroup,
  StartUserImportJob: startUserImportJob,
  StopUserImportJob: stopUserImportJob,
  UpdateGroup: updateGroup,
} satisfies Record<string, Operation>;

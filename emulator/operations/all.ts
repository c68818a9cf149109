/** The table of operations: the name in the `X-Amz-Target` header, and what answers to it. */
import type { World } from '../world.ts';
import { addCustomAttributes } from './add-custom-attributes.ts';
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
import { associateSoftwareToken } from './associate-software-token.ts';
import { adminListUserAuthEvents, adminUpdateAuthEventFeedback, updateAuthEventFeedback } from './auth-events.ts';
import { changePassword } from './change-password.ts';
import { addUserPoolClientSecret, deleteUserPoolClientSecret, listUserPoolClientSecrets } from './client-secrets.ts';
import { completeWebAuthnRegistration } from './complete-web-authn-registration.ts';
import { confirmDevice } from './confirm-device.ts';
import { confirmForgotPassword } from './confirm-forgot-password.ts';
import { confirmSignUp } from './confirm-sign-up.ts';
import { createGroup } from './create-group.ts';
import { createUserPool } from './create-user-pool.ts';
import { createUserPoolClient } from './create-user-pool-client.ts';
import { deleteUser } from './delete-user.ts';
import { deleteUserAttributes } from './delete-user-attributes.ts';
import { deleteUserPool } from './delete-user-pool.ts';
import { deleteUserPoolClient } from './delete-user-pool-client.ts';
import { deleteWebAuthnCredential } from './delete-web-authn-credential.ts';
import { describeUserPool } from './describe-user-pool.ts';
import { describeUserPoolClient } from './describe-user-pool-client.ts';
import {
  getOpenIdTokenForDeveloperIdentity,
  lookupDeveloperIdentity,
  mergeDeveloperIdentities,
  unlinkDeveloperIdentity,
} from './developer-identities.ts';
import { createUserPoolDomain, deleteUserPoolDomain, describeUserPoolDomain, updateUserPoolDomain } from './domains.ts';
import { forgetDevice } from './forget-device.ts';
import { forgotPassword } from './forgot-password.ts';
import { getClientToken } from './get-client-token.ts';
import { getCredentialsForIdentity } from './get-credentials-for-identity.ts';
import { getDevice } from './get-device.ts';
import { getId } from './get-id.ts';
import { getOpenIdToken } from './get-open-id-token.ts';
import { getSigningCertificate } from './get-signing-certificate.ts';
import { getTokensFromRefreshToken } from './get-tokens-from-refresh-token.ts';
import { getUser } from './get-user.ts';
import { getUserAttributeVerificationCode } from './get-user-attribute-verification-code.ts';
import { getUserAuthFactors } from './get-user-auth-factors.ts';
import { getUserPoolMfaConfig } from './get-user-pool-mfa-config.ts';
import { globalSignOut } from './global-sign-out.ts';
import { deleteGroup, getGroup, listUsersInGroup, updateGroup } from './groups.ts';
import { deleteIdentities, describeIdentity, listIdentities, unlinkIdentity } from './identities.ts';
import {
  getIdentityPoolRoles,
  getPrincipalTagAttributeMap,
  setIdentityPoolRoles,
  setPrincipalTagAttributeMap,
} from './identity-pool-roles.ts';
import { listTagsOfIdentityPool, tagIdentityPool, untagIdentityPool } from './identity-pool-tags.ts';
import {
  createIdentityPool,
  deleteIdentityPool,
  describeIdentityPool,
  listIdentityPools,
  updateIdentityPool,
} from './identity-pools.ts';
import {
  createIdentityProvider,
  deleteIdentityProvider,
  describeIdentityProvider,
  getIdentityProviderByIdentifier,
  listIdentityProviders,
  updateIdentityProvider,
} from './identity-providers.ts';
import {
  createUserImportJob,
  describeUserImportJob,
  getCsvHeader,
  listUserImportJobs,
  startUserImportJob,
  stopUserImportJob,
} from './import-jobs.ts';
import { initiateAuth } from './initiate-auth.ts';
import { adminDisableProviderForUser, adminLinkProviderForUser } from './linked-providers.ts';
import { listDevices } from './list-devices.ts';
import { listGroups } from './list-groups.ts';
import { listUserPoolClients } from './list-user-pool-clients.ts';
import { listUserPools } from './list-user-pools.ts';
import { listUsers } from './list-users.ts';
import { listWebAuthnCredentials } from './list-web-authn-credentials.ts';
import {
  createManagedLoginBranding,
  deleteManagedLoginBranding,
  describeManagedLoginBranding,
  describeManagedLoginBrandingByClient,
  updateManagedLoginBranding,
} from './managed-login-branding.ts';
import {
  describeRiskConfiguration,
  getLogDeliveryConfiguration,
  getUiCustomization,
  setLogDeliveryConfiguration,
  setRiskConfiguration,
  setUiCustomization,
} from './pool-extras.ts';
import { getProvisionedLimit, updateProvisionedLimit } from './provisioned-limits.ts';
import {
  createUserPoolReplica,
  deleteUserPoolReplica,
  listUserPoolReplicas,
  updateUserPoolReplica,
} from './replicas.ts';
import { resendConfirmationCode } from './resend-confirmation-code.ts';
import {
  createResourceServer,
  deleteResourceServer,
  describeResourceServer,
  listResourceServers,
  updateResourceServer,
} from './resource-servers.ts';
import { respondToAuthChallenge } from './respond-to-auth-challenge.ts';
import { revokeToken } from './revoke-token.ts';
import {
  getUserPoolClientSessionConfiguration,
  getUserPoolSessionConfiguration,
  setUserPoolClientSessionConfiguration,
  setUserPoolSessionConfiguration,
} from './session-configuration.ts';
import { adminListUserSessions, adminRevokeUserSession, listUserSessions, revokeUserSession } from './sessions.ts';
import { setUserMfaPreference } from './set-user-mfa-preference.ts';
import { setUserPoolMfaConfig } from './set-user-pool-mfa-config.ts';
import { signUp } from './sign-up.ts';
import { startWebAuthnRegistration } from './start-web-authn-registration.ts';
import { listTagsForResource, tagResource, untagResource } from './tags.ts';
import { createTerms, deleteTerms, describeTerms, describeTermsByClient, listTerms, updateTerms } from './terms.ts';
import { updateDeviceStatus } from './update-device-status.ts';
import { updateUserAttributes } from './update-user-attributes.ts';
import { updateUserPool } from './update-user-pool.ts';
import { updateUserPoolClient } from './update-user-pool-client.ts';
import { adminDeleteSoftwareToken, adminSetUserSettings, setUserSettings } from './user-settings.ts';
import { verifySoftwareToken } from './verify-software-token.ts';
import { verifyUserAttribute } from './verify-user-attribute.ts';

/** The request is checked against Amazon's own shapes before an operation sees it. */
type Operation = (world: World, input: never) => object | Promise<object>;

export const userPoolOperations: Record<string, Operation> = {
  AddCustomAttributes: addCustomAttributes,
  AddUserPoolClientSecret: addUserPoolClientSecret,
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
  AssociateSoftwareToken: associateSoftwareToken,
  ChangePassword: changePassword,
  CompleteWebAuthnRegistration: completeWebAuthnRegistration,
  ConfirmDevice: confirmDevice,
  ConfirmForgotPassword: confirmForgotPassword,
  ConfirmSignUp: confirmSignUp,
  CreateGroup: createGroup,
  CreateIdentityProvider: createIdentityProvider,
  CreateManagedLoginBranding: createManagedLoginBranding,
  CreateResourceServer: createResourceServer,
  CreateTerms: createTerms,
  CreateUserImportJob: createUserImportJob,
  CreateUserPool: createUserPool,
  CreateUserPoolClient: createUserPoolClient,
  CreateUserPoolDomain: createUserPoolDomain,
  CreateUserPoolReplica: createUserPoolReplica,
  DeleteGroup: deleteGroup,
  DeleteIdentityProvider: deleteIdentityProvider,
  DeleteManagedLoginBranding: deleteManagedLoginBranding,
  DeleteResourceServer: deleteResourceServer,
  DeleteTerms: deleteTerms,
  DeleteUser: deleteUser,
  DeleteUserAttributes: deleteUserAttributes,
  DeleteUserPool: deleteUserPool,
  DeleteUserPoolClient: deleteUserPoolClient,
  DeleteUserPoolClientSecret: deleteUserPoolClientSecret,
  DeleteUserPoolDomain: deleteUserPoolDomain,
  DeleteUserPoolReplica: deleteUserPoolReplica,
  DeleteWebAuthnCredential: deleteWebAuthnCredential,
  DescribeIdentityProvider: describeIdentityProvider,
  DescribeManagedLoginBranding: describeManagedLoginBranding,
  DescribeManagedLoginBrandingByClient: describeManagedLoginBrandingByClient,
  DescribeResourceServer: describeResourceServer,
  DescribeRiskConfiguration: describeRiskConfiguration,
  DescribeTerms: describeTerms,
  DescribeTermsByClient: describeTermsByClient,
  DescribeUserImportJob: describeUserImportJob,
  DescribeUserPool: describeUserPool,
  DescribeUserPoolClient: describeUserPoolClient,
  DescribeUserPoolDomain: describeUserPoolDomain,
  ForgetDevice: forgetDevice,
  ForgotPassword: forgotPassword,
  GetCSVHeader: getCsvHeader,
  GetClientToken: getClientToken,
  GetDevice: getDevice,
  GetGroup: getGroup,
  GetIdentityProviderByIdentifier: getIdentityProviderByIdentifier,
  GetLogDeliveryConfiguration: getLogDeliveryConfiguration,
  GetProvisionedLimit: getProvisionedLimit,
  GetSigningCertificate: getSigningCertificate,
  GetTokensFromRefreshToken: getTokensFromRefreshToken,
  GetUICustomization: getUiCustomization,
  GetUser: getUser,
  GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
  GetUserAuthFactors: getUserAuthFactors,
  GetUserPoolClientSessionConfiguration: getUserPoolClientSessionConfiguration,
  GetUserPoolMfaConfig: getUserPoolMfaConfig,
  GetUserPoolSessionConfiguration: getUserPoolSessionConfiguration,
  GlobalSignOut: globalSignOut,
  InitiateAuth: initiateAuth,
  ListDevices: listDevices,
  ListGroups: listGroups,
  ListIdentityProviders: listIdentityProviders,
  ListResourceServers: listResourceServers,
  ListTagsForResource: listTagsForResource,
  ListTerms: listTerms,
  ListUserImportJobs: listUserImportJobs,
  ListUserPoolClientSecrets: listUserPoolClientSecrets,
  ListUserPoolClients: listUserPoolClients,
  ListUserPoolReplicas: listUserPoolReplicas,
  ListUserPools: listUserPools,
  ListUserSessions: listUserSessions,
  ListUsers: listUsers,
  ListUsersInGroup: listUsersInGroup,
  ListWebAuthnCredentials: listWebAuthnCredentials,
  ResendConfirmationCode: resendConfirmationCode,
  RespondToAuthChallenge: respondToAuthChallenge,
  RevokeToken: revokeToken,
  RevokeUserSession: revokeUserSession,
  SetLogDeliveryConfiguration: setLogDeliveryConfiguration,
  SetRiskConfiguration: setRiskConfiguration,
  SetUICustomization: setUiCustomization,
  SetUserMFAPreference: setUserMfaPreference,
  SetUserPoolClientSessionConfiguration: setUserPoolClientSessionConfiguration,
  SetUserPoolMfaConfig: setUserPoolMfaConfig,
  SetUserPoolSessionConfiguration: setUserPoolSessionConfiguration,
  SetUserSettings: setUserSettings,
  SignUp: signUp,
  StartUserImportJob: startUserImportJob,
  StartWebAuthnRegistration: startWebAuthnRegistration,
  StopUserImportJob: stopUserImportJob,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateAuthEventFeedback: updateAuthEventFeedback,
  UpdateDeviceStatus: updateDeviceStatus,
  UpdateGroup: updateGroup,
  UpdateIdentityProvider: updateIdentityProvider,
  UpdateManagedLoginBranding: updateManagedLoginBranding,
  UpdateProvisionedLimit: updateProvisionedLimit,
  UpdateResourceServer: updateResourceServer,
  UpdateTerms: updateTerms,
  UpdateUserAttributes: updateUserAttributes,
  UpdateUserPool: updateUserPool,
  UpdateUserPoolClient: updateUserPoolClient,
  UpdateUserPoolDomain: updateUserPoolDomain,
  UpdateUserPoolReplica: updateUserPoolReplica,
  VerifySoftwareToken: verifySoftwareToken,
  VerifyUserAttribute: verifyUserAttribute,
};

export const identityPoolOperations: Record<string, Operation> = {
  CreateIdentityPool: createIdentityPool,
  DeleteIdentities: deleteIdentities,
  DeleteIdentityPool: deleteIdentityPool,
  DescribeIdentity: describeIdentity,
  DescribeIdentityPool: describeIdentityPool,
  GetCredentialsForIdentity: getCredentialsForIdentity,
  GetId: getId,
  GetIdentityPoolRoles: getIdentityPoolRoles,
  GetOpenIdToken: getOpenIdToken,
  GetOpenIdTokenForDeveloperIdentity: getOpenIdTokenForDeveloperIdentity,
  GetPrincipalTagAttributeMap: getPrincipalTagAttributeMap,
  ListIdentities: listIdentities,
  ListIdentityPools: listIdentityPools,
  ListTagsForResource: listTagsOfIdentityPool,
  LookupDeveloperIdentity: lookupDeveloperIdentity,
  MergeDeveloperIdentities: mergeDeveloperIdentities,
  SetIdentityPoolRoles: setIdentityPoolRoles,
  SetPrincipalTagAttributeMap: setPrincipalTagAttributeMap,
  TagResource: tagIdentityPool,
  UnlinkDeveloperIdentity: unlinkDeveloperIdentity,
  UnlinkIdentity: unlinkIdentity,
  UntagResource: untagIdentityPool,
  UpdateIdentityPool: updateIdentityPool,
};

/** The table of operations: the name in the `X-Amz-Target` header, and what answers to it. */
import type { World } from '../world.ts';
import { adminConfirmSignUp } from './admin-confirm-sign-up.ts';
import { adminCreateUser } from './admin-create-user.ts';
import { adminGetUser } from './admin-get-user.ts';
import { adminSetUserPassword } from './admin-set-user-password.ts';
import { changePassword } from './change-password.ts';
import { confirmForgotPassword } from './confirm-forgot-password.ts';
import { confirmSignUp } from './confirm-sign-up.ts';
import { createUserPool } from './create-user-pool.ts';
import { createUserPoolClient } from './create-user-pool-client.ts';
import { describeUserPool } from './describe-user-pool.ts';
import { describeUserPoolClient } from './describe-user-pool-client.ts';
import { forgotPassword } from './forgot-password.ts';
import { getUser } from './get-user.ts';
import { resendConfirmationCode } from './resend-confirmation-code.ts';
import { signUp } from './sign-up.ts';

/** The request is checked against Amazon's own shapes before an operation sees it. */
type Operation = (world: World, input: never) => object | Promise<object>;

export const userPoolOperations: Record<string, Operation> = {
  AdminConfirmSignUp: adminConfirmSignUp,
  AdminCreateUser: adminCreateUser,
  AdminGetUser: adminGetUser,
  AdminSetUserPassword: adminSetUserPassword,
  ChangePassword: changePassword,
  ConfirmForgotPassword: confirmForgotPassword,
  ConfirmSignUp: confirmSignUp,
  CreateUserPool: createUserPool,
  CreateUserPoolClient: createUserPoolClient,
  DescribeUserPool: describeUserPool,
  DescribeUserPoolClient: describeUserPoolClient,
  ForgotPassword: forgotPassword,
  GetUser: getUser,
  ResendConfirmationCode: resendConfirmationCode,
  SignUp: signUp,
};

export const identityPoolOperations: Record<string, Operation> = {};

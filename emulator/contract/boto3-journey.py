"""What boto3.test.ts runs: somebody signs up and in, an administrator does the rest. Prints what came of it, as JSON.

The only argument is the address of an emulator whose every code is 246810.
"""

import json
import sys
import urllib.request

import boto3

place = {"endpoint_url": sys.argv[1], "region_name": "eu-west-1"}
signed = {"aws_access_key_id": "local", "aws_secret_access_key": "local"}
cognito = boto3.client("cognito-idp", **place, **signed)
ada, grace, password = "ada@lovelace.example", "grace@hopper.example", "Engine-1843"
seen = {"account": boto3.client("sts", **place, **signed).get_caller_identity()["Account"]}


def refusal(call, **given):
    try:
        call(**given)
        return "none"
    except cognito.exceptions.ClientError as error:
        answer = error.response
        about = answer["ResponseMetadata"]
        return [type(error).__name__, answer["Error"]["Code"], about["HTTPStatusCode"], about["RetryAttempts"]]


pool = cognito.create_user_pool(
    PoolName="people", UsernameAttributes=["email"], AutoVerifiedAttributes=["email"]
)["UserPool"]["Id"]
flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
client = cognito.create_user_pool_client(UserPoolId=pool, ClientName="server", ExplicitAuthFlows=flows)
client = client["UserPoolClient"]["ClientId"]
seen["region"] = pool.split("_")[0]


def sign_in(name):
    given = {"USERNAME": name, "PASSWORD": password}
    return cognito.initiate_auth(ClientId=client, AuthFlow="USER_PASSWORD_AUTH", AuthParameters=given)


def attributes(name):
    user = cognito.admin_get_user(UserPoolId=pool, Username=name)
    return {each["Name"]: each["Value"] for each in user["UserAttributes"]}


sub = cognito.sign_up(ClientId=client, Username=ada, Password=password)["UserSub"]
seen["unconfirmed"] = refusal(sign_in, name=ada)
seen["wrong code"] = refusal(cognito.confirm_sign_up, ClientId=client, Username=ada, ConfirmationCode="000000")
cognito.confirm_sign_up(ClientId=client, Username=ada, ConfirmationCode="246810")
tokens = sign_in(ada)["AuthenticationResult"]
seen["signed in"] = cognito.get_user(AccessToken=tokens["AccessToken"])["Username"] == sub
fresh = {"REFRESH_TOKEN": tokens["RefreshToken"]}
answer = cognito.initiate_auth(ClientId=client, AuthFlow="REFRESH_TOKEN_AUTH", AuthParameters=fresh)
seen["refreshed"] = answer["AuthenticationResult"]["ExpiresIn"]

flags = [{"Name": "email", "Value": grace}, {"Name": "email_verified", "Value": "True"}]
cognito.admin_create_user(UserPoolId=pool, Username=grace, UserAttributes=flags, MessageAction="SUPPRESS")
seen["verified"] = attributes(grace)["email_verified"]
cognito.admin_set_user_password(UserPoolId=pool, Username=grace, Password=password, Permanent=True)
cognito.create_group(UserPoolId=pool, GroupName="engineers", Precedence=1)
cognito.admin_add_user_to_group(UserPoolId=pool, Username=grace, GroupName="engineers")
groups = cognito.admin_list_groups_for_user(UserPoolId=pool, Username=grace)["Groups"]
seen["groups"] = [group["GroupName"] for group in groups]
given = {"USERNAME": grace, "PASSWORD": password}
answer = cognito.admin_initiate_auth(
    UserPoolId=pool, ClientId=client, AuthFlow="ADMIN_USER_PASSWORD_AUTH", AuthParameters=given
)
seen["admin signed in"] = sorted(answer["AuthenticationResult"])
cognito.admin_disable_user(UserPoolId=pool, Username=grace)
seen["disabled"] = refusal(sign_in, name=grace)
pages = cognito.get_paginator("list_users").paginate(UserPoolId=pool, PaginationConfig={"PageSize": 1})
seen["pages"] = [[user["UserStatus"] for user in page["Users"]] for page in pages]
seen["created"] = cognito.describe_user_pool(UserPoolId=pool)["UserPool"]["CreationDate"].tzinfo is not None
arn = cognito.describe_user_pool(UserPoolId=pool)["UserPool"]["Arn"]
cognito.tag_resource(ResourceArn=arn, Tags={"team": "a"})
seen["tags"] = cognito.list_tags_for_resource(ResourceArn=arn)["Tags"]
cognito.create_resource_server(UserPoolId=pool, Identifier="billing", Name="Billing", Scopes=[])
pages = cognito.get_paginator("list_resource_servers").paginate(UserPoolId=pool, PaginationConfig={"PageSize": 1})
seen["servers"] = [server["Identifier"] for page in pages for server in page["ResourceServers"]]
pages = cognito.get_paginator("list_users_in_group").paginate(UserPoolId=pool, GroupName="engineers")
seen["in group"] = [len(page["Users"]) for page in pages]
addons = {"AdvancedSecurityMode": "AUDIT"}
cognito.update_user_pool(UserPoolId=pool, AutoVerifiedAttributes=["email"], UserPoolAddOns=addons)
sign_in(ada)
pages = cognito.get_paginator("admin_list_user_auth_events").paginate(UserPoolId=pool, Username=ada)
seen["events"] = [[event["EventType"], event["EventResponse"]] for page in pages for event in page["AuthEvents"]]
role = "arn:aws:iam::000000000000:role/logs"
job = cognito.create_user_import_job(JobName="summer", UserPoolId=pool, CloudWatchLogsRoleArn=role)["UserImportJob"]
header = cognito.get_csv_header(UserPoolId=pool)["CSVHeader"]
edsger = {"cognito:username": "edsger@hopper.example", "email": "edsger@hopper.example", "email_verified": "true"}
line = [{**edsger, "cognito:mfa_enabled": "false"}.get(name, "") for name in header]
csv = "\n".join(map(",".join, [header, line])).encode()
kms = {"x-amz-server-side-encryption": "aws:kms"}
urllib.request.urlopen(urllib.request.Request(job["PreSignedUrl"], data=csv, method="PUT", headers=kms))
cognito.start_user_import_job(UserPoolId=pool, JobId=job["JobId"])
job = cognito.describe_user_import_job(UserPoolId=pool, JobId=job["JobId"])["UserImportJob"]
seen["imported"] = [job["Status"], job["ImportedUsers"]]
identity = boto3.client("cognito-identity", **place, **signed)
made = identity.create_identity_pool(IdentityPoolName="people", AllowUnauthenticatedIdentities=True)
described = identity.describe_identity_pool(IdentityPoolId=made["IdentityPoolId"])
seen["identity pool"] = described["IdentityPoolName"]
cognito.admin_delete_user(UserPoolId=pool, Username=ada)
seen["deleted"] = refusal(cognito.admin_get_user, UserPoolId=pool, Username=ada)
seen["lacking"] = refusal(boto3.client("sts", **place, **signed).get_session_token)
print(json.dumps(seen))

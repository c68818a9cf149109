/** How much a list gives at once, unless less is asked for: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/ */
export const LARGEST_PAGE = 60;

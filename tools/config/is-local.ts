/** Whether a pool is one that runs on this machine; nobody needs AWS credentials for it. */

/** @param pool Its endpoint is an absolute URL; left out, it is Cognito's own. */
export function isLocal({ endpoint }: { endpoint?: string | undefined }): boolean {
  return endpoint !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(endpoint).hostname);
}

/** The options by which any command is told its pool, and what its help says about them. */
export const poolOptions = {
  pool: { type: 'string' },
  client: { type: 'string' },
  endpoint: { type: 'string' },
  config: { type: 'string' },
} as const;

export const poolHelp = `  --pool ID            the user pool (that of config.ts; without a config.ts the local one)
  --client ID          its app client (that of config.ts)
  --endpoint URL       where Cognito answers (by the pool's region, or as config.ts says)
  --config FILE        another configuration than config.ts`;

/** Where Gatehouse's template is. */
import { fileURLToPath } from 'node:url';

/** Of the small stack in us-east-1. */
export const certificateFile = fileURLToPath(new URL('../../infra/certificate.yaml', import.meta.url));

export const templateFile = fileURLToPath(new URL('../../infra/template.yaml', import.meta.url));

/** Of whoever deploys. */
export const policyFile = fileURLToPath(new URL('../../infra/deployer-policy.json', import.meta.url));

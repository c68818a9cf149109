/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed: 'لا يمكنك فتح هذه الصفحة. ربما هي لأشخاص آخرين، أو لا يحتفظ متصفحك بملفات تعريف الارتباط لهذا الموقع.',
};

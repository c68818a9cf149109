/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'Menghubungi API Anda…',
  answered: (message) => `API Anda menjawab: ${message}`,
  answeredSomething: 'API Anda menjawab, tetapi bukan dalam JSON yang berisi pesan.',
  late: 'API Anda tidak menjawab selama setengah menit. Periksa apakah API macet, lalu hubungi lagi.',
  unreachable:
    'API Anda tidak dapat dihubungi dari halaman ini. Pastikan API berjalan, apiUrl dalam konfigurasi berisi alamatnya, ' +
    'dan situs ini boleh memanggilnya (CORS).',
  failed: 'API Anda sendiri sedang bermasalah.',
  refusals: {
    401: 'API Anda tidak menerima token, bahkan token yang baru.',
    403: 'API Anda mengenali Anda, tetapi tidak mengizinkan Anda melakukan ini.',
    404: 'API Anda tidak punya apa-apa di alamat ini.',
    429: 'API Anda sedang terlalu sibuk.',
  },
  status: (status) => `API Anda menjawab dengan status ${status}.`,
  withItsWords: (sentence, said) => `${sentence} Pesannya: ${said}`,
};

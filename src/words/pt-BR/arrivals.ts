/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'Você saiu.',
  'signed-out-everywhere':
    'Você saiu de todos os lugares. Os outros dispositivos percebem assim que pedem algo, em geral dentro de uma hora.',
  'signed-out-here': 'Você saiu aqui. O serviço de login não encerrou suas outras sessões: faça login e tente de novo.',
  'session-ended': 'Sua sessão terminou. Faça login para continuar.',
  'fresh-sign-in': 'Faça login de novo para continuar. Isso mantém sua conta segura.',
  confirmed: 'Sua conta está confirmada. Agora você pode fazer login.',
  'confirmed-elsewhere': 'Sua conta está confirmada. Faça login aqui ou continue onde você criou a conta.',
  'confirmed-before': 'Sua conta já estava confirmada. Você pode fazer login.',
  'password-changed': 'Sua senha foi alterada. Faça login com a nova.',
  deleted: 'Sua conta foi excluída, com tudo o que havia nela. Agradecemos o tempo que você passou aqui.',
};

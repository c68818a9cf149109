/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': '로그아웃했습니다.',
  'signed-out-everywhere': '모든 기기에서 로그아웃했습니다. 다른 기기도 보통 1시간 안에 로그아웃됩니다.',
  'signed-out-here': '이 기기에서만 로그아웃했습니다. 로그인하고 다시 시도하세요.',
  'session-ended': '세션이 종료되었습니다. 다시 로그인하세요.',
  'fresh-sign-in': '계정을 보호하기 위해 다시 로그인하세요.',
  confirmed: '계정을 확인했습니다. 로그인할 수 있습니다.',
  'confirmed-elsewhere': '계정을 확인했습니다. 여기에서 로그인하거나 가입한 곳에서 계속하세요.',
  'confirmed-before': '계정이 이미 확인되었습니다. 로그인할 수 있습니다.',
  'password-changed': '비밀번호를 변경했습니다. 새 비밀번호로 로그인하세요.',
  deleted: '계정과 모든 데이터를 삭제했습니다.',
};

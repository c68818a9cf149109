/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: '인증 앱을 켰습니다.',
    sms: '문자 메시지 코드를 켰습니다.',
    email: '이메일 코드를 켰습니다.',
  },
  turnedOff: {
    app: '인증 앱을 껐습니다.',
    sms: '문자 메시지 코드를 껐습니다.',
    email: '이메일 코드를 껐습니다.',
  },
  preferred: {
    app: '이제부터 인증 앱의 코드를 요청합니다.',
    sms: '이제부터 문자 메시지로 받은 코드를 요청합니다.',
    email: '이제부터 이메일로 받은 코드를 요청합니다.',
  },
  notPreferred: '이제부터 로그인할 때마다 방법을 선택합니다.',
  overview: {
    off: '이 사이트에는 2단계 인증이 없습니다. 비밀번호만으로 로그인할 수 있습니다.',
    optional: '2단계 인증이 꺼져 있습니다. 비밀번호만으로 로그인할 수 있습니다.',
    required: '이 사이트에서는 모든 사람이 2단계 인증으로 로그인해야 합니다. 여기에서 한 가지 방법을 켜세요.',
    choice: '2단계 인증이 켜져 있습니다. 비밀번호를 입력한 후 코드를 받을 방법을 선택합니다.',
    app: '2단계 인증이 켜져 있습니다. 비밀번호를 입력한 후 인증 앱의 코드를 요청합니다.',
    sms: '2단계 인증이 켜져 있습니다. 비밀번호를 입력한 후 문자 메시지로 받은 코드를 요청합니다.',
    email: '2단계 인증이 켜져 있습니다. 비밀번호를 입력한 후 이메일로 받은 코드를 요청합니다.',
  },
  states: {
    off: '꺼짐',
    on: '켜짐',
    preferred: '켜짐(항상 사용)',
    another: '켜짐(다른 방법을 우선하므로 사용하지 않음)',
  },
  appName: '인증 앱',
};

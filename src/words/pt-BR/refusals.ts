/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';

const misfit = 'Este site e o serviço de login dele não são compatíveis. Avise quem administra este site.';
const wrongPassword = 'O endereço de e-mail ou a senha não estão corretos';
const notTheSentCode = 'Este não é o código que enviamos. Veja a mensagem mais recente.';
const sessionEnded = 'Sua sessão terminou. Faça login de novo.';
const emailUnfit = 'O serviço de login não pode usar este endereço de e-mail. Verifique-o.';
const phoneUnfit = 'Digite um número de telefone com o código do país, como +44 20 7946 0000';
const noApp = 'Os apps autenticadores não estão ativados neste site, ou o seu ainda não está configurado';
const maybe = 'Não tivemos resposta à sua última tentativa, mas ela pode ter dado certo.';

const reasons: Words['refusals']['reasons'] = {
  busy: 'O serviço de login tem trabalho demais neste momento. Espere um minuto e tente de novo.',
  blocked: 'O serviço de login recusa pedidos vindos daqui. Avise quem administra este site.',

  'storage-blocked':
    'Seu navegador não deixa este site guardar nada, então sua sessão não pode continuar aberta. Permita cookies e dados ' +
    'deste site nas configurações e recarregue esta página.',
  'storage-full':
    'Seu navegador não tem mais espaço para manter sua sessão aberta. Exclua nas configurações dados de sites de que você ' +
    'não precisa e recarregue esta página.',
  'storage-misfit':
    'Este site não consegue manter sua sessão aberta: seu navegador não aceita o que ele guarda. Avise quem o administra.',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': 'Esta não é a sua senha atual',
  'blank-ends':
    'O endereço de e-mail ou a senha não estão corretos. A senha que você digitou começa ou termina com um espaço: tire-o, a ' +
    'menos que faça parte dela.',
  'blank-ends-of-old-password':
    'Esta não é a sua senha atual. O que você digitou começa ou termina com um espaço: tire-o.',
  locked:
    'Tentativas erradas demais: o login está bloqueado por um momento. Espere um minuto e tente de novo. Cada ' +
    'nova tentativa errada dobra a espera, até 15 minutos.',

  'nobody-to-confirm': 'Nenhuma conta com este endereço de e-mail espera um código',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': 'Sua conta ainda não está confirmada',
  'reset-required': 'Você precisa de uma nova senha antes de poder fazer login',
  disabled: 'Esta conta está desativada. Peça a quem administra este site que a reative.',
  'temporary-password-expired': 'Sua senha temporária expirou. Peça uma nova a quem administra este site.',
  'no-password-to-reset': 'Esta conta ainda tem a senha temporária. Faça login com ela ou peça uma nova.',
  'recovery-closed': 'Aqui não é possível redefinir senhas. Peça uma nova a quem administra este site.',
  'no-recovery-address': 'Esta conta não tem um endereço confirmado para receber um código',
  'confirmed-before': 'Este código já foi usado: sua conta já está confirmada',
  'confirmed-already': 'Esta conta já está confirmada',
  'changed-elsewhere': 'Sua conta foi alterada em outro lugar no mesmo momento. Tente de novo.',

  'session-expired': 'Demorou demais, então o login recomeça',
  'answers-refused':
    'Suas respostas não permitiram o login, então ele recomeça. Verifique primeiro seu endereço de e-mail.',
  'passkey-refused': 'Esta chave de acesso não é mais aceita aqui. Faça login de outra forma.',
  'passkey-only':
    'Esta conta tem uma chave de acesso, que não pode ser usada aqui. Faça login no dispositivo ou no navegador ' +
    'que a tem.',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `Sua conta pede uma etapa que esta página não conhece: ${question}. Avise quem administra este site.`,
  'second-step-missing':
    'Este site exige no login uma segunda etapa que falta à sua conta, e esta página não pode configurá-la. Fale com quem ' +
    'administra este site.',

  'sign-up-closed': 'Só quem administra este site pode criar contas aqui. Peça uma.',
  'account-exists': 'Já existe uma conta com este endereço de e-mail',
  'email-taken': 'Já existe outra conta com este endereço de e-mail',
  'phone-number-taken': 'Já existe outra conta com este número de telefone',
  'user-name-taken': 'Já existe outra conta com este nome de usuário',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `Preencha “${attribute}”`,
  'attribute-demanded': (attribute) => `Este site ainda precisa de um dado: ${attribute}`,
  'attribute-unknown': (attribute) => `Este site não pode guardar “${attribute}”. Avise quem administra este site.`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `“${attribute}” não pode ser alterado aqui`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `“${attribute}” não pode ser alterado depois da primeira vez`,
  'attribute-not-removable': (attribute) => `“${attribute}” não pode ficar sem valor`,
  'attribute-unfit': (attribute) => `O serviço de login não pode usar este dado: ${attribute}. Verifique-o.`,

  'password-too-short': 'A senha precisa ter mais caracteres',
  'password-without-upper': 'A senha precisa ter uma letra maiúscula',
  'password-without-lower': 'A senha precisa ter uma letra minúscula',
  'password-without-number': 'A senha precisa ter um número',
  'password-without-symbol': 'A senha precisa ter um símbolo, como ! ou ?',
  'password-blank-ends': 'A senha não pode começar nem terminar com um espaço',
  'password-weak': 'Escolha uma senha mais forte',
  'password-used-before': 'Você já usou esta senha antes. Escolha uma que seja nova aqui.',

  'wrong-code': 'Este não é o código certo. Verifique-o e digite-o de novo.',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': 'Este não é o código que o app mostra agora. Digite o mais recente.',
  'code-used': 'Este código já foi usado. Espere até o app mostrar o próximo.',
  'code-expired': 'Este código expirou. Peça outro.',
  'not-sent': 'O código não foi enviado. Espere alguns minutos e peça outro.',
  'too-many-wrong-codes': 'Códigos errados demais. Espere uma hora e peça outro código.',
  'too-many-codes-tried': 'Códigos demais foram tentados. Espere uma hora e tente de novo.',
  'too-many-codes-asked': 'Códigos demais foram pedidos. Use o mais recente, ou espere uma hora e peça outro.',
  'mail-quota': 'Não é possível enviar mais e-mails hoje. Tente de novo amanhã.',
  'limit-reached': 'Tentativas demais. Espere uma hora e tente de novo.',

  'app-not-possible': noApp,
  'app-switched-off': 'Os apps autenticadores não estão ativados neste site. Escolha outra forma.',
  'sms-not-possible': 'Sem códigos por SMS: este site não os envia, ou sua conta não tem número de telefone',
  'email-not-possible': 'Sem códigos por e-mail: este site não os envia, ou sua conta não tem endereço de e-mail',
  'no-phone-number': 'Sua conta não tem um número de telefone confirmado para receber códigos',
  'factor-refused':
    'O serviço de login não permite esta alteração. Se este site pede a todos uma segunda etapa, uma precisa continuar ' +
    'ativada.',

  'device-unknown': 'Este dispositivo foi esquecido em outro lugar, então não está mais na lista',
  'device-unknown-at-sign-in': 'O serviço de login não reconhece este dispositivo. Avise quem administra este site.',
  'devices-not-tracked': 'Este site não registra os dispositivos',

  'passkeys-off': 'Este site não permite fazer login com uma chave de acesso',
  'passkey-unknown': 'Esta chave de acesso foi excluída em outro lugar, então não está mais na lista',
  'passkey-unfit':
    'O serviço de login não pode usar esta chave de acesso. Tente outro dispositivo ou outro gerenciador de senhas.',
  'passkey-late': 'O serviço de login não espera mais esta chave de acesso. Tente mais uma vez.',
  'passkey-elsewhere': misfit,
  'passkeys-full': 'Você tem tantas chaves de acesso quantas este site guarda. Exclua uma que não usa mais.',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    'O banco de identidades não aceita tokens deste grupo de usuários. Adicione o grupo de usuários e este cliente de ' +
    'aplicação aos provedores dele.',
  'identity-token-expired': 'O token de ID expirou. Pressione “Renovar agora” e tente de novo.',
  'identity-token-ended': 'Esta sessão foi encerrada em outro lugar. Saia e faça login de novo.',
  'identity-refused': 'O banco de identidades recusa o token de ID',
  'identity-pool-without-role': 'O banco de identidades não tem um papel para quem fez login. Atribua um.',
  'identity-pool-unknown':
    'Não há banco de identidades com este ID na região dele. Verifique identityPoolId na configuração.',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe} Um código só vale uma vez. Tente fazer login com sua nova senha.`,
  resetWithAnother: `${maybe} Um código só vale uma vez. Tente fazer login com a nova senha que você digitou naquela vez.`,
  accountConfirmed: `${maybe} Um código só vale uma vez. Tente fazer login.`,
  addressProved: `${maybe} Um código só vale uma vez. Recarregue esta página para ver se o endereço está confirmado.`,
  questionAnswered: `${maybe} Faça login de novo: com a nova senha, se você escolheu uma, e com um novo código, se for pedido.`,
  passwordChangedToThis: `${maybe} Sua nova senha talvez já esteja valendo: digite-a como sua senha atual.`,
  passwordChangedToAnother: `${maybe} Nesse caso, sua senha atual é a nova que você digitou antes. Digite-a aqui.`,
  accountMade: `${maybe} Sua conta agora existe: faça login com a senha que você digitou primeiro.`,
};

const ways: Words['refusals']['ways'] = {
  login: 'Fazer login',
  'forgot-password': 'Redefinir sua senha',
  confirm: 'Confirmar sua conta',
  profile: 'Ir para o seu perfil',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: 'O serviço de login demorou demais para responder. Espere um momento e tente de novo.',
  Service: 'O serviço de login está com um problema interno. Espere um minuto e tente de novo.',
  unknown: 'Algo deu errado, e esta página não tem palavras para isso. Tente de novo em alguns minutos.',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };

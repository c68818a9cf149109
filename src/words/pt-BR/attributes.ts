/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: 'ID da conta',
    name: 'Nome completo',
    given_name: 'Nome',
    middle_name: 'Nome do meio',
    family_name: 'Sobrenome',
    nickname: 'Apelido',
    preferred_username: 'Nome de usuário',
    email: 'Endereço de e-mail',
    email_verified: 'Endereço de e-mail confirmado',
    phone_number: 'Número de telefone',
    phone_number_verified: 'Número de telefone confirmado',
    address: 'Endereço postal',
    birthdate: 'Data de nascimento',
    gender: 'Gênero',
    locale: 'Idioma',
    zoneinfo: 'Fuso horário',
    picture: 'Imagem',
    profile: 'Página de perfil',
    website: 'Site',
    updated_at: 'Última alteração',
    identities: 'Login também com',
  },
  hints: { phone_number: 'Com o código do país, por exemplo +44 20 7946 0000' },
  yes: 'Sim',
  no: 'Não',
  // `Endereço de e-mail` reads `endereço de e-mail`, `ID da conta` keeps its abbreviation.
  inSentence: (name) =>
    /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('pt-BR') + name.slice(1),
};

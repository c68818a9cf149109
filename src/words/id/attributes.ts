/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: 'ID akun',
    name: 'Nama',
    given_name: 'Nama depan',
    middle_name: 'Nama tengah',
    family_name: 'Nama belakang',
    nickname: 'Nama panggilan',
    preferred_username: 'Nama pengguna',
    email: 'Alamat email',
    email_verified: 'Alamat email dikonfirmasi',
    phone_number: 'Nomor telepon',
    phone_number_verified: 'Nomor telepon dikonfirmasi',
    address: 'Alamat',
    birthdate: 'Tanggal lahir',
    gender: 'Jenis kelamin',
    locale: 'Bahasa',
    zoneinfo: 'Zona waktu',
    picture: 'Foto',
    profile: 'Halaman profil',
    website: 'Situs web',
    updated_at: 'Terakhir diubah',
    identities: 'Masuk juga melalui',
  },
  hints: { phone_number: 'Dengan kode negara, misalnya +44 20 7946 0000' },
  yes: 'Ya',
  no: 'Tidak',
  // `Alamat email` reads `alamat email`, `ID akun` stays as it is.
  inSentence: (name) => (/^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('id') + name.slice(1)),
};

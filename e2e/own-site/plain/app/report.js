/** A page for whoever is signed in, with what an API says to them. */
import { checkLogin, fetchWithToken, goToLogin, signOut } from '/auth/gatehouse.js';

const person = await checkLogin({ hide: document.querySelector('main') });
document.querySelector('h1').textContent = `Report for ${person.name ?? person.email}`;

async function ask() {
  const response = await fetchWithToken('/api/me');
  const { message } = await response.json();
  document.querySelector('[role="status"]').textContent = message;
}

ask();
document.querySelector('#ask').addEventListener('click', ask);
document.querySelector('#sign-out').addEventListener('click', async () => {
  await signOut();
  goToLogin({ reason: 'signed-out', return: '/' });
});

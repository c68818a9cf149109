/** The script of a view: shows it to whoever is signed in, and asks the API. */
import { checkLogin, fetchWithToken, goToLogin, onSessionEnd, signOut } from '/auth/gatehouse.js';

const main = document.querySelector('main');
onSessionEnd((end) => {
  main.hidden = true;
  if (end === 'somebody-else') location.reload();
  else goToLogin({ reason: end });
});

const person = await checkLogin();
document.querySelector('h1').append(` for ${person.name}`);
main.hidden = false;

async function ask() {
  const response = await fetchWithToken('/api/orders');
  const { message } = await response.json();
  document.querySelector('[role="status"]').textContent = message;
}

ask();
document.querySelector('#ask').addEventListener('click', ask);
document.querySelector('#sign-out').addEventListener('click', () => signOut());

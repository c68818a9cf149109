/** A page for everybody, which greets whom it knows. */
import { currentPerson, goToLogin } from '/auth/gatehouse.js';

const person = currentPerson();
if (person) document.querySelector('#greeting').textContent = `Welcome back, ${person.name ?? person.email}.`;
document.querySelector('#sign-in').addEventListener('click', () => goToLogin());

/** Shows what is in it to whoever is signed in, and sends everybody else to login and back. */
import { checkLogin, goToLogin, onSessionEnd } from 'gatehouse/client';
import { useEffect, useState } from 'react';

export function SignedIn({ children }) {
  const [person, setPerson] = useState();
  const [trouble, setTrouble] = useState();
  useEffect(() => {
    checkLogin().then(setPerson, setTrouble);
    return onSessionEnd((end) => {
      setPerson(undefined);
      if (end === 'somebody-else') location.reload();
      else goToLogin({ reason: end });
    });
  }, []);
  if (trouble) return <p role="alert">Cognito can’t be asked just now. Load the page again in a minute.</p>;
  return person ? children(person) : null;
}

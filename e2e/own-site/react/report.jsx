/** A page for whoever is signed in, with what an API says to them. */
import { fetchWithToken, signOut } from 'gatehouse/client';
import { useCallback, useEffect, useState } from 'react';

export function Report({ person }) {
  const [message, setMessage] = useState('');
  const ask = useCallback(async () => {
    const response = await fetchWithToken('/api/me');
    setMessage((await response.json()).message);
  }, []);
  useEffect(() => {
    ask();
  }, [ask]);
  return (
    <main>
      <h1>Report for {person.name}</h1>
      <p role="status">{message}</p>
      <button type="button" onClick={ask}>
        Ask again
      </button>
      <button type="button" onClick={() => signOut()}>
        Sign out
      </button>
    </main>
  );
}

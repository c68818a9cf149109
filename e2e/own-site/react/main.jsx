/** A React app with a page for everybody and one for whoever is signed in. */
import { configure } from 'gatehouse/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Report } from './report.jsx';
import { SignedIn } from './signed-in.jsx';

configure({
  userPoolId: import.meta.env.VITE_USER_POOL_ID,
  clientId: import.meta.env.VITE_CLIENT_ID,
  endpoint: import.meta.env.VITE_ENDPOINT, // only for the local user pool
  storage: import.meta.env.VITE_STORAGE,
  loginUrl: '/auth/login.html',
  apiUrl: '/api/',
});

function App() {
  if (location.pathname !== '/report') return <h1>The mill</h1>;
  return <SignedIn>{(person) => <Report person={person} />}</SignedIn>;
}

createRoot(document.querySelector('#app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

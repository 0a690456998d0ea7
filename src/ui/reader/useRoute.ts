import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from './route';

/** The route that the address names now, followed as it changes. */
export function useRoute(): Route | null {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}

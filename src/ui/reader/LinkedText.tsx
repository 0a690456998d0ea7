import { ExternalLink } from '../ExternalLink';
import { webAddress } from '../web-address';

/**
 * The text of a note or a source, with the address in it as a link. Letters write addresses with and without
 * "https://"; where the text does not hold the address, as one broken over lines, the whole text is the link.
 */
export function LinkedText({ text, url }: { text: string; url: string | null }) {
  const address = webAddress(url);
  if (address === null) return <>{text}</>;
  const written = [address, address.replace(/^https?:\/\//u, '')].find((form) => text.includes(form));
  if (written === undefined) return <ExternalLink url={address}>{text}</ExternalLink>;
  const start = text.indexOf(written);
  return (
    <>
      {text.slice(0, start)}
      <ExternalLink url={address}>{written}</ExternalLink>
      {text.slice(start + written.length)}
    </>
  );
}

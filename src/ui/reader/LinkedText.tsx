import { useContext } from 'preact/hooks';
import { ExternalLink } from '../ExternalLink';
import { webAddress } from '../web-address';
import { Held } from './held';
import { PaperText } from './PaperLink';
import { papersIn } from './papers';

/**
 * The text of a note or a source, with the address and the papers in it as links. Letters write addresses with and without
 * "https://"; where the text does not hold the address, as one broken over lines, the whole text is the link.
 */
export function LinkedText({ text, url }: { text: string; url: string | null }) {
  const address = webAddress(url);
  const held = useContext(Held);
  const plain = (part: string) => <PaperText text={part} papers={papersIn(part, held)} />;
  if (address === null) return plain(text);
  const written = [address, address.replace(/^https?:\/\//u, '')].find((form) => text.includes(form));
  if (written === undefined) return <ExternalLink url={address}>{text}</ExternalLink>;
  const start = text.indexOf(written);
  return (
    <>
      {plain(text.slice(0, start))}
      <ExternalLink url={address}>{written}</ExternalLink>
      {plain(text.slice(start + written.length))}
    </>
  );
}

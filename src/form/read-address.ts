/** The e-mail address in what was typed or pasted: links, names around it, marks that nobody sees. */
import { withoutMarks } from './read-code.ts';

/** What is legal before the @ stays to the letter; two addresses stay two, for the check to refuse. */
export function readAddress(typed: string): string {
  const text = narrow(withoutMarks(typed)).trim();
  const address = unquote(fromLink(fromName(text)).trim());
  return address.replace(/(?<!\s)\s*@\s*/, '@').replace(/(?<![\s.,;:!?。、])[\s.,;:!?。、]+$/u, '');
}

/** Full-width letters and signs have twins in ASCII at a fixed distance; `﹫` is the small one. */
function narrow(text: string): string {
  const ascii = (wide: string) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
  return text.replace(/[\uff01-\uff5e]/g, ascii).replaceAll('\ufe6b', '@');
}

/** `Ada Lovelace <ada@site.example>` (RFC 5322, 3.4). */
function fromName(text: string): string {
  const [only, another] = [...text.matchAll(/<([^<>]*@[^<>]*)>/g)];
  return only?.[1] && !another ? only[1] : text;
}

/** `mailto:ada@site.example?subject=…` (RFC 6068): a question mark before the @ belongs to the address. */
function fromLink(text: string): string {
  if (!/^mailto:/i.test(text)) return text;
  const link = text.slice('mailto:'.length).replace(/^\/\//, '');
  const end = link.indexOf('?', Math.max(0, link.search(/@|%40/)));
  const plain = end < 0 || !/@|%40/.test(link) ? link : link.slice(0, end);
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Only a pair: an address may begin with an apostrophe of its own. */
function unquote(text: string): string {
  return (
    /^(?:"([^"]+)"|'([^']+)'|“(.+)”|‘(.+)’|«(.+)»|„(.+)[“”]|\((.+)\)|\[(.+)\])[.,;]?$/u
      .exec(text)
      ?.slice(1)
      .find((inside) => inside?.includes('@')) ?? text
  );
}

/** Where the official page of the first publication is (assets/corpus/2022Z20166.json). */
export const CHAMBER = {
  host: 'www.tweedekamer.nl',
  path: '/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628',
};

/** So much text a section that no two headings are in the window together. */
const FILLER = '<p>De minister heeft hierop geantwoord zoals in het verslag staat.</p>'.repeat(30);

/** A stand-in for the Chamber's page of a set of questions: a heading "Antwoord 5" above each of so many answers. */
export function chamberPage(answers: number): string {
  const sections = Array.from({ length: answers }, (_, index) => {
    const number = index + 1;
    return `<h3>Vraag ${number}</h3>${FILLER}<h3 id="a${number}">Antwoord ${number}</h3>${FILLER}`;
  });
  return `<!doctype html><html lang="nl"><title>Kamervragen</title><body>${sections.join('')}</body></html>`;
}

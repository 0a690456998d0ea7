/** Pages as the sites write them, made of few words. */

/** A page of officielebekendmakingen.nl with so many questions, each answered. */
export function publishedAnswers(id: string, count = 2): string {
  const parts = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return `<div class="vraag"><h2>Vraag ${number}</h2><p>Wat is uw antwoord op vraag ${number}?</p></div>
<div class="antwoord"><h2>Antwoord ${number}</h2><p>Dit is het antwoord op vraag ${number}.</p></div>`;
  });
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${id}</title></head><body>
<h1>Vragen van de leden Van der Werf en Sneller (beiden D66) aan de Minister van Justitie en Veiligheid over een interview (ingezonden 21 oktober 2022).</h1>
<p>Antwoord van Minister Yesilgöz-Zegerius (Justitie en Veiligheid) (ontvangen 10 november 2022).</p>
${parts.join('\n')}
</body></html>`;
}

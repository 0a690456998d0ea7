/**
 * Who answered, office first: an office answers, whoever holds it. The name stays on one line, since a double
 * name broken at its hyphen reads as two people. Of whom another answers for the name is not always told.
 *
 * @example <Respondent name="D. Yeşilgöz-Zegerius" role="Minister van Justitie en Veiligheid" />
 */
export function Respondent({ name, role }: { name: string; role: string }) {
  return (
    <span lang="nl">
      {role}
      {name !== '' && (
        <>
          , <span class="name">{name}</span>
        </>
      )}
    </span>
  );
}

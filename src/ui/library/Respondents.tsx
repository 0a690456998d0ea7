import type { Respondent as Answerer } from '../../publication/model';
import { Respondent } from '../Respondent';

/** All who answered, in the order in which they signed. */
export function Respondents({ answeredBy }: { answeredBy: readonly Answerer[] }) {
  return (
    <>
      {answeredBy.map((one, place) => [
        place > 0 && '; ',
        <Respondent key={`${one.role} ${one.name}`} {...one} />,
      ])}
    </>
  );
}

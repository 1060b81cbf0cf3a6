import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf, type Person } from './names';

interface Props {
  person: Person & { id: number; organization_membership?: { role: string } | null };
  isLink?: boolean;
}

/** Name and address of somebody; the name leads to their page, if there is one for whoever looks: the Owner's is the Owner's. */
export function PersonName({ person, isLink = true }: Props) {
  const { t } = useTexts();
  const { alias, me } = useOrganization();
  const name = nameOf(person);
  const isTheirs = person.organization_membership?.role === 'OW' && person.id !== me.id;
  return (
    <span className="kw-person">
      <span>
        {isLink && !isTheirs ? (
          <Link to={`/${alias}/people/${person.id}`}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        )}
        {person.id === me.id && ` ${t('people.you')}`}
      </span>
      {name !== person.email && <bdi className="kw-address">{person.email}</bdi>}
    </span>
  );
}

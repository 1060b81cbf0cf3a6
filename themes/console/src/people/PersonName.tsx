import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf, type Person } from './names';

/** Name and address of somebody; the name leads to their page. */
export function PersonName({ person, isLink = true }: { person: Person & { id: number }; isLink?: boolean }) {
  const { t } = useTexts();
  const { alias, me } = useOrganization();
  const name = nameOf(person);
  return (
    <span className="kw-person">
      <span>
        {isLink ? (
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

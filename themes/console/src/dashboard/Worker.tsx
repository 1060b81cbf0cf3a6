import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';

/** Who did something; their address leads to their page for those who see people. */
export function Worker({ line }: { line: { user_id: number; email: string } }) {
  const { t } = useTexts();
  const { alias, may, me } = useOrganization();
  const name = <bdi>{line.email || t('people.number', { number: String(line.user_id) })}</bdi>;
  return (
    <>
      {may('people.view') && line.email.includes('@') ? (
        <Link to={`/${alias}/people/${line.user_id}`}>{name}</Link>
      ) : (
        name
      )}
      {line.user_id === me.id && ` ${t('people.you')}`}
    </>
  );
}

import { List, ListItem } from '@patternfly/react-core';
import type { Schema } from '../api/operations';
import { useTexts } from '../i18n/Texts';

type Explanation = Schema<'ExplanationView'>;
type Grant = Explanation['grants'][number];

/** Why, and by what: the reason, and everything that the person holds of what was looked at. */
export function ExplanationText({ explanation }: { explanation: Explanation }) {
  const { t, named } = useTexts();
  const { cell, grants, reason } = explanation;
  const text = ({ kind, role, title, sources }: Grant) => {
    const what = named('grant', kind, kind);
    const of = role ? named('role', role, role) : (title ?? '');
    const by = sources.map((source) => named('grant', source, source)).join(', ');
    return by === '' ? `${what}: ${of}` : `${what}: ${of} (${by})`;
  };
  return (
    <>
      <p>{named('reason', reason, explanation.text)}</p>
      <List>
        {grants.map((grant) => (
          <ListItem key={`${grant.kind} ${grant.id ?? ''}`}>
            <bdi>{text(grant)}</bdi>
          </ListItem>
        ))}
        <ListItem>
          {t(cell.changed ? 'explain.cellChanged' : 'explain.cell', {
            role: named('role', cell.role, cell.role),
            reach: named('reach', cell.reach, cell.reach),
          })}
        </ListItem>
      </List>
    </>
  );
}

import { useTexts } from '../i18n/Texts';

/** A role as people call it. */
export function RoleName({ role }: { role: string }) {
  const { named } = useTexts();
  return <>{named('role', role, role)}</>;
}

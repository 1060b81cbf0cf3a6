/** A person as the API shows them. */
export interface Person {
  first_name: string;
  last_name: string;
  username: string;
  email: string;
}

/** What people call somebody: first and last name, or else the address they signed up with. */
export function nameOf({ first_name, last_name, username, email }: Person): string {
  return `${first_name} ${last_name}`.trim() || email || username;
}

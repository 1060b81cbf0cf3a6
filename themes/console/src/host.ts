/** What the page that shows the console gives to it. */
export interface Host {
  realm: string;
  /** The path of the extension in the realm, such as `/realms/labeling/workspaces`. */
  base: string;
  getAccessToken: () => Promise<string>;
  /** As in the attribute `lang`, such as `de`; where it is empty, the browser's languages count. */
  locale: string;
  /** What people know the realm by. */
  name?: string;
  /** Where people see to their account. */
  account?: string;
  signOut?: () => void;
  /** Hears that the API takes the token no more: somebody has ended the session. */
  onSessionLost?: () => void;
}

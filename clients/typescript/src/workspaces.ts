import { Endpoint } from './endpoint.js';
import { Person } from './person.js';
import type { SubjectName } from './question.js';
import { wholeSettings, type Settings, type WholeSettings } from './settings.js';
import { readToken, type TokenContent } from './token.js';

/** A realm that was made ready for workspaces. */
export class Workspaces {
  readonly #settings: WholeSettings;
  readonly #endpoint: Endpoint;

  /** @param realm its address, such as `https://keycloak.example/realms/my-realm` */
  constructor(realm: string, settings: Settings = {}) {
    this.#settings = wholeSettings(settings);
    this.#endpoint = new Endpoint(realm, this.#settings);
  }

  /**
   * The person of an access token that the application got from Keycloak itself, or has verified: here the signature
   * isn't looked at. Make a new one for each new token.
   *
   * @throws TypeError for what is no JSON Web Token, and for lightweight tokens, which name nobody
   */
  person(token: string): Person {
    const content = readToken(token);
    return new Person(this.#endpoint, { token, subject: subjectOf(content) }, content, this.#settings);
  }

  /**
   * The person of a token that somebody sent, of which nothing is believed: there is no claim, and the server, which
   * verifies the token, decides everything.
   *
   * @throws TypeError as above
   */
  sender(token: string): Person {
    const content = readToken(token);
    return this.#unclaimed(token, subjectOf(content), content.expires);
  }

  /** Somebody else, asked about with the token of a service that has the role `decide`. */
  somebody(subject: SubjectName, serviceToken: string): Person {
    return this.#unclaimed(serviceToken, subject, readToken(serviceToken).expires);
  }

  #unclaimed(token: string, subject: SubjectName, expires: number): Person {
    return new Person(this.#endpoint, { token, subject }, { subject, expires, claim: undefined }, this.#settings);
  }
}

function subjectOf({ subject }: TokenContent): SubjectName {
  if (subject === undefined) {
    throw new TypeError('The access token names no subject.');
  }
  return `id:${subject}`;
}
